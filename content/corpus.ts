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

/** Every principle, in reading order. */
export const principles: readonly Principle[] = [
  ...loopSteps,
  ...loopWhy,
  ...loopLimits,
  ...unstuckWhy,
  ...unstuckHow,
  ...inventiveness,
  ...interviews,
  ...failureDuring,
  ...failureAfter,
  ...leadershipPrinciples,
  ...contrarian,
  ...withReports,
  ...writingReviews,
  ...peerFeedback,
  ...skipLevels,
  ...afterTheMeeting,
  ...hiring,
];

const byId = new Map(principles.map((principle) => [principle.id, principle]));

export function principleById(id: string): Principle | undefined {
  return byId.get(id);
}

export interface SystemPage {
  title: string;
  about: string;
  /** Where its principles come from: the one interview, or research and practitioners. */
  from: 'interview' | 'elsewhere';
  /** In the order to read them. */
  ids: readonly string[];
}

/** The systems in reading order. */
export const systems: Record<System, SystemPage> = {
  'magic-loop': {
    title: 'The Magic Loop',
    about:
      'Five steps, repeated, that make you and your manager useful to each other and move you towards your goal.',
    from: 'interview',
    ids: idsOf('magic-loop'),
  },
  'getting-unstuck': {
    title: 'Getting unstuck',
    about:
      'Why people stall around senior manager, and what to do while the next seat is not there yet.',
    from: 'interview',
    ids: idsOf('getting-unstuck'),
  },
  inventiveness: {
    title: 'Inventiveness',
    about: 'How to have the few good ideas a year that senior people are remembered for.',
    from: 'interview',
    ids: idsOf('inventiveness'),
  },
  interviews: {
    title: 'Interviews',
    about: 'What someone who held over 2,500 interviews looks for on the other side of the table.',
    from: 'interview',
    ids: idsOf('interviews'),
  },
  failure: {
    title: 'When things go wrong',
    about:
      'What to do in the hours and the weeks after a visible mistake, for yourself and for your team.',
    from: 'interview',
    ids: idsOf('failure'),
  },
  'leadership-principles': {
    title: 'Leadership principles',
    about: 'Ownership, speed and judgement, by someone who had a hand in the wording of the first.',
    from: 'interview',
    ids: idsOf('leadership-principles'),
  },
  contrarian: {
    title: 'Contrarian views',
    about: 'Opinions against the current, to think about rather than to act on.',
    from: 'interview',
    ids: idsOf('contrarian'),
  },
  'with-reports': {
    title: '1:1s with your reports',
    about: 'What research and experienced managers say about the half hour that belongs to them.',
    from: 'elsewhere',
    ids: idsOf('with-reports'),
  },
  'writing-reviews': {
    title: 'Reviews you write',
    about: 'How to be fair to a whole period, and useful to the person who reads it.',
    from: 'elsewhere',
    ids: idsOf('writing-reviews'),
  },
  'peer-feedback': {
    title: 'Feedback for peers and upwards',
    about: 'What to write about the people beside and above you, and what to leave out.',
    from: 'elsewhere',
    ids: idsOf('peer-feedback'),
  },
  'skip-levels': {
    title: 'Skip-level talks',
    about: 'Two levels apart, in both directions: what to ask, what to bring, what not to promise.',
    from: 'elsewhere',
    ids: idsOf('skip-levels'),
  },
  'after-the-meeting': {
    title: 'After the meeting',
    about: 'The ten minutes in which a talk turns into something that happens.',
    from: 'elsewhere',
    ids: idsOf('after-the-meeting'),
  },
  hiring: {
    title: 'Interviews you hold',
    about:
      'The other side of the table: what makes a judgement of a candidate better than a hunch.',
    from: 'elsewhere',
    ids: idsOf('hiring'),
  },
};

function idsOf(system: System): readonly string[] {
  return principles
    .filter((principle) => principle.system === system)
    .map((principle) => principle.id);
}
