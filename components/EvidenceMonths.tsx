import type { JSX } from 'react';
import type { Gathered } from '../messages/notebook-calls.ts';
import type { Period } from '../store/timeline.ts';
import { emptyMonths, monthCounts } from './evidence-period.ts';
import { say } from '../language/say.ts';
import { monthName } from '../language/dates.ts';
import styles from './EvidencePanel.module.css';

export interface EvidenceMonthsProps {
  gathered: Gathered;
  period: Period;
  today: string;
}

/** How the evidence spreads over the months, and which have none: what is fresh is remembered anyway. */
export function EvidenceMonths({ gathered, period, today }: EvidenceMonthsProps): JSX.Element {
  const { evidence, firstDay } = gathered;
  const days = evidence.map(({ day }) => day);
  const months = monthCounts(days, period, firstDay, today);
  if (evidence.length === 0 || months.length < 2) return <></>;
  const most = Math.max(...months.map(({ count }) => count));
  return (
    <figure className={styles['months']}>
      <ol className={styles['strip']} aria-label={say('evidence.byMonth')}>
        {months.map(({ month, count }) => (
          <li key={month} data-none={count === 0 || undefined}>
            <Column share={count / most} />
            <span className="visually-hidden">
              {say('evidence.inMonth', { n: count, month: monthName(month, today) })}
            </span>
            <span className={styles['count']} aria-hidden="true">
              {count}
            </span>
            <span className={styles['month']} aria-hidden="true" title={monthName(month, today)}>
              {monthName(month, month, 'short')}
            </span>
          </li>
        ))}
      </ol>
      <figcaption>{emptyMonths(months, today)}</figcaption>
    </figure>
  );
}

/** The height of a full column, in CSS pixels. */
const FULL = 36;

/** One month as a column: as high as its share of the fullest month. */
function Column({ share }: { share: number }): JSX.Element {
  const height = Math.max(share * FULL, 2);
  return (
    <svg className={styles['column']} width="100%" height={FULL} aria-hidden="true">
      <rect width="100%" y={FULL - height} height={height} rx="2" />
    </svg>
  );
}
