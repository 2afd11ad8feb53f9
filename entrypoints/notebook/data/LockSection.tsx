import type { JSX } from 'react';
import { useId, useState } from 'react';
import { CopyButton } from '../../../components/CopyButton.tsx';
import { useAsked } from '../../../components/use-asked.ts';
import { call } from '../../../messages/client.ts';
import { saveBackup } from './save-sealed.ts';
import { TaskLine } from './TaskLine.tsx';
import { useTask } from './use-task.ts';
import styles from './Data.module.css';

const NOTHING = {};

/** The optional lock: a passphrase, without which nobody reads the notes, the user neither. */
export function LockSection(): JSX.Element {
  const id = useId();
  const { value: lock } = useAsked('lock.state', NOTHING);
  const [passphrase, setPassphrase] = useState('');
  const [next, setNext] = useState('');
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null);
  const { state, run } = useTask();
  if (!lock) return <></>;
  const busy = state.kind === 'busy';
  const empty = () => {
    setPassphrase('');
    setNext('');
  };
  const field = (name: string, label: string, value: string, set: (value: string) => void) => (
    <label htmlFor={`${id}-${name}`}>
      {label}
      <input
        id={`${id}-${name}`}
        type="password"
        value={value}
        autoComplete={name === 'now' ? 'current-password' : 'new-password'}
        onChange={(event) => set(event.target.value)}
      />
    </label>
  );
  return (
    <section aria-labelledby={`${id}-h`}>
      <h2 id={`${id}-h`}>Lock</h2>
      <p className={styles['hint']}>
        Without it, whoever can read this browser’s profile can read your notes. With it they are
        encrypted on the disk and open with a passphrase. <strong>Nobody can recover it:</strong>{' '}
        who loses the passphrase and the recovery key has lost the notes. What stays readable is
        that there are notes, of which days, how many with how many people, which kinds of evidence
        are marked and which advice was shown. Words written before it was turned on may stay on the
        disk for a while, until the browser writes over them.
      </p>
      {recoveryKey !== null && (
        <div className={styles['secret']} role="alert">
          <p>
            <strong>The recovery key, shown only now.</strong> Write it down or keep it in a
            password manager: it opens the notes where the passphrase is forgotten.
          </p>
          <code>{recoveryKey}</code>
          <div className={styles['row']}>
            <CopyButton text={recoveryKey}>Copy it</CopyButton>
            <button type="button" onClick={() => setRecoveryKey(null)}>
              I have kept it
            </button>
          </div>
        </div>
      )}
      {lock.isOn ? (
        <div className={styles['form']}>
          <p>The lock is on, and {lock.isOpen ? 'open' : 'closed'}.</p>
          {lock.isOpen && (
            <button type="button" onClick={() => void call('lock.close', {})}>
              Lock now
            </button>
          )}
          {field('now', 'The lock’s passphrase', passphrase, setPassphrase)}
          {field('next', 'Another one, to change it', next, setNext)}
          <div className={styles['row']}>
            <button
              type="button"
              disabled={busy || passphrase === '' || next === ''}
              onClick={() =>
                run(async () => {
                  const changed = await call('lock.change', { passphrase, next });
                  if (!changed) return 'That is not the passphrase.';
                  setRecoveryKey(changed.recoveryKey);
                  empty();
                  return 'Changed. The old recovery key is of no use any more.';
                })
              }
            >
              Change the passphrase
            </button>
            <button
              type="button"
              disabled={busy || passphrase === ''}
              onClick={() =>
                run(async () => {
                  if (!(await call('lock.open', { passphrase })))
                    return 'That is not the passphrase.';
                  await saveBackup(passphrase);
                  await call('lock.off', { passphrase });
                  empty();
                  return 'The lock is off. A backup with the same passphrase is in your downloads.';
                })
              }
            >
              Turn the lock off
            </button>
          </div>
        </div>
      ) : (
        <form
          className={styles['form']}
          onSubmit={(event) => {
            event.preventDefault();
            run(async () => {
              await saveBackup(passphrase);
              const on = await call('lock.on', { passphrase });
              setRecoveryKey(on.recoveryKey);
              empty();
              return 'The lock is on. A backup with the same passphrase is in your downloads.';
            });
          }}
        >
          {field(
            'new',
            'Passphrase: four or five words that nobody would guess',
            passphrase,
            setPassphrase,
          )}
          {field('again', 'The lock’s passphrase again', next, setNext)}
          <button type="submit" disabled={busy || passphrase.length < 8 || passphrase !== next}>
            Turn the lock on
          </button>
          <p className={styles['hint']}>
            A backup, encrypted with the same passphrase, is saved first.
          </p>
        </form>
      )}
      <TaskLine state={state} busy="This takes a few seconds. Leave the page open." />
    </section>
  );
}
