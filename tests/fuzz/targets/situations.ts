/** What readings mean: the same twice, never thrown, and no 1:1 made of words that mean nothing. */
import fc from 'fast-check';
import { readingSchema } from '../../../messages/validate.ts';
import type { EventReading, Reading } from '../../../sites/reading.ts';
import { classify } from '../../../situation/classify.ts';
import { cleanLine, cleanReading } from '../../../situation/clean.ts';
import { fromSchema } from '../from-schema.ts';
import { mustHold, targetOf } from '../target.ts';
import { badText, nothingWords } from '../words.ts';
import { say } from '../../../language/say.ts';

/** Words of all situations and what surrounds them: any of them may be there, none may break the judging. */
const WORDS = [
  '1:1',
  '1-on-1',
  'one on one',
  'Einzelgespräch',
  'ワンオンワン',
  '一対一',
  'Sam <> Alex',
  'Self-review',
  'Performance review',
  'Interview',
  'Vorstellungsgespräch',
  'Incident',
  'Postmortem',
  'SEV1',
  'INC-1042',
  'weekly',
  'sync',
  'genesis 1:1',
  'scale 1:1',
];
const title = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), badText), { maxLength: 4 })
  .map((parts) => parts.join(' ').slice(0, 300));

const anyReading = fc
  .tuple(fromSchema(readingSchema) as fc.Arbitrary<Reading>, title, fc.boolean())
  .map(([reading, words, isPage]): Reading =>
    isPage || !reading.event
      ? { ...reading, title: words, headings: [words] }
      : { ...reading, event: { ...reading.event, title: words } },
  );

/**
 * An event of which every word means nothing, with any number of people but two. The reader may well be called like the
 * beginning of a word of it.
 */
const nothingSaid = fc
  .record({
    words: nothingWords,
    about: nothingWords,
    names: fc.uniqueArray(nothingWords, { maxLength: 6 }).filter(({ length }) => length !== 2),
    me: fc.option(fc.tuple(nothingWords, fc.integer({ min: 2, max: 5 })), { nil: null }),
    isMeInvited: fc.boolean(),
    guests: fc.constantFrom('all', 'unknown'),
  })
  .map(({ words, about, names, me, isMeInvited, guests }): Reading => {
    const address = me && `${me[0].slice(0, me[1])}@example.org`;
    const people = names.map((name, n) => ({
      name,
      email: `${name.replaceAll(' ', '.')}${n}@example.org`,
    }));
    const self =
      address && isMeInvited && people.length !== 1
        ? [{ name: '', email: address, self: true }]
        : [];
    const event: EventReading = {
      title: words,
      description: about,
      guests,
      attendees: [...people, ...self],
    };
    return {
      url: 'https://calendar.google.com/calendar/u/0/r',
      event,
      ...(address !== null && { me: address }),
    };
  });

export const situations = targetOf({
  name: 'situations',
  limit: 4_000,
  input: fc.oneof(
    anyReading.map((reading) => ({ isNothing: false, reading })),
    nothingSaid.map((reading) => ({ isNothing: true, reading })),
  ),
  holds({ isNothing, reading }) {
    const clean = cleanReading(reading);
    const situation = classify(clean);
    mustHold(
      JSON.stringify(classify(clean)) === JSON.stringify(situation),
      'judged twice, and not the same',
    );
    const [words = ''] = [clean.event?.title ?? clean.title];
    mustHold(cleanLine(words) === words, 'cleaned twice, and another');
    mustHold(situation.because.length > 0, 'a judgement without a reason');
    mustHold(
      situation.because.every((reason) => say(reason).length < 1_000),
      'a reason as long as a page',
    );
    mustHold(!isNothing || situation.kind === 'none', `${situation.kind} out of nothing`);
  },
});
