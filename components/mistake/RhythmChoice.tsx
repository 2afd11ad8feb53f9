import type { JSX } from 'react';
import { RHYTHMS } from '../../systems/mistake/cadence.ts';
import { spanWords } from '../../systems/mistake/due-words.ts';
import { say } from '../../language/say.ts';

export interface RhythmChoiceProps {
  label: string;
  /** In minutes; null for never. */
  value: number | null;
  onChange: (minutes: number | null) => void;
  /** What never is called, where it can be chosen. */
  never?: string;
}

/** After how long the next update comes. A rhythm that is none of the usual ones, from a file, can stay. */
export function RhythmChoice({ label, value, onChange, never }: RhythmChoiceProps): JSX.Element {
  const choices = new Set<number>(RHYTHMS);
  if (value !== null) choices.add(value);
  return (
    <label>
      {label}{' '}
      <select
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value === '' ? null : Number(target.value))}
      >
        {[...choices]
          .toSorted((a, b) => a - b)
          .map((minutes) => (
            <option key={minutes} value={minutes}>
              {say(spanWords(minutes * 60_000))}
            </option>
          ))}
        {never !== undefined && <option value="">{never}</option>}
      </select>
    </label>
  );
}
