/** All of the library that is not needed to show where to type: the principles, how they are looked up, and their pages. */
import { principleById } from '../content/corpus.ts';
import { lookUpHits } from '../content/lookup.ts';
import type { Result } from './LookUp.tsx';
import type { Shelf } from './shelf.ts';

export { preparations } from '../content/lookup.ts';
export { LibraryShelf } from './LibraryShelf.tsx';

/** What answers a query, best first. */
export function resultsOf(query: string): Result[] {
  return lookUpHits(query).flatMap(({ id, terms, cue }) => {
    const principle = principleById(id);
    return principle ? [{ principle, terms, cue }] : [];
  });
}

/** The title of a principle; null where there is none with this id. */
export function titleOf(id: string): string | null {
  return principleById(id)?.title ?? null;
}

/** False for the place of a principle that is none, as an old address may name it. */
export function isThere(shelf: Shelf): boolean {
  return shelf.kind !== 'principle' || titleOf(shelf.id) !== null;
}
