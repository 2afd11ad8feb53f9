import type { JSX } from 'react';
import { AdviceCard } from '../../components/AdviceCard.tsx';
import { useNeutral } from '../../components/Look.tsx';
import { Verdicts } from '../../components/Verdicts.tsx';
import { principleById } from '../../content/corpus.ts';
import type { Level } from '../../content/principle.ts';
import type { MomentView } from '../../messages/app-channel.ts';
import { cardWords } from '../../systems/loop/card-words.ts';
import type { OpenVerdicts } from './use-verdicts.ts';
import { say } from '../../language/say.ts';
import type { SituationKind } from '../../situation/situation.ts';
import { AdviceLanguage } from '../../components/AdviceLanguage.tsx';
import styles from './MomentPage.module.css';

export interface MomentAdviceProps {
  moment: MomentView;
  /** What the other person is called; null where nobody is known. */
  name: string | null;
  verdicts: OpenVerdicts;
  /** Puts words into the note. */
  onInsert: ((words: string) => void) | null;
}

/** One lead idea, two more folded; or, where nothing fits well, that said in few words rather than the second best. */
export function MomentAdvice(props: MomentAdviceProps): JSX.Element {
  const { moment, name, verdicts, onInsert } = props;
  const { situation, meeting, person } = moment;
  const isNeutral = useNeutral();
  const [lead, ...more] = cardsOf(moment).map(({ principle, because, useful }, place) => (
    <AdviceCard
      key={principle.id}
      principle={principle}
      because={because}
      relation={person?.relation ?? null}
      level={moment.level}
      lead={place === 0}
      ownWords={cardWords(principle.id, moment.goal, moment.level)}
      titleOf={titleFor(moment.level)}
      {...(onInsert && { onInsert })}
    >
      {meeting && (
        <Verdicts
          about={principle.title}
          name={name}
          useful={useful !== null}
          onVerdict={(verdict) => verdicts.give(principle.id, verdict)}
          onWithdraw={() => useful !== null && verdicts.withdraw(useful)}
        />
      )}
    </AdviceCard>
  ));
  if (!lead) return <p className={styles['quiet']}>{quietWords(situation.kind, isNeutral)}</p>;
  if (isNeutral) {
    // Anyone may be looking: the ideas are there, folded, under a word that tells nothing.
    return (
      <details className={styles['more']}>
        <summary>{say('common.more')}</summary>
        {lead}
        {more}
      </details>
    );
  }
  return (
    <section aria-labelledby="advice">
      <h2 id="advice" className="visually-hidden">
        {say('advice.heading')}
      </h2>
      <AdviceLanguage />
      {lead}
      {more.length > 0 && (
        <details className={styles['more']}>
          <summary>{say('advice.more', { n: more.length })}</summary>
          {more}
        </details>
      )}
    </section>
  );
}

/** The principles of a moment that this version knows. */
export function cardsOf({ advice }: MomentView) {
  return advice.flatMap(({ id, because, useful }) => {
    const principle = principleById(id);
    return principle ? [{ principle, because, useful }] : [];
  });
}

/** Names a paired principle, unless it is for another level: asking to help is not said to a VP, not even so. */
function titleFor(level: Level | null): (id: string) => string | null {
  return (id) => {
    const principle = principleById(id);
    return principle?.levels.includes(level ?? 'ic') ? principle.title : null;
  };
}

function quietWords(kind: SituationKind, isNeutral: boolean): string {
  return isNeutral || kind === 'none' ? '' : say(`sidebar.quiet.${kind}`);
}
