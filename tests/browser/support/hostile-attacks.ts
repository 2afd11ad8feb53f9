import { sleep, until } from '../rig/helpers.ts';
import { inHostile } from './hostile-page.ts';
import type { Target } from './hostile-page.ts';
import { drag, FAST, write } from './hostile-person.ts';
import type { Person } from './hostile-person.ts';

/** What a person writes, word by word: each stands nowhere else, and has a letter for the font attack. */
export const WORDS: Readonly<Record<Target, readonly string[]>> = {
  'stand-in': ['quetzalЖ', 'ねこ'],
  sidebar: ['zanzibarЮ', 'いぬ'],
};

/** Kept of before, and shown in the sidebar: no page may learn of it. */
export const KEPT = ['obsidian earlier', 'send the marzipan plan', 'raise the tarragon'];

/** Lets the page listen and look while somebody writes, and returns what each attack got, by its number. */
export async function overhear(
  which: Target,
  person: Person,
  compose: ((words: string) => Promise<void>) | null,
): Promise<Record<string, string | null>> {
  const [typed = '', composed = ''] = WORDS[which];
  const secret = which === 'sidebar' ? [...WORDS.sidebar, ...KEPT] : [...WORDS['stand-in']];
  await inHostile(
    person.page,
    which,
    (hostile, target, words) => hostile.begin(target, words),
    secret,
  );
  await write(person, typed);
  await compose?.(composed);
  await drag(person);
  return inHostile(person.page, which, (hostile, target) => hostile.report(target));
}

/** One way to take the keyboard from somebody in the middle of a word; tests/fixtures/hostile/grab.js. */
export interface Theft {
  /** The row of docs/hostile-page.md. */
  id: number;
  way: string;
  /** Again every 30 ms; in a pause for thought; before words that come without keys, as dictated ones. */
  when?: 'again' | 'pause' | 'dictated';
  /** What takes it back needs an answer of the background. */
  byAnswer?: true;
  /** Nothing is left of the sidebar afterwards but by loading the page again. */
  isLast?: true;
}

export const THEFTS: readonly Theft[] = [
  { id: 15, way: 'focus' },
  { id: 15, way: 'focus', when: 'again' },
  { id: 39, way: 'focus', when: 'pause' },
  { id: 40, way: 'focus', when: 'dictated' },
  { id: 37, way: 'focus of a frame', byAnswer: true },
  { id: 38, way: 'focus of a frame', when: 'again' },
  { id: 51, way: 'end the content script' },
  { id: 21, way: 'inert' },
  { id: 21, way: 'modal dialog' },
  { id: 17, way: 'move' },
  { id: 50, way: 'close the event', isLast: true },
  { id: 52, way: 'move into a frame', isLast: true },
  { id: 16, way: 'remove', isLast: true },
];

/** A dozen thefts, each of a sidebar loaded anew where nothing is left of it: on a busy machine that takes its time. */
export const MINUTES = { timeout: 240_000 } as const;

/** Longer than the longest pause within a word. Milliseconds. */
const THOUGHT = 1_300;

/** Types, is robbed, types on. Returns the keys of afterwards that the page got. */
export async function robbed(which: Target, person: Person, { way, when }: Theft): Promise<string> {
  const { page } = person;
  await person.begin();
  await page.keyboard.type('abc', { delay: 10 });
  const isAgain = when === 'again';
  await inHostile(
    page,
    which,
    (hostile, target, how, again) =>
      again ? hostile.grabOn(how, target) : hostile.grab(how, target),
    way,
    isAgain,
  );
  if (when === 'pause') await sleep(THOUGHT);
  const words = isAgain ? 'defghijklmnopq' : 'defg';
  if (when === 'dictated') await page.keyboard.sendCharacter(words);
  else await page.keyboard.type(words, { delay: which === 'sidebar' ? FAST : 10 });
  const keys = await inHostile(page, which, (hostile) => {
    hostile.letGo();
    return hostile.grabbed();
  });
  await inHostile(page, which, (hostile, target) => hostile.mend(target));
  return keys;
}

/**
 * The same, up to three times as long as more than one key is lost; the best of them. For a defence that needs an answer of the
 * background: on a busy machine that takes longer than a key, as docs/hostile-page.md says.
 */
export async function robbedAtBest(which: Target, person: Person, theft: Theft): Promise<string> {
  let best = await robbed(which, person, theft);
  for (let more = 2; more > 0 && best.length > 1; more -= 1) {
    const keys = await robbed(which, person, theft);
    if (keys.length < best.length) best = keys;
  }
  return best;
}

/** Goes to another page in the middle of a word, and back. Returns the keys of afterwards that the other page got. */
export async function takenElsewhere({ page, begin }: Person): Promise<string> {
  await begin();
  await page.keyboard.type('abc');
  await page.evaluate(() => location.assign('/hostile/elsewhere.html'));
  await until('the other page', () => page.evaluate(() => document.title === 'elsewhere'));
  await page.keyboard.type('defghi');
  const keys = await page.$eval('input', (input) => input.value);
  await page.goBack();
  return keys;
}

/** More than one key is more than may be lost. */
export const beyondOneKey = (keys: string): string | null =>
  keys.length > 1 ? `${keys.length} keys: ${keys}` : null;

/** The rows of docs/hostile-page.md of each cover in tests/fixtures/hostile/cover.js. */
export const COVERS: Readonly<Record<string, number>> = {
  'opacity of the host': 18,
  'opacity of the page': 19,
  popover: 20,
  transform: 22,
  filter: 22,
  'clip-path': 22,
  'z-index': 23,
  mask: 22,
};

/** Clicks at a place that the page has covered, as somebody would who sees the bait. */
export async function clickUnder(
  which: Target,
  { page }: Person,
  cover: string,
  at: () => Promise<{ x: number; y: number }>,
): Promise<void> {
  const { x, y } = await at();
  await inHostile(page, which, (hostile, target, how) => hostile.cover(how, target), cover);
  await page.mouse.click(x, y);
  await inHostile(page, which, (hostile) => hostile.uncover());
}
