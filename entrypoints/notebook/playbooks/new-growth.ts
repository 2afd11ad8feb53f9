import type { GrowthEntry } from '../../../systems/next-level/growth.ts';
import type { NewRow } from '../../../systems/rows.ts';

/** An entry as it is begun; what is not said of it is as an open one has it. */
export function newGrowth(
  said: Pick<GrowthEntry, 'kind' | 'text'> & Partial<NewRow<'growth'>>,
): NewRow<'growth'> {
  return {
    id: crypto.randomUUID(),
    parentId: null,
    personId: null,
    state: 'open',
    on: null,
    closedOn: null,
    ...said,
  };
}
