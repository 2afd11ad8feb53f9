import type { JSX } from 'react';
import type { Principle } from '../content/principle.ts';
import { ENGLISH } from './english.ts';
import styles from './PrincipleList.module.css';

export interface PrincipleListProps {
  principles: readonly Principle[];
  onOpen: (id: string) => void;
}

/** Principles to choose from, each with its claim. */
export function PrincipleList({ principles, onOpen }: PrincipleListProps): JSX.Element {
  return (
    <ul className={styles['list']} {...ENGLISH}>
      {principles.map(({ id, title, claim }) => (
        <li key={id}>
          <button type="button" className={styles['item']} onClick={() => onOpen(id)}>
            <span className={styles['title']}>{title}</span>
            <span className={styles['claim']}>{claim}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
