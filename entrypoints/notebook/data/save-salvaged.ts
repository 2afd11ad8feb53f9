import { saveFile } from '../../../components/save-file.ts';
import { todayHere } from '../../../components/promise-age.ts';
import { call } from '../../../messages/client.ts';
import { say } from '../../../language/say.ts';
import { TaskFailed } from './failure-words.ts';

/**
 * Saves what can still be read of a database with which something is wrong, as a file that Loopside takes in again. It does
 * not count as a backup. @returns how much it was, as a sentence
 */
export async function saveSalvaged(): Promise<string> {
  const { id, count, read, lost } = await call('salvage.start', {});
  const pieces: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const piece = await call('export.piece', { id, n });
    if (piece === null) throw new TaskFailed(say('data.salvageEnded'));
    pieces.push(piece);
  }
  saveFile(`loopside-saved-${todayHere()}.json`, pieces.join(''));
  const what = say('data.salvaged', { n: read });
  return lost === 0 ? what : `${what} ${say('data.salvageLost', { n: lost })}`;
}
