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

/**
 * Single words that say what a meeting is about wherever they stand. Any other word by itself only hints: a deadline
 * may be a conference's, credit a card's, and a launch is mostly no trouble.
 */
export const TELLING: ReadonlySet<string> = new Set(
  `
  mistake mistakes outage incident downtime postmortem rca blameless slipped slipping delayed postponed overdue
  screwup fiasco premortem harassment harassed lied yelled messed apology ashamed embarrassed embarrassing humiliated impostor imposter promotion promo promoted
  salary comp compensation bonus underpaid career ambition ambitions aspirations goals mentoring idp okrs
  burnout overwhelmed exhausted overtime overworked workload understaffed weekends autonomy micromanaged
  micromanagement micromanaging micromanages recognition unappreciated undervalued overlooked sidelined
  excluded frustrated frustration undermined disrespect disrespected bullying layoff layoffs severance
  redundancy redundancies resignation resigning fired reorg reorganization reorganisation restructure
  restructuring merger intro introduction onboarding welcome strategy vision brainstorm brainstorming hackathon
  innovation ideation patent delegate delegating delegation handover handoff ownership raci disagree
  disagreement deadlock alignment decide decision kudos congrats congratulations praise feedback probation pip
  underperforming underperformance calibration unfair biased sabbatical rto plateau stagnating bored headcount
  `
    .trim()
    .split(/\s+/),
);
