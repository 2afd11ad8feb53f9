/** The welcome: a week that is made up, what is said beside it, whom it asks for permission, and when it opens. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { welcomeAfter } from '../../background/welcome.ts';
import { LEVELS } from '../../content/principle.ts';
import { siteAsked } from '../../entrypoints/welcome/address-asked.ts';
import { demoHint } from '../../entrypoints/welcome/demo-hint.ts';
import type { DemoTitle } from '../../entrypoints/welcome/demo-week.ts';
import { demoWeek, readingOf, talkOf } from '../../entrypoints/welcome/demo-week.ts';
import { catalogue, languages } from '../../scripts/catalogues.ts';
import { OUR_ORIGIN, resetWorld, world } from './support/fake-browser.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('./support/fake-browser.ts')).fakeBrowser,
}));

beforeEach(resetWorld);

describe('the welcome', () => {
  it('opens when Loopside comes into a browser, and after no update', async () => {
    for (const reason of ['update', 'browser_update', 'chrome_update', 'shared_module_update']) {
      await welcomeAfter(reason);
    }
    expect(world.opened).toEqual([]);
    await welcomeAfter('install');
    expect(world.opened).toEqual([`${OUR_ORIGIN}/welcome.html`]);
  });
});

describe('the week', () => {
  const daysOf = (today: string) => demoWeek(today).map(({ day }) => day);

  it('is that of the day, from Monday to Friday, with the 1:1 on the day itself', () => {
    const week = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'];
    for (const today of week) {
      expect(daysOf(today)).toEqual(week);
      expect(talkOf(demoWeek(today))?.day).toBe(today);
      expect(demoWeek(today).filter(({ isToday }) => isToday)).toHaveLength(1);
    }
  });

  it('is the one that comes on a weekend, also over the end of a year', () => {
    expect(daysOf('2026-11-21')[0]).toBe('2026-11-23');
    expect(daysOf('2026-11-22')[0]).toBe('2026-11-23');
    expect(daysOf('2027-01-01')).toEqual([
      '2026-12-28',
      '2026-12-29',
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
    ]);
    expect(talkOf(demoWeek('2026-11-22'))?.day).toBe('2026-11-23');
  });

  it('has the events of a day in the order of their hours', () => {
    const [monday] = demoWeek('2026-11-23');
    expect(monday?.events.map(({ title }) => title)).toEqual(['standup', 'oneOnOne']);
  });
});

describe.each(languages())('what is said beside the week in %s', (lang) => {
  const words = catalogue(lang);
  const events = demoWeek('2026-11-25').flatMap((day) => day.events);
  const hintFor = (title: DemoTitle, ...[relation, level]: Partial<Parameters<Relate>>) => {
    const event = events.find((one) => one.title === title);
    if (!event) throw new Error(`The week has no ${title}.`);
    const reading = readingOf(event, words.get(`welcome.event.${title}`) ?? '', lang);
    return demoHint(reading, relation ?? null, level ?? null);
  };
  type Relate = (
    relation: Parameters<typeof demoHint>[1],
    level: Parameters<typeof demoHint>[2],
  ) => void;

  it('knows the 1:1, with whom it is, and one idea for it, at each level', () => {
    for (const level of [null, ...LEVELS]) {
      const { situation, lead } = hintFor('oneOnOne', null, level);
      expect(situation).toMatchObject({ kind: 'one_on_one', counterpart: { name: 'Priya' } });
      expect(lead?.because.length).toBeGreaterThan(0);
    }
  });

  it('says something else to a manager than to a report', () => {
    const manager = hintFor('oneOnOne', 'manager', 'manager').lead?.principle.id;
    expect(manager).toBeDefined();
    expect(hintFor('oneOnOne', 'report', 'manager').lead?.principle.id).not.toBe(manager);
  });

  it('knows a review of one’s own, and stays silent beside the rest, with the reason', () => {
    expect(hintFor('selfReview').situation).toMatchObject({ kind: 'performance_review' });
    expect(hintFor('selfReview').lead).not.toBeNull();
    for (const title of ['standup', 'planning', 'thinking'] as const) {
      const { situation, lead } = hintFor(title);
      expect([title, situation.kind, lead]).toEqual([title, 'none', null]);
      expect(situation.because).toHaveLength(1);
    }
  });
});

describe('the address of a calendar', () => {
  it.each([
    [
      'https://mail.example.org/SOGo/so/alex/Calendar/view',
      'mail.example.org',
      'https://mail.example.org/*',
    ],
    ['calendar.example.org', 'calendar.example.org', 'https://calendar.example.org/*'],
    [' cal.example.org:8443/x ', 'cal.example.org:8443', 'https://cal.example.org/*'],
    ['http://localhost:3000/', 'localhost:3000', 'http://localhost/*'],
    ['HTTPS://Cal.Example.org', 'cal.example.org', 'https://cal.example.org/*'],
    ['https://cal.example.org@evil.example/', 'evil.example', 'https://evil.example/*'],
    ['https://*.example.org/', null, null],
  ])('%s asks for one host', (written, host, pattern) => {
    const site = siteAsked(written);
    expect([site?.host ?? null, site?.pattern ?? null]).toEqual([host, pattern]);
  });

  it.each([
    '',
    '   ',
    'my calendar',
    'calendar',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'chrome://settings',
    'about:config',
    'https://',
    '*',
    '<all_urls>',
  ])('“%s” is none', (written) => {
    expect(siteAsked(written)).toBeNull();
  });
});
