import type { JSX } from 'react';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { call } from '../../messages/client.ts';
import type { PersonPage } from '../../messages/notebook-calls.ts';
import { useActs } from '../../components/acts.ts';
import { counted } from '../../components/change-words.ts';
import { nameOf } from './people-order.ts';
import { goTo } from './use-place.ts';
import { say } from '../../language/say.ts';
import { listOf } from '../../language/lists.ts';

export interface DeletePersonProps {
  known: PersonPage;
  onBack: () => void;
}

/** Asks whether everything about a person goes into the bin, and says what that is. */
export function DeletePerson({ known, onBack }: DeletePersonProps): JSX.Element {
  const { undoable } = useActs();
  const { person, notes, promises, waiting, past } = known;
  const wasManager = [person, ...person.past].some(({ relation }) => relation === 'manager');
  const parts = [
    counted('count.note', notes),
    counted('count.promise', promises.length),
    counted('count.toRaise', waiting.length + past.length),
    say('person.nameAndAddresses'),
    say('person.saidOfAdvice'),
    wasManager ? say('person.ofTheLoop') : '',
  ].filter((words) => words !== '');
  return (
    <ConfirmDialog
      title={say('person.deleteTitle', { name: nameOf(person) })}
      action={say('act.delete')}
      onClose={onBack}
      onConfirm={() =>
        undoable(() => call('person.delete', { id: person.id }), {
          after: () => goTo({ page: 'people' }),
        })
      }
    >
      <p>{say('person.takesAway', { what: listOf(parts) })}</p>
      <p>{say('person.canUndo')}</p>
    </ConfirmDialog>
  );
}
