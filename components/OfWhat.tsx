import type { JSX } from 'react';
import { say } from '../language/say.ts';

/** Says of what a button is, to those who do not see where it stands: "Delete", then ": the note". */
export function OfWhat({ what }: { what: string }): JSX.Element {
  return <span className="visually-hidden">{say('act.after', { what })}</span>;
}
