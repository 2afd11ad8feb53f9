import type { JSX } from 'react';
import type { Acts } from '../../components/acts.ts';
import type { MomentView } from '../../messages/app-channel.ts';
import { MomentGrowth } from './MomentGrowth.tsx';
import { MomentInterview } from './MomentInterview.tsx';
import { MomentLoop } from './MomentLoop.tsx';
import { MomentMistakes } from './MomentMistakes.tsx';
import { say } from '../../language/say.ts';
import styles from './MomentSystems.module.css';

export interface MomentSystemsProps {
  moment: MomentView;
  acts: Acts;
}

/** The systems that fit this moment, each in one line until it is opened. */
export function MomentSystems({ moment, acts }: MomentSystemsProps): JSX.Element {
  const { situation, person, personId, phase, level } = moment;
  const isWithManager = situation.kind === 'one_on_one' && person?.relation === 'manager';
  return (
    <section className={styles['systems']} aria-label={say('sidebar.steps')}>
      {isWithManager && personId !== null && (
        <MomentLoop key={personId} personId={personId} acts={acts} />
      )}
      <MomentMistakes isIncident={situation.kind === 'incident'} level={level} acts={acts} />
      {situation.kind === 'interview' && situation.role !== null && (
        <MomentInterview side={situation.role} phase={phase} />
      )}
      {situation.kind === 'performance_review' && <MomentGrowth role={situation.role} />}
    </section>
  );
}
