import { describe, expect, it } from 'vitest';
import { classify } from '../../situation/classify.ts';
import type { Situation } from '../../situation/situation.ts';
import type { Said } from './support/said-in-languages.ts';
import { SAID } from './support/said-in-languages.ts';

const ids = Object.keys(SAID) as (keyof typeof SAID)[];

/** A meeting of which only the title is known. */
const asEvent = (title: string) => brief(classify({ event: { title, attendees: [] } }));
const asPage = (heading: string) => brief(classify({ headings: [heading] }));

function brief(situation: Situation): string {
  const role = 'role' in situation ? ` ${situation.role}` : '';
  return `${situation.kind}${role}`;
}

const ROLES = [
  'self',
  'manager',
  'peer',
  'upward',
  'calibration',
  'goals',
  'promotion',
] as const satisfies readonly Said[];

const table = (id: keyof typeof SAID, said: Said) => SAID[id][said].map((text) => [text] as const);

describe.each(ids)('in %s', (id) => {
  it.each(table(id, 'oneOnOne'))('a 1:1: %s', (title) => {
    expect(asEvent(title)).toBe('one_on_one');
  });

  describe.each(ROLES)('a review, %s', (role) => {
    it.each(table(id, role))('%s', (text) => {
      expect([asEvent(text), asPage(text)]).toEqual(Array(2).fill(`performance_review ${role}`));
    });
  });

  it.each(table(id, 'review'))('a review of nobody told: %s', (text) => {
    expect(asEvent(text)).toBe('performance_review null');
    // A page that says "my" is about its reader.
    expect(asPage(text)).toMatch(/^performance_review (?:null|self)$/u);
  });

  it.each(table(id, 'interview'))('an interview, the side not told: %s', (title) => {
    expect(asEvent(title)).toBe('interview null');
  });

  it.each(table(id, 'interviewer'))('an interview of somebody else: %s', (title) => {
    expect(asEvent(title)).toBe('interview interviewer');
  });

  it.each(table(id, 'candidate'))('an interview of the reader: %s', (title) => {
    expect(asEvent(title)).toBe('interview candidate');
  });

  it.each(table(id, 'incident'))('an incident: %s', (text) => {
    expect([asEvent(text), asPage(text)]).toEqual(['incident', 'incident']);
  });

  it.each(table(id, 'none'))('nothing: %s', (text) => {
    expect([asEvent(text), asPage(text)]).toEqual(['none', 'none']);
  });

  it.each(table(id, 'ratio'))('what makes 1:1 a ratio or a score: %s', (title) => {
    expect(asEvent(title)).toBe('none');
  });
});
