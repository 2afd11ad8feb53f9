/** What of a note is searched, and what it is filtered by. */

/** A note as it is given to the index. */
export interface SearchableNote {
  id: string;
  /** Markdown. */
  text: string;
  title: string;
  /** Empty where nobody is known. */
  personName: string;
  personId: string | null;
  kind: string;
  /** YYYY-MM-DD of the meeting, or of the writing where there is none; newest first goes by it. */
  order: string;
}

/** What the index keeps of a note, besides its words. */
export interface NoteFacts {
  id: string;
  personId: string | null;
  kind: string;
  /** As `dayNumber` gives it. */
  day: number;
}

/** Which notes may be found; a note must be in all that are given. */
export interface Filter {
  /** `null` stands for notes of nobody known. */
  personIds?: ReadonlySet<string | null>;
  kinds?: ReadonlySet<string>;
  /** YYYY-MM-DD, both days included. */
  from?: string;
  to?: string;
  only?: ReadonlySet<string>;
}

/** What the index keeps of a note, besides its words. */
export function factsOf({ id, personId, kind, order }: SearchableNote): NoteFacts {
  // Kept as UTF-8, which cannot hold half a sign: what cannot be kept is not taken.
  return { id: id.toWellFormed(), personId, kind, day: dayNumber(order) };
}

/** A day as a number that sorts like it: "2026-11-23" → 20261123; 0 for what is no day. */
export function dayNumber(day: string): number {
  return /^\d{4}-\d\d-\d\d$/.test(day) ? Number(day.replaceAll('-', '')) : 0;
}
