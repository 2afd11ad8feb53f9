import type { SubjectEntry } from './subject.ts';
import { career } from './subjects/career.ts';
import { interviews } from './subjects/interviews.ts';
import { reviews } from './subjects/reviews.ts';
import { talks } from './subjects/talks.ts';
import { trouble } from './subjects/trouble.ts';
import { work } from './subjects/work.ts';

const ALL = { ...trouble, ...career, ...work, ...talks, ...reviews, ...interviews };

export type SubjectName = keyof typeof ALL;

/** Everything a meeting may be about besides what it is. */
export const subjects: Readonly<Record<SubjectName, SubjectEntry>> = ALL;

/** The names, in an order that stays the same. */
export const subjectNames = Object.keys(ALL) as readonly SubjectName[];
