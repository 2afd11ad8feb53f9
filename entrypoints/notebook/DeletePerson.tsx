import type { JSX } from 'react';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { call } from '../../messages/client.ts';
import type { PersonPage } from '../../messages/notebook-calls.ts';
import { useActs } from '../../components/acts.ts';
import { counted } from '../../components/change-words.ts';
import { nameOf } from './people-order.ts';
import { goTo } from './use-place.ts';

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
    counted(notes, 'note', 'notes'),
    counted(promises.length, 'promise', 'promises'),
    counted(waiting.length + past.length, 'thing to raise', 'things to raise'),
    'their name and addresses',
    'what you said of advice for meetings with them',
    wasManager ? 'what was written down of the loop with them' : '',
  ].filter((words) => words !== '');
  return (
    <ConfirmDialog
      title={`Delete everything about ${nameOf(person)}?`}
      action="Delete"
      onClose={onBack}
      onConfirm={() =>
        undoable(() => call('person.delete', { id: person.id }), {
          after: () => goTo({ page: 'people' }),
        })
      }
    >
      <p>It takes away {new Intl.ListFormat('en').format(parts)}.</p>
      <p>You can undo it. It stays in the bin for 30 days, then it is erased.</p>
    </ConfirmDialog>
  );
}
