import type { Relation } from '../../content/principle.ts';

/** What somebody is to the user, in a list: "your manager". */
export const RELATION_WORDS: Record<Relation, string> = {
  manager: 'your manager',
  report: 'reports to you',
  skip_level: 'your skip-level',
  peer: 'a peer',
  other: 'someone else',
};

/** All of them, in the order they are asked in. */
export const RELATIONS = Object.keys(RELATION_WORDS) as readonly Relation[];
