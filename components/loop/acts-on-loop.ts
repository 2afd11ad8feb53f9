import { call } from '../../messages/client.ts';
import type { Acts } from '../acts.ts';
import type { LoopHandlers } from './handlers.ts';

/**
 * What is done in the loop with one manager.
 * @param onAddGoal leads to where goals are written down
 */
export function actsOnLoop(
  personId: string,
  { act, undoable }: Acts,
  onAddGoal: () => void,
): LoopHandlers {
  return {
    onAdd: (entry) => {
      const row = { ...entry, id: crypto.randomUUID(), personId };
      undoable(() => call('record.add', { table: 'loop', row }));
    },
    onChange: (id, fields) => undoable(() => call('record.change', { table: 'loop', id, fields })),
    onType: (id, fields) => call('record.type', { table: 'loop', id, fields }),
    onRemove: (id) => undoable(() => call('record.delete', { table: 'loop', id })),
    onKeep: (id) => act(() => call('promise.set', { id, state: 'told', reason: '' })),
    onAddGoal,
  };
}
