import { call } from '../../../messages/client.ts';
import type { ImportPreview } from '../../../messages/data-calls.ts';
import type { Everything } from '../../../transfer/everything.ts';
import type { Problem } from '../../../transfer/problems.ts';
import { writeJson } from '../../../transfer/write-json.ts';
import { say } from '../../../language/say.ts';
import { TaskFailed } from './failure-words.ts';

/** UTF-16 units of one message; the background takes no more. */
const PIECE = 4_000_000;

/** What an import would do, and the id by which it is done. */
export type Prepared =
  { id: string; preview: ImportPreview } | { id: string; refused: readonly Problem[] };

/** Hands what was read from a file to the background, and asks what taking it in would do. Nothing is changed yet. */
export async function prepareImport(everything: Everything): Promise<Prepared> {
  const json = writeJson(everything);
  const id = crypto.randomUUID();
  const count = Math.max(1, Math.ceil(json.length / PIECE));
  for (let n = 0; n < count; n += 1) {
    const text = json.slice(n * PIECE, (n + 1) * PIECE);
    await call('import.piece', { id, n, count, text });
  }
  const answer = await call('import.preview', { id });
  if (answer === null) throw new TaskFailed(say('data.importEnded'));
  return 'refused' in answer ? { id, refused: answer.refused } : { id, preview: answer };
}
