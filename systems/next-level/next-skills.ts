import type { Level } from '../../content/principle.ts';

/** Something the next level does, to be practised at this one. */
export interface NextSkill {
  text: string;
  /** A small occasion for it. */
  occasion: string;
  /** The principle behind it. */
  principle: string;
}

/** Up to the first step of leading others, the next skill is scope; from there on it is what others do (00:24:29). */
const SCOPE: readonly NextSkill[] = [
  {
    text: 'Take a problem from question to result without being told the steps',
    occasion: 'The next vague request: write down what done looks like before you start.',
    principle: 'stuck-practise-next',
  },
  {
    text: 'Make somebody else’s work easier each week',
    occasion: 'One review, one explanation, one tool that a colleague keeps using.',
    principle: 'stuck-consistent-traits',
  },
];

const INFLUENCE: readonly NextSkill[] = [
  {
    text: 'Move people who don’t report to me',
    occasion: 'A decision that two other teams must carry: bring them to it one by one.',
    principle: 'stuck-practise-next',
  },
  {
    text: 'Bring several functions into one plan',
    occasion: 'A project in which sales, support and product each give something up.',
    principle: 'stuck-practise-next',
  },
  {
    text: 'Think a year further than my plan',
    occasion: 'One page: what will be true in three years, and what we would start now.',
    principle: 'stuck-long-horizon',
  },
  {
    text: 'Find what nobody has asked for yet',
    occasion: 'Two hours without a screen on the problem that comes back each quarter.',
    principle: 'inv-two-hours',
  },
];

/** What could be practised at a level, for the user to take or leave; every level has some. */
export function nextSkills(level: Level | null): readonly NextSkill[] {
  switch (level) {
    case null:
    case 'ic':
      return [...SCOPE, ...INFLUENCE.slice(0, 1)];
    case 'manager':
      return [...SCOPE.slice(1), ...INFLUENCE.slice(0, 3)];
    case 'senior_manager':
    case 'director':
    case 'vp':
      return INFLUENCE;
  }
}
