import type { Occasion, Phase } from './principle.ts';

/**
 * What to lead with where nothing in the invitation points elsewhere, best first. Level, relation and the state
 * of the loop still sort out what does not fit.
 */
export const LEADS: Partial<Record<Occasion, Record<Phase, readonly string[]>>> = {
  one_on_one_manager: {
    before: [
      'loop-exec-anticipate',
      'loop-ask-suggest-act',
      'loop-2-ask-to-help',
      'loop-1b-check-standing',
      'loop-trust-first',
      'loop-why-rare-ally',
    ],
    during: [
      'loop-exec-anticipate',
      'loop-ask-suggest-act',
      'loop-2-ask-to-help',
      'loop-2b-same-team',
      'loop-1b-check-standing',
    ],
    after: ['loop-3-do-it', 'loop-ask-suggest-act', 'loop-5-repeat', 'loop-trust-first'],
  },
  one_on_one_report: {
    before: ['loop-partnership', 'stuck-boss-wants-strong', 'stuck-let-go'],
    during: ['loop-partnership', 'stuck-boss-wants-strong', 'stuck-let-go'],
    after: ['fail-care-team', 'fail-everyone-errs'],
  },
  skip_level: {
    before: ['lp-diverse-views', 'loop-why-rare-ally', 'loop-2b-same-team', 'loop-exec-anticipate'],
    during: ['loop-2b-same-team', 'lp-diverse-views', 'loop-exec-anticipate'],
    after: [],
  },
  peer: {
    before: ['loop-why-reciprocity', 'lp-diverse-views', 'lp-owners-seek'],
    during: ['lp-ownership', 'stuck-influence', 'lp-diverse-views'],
    after: ['loop-3b-no-retreat'],
  },
  review_self: {
    before: ['int-impact', 'stuck-do-job-first', 'loop-1b-check-standing'],
    during: ['int-impact', 'int-solve-problem', 'lp-ownership'],
    after: ['stuck-consistent-traits', 'inv-few-ideas'],
  },
  review_manager: {
    before: ['lp-right-a-lot', 'lp-diverse-views'],
    during: ['lp-right-a-lot', 'lp-diverse-views'],
    after: [],
  },
  interview: {
    before: ['int-impact', 'int-look-interested', 'int-sleep-energy'],
    during: ['int-impact', 'int-enthusiasm', 'int-solve-problem'],
    after: [],
  },
  incident: {
    before: ['fail-nyt-headline', 'fail-beta-test'],
    during: ['fail-own-it', 'fail-update-cadence', 'fail-trust-by-hour'],
    after: ['fail-root-cause', 'fail-face-people', 'fail-persist-shame'],
  },
  goal_setting: {
    before: ['loop-4b-know-goal', 'loop-goal-any', 'inv-two-hours'],
    during: ['loop-state-goal', 'loop-goal-boundaries'],
    after: ['loop-5-repeat'],
  },
  promotion: {
    before: ['stuck-practise-next', 'stuck-be-chosen', 'stuck-do-job-first'],
    during: ['stuck-strategic-project', 'loop-state-goal', 'int-impact'],
    after: ['stuck-consistent-traits', 'stuck-do-job-first'],
  },
};
