import type { JSX } from 'react';
import { KeyHint } from '../../components/KeyHint.tsx';
import { useKeysNow } from '../../components/use-keys-now.ts';
import { say } from '../../language/say.ts';
import styles from './Welcome.module.css';

/** How to open it, how to make it go, and where what is written lies. */
export function ThreeThings(): JSX.Element {
  const keys = useKeysNow();
  return (
    <section aria-labelledby="know">
      <h2 id="know">{say('welcome.know.title')}</h2>
      <ol className={styles['things']}>
        <li>
          {say('welcome.know.lookUp')} <KeyHint keys={keys.lookUp} />
        </li>
        <li>
          {keys.hide === '' ? say('welcome.know.hideUnbound') : say('welcome.know.hide')}{' '}
          <KeyHint keys={keys.hide} />
        </li>
        <li>{say('welcome.know.where')}</li>
      </ol>
    </section>
  );
}
