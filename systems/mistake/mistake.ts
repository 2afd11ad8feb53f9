/** How the talk about a mistake was held. In person is the interview's advice (00:49:05); video is the nearest to it. */
export const MEETINGS = ['in-person', 'video'] as const;
export type HowMet = (typeof MEETINGS)[number];

/** One update to those who wait: exact status, the plan until the next, when the next comes (00:44:39). */
export interface MistakeUpdate {
  id: string;
  /** When it was given; milliseconds since 1970, as all moments here. */
  at: number;
  status: string;
  plan: string;
  /** When the next was promised; null in the last one. */
  nextAt: number | null;
}

/** Something that went wrong and is owned: from the first words to what has changed since. */
export interface Mistake {
  id: string;
  title: string;
  /** Whom it is owned to first; null where nobody was chosen. */
  personId: string | null;
  /** What went wrong, in the user's words. */
  what: string;
  /** The message that owns it, as the user wrote it. */
  draft: string;
  ownedAt: number | null;
  /** How often an update is given. */
  everyMinutes: number;
  /** When the next update is due; null while none is. */
  nextAt: number | null;
  /** The next update while it is being written. */
  nextStatus: string;
  nextPlan: string;
  /** Those given, the earliest first. */
  updates: MistakeUpdate[];
  met: HowMet | null;
  metOn: string | null;
  workPlan: string;
  /** How whoever made the error is looked after. */
  care: string;
  cause: string;
  /** What is done otherwise from now on. */
  change: string;
  /** What tomorrow's headline would say, asked before the next launch. */
  headline: string;
  closedAt: number | null;
  /** The note that holds it as evidence, once closed. */
  noteId: string | null;
  createdAt: number;
  updatedAt: number;
}
