import { afterTheMeeting } from './principles/after-the-meeting.ts';
import { contrarian } from './principles/contrarian.ts';
import { failureAfter } from './principles/failure-after.ts';
import { failureDuring } from './principles/failure-during.ts';
import { hiring } from './principles/hiring.ts';
import { interviews } from './principles/interviews.ts';
import { inventiveness } from './principles/inventiveness.ts';
import { leadershipPrinciples } from './principles/leadership-principles.ts';
import { loopLimits } from './principles/loop-limits.ts';
import { loopSteps } from './principles/loop-steps.ts';
import { loopWhy } from './principles/loop-why.ts';
import { peerFeedback } from './principles/peer-feedback.ts';
import { skipLevels } from './principles/skip-levels.ts';
import { unstuckHow } from './principles/unstuck-how.ts';
import { unstuckWhy } from './principles/unstuck-why.ts';
import { withReports } from './principles/with-reports.ts';
import { writingReviews } from './principles/writing-reviews.ts';
import type { Principle, System } from './principle.ts';

export interface SystemPage {
  title: string;
  about: string;
  /** Where its principles come from: the one interview, or research and practitioners. */
  from: 'interview' | 'elsewhere';
  /** In the order to read them; a page of one part has no headings. */
  parts: readonly { title: string; principles: readonly Principle[] }[];
}

/** The systems in reading order: those of the interview first. */
export const systems: Record<System, SystemPage> = {
  'magic-loop': {
    title: 'The Magic Loop',
    about:
      'Five steps, repeated, that make you and your manager useful to each other and move you towards your goal.',
    from: 'interview',
    parts: [
      { title: 'The five steps', principles: loopSteps },
      { title: 'Why it works', principles: loopWhy },
      { title: 'Where it changes, and where it stops', principles: loopLimits },
    ],
  },
  'getting-unstuck': {
    title: 'Getting unstuck',
    about:
      'Why people stall around senior manager, and what to do while the next seat is not there yet.',
    from: 'interview',
    parts: [
      { title: 'Why people stall', principles: unstuckWhy },
      { title: 'What to do about it', principles: unstuckHow },
    ],
  },
  inventiveness: {
    title: 'Inventiveness',
    about: 'How to have the few good ideas a year that senior people are remembered for.',
    from: 'interview',
    parts: [{ title: 'Inventiveness', principles: inventiveness }],
  },
  interviews: {
    title: 'Interviews',
    about: 'What someone who held over 2,500 interviews looks for on the other side of the table.',
    from: 'interview',
    parts: [{ title: 'Interviews', principles: interviews }],
  },
  failure: {
    title: 'When things go wrong',
    about:
      'What to do in the hours and the weeks after a visible mistake, for yourself and for your team.',
    from: 'interview',
    parts: [
      { title: 'In the first hours', principles: failureDuring },
      { title: 'In the days and weeks after', principles: failureAfter },
    ],
  },
  'leadership-principles': {
    title: 'Leadership principles',
    about: 'Ownership, speed and judgement, by someone who had a hand in the wording of the first.',
    from: 'interview',
    parts: [{ title: 'Leadership principles', principles: leadershipPrinciples }],
  },
  contrarian: {
    title: 'Contrarian views',
    about: 'Opinions against the current, to think about rather than to act on.',
    from: 'interview',
    parts: [{ title: 'Contrarian views', principles: contrarian }],
  },
  'with-reports': {
    title: '1:1s with your reports',
    about: 'What research and experienced managers say about the half hour that belongs to them.',
    from: 'elsewhere',
    parts: [{ title: '1:1s with your reports', principles: withReports }],
  },
  'writing-reviews': {
    title: 'Reviews you write',
    about: 'How to be fair to a whole period, and useful to the person who reads it.',
    from: 'elsewhere',
    parts: [{ title: 'Reviews you write', principles: writingReviews }],
  },
  'peer-feedback': {
    title: 'Feedback for peers and upwards',
    about: 'What to write about the people beside and above you, and what to leave out.',
    from: 'elsewhere',
    parts: [{ title: 'Feedback for peers and upwards', principles: peerFeedback }],
  },
  'skip-levels': {
    title: 'Skip-level talks',
    about: 'Two levels apart, in both directions: what to ask, what to bring, what not to promise.',
    from: 'elsewhere',
    parts: [{ title: 'Skip-level talks', principles: skipLevels }],
  },
  'after-the-meeting': {
    title: 'After the meeting',
    about: 'The ten minutes in which a talk turns into something that happens.',
    from: 'elsewhere',
    parts: [{ title: 'After the meeting', principles: afterTheMeeting }],
  },
  hiring: {
    title: 'Interviews you hold',
    about:
      'The other side of the table: what makes a judgement of a candidate better than a hunch.',
    from: 'elsewhere',
    parts: [{ title: 'Interviews you hold', principles: hiring }],
  },
};

/** Every principle, in reading order. */
export const principles: readonly Principle[] = Object.values(systems).flatMap(({ parts }) =>
  parts.flatMap((part) => part.principles),
);

const byId = new Map(principles.map((principle) => [principle.id, principle]));

export function principleById(id: string): Principle | undefined {
  return byId.get(id);
}
