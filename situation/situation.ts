/** What a reading means: the second of the three (Reading → Situation → Advice). */

export type ReviewRole =
  'self' | 'manager' | 'peer' | 'upward' | 'calibration' | 'goals' | 'promotion';
export type InterviewRole = 'candidate' | 'interviewer';

/** `likely` is shown as well, with its reasons; `none` is silence. */
export type Confidence = 'sure' | 'likely';

interface Recognised {
  confidence: Confidence;
  /** Short reasons in plain words, shown to the user as they are. */
  because: string[];
}

export type Situation =
  | (Recognised & { kind: 'one_on_one'; counterpart: { name: string; email: string } | null })
  | (Recognised & { kind: 'performance_review'; role: ReviewRole | null })
  | (Recognised & { kind: 'interview'; role: InterviewRole | null })
  | (Recognised & { kind: 'incident' })
  | { kind: 'none'; because: string[] };

export type SituationKind = Situation['kind'];
