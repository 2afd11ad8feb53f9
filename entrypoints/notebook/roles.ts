import type { Relation } from '../../content/principle.ts';
import type { PastRelation } from '../../store/rows.ts';
import { say } from '../../language/say.ts';

/** A past role while it is being written: empty for a day that is not known. */
export interface RoleDraft {
  /** Tells the rows of a form apart. */
  key: number;
  relation: Relation;
  from: string;
  until: string;
}

/** Past roles as they are edited, in their order. */
export function draftsOf(past: readonly PastRelation[]): RoleDraft[] {
  return past.map(({ relation, from, until }, key) => ({ key, relation, from: from ?? '', until }));
}

/** The roles as they are kept, the latest last; or a sentence on what is missing. */
export function rolesOf(drafts: readonly RoleDraft[]): PastRelation[] | string {
  if (drafts.some(({ until }) => until === '')) return say('person.untilMissing');
  if (drafts.some(({ from, until }) => from > until)) return say('person.endsEarly');
  return drafts
    .map(({ relation, from, until }) => ({ relation, from: from === '' ? null : from, until }))
    .toSorted((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0));
}
