import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { marksIn } from '../notes/evidence-lines.ts';
import type { Note, Revision } from '../store/rows.ts';
import { meetingOf } from './everything.ts';
import type { Merged } from './merge.ts';
import { counted } from './merge.ts';

export interface MergedNotes extends Merged<Note> {
  /** From the id of an incoming note to the id here. */
  ids: ReadonlyMap<string, string>;
  /** The texts that lost, as revisions of their notes; some of them may be kept already. */
  lost: Revision[];
}

/** Who has written a text that came in: no editor is called so, and none takes it for its own. */
const WRITER = 'import';

/**
 * Merges notes: by id, or else by meeting. What a note is of, its id, series and occurrence, stays as it is here; all else is
 * that of the latest state. No text is lost: one that loses is kept as a revision.
 * @param incoming of which no two have the same id or the same meeting
 */
export function mergeNotes(here: readonly Note[], incoming: readonly Note[]): MergedNotes {
  const known = new Map(here.map((note) => [note.id, note]));
  const ofMeeting = new Map(here.map((note) => [meetingOf(note), note]));
  const made: Note[] = [];
  const others = new Map<Note, Note[]>();
  const ids = new Map<string, string>();
  for (const other of incoming) {
    const note = known.get(other.id) ?? ofMeeting.get(meetingOf(other));
    ids.set(other.id, (note ?? other).id);
    if (note) others.set(note, [...(others.get(note) ?? []), other]);
    else made.push({ ...other, marks: marksIn(other.text) });
  }
  const results = [...others].map(([note, states]) => mergeNote(note, states));
  const changed = results.flatMap(({ note }) => (known.get(note.id) === note ? [] : [note]));
  return {
    ...counted('notes', made, changed, incoming.length),
    ids,
    lost: results.flatMap(({ lost }) => lost),
  };
}

/** Two incoming notes may mean one: by its id, and by its meeting. So all states are looked at together. */
function mergeNote(here: Note, others: readonly Note[]): { note: Note; lost: Revision[] } {
  const best = others.reduce((one, other) => (isBetter(other, one) ? other : one));
  const isHere = here.updatedAt > best.updatedAt;
  const [winner, loser] = isHere ? [here, best] : [best, here];
  const { day, order, kind, title, isSkipped, text } = winner;
  const personId = winner.personId ?? loser.personId;
  const note: Note = { ...here, personId, day, order, kind, title, isSkipped };
  const rev = Math.max(here.rev, ...others.map((other) => other.rev)) + 1;
  const written: Note =
    text === here.text
      ? note
      : { ...note, text, marks: marksIn(text), rev, writer: WRITER, seq: 0 };
  const isSame = JSON.stringify(written) === JSON.stringify(here);
  const texts = new Map([here, ...others].map((state) => [state.text, state]));
  texts.delete(text);
  texts.delete('');
  return {
    note: isSame ? here : { ...written, updatedAt: winner.updatedAt },
    lost: [...texts.values()].map((state) => lostText(here.id, state)),
  };
}

/** True where `a` is later; of two equally late ones always the same is. */
function isBetter(a: Note, b: Note): boolean {
  return a.updatedAt > b.updatedAt || (a.updatedAt === b.updatedAt && a.id > b.id);
}

/** The revision that keeps a text. Its id comes from the text, so that keeping it twice keeps it once. */
function lostText(noteId: string, { text, rev, writer, updatedAt }: Note): Revision {
  // As JSON, because UTF-8 writes all lone surrogates alike.
  const id = `kept-${bytesToHex(sha256(utf8ToBytes(JSON.stringify([noteId, text]))))}`;
  return { id, noteId, kind: 'kept', text, rev, writer, at: updatedAt };
}
