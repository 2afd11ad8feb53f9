import type { JSX, ReactNode } from 'react';
import { useMemo, useState } from 'react';
import type { From } from '../../store/timeline.ts';
import { Answered } from './Answered.tsx';
import { byMonth } from './by-month.ts';
import { NoteLine } from './NoteLine.tsx';
import { useAsked } from '../../components/use-asked.ts';
import { say } from '../../language/say.ts';
import { monthName } from '../../language/dates.ts';
import styles from './Page.module.css';

/** Notes at a time. */
const AT_ONCE = 30;

export interface NoteListProps {
  /** Null for everybody's. */
  personId: string | null;
  today: string;
  /** Where there are none. */
  empty: ReactNode;
}

/** Notes, the newest first, by month, and the earlier ones on demand. */
export function NoteList({ personId, today, empty }: NoteListProps): JSX.Element {
  return <Stretch personId={personId} today={today} empty={empty} after={null} />;
}

/** @param after the last note before this stretch; null for the newest stretch */
function Stretch({ personId, today, empty, after }: NoteListProps & { after: From | null }) {
  const { order, id } = after ?? {};
  const input = useMemo(() => {
    const from = order === undefined || id === undefined ? null : { order, id };
    return { personId, from, limit: AT_ONCE };
  }, [personId, order, id]);
  // On a person’s page it stands below a heading of its own.
  const MonthHeading = personId === null ? 'h2' : 'h3';
  const asked = useAsked('note.list', input);
  const [isLong, setLong] = useState(false);
  return (
    <Answered asked={asked}>
      {(notes) => {
        const last = notes.at(-1);
        if (!last) return after === null ? empty : null;
        return (
          <>
            {byMonth(notes).map(({ month, rows }) => (
              <section key={month} aria-label={monthName(month, today)}>
                {!order?.startsWith(month) && (
                  <MonthHeading className={styles['month']}>{monthName(month, today)}</MonthHeading>
                )}
                <ul className={styles['list']}>
                  {rows.map((note) => (
                    <NoteLine
                      key={note.id}
                      note={note}
                      today={today}
                      withName={personId === null}
                    />
                  ))}
                </ul>
              </section>
            ))}
            {isLong && <Stretch personId={personId} today={today} empty={empty} after={last} />}
            {!isLong && notes.length === AT_ONCE && (
              <button type="button" className={styles['more']} onClick={() => setLong(true)}>
                {say('notes.earlier')}
              </button>
            )}
          </>
        );
      }}
    </Answered>
  );
}
