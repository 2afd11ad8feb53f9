/** The words of all languages as patterns: every text is searched for all of them, whatever language its page is in. */
import { languages } from './index.ts';
import type { Language } from './language.ts';
import type { ReviewRole } from '../situation.ts';
import { phrases, surePhrases } from './phrases.ts';

const all: readonly Language[] = Object.values(languages);

const every = (pick: (language: Language) => readonly string[]) => phrases(all.flatMap(pick));
const listOf = (role: ReviewRole) => all.flatMap(({ review }) => review[role]);
const ofRole = (role: ReviewRole) => ({
  all: phrases(listOf(role)),
  sure: surePhrases(listOf(role)),
});

export const vocabulary = {
  oneOnOne: every((one) => one.oneOnOne),
  review: {
    any: every((one) => one.review.any),
    inTool: every((one) => one.review.inTool),
    roles: {
      calibration: ofRole('calibration'),
      goals: ofRole('goals'),
      promotion: ofRole('promotion'),
      upward: ofRole('upward'),
      peer: ofRole('peer'),
      self: ofRole('self'),
      manager: ofRole('manager'),
    },
  },
  interview: {
    any: every((one) => one.interview.any),
    interviewer: every((one) => one.interview.interviewer),
    candidate: every((one) => one.interview.candidate),
  },
  incident: every((one) => one.incident),
  not: {
    oneOnOne: every((one) => one.not.oneOnOne),
    review: every((one) => one.not.review),
    interview: every((one) => one.not.interview),
    incident: every((one) => one.not.incident),
  },
} as const;
