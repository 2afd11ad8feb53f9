import type { EvidenceKind } from '../notes/evidence-lines.ts';

/** What the kinds of evidence are called: one, and as a heading. */
export const EVIDENCE_WORDS: Record<EvidenceKind, { one: string; many: string }> = {
  impact: { one: 'impact, with a number', many: 'Impact' },
  win: { one: 'a win', many: 'Wins' },
  mistake: { one: 'a mistake owned', many: 'Mistakes owned' },
  feedback: { one: 'feedback received', many: 'Feedback received' },
  goal: { one: 'a goal', many: 'Goals' },
};
