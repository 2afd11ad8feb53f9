import { call } from '../../messages/client.ts';
import type { Acts } from '../acts.ts';
import type { MistakeActs } from './mistake-acts.ts';

/**
 * What is done about one mistake.
 * @param onOpenNote where its note can be opened
 */
export function actsOnMistake(
  id: string,
  undoable: Acts['undoable'],
  onOpenNote: (note: string) => void,
): MistakeActs {
  return {
    onType: (fields) => call('record.type', { table: 'mistakes', id, fields }),
    onChange: (fields) => undoable(() => call('record.change', { table: 'mistakes', id, fields })),
    onDraft: (message) => undoable(() => call('mistake.draft', { id, ...message })),
    onOwn: (nextAt) => undoable(() => call('mistake.own', { id, nextAt })),
    onUpdate: (update) => undoable(() => call('mistake.update', { id, ...update })),
    onExtend: (nextAt) => undoable(() => call('mistake.extend', { id, nextAt })),
    onClose: () => undoable(() => call('mistake.close', { id })),
    onReopen: () => undoable(() => call('mistake.reopen', { id })),
    onOpenNote,
  };
}
