import type { JSX } from 'react';
import { systems } from '../content/corpus.ts';
import type { System } from '../content/principle.ts';
import { PrincipleList } from './PrincipleList.tsx';
import { say } from '../language/say.ts';
import { ENGLISH } from './english.ts';
import styles from './Library.module.css';

export interface SystemPageProps {
  system: System;
  onOpen: (id: string) => void;
}

/** One system as a whole: what it is, where it is from, its principles in order. */
export function SystemPage({ system, onOpen }: SystemPageProps): JSX.Element {
  const { title, about, from, parts } = systems[system];
  return (
    <section className={styles['page']} aria-labelledby="system">
      <h2 id="system" className={styles['title']} {...ENGLISH}>
        {title}
      </h2>
      <p {...ENGLISH}>{about}</p>
      <p className={styles['from']}>{say(`library.from.${from}`)}</p>
      {parts.map((part) => (
        <section key={part.title} className={styles['part']}>
          {parts.length > 1 && <h3 {...ENGLISH}>{part.title}</h3>}
          <PrincipleList principles={part.principles} onOpen={onOpen} />
        </section>
      ))}
    </section>
  );
}
