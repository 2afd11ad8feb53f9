/**
 * `npm run capture -- --site lattice --case self-review [--url https://…] [--headless]`: makes a fixture of a real page.
 * Opens a browser with an empty profile; whoever captures logs in, opens the page and presses Enter. What is written to
 * tests/fixtures/ has been scrubbed (scripts/capture/scrub.ts), and must be read by a person before it is committed.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'puppeteer-core';
import { launchPlainChromium } from './browser/chromium.ts';
import { hasDisplay } from './browser/display.ts';
import { ensureBrowser } from './browser/install.ts';
import { scrubAddress } from './capture/address.ts';
import { build } from './capture/build.ts';
import { expectation } from './capture/expectation.ts';
import { toFixture } from './capture/fixture.ts';
import { scrub } from './capture/scrub.ts';
import { siteForCapture } from './capture/site.ts';
import type { CaptureSite } from './capture/site.ts';
import { snapshot } from './capture/snapshot.ts';

const ROOT = join(import.meta.dirname, '..');
const USAGE = 'npm run capture -- --site lattice --case self-review [--url https://…] [--headless]';

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});

async function main(): Promise<void> {
  const { site, name, url, headless } = asked();
  const folder = join(ROOT, 'tests/fixtures', site.id);
  const file = join(folder, `${name}.html`);
  if (existsSync(file)) throw new Error(`${file} is there already. Choose another --case.`);
  if (!headless && !hasDisplay()) {
    throw new Error(
      'Capturing needs a display, to log in and to open the page. A page that needs no login: --headless --url https://…',
    );
  }
  const found = await ensureBrowser('chromium');
  if (!found) throw new Error('Capturing needs a Chromium, Chrome or Edge.');
  const chromium = await launchPlainChromium({ headless, executable: found.path });
  try {
    const page = await openPage(chromium.browser, url, headless);
    const taken = await page.evaluate(snapshot);
    const address = new URL(page.url());
    const document = build(taken);
    scrub(document, site.selectors);
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, await toFixture(document, `${site.label}: say in one line what this is`));
    report(file, writeExpectation(file, address, site));
  } finally {
    await chromium.close();
  }
}

interface Asked {
  site: CaptureSite;
  name: string;
  url: string | null;
  headless: boolean;
}

/** The command line. Throws, with what to write instead, where it is not understood. */
function asked(): Asked {
  const { values } = parseArgs({
    options: {
      site: { type: 'string' },
      case: { type: 'string' },
      url: { type: 'string' },
      headless: { type: 'boolean', default: false },
    },
  });
  const { site: id, case: name, url = null, headless } = values;
  if (!id || !name) throw new Error(USAGE);
  if (!/^[a-z\d]+(?:-[a-z\d]+)*$/u.test(name)) {
    throw new Error('A case is called in small letters, digits and hyphens: --case self-review-de');
  }
  if (url !== null && !URL.canParse(url)) throw new Error(`Not an address: ${url}`);
  if (headless && url === null) throw new Error(`Without a window an address is needed: ${USAGE}`);
  return { site: siteForCapture(id), name, url, headless };
}

/** The page as whoever captures has opened it. */
async function openPage(browser: Browser, url: string | null, headless: boolean): Promise<Page> {
  const [first = await browser.newPage()] = await browser.pages();
  if (url !== null) await first.goto(url, { waitUntil: headless ? 'networkidle2' : 'load' });
  if (headless) return first;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  await terminal.question(
    'Log in, open the page as it is to be captured (the event, the dialog, the form open), and press Enter here. ',
  );
  terminal.close();
  return shownPage(browser);
}

/** Of several tabs the one in front; of several windows the last one opened. */
async function shownPage(browser: Browser): Promise<Page> {
  const shown: Page[] = [];
  for (const page of await browser.pages()) {
    const isShown = await page.evaluate(() => document.visibilityState === 'visible');
    if (isShown) shown.push(page);
  }
  const page = shown.at(-1);
  if (!page) throw new Error('No page is open in the browser.');
  return page;
}

interface Written {
  /** The address says the same of the page as before it was scrubbed. */
  same: boolean;
  /** Why the reader failed on the scrubbed page; null where it did not. */
  failure: string | null;
}

function writeExpectation(
  file: string,
  address: URL,
  { site, file: source, ...rest }: CaptureSite,
): Written {
  const text = source === null ? '' : readFileSync(source, 'utf8');
  const { url, same } = scrubAddress(address, site, text);
  const { json, failure } = expectation(file, url, rest.read);
  writeFileSync(file.replace(/\.html$/u, '.json'), `${JSON.stringify(json, null, 2)}\n`);
  return { same, failure };
}

function report(file: string, { same, failure }: Written): void {
  const expected = file.replace(/\.html$/u, '.json');
  const lines = [
    `\nWritten, scrubbed: ${file}\n                   ${expected}`,
    ...(same
      ? []
      : ['\nThe scrubbed address means something else to Loopside: correct "url" by hand.']),
    ...(failure === null ? [] : [`\nThe reader failed on the scrubbed page: ${failure}`]),
    `
READ BOTH FILES BEFORE YOU COMMIT THEM. A program took the words out; only a person can tell that nothing of anybody is
left: names in ids and classes, the customer in an address, a word that happens to be one of Loopside's own.
Then say in the .html's comment and in "what" what the page is, take out all that is beside the point, and correct the
rest of the .json to what a person would say of the page: it holds what Loopside makes of it today, right or wrong.`,
  ];
  console.log(lines.join('\n'));
}
