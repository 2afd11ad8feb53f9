import { linesOf } from './lines.ts';

/** What a line of a note can be evidence of, the one that weighs most first. */
export const EVIDENCE = ['impact', 'win', 'mistake', 'feedback', 'goal'] as const;
export type EvidenceKind = (typeof EVIDENCE)[number];

/** A line the user has marked as evidence. */
export interface EvidenceLine {
  /** In the note, from 0. */
  line: number;
  kind: EvidenceKind;
  /** Whose it is, where the mark says so: `#win/me`, `#win/them`. */
  about: 'me' | 'them' | null;
  /** The user's own words, without list mark and tags. */
  text: string;
  /** The proof: the addresses in the line. */
  links: string[];
  /** An impact is one with a number. */
  hasNumber: boolean;
}

const TAG = /(?<=^|\s)#(impact|win|mistake|feedback|goal)(?:\/(me|them))?(?![\p{L}\p{N}/_-])/giu;
const LINK = /https?:\/\/[^\s<>"')\]]+/giu;

/**
 * The lines marked as evidence, in the note's order: those that hold `#impact`, `#win`, `#mistake`, `#feedback` or `#goal`,
 * tags that other Markdown tools know too. A line marked twice is evidence of the first.
 */
export function evidenceIn(text: string): EvidenceLine[] {
  if (!text.includes('#')) return [];
  return linesOf(text).flatMap(({ line, content }) => {
    const [mark] = content.matchAll(TAG);
    const words = content.replaceAll(TAG, '').replaceAll(/\s+/gu, ' ').trim();
    if (!mark || words === '') return [];
    const links = words.match(LINK) ?? [];
    const kind = mark[1]?.toLowerCase() as EvidenceKind;
    const about = (mark[2]?.toLowerCase() ?? null) as EvidenceLine['about'];
    const hasNumber = /\p{N}/u.test(words.replaceAll(LINK, ''));
    return [{ line, kind, about, text: words, links, hasNumber }];
  });
}

/** The kinds a text is marked with, each once, in the order of `EVIDENCE`. */
export function marksIn(text: string): EvidenceKind[] {
  const found = new Set(evidenceIn(text).map(({ kind }) => kind));
  return EVIDENCE.filter((kind) => found.has(kind));
}

/** The line with this mark, in the place of any it had; without one for null. */
export function markLine(
  line: string,
  kind: EvidenceKind | null,
  about: 'me' | 'them' | null = null,
): string {
  const bare = line.replaceAll(TAG, '').replaceAll(/[ \t]+(?=[ \t])|[ \t]+$/gu, '');
  if (kind === null) return bare;
  return `${bare} #${kind}${about === null ? '' : `/${about}`}`;
}
