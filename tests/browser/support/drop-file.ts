import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

/** Drags a file from outside the browser onto the page's file input, and drops it there. */
export async function dropFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const path = join(mkdtempSync(join(tmpdir(), 'loopside-file-')), name);
  writeFileSync(path, bytes);
  const input = await page.waitForSelector('input[type="file"]');
  // Not at the edge, where something may lie over it.
  await input?.evaluate((field) => field.scrollIntoView({ block: 'center' }));
  const place = await input?.clickablePoint();
  if (!place) throw new Error('There is no field for files.');
  const session = await page.createCDPSession();
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...place, data });
  }
  await session.detach();
}
