import type { JSX } from 'react';
import { useState } from 'react';
import { call } from '../../../messages/client.ts';
import type { GrowthEntry } from '../../../systems/next-level/growth.ts';
import { lookBack } from '../../../systems/next-level/look-back.ts';
import { growthStanding } from '../../../systems/next-level/standing.ts';
import { useActs } from '../../../components/acts.ts';
import { newGrowth } from './new-growth.ts';
import { say } from '../../../language/say.ts';
import { relativeDay, shortDay } from '../../../language/dates.ts';
import form from '../Form.module.css';
import page from '../Page.module.css';
import styles from './Playbooks.module.css';

export interface LookBackProps {
  entries: readonly GrowthEntry[];
  /** The rhythm in months; null for none. */
  months: number | null;
  today: string;
}

/** When to look back at it all, in the rhythm the user sets, and what was seen each time. */
export function LookBack({ entries, months, today }: LookBackProps): JSX.Element {
  const { act, undoable } = useActs();
  const [text, setText] = useState('');
  const { last, due } = lookBack(entries, months);
  const { reviews } = growthStanding(entries);
  return (
    <section className={page['section']} aria-labelledby="look-back">
      <h2 id="look-back">{say('growth.lookBack')}</h2>
      <p>
        {last === null
          ? say('growth.neverLooked')
          : say('growth.last', { when: relativeDay(last, today) })}{' '}
        {due !== null &&
          (due <= today ? (
            <b>{say('growth.itIsTime')}</b>
          ) : (
            say('growth.next', { day: shortDay(due, today) })
          ))}
      </p>
      <form
        className={form['fields']}
        onSubmit={(event) => {
          event.preventDefault();
          undoable(() =>
            call('record.add', {
              table: 'growth',
              row: newGrowth({ kind: 'review', text: text.trim(), on: today, state: 'done' }),
            }),
          );
          setText('');
        }}
      >
        <label className={styles['wide']}>
          {say('growth.moved')}
          <input
            value={text}
            maxLength={2_000}
            dir="auto"
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        <button type="submit">{say('growth.lookedBack')}</button>
        <label>
          {say('growth.every')}
          <select
            value={months ?? ''}
            onChange={(event) =>
              act(() => call('growth.rhythm', { months: Number(event.target.value) || null }))
            }
          >
            <option value="">{say('growth.noRhythm')}</option>
            <option value="1">{say('growth.month')}</option>
            <option value="3">{say('growth.quarter')}</option>
            <option value="6">{say('growth.halfYear')}</option>
            <option value="12">{say('growth.year')}</option>
          </select>
        </label>
      </form>
      {reviews.some((review) => review.text !== '') && (
        <details className={page['fold']}>
          <summary>{say('growth.before')}</summary>
          <ul className={page['list']}>
            {reviews.map(({ id, on, text: seen }) => (
              <li key={id} className={page['spread']}>
                <span dir="auto">
                  <span className={page['hint']}>{on !== null && shortDay(on, today)}</span> {seen}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
