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
import styles from './Data.module.css';

/** Everything, as files that other programs read. */
export function ExportSection(): JSX.Element {
  const id = useId();
  const { state, run } = useTask();
  return (
    <section aria-labelledby={`${id}-h`}>
      <h2 id={`${id}-h`}>Take it with you</h2>
      <p className={styles['hint']}>
        These files are not encrypted: whoever has them can read them. What lies in the bin is not
        in them.
      </p>
      <div className={styles['row']}>
        <button
          type="button"
          onClick={() =>
            run(async () => {
              const { json, saved } = await fetchEverything();
              saveFile(`loopside-${todayHere()}.json`, json);
              await saved();
              return 'Saved: everything, as JSON that Loopside reads back without a difference.';
            })
          }
        >
          All, as JSON
        </button>
        <button
          type="button"
          onClick={() =>
            run(async () => {
              saveFile(`loopside-${todayHere()}.zip`, writeVault(await fetched()));
              return 'Saved: your notes as Markdown pages. Unzipped, the folder opens as a vault in Obsidian.';
            })
          }
        >
          Notes, as Markdown
        </button>
        <button
          type="button"
          onClick={() =>
            run(async () => {
              saveFile(`promises-${todayHere()}.csv`, writePromisesCsv(await fetched()));
              return 'Saved: your promises as a table.';
            })
          }
        >
          Promises, as a table
        </button>
      </div>
      <TaskLine state={state} busy="Writing…" />
    </section>
  );
}

async function fetched(): Promise<Everything> {
  const { json } = await fetchEverything();
  return (JSON.parse(json) as { contents: Everything }).contents;
}
