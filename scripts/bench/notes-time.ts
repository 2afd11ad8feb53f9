/**
 * `npm run -s benchmark:notes`: what a notebook of 10,000 and of 100,000 notes costs in the built extension, in a real
 * Chromium: taking it in, opening the notebook and a person, searching letter by letter, typing until it is acknowledged,
 * writing everything out, and its size on the disk. Prints a line of JSON for each size, and a table.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { writeJson } from '../transfer/write-json.ts';
import { manyNotes } from './benchmark-notes/many-notes.ts';
import { launchChromium } from './browser/chromium.ts';
import type { ExtensionChromium } from './browser/chromium.ts';
import { buildExtension } from './extension.ts';

const SIZES = process.argv.slice(2).map(Number);
const PIECE = 4_000_000;
const QUERY = 'budget review';

const extension = await buildExtension('chrome');
const results: Record<string, number | string>[] = [];
for (const size of SIZES.length > 0 ? SIZES : [10_000, 100_000]) {
  const result = await measured(size);
  say(JSON.stringify(result));
  results.push(result);
}
for (const name of Object.keys(results[0] ?? {})) {
  say(`${name.padEnd(44)}${results.map((one) => String(one[name]).padStart(14)).join('')}`);
}

async function measured(size: number): Promise<Record<string, number | string>> {
  const profile = mkdtempSync(join(tmpdir(), 'loopside-notes-'));
  try {
    const first = await launchChromium({ extension, headless: true, profile });
    const took: Record<string, number | string> = { notes: size };
    const page = await notebook(first);
    Object.assign(took, await takenIn(page, size));
    took['first search, index made, ms'] = await search(page, 'budget');
    await first.close();
    took['size on disk, MB'] = megabytes(profile);

    // As after a night: nothing is in memory.
    const second = await launchChromium({ extension, headless: true, profile });
    Object.assign(took, await used(second));
    await second.close();
    return took;
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

async function takenIn(page: Page, size: number): Promise<Record<string, number>> {
  const json = writeJson(manyNotes(size));
  const count = Math.ceil(json.length / PIECE);
  for (let n = 0; n < count; n += 1) {
    const text = json.slice(n * PIECE, (n + 1) * PIECE);
    await call(page, 'import.piece', { id: 'many', n, count, text });
  }
  const [preview, apply] = [
    await timed(page, 'import.preview', { id: 'many' }),
    await timed(page, 'import.apply', { id: 'many' }),
  ];
  return {
    'file, MB': Math.round(json.length / 1e5) / 10,
    'import, preview, ms': preview,
    'import, done, ms': apply,
  };
}

async function used(chromium: ExtensionChromium): Promise<Record<string, number>> {
  const page = await notebook(chromium);
  const took: Record<string, number> = {};
  const opened: number[] = [];
  for (let time = 0; time < 5; time += 1) {
    const started = performance.now();
    await page.goto(`${chromium.url('notebook.html')}#/notes`);
    await page.reload();
    await page.waitForFunction(() => document.querySelectorAll('main li').length > 10);
    opened.push(performance.now() - started);
  }
  took['notebook opened (notes), first, ms'] = round(opened[0] ?? 0);
  took['notebook opened (notes), median, ms'] = round(median(opened));
  await page.goto(`${chromium.url('notebook.html')}#/people`);
  await page.reload();
  const people = performance.now();
  await page.waitForFunction(() => document.querySelectorAll('main li').length > 10);
  took['people listed, ms'] = round(performance.now() - people);

  took['search, first after start, ms'] = await search(page, 'budget');
  const letters: number[] = [];
  for (let n = 1; n <= QUERY.length; n += 1) letters.push(await search(page, QUERY.slice(0, n)));
  for (const query of ['budgte', '"next week"', 'zzz', 'reviw numbers', 'l']) {
    letters.push(await search(page, query));
  }
  took['search a letter, median, ms'] = round(median(letters));
  took['search a letter, most, ms'] = round(Math.max(...letters));

  const person: number[] = [];
  for (let n = 0; n < 10; n += 1) {
    const id = `person-${n * 7}`;
    person.push(
      (await timed(page, 'person.get', { id })) +
        (await timed(page, 'note.list', { personId: id, from: null, limit: 30 })),
    );
  }
  took['person and last 30 notes, median, ms'] = round(median(person));

  for (const [where, begin] of [
    ['', ''],
    [' in a task', '- [ ] '],
  ] as const) {
    const typed: number[] = [];
    for (let n = 1; n <= 200; n += 1) {
      typed.push(
        await timed(page, 'note.save', {
          series: 'https://calendar.google.com#series-1',
          occurrence: `typed${where}`,
          day: '2026-11-23',
          kind: 'one_on_one',
          title: '1:1',
          counterpart: { id: 'person-1', name: '', email: '' },
          text: begin + 'a letter more '.repeat(n).slice(0, n * 3),
          baseRev: 0,
          writer: '3f1d0a52-77aa-4a63-8d54-0d6cf36f5a11',
          seq: n,
        }),
      );
    }
    took[`letter typed${where} to acknowledged, median, ms`] = round(median(typed));
    took[`letter typed${where} to acknowledged, 95 %, ms`] = round(quantile(typed, 0.95));
  }
  await chromium.stopWorker();
  took['the same, background asleep, ms'] = await timed(page, 'note.save', {
    series: 'https://calendar.google.com#series-1',
    occurrence: 'asleep',
    day: '2026-11-23',
    kind: 'one_on_one',
    title: '1:1',
    counterpart: null,
    text: 'a',
    baseRev: 0,
    writer: '3f1d0a52-77aa-4a63-8d54-0d6cf36f5a12',
    seq: 1,
  });

  const exported = performance.now();
  const { count } = (await call(page, 'export.start', {})) as { count: number };
  took['export read, ms'] = round(performance.now() - exported);
  took['export, pieces'] = count;
  return took;
}

async function notebook(chromium: ExtensionChromium): Promise<Page> {
  const page = await chromium.browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(chromium.url('notebook.html'));
  return page;
}

function search(page: Page, query: string): Promise<number> {
  return timed(page, 'search', { query, filter: {}, limit: 30 });
}

/** Milliseconds from the call to its answer, measured in the page. */
async function timed(page: Page, name: string, input: object): Promise<number> {
  const took = await page.evaluate(
    async (what, given) => {
      const started = performance.now();
      const reply = await chrome.runtime.sendMessage({ channel: 'app', call: what, input: given });
      if (!reply?.ok) throw new Error(`${what}: ${JSON.stringify(reply)}`);
      return performance.now() - started;
    },
    name,
    input,
  );
  return round(took);
}

async function call(page: Page, name: string, input: object): Promise<unknown> {
  return page.evaluate(
    async (what, given) => {
      const reply = await chrome.runtime.sendMessage({ channel: 'app', call: what, input: given });
      if (!reply?.ok) throw new Error(`${what}: ${JSON.stringify(reply)}`);
      return reply.value;
    },
    name,
    input,
  );
}

/** What the extension's database takes in the profile. */
function megabytes(profile: string): number {
  const output = execFileSync('du', ['-sk', join(profile, 'Default/IndexedDB')]).toString();
  return Math.round(Number(output.split('\t')[0]) / 102.4) / 10;
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

function quantile(values: readonly number[], at: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? 0;
}

function round(ms: number): number {
  return Math.round(ms * 10) / 10;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

declare const chrome: {
  runtime: {
    sendMessage: (message: object) => Promise<{ ok: boolean; value?: unknown } | undefined>;
  };
};
