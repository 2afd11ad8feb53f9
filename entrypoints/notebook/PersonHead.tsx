import type { JSX } from 'react';
import { RelationQuestion } from '../../components/RelationQuestion.tsx';
import { call } from '../../messages/client.ts';
import type { PersonPage } from '../../messages/notebook-calls.ts';
import { useActs } from '../../components/acts.ts';
import { nameOf } from './people-order.ts';
import { PersonActs } from './PersonActs.tsx';
import { hashOf } from './route.ts';
import { say } from '../../language/say.ts';
import { relativeDay, shortDay } from '../../language/dates.ts';
import styles from './Page.module.css';

export interface PersonHeadProps {
  known: PersonPage;
  today: string;
}

/** What somebody is to the user, now and before, when the two last talked, and what can be changed about them. */
export function PersonHead({ known, today }: PersonHeadProps): JSX.Element {
  const { person } = known;
  const { act } = useActs();
  const { id, name, relation, past } = person;
  const wasManager = [relation, ...past.map((one) => one.relation)].includes('manager');
  return (
    <div className={styles['section']}>
      <div className={styles['stated']}>
        <RelationQuestion
          name={nameOf(person)}
          relation={relation}
          onAnswer={(answer) =>
            act(() => call('person.relate', { who: { id, name, email: '' }, relation: answer }))
          }
        />
        <p className={styles['quiet']}>{historyWords(known, today)}</p>
        {wasManager && (
          <p>
            <a href={hashOf({ page: 'loop', id })}>{say('person.loop')}</a>
          </p>
        )}
      </div>
      <PersonActs known={known} />
    </div>
  );
}

function historyWords({ person, lastOn }: PersonPage, today: string): string {
  const { relation, since, past } = person;
  const parts = [
    lastOn === null
      ? say('person.noTalk')
      : say('person.lastTalk', { when: relativeDay(lastOn, today) }),
    relation !== null && since !== null
      ? say(`relation.${relation}.since`, { day: shortDay(since, today) })
      : '',
    ...past
      .toReversed()
      .map((one) => say(`relation.${one.relation}.until`, { day: shortDay(one.until, today) })),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
