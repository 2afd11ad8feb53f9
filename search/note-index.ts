/**
 * The index of all notes: a few segments, and the notes changed since, which make a segment of their own when somebody
 * searches. A note that is changed or deleted is marked as gone where it was; it leaves when its segment is made anew.
 */
import { Draft } from './draft.ts';
import type { Found, Part } from './find.ts';
import { findNotes } from './find.ts';
import { wordsOf } from './fold.ts';
import type { Filter, NoteFacts, SearchableNote } from './note.ts';
import { factsOf } from './note.ts';
import { parseQuery } from './query.ts';
import { numberOf } from './segment.ts';
import type { Segment } from './segment.ts';
import { firstToMerge } from './merging.ts';
import { readState, recordOfState, STATE } from './state.ts';
import type { StoredPart } from './state.ts';

/** Changed notes that are kept apart; so many make a segment in a few milliseconds, and each search after a change does. */
const MOST_FRESH = 64;
/** So many segments are asked at once; then they are merged, also where nobody stores them. */
const MOST_PARTS = 24;

interface FreshNote {
  facts: NoteFacts;
  heading: ReadonlySet<string>;
  text: ReadonlySet<string>;
}

export class NoteIndex {
  #parts: StoredPart[];
  readonly #fresh = new Map<string, FreshNote>();
  /** Of the fresh notes, while they stay as they are. */
  #freshSegment: Segment | null = null;

  private constructor(parts: StoredPart[]) {
    this.#parts = parts;
  }

  /** The index of these notes, made anew. Of two with one id the later counts. */
  static of(notes: Iterable<SearchableNote>): NoteIndex {
    const making = new IndexInMaking();
    making.add(notes);
    return making.finished();
  }

  /** The same of notes that come by and by, so that whoever makes it can pause in between. */
  static async ofMany(batches: AsyncIterable<readonly SearchableNote[]>): Promise<NoteIndex> {
    const making = new IndexInMaking();
    for await (const notes of batches) making.add(notes);
    return making.finished();
  }

  /** Of one segment. */
  static ofDraft(draft: Draft): NoteIndex {
    return new NoteIndex(draft.count === 0 ? [] : [newPart(draft.segment())]);
  }

  /**
   * The index that was stored as these records, or null where one is missing, broken or of another version: then it
   * is to be made anew. What changed after it was stored is for the caller to put and remove again.
   */
  static load(records: ReadonlyMap<string, ArrayBuffer>): NoteIndex | null {
    const parts = readState(records);
    return parts && new NoteIndex(parts);
  }

  /** How many notes there are. */
  get size(): number {
    return this.#parts.reduce((sum, part) => sum + living(part), this.#fresh.size);
  }

  /** Adds a note, or replaces the one of this id. */
  put(note: SearchableNote): void {
    const facts = factsOf(note);
    this.remove(facts.id);
    const [heading, text] = [new Set(headingOf(note)), new Set(wordsOf(note.text))];
    this.#fresh.set(facts.id, { facts, heading, text });
    this.#freshSegment = null;
    if (this.#fresh.size >= MOST_FRESH) this.#seal();
    if (this.#parts.length > MOST_PARTS) this.#merge();
  }

  /** Takes a note out; nothing where there is none of this id. */
  remove(id: string): void {
    const kept = id.toWellFormed();
    if (this.#fresh.delete(kept)) {
      this.#freshSegment = null;
      return;
    }
    for (const { segment, gone } of this.#parts) {
      const note = numberOf(segment, kept);
      if (note !== null) gone[note] = 1;
    }
  }

  /**
   * The notes that answer what was typed so far: each word of it must stand in the note's text, title or person's
   * name, whole or as a beginning, or mistyped where no note has it. Where nothing was typed, every note answers.
   * @param limit how many ids are given at most; the total counts all
   */
  search(typed: string, filter: Filter = {}, limit = 50): Found {
    return findNotes(this.#searched(), parseQuery(typed), filter, limit);
  }

  /**
   * What to store, by key. What stands under a key never changes, but for that of `STATE`: who stores writes the state
   * and the keys not stored yet, and deletes the others, all in one transaction. Small segments, and those with many
   * notes gone, are merged before; for a moment when nobody waits.
   */
  records(): Map<string, ArrayBuffer> {
    this.#seal();
    this.#merge();
    return new Map([
      [STATE, recordOfState(this.#parts)],
      ...this.#parts.map(({ key, segment }) => [key, segment.record] as const),
    ]);
  }

  #searched(): Part[] {
    const fresh = this.#segmentOfFresh();
    if (!fresh) return this.#parts;
    return [...this.#parts, { segment: fresh, gone: new Uint8Array(fresh.count) }];
  }

  #segmentOfFresh(): Segment | null {
    if (this.#fresh.size === 0) return null;
    if (this.#freshSegment) return this.#freshSegment;
    const draft = new Draft();
    for (const { facts, heading, text } of this.#fresh.values()) draft.add(facts, heading, text);
    this.#freshSegment = draft.segment();
    return this.#freshSegment;
  }

  /** Makes the fresh notes a segment like the others. */
  #seal(): void {
    const segment = this.#segmentOfFresh();
    if (segment) this.#parts.push(newPart(segment));
    this.#fresh.clear();
    this.#freshSegment = null;
  }

  #merge(): void {
    const first = firstToMerge(
      this.#parts.map((part) => ({ count: part.segment.count, living: living(part) })),
    );
    if (first === null) return;
    const draft = new Draft();
    for (const { segment, gone } of this.#parts.splice(first)) draft.addSegment(segment, gone);
    if (draft.count > 0) this.#parts.push(newPart(draft.segment()));
  }
}

function headingOf({ title, personName }: SearchableNote): string[] {
  return [...wordsOf(title), ...wordsOf(personName)];
}

function newPart(segment: Segment): StoredPart {
  return { key: crypto.randomUUID(), segment, gone: new Uint8Array(segment.count) };
}

function living({ segment, gone }: Part): number {
  return segment.count - gone.reduce((sum, one) => sum + one, 0);
}

/** Notes on their way into a first segment, which is made faster than by putting them in one by one. */
class IndexInMaking {
  readonly #draft = new Draft();
  readonly #known = new Set<string>();
  readonly #again: SearchableNote[] = [];

  add(notes: Iterable<SearchableNote>): void {
    for (const note of notes) {
      const facts = factsOf(note);
      if (this.#known.has(facts.id)) {
        this.#again.push(note);
        continue;
      }
      this.#known.add(facts.id);
      this.#draft.add(facts, headingOf(note), wordsOf(note.text));
    }
  }

  finished(): NoteIndex {
    const index = NoteIndex.ofDraft(this.#draft);
    for (const note of this.#again) index.put(note);
    return index;
  }
}
