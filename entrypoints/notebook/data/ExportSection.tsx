import type { JSX } from 'react';
import { useId } from 'react';
import { todayHere } from '../../../components/promise-age.ts';
import { saveFile } from '../../../components/save-file.ts';
import type { Everything } from '../../../transfer/everything.ts';
import { writeVault } from '../../../transfer/vault/write-vault.ts';
import { writePromisesCsv } from '../../../transfer/write-promises-csv.ts';
import { fetchEverything } from './fetch-everything.ts';
import { TaskLine } from './TaskLine.tsx';
import { useTask } from './use-task.ts';
import { say } from '../../../language/say.ts';
import styles from './Data.module.css';

/** Everything, as files that other programs read. */
export function ExportSection(): JSX.Element {
  const id = useId();
  const { state, run } = useTask();
  return (
    <section aria-labelledby={`${id}-h`}>
      <h2 id={`${id}-h`}>{say('data.export')}</h2>
      <p className={styles['hint']}>{say('data.exportHint')}</p>
      <div className={styles['row']}>
        <button
          type="button"
          onClick={() =>
            run(async () => {
              const { json, saved } = await fetchEverything();
              saveFile(`loopside-${todayHere()}.json`, json);
              await saved();
              return say('data.savedJson');
            })
          }
        >
          {say('data.allJson')}
        </button>
        <button
          type="button"
          onClick={() =>
            run(async () => {
              saveFile(`loopside-${todayHere()}.zip`, writeVault(await fetched()));
              return say('data.savedVault');
            })
          }
        >
          {say('data.notesMarkdown')}
        </button>
        <button
          type="button"
          onClick={() =>
            run(async () => {
              saveFile(`promises-${todayHere()}.csv`, writePromisesCsv(await fetched()));
              return say('data.savedPromises');
            })
          }
        >
          {say('data.promisesTable')}
        </button>
      </div>
      <TaskLine state={state} busy={say('data.writing')} />
    </section>
  );
}

async function fetched(): Promise<Everything> {
  const { json } = await fetchEverything();
  return (JSON.parse(json) as { contents: Everything }).contents;
}
