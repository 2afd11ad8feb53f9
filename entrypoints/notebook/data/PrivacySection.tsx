import type { JSX } from 'react';
import { useEffect, useId, useState } from 'react';
import { Switch } from '../../../components/Switch.tsx';
import { useAsked } from '../../../components/use-asked.ts';
import { browser } from '../../../messages/browser.ts';
import { call } from '../../../messages/client.ts';
import { say } from '../../../language/say.ts';
import { Phrase } from '../../../components/Phrase.tsx';
import styles from './Data.module.css';

const NOTHING = {};
const MONTHS = [6, 12, 24, 36, 60] as const;
const MINUTES = [5, 15, 30, 60, 240] as const;

/** Who may see what: how it looks, how long it is kept, and how everything is hidden at once. */
export function PrivacySection(): JSX.Element {
  const id = useId();
  const { value: choice } = useAsked('privacy.get', NOTHING);
  const key = usePanicKey();
  if (!choice) return <></>;
  return (
    <section aria-labelledby={`${id}-h`}>
      <h2 id={`${id}-h`}>{say('data.privacy')}</h2>
      <Switch
        label={say('data.neutral')}
        checked={choice.neutral}
        onChange={(neutral) => void call('privacy.set', { neutral })}
      />
      <p>
        {key === '' ? say('data.noPanicKey') : say('data.panicKey', { key })}{' '}
        {/* Without the key nothing of Loopside could bring it back. */}
        <button
          type="button"
          disabled={key === ''}
          onClick={() => void call('look.hide', { hidden: true })}
        >
          {say('data.hideNow')}
        </button>
      </p>
      <label htmlFor={`${id}-months`}>
        {say('data.keepNotes')}{' '}
        <select
          id={`${id}-months`}
          value={choice.keepMonths ?? ''}
          onChange={(event) =>
            void call('privacy.set', {
              keepMonths: event.target.value === '' ? null : Number(event.target.value),
            })
          }
        >
          <option value="">{say('data.keepForever')}</option>
          {MONTHS.map((months) => (
            <option key={months} value={months}>
              {say('data.keepMonths', { n: months })}
            </option>
          ))}
        </select>
      </label>
      <p className={styles['hint']}>{say('data.keepHint')}</p>
      <label htmlFor={`${id}-minutes`}>
        <Phrase
          of="data.lockAfter"
          values={{
            minutes: (
              <select
                id={`${id}-minutes`}
                value={choice.lockAfter}
                onChange={(event) =>
                  void call('privacy.set', { lockAfter: Number(event.target.value) })
                }
              >
                {MINUTES.map((minutes) => (
                  <option key={minutes} value={minutes}>
                    {say('count.minute', { n: minutes })}
                  </option>
                ))}
              </select>
            ),
          }}
        />
      </label>
    </section>
  );
}

/** The key the browser has for it now; empty where there is none. */
function usePanicKey(): string {
  const [key, setKey] = useState('');
  useEffect(() => {
    void browser.commands.getAll().then((commands) => {
      setKey(commands.find(({ name }) => name === 'hide')?.shortcut ?? '');
    });
  }, []);
  return key;
}
