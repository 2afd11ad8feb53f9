import type { JSX } from 'react';
import { useId } from 'react';
import { say } from '../../../language/say.ts';
import styles from './Data.module.css';

/** What is stored, and where, in plain words. */
export function StoredSection(): JSX.Element {
  const id = useId();
  return (
    <section aria-labelledby={`${id}-h`}>
      <h2 id={`${id}-h`}>{say('data.stored')}</h2>
      <ul className={styles['plain']}>
        <li>{say('data.storedWhat')}</li>
        <li>{say('data.storedNowhere')}</li>
        <li>{say('data.storedWho')}</li>
        <li>{say('data.storedLegally')}</li>
        <li>{say('data.storedBin')}</li>
        <li>{say('data.storedWindows')}</li>
        <li>{say('data.storedRemoved')}</li>
      </ul>
    </section>
  );
}
