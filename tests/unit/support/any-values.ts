/** Words as bad as words get, and the small things rows are made of. */
import fc from 'fast-check';

const BAD = [
  '',
  ' ',
  '__proto__',
  'constructor',
  '"__proto__": 1',
  '<img src=x onerror=alert(1)>',
  '</script>',
  '\0',
  'a\0b',
  '\uD800',
  'x\uDFFFy\uD83D',
  '\uFEFFmark',
  '\u202Egnp.exe',
  'שלום עולם',
  'مرحبا',
  '🤷🏽‍♀️',
  'e\u0301',
  'line\r\nnext\rlast\n',
  '\u0085\u2028\u2029',
  '---',
  '---\nid: other\n---\nbody',
  '\n---\n',
  '--- \r\nloopside: note\r\n---',
  '...\n',
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  "'quoted",
  "''",
  '",\r\n"',
  'a;b,c\td',
  'null',
  'true',
  '12',
  '2026-11-23',
  '{{x}} [[Priya]] #win | ^ %%',
  '- [ ] send the numbers by 2026-11-27',
  'Shipped it, 12% faster #impact\n- thanked her #win/me',
  '../../etc/passwd',
  'CON',
  'aux.txt',
  'ends. ',
  '.hidden',
  '*a &b !tag : - ? > |',
];

/** Words of all kinds; few of them long. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...BAD) },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(...BAD), fc.constantFrom(...BAD))
      .map((two) => two.join('\n')),
  },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 8 })
      .map((units) => String.fromCharCode(...units)),
  },
  { weight: 2, arbitrary: fc.lorem() },
);

/** The same, and now and then a hundred thousand characters. */
export const anyLongText = fc.oneof(
  { weight: 60, arbitrary: anyText },
  { weight: 1, arbitrary: anyText.map((text) => `${text}${'0123456789'.repeat(10_000)}${text}`) },
);

/** Of any form; some are names of JavaScript's own. */
export const anyId = fc.oneof(
  fc.uuid(),
  anyText.map((text) => `${text.slice(0, 20)}.`),
  fc.constantFrom('__proto__', 'constructor'),
);
/** YYYY-MM-DD. */
export const anyDay = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2031-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
/** Milliseconds since 1970, some of them equal. */
export const anyMoment = fc.oneof(
  fc.integer({ min: 0, max: 6 }),
  fc.integer({ min: 1_600_000_000_000, max: 1_900_000_000_000 }),
  fc.constant(253_402_300_799_999),
);
/** What somebody is to the user. */
export const anyRelation = fc.constantFrom('manager', 'report', 'skip_level', 'peer', 'other');
/** One, or null. */
export const orNull = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
