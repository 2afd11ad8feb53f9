/** The languages nobody speaks: what they keep of a message, and what they change. */
import { describe, expect, it } from 'vitest';
import { catalogue, FIRST, placesByKey } from '../../scripts/catalogues.ts';
import { pseudoCatalogue, pseudoText } from '../../scripts/pseudo-text.ts';

const english = catalogue(FIRST);

describe.each(['ltr', 'rtl'] as const)('the pseudo-language, %s', (direction) => {
  const pseudo = pseudoCatalogue(english, direction);

  it('says what the English catalogue says, with the same places', () => {
    expect(placesByKey(pseudo)).toEqual(placesByKey(english));
  });

  it('has the same tags', () => {
    const tags = (text = '') => (text.match(/<\/?\w+>/g) ?? []).join('');
    const others = [...english].filter(([key, text]) => tags(text) !== tags(pseudo.get(key)));
    expect(others).toEqual([]);
  });

  it('stands in brackets, two fifths longer', () => {
    const said = [...pseudo].filter(([key]) => !/^language\.|^template\..*\.text$/.test(key));
    expect(said.filter(([, text]) => !/^\[[^]*\]$/.test(text))).toEqual([]);
    const text = 'A sentence of some length.';
    const longer = pseudoText(text, direction).length / text.length;
    expect(longer).toBeGreaterThan(1.4);
    expect(longer).toBeLessThan(1.6);
  });

  it('is in a script of its own', () => {
    const text = pseudoText('Delete the note', direction);
    expect(text).toMatch(direction === 'rtl' ? /^[\P{L}\p{Script=Hebrew}]+$/u : /[ďéñť]/);
    expect(pseudo.get('language.direction')).toBe(direction);
  });
});
