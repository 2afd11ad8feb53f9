/** A segment in the making: notes and their words, from the notes themselves or from older segments. */
import type { NoteFacts } from './note.ts';
import { eachNote, sizeOfStep, writeStep } from './postings.ts';
import { packed } from './record.ts';
import type { Segment } from './segment.ts';
import { namedBy, NONE, postingsOf, SEGMENT_FORMAT, segmentOf } from './segment.ts';
import { stringAt, tableSections } from './text-table.ts';

export class Draft {
  readonly #facts: NoteFacts[] = [];
  /** By word, in order of appearance. */
  readonly #numbers = new Map<string, number>();
  /** By word: one more than the last note it was seen in. */
  readonly #seen: number[] = [];
  /** The words of all notes, one after the other: a word's number doubled, one more where it stands in the heading. */
  #words = new Uint32Array(1_024);
  #length = 0;
  /** By note: where its words end. */
  readonly #ends: number[] = [];

  /** How many notes there are so far. */
  get count(): number {
    return this.#facts.length;
  }

  /** Adds a note whose id is not in yet. A word that stands in both counts as one of the heading. */
  add(facts: NoteFacts, heading: Iterable<string>, text: Iterable<string>): void {
    this.#facts.push(facts);
    for (const word of heading) this.#push(this.#numberOf(word), true);
    for (const word of text) this.#push(this.#numberOf(word), false);
    this.#ends.push(this.#length);
  }

  /** Adds the notes of a segment, but for those that are gone. */
  addSegment(segment: Segment, gone: Uint8Array): void {
    const { words, starts } = wordsByNote(segment);
    const numbers = new Uint32Array(segment.words.count);
    for (let note = 0; note < segment.count; note += 1) {
      if (gone[note] !== 0) continue;
      this.#facts.push({
        id: stringAt(segment.ids, note),
        personId: namedBy(segment.persons, segment.personOf, note),
        kind: namedBy(segment.kinds, segment.kindOf, note) ?? '',
        day: segment.days[note] ?? 0,
      });
      for (const word of words.subarray(starts[note], starts[note + 1])) {
        const old = word >>> 1;
        // One more than the number, so that zero is "not asked for yet".
        if (numbers[old] === 0) {
          numbers[old] = this.#numberOf(stringAt(segment.words, old)) + 1;
        }
        this.#push((numbers[old] ?? 1) - 1, (word & 1) === 1);
      }
      this.#ends.push(this.#length);
    }
  }

  /** The segment of all that was added. */
  segment(): Segment {
    const notes = this.#newestFirst();
    const facts = notes.flatMap((note) => this.#facts[note] ?? []);
    const words = [...this.#numbers.keys()].toSorted();
    const { ends, postings } = this.#postings(notes, words);
    const ids = facts.map(({ id }) => id);
    const persons = numbered(facts.map(({ personId }) => personId));
    const kinds = numbered(facts.map(({ kind }) => kind));
    const record = packed(SEGMENT_FORMAT, [
      ...tableSections(words),
      ends,
      postings,
      ...tableSections(ids),
      sortedNumbers(ids),
      Uint32Array.from(facts, ({ day }) => day),
      ...tableSections(persons.names),
      persons.numbers,
      ...tableSections(kinds.names),
      kinds.numbers,
    ]);
    return segmentOf(record);
  }

  #numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(word, number);
    this.#seen.push(0);
    return number;
  }

  #push(word: number, inHeading: boolean): void {
    if (this.#seen[word] === this.#facts.length) return;
    this.#seen[word] = this.#facts.length;
    if (this.#length === this.#words.length) {
      const grown = new Uint32Array(this.#length * 2);
      grown.set(this.#words);
      this.#words = grown;
    }
    this.#words[this.#length] = word * 2 + Number(inHeading);
    this.#length += 1;
  }

  /** The notes by day, the latest first; those of one day by id, so that the order is always the same. */
  #newestFirst(): number[] {
    const facts = this.#facts;
    const notes = facts.map((_, note) => note);
    return notes.toSorted((a, b) => {
      const [one, other] = [facts[a], facts[b]];
      if (!one || !other) return 0;
      return other.day - one.day || (one.id < other.id ? -1 : 1);
    });
  }

  /** By word in the order of `words`: the notes, by their place in `notes`. First measured, then written. */
  #postings(
    notes: readonly number[],
    words: readonly string[],
  ): { ends: Uint32Array; postings: Uint8Array<ArrayBuffer> } {
    const steps = (visit: (word: number, step: number, inHeading: boolean) => void) => {
      const last = new Uint32Array(words.length);
      notes.forEach((note, place) => {
        const to = this.#ends[note] ?? 0;
        for (let at = note === 0 ? 0 : (this.#ends[note - 1] ?? 0); at < to; at += 1) {
          const taken = this.#words[at] ?? 0;
          const word = taken >>> 1;
          visit(word, place - (last[word] ?? 0), (taken & 1) === 1);
          last[word] = place;
        }
      });
    };

    const sizes = new Uint32Array(words.length);
    steps((word, step, inHeading) => {
      sizes[word] = (sizes[word] ?? 0) + sizeOfStep(step, inHeading);
    });
    const ends = new Uint32Array(words.length);
    const next = new Uint32Array(words.length);
    let end = 0;
    words.forEach((text, place) => {
      const word = this.#numberOf(text);
      next[word] = end;
      end += sizes[word] ?? 0;
      ends[place] = end;
    });
    const postings = new Uint8Array(end);
    steps((word, step, inHeading) => {
      next[word] = writeStep(postings, next[word] ?? 0, step, inHeading);
    });
    return { ends, postings };
  }
}

/** A segment the other way round: by note, the words that stand in it, doubled, one more where in the heading. */
function wordsByNote(segment: Segment): { words: Uint32Array; starts: Uint32Array } {
  const each = (visit: (word: number, note: number, inHeading: boolean) => void) => {
    for (let word = 0; word < segment.words.count; word += 1) {
      const { from, to } = postingsOf(segment, word);
      eachNote(segment.postings, from, to, (note, inHeading) => visit(word, note, inHeading));
    }
  };
  const starts = new Uint32Array(segment.count + 1);
  each((_, note) => {
    starts[note + 1] = (starts[note + 1] ?? 0) + 1;
  });
  for (let note = 1; note <= segment.count; note += 1) {
    starts[note] = (starts[note] ?? 0) + (starts[note - 1] ?? 0);
  }
  const next = starts.slice();
  const words = new Uint32Array(starts[segment.count] ?? 0);
  each((word, note, inHeading) => {
    const at = next[note] ?? 0;
    words[at] = word * 2 + Number(inHeading);
    next[note] = at + 1;
  });
  return { words, starts };
}

/** Each name once, and by note one more than its number; `NONE` for null. */
function numbered(all: readonly (string | null)[]): { names: string[]; numbers: Uint32Array } {
  const known = new Map<string, number>();
  const numbers = Uint32Array.from(all, (name) => {
    if (name === null) return NONE;
    const number = known.get(name) ?? known.size + 1;
    known.set(name, number);
    return number;
  });
  return { names: [...known.keys()], numbers };
}

function sortedNumbers(strings: readonly string[]): Uint32Array {
  const numbers = Uint32Array.from(strings, (_, number) => number);
  const at = (number: number) => strings[number] ?? '';
  return numbers.toSorted((a, b) => (at(a) < at(b) ? -1 : 1));
}
