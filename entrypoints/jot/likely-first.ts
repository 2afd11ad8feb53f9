import type { JotPerson } from '../../messages/reach-calls.ts';

/** Of those of whom no talk is known: after all that are. */
const LATEST = Number.MAX_SAFE_INTEGER;

/**
 * People in the order in which a line is likely to be for them: the next talk first, then the last one; of the others those
 * who come first in the alphabet.
 */
export function likelyFirst(people: readonly JotPerson[], compare: Intl.Collator): JotPerson[] {
  return people.toSorted(
    (a, b) =>
      (a.nextAt ?? LATEST) - (b.nextAt ?? LATEST) ||
      byLatest(a.lastOn ?? '', b.lastOn ?? '') ||
      compare.compare(a.name || a.email, b.name || b.email),
  );
}

/** Whom a name or an address means that somebody wrote; null for nothing. */
export function personWritten(written: string): Pick<JotPerson, 'id' | 'name' | 'email'> | null {
  const text = written.trim();
  if (text === '') return null;
  const isAddress = /^\S+@\S+$/u.test(text);
  return { id: null, name: isAddress ? '' : text, email: isAddress ? text.toLowerCase() : '' };
}

function byLatest(a: string, b: string): number {
  return a === b ? 0 : a < b ? 1 : -1;
}
