import type { JSX } from 'react';
import { KeyHint } from '../../components/KeyHint.tsx';
import { useKeysNow } from '../../components/use-keys-now.ts';
import { say } from '../../language/say.ts';
import { call } from '../../messages/client.ts';
import styles from './NotebookLine.module.css';

const ORDER = ['toggle', 'note', 'lookUp', 'hide'] as const;

/** The keys there are now, folded, and the way to the welcome. */
export function HelpLine(): JSX.Element {
  const keys = useKeysNow();
  return (
    <details>
      <summary className={styles['reminder']}>{say('keys.title')}</summary>
      <div className={styles['help']}>
        {ORDER.filter((key) => keys[key] !== '').map((key) => (
          <p key={key} className={styles['reminder']}>
            <KeyHint keys={keys[key]} /> {say(`keys.${key}`)}
          </p>
        ))}
        <p className={styles['reminder']}>
          <button type="button" onClick={() => void call('welcome.open', {})}>
            {say('keys.welcome')}
          </button>
        </p>
      </div>
    </details>
  );
}
