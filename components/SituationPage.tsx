import type { JSX } from 'react';
import type { SituationPage as Situation } from '../content/situations.ts';
import { PrincipleList } from './PrincipleList.tsx';
import { say } from '../language/say.ts';
import styles from './Library.module.css';

export interface SituationPageProps {
  situation: Situation;
  onOpen: (id: string) => void;
}

/** Everything that fits one kind of moment, what leads there first. */
export function SituationPage({ situation, onOpen }: SituationPageProps): JSX.Element {
  return (
    <section className={styles['page']} aria-labelledby="situation">
      <h2 id="situation" className={styles['title']}>
        {say(`moment.${situation.occasion}`)}
      </h2>
      <PrincipleList principles={situation.principles} onOpen={onOpen} />
    </section>
  );
}
