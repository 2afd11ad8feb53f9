import type { Situation } from '../situation/situation.ts';

const REVIEWS = {
  self: 'Your self-review',
  manager: 'A review you write',
  peer: 'Feedback for a peer',
  upward: 'Feedback for your manager',
  calibration: 'Calibration',
  goals: 'Goals',
  promotion: 'A promotion case',
} as const;

/** What a situation is called on screen. */
export function nameOf(situation: Situation): string {
  switch (situation.kind) {
    case 'one_on_one': {
      const who = situation.counterpart?.name || situation.counterpart?.email;
      return who ? `1:1 with ${who}` : '1:1';
    }
    case 'performance_review':
      return situation.role ? REVIEWS[situation.role] : 'Performance review';
    case 'interview':
      return situation.role === 'interviewer' ? 'An interview you lead' : 'Interview';
    case 'incident':
      return 'Incident';
    case 'none':
      return 'Nothing recognised';
  }
}

/** The reasons in one line: "because: two people; the title says “1:1”". */
export function reasonsOf(situation: Situation): string {
  return `because: ${situation.because.join('; ')}`;
}
