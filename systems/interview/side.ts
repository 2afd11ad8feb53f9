import type { InterviewRole } from '../../situation/situation.ts';
import type { Phase } from '../../situation/phase.ts';

/** What to see to on one side of the table, in a phase of the interview: short lines, our own words. */
const LISTS: Record<InterviewRole, Record<Phase, readonly string[]>> = {
  candidate: {
    before: [
      'Find the problem behind the job: what hurts them so much that they hire?',
      'Choose three stories with a number in each. Say them aloud once.',
      'Sleep. An alert face does more than the last page of preparation.',
    ],
    during: [
      'Camera on, at eye level; look into it when you speak. Sit, and not in a car.',
      'Begin with why it mattered, then what you did, then what changed.',
      'Show that you want it. You can still say no to an offer; you can’t say yes to none.',
    ],
    after: [
      'Write down what they asked: the next round asks about what was thin.',
      'Thank them with one thing you understood of their problem.',
    ],
  },
  interviewer: {
    before: [
      'Decide what counts, and what a good answer sounds like, before you meet them.',
      'Choose the questions everybody gets.',
    ],
    during: [
      'Listen for what changed because of them, not for what their team was doing.',
      'Ask for the number, and how they know it was them.',
      'Ask when they disagreed with their management, and what they did about it.',
      'Listen for what they got wrong and what they do otherwise since.',
    ],
    after: [
      'Write your verdict, with their words for it, before you hear anybody else’s.',
      'Tell them when they will hear, and keep to it.',
    ],
  },
};

/** What to see to, for a side and a phase. */
export function listFor(side: InterviewRole, phase: Phase): readonly string[] {
  return LISTS[side][phase];
}
