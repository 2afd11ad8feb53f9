import type { JSX } from 'react';
import { useId, useState } from 'react';
import { useAsked } from '../../../components/use-asked.ts';
import type { BackupView } from '../../../messages/data-calls.ts';
import { AutomaticBackup } from './AutomaticBackup.tsx';
import { saveBackup } from './save-sealed.ts';
import { TaskLine } from './TaskLine.tsx';
import { useTask } from './use-task.ts';
import styles from './Data.module.css';

const NOTHING = {};

/** An encrypted copy of everything, and one that writes itself. */
export function BackupSection(): JSX.Element {
  const id = useId();
  const { value: backup } = useAsked('backup.state', NOTHING);
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const { state, run } = useTask();
  const differs = again !== '' && passphrase !== again;
  return (
    <section aria-labelledby={`${id}-h`}>
      <h2 id={`${id}-h`}>Backup</h2>
      {backup && <p>{sinceWhen(backup)}</p>}
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          run(async () => {
            await saveBackup(passphrase);
            setPassphrase('');
            setAgain('');
            return 'Saved. Keep the passphrase where you will find it: nobody can open the file without.';
          });
        }}
      >
        <p className={styles['hint']}>
          One file with everything, encrypted with a passphrase in the age format. Any{' '}
          <code>age</code> program opens it, also without Loopside.
        </p>
        <label>
          Passphrase
          <input
            type="password"
            autoComplete="new-password"
            value={passphrase}
            onChange={(event) => setPassphrase(event.target.value)}
          />
        </label>
        <label>
          The same again
          <input
            type="password"
            autoComplete="new-password"
            value={again}
            aria-describedby={`${id}-differs`}
            onChange={(event) => setAgain(event.target.value)}
          />
        </label>
        <p id={`${id}-differs`} className={styles['hint']}>
          {differs ? 'The two are not the same yet.' : ''}
        </p>
        <button
          type="submit"
          disabled={passphrase === '' || passphrase !== again || state.kind === 'busy'}
        >
          Save an encrypted backup
        </button>
      </form>
      <TaskLine state={state} busy="Encrypting… this takes a few seconds." />
      <AutomaticBackup backup={backup} />
    </section>
  );
}

function sinceWhen({ unsaved, backedUp }: BackupView): string {
  if (backedUp === null) {
    return unsaved === 0 ? 'There is nothing to back up yet.' : 'There is no backup yet.';
  }
  const format = new Intl.DateTimeFormat(undefined, { dateStyle: 'long' });
  const last = `The last backup was written on ${format.format(new Date(backedUp))}.`;
  if (unsaved === 0) return `${last} Nothing has changed since.`;
  return `${last} ${unsaved === 1 ? 'One thing has' : `${unsaved} things have`} changed since.`;
}
