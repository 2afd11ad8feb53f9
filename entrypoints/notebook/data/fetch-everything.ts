import { call } from '../../../messages/client.ts';
import { say } from '../../../language/say.ts';
import { TaskFailed } from './failure-words.ts';

/** Everything as Loopside's JSON, and how to say that it is safe now. */
export interface Fetched {
  json: string;
  saved: () => Promise<void>;
}

/** How often it is begun again where the background was ended in the middle. */
const TRIES = 3;

/** Fetches everything from the background, by pieces. Rejects with CallFailed where it cannot be had. */
export async function fetchEverything(): Promise<Fetched> {
  for (let tries = 1; ; tries += 1) {
    const { id, count } = await call('export.start', {});
    const pieces: string[] = [];
    for (let n = 0; n < count; n += 1) {
      const piece = await call('export.piece', { id, n });
      if (piece === null) break;
      pieces.push(piece);
    }
    if (pieces.length === count) {
      const saved = async () => {
        await call('export.done', { id });
      };
      return { json: pieces.join(''), saved };
    }
    if (tries === TRIES) throw new TaskFailed(say('data.exportEnded'));
  }
}
