import type { JSX } from 'react';
import { useId, useState } from 'react';
import { CopyButton } from '../../../components/CopyButton.tsx';
import { useAsked } from '../../../components/use-asked.ts';
import { browser } from '../../../messages/browser.ts';
import { call } from '../../../messages/client.ts';
import type { BackupView } from '../../../messages/data-calls.ts';
import { newIdentity } from '../../../transfer/age.ts';
import styles from './Data.module.css';

const EVERY_DAYS = 7;
const NOTHING = {};

/** A backup that writes itself: encrypted for a key of which only the user has the secret half. */
export function AutomaticBackup({ backup }: { backup: BackupView | undefined }): JSX.Element {
  const id = useId();
  const [recipient, setRecipient] = useState('');
  const [identity, setIdentity] = useState<string | null>(null);
  const [refused, setRefused] = useState(false);
  const { value: lock } = useAsked('lock.state', NOTHING);
  if (!backup) return <></>;
  const { automatic, trouble } = backup;
  /** The browser asks its own question; it must be reached straight from the click. */
  const start = (to: string | null) => {
    void browser.permissions.request({ permissions: ['downloads'] }).then((granted) => {
      setRefused(!granted);
      if (granted) {
        void call('backup.automatic', { automatic: { recipient: to, days: EVERY_DAYS } });
      }
    });
  };
  return (
    <div className={styles['form']}>
      <h3>Written by itself, once a week</h3>
      {automatic ? (
        <>
          <p>
            A file goes into your downloads folder once a week where something has changed,{' '}
            {automatic.recipient === null ? 'not encrypted' : 'encrypted for your key'}.
          </p>
          {automatic.recipient !== null && <code>{automatic.recipient}</code>}
          {lock?.isOn && automatic.recipient === null && (
            <p role="alert">
              Your notes are locked, but these files are not: anybody can read them.
            </p>
          )}
          {trouble !== null && <p role="alert">{trouble}</p>}
          {identity !== null && (
            <div className={styles['secret']}>
              <p>
                <strong>Keep this line in your password manager.</strong> It opens these backups and
                is shown only now.
              </p>
              <code>{identity}</code>
              <CopyButton text={identity}>Copy the key</CopyButton>
            </div>
          )}
          <button
            type="button"
            onClick={() => {
              setIdentity(null);
              void call('backup.automatic', { automatic: null });
            }}
          >
            Stop it
          </button>
        </>
      ) : (
        <>
          <p className={styles['hint']}>
            It needs no passphrase to be typed: it is encrypted for a key pair, of which Loopside
            keeps the half that can only lock. Your browser asks whether Loopside may write into
            your downloads folder.
          </p>
          <button
            type="button"
            onClick={() => {
              // Made before the question, whose answer would come too late for it otherwise.
              void newIdentity().then((pair) => {
                setIdentity(pair.identity);
                setRecipient(pair.recipient);
              });
            }}
          >
            Make a key pair
          </button>
          {identity !== null && (
            <div className={styles['secret']}>
              <p>
                <strong>Keep this line in your password manager.</strong> It opens the backups;
                Loopside does not keep it.
              </p>
              <code>{identity}</code>
              <CopyButton text={identity}>Copy the key</CopyButton>
            </div>
          )}
          <label htmlFor={`${id}-to`}>Or the public key you have (age1…)</label>
          <input
            id={`${id}-to`}
            value={recipient}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setRecipient(event.target.value.trim())}
          />
          <div className={styles['row']}>
            <button
              type="button"
              disabled={!/^age1[0-9a-z]{10,}$/u.test(recipient)}
              onClick={() => start(recipient)}
            >
              Start, encrypted
            </button>
            <button type="button" onClick={() => start(null)}>
              Start, not encrypted
            </button>
          </div>
          <p role="status">
            {refused ? 'The browser did not allow it, so no file will be written by itself.' : ''}
          </p>
        </>
      )}
    </div>
  );
}
