/** A notebook of years in the built extension: searching it, looking somebody up, and writing on. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { writeJson } from '../../transfer/write-json.ts';
import type { ExtensionChromium } from '../browser/chromium.ts';
import { launchChromium } from '../browser/chromium.ts';
import { ask, timed } from './asked.ts';
import type { Figure } from './figure.ts';
import { OURS } from './limits.ts';
import { manyNotes } from './many-notes.ts';
import type { Variant } from './variants.ts';

/** Of a file, in one message. */
const PIECE = 4_000_000;
const QUERY = 'budget review';
/** Queries that are not typed letter by letter: an error, a phrase, nothing found, two words, one letter. */
const ODD = ['budgte', '"next week"', 'zzz', 'reviw numbers', 'l'] as const;
const LETTERS = 200;
const SLEEPS = 5;

/** Takes in so many notes, starts the browser anew as after a night, and uses them. */
export async function notesTime({ name, extension }: Variant, size: number): Promise<Figure[]> {
  const profile = mkdtempSync(join(tmpdir(), 'loopside-notes-'));
  const of = `${size.toLocaleString('en')} notes`;
  const figure = (what: string, unit: Figure['unit'], ...values: number[]): Figure => {
    return { what, unit, variant: name, values };
  };
  try {
    const first = await launchChromium({ extension, headless: true, profile });
    const found = (await takenIn(await notebook(first), size)).map(([what, ms]) =>
      figure(`${what}, ${of}`, 'ms', ms),
    );
    await first.close();
    found.push(figure(`on the disk, ${of}`, 'MB', megabytes(profile)));

    const second = await launchChromium({ extension, headless: true, profile });
    const used = await usedFor(second);
    await second.close();
    return [...found, ...used.map(([what, values]) => figure(`${what}, ${of}`, 'ms', ...values))];
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

/** A change typed into a note of a fresh notebook, with the worker awake and asleep; the empty extension answers without doing anything. */
export async function typingTime({ name, extension }: Variant): Promise<Figure[]> {
  const chromium = await launchChromium({ extension, headless: true });
  try {
    const page = await notebook(chromium, name === OURS ? 'notebook.html' : 'popup.html');
    const awake = await typed(page, 'awake', '');
    const asleep: number[] = [];
    for (let seq = 1; seq <= SLEEPS; seq += 1) {
      await chromium.stopWorker();
      asleep.push(await timed(page, 'note.save', note('asleep', 'a'.repeat(seq), seq)));
    }
    const what = 'change typed → acknowledged';
    return [
      { what, unit: 'ms', variant: name, values: awake },
      { what: `${what}, worker asleep`, unit: 'ms', variant: name, values: asleep },
    ];
  } finally {
    await chromium.close();
  }
}

type Times = [what: string, values: number[]];

async function takenIn(page: Page, size: number): Promise<[what: string, ms: number][]> {
  const json = writeJson(manyNotes(size));
  const count = Math.ceil(json.length / PIECE);
  for (let n = 0; n < count; n += 1) {
    const text = json.slice(n * PIECE, (n + 1) * PIECE);
    await ask(page, 'import.piece', { id: 'many', n, count, text });
  }
  return [
    ['import shown before it is done', await timed(page, 'import.preview', { id: 'many' })],
    ['import', await timed(page, 'import.apply', { id: 'many' })],
    ['first search, index made', await search(page, 'budget')],
  ];
}

async function usedFor(chromium: ExtensionChromium): Promise<Times[]> {
  const page = await notebook(chromium);
  const opened: number[] = [];
  for (let time = 0; time < 5; time += 1) opened.push(await listed(page, chromium, '#/notes'));
  const people = await listed(page, chromium, '#/people');

  const first = await search(page, 'budget');
  const letters: number[] = [];
  for (let n = 1; n <= QUERY.length; n += 1) letters.push(await search(page, QUERY.slice(0, n)));
  for (const query of ODD) letters.push(await search(page, query));

  const history: number[] = [];
  for (let n = 0; n < 20; n += 1) {
    const personId = `person-${n * 7}`;
    history.push(await timed(page, 'note.list', { personId, from: null, limit: 30 }));
  }
  const lines = await typed(page, 'typed', '');
  const tasks = await typed(page, 'typed in a task', '- [ ] ');
  const exported = await timed(page, 'export.start', {});
  return [
    ['notebook opened', opened],
    ['people listed', [people]],
    ['first search after a start', [first]],
    ['search a letter', letters],
    ['history of a person', history],
    ['change typed → acknowledged', lines],
    ['change typed in a task → acknowledged', tasks],
    ['export read', [exported]],
  ];
}

/** Until a page of the notebook has its list, in milliseconds. */
async function listed(page: Page, chromium: ExtensionChromium, hash: string): Promise<number> {
  await page.goto(`${chromium.url('notebook.html')}${hash}`);
  const started = performance.now();
  await page.reload();
  await page.waitForFunction(() => document.querySelectorAll('main li').length > 10);
  return performance.now() - started;
}

async function typed(page: Page, occurrence: string, begin: string): Promise<number[]> {
  const took: number[] = [];
  for (let seq = 1; seq <= LETTERS; seq += 1) {
    const text = begin + 'a letter more '.repeat(seq).slice(0, seq * 3);
    took.push(await timed(page, 'note.save', note(occurrence, text, seq)));
  }
  return took;
}

function note(occurrence: string, text: string, seq: number) {
  return {
    series: 'https://calendar.google.com#series-1',
    occurrence,
    day: '2026-11-23',
    kind: 'one_on_one',
    title: '1:1',
    counterpart: { id: null, name: 'Priya Raman', email: 'priya@example.org' },
    text,
    baseRev: 0,
    writer: '3f1d0a52-77aa-4a63-8d54-0d6cf36f5a11',
    seq,
  } as const;
}

function search(page: Page, query: string): Promise<number> {
  return timed(page, 'search', { query, filter: {}, limit: 30 });
}

async function notebook(chromium: ExtensionChromium, file = 'notebook.html'): Promise<Page> {
  const page = await chromium.browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(chromium.url(file));
  return page;
}

/** What the extension's database takes in the profile. */
function megabytes(profile: string): number {
  const output = execFileSync('du', ['-sk', join(profile, 'Default/IndexedDB')]).toString();
  return Number(output.split('\t')[0]) / 1_024;
}
