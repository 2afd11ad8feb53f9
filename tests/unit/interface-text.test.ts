/** Everything people read comes from the catalogue: no sentence stands in the source. */
import { describe, expect, it } from 'vitest';
import { filesOf, textOf } from './support/repository.ts';
import type { SourceText } from './support/source-texts.ts';
import { textsOf } from './support/source-texts.ts';

const ROOMS =
  '{entrypoints,components,background,messages,store,transfer,calendar,systems,situation}';

/** What is written in English for a reason. */
const ENGLISH: readonly RegExp[] = [
  // Advice, and words to say aloud.
  /^systems\/loop\/(?:step-words|words)\.ts$/,
  /^systems\/interview\/side\.ts$/,
  /^systems\/next-level\/next-skills\.ts$/,
  // The words of seventeen languages that pages are known by.
  /^situation\/words\//,
  // Formats of files, which other programs read.
  /^transfer\/vault\//,
  /^transfer\/(?:age|write-json|promise-columns)\.ts$/,
  // A report for whoever mends the reader, and answers that no page shows.
  /^components\/check-report\.ts$/,
  /^background\/listen\.ts$/,
  /^messages\/(?:shapes|validate)\.ts$/,
  // Names of zones, keys and fields.
  /^calendar\/windows-zones\.ts$/,
  /^store\/(?:schema|lock\/keys)\.ts$/,
];

const texts = filesOf(`${ROOMS}/**/*.{ts,tsx}`)
  .filter((file) => !ENGLISH.some((pattern) => pattern.test(file)))
  .flatMap(textsOf);

const show = ({ file, line, text }: SourceText) => `${file}:${line} ${text.trim()}`;

describe('the source', () => {
  it('has no words between tags, but the name', () => {
    const said = texts.filter(
      ({ where, text }) => (where === 'jsx' || where === 'shown') && /\p{L}/u.test(text),
    );
    expect(said.filter(({ text }) => text.trim() !== 'Loopside').map(show)).toEqual([]);
  });

  it('has no words in attributes that are read out or shown', () => {
    const read =
      /^(?:aria-(?:label|description|valuetext|placeholder)|title|placeholder|alt|label)$/;
    const said = texts.filter(
      ({ attribute, text }) => attribute !== null && read.test(attribute) && /\p{L}/u.test(text),
    );
    expect(said.filter(({ text }) => text !== 'Loopside').map(show)).toEqual([]);
  });

  it('has no sentence anywhere else', () => {
    const sentence = /\p{L}[\p{L}’']*,? \p{L}+/u;
    const said = texts.filter(
      ({ where, attribute, text }) => where === 'code' && attribute === null && sentence.test(text),
    );
    expect(said.filter(({ text }) => !NAMES.has(text)).map(show)).toEqual([]);
  });

  it('has no single words in what is shown, but names of keys', () => {
    const said = texts.filter(
      ({ file, where, attribute, text }) =>
        file.endsWith('.tsx') &&
        where === 'code' &&
        attribute === null &&
        (/^\p{Lu}\p{Ll}+[….]?$/u.test(text) || /\p{L}…$/u.test(text)),
    );
    expect(said.filter(({ text }) => !KEYS.has(text)).map(show)).toEqual([]);
  });

  it('writes dates, numbers and lists in one place', () => {
    const own = /new Intl\.(?!Collator)\w+|\.toLocale(?:Date|Time)?String\(/;
    const files = filesOf(`{entrypoints,components,background,systems,store}/**/*.{ts,tsx}`);
    // Which zone this computer is in is no text.
    const zone = 'entrypoints/notebook/playbooks/take-calendar.ts';
    expect(files.filter((file) => own.test(textOf(file)) && file !== zone)).toEqual([]);
  });
});

/** Of people, and of the name. */
const NAMES: ReadonlySet<string> = new Set(['Ethan Evans', 'Lenny Rachitsky']);
const KEYS: ReadonlySet<string> = new Set(['Enter', 'Escape', 'Tab', 'Home', 'End']);
