import type { Edit } from './edit.ts';
import { linesAround } from './edit.ts';
import type { EvidenceKind } from './evidence-lines.ts';
import { markLine } from './evidence-lines.ts';

export interface Mark {
  /** Null takes the mark away. */
  kind: EvidenceKind | null;
  about: 'me' | 'them' | null;
  /** The proof: an address, or empty. */
  link: string;
}

/** The line a caret stands in. */
export function lineWith(text: string, caret: number): string {
  const { from, to } = linesAround(text, caret, caret);
  return text.slice(from, to);
}

/** Marks the line of a text in which a caret stands as evidence, with a link to its proof. Null where the line is empty. */
export function markEvidence(
  text: string,
  caret: number,
  { kind, about, link }: Mark,
): Edit | null {
  const { from, to } = linesAround(text, caret, caret);
  const line = text.slice(from, to);
  if (line.trim() === '') return null;
  const proof = link.trim();
  const proven = proof === '' || line.includes(proof) ? line : `${line.trimEnd()} ${proof}`;
  const insert = markLine(proven, kind, about);
  return { from, to, insert, selectFrom: from + insert.length, selectTo: from + insert.length };
}
