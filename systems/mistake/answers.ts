import type { MistakeStep } from './steps.ts';

/** Ids of the principles that say why a step is worth it and what to say; the one that fits best first. */
export const ANSWERS: Readonly<Record<MistakeStep, readonly string[]>> = {
  own: ['fail-own-it'],
  'first-update': ['fail-update-cadence'],
  cadence: ['fail-trust-by-hour', 'fail-update-cadence'],
  meet: ['fail-face-people'],
  work: ['fail-work-hard'],
  care: ['fail-care-team'],
  cause: ['fail-root-cause', 'fail-beta-test', 'fail-nyt-headline'],
  close: ['fail-recoverable'],
};

/**
 * Ids of the principles that answer shame, and the feeling of being a fraud: go on with some stubbornness (00:53:11,
 * 00:55:25), a failure can be lived down (00:49:42), and nobody's record is clean (00:55:53).
 */
export const SHAME_ANSWERS = [
  'fail-persist-shame',
  'fail-recoverable',
  'fail-everyone-errs',
] as const;
