import type { JSX } from 'react';
import { useId, useState } from 'react';
import { useAsked } from '../../../components/use-asked.ts';
import type { BackupView } from '../../../messages/data-calls.ts';
import { AutomaticBackup } from './AutomaticBackup.tsx';
import { saveBackup } from './save-sealed.ts';
import { TaskLine } from './TaskLine.tsx';
import { useTask } from './use-task.ts';
import { say } from '../../../language/say.ts';
import { Phrase } from '../../../components/Phrase.tsx';
import { dateOf } from '../../../language/dates.ts';
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
      <h2 id={`${id}-h`}>{say('data.backup')}</h2>
      {backup && <p>{sinceWhen(backup)}</p>}
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          run(async () => {
            await saveBackup(passphrase);
            setPassphrase('');
            setAgain('');
            return say('data.backupSaved');
          });
        }}
      >
        <p className={styles['hint']}>
          <Phrase of="data.backupHint" tags={{ code: (words) => <code>{words}</code> }} />
        </p>
        <label>
          {say('data.passphrase')}
          <input
            type="password"
            autoComplete="new-password"
            value={passphrase}
            onChange={(event) => setPassphrase(event.target.value)}
          />
        </label>
        <label>
          {say('data.again')}
          <input
            type="password"
            autoComplete="new-password"
            value={again}
            aria-describedby={`${id}-differs`}
            onChange={(event) => setAgain(event.target.value)}
          />
        </label>
        <p id={`${id}-differs`} className={styles['hint']}>
          {differs ? say('data.differs') : ''}
        </p>
        <button
          type="submit"
          disabled={passphrase === '' || passphrase !== again || state.kind === 'busy'}
        >
          {say('data.saveBackup')}
        </button>
      </form>
      <TaskLine state={state} busy={say('data.encrypting')} />
      <AutomaticBackup backup={backup} />
    </section>
  );
}

function sinceWhen({ unsaved, backedUp }: BackupView): string {
  if (backedUp === null) return say(unsaved === 0 ? 'data.nothingToBackUp' : 'data.noBackup');
  const last = say('data.lastBackup', { day: dateOf(backedUp, 'long') });
  const since = unsaved === 0 ? say('data.nothingChanged') : say('data.changed', { n: unsaved });
  return `${last} ${since}`;
}
