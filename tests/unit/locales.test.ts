/** The catalogues: each says all there is to say, and nothing that nobody says. */
import { describe, expect, it } from 'vitest';
import { nameOf } from '../../language/say.ts';
import { catalogue, FIRST, formsOf, languages, placesByKey } from '../../scripts/catalogues.ts';
import { filesOf, textOf } from './support/repository.ts';
import { textsOf } from './support/source-texts.ts';

const english = catalogue(FIRST);
const places = placesByKey(english);

describe('the English catalogue', () => {
  it('has no two keys that the browser takes for one', () => {
    const names = [...english.keys()].map(nameOf);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    expect(names.filter((name) => !/^\w+$/.test(name))).toEqual([]);
  });

  it('says nothing that nobody says', () => {
    const source = filesOf(
      '{entrypoints,components,background,messages,language,store,transfer,calendar,systems,situation,content}/**/*.{ts,tsx}',
    )
      .filter((file) => !/^content\/(?:principles|subjects)\/|^situation\/words\//.test(file))
      .flatMap(textsOf)
      .map(({ text }) => text)
      .filter((text) => /^[a-z]\w*(?:\.[\w*-]+)+$/i.test(text));
    const exact = new Set(source);
    const patterns = source
      .filter((text) => text.includes('*'))
      .map((text) => new RegExp(`^${text.replaceAll('.', '\\.').replaceAll('*', '[\\w-]+')}$`));
    const manifest = textOf('wxt.config.ts');
    const unused = [...places.keys()].filter(
      (key) =>
        !exact.has(key) &&
        !patterns.some((pattern) => pattern.test(key)) &&
        !manifest.includes(`__MSG_${nameOf(key)}__`),
    );
    expect(unused).toEqual([]);
  });
});

describe.each(languages())('the catalogue of %s', (code) => {
  const messages = catalogue(code);
  const own = placesByKey(messages);

  it('says what the English one says', () => {
    expect([...own.keys()].toSorted()).toEqual([...places.keys()].toSorted());
    expect([...messages].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('has the same places in each message', () => {
    const sorted = (all: Iterable<string> = []) => [...all].toSorted().join(' ');
    const other = [...places].filter(([key, names]) => sorted(own.get(key)) !== sorted(names));
    expect(other.map(([key]) => key)).toEqual([]);
  });

  it('has the same tags in each message, each of them closed', () => {
    const tags = (text = '') => [...text.matchAll(/<(\/?\w+)>/g)].map(([tag]) => tag).toSorted();
    const other = [...english].filter(
      ([key, text]) => messages.has(key) && tags(messages.get(key)).join() !== tags(text).join(),
    );
    expect(other.map(([key]) => key)).toEqual([]);
    const open = [...messages].filter(([, text]) =>
      [...text.matchAll(/<(\w+)>/g)].some(([, tag]) => !text.includes(`</${tag}>`)),
    );
    expect(open).toEqual([]);
  });

  it('has the forms its language counts with', () => {
    const rules = new Intl.PluralRules(code);
    const wanted = new Set(Array.from({ length: 1_000 }, (_, n) => rules.select(n)));
    const forms = [...wanted.add('other')].toSorted();
    const counting = [...formsOf(messages)];
    expect(counting.length).toBeGreaterThan(40);
    expect(counting.filter(([, has]) => has.toSorted().join() !== forms.join())).toEqual([]);
  });

  it('has nothing the browser would take for a place of its own', () => {
    expect([...messages].filter(([, text]) => text.includes('$'))).toEqual([]);
  });

  it('writes whole numbers below a thousand as they are, which is never asked of the browser', () => {
    const format = new Intl.NumberFormat(code);
    const numbers = [...Array(1000).keys()];
    expect(numbers.filter((n) => format.format(n) !== String(n))).toEqual([]);
  });

  it('says which language it is', () => {
    expect(messages.get('language.code')).toBe(code);
    expect(messages.get('language.direction')).toMatch(/^(?:ltr|rtl)$/);
    expect(messages.get('language.lowersWithin')).toMatch(/^(?:yes|no)$/);
  });

  // Who speaks to the browser says what is in sight: WCAG 2.5.3.
  it.each([
    ['advice.copyWords', 'advice.copyTheWords'],
    ['advice.intoNote', 'advice.intoTheNote'],
    ['act.add', 'growth.addTo'],
    ['options.check', 'options.checkPage'],
  ])('has the words of %s in the name %s', (shown, name) => {
    const words = (messages.get(shown) ?? '').toLowerCase();
    expect(words).not.toBe('');
    expect(messages.get(name)?.toLowerCase()).toContain(words);
  });

  it('keeps the stores’ measure', () => {
    expect(messages.get('manifest.description')?.length).toBeLessThanOrEqual(132);
  });
});
