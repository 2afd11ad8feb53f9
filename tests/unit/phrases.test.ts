import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../situation/words/fold.ts';
import { parsePhrase, PhraseList } from '../../situation/words/phrases.ts';
import { languages } from '../../situation/words/index.ts';

const says = (phrase: string, text: string) => PhraseList.of([phrase]).saidIn(fold(text));

describe('a phrase', () => {
  it.each([
    ['self review', 'Your self-review 2026', 'self-review'],
    ['self review', 'SELFREVIEW', 'SELFREVIEW'],
    ['self review~', 'Self‑Reviews due', 'Self‑Reviews'],
    ['(annual|yearly) (performance |)review', 'Yearly review', 'Yearly review'],
    ['entretien d embauche', 'Entretien d’embauche – Léa', 'Entretien d’embauche'],
    ['évaluation', 'EVALUATION', 'EVALUATION'],
    ['mitarbeitergespräch', 'Mitarbeitergespraech Anna', 'Mitarbeitergespraech'],
    ['собеседован*', 'Собеседования на этой неделе', 'Собеседования'],
    ['*gespräch', 'Vorstellungsgespräch', 'Vorstellungsgespräch'],
    ['sev (1|2)', 'SEV1: logins', 'SEV1'],
    ['incident #', 'Incident 4471', 'Incident 4471'],
    ['review … manager', 'Review of my new manager', 'Review of my new manager'],
    ['自己評価', '2026年度自己評価シート', '自己評価'],
    ['1 对 1', '每周1对1沟通', '1对1'],
  ])('“%s” is found in “%s”', (phrase, text, said) => {
    expect(says(phrase, text)).toBe(said);
  });

  it.each([
    ['self review', 'Himself reviewing'],
    ['rca', 'Orca watching'],
    ['interview~', 'interviewernotes'],
    ['review … manager', 'Review a b c d e manager'],
    ['incident #', 'Incident report'],
  ])('“%s” is not found in “%s”', (phrase, text) => {
    expect(says(phrase, text)).toBeNull();
  });

  it('of several, the fuller one is said', () => {
    const list = PhraseList.of(['review', 'review cycle']);
    expect(list.saidIn(fold('The review cycle'))).toBe('review cycle');
  });

  it('that is sure is marked, and found like any other', () => {
    expect(parsePhrase('talent review!')).toEqual({ ...parsePhrase('talent review'), sure: true });
    expect(says('talent review!', 'Talent review EMEA')).toBe('Talent review');
  });

  it('has keys of which one is in whatever it finds', () => {
    expect(parsePhrase('self review~').keys).toEqual(['review']);
    expect(parsePhrase('(annual|yearly) (talk|chat)').keys).toEqual(['annual', 'yearly']);
    expect(parsePhrase('mitarbeitergespräch').keys).toEqual(['mitarbeitergespr']);
    expect(parsePhrase('(a|) #').keys).toEqual([]);
  });

  it.each(['(a|b', 'a) b'])('with an odd bracket is refused: %s', (phrase) => {
    expect(() => parsePhrase(phrase)).toThrow(/bracket/i);
  });

  it('none is found nowhere', () => {
    expect(PhraseList.of([]).saidIn(fold('anything'))).toBeNull();
  });
});

describe('a folded text', () => {
  it('knows where each of its letters was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (written) => {
        const { text, words, from } = fold(written);
        for (const [folded, places] of [
          [text, from.text],
          [words, from.words],
        ] as const) {
          expect(places).toHaveLength(folded.length + 1);
          expect(places.at(-1)).toBe(written.length);
          expect(places.every((at, i) => i === 0 || at >= (places[i - 1] ?? 0))).toBe(true);
        }
        expect(words).toMatch(/^ (?:[^ ]+ )*$/);
      }),
    );
  });

  it('is the same for what reads the same', () => {
    expect(fold('Straße ÅRØ Łódź １：１ ISTANBUL').text).toBe('strasse aro lodz 1:1 istanbul');
    expect(fold('が ガ 한국어').text).toBe('が ガ 한국어');
  });
});

describe.each(Object.entries(languages))('the words of %s', (_id, language) => {
  const lists = [
    language.oneOnOne,
    ...Object.values(language.review),
    ...Object.values(language.interview),
    language.incident,
    ...Object.values(language.not),
  ];

  it('are phrases that can be found, each once in its list', () => {
    for (const list of lists) {
      expect(new Set(list).size).toBe(list.length);
      for (const phrase of list) expect(() => parsePhrase(phrase)).not.toThrow();
    }
  });

  it('say nothing where nothing is said', () => {
    for (const text of ['', ' ', 'Team lunch', 'Standup', 'Dentist 14:30', '2026-01-01']) {
      for (const list of lists.slice(0, -4)) {
        expect(PhraseList.of(list).saidIn(fold(text))).toBeNull();
      }
    }
  });
});
