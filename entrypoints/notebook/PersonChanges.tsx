import type { JSX } from 'react';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { call } from '../../messages/client.ts';
import type { PersonPage } from '../../messages/notebook-calls.ts';
import { useActs } from './acts.ts';
import { counted } from './change-words.ts';
import { MergePerson } from './MergePerson.tsx';
import { nameOf } from './people-order.ts';
import { SplitPerson } from './SplitPerson.tsx';
import { goTo } from './use-place.ts';
import styles from './Page.module.css';

/** What changes who a person is: merging with another, splitting in two, deleting. */
export function PersonChanges({ known }: { known: PersonPage }): JSX.Element {
  const { undoable } = useActs();
  const [open, setOpen] = useState<'merge' | 'split' | 'delete' | null>(null);
  const close = () => setOpen(null);
  const { person, notes, promises, waiting, past } = known;
  const { id } = person;
  const name = nameOf(person);
  const amounts = [
    counted(notes, 'note', 'notes'),
    counted(promises.length, 'promise', 'promises'),
    counted(waiting.length + past.length, 'thing to raise', 'things to raise'),
  ].filter((words) => words !== '');
  return (
    <section className={styles['section']} aria-labelledby="changes">
      <h2 id="changes">Who this is</h2>
      <div className={styles['row']}>
        <button type="button" aria-expanded={open === 'merge'} onClick={() => setOpen('merge')}>
          Merge with…
        </button>
        <button type="button" aria-expanded={open === 'split'} onClick={() => setOpen('split')}>
          Split…
        </button>
        <button type="button" onClick={() => setOpen('delete')}>
          Delete everything about them…
        </button>
      </div>
      {open === 'merge' && <MergePerson person={person} onBack={close} />}
      {open === 'split' && <SplitPerson person={person} onBack={close} />}
      {open === 'delete' && (
        <ConfirmDialog
          title={`Delete everything about ${name}?`}
          action="Delete"
          onClose={close}
          onConfirm={() =>
            undoable(() => call('person.delete', { id }), { after: () => goTo({ page: 'people' }) })
          }
        >
          <p>
            {amounts.length > 0 && `${new Intl.ListFormat('en').format(amounts)}, their `}
            {amounts.length === 0 && 'Their '}
            name and addresses, and what you said of advice for meetings with them.
          </p>
          <p>You can undo it. It stays 30 days in the bin, then it is erased.</p>
        </ConfirmDialog>
      )}
    </section>
  );
}
