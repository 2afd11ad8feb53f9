import type { JSX } from 'react';
import { useRef, useState } from 'react';
import { call } from '../../messages/client.ts';
import type { PersonPage } from '../../messages/notebook-calls.ts';
import { useActs } from '../../components/acts.ts';
import { DeletePerson } from './DeletePerson.tsx';
import { MergePerson } from './MergePerson.tsx';
import { PersonAddresses } from './PersonAddresses.tsx';
import { RelationHistory } from './RelationHistory.tsx';
import { RenameForm } from './RenameForm.tsx';
import { SplitPerson } from './SplitPerson.tsx';
import { say } from '../../language/say.ts';
import styles from './Page.module.css';

const ACTS = [
  { act: 'name', words: 'person.rename' },
  { act: 'roles', words: 'person.roles' },
  { act: 'addresses', words: 'person.addresses' },
  { act: 'merge', words: 'person.mergeAsk' },
  { act: 'split', words: 'person.splitAsk' },
  { act: 'delete', words: 'person.deleteAsk' },
] as const;

type Act = (typeof ACTS)[number]['act'];

/** What says who somebody is, and what changes it: one at a time, below its button. */
export function PersonActs({ known }: { known: PersonPage }): JSX.Element {
  const [open, setOpen] = useState<Act | null>(null);
  const row = useRef<HTMLDivElement>(null);
  const back = () => {
    setOpen(null);
    row.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus();
  };
  return (
    <>
      <div ref={row} className={styles['row']} role="group" aria-label={say('person.who')}>
        {ACTS.map(({ act, words }) => (
          <button
            key={act}
            type="button"
            className={styles['small']}
            aria-expanded={open === act}
            onClick={() => setOpen(open === act ? null : act)}
          >
            {say(words)}
          </button>
        ))}
      </div>
      {open && <Opened act={open} known={known} onBack={back} />}
    </>
  );
}

interface OpenedProps {
  act: Act;
  known: PersonPage;
  onBack: () => void;
}

function Opened({ act, known, onBack }: OpenedProps): JSX.Element {
  const { undoable } = useActs();
  const { person } = known;
  const { id, name } = person;
  switch (act) {
    case 'name':
      return (
        <RenameForm
          name={name}
          onBack={onBack}
          onRename={(called) => undoable(() => call('person.edit', { id, name: called }))}
        />
      );
    case 'roles':
      return (
        <RelationHistory
          person={person}
          onBack={onBack}
          onSave={(roles) => undoable(() => call('person.edit', { id, ...roles }))}
        />
      );
    case 'addresses':
      return <PersonAddresses person={person} onBack={onBack} />;
    case 'merge':
      return <MergePerson person={person} onBack={onBack} />;
    case 'split':
      return <SplitPerson person={person} onBack={onBack} />;
    case 'delete':
      return <DeletePerson known={known} onBack={onBack} />;
  }
}
