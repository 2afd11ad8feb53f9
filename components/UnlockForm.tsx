import type { JSX } from 'react';
import { useId, useState } from 'react';
import { say } from '../language/say.ts';
import styles from './UnlockForm.module.css';

/** Asks for the passphrase of locked notes. `onOpen` says whether it was the right one. */
export function UnlockForm({
  onOpen,
}: {
  onOpen: (passphrase: string) => Promise<boolean>;
}): JSX.Element {
  const id = useId();
  const [said, setSaid] = useState('');
  const [state, setState] = useState<'idle' | 'trying' | 'wrong' | 'failed'>('idle');
  return (
    <form
      className={styles['unlock']}
      onSubmit={(event) => {
        event.preventDefault();
        setState('trying');
        onOpen(said).then(
          (isRight) => {
            setState(isRight ? 'idle' : 'wrong');
            if (isRight) setSaid('');
          },
          () => setState('failed'),
        );
      }}
    >
      <label htmlFor={id}>{say('unlock.label')}</label>
      <div className={styles['row']}>
        <input
          id={id}
          type="password"
          value={said}
          autoComplete="current-password"
          aria-describedby={`${id}-state`}
          onChange={(event) => setSaid(event.target.value)}
        />
        <button type="submit" disabled={said === '' || state === 'trying'}>
          {say('unlock.action')}
        </button>
      </div>
      <p id={`${id}-state`} role="status">
        {state !== 'idle' && say(`unlock.${state}`)}
      </p>
    </form>
  );
}
