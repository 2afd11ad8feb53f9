/** How things are said: in which language, and how late it is looked up. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { language, numberWords, say, speak } from '../../language/say.ts';
import { reader } from '../../scripts/catalogue-reader.ts';
import { catalogue } from '../../scripts/catalogues.ts';

afterEach(() => {
  speak(reader(catalogue('en')), 'en-US');
});

describe('a language that was set', () => {
  it('is not read before the first word: a background that saves a letter says none', () => {
    const read = vi.fn<(name: string) => string>(reader(catalogue('de')));
    speak(read, 'de-AT');
    expect(read).not.toHaveBeenCalled();
    expect(say('library.back')).toBe(read('library_back'));
    expect(read).toHaveBeenCalled();
  });

  it('keeps the user’s own tag where the catalogue is of that language, and else is the catalogue’s', () => {
    speak(reader(catalogue('de')), 'de-AT');
    expect(language()).toBe('de-AT');
    speak(reader(catalogue('en')), 'ja');
    expect(language()).toBe('en');
  });

  it('writes numbers its own way', () => {
    speak(reader(catalogue('de')), 'de');
    expect([numberWords(7), numberWords(12_500), numberWords(0.5), numberWords(-3)]).toEqual([
      '7',
      '12.500',
      '0,5',
      '-3',
    ]);
  });
});
