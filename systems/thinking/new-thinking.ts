import type { NewRow } from '../rows.ts';

/** A thinking time as it is planned: nothing thought yet. */
export function newThinking(id: string, startsAt: number, minutes: number): NewRow<'thinking'> {
  return {
    id,
    startsAt,
    minutes,
    state: 'planned',
    problem: '',
    known: '',
    one: '',
    other: '',
    cheaper: '',
    better: '',
    faster: '',
    outcome: '',
    ideaId: null,
  };
}
