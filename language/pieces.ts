/** A piece of a message into which elements are put: words, a place, or words between tags. */
export type Piece =
  | { kind: 'words'; words: string }
  | { kind: 'place'; name: string }
  | { kind: 'tagged'; tag: string; pieces: Piece[] };

/**
 * The pieces of a message such as "It may be in the <a>bin</a> of {name}.", in their order. Tags do not nest; one that is not
 * closed is words like any other.
 */
export function piecesOf(frame: string): Piece[] {
  return [...frame.matchAll(TAGGED)].flatMap(([, tag, inner, outside]): Piece[] =>
    tag === undefined
      ? untagged(outside ?? '')
      : [{ kind: 'tagged', tag, pieces: untagged(inner ?? '') }],
  );
}

const TAGGED = /<(\w+)>(.*?)<\/\1>|((?:(?!<(\w+)>.*?<\/\4>)[^])+)/gs;

function untagged(text: string): Piece[] {
  return text.split(/(\{\w+\})/).flatMap((part): Piece[] => {
    if (part === '') return [];
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    return [name === undefined ? { kind: 'words', words: part } : { kind: 'place', name }];
  });
}
