import { NoteSaver } from '../../messages/note-saver.ts';
import type { SaverOptions } from '../../messages/note-saver.ts';
import { sleep, until } from '../browser/until.ts';
import type { Count, Fault } from './fault.ts';
import { noteAt, contents, visit } from './place.ts';
import type { Place } from './place.ts';
import type { Random } from './random.ts';

/** Two editors of one note, each with the code of the pages, typing in an order of chance while the background is ended. */
export const twoEditors: Fault = {
  id: 'D9',
  name: 'two editors of one note, interleaved',
  browser: 'Chromium',
  times: 40,
  mayLose: 0,
  run: (count, { times, random }) =>
    visit({}, async (place) => {
      for (let n = 0; n < times; n += 1) await interleaved(count, place, random, n);
    }),
};

async function interleaved(count: Count, place: Place, random: Random, n: number): Promise<void> {
  const { counterpart, ...rest } = noteAt('', `meeting ${n}`);
  const { text: _text, baseRev: _rev, writer: _writer, seq: _seq, ...meeting } = rest;
  const about: SaverOptions['about'] = { ...meeting, counterpart };
  const editors = ['one', 'two'].map((name) => {
    const send: SaverOptions['send'] = async (edit) => {
      await sleep(random.between(0, 15));
      return place.ask('note.save', edit);
    };
    const writer = crypto.randomUUID();
    const saver = new NoteSaver({ about, rev: 0, send, onState: () => undefined, writer });
    return { name, saver, text: '' };
  });
  for (let letter = 0; letter < 12; letter += 1) {
    const editor = random.pick(editors);
    editor.text += `${editor.name[0]}${letter} `;
    editor.saver.change(editor.text);
    await sleep(random.between(0, 20));
    if (random.between(0, 20) === 0) await place.stage.chromium.stopWorker();
  }
  const typed = editors.filter(({ text }) => text !== '');
  await until(
    'both to be answered',
    () =>
      typed.every(({ saver }) => saver.state.kind === 'saved' || saver.state.kind === 'conflict'),
    { timeout: 30_000 },
  );
  count.tried += 1;
  // In a conflict the letters typed last may still be on their way: an editor whose background was ended tries again.
  const by = Date.now() + TRIES_AGAIN;
  let kept = await textsOf(place, about.occurrence);
  const isThere = ({ text }: { text: string }) => kept.some((one) => one.includes(text));
  while (!typed.every(isThere) && Date.now() < by) {
    await sleep(50);
    kept = await textsOf(place, about.occurrence);
  }
  for (const editor of typed) {
    const { name, text } = editor;
    const what = `what editor ${name} wrote: “${text}” among ${JSON.stringify(kept)}`;
    count.kept(isThere(editor), what);
  }
}

/** Longer than the pause before an editor's first new tries, in milliseconds. */
const TRIES_AGAIN = 5_000;

/** The note's text, and those put aside. */
async function textsOf(place: Place, occurrence: string): Promise<string[]> {
  const { notes, revisions } = await contents(place);
  const note = notes.find((one) => one.occurrence === occurrence);
  if (!note) return [];
  return [note, ...revisions.filter(({ noteId }) => noteId === note.id)].map(({ text }) => text);
}
