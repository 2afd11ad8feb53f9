import { subjectOf } from '../../situation/meeting.ts';

/**
 * What of each table stays readable while the notes are locked. `plain`: what the database sorts and looks up by and that
 * says nothing of what was written: ids, days, states. `hidden`: what it looks up by and that does: kept as a keyed hash, by
 * which equal values can be found and nothing else. All other fields are sealed.
 */
export interface Sealing {
  plain: readonly string[];
  hidden: readonly string[];
}

export const SEALINGS: Readonly<Record<string, Sealing>> = {
  people: { plain: ['id'], hidden: ['name', 'addresses'] },
  notes: {
    plain: ['id', 'personId', 'order', 'marks', 'updatedAt'],
    hidden: ['series', 'occurrence'],
  },
  promises: { plain: ['id', 'personId', 'noteId', 'state'], hidden: [] },
  topics: { plain: ['id', 'personId', 'state'], hidden: [] },
  revisions: { plain: ['id', 'noteId', 'at'], hidden: [] },
  templates: { plain: ['id'], hidden: [] },
  feedback: { plain: ['id', 'principle', 'givenAt'], hidden: [] },
  showings: { plain: ['order', 'principles'], hidden: ['series', 'occurrence'] },
  sides: { plain: [], hidden: ['series'] },
  counterparts: { plain: ['personId'], hidden: ['series'] },
  goals: { plain: ['id'], hidden: [] },
  loop: { plain: ['id', 'personId'], hidden: [] },
  mistakes: { plain: ['id', 'personId'], hidden: [] },
  growth: { plain: ['id', 'personId'], hidden: [] },
  ideas: { plain: ['id'], hidden: [] },
  thinking: { plain: ['id', 'startsAt'], hidden: [] },
  stories: { plain: ['id'], hidden: [] },
  upcoming: { plain: ['id', 'personId', 'startsAt'], hidden: ['series', 'occurrence'] },
  changes: { plain: ['id', 'at'], hidden: [] },
  indexParts: { plain: ['id'], hidden: [] },
};

/** Tables that hold nothing of what was written: ids and times. */
export const NOT_SEALED = ['unindexed', 'unsaved', 'facts'] as const;

/** Hides one value of one field. */
export type Hide = (field: string, value: string) => string;

/**
 * The value a hidden field has in a locked database. A series is hidden in two parts, so that those of one subject still
 * begin alike.
 */
export function hidden(hide: Hide, field: string, value: string): string {
  if (field !== 'series') return hide(field, value);
  return `${beginningHidden(hide, subjectOf(value) ?? '')}${hide(field, value)}`;
}

/** What all hidden series of a subject begin with. */
export function beginningHidden(hide: Hide, subject: string): string {
  return `${hide('subject', subject)}:`;
}
