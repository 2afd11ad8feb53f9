import type { JSX } from 'react';
import type { Verdict } from '../../content/memory.ts';
import { principleById } from '../../content/corpus.ts';
import type { FeedbackView } from '../../messages/app-channel.ts';
import { say } from '../../language/say.ts';
import { dateOf } from '../../language/dates.ts';
import { ENGLISH } from '../../components/english.ts';
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
    return <p className={styles['empty']}>{say('options.saidNothing')}</p>;
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
              {title === null ? (
                <strong>{say('options.unknownAdvice', { id: row.principle })}</strong>
              ) : (
                <strong {...ENGLISH}>{title}</strong>
              )}
              <span className={styles['what']}>
                {isGone
                  ? say('options.takenBack', { day: dateOf(row.givenAt) })
                  : whatFollows(row.verdict, view.personName, dateOf(row.givenAt))}
              </span>
            </span>
            <button
              type="button"
              aria-label={say('act.of', {
                act: say(isGone ? 'options.putBack' : 'options.takeBack'),
                what: title ?? row.principle,
              })}
              onClick={() => (isGone ? onRestore(view) : onWithdraw(view))}
            >
              {isGone ? say('options.putBack') : say('options.takeBack')}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function whatFollows(verdict: Verdict, name: string | null, day: string): string {
  switch (verdict) {
    case 'useful':
    case 'not_now':
    case 'never':
      return say(`options.verdict.${verdict}`, { day });
    case 'not_for_person':
      return name === null
        ? say('options.verdict.not_for_somebody', { day })
        : say('options.verdict.not_for_person', { name, day });
  }
}
