/**
 * `npm run -s benchmark`: what Loopside's readers cost a busy page, beside an empty content script in the same run.
 * A page of 1,500 chips, ten thousand changes to it, five rounds, all kinds of reader by turns; medians. Prints a table;
 * absolute times differ from machine to machine, the last column does not.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWorld } from '../tests/browser/rig/world.ts';
import { launchChromium } from './browser/chromium.ts';
import { buildExtension } from './extension.ts';

const ROUNDS = 5;
const CHANGES = 10_000;

/** Each reader, and an address it runs at. */
const READERS = {
  'google-calendar': 'https://calendar.google.com/calendar/u/0/r/week',
  outlook: 'https://outlook.office.com/calendar/view/week',
  page: 'https://acme.latticehq.com/reviews/1',
  'any-site': 'https://tools.example.org/',
} as const;

interface Cost {
  /** Of the page's main thread, in milliseconds. */
  task: number;
  /** In functions of the extension, in milliseconds. */
  own: number;
}

const folder = mkdtempSync(join(tmpdir(), 'loopside-benchmark-'));
try {
  const loopside = withAnySite(await buildExtension('chrome'));
  const empty = emptyExtension();
  const costs = new Map<string, Cost[]>();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, address] of Object.entries(READERS)) {
      for (const [which, extension] of [
        ['empty', empty],
        ['loopside', loopside],
      ] as const) {
        const cost = await storm(extension, address);
        costs.set(`${name} ${which}`, [...(costs.get(`${name} ${which}`) ?? []), cost]);
      }
    }
    process.stderr.write(`round ${round + 1} of ${ROUNDS}\n`);
  }
  say(`${CHANGES} changes, median of ${ROUNDS} rounds`);
  say('reader            own script ms   main thread ms   of an empty content script');
  for (const name of Object.keys(READERS)) {
    const [before, after] = ['empty', 'loopside'].map(
      (which) => costs.get(`${name} ${which}`) ?? [],
    );
    const own = median((after ?? []).map((cost) => cost.own));
    const task = median((after ?? []).map((cost) => cost.task));
    const ratio = task / median((before ?? []).map((cost) => cost.task));
    say(
      `${name.padEnd(18)}${own.toFixed(1).padStart(13)}${task.toFixed(0).padStart(17)}${ratio.toFixed(2).padStart(14)} ×`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function storm(extension: string, address: string): Promise<Cost> {
  const world = await createWorld();
  const chromium = await launchChromium({ extension, headless: true, proxy: world.proxy });
  try {
    world.page(address, busyPage());
    const page = await chromium.browser.newPage();
    await page.setViewport({ width: 1280, height: 800 });
    await page.goto(address);
    await rest(1500);
    const trace = join(folder, 'trace.json');
    await page.tracing.start({ path: trace, categories: ['devtools.timeline'] });
    const before = await page.metrics();
    await page.evaluate(changeManyTimes, CHANGES);
    // The looks that follow belong to the storm.
    await rest(1000);
    const after = await page.metrics();
    await page.tracing.stop();
    return {
      task: ((after.TaskDuration ?? 0) - (before.TaskDuration ?? 0)) * 1000,
      own: ownTime(trace),
    };
  } finally {
    await chromium.close();
    await world.close();
  }
}

/** In the page: adds and removes, two hundred tasks of fifty changes each. */
async function changeManyTimes(changes: number): Promise<void> {
  const grid = document.getElementById('grid');
  for (let task = 0; task < 200; task += 1) {
    for (let change = 0; change < changes / 200; change += 1) {
      const chip = document.createElement('div');
      chip.textContent = `Event ${task} ${change}`;
      grid?.append(chip);
      if (change % 2) grid?.firstElementChild?.remove();
    }
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
  }
}

interface TraceEvent {
  name: string;
  ts: number;
  dur?: number;
  tid: number;
  pid: number;
  args?: { data?: { url?: string } };
}

/** Time in functions of the extension in the page's own process, those called by them counted once. */
function ownTime(file: string): number {
  const { traceEvents } = JSON.parse(readFileSync(file, 'utf8')) as { traceEvents: TraceEvent[] };
  const calls = traceEvents
    .filter(({ name, args }) => name === 'FunctionCall' && isOurs(args?.data?.url))
    .toSorted((a, b) => a.ts - b.ts);
  let end = 0;
  let sum = 0;
  for (const { ts, dur = 0 } of calls) {
    if (ts < end) continue;
    end = ts + dur;
    sum += dur;
  }
  return sum / 1000;
}

function isOurs(url: string | undefined): boolean {
  return url?.startsWith('chrome-extension://') === true && url.includes('content-scripts/');
}

function busyPage(): string {
  const chips = Array.from({ length: 1500 }, (_, n) => `<div role="button">Event ${n}</div>`);
  return `<!doctype html><html lang="en"><title>Busy</title><main><h1>Week</h1><div id="grid">${chips.join('')}</div></main></html>`;
}

/** The same build, with the reader of any site at an address of its own: granting it needs a hand on a dialog. */
function withAnySite(build: string): string {
  const copy = join(folder, 'loopside');
  cpSync(build, copy, { recursive: true });
  const file = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { content_scripts: object[] };
  manifest.content_scripts.push(
    contentScript('content-scripts/any-site.js', [READERS['any-site']]),
  );
  writeFileSync(file, JSON.stringify(manifest));
  return copy;
}

function emptyExtension(): string {
  const at = join(folder, 'empty');
  mkdirSync(at);
  const matches = Object.values(READERS);
  const manifest = {
    manifest_version: 3,
    name: 'Empty',
    version: '1',
    content_scripts: [contentScript('content.js', matches)],
  };
  writeFileSync(join(at, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(at, 'content.js'), '');
  return at;
}

function contentScript(js: string, addresses: readonly string[]): object {
  const matches = addresses.map((address) => `${new URL(address).origin}/*`);
  return { js: [js], matches, run_at: 'document_start' };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function rest(time: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, time);
  });
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
