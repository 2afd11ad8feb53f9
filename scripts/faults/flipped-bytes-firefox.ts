import { cpSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Reply } from '../../messages/app-channel.ts';
import type { Health } from '../../messages/data-calls.ts';
import { writeJson } from '../../transfer/write-json.ts';
import { setFirefoxStage } from '../../tests/browser/support/firefox-stage.ts';
import { manyNotes } from '../bench/many-notes.ts';
import { sleep } from '../browser/until.ts';
import type { Fault } from './fault.ts';
import { flip } from './flipped-bytes.ts';
import { inProfile } from './place.ts';

const NOTES = 300;

/** Bytes of the database changed on the disk, in Firefox, whose files carry no checksums. */
export const flippedBytesFirefox: Fault = {
  id: 'D15f',
  name: 'bytes of the database flipped',
  browser: 'Firefox',
  times: 8,
  mayLose: 0,
  run: (count, { times, random }) =>
    inProfile(async (whole) => {
      await visited(whole.dir, async (page) => {
        const text = writeJson(manyNotes(NOTES));
        await asked(page, 'import.piece', { id: 'file', n: 0, count: 1, text });
        await asked(page, 'import.apply', { id: 'file' });
        await sleep(2_000);
      });
      for (let time = 0; time < times; time += 1) {
        await inProfile(async ({ dir }) => {
          cpSync(whole.dir, dir, { recursive: true });
          const where = flip(databaseFolders(dir), random);
          await visited(dir, async (page) => {
            count.tried += 1;
            const exported = await reply(page, 'export.start', {});
            const health = (await asked(page, 'health', {})) as Health;
            const salvaged = await reply(page, 'salvage.start', {});
            const rows = salvaged.ok ? (salvaged.value as { read: number; lost: number }) : null;
            // What is read of a note whose bytes are others now is not known to be wrong: no checksum tells.
            count.must(
              exported.ok || health.fault !== null,
              `${where}: nothing can be exported, and no word of it`,
            );
            count.must(
              exported.ok || rows !== null || health.fault === 'missing',
              `${where}: nothing can be saved`,
            );
          });
        });
      }
    }),
};

async function visited(dir: string, action: (page: Page) => Promise<void>): Promise<void> {
  const stage = await setFirefoxStage({ profile: dir });
  try {
    await action(await stage.firefox.openExtensionPage('principles.html'));
  } finally {
    await stage.end();
  }
}

async function asked(page: Page, call: string, input: object): Promise<unknown> {
  const answer = await reply(page, call, input);
  if (!answer.ok) throw new Error(`${call}: ${answer.error.message}`);
  return answer.value;
}

async function reply(page: Page, call: string, input: object): Promise<Reply<unknown>> {
  const text = await page.evaluate(
    async (name, given) => {
      const { browser } = globalThis as unknown as {
        browser: { runtime: { sendMessage: (message: object) => Promise<unknown> } };
      };
      return JSON.stringify(
        await browser.runtime.sendMessage({ channel: 'app', call: name, input: given }),
      );
    },
    call,
    input,
  );
  return JSON.parse(text) as Reply<unknown>;
}

/** The folder of the extension's database; local storage lies in another. */
function databaseFolders(dir: string): string[] {
  const storage = join(dir, 'storage/default');
  return readdirSync(storage)
    .filter((name) => name.startsWith('moz-extension') && !name.includes('userContextId'))
    .map((name) => join(storage, name))
    .filter((path) => statSync(path).isDirectory());
}
