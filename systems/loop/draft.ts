import type { NewRow } from '../rows.ts';
import type { LoopKind } from './entry.ts';

/** Something that happens in a loop, before it is known with whom and under which id it is kept. */
export type LoopDraft = Omit<NewRow<'loop'>, 'id' | 'personId'>;

/**
 * Something that happened on a day, with nothing said of it but what is given.
 * @param on YYYY-MM-DD
 */
export function happened(
  kind: LoopKind,
  on: string,
  more: Partial<Omit<LoopDraft, 'kind' | 'on'>> = {},
): LoopDraft {
  return {
    kind,
    on,
    text: '',
    goalId: null,
    promiseId: null,
    step: null,
    manner: null,
    closedOn: null,
    ...more,
  };
}
