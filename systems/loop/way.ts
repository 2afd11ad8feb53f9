import { suggests } from '../../content/loop.ts';
import type { Level } from '../../content/principle.ts';
import { daysBetween } from '../../notes/day-named.ts';

/** How one helps a manager: ask what to do, suggest it and then act and inform, or see it before anybody says (00:16:09). */
export type Way = 'ask' | 'suggest' | 'anticipate';

/** So long a manager is new, in days, unless something was delivered to them before. */
const NEW_FOR = 60;

/** What tells whether two are new to each other. */
export interface Acquaintance {
  /** In all rounds. */
  delivered: number;
  /** The day they became my manager, YYYY-MM-DD; null where it is not known. */
  since: string | null;
}

/** True while trust is still to be built: they became my manager lately, and nothing was delivered to them yet. */
export function isNewTo({ delivered, since }: Acquaintance, today: string): boolean {
  return delivered === 0 && since !== null && daysBetween(since, today) < NEW_FOR;
}

/** Levels that are expected to see what is needed by themselves. */
const TOP: ReadonlySet<Level | null> = new Set<Level>(['director', 'vp']);

/**
 * True for somebody of the top with a new manager: "how can I help?" sounds lost from them, so the same humility is put
 * otherwise (00:15:33, 00:16:53).
 */
export function checksFirst({ level, isNew }: { level: Level | null; isNew: boolean }): boolean {
  return isNew && TOP.has(level);
}

/** How to go about the loop. With a new manager everybody asks, whatever their level (00:16:53). */
export function wayOf(level: Level | null, isNew: boolean): Way {
  if (isNew || level === null) return 'ask';
  if (level === 'vp') return 'anticipate';
  return suggests(level) ? 'suggest' : 'ask';
}
