import type { JSX } from 'react';
import { useState } from 'react';
import { relativeDay, shortDay } from '../../components/promise-age.ts';
import { RelationQuestion } from '../../components/RelationQuestion.tsx';
import { call } from '../../messages/client.ts';
import type { PersonPage } from '../../messages/notebook-calls.ts';
import { useActs } from './acts.ts';
import { nameOf } from './people-order.ts';
import { RELATION_WORDS } from './relation-words.ts';
import { RelationHistory } from './RelationHistory.tsx';
import { RenameForm } from './RenameForm.tsx';
import styles from './Page.module.css';

export interface PersonHeadProps {
  known: PersonPage;
  today: string;
}

/** What somebody is to the user, now and before, when the two last talked, and what they are called. */
export function PersonHead({ known, today }: PersonHeadProps): JSX.Element {
  const { person, lastOn } = known;
  const { act, undoable } = useActs();
  const [open, setOpen] = useState<'name' | 'roles' | null>(null);
  const close = () => setOpen(null);
  const { id, name, past, since, relation } = person;
  return (
    <div className={styles['section']}>
      <RelationQuestion
        name={nameOf(person)}
        relation={relation}
        onAnswer={(answer) =>
          act(() => call('person.relate', { who: { id, name, email: '' }, relation: answer }))
        }
      />
      <p className={styles['quiet']}>
        {[
          lastOn === null ? 'No talk noted yet' : `Last talk ${relativeDay(lastOn, today)}`,
          ...(relation !== null && since !== null ? [`so since ${shortDay(since, today)}`] : []),
          ...past
            .toReversed()
            .map((one) => `${RELATION_WORDS[one.relation]} until ${shortDay(one.until, today)}`),
        ].join(' · ')}
      </p>
      {open === null && (
        <div className={styles['row']}>
          <button type="button" onClick={() => setOpen('name')}>
            Rename
          </button>
          <button type="button" onClick={() => setOpen('roles')}>
            Roles and their days
          </button>
        </div>
      )}
      {open === 'name' && (
        <RenameForm
          name={name}
          onBack={close}
          onRename={(called) => undoable(() => call('person.edit', { id, name: called }))}
        />
      )}
      {open === 'roles' && (
        <RelationHistory
          person={person}
          onBack={close}
          onSave={(roles) => undoable(() => call('person.edit', { id, ...roles }))}
        />
      )}
    </div>
  );
}
