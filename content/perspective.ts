import { lazily } from './lazily.ts';
import { phraseFinder } from './phrases.ts';
import type { Occasion } from './principle.ts';

/** Who and what a question is about, in the words people use for them. */
const WHO: readonly { of: readonly Occasion[]; words: readonly string[] }[] = [
  {
    of: ['one_on_one_manager', 'review_upward'],
    words: ['manager', 'leader', 'new manager'],
  },
  {
    of: ['one_on_one_report', 'review_manager', 'calibration'],
    words: [
      'report',
      'somebody on my team',
      'someone on my team',
      'on my team',
      'guy on team',
      'my team',
      'the team',
      'my people',
      'my staff',
      'intern',
      'junior',
      'new hire',
      'as a manager',
      'as a lead',
      'top performer',
      'star employee',
      'write a review',
      'writing reviews',
      'rating',
      'calibration',
    ],
  },
  {
    of: ['peer', 'review_peer'],
    words: ['peer', 'peer review', '360', 'another team', 'other team'],
  },
  { of: ['skip_level'], words: ['skip level', 'ceo', 'coo', 'two levels', 'executive', 'vp'] },
  {
    of: ['interviewing'],
    words: [
      'candidate',
      'applicant',
      'interviewer',
      'hiring panel',
      'debrief',
      'hire',
      'hiring',
      'interviewing someone',
    ],
  },
  {
    of: ['interview'],
    words: [
      'job interview',
      'my interview',
      'interview',
      'recruiter',
      'onsite',
      'the job',
      'hiring manager',
    ],
  },
  { of: ['promotion'], words: ['promotion', 'promotion case', 'director role', 'stuck at'] },
  { of: ['review_self', 'review_manager'], words: ['performance review'] },
  { of: ['review_self'], words: ['self review', 'my review'] },
  { of: ['goal_setting'], words: ['goal setting', 'set goals', 'development plan', 'okr'] },
  { of: ['thinking_time'], words: ['brainstorm', 'idea', 'innovate', 'creative', 'thinking time'] },
];

const find = lazily(() =>
  phraseFinder(WHO.flatMap(({ of, words }) => words.map((text) => ({ text, of })))),
);

export interface Perspective {
  /** Empty where the question names none of them. */
  occasions: ReadonlySet<Occasion>;
  /** The question names them and says nothing else. */
  alone: boolean;
}

/** The occasions a question is about, by whom and what it names. */
export function perspectiveOf(text: string): Perspective {
  const found = find()(text);
  return {
    occasions: new Set(found.flatMap(({ phrase }) => phrase.of)),
    alone: found.some(({ whole }) => whole),
  };
}
