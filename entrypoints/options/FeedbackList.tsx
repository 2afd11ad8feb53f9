import type { JSX } from 'react';
import type { Verdict } from '../../content/memory.ts';
import { principleById } from '../../content/corpus.ts';
import type { FeedbackView } from '../../messages/app-channel.ts';
import styles from './RowList.module.css';

export interface FeedbackListProps {
  rows: readonly FeedbackView[];
  withdrawn: ReadonlySet<string>;
  onWithdraw: (view: FeedbackView) => void;
  onRestore: (view: FeedbackView) => void;
}

/** One line a verdict: of what, what follows from it, since when, and the way back. */
export function FeedbackList(props: FeedbackListProps): JSX.Element {
  const { rows, withdrawn, onWithdraw, onRestore } = props;
  if (rows.length === 0) {
    return (
      <p className={styles['empty']}>
        Nothing yet. Below each piece of advice you can say whether it is useful, or should not come
        again; it is listed here, to be taken back at any time.
      </p>
    );
  }
  return (
    <ul className={styles['list']}>
      {rows.map((view) => {
        const { row } = view;
        const title = principleById(row.principle)?.title ?? null;
        const isGone = withdrawn.has(row.id);
        return (
          <li key={row.id} className={styles['row']} data-withdrawn={isGone || undefined}>
            <span>
              <strong>{title ?? `Advice this version does not know (${row.principle})`}</strong>
              <span className={styles['what']}>
                {isGone ? 'taken back' : whatFollows(row.verdict, view.personName)},{' '}
                {dayOf(row.givenAt)}
              </span>
            </span>
            <button
              type="button"
              aria-label={`${isGone ? 'Put back' : 'Take back'}: ${title ?? row.principle}`}
              onClick={() => (isGone ? onRestore(view) : onWithdraw(view))}
            >
              {isGone ? 'Put back' : 'Take back'}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function whatFollows(verdict: Verdict, name: string | null): string {
  switch (verdict) {
    case 'useful':
      return 'Useful: comes back after one, three and seven weeks, where it fits';
    case 'not_now':
      return 'Not now: rested for that meeting';
    case 'not_for_person':
      return `Not with ${name ?? 'a person who is no longer known'}`;
    case 'never':
      return 'Never';
  }
}

function dayOf(time: number): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' }).format(time);
}
