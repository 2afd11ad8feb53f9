/** What somebody types into either search: an answer or none, in time, and marks that are pieces of the text. */
import fc from 'fast-check';
import { marksIn } from '../../../content/marks.ts';
import { lookUpHits } from '../../../content/lookup.ts';
import { NoteIndex } from '../../../search/note-index.ts';
import type { SearchableNote } from '../../../search/note.ts';
import { saysAll } from '../../../search/query.ts';
import { snippetOf } from '../../../search/snippet.ts';
import { mustHold, targetOf } from '../target.ts';
import { badText } from '../words.ts';

const WORDS = [
  'promotion',
  'promotoin',
  'mistake',
  'manager',
  '1:1',
  'feedback',
  'Beförderung',
  '昇進',
  'مدير',
  'naïve',
  '"',
  '“',
  '”',
  '-',
];
const typed = fc
  .array(fc.oneof(badText, fc.constantFrom(...WORDS)), { maxLength: 6 })
  .map((parts) => parts.join(' '));

const note = (id: string, text: string): SearchableNote => ({
  id,
  text,
  title: `1:1 ${id}`,
  personName: 'Zoë Müller',
  personId: 'zoe',
  kind: 'one_on_one',
  order: '2026-11-23',
});
/** Enough for words that are near each other. */
const KNOWN = Array.from({ length: 40 }, (_, n) =>
  note(`n${n}`, `${WORDS.join(' ')} promo${n} feed${n}back\n- [ ] ask ${n}`),
);

const index = NoteIndex.of(KNOWN);

export const searches = targetOf({
  name: 'searches',
  limit: 8_000,
  input: fc.record({ query: typed, text: typed }),
  holds({ query, text }) {
    for (const { id, terms } of lookUpHits(query, 2)) {
      mustHold(id !== '', 'a hit without an id');
      joined(marksIn(text, terms), text);
    }
    const other = note('other', text);
    index.put(other);
    const found = index.search(query, {}, 20);
    const ids = new Set([...KNOWN.map(({ id }) => id), 'other']);
    mustHold(
      found.ids.every((id) => ids.has(id)),
      'a note that is not there',
    );
    mustHold(new Set(found.ids).size === found.ids.length, 'a note found twice');
    mustHold(found.ids.length <= 20 && found.total >= found.ids.length, 'more than were asked for');
    saysAll(found.phrases, [text]);
    const { parts } = snippetOf(text, found.terms);
    mustHold(
      text.includes(parts.map((part) => part.text).join('')),
      'a snippet that is not in the text',
    );
    index.remove('other');
    mustHold(
      !index.search(query, {}, 100).ids.includes('other'),
      'a note found that was taken out',
    );
  },
});

function joined(parts: readonly { text: string }[], text: string): void {
  mustHold(parts.map((part) => part.text).join('') === text, 'marks that are not the text');
}
