/** A frame for a note, which the user may apply, change and add to; its name and text are those of the catalogue. */
export interface BuiltTemplate {
  id: TemplateId;
  /** A kind of situation, or `any`. */
  kind: 'one_on_one' | 'performance_review' | 'interview' | 'incident' | 'any';
}

export type TemplateId =
  | 'talk-with-manager'
  | 'talk-with-report'
  | 'first-talk'
  | 'self-review'
  | 'review-of-report'
  | 'interview-story'
  | 'incident-log'
  | 'plain-agreed';

/** Those Loopside brings: few lines each, since an empty heading is one more thing to feel bad about. */
export const TEMPLATES: readonly BuiltTemplate[] = [
  { id: 'talk-with-manager', kind: 'one_on_one' },
  { id: 'talk-with-report', kind: 'one_on_one' },
  { id: 'first-talk', kind: 'one_on_one' },
  { id: 'self-review', kind: 'performance_review' },
  { id: 'review-of-report', kind: 'performance_review' },
  { id: 'interview-story', kind: 'interview' },
  { id: 'incident-log', kind: 'incident' },
  { id: 'plain-agreed', kind: 'any' },
];
