/** What a reading means: the second of the three (Reading → Situation → Advice). */
import type { Message } from '../language/message.ts';

export type ReviewRole =
  'self' | 'manager' | 'peer' | 'upward' | 'calibration' | 'goals' | 'promotion';
export type InterviewRole = 'candidate' | 'interviewer';

/** `likely` is shown as well, with its reasons; `none` is silence. */
export type Confidence = 'sure' | 'likely';

interface Recognised {
  confidence: Confidence;
  /** Short reasons, shown to the user. */
  because: Message[];
}

export type Situation =
  | (Recognised & { kind: 'one_on_one'; counterpart: { name: string; email: string } | null })
  | (Recognised & { kind: 'performance_review'; role: ReviewRole | null })
  | (Recognised & { kind: 'interview'; role: InterviewRole | null })
  | (Recognised & { kind: 'incident' })
  | { kind: 'none'; because: Message[] };

export type SituationKind = Situation['kind'];
