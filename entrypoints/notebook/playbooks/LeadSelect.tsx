import type { JSX } from 'react';
import { LEAD } from '../../../systems/reminders/lead.ts';
import { say } from '../../../language/say.ts';

export interface LeadSelectProps {
  id: string;
  value: number;
  onChoose: (minutes: number) => void;
}

/** Enough to choose from; what was chosen otherwise stays among them. */
const OFFERED = [LEAD.least, 5, LEAD.usual, 15, 20, 30, 45, LEAD.most] as const;

/** So many minutes before a talk. */
export function LeadSelect({ id, value, onChoose }: LeadSelectProps): JSX.Element {
  return (
    <select id={id} value={value} onChange={(event) => onChoose(Number(event.target.value))}>
      {leadsWith(value).map((minutes) => (
        <option key={minutes} value={minutes}>
          {say('count.minute', { n: minutes })}
        </option>
      ))}
    </select>
  );
}

/** The leads offered, with one more. */
export function leadsWith(value: number): number[] {
  return [...new Set([...OFFERED, value])].toSorted((a, b) => a - b);
}
