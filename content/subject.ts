import type { Occasion } from './principle.ts';

/**
 * What a meeting is about, told by the words of its title and description, and what leads then. Everyday words, as
 * people write them into a calendar; endings, spelling and synonyms are seen to by `words.ts`.
 */
export interface SubjectEntry {
  words: readonly string[];
  /** Best first for each occasion. Phase, level and the loop still sort out what does not fit. */
  leads: Partial<Record<Occasion, readonly string[]>>;
  /**
   * heavy: what usually leads such a talk would be out of place beside it.
   * hint: tells something of the people rather than what the talk is about.
   */
  force?: 'heavy' | 'hint';
}
