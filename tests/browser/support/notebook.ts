import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { CallName, Input, Output, Reply } from '../../../messages/app-channel.ts';
import { until } from '../../../scripts/browser/until.ts';
import type { Stage } from './loopside.ts';

/** The notebook in a tab of its own. */
export async function openNotebook(stage: Stage, hash = '#/people'): Promise<Page> {
  const page = await stage.chromium.browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(`${stage.chromium.url('notebook.html')}${hash}`);
  await page.locator('h1').wait();
  return page;
}

/** Asks the background as a page of the extension does. */
export async function ask<N extends CallName>(
  page: Page,
  name: N,
  input: Input<N>,
): Promise<Output<N>> {
  const reply = (await page.evaluate(
    async (call, given) => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage: (message: object) => Promise<unknown> } };
      };
      return chrome.runtime.sendMessage({ channel: 'app', call, input: given });
    },
    name,
    input,
  )) as Reply<Output<N>>;
  if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`);
  return reply.value;
}

/** A note as the sidebar would save it. */
export function noteOf(text: string, occurrence: string): Input<'note.save'> {
  return {
    series: 'https://calendar.google.com#weekly',
    occurrence,
    day: occurrence,
    kind: 'one_on_one',
    title: '1:1 Alex / Priya',
    counterpart: { id: null, name: 'Priya Raman', email: 'priya@example.org' },
    text,
    baseRev: 0,
    writer: crypto.randomUUID(),
    seq: 1,
  };
}

/** A folder into which a page's downloads go. */
export class Downloads {
  readonly folder = mkdtempSync(join(tmpdir(), 'loopside-downloads-'));

  async take(stage: Stage): Promise<void> {
    const session = await stage.chromium.browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: this.folder,
    });
  }

  /** The next file with this ending, once it is whole; it is taken out of the folder. */
  async next(ending: string): Promise<{ name: string; bytes: Uint8Array }> {
    // A key is made from a passphrase on purpose slowly, and a busy machine takes several times as long.
    const name = await until(
      `a file *${ending}`,
      async () => readdirSync(this.folder).find((one) => one.endsWith(ending)),
      { timeout: 40_000 },
    );
    const path = join(this.folder, name);
    const bytes = new Uint8Array(readFileSync(path));
    rmSync(path);
    return { name, bytes };
  }

  end(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Gives a file to the page's file input. */
export async function giveFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'loopside-file-'));
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const input = await page.waitForSelector('input[type="file"]');
  await (input as unknown as { uploadFile: (path: string) => Promise<void> }).uploadFile(path);
}

/** Fills a field by its accessible name, in the place of what is in it. */
export async function fill(page: Page, name: string, text: string): Promise<void> {
  await page.locator(`::-p-aria([name="${name}"])`).fill(text);
}
