import { marksIn } from '../../notes/evidence-lines.ts';
import type { Note, Person, PromiseMade } from '../../store/rows.ts';
import type { Everything } from '../../transfer/everything.ts';
import { nothingYet } from '../../transfer/everything.ts';

const START = Date.parse('2016-01-04T10:00:00Z');
const DAY = 86_400_000;

const SYLLABLES =
  'ba be bo da de do ka ke ko la le lo ma me mo na ne no ra re ro sa se so ta te to'.split(' ');
const COMMON =
  'the a to of and we talked about budget review quarter plan launch team numbers finance hiring customer risk next week goal feedback'.split(
    ' ',
  );

/** Numbers that look random and are the same each time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/**
 * A notebook of years: notes of about a hundred words, of which some few are very common and most are rare, with a hundred
 * people for ten thousand notes, a promise in every tenth note, and evidence in every twentieth.
 */
export function manyNotes(count: number): Everything {
  const next = seeded(count);
  const word = () => {
    if (next() < 0.55) return COMMON[Math.floor(next() ** 2 * COMMON.length)] ?? '';
    const parts = 2 + Math.floor(next() * 3);
    return Array.from({ length: parts }, () => SYLLABLES[Math.floor(next() ** 1.5 * 27)]).join('');
  };
  const people: Person[] = Array.from({ length: Math.ceil(count / 100) }, (_, n) => ({
    id: `person-${n}`,
    name: `${capital(word())} ${capital(word())}`,
    isNamed: false,
    addresses: [`person${n}@example.org`],
    relation: n % 7 === 0 ? 'manager' : n % 3 === 0 ? 'report' : 'peer',
    since: null,
    past: [],
    createdAt: START,
    updatedAt: START,
  }));
  const promises: PromiseMade[] = [];
  const notes = Array.from({ length: count }, (_, n): Note => {
    const personId = `person-${n % people.length}`;
    const at = START + Math.floor((n / count) * 3_600) * DAY;
    const order = new Date(at).toISOString().slice(0, 10);
    const words = Array.from({ length: 100 }, word);
    const promise = n % 10 === 0 ? `\n- [${n % 50 === 0 ? ' ' : 'x'}] ${word()} ${word()}` : '';
    const win = n % 20 === 0 ? `\n${word()} ${n % 97} % faster #impact` : '';
    const text = `## ${capital(word())}\n${words.join(' ')}${promise}${win}`;
    if (promise !== '')
      promises.push(promiseOf(n, personId, order, promise.slice(7), n % 50 === 0));
    return {
      id: `note-${n}`,
      personId,
      series: `https://calendar.google.com#series-${n % people.length}`,
      occurrence: `${order}-${n}`,
      day: order,
      order,
      kind: 'one_on_one',
      title: `1:1 ${capital(word())}`,
      text,
      marks: marksIn(text),
      isSkipped: false,
      rev: 1,
      writer: 'benchmark',
      seq: 1,
      createdAt: at,
      updatedAt: at,
    };
  });
  return { ...nothingYet(), people, notes, promises };
}

function promiseOf(
  n: number,
  personId: string,
  day: string,
  line: string,
  isOpen: boolean,
): PromiseMade {
  return {
    id: `promise-${n}`,
    by: n % 20 === 0 ? 'them' : 'me',
    text: line,
    due: null,
    personId,
    noteId: `note-${n}`,
    line,
    madeOn: day,
    state: isOpen ? 'open' : 'done',
    reason: '',
    closedOn: isOpen ? null : day,
    createdAt: START + n,
    updatedAt: START + n,
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
