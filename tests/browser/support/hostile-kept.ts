import type { Ask } from './notes.ts';

/** All that is kept, as it would be exported. */
export async function everythingKept(ask: Ask): Promise<string> {
  const { id, count } = await ask('export.start', {});
  const pieces = await inTurn([...Array(count).keys()], (n) => ask('export.piece', { id, n }));
  return pieces.join('');
}

/** Texts that were kept and are no more; null where all are. @param before of `everythingKept` */
export async function lostSince(ask: Ask, before: string): Promise<string | null> {
  const now = textsOf(await everythingKept(ask));
  const lost = [...textsOf(before)].filter((text) => !now.has(text));
  return lost.join() || null;
}

/** One after the other: they share a page and its keyboard. */
export async function inTurn<A, B>(all: readonly A[], each: (one: A) => Promise<B>): Promise<B[]> {
  const done: B[] = [];
  for (const one of all) done.push(await each(one));
  return done;
}

/** Every line of whatever somebody wrote; a meeting’s title is the page’s, and follows it. */
function textsOf(exported: string): Set<string> {
  const texts = new Set<string>();
  JSON.parse(exported, (key, value: unknown) => {
    const isWritten = ['text', 'name'].includes(key) && typeof value === 'string';
    if (isWritten) for (const line of value.split('\n')) texts.add(line.replace(/^- \[.\] /, ''));
    return value;
  });
  return texts;
}
