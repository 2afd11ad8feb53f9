import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  evidenceAsMarkdown,
  evidenceAsPlainText,
  evidenceGroups,
} from '../../components/evidence-text.ts';
import { plainWords } from '../../components/plain-words.ts';
import type { EvidenceView } from '../../messages/notebook-calls.ts';
import { EVIDENCE } from '../../notes/evidence-lines.ts';

function line(kind: EvidenceView['kind'], text: string, day: string, at = 0): EvidenceView {
  return {
    id: `n ${at}`,
    noteId: 'n',
    line: at,
    kind,
    text,
    links: [],
    hasNumber: false,
    day,
    title: 'A title nobody asked for',
    personName: 'Priya Raman',
  };
}

const SOME = [
  line('goal', 'lead a team', '2026-02-01'),
  line('impact', '**Cut** p99 to 210 ms [graph](https://g.example/p99)', '2026-05-03'),
  line('win', 'shipped it', '2026-04-01', 4),
  line('win', 'fixed it', '2026-04-01', 2),
  line('impact', 'saved 3 days', '2026-01-09'),
];

describe('evidence', () => {
  it('stands by kind, impact first, and by day', () => {
    const groups = evidenceGroups(SOME);
    expect(groups.map(({ kind }) => kind)).toEqual(['impact', 'win', 'goal']);
    expect(groups[0]?.lines.map(({ day }) => day)).toEqual(['2026-01-09', '2026-05-03']);
    expect(groups[1]?.lines.map(({ text }) => text)).toEqual(['fixed it', 'shipped it']);
  });

  it('is copied as Markdown just as it was written', () => {
    expect(evidenceAsMarkdown(SOME)).toBe(`## Impact

- saved 3 days (2026-01-09)
- **Cut** p99 to 210 ms [graph](https://g.example/p99) (2026-05-03)

## Wins

- fixed it (2026-04-01)
- shipped it (2026-04-01)

## Goals

- lead a team (2026-02-01)
`);
  });

  it('is copied as text without markup, with its links', () => {
    const text = evidenceAsPlainText(SOME);
    expect(text).toContain('• Cut p99 to 210 ms graph (https://g.example/p99) (2026-05-03)');
    expect(text).not.toMatch(/[*#[\]]/);
  });

  it('holds each line once, and nothing of the note but the line', () => {
    const lines = fc.array(
      fc.record({ kind: fc.constantFrom(...EVIDENCE), n: fc.integer({ min: 1, max: 28 }) }),
    );
    fc.assert(
      fc.property(lines, (all) => {
        const evidence = all.map(({ kind, n }, at) =>
          line(kind, `word${at}end`, `2026-01-${String(n).padStart(2, '0')}`, at),
        );
        for (const text of [evidenceAsMarkdown(evidence), evidenceAsPlainText(evidence)]) {
          expect(text).not.toContain('Priya');
          expect(text).not.toContain('nobody asked');
          for (const { text: words } of evidence) expect(text.split(words)).toHaveLength(2);
        }
      }),
    );
  });
});

describe('a text without its markup', () => {
  it.each([
    ['**bold** and _this_ and `code` and ~~that~~', 'bold and this and code and that'],
    ['https://a.example/x', 'https://a.example/x'],
    ['<https://a.example/x>', 'https://a.example/x'],
    ['[it](https://a.example/x)', 'it (https://a.example/x)'],
    ['[it](javascript:alert(1))', 'it'],
    ['![the graph](https://a.example/g.png)', 'the graph (https://a.example/g.png)'],
    ['a \\* b', 'a * b'],
    ['R&amp;D', 'R&D'],
    ['2 < 3 & <b>bold</b>', '2 < 3 & <b>bold</b>'],
  ])('%s', (text, words) => {
    expect(plainWords(text)).toBe(words);
  });

  it('loses no letter or number of plain words', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z0-9]{1,8}$/)), (words) => {
        const text = words.join(' ');
        expect(plainWords(text)).toBe(text);
      }),
    );
  });
});
