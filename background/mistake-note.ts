import { say, written } from '../language/say.ts';
import type { WrittenNote } from '../store/mistakes.ts';
import { evidenceOf } from '../systems/mistake/evidence.ts';
import type { Mistake } from '../systems/mistake/mistake.ts';

/** The note that holds a mistake as evidence, in the interface's language. */
export function noteOf(mistake: Mistake): WrittenNote {
  const { title, text } = evidenceOf(mistake);
  return { title: say(title), text: written(text) };
}
