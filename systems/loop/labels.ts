import type { LoopKind } from './entry.ts';

/** What an entry is called where it has no words of its own, as in the list of what can be undone. */
export const LOOP_LABELS: Record<LoopKind, string> = {
  standing: 'how I am doing',
  gap: 'something to get better at',
  asked: 'asked how I can help',
  delivered: 'did what they asked',
  stated: 'said my goal',
  proposed: 'proposed a win for both',
  agreed: 'they agreed',
  declined: 'they declined',
  round: 'a new round',
  moved: 'I am on another step',
  manner: 'what this manager is like',
  suggested: 'suggested what to do',
  acted: 'acted and told them',
};
