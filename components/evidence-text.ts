import type { EvidenceView } from '../messages/notebook-calls.ts';
import type { EvidenceKind } from '../notes/evidence-lines.ts';
import { EVIDENCE } from '../notes/evidence-lines.ts';
import { plainWords } from './plain-words.ts';
import { say } from '../language/say.ts';

export interface EvidenceGroup {
  kind: EvidenceKind;
  /** The earliest first. */
  lines: EvidenceView[];
}

/** Evidence by kind, what weighs most first; kinds without any are left out. */
export function evidenceGroups(evidence: readonly EvidenceView[]): EvidenceGroup[] {
  return EVIDENCE.flatMap((kind) => {
    const lines = evidence.filter((one) => one.kind === kind).toSorted(byDay);
    return lines.length === 0 ? [] : [{ kind, lines }];
  });
}

/** Evidence to paste where Markdown is understood: the user's own words and links, each with its day. */
export function evidenceAsMarkdown(evidence: readonly EvidenceView[]): string {
  return asText(evidence, {
    heading: (words) => `## ${words}`,
    line: ({ text, day }) => `- ${text} (${day})`,
  });
}

/** The same to paste anywhere: what marks the words up is gone, the addresses of links are not. */
export function evidenceAsPlainText(evidence: readonly EvidenceView[]): string {
  return asText(evidence, {
    heading: (words) => words,
    line: ({ text, day }) => `• ${plainWords(text)} (${day})`,
  });
}

interface Form {
  heading: (words: string) => string;
  line: (line: EvidenceView) => string;
}

function asText(evidence: readonly EvidenceView[], { heading, line }: Form): string {
  const groups = evidenceGroups(evidence).map(({ kind, lines }) =>
    [heading(say(`evidence.many.${kind}`)), '', lines.map(line).join('\n'), ''].join('\n'),
  );
  return groups.join('\n');
}

function byDay(a: EvidenceView, b: EvidenceView): number {
  return a.day < b.day ? -1 : a.day > b.day ? 1 : a.line - b.line;
}
