import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as anySite from '../../sites/any-site.ts';
import { claims, everySite } from '../../sites/index.ts';
import * as page from '../../sites/page.ts';
import type { Site } from '../../sites/site.ts';
import type { Attendee, Reading } from '../../sites/reading.ts';
import { cleanReading } from '../../situation/clean.ts';
import { classify } from '../../situation/classify.ts';
import { fixturePage } from './support/fixture-page.ts';

interface Expected {
  url: string;
  what: string;
  /** Selector of the element that has the focus. */
  focus?: string;
  reading: Reading | null;
  never?: string[];
  situation: string;
  role: string | null;
  counterpart: string | null;
}

const FOLDER = join(import.meta.dirname, '../fixtures');

/** Every site, and the reader of those Loopside does not know. */
const readers: readonly (readonly [string, Site | null])[] = [...everySite, ['any-site', null]];

describe.each(readers)('%s reads its fixtures', (id, site) => {
  const folder = join(FOLDER, id);
  const files = existsSync(folder) ? readdirSync(folder) : [];
  const cases = files.filter((file) => file.endsWith('.html'));
  const general = site && site.kind !== 'calendar' ? page : anySite;
  const readWith = site?.read ?? general.read;

  it('has cases, each with its expectation', () => {
    expect(cases.length).toBeGreaterThan(2);
    const expectations = files.filter((file) => file.endsWith('.json'));
    expect(expectations).toEqual(cases.map((file) => file.replace('.html', '.json')));
  });

  describe.each(cases)('%s', (file) => {
    const path = join(folder, file);
    const expected = JSON.parse(readFileSync(path.replace('.html', '.json'), 'utf8')) as Expected;
    const url = new URL(expected.url);
    const load = () => fixturePage(path, expected.url, expected.focus);
    const read = () => readWith(url, load());

    it(`reads: ${expected.what}`, () => {
      const reading = read();
      if (expected.reading === null) {
        expect(reading).toBeNull();
        return;
      }
      expect(reading).not.toBeNull();
      const { event, headings, form, ...rest } = expected.reading;
      const clean = cleanReading(reading ?? {});
      expect(clean).toMatchObject(rest);
      if (headings) expect(clean.headings).toEqual(expect.arrayContaining(headings));
      if (form) expect(clean.form).toEqual(expect.arrayContaining(form));
      if (event) {
        const { attendees, ...facts } = event;
        expect(clean.event).toMatchObject(facts);
        expect(byAddress(clean.event?.attendees)).toEqual(byAddress(attendees));
      }
      for (const text of expected.never ?? []) expect(JSON.stringify(reading)).not.toContain(text);
    });

    it('is understood', () => {
      const reading = read();
      const situation = reading ? classify(reading) : { kind: 'none' as const };
      expect({
        situation: situation.kind,
        role: 'role' in situation ? situation.role : null,
        counterpart:
          situation.kind === 'one_on_one' ? (situation.counterpart?.email ?? null) : null,
      }).toEqual({
        situation: expected.situation,
        role: expected.role,
        counterpart: expected.counterpart,
      });
    });

    it('is this tool’s, and no other’s', () => {
      const claiming = everySite.filter(([, one]) => claims(one, url)).map(([name]) => name);
      expect(claiming).toEqual(site ? [id] : []);
    });

    it('means nothing to every other reader of events', () => {
      const document = load();
      const others = everySite.filter(([, other]) => other !== site && other.find);
      const fooled = others.filter(([, other]) => other.read?.(url, document));
      expect(fooled.map(([name]) => name)).toEqual([]);
    });
  });
});

function byAddress(attendees: Attendee[] | undefined): Attendee[] | undefined {
  return attendees?.toSorted((a, b) => (a.email + a.name).localeCompare(b.email + b.name));
}
