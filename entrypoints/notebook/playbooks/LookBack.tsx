import type { JSX } from 'react';
import { useState } from 'react';
import { relativeDay, shortDay } from '../../../components/promise-age.ts';
import { call } from '../../../messages/client.ts';
import type { GrowthEntry } from '../../../systems/next-level/growth.ts';
import { lookBack } from '../../../systems/next-level/look-back.ts';
import { growthStanding } from '../../../systems/next-level/standing.ts';
import { useActs } from '../../../components/acts.ts';
import { newGrowth } from './new-growth.ts';
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
      <h2 id="look-back">Look back</h2>
      <p>
        {last === null ? 'You have not looked back yet.' : `Last: ${relativeDay(last, today)}.`}{' '}
        {due !== null && (due <= today ? <b>It is time to.</b> : `Next: ${shortDay(due, today)}.`)}
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
          What has moved, and what has not
          <input
            value={text}
            maxLength={2_000}
            dir="auto"
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        <button type="submit">I looked back today</button>
        <label>
          Every
          <select
            value={months ?? ''}
            onChange={(event) =>
              act(() => call('growth.rhythm', { months: Number(event.target.value) || null }))
            }
          >
            <option value="">no rhythm</option>
            <option value="1">month</option>
            <option value="3">three months</option>
            <option value="6">half a year</option>
            <option value="12">year</option>
          </select>
        </label>
      </form>
      {reviews.some((review) => review.text !== '') && (
        <details className={page['fold']}>
          <summary>What I saw before</summary>
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
