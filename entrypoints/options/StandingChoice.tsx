import type { JSX } from 'react';
import { NOTHING, useAsked } from '../../components/use-asked.ts';
import { HOMES, SIDES } from '../../home/standing.ts';
import { say } from '../../language/say.ts';
import { call } from '../../messages/client.ts';
import page from './OptionsPage.module.css';
import styles from './StandingChoice.module.css';

/** Where the sidebar stands: beside the page, and at which edge, or in the browser's own side panel. */
export function StandingChoice(): JSX.Element {
  const { value: standing } = useAsked('standing.get', NOTHING);
  return (
    <section aria-labelledby="place">
      <h2 id="place">{say('options.place')}</h2>
      <p className={page['hint']}>{say('options.placeHint')}</p>
      {standing && (
        <>
          {HOMES.map((home) => (
            <label key={home} className={styles['choice']}>
              <input
                type="radio"
                name="home"
                checked={standing.home === home}
                onChange={() => void call('standing.set', { home })}
              />
              {say(`options.home.${home}`)}
            </label>
          ))}
          {standing.home === 'page' && (
            <label className={styles['side']}>
              {say('options.sideLabel')}
              <select
                value={standing.side}
                onChange={({ target }) => {
                  const side = SIDES.find((one) => one === target.value);
                  if (side) void call('standing.set', { side });
                }}
              >
                {SIDES.map((side) => (
                  <option key={side} value={side}>
                    {say(`options.side.${side}`)}
                  </option>
                ))}
              </select>
            </label>
          )}
        </>
      )}
    </section>
  );
}
