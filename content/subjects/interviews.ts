import type { SubjectEntry } from '../subject.ts';

/** Interviews, from either side. */
export const interviews = {
  'their problem': {
    words: [
      'they need',
      'they lost',
      'looking for someone',
      'want someone to',
      'rebuild',
      'turn around',
      'why they are hiring',
      'the team needs',
    ],
    leads: { interview: ['int-solve-problem', 'int-impact'] },
  },
  'candidate’s answer': {
    words: [
      'rejected',
      'rejection',
      'finalists',
      'owe an answer',
      'get back to',
      'waiting for an answer',
      'offer call',
      'next steps for candidate',
    ],
    leads: { interviewing: ['hire-candidate-experience', 'hire-tell-the-truth'] },
  },
  'work sample': {
    words: [
      'pairing',
      'pair programming',
      'take home',
      'exercise',
      'case study',
      'work sample',
      'live coding',
      'presentation round',
    ],
    leads: { interviewing: ['hire-see-the-work', 'hire-same-questions'] },
  },
} as const satisfies Record<string, SubjectEntry>;
