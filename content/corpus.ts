import { contrarian } from './principles/contrarian.ts';
import { failureAfter } from './principles/failure-after.ts';
import { failureDuring } from './principles/failure-during.ts';
import { interviews } from './principles/interviews.ts';
import { inventiveness } from './principles/inventiveness.ts';
import { leadershipPrinciples } from './principles/leadership-principles.ts';
import { loopLimits } from './principles/loop-limits.ts';
import { loopSteps } from './principles/loop-steps.ts';
import { loopWhy } from './principles/loop-why.ts';
import { unstuckHow } from './principles/unstuck-how.ts';
import { unstuckWhy } from './principles/unstuck-why.ts';
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
];

const byId = new Map(principles.map((principle) => [principle.id, principle]));

export function principleById(id: string): Principle | undefined {
  return byId.get(id);
}

/** The systems of the source documents, in reading order; `ids` in the order to read them. */
export const systems: Record<System, { title: string; about: string; ids: readonly string[] }> = {
  'magic-loop': {
    title: 'The Magic Loop',
    about:
      'Five steps, repeated, that make you and your manager useful to each other and move you towards your goal.',
    ids: idsOf('magic-loop'),
  },
  'getting-unstuck': {
    title: 'Getting unstuck',
    about:
      'Why people stall around senior manager, and what to do while the next seat is not there yet.',
    ids: idsOf('getting-unstuck'),
  },
  inventiveness: {
    title: 'Inventiveness',
    about: 'How to have the few good ideas a year that senior people are remembered for.',
    ids: idsOf('inventiveness'),
  },
  interviews: {
    title: 'Interviews',
    about: 'What someone who held over 2,500 interviews looks for on the other side of the table.',
    ids: idsOf('interviews'),
  },
  failure: {
    title: 'When things go wrong',
    about:
      'What to do in the hours and the weeks after a visible mistake, for yourself and for your team.',
    ids: idsOf('failure'),
  },
  'leadership-principles': {
    title: 'Leadership principles',
    about: 'Ownership, speed and judgement, by someone who had a hand in the wording of the first.',
    ids: idsOf('leadership-principles'),
  },
  contrarian: {
    title: 'Contrarian views',
    about: 'Opinions against the current, to think about rather than to act on.',
    ids: idsOf('contrarian'),
  },
};

function idsOf(system: System): readonly string[] {
  return principles
    .filter((principle) => principle.system === system)
    .map((principle) => principle.id);
}
