import type { JSX } from 'react';
import { NOTHING, useAsked } from '../../components/use-asked.ts';
import { call } from '../../messages/client.ts';
import type { Health } from '../../messages/data-calls.ts';
import { saveSalvaged } from './data/save-salvaged.ts';
import { TaskLine } from './data/TaskLine.tsx';
import { useTask } from './data/use-task.ts';
import { goTo } from './use-place.ts';
import { say } from '../../language/say.ts';
import { momentWords } from '../../language/dates.ts';
import styles from './TroubleBar.module.css';

/** What is wrong with the database, and what to do: over every page, since none can do its work meanwhile. */
export function TroubleBar(): JSX.Element {
  const { value: health, retry } = useAsked('health', NOTHING);
  const { state, run } = useTask();
  if (!health) return <></>;
  const words = troubleOf(health);
  if (!words) return <></>;
  const begin = async () => {
    await call('notebook.begin', NOTHING);
    retry();
  };
  return (
    <section className={styles['trouble']} role="alert">
      <h2>{words.title}</h2>
      <p>{words.advice}</p>
      <div className={styles['acts']}>
        {health.fault === 'missing' ? (
          <>
            <button type="button" onClick={() => void begin().then(() => goTo({ page: 'data' }))}>
              {say('trouble.restore')}
            </button>
            <button type="button" onClick={() => void begin()}>
              {say('trouble.begin')}
            </button>
          </>
        ) : (
          <>
            <button type="button" onClick={() => run(saveSalvaged)}>
              {say('trouble.salvage')}
            </button>
            <button type="button" onClick={retry}>
              {say('act.retry')}
            </button>
          </>
        )}
      </div>
      <TaskLine state={state} busy={say('data.reading')} />
    </section>
  );
}

interface Trouble {
  title: string;
  advice: string;
}

function troubleOf({ fault, was }: Health): Trouble | null {
  switch (fault) {
    case null:
    case 'locked':
    case 'full':
      // The first has a page of its own, the second concerns only what is being written.
      return null;
    case 'missing':
      return { title: say('trouble.missing'), advice: missingWords(was) };
    case 'damaged':
    case 'unavailable':
    case 'upgrade':
      return {
        title: say(`trouble.${fault}`),
        advice: `${say(`trouble.${fault}Hint`)} ${say('trouble.saveNow')}`,
      };
    case 'newer':
      return { title: say('trouble.newer'), advice: say('trouble.newerHint') };
  }
}

function missingWords(was: Health['was']): string {
  const now = say('trouble.missingHint');
  if (!was) return now;
  const seen = say('trouble.lastSeen', {
    when: momentWords(was.seenAt, 'long'),
    notes: say('count.note', { n: was.notes }),
    people: say('count.person', { n: was.people }),
  });
  return `${seen} ${now}`;
}
