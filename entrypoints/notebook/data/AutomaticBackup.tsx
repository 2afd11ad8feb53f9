import type { JSX } from 'react';
import { useId, useState } from 'react';
import { CopyButton } from '../../../components/CopyButton.tsx';
import { useAsked } from '../../../components/use-asked.ts';
import { browser } from '../../../messages/browser.ts';
import { call } from '../../../messages/client.ts';
import type { BackupView } from '../../../messages/data-calls.ts';
import { newIdentity } from '../../../transfer/age.ts';
import { say } from '../../../language/say.ts';
import { FORBIDDEN } from '../../../messages/data-calls.ts';
import { Phrase } from '../../../components/Phrase.tsx';
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
      <h3>{say('data.byItself')}</h3>
      {automatic ? (
        <>
          <p>{say(automatic.recipient === null ? 'data.weeklyPlain' : 'data.weeklySealed')}</p>
          {automatic.recipient !== null && <code>{automatic.recipient}</code>}
          {lock?.isOn && automatic.recipient === null && (
            <p role="alert">{say('data.filesOpen')}</p>
          )}
          {trouble !== null && <p role="alert">{troubleWords(trouble)}</p>}
          {identity !== null && (
            <div className={styles['secret']}>
              <p>
                <Phrase of="data.keepOnce" tags={{ strong: (words) => <strong>{words}</strong> }} />
              </p>
              <code>{identity}</code>
              <CopyButton text={identity}>{say('data.copyKey')}</CopyButton>
            </div>
          )}
          <button
            type="button"
            onClick={() => {
              setIdentity(null);
              void call('backup.automatic', { automatic: null });
            }}
          >
            {say('data.stopIt')}
          </button>
        </>
      ) : (
        <>
          <p className={styles['hint']}>{say('data.keyPairHint')}</p>
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
            {say('data.makeKeyPair')}
          </button>
          {identity !== null && (
            <div className={styles['secret']}>
              <p>
                <Phrase of="data.keepLine" tags={{ strong: (words) => <strong>{words}</strong> }} />
              </p>
              <code>{identity}</code>
              <CopyButton text={identity}>{say('data.copyKey')}</CopyButton>
            </div>
          )}
          <label htmlFor={`${id}-to`}>{say('data.ownKey')}</label>
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
              {say('data.startSealed')}
            </button>
            <button type="button" onClick={() => start(null)}>
              {say('data.startPlain')}
            </button>
          </div>
          <p role="status">{refused ? say('data.downloadsRefused') : ''}</p>
        </>
      )}
    </div>
  );
}

function troubleWords(trouble: string): string {
  return trouble === FORBIDDEN
    ? say('data.backupForbidden')
    : say('data.backupFailed', { why: trouble });
}
