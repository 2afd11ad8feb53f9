import type { JSX } from 'react';
import { NOTHING, useAsked } from '../../components/use-asked.ts';
import { call } from '../../messages/client.ts';
import type { Health } from '../../messages/data-calls.ts';
import type { StoreFault } from '../../store/errors.ts';
import { saveSalvaged } from './data/save-salvaged.ts';
import { TaskLine } from './data/TaskLine.tsx';
import { useTask } from './data/use-task.ts';
import { goTo } from './use-place.ts';
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
              Restore a backup…
            </button>
            <button type="button" onClick={() => void begin()}>
              Begin with an empty notebook
            </button>
          </>
        ) : (
          <>
            <button type="button" onClick={() => run(saveSalvaged)}>
              Save what can be read
            </button>
            <button type="button" onClick={retry}>
              Try again
            </button>
          </>
        )}
      </div>
      <TaskLine state={state} busy="Reading…" />
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
      return { title: 'Your notes cannot be found', advice: missingWords(was) };
    case 'damaged':
    case 'unavailable':
    case 'upgrade':
    case 'newer':
      return TROUBLES[fault];
  }
}

const SAVED_THEN =
  'Save what can be read now. If it stays so: remove Loopside from the browser, install it again, and bring the file in under “Your data”.';

const TROUBLES: Record<Exclude<StoreFault, 'full' | 'locked' | 'missing'>, Trouble> = {
  damaged: {
    title: 'Some of your notes cannot be read',
    advice: `So that nothing more is lost, nothing is written or changed any more. ${SAVED_THEN}`,
  },
  unavailable: {
    title: 'Loopside cannot open its database',
    advice: `Nothing is written. End the browser and start it again, and see that the disk is not full. ${SAVED_THEN}`,
  },
  upgrade: {
    title: 'Your notes could not be brought to this version of Loopside',
    advice: `Nothing of them has changed, and nothing is written. End the browser and start it again. ${SAVED_THEN}`,
  },
  newer: {
    title: 'Your notes were written by a newer Loopside',
    advice: 'Nothing is written to them. Update Loopside, and they open again.',
  },
};

function missingWords(was: Health['was']): string {
  const format = new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeStyle: 'short' });
  const there = was
    ? `Last seen on ${format.format(was.seenAt)}: ${counted(was.notes, 'note', 'notes')}, ${counted(was.people, 'person', 'people')}. `
    : '';
  return `${there}Now the browser gives Loopside an empty database: it may have found its files damaged and deleted them. Nothing was written over, and nothing is written until you decide. If you have a copy of the browser’s profile, put it back first; if you have a backup, bring it in.`;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
