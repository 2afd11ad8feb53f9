import type { JSX } from 'react';
import { useMinute } from '../../../components/mistake/use-minute.ts';
import { call } from '../../../messages/client.ts';
import { localDay } from '../../../notes/local-day.ts';
import { nextDue } from '../../../systems/mistake/cadence.ts';
import { dueWords } from '../../../systems/mistake/due-words.ts';
import { nameOf } from '../../../systems/mistake/evidence.ts';
import type { Mistake } from '../../../systems/mistake/mistake.ts';
import { newMistake } from '../../../systems/mistake/new-mistake.ts';
import { useActs } from '../../../components/acts.ts';
import { Answered } from '../Answered.tsx';
import { Page } from '../Page.tsx';
import { hashOf } from '../route.ts';
import { NOTHING, useAsked } from '../../../components/use-asked.ts';
import { goTo } from '../use-place.ts';
import { say } from '../../../language/say.ts';
import { shortDay } from '../../../language/dates.ts';
import styles from '../Page.module.css';

/** Mistakes owned, step by step: those that are open, and those that have become evidence. */
export function MistakesPage({ today }: { today: string }): JSX.Element {
  const { undoable } = useActs();
  const asked = useAsked('systems.all', NOTHING);
  const begin = () => {
    const row = newMistake(crypto.randomUUID());
    undoable(() => call('record.add', { table: 'mistakes', row }), {
      after: () => goTo({ page: 'mistake', id: row.id }),
    });
  };
  return (
    <Page
      title={say('wrong.title')}
      acts={
        <button type="button" className={styles['primary']} onClick={begin}>
          {say('wrong.begin')}
        </button>
      }
    >
      <Answered asked={asked}>
        {({ mistakes }) => <Mistakes mistakes={mistakes} today={today} />}
      </Answered>
    </Page>
  );
}

interface MistakesProps {
  mistakes: readonly Mistake[];
  today: string;
}

function Mistakes({ mistakes, today }: MistakesProps): JSX.Element {
  const now = useMinute();
  const open = mistakes.filter(({ closedAt }) => closedAt === null).toReversed();
  const closed = mistakes
    .filter(({ closedAt }) => closedAt !== null)
    .toSorted((a, b) => (b.closedAt ?? 0) - (a.closedAt ?? 0));
  return (
    <>
      <section className={styles['section']} aria-labelledby="open">
        <h2 id="open">{say('wrong.open')}</h2>
        {open.length === 0 && <p className={styles['quiet']}>{say('wrong.none')}</p>}
        <ul className={styles['list']}>
          {open.map((one) => (
            <li key={one.id}>
              <a className={styles['line']} href={hashOf({ page: 'mistake', id: one.id })}>
                <span className={styles['name']} dir="auto">
                  {nameOf(one) || say('wrong.unnamed')}
                </span>
                <span className={styles['hint']}>{standing(one, now, today)}</span>
              </a>
            </li>
          ))}
        </ul>
      </section>
      {closed.length > 0 && (
        <details className={styles['fold']}>
          <summary>{say('count.closed', { n: closed.length })}</summary>
          <ul className={styles['list']}>
            {closed.map((one) => (
              <li key={one.id}>
                <a className={styles['line']} href={hashOf({ page: 'mistake', id: one.id })}>
                  <span className={styles['name']} dir="auto">
                    {nameOf(one) || say('wrong.owned')}
                  </span>
                  <span className={styles['hint']}>
                    {say('wrong.closed', {
                      day: shortDay(localDay(one.closedAt ?? one.updatedAt), today),
                    })}
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** "Update due in 12 min · since May 3" */
function standing(mistake: Mistake, now: number, today: string): string {
  const due = dueWords(nextDue(mistake, now));
  const since = say('common.since', { day: shortDay(localDay(mistake.createdAt), today) });
  return due ? `${say(due)} · ${since}` : since;
}
