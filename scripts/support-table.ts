/** The README's table of support, made from `sites/`, so that it says no more than the code does. */
import './english.ts';
import { everySite } from '../sites/index.ts';
import type { Site, SiteKind } from '../sites/site.ts';
import { say } from '../language/say.ts';

export const BEGIN = '<!-- support: made by npm run support -->';
export const END = '<!-- /support -->';

const KINDS: readonly { kinds: readonly SiteKind[]; title: string }[] = [
  { kinds: ['calendar', 'call'], title: 'Calendars and calls' },
  { kinds: ['review'], title: 'Performance reviews' },
  { kinds: ['incident'], title: 'Incidents' },
  { kinds: ['hiring'], title: 'Interviews' },
  { kinds: ['document'], title: 'Documents' },
];

/** Markdown: a table for each kind of tool, in the order of their names. */
export function supportTable(): string {
  const tables = KINDS.map(({ kinds, title }) => {
    const rows = everySite
      .map(([, site]) => site)
      .filter((site: Site) => kinds.includes(site.kind))
      .toSorted((a, b) => a.label.localeCompare(b.label, 'en'))
      .map(row);
    return [
      `**${title}**`,
      '',
      '| Tool | What is read | Permission | Checked on | Since |',
      '| --- | --- | --- | --- | --- |',
      ...rows,
    ].join('\n');
  });
  return tables.join('\n\n');
}

function row({ label, reads, atInstall, checked }: Site): string {
  const permission = atInstall ? 'at install' : 'asked for each host';
  return `| ${label} | ${say(`reads.${reads}`)} | ${permission} | ${checked.on} | ${checked.since} |`;
}

/** The same text in a document between its two marks. Throws where they are missing. */
export function withSupportTable(document: string): string {
  const [before, rest] = halves(document, BEGIN);
  const [, after] = halves(rest, END);
  return `${before}${BEGIN}\n\n${supportTable()}\n\n${END}${after}`;
}

function halves(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  if (at < 0) throw new Error(`README.md has no ${mark}`);
  return [text.slice(0, at), text.slice(at + mark.length)];
}
