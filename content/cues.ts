import { builtPhrases } from './built-phrases.ts';
import { principles } from './corpus.ts';
import { lazily } from './lazily.ts';
import type { Found } from './phrases.ts';
import { finderOf } from './phrases.ts';

const find = lazily(() => {
  const { cues } = builtPhrases();
  return finderOf(
    principles.flatMap(({ id, title, cues: own }, at) =>
      [title, ...own].map((text, place) => ({ text, of: id, ways: cues[at]?.[place] ?? '' })),
    ),
  );
});

/** Where a text says a cue or a title, and of which principle. */
export function cuesIn(text: string): Found<string>[] {
  return find()(text);
}
