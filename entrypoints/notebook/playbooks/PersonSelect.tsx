import type { JSX } from 'react';
import { PeopleOptions } from '../../../components/PeopleOptions.tsx';
import type { PersonName } from '../../../messages/system-calls.ts';
import { say } from '../../../language/say.ts';

export interface PersonSelectProps {
  label: string;
  people: readonly PersonName[];
  value: string | null;
  onChoose: (id: string | null) => void;
  /** What stands for nobody. */
  nobody?: string;
}

/** A person to choose, or nobody. */
export function PersonSelect(props: PersonSelectProps): JSX.Element {
  const { label, people, value, onChoose, nobody = say('common.nobodyYet') } = props;
  return (
    <label>
      {label}
      <select value={value ?? ''} onChange={(event) => onChoose(event.target.value || null)}>
        <option value="">{nobody}</option>
        <PeopleOptions people={people} />
      </select>
    </label>
  );
}
