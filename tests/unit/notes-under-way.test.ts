import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NoteChange } from '../../store/save-note.ts';
import { findNote } from '../../store/notes.ts';
import { saveNote } from '../../store/save-note.ts';
import { memoryDatabase } from './support/memory-database.ts';

/**
 * Two editors of one note. Their changes are delivered late, twice or in another order, and answers get lost:
 * a background that is put to sleep and a page that tries again do all of that.
 */
type Step =
  | { do: 'type'; editor: 0 | 1; same: boolean }
  | { do: 'deliver'; which: number; answerArrives: boolean };

const who = fc.constantFrom(0 as const, 1 as const);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('type' as const), editor: who, same: fc.boolean() }),
  fc.record({
    do: fc.constant('deliver' as const),
    which: fc.nat(1000),
    answerArrives: fc.boolean(),
  }),
);

class Editor {
  readonly writer: string;
  /** What it has been told, and all texts it has shown: nobody loses a text they wrote over knowingly. */
  rev = 0;
  seq = 0;
  readonly seen = new Set<string>(['']);

  constructor(writer: string) {
    this.writer = writer;
  }

  type(text: string): Sent {
    this.seq += 1;
    this.seen.add(text);
    const change: NoteChange = {
      series: 's',
      occurrence: 'o',
      day: null,
      kind: 'one_on_one',
      title: '1:1',
      personId: null,
      text,
      baseRev: this.rev,
      writer: this.writer,
      seq: this.seq,
    };
    return { editor: this, change, seen: new Set(this.seen), delivered: false };
  }
}

interface Sent {
  editor: Editor;
  change: NoteChange;
  /** What the editor had seen when it sent this. */
  seen: Set<string>;
  delivered: boolean;
}

describe('changes of two editors under way', () => {
  it('are stored, reported as a conflict or overtaken by the same editor, never lost in silence', async () => {
    await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 24 }), run), { numRuns: 150 });
  });
});

async function run(steps: Step[]): Promise<void> {
  const db = memoryDatabase();
  const editors = [new Editor('A'), new Editor('B')] as const;
  const sent: Sent[] = [];

  for (const one of steps) {
    if (one.do === 'type') {
      const editor = editors[one.editor];
      const text = one.same ? 'same words' : `${editor.writer}${editor.seq}`;
      sent.push(editor.type(text));
    } else {
      const message = sent[one.which % sent.length];
      if (message) await deliver(message, one.answerArrives);
    }
  }
  // Whatever is still under way arrives in the end.
  for (const message of sent) if (!message.delivered) await deliver(message, true);
  db.close();

  async function deliver(message: Sent, answerArrives: boolean): Promise<void> {
    const { editor, change, seen } = message;
    message.delivered = true;
    const before = await findNote(db, 's', 'o');
    const result = await saveNote(db, change, 0);
    const after = await findNote(db, 's', 'o');

    if (result.kind === 'conflict') {
      expect(after).toEqual(before);
      expect(result.stored).toMatchObject({ text: before?.text, rev: before?.rev });
    } else {
      const overtaken = after?.writer === change.writer && after.seq > change.seq;
      if (!overtaken) expect(after?.text).toBe(change.text);
      expect(result.rev).toBe(after?.rev);
    }
    const replaced = before && before.text !== after?.text && before.writer !== change.writer;
    if (replaced) expect(seen).toContain(before.text);

    if (!answerArrives) return;
    if (result.kind === 'saved') {
      editor.rev = Math.max(editor.rev, result.rev);
    } else {
      // The user looks at the other text; what is typed next is meant to replace it.
      editor.rev = result.stored.rev;
      editor.seen.add(result.stored.text);
    }
  }
}
