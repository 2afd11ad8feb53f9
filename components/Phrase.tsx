import type { JSX, ReactNode } from 'react';
import { Fragment } from 'react';
import type { MessageKey } from '../language/message.ts';
import type { Piece } from '../language/pieces.ts';
import { piecesOf } from '../language/pieces.ts';
import { frameOf, numberWords } from '../language/say.ts';

export interface PhraseProps {
  of: MessageKey;
  /** What stands in the message's places; a number `n` also decides on its form. */
  values?: Readonly<Record<string, ReactNode>>;
  /** What the words between a pair of tags become: a link, say. */
  tags?: Readonly<Record<string, (words: ReactNode) => ReactNode>>;
}

/** A whole sentence with elements in it, wherever they stand in the language of the interface. */
export function Phrase({ of, values, tags }: PhraseProps): JSX.Element {
  const n = values?.['n'];
  const pieces = piecesOf(frameOf(of, typeof n === 'number' ? n : undefined));
  return <Pieces pieces={pieces} values={values} tags={tags} />;
}

interface PiecesProps {
  pieces: readonly Piece[];
  values: PhraseProps['values'];
  tags: PhraseProps['tags'];
}

function Pieces(props: PiecesProps): JSX.Element {
  const { pieces, values, tags } = props;
  const shown = (piece: Piece): ReactNode => {
    switch (piece.kind) {
      case 'words':
        return piece.words;
      case 'place': {
        const value = values?.[piece.name];
        return typeof value === 'number' ? numberWords(value) : value;
      }
      case 'tagged': {
        const inner = <Pieces pieces={piece.pieces} values={values} tags={tags} />;
        return tags?.[piece.tag]?.(inner) ?? inner;
      }
    }
  };
  return (
    <>
      {[...pieces.entries()].map(([at, piece]) => (
        <Fragment key={at}>{shown(piece)}</Fragment>
      ))}
    </>
  );
}
