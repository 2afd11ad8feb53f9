/**
 * Tables and their history. A released version is never edited: a change is a new version with its upgrade
 * (upgrades.ts), and a frozen database of the old one in tests/databases. What a row holds: rows.ts.
 */
export const DATABASE = 'loopside';

/** Dexie's index syntax: primary key first, `&` unique, `*` one entry a list item, `[a+b]` compound. */
export const VERSIONS = {
  1: {
    people: 'id, *addresses',
    notes: 'id, &[series+occurrence], [personId+order], [series+order], updatedAt',
  },
  2: {
    feedback: 'id, principle, givenAt',
    showings: '[series+occurrence], [series+order], *principles',
    sides: 'series',
  },
  3: {
    people: 'id, name, *addresses',
    counterparts: 'series, personId',
  },
  4: {
    notes:
      'id, &[series+occurrence], [personId+order], [series+order], updatedAt, [order+id], *marks',
    promises: 'id, personId, noteId, state',
    topics: 'id, [personId+state]',
    revisions: 'id, [noteId+at]',
    templates: 'id',
    changes: 'id, at',
    unindexed: 'id',
    indexParts: 'id',
    unsaved: 'key',
    facts: 'key',
  },
  5: {
    goals: 'id',
    loop: 'id, personId',
    mistakes: 'id, personId',
    growth: 'id, personId',
    ideas: 'id',
    thinking: 'id, startsAt',
    stories: 'id',
    upcoming: 'id, startsAt, personId, [series+occurrence]',
  },
} as const;
