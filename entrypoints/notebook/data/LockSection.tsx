import type { JSX } from 'react';
import { useId, useState } from 'react';
import { CopyButton } from '../../../components/CopyButton.tsx';
import { useAsked } from '../../../components/use-asked.ts';
import { call } from '../../../messages/client.ts';
import { saveBackup } from './save-sealed.ts';
import { TaskLine } from './TaskLine.tsx';
import { useTask } from './use-task.ts';
import { say } from '../../../language/say.ts';
import { Phrase } from '../../../components/Phrase.tsx';
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
      <h2 id={`${id}-h`}>{say('data.lock')}</h2>
      <p className={styles['hint']}>
        <Phrase of="data.lockHint" tags={{ strong: (words) => <strong>{words}</strong> }} />
      </p>
      {recoveryKey !== null && (
        <div className={styles['secret']} role="alert">
          <p>
            <Phrase of="data.recoveryKey" tags={{ strong: (words) => <strong>{words}</strong> }} />
          </p>
          <code>{recoveryKey}</code>
          <div className={styles['row']}>
            <CopyButton text={recoveryKey}>{say('act.copyIt')}</CopyButton>
            <button type="button" onClick={() => setRecoveryKey(null)}>
              {say('data.haveKept')}
            </button>
          </div>
        </div>
      )}
      {lock.isOn ? (
        <div className={styles['form']}>
          <p>{say(lock.isOpen ? 'data.lockOpen' : 'data.lockClosed')}</p>
          {lock.isOpen && (
            <button type="button" onClick={() => void call('lock.close', {})}>
              {say('data.lockNow')}
            </button>
          )}
          {field('now', say('data.lockPassphrase'), passphrase, setPassphrase)}
          {field('next', say('data.lockNext'), next, setNext)}
          <div className={styles['row']}>
            <button
              type="button"
              disabled={busy || passphrase === '' || next === ''}
              onClick={() =>
                run(async () => {
                  const changed = await call('lock.change', { passphrase, next });
                  if (!changed) return say('data.notThePassphrase');
                  setRecoveryKey(changed.recoveryKey);
                  empty();
                  return say('data.lockChanged');
                })
              }
            >
              {say('data.changePassphrase')}
            </button>
            <button
              type="button"
              disabled={busy || passphrase === ''}
              onClick={() =>
                run(async () => {
                  if (!(await call('lock.open', { passphrase })))
                    return say('data.notThePassphrase');
                  await saveBackup(passphrase);
                  await call('lock.off', { passphrase });
                  empty();
                  return say('data.lockIsOff');
                })
              }
            >
              {say('data.turnOff')}
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
              return say('data.lockIsOn');
            });
          }}
        >
          {field('new', say('data.newPassphrase'), passphrase, setPassphrase)}
          {field('again', say('data.lockAgain'), next, setNext)}
          <button type="submit" disabled={busy || passphrase.length < 8 || passphrase !== next}>
            {say('data.turnOn')}
          </button>
          <p className={styles['hint']}>{say('data.backupFirst')}</p>
        </form>
      )}
      <TaskLine state={state} busy={say('data.lockBusy')} />
    </section>
  );
}
