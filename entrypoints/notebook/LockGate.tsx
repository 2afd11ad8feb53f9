import type { JSX, ReactNode } from 'react';
import { UnlockForm } from '../../components/UnlockForm.tsx';
import { useAsked } from '../../components/use-asked.ts';
import { call } from '../../messages/client.ts';
import { say } from '../../language/say.ts';
import styles from './LockGate.module.css';

const NOTHING = {};

/** Asks for the passphrase where the notes are locked. The notebook stays behind it: what is being written is not lost. */
export function LockGate({ children }: { children: ReactNode }): JSX.Element {
  const { value: lock } = useAsked('lock.state', NOTHING);
  const isClosed = lock?.isOn === true && !lock.isOpen;
  return (
    <>
      {isClosed && (
        <main className={styles['gate']}>
          <h1>{say('notebook.locked')}</h1>
          <UnlockForm onOpen={(passphrase) => call('lock.open', { passphrase })} />
        </main>
      )}
      <div className={styles['behind']} hidden={isClosed}>
        {children}
      </div>
    </>
  );
}
