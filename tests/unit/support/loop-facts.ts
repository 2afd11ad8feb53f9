/** What happens in a loop, made up in the order it is written. */
import { happened } from '../../../systems/loop/draft.ts';
import type { LoopDraft } from '../../../systems/loop/draft.ts';
import type { LoopEntry, LoopKind } from '../../../systems/loop/entry.ts';
import type { AskPromise } from '../../../systems/loop/promise.ts';
import type { LoopStanding } from '../../../systems/loop/standing.ts';
import type { LoopFacts } from '../../../systems/loop/where-it-stands.ts';
import { whereItStands } from '../../../systems/loop/where-it-stands.ts';

let made = 0;

/** An entry with Sam, written down after all that were made before it. */
export function entry(kind: LoopKind, on: string, more: Partial<LoopDraft> = {}): LoopEntry {
  made += 1;
  const row = { ...happened(kind, on, more), id: `e${made}`, personId: 'sam' };
  return { ...row, createdAt: made, updatedAt: made };
}

/** A promise of mine. */
export function promise(
  state: AskPromise['state'],
  madeOn: string,
  closedOn: string | null = null,
  more: Partial<AskPromise> = {},
): AskPromise {
  made += 1;
  const times = { createdAt: made, updatedAt: made };
  return { id: `p${made}`, by: 'me', state, text: 'promised', madeOn, closedOn, ...times, ...more };
}

/** Where it stands on 21 November 2026, by these facts. */
export function standing(facts: Partial<LoopFacts>): LoopStanding {
  const none = { entries: [], promises: [], goals: [], since: null, level: null };
  return whereItStands({ ...none, today: '2026-11-21', ...facts });
}
