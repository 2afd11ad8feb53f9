/** Every page reader on pages that were spoiled: nothing thrown, in time, a reading the background takes, no 1:1 from noise. */
import fc from 'fast-check';
import { parsePageMessage } from '../../../messages/validate.ts';
import { read as readAny } from '../../../sites/any-site.ts';
import { everySite } from '../../../sites/index.ts';
import { read as readPage } from '../../../sites/page.ts';
import type { Reading } from '../../../sites/reading.ts';
import type { Site } from '../../../sites/site.ts';
import { classify } from '../../../situation/classify.ts';
import { aPageChange, changePage, madeNoise } from '../page-changes.ts';
import { FIXTURES, layOut, pageBeside, pageOf } from '../fixture-pages.ts';
import { mustHold, targetOf } from '../target.ts';

const TOKEN = '0'.repeat(32);
/** Pages that are no 1:1, and are none either after what brings no evidence of one. */
const NEGATIVE = FIXTURES.filter(({ situation }) => situation !== 'one_on_one').map(({ at }) => at);
/** Pages on which not two people come: of these words alone make a 1:1. */
const BY_WORDS = FIXTURES.filter(({ isOfTwo }) => !isOfTwo).map(({ at }) => at);

export const readers = targetOf({
  name: 'readers',
  // Most of it jsdom's: it works out styles a hundred times slower than a browser. This finds what has no end.
  limit: 40_000,
  input: fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('any' as const),
        page: fc.nat({ max: FIXTURES.length - 1 }),
        other: fc.nat({ max: everySite.length - 1 }),
        changes: fc.array(aPageChange('any'), { minLength: 1, maxLength: 8 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('negative' as const),
        page: fc.constantFrom(...NEGATIVE),
        changes: fc.array(aPageChange('harmless'), { minLength: 1, maxLength: 6 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('noise' as const),
        page: fc.constantFrom(...BY_WORDS),
        salt: fc.nat({ max: 9_999 }),
      }),
    },
  ),
  holds(given) {
    const fixture = FIXTURES[given.page];
    if (!fixture) return;
    const [, site] = everySite.find(([id]) => id === fixture.site) ?? [null, null];
    const document = pageOf(fixture);
    const url = new URL(fixture.url);
    if (given.kind === 'noise') {
      const bare = new URL(url.origin);
      madeNoise(document, given.salt);
      layOut(document);
      const reading = readWith(site, bare, document);
      taken(reading);
      mustHold(!isOneOnOne(reading), 'a 1:1 out of noise');
      return;
    }
    changePage(document, given.changes, (at) =>
      pageBeside(FIXTURES[at % FIXTURES.length] ?? fixture),
    );
    layOut(document);
    const reading = readWith(site, url, document);
    taken(reading);
    if (given.kind === 'negative') {
      mustHold(!isOneOnOne(reading), 'a 1:1 where nothing of one was added');
      return;
    }
    taken(readAny(url, document));
    const [, other] = everySite[given.other] ?? [];
    other?.find?.(document);
    taken(other?.read?.(url, document) ?? null);
  },
});

function readWith(site: Site | null, url: URL, document: Document): Reading | null {
  if (site?.read) return site.read(url, document);
  return site && site.kind !== 'calendar' ? readPage(url, document) : readAny(url, document);
}

/** As the background does it: what it refuses would be a page on which nothing ever happens. */
function taken(reading: Reading | null): void {
  const sent: unknown = JSON.parse(
    JSON.stringify({
      channel: 'page',
      call: 'reading',
      token: TOKEN,
      isRtl: false,
      reading,
      unreadable: false,
    }),
  );
  mustHold(parsePageMessage(sent) !== null, 'a reading that the background refuses');
  if (!reading) return;
  mustHold(
    JSON.stringify(classify(reading)) === JSON.stringify(classify(reading)),
    'judged twice, and not the same',
  );
}

function isOneOnOne(reading: Reading | null): boolean {
  return reading !== null && classify(reading).kind === 'one_on_one';
}
