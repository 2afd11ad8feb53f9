/** What a page of the extension asks of the background, over databases in memory. */
import { expect } from 'vitest';
import { answerer } from '../../../background/listen.ts';
import type { UseDatabase } from '../../../background/database.ts';
import type { CallName, Input, Output, Reply } from '../../../messages/app-channel.ts';
import { OUR_ORIGIN } from './fake-browser.ts';

/** Asks one call, and gives its answer. */
export interface Ask {
  <N extends CallName>(call: N, input: Input<N>): Promise<Output<N>>;
  /** The same for one that is refused: gives the code. */
  refused: <N extends CallName>(call: N, input: Input<N>) => Promise<string>;
}

/** A page of ours, heard by a background over this connection. */
export function pageOver(useDatabase: UseDatabase): Ask {
  const answer = answerer(useDatabase);
  const reply = async <N extends CallName>(call: N, input: Input<N>): Promise<Reply<Output<N>>> =>
    (await answer(
      { channel: 'app', call, input },
      { id: 'loopside-id', origin: OUR_ORIGIN },
    )) as Reply<Output<N>>;
  const ask = async <N extends CallName>(call: N, input: Input<N>): Promise<Output<N>> => {
    const said = await reply(call, input);
    if (!said.ok) throw new Error(`${call}: ${said.error.code} ${said.error.message}`);
    return said.value;
  };
  return Object.assign(ask, {
    async refused<N extends CallName>(call: N, input: Input<N>): Promise<string> {
      const said = await reply(call, input);
      expect(said.ok).toBe(false);
      return said.ok ? '' : said.error.code;
    },
  });
}

/** A save as the sidebar sends it. */
export const NOTE: Input<'note.save'> = {
  series: 'https://calendar.example#weekly',
  occurrence: '2026-11-23',
  day: '2026-11-23',
  kind: 'one_on_one',
  title: '1:1 Sam',
  counterpart: { id: null, name: 'Sam', email: 'sam@example.org' },
  text: 'ask about the budget',
  baseRev: 0,
  writer: '2f1c8e0a-7f0e-4a57-9d52-0d8a4b9b7e11',
  seq: 1,
};
