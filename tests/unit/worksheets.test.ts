import { describe, expect, it } from 'vitest';
import { principleById } from '../../content/corpus.ts';
import { TEMPLATES } from '../../content/templates.ts';
import { worksheetFor, WORKSHEETS } from '../../content/worksheets.ts';
import { promisesIn } from '../../notes/promise-lines.ts';

describe('a worksheet', () => {
  it.each(WORKSHEETS.map((sheet) => [sheet.id, sheet] as const))(
    '%s works principles through that there are, and ends in something to do',
    (_, { principles, text, id }) => {
      expect(principles.filter((one) => !principleById(one))).toEqual([]);
      expect(principles.length).toBeGreaterThan(0);
      expect(text.match(/^## /gmu)?.length).toBeGreaterThanOrEqual(3);
      expect(promisesIn(`${text}ask Priya`, [], '2026-11-23')).toMatchObject([
        { text: 'ask Priya', by: 'me' },
      ]);
      expect(TEMPLATES.map((one) => one.id)).not.toContain(id);
    },
  );

  it('is there for ownership, for acting, and for being right', () => {
    expect(worksheetFor('lp-ownership')?.text).toContain('Whose it is');
    expect(worksheetFor('lp-bias-action')?.text).toMatch(/taken back/u);
    expect(worksheetFor('lp-right-a-lot')?.text).toMatch(
      /if I were wrong[\s\S]*sees it differently/u,
    );
    expect(worksheetFor('loop-2-ask-to-help')).toBeNull();
  });

  it('belongs to a principle alone: no two sheets for one', () => {
    const all = WORKSHEETS.flatMap(({ principles }) => principles);
    expect(new Set(all).size).toBe(all.length);
  });
});
