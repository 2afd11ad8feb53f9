import type { NewRow } from '../rows.ts';
import { EVERY_HOUR } from './cadence.ts';

/**
 * A mistake of which nothing is known yet.
 * @param id made by the client, so that a call sent twice makes one row
 */
export function newMistake(
  id: string,
  { title = '', personId = null }: { title?: string; personId?: string | null } = {},
): NewRow<'mistakes'> {
  return {
    id,
    title,
    personId,
    what: '',
    draft: '',
    ownedAt: null,
    everyMinutes: EVERY_HOUR,
    nextAt: null,
    nextStatus: '',
    nextPlan: '',
    updates: [],
    met: null,
    metOn: null,
    workPlan: '',
    care: '',
    cause: '',
    change: '',
    headline: '',
    closedAt: null,
    noteId: null,
  };
}
