import type { JSX } from 'react';
import { AdviceCard } from '../../components/AdviceCard.tsx';
import { AdviceLanguage } from '../../components/AdviceLanguage.tsx';
import { RelationQuestion } from '../../components/RelationQuestion.tsx';
import { nameOf, reasonsOf } from '../../components/situation-words.ts';
import type { Level, Relation } from '../../content/principle.ts';
import { say } from '../../language/say.ts';
import type { DemoHint } from './demo-hint.ts';
import { PRIYA } from './demo-week.ts';
import styles from './Demo.module.css';

export interface DemoBesideProps {
  hint: DemoHint;
  relation: Relation | null;
  level: Level | null;
  onRelation: (relation: Relation) => void;
}

/** What would stand beside an event: what it was taken for and why, and one idea; or why nothing. */
export function DemoBeside({ hint, relation, level, onRelation }: DemoBesideProps): JSX.Element {
  const { situation, lead } = hint;
  const because = reasonsOf(situation.because);
  if (!lead) {
    return <p className={styles['quiet']}>{say('welcome.look.quiet', { because })}</p>;
  }
  return (
    <>
      <p className={styles['soft']}>{say('welcome.look.beside')}</p>
      <h3 className={styles['name']}>{nameOf(situation)}</h3>
      <p className={styles['soft']}>{because}</p>
      {situation.kind === 'one_on_one' && (
        <>
          <p className={styles['soft']}>{say('welcome.look.whom', { name: PRIYA.name })}</p>
          <RelationQuestion name={PRIYA.name} relation={relation} onAnswer={onRelation} />
        </>
      )}
      <AdviceLanguage />
      <AdviceCard
        principle={lead.principle}
        because={lead.because}
        relation={relation}
        level={level}
        titleOf={() => null}
        lead
      />
    </>
  );
}
