import type { Occasion } from './principle.ts';
import { phraseFinder } from './phrases.ts';

/** What a meeting may be about besides what it is, told by the words of its title and description. */
const SUBJECTS: readonly { of: Occasion; words: readonly string[] }[] = [
  {
    of: 'promotion',
    words: [
      'promotion',
      'promotion packet',
      'promotion case',
      'raise',
      'salary',
      'pay rise',
      'career',
      'career path',
      'career ladder',
      'career conversation',
      'career growth',
      'next role',
      'title change',
      'levelling',
      'leveling',
      'level change',
      'senior role',
      'ready for next',
      'stuck at',
      'succession',
    ],
  },
  {
    of: 'goal_setting',
    words: [
      'goal',
      'goal setting',
      'goals',
      'development plan',
      'growth plan',
      'career goals',
      'career plan',
      'idp',
      'ambitions',
      'aspirations',
      'where do i want to go',
      'five year plan',
      'quarterly goals',
      'annual goals',
      'development goals',
      'priorities for next year',
    ],
  },
  {
    of: 'incident',
    words: [
      'incident',
      'outage',
      'postmortem',
      'mistake',
      'missed deadline',
      'missed launch',
      'failed launch',
      'bad launch',
      'launch failed',
      'failure',
      'bug in production',
      'broke production',
      'data loss',
      'lost data',
      'data breach',
      'breach',
      'security incident',
      'root cause',
      'rca',
      'escalation',
      'customer escalation',
      'rollback',
      'what went wrong',
      'missed target',
      'missed numbers',
      'sla breach',
    ],
  },
  {
    of: 'review_self',
    words: ['self review', 'performance review', 'review prep', 'review season', 'my review'],
  },
  {
    of: 'review_manager',
    words: ['performance review', 'review talk', 'review conversation', 'calibration', 'rating'],
  },
  {
    of: 'thinking_time',
    words: [
      'brainstorm',
      'brainstorming',
      'innovation',
      'new ideas',
      'ideas',
      'idea session',
      'strategy',
      'thinking time',
      'think time',
      'hackathon',
      'vision',
      'roadmap',
      'invention',
      'patent',
    ],
  },
  {
    of: 'contrarian',
    words: [
      'return to office',
      'remote',
      'remote policy',
      'hybrid',
      'contract',
      'handshake deal',
      'office days',
    ],
  },
];

export interface Subject {
  of: Occasion;
  /** The words of the text that say so. */
  said: string;
}

const find = phraseFinder(SUBJECTS.flatMap(({ of, words }) => words.map((text) => ({ text, of }))));

/** What a text is about, each subject once, with the first words that say it. */
export function subjectsOf(text: string): Subject[] {
  const subjects = new Map<Occasion, string>();
  for (const { phrase, start, end } of find(text)) {
    if (!subjects.has(phrase.of)) subjects.set(phrase.of, text.slice(start, end));
  }
  return [...subjects].map(([of, said]) => ({ of, said }));
}

const findAftermath = phraseFinder(
  ['postmortem', 'root cause', 'rca', 'lessons learned', 'what went wrong', 'learnings'].map(
    (text) => ({ text, of: null }),
  ),
);

/** True where a meeting looks back on what broke, whenever it takes place. */
export function saysAftermath(text: string): boolean {
  return findAftermath(text).length > 0;
}
