/** The store build with other words in it: for trying what no browser can be set to. */
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { messagesJson } from './built-catalogues.ts';
import type { Messages } from './catalogues.ts';
import { FIRST } from './catalogues.ts';
import { outputOf } from './extension.ts';

/**
 * A copy of the Chromium build that says everything in one language, whatever the browser's own is. Its code is the same, so
 * nothing is built anew.
 * @param name what the folder beside the build is called after
 * @returns the folder
 */
export function respoken(name: string, messages: Messages): string {
  const folder = `${outputOf.chrome}-${name}`;
  rmSync(folder, { recursive: true, force: true });
  cpSync(outputOf.chrome, folder, { recursive: true });
  const locales = join(folder, '_locales');
  rmSync(locales, { recursive: true });
  cpSync(join(outputOf.chrome, '_locales', FIRST), join(locales, FIRST), { recursive: true });
  writeFileSync(join(locales, FIRST, 'messages.json'), messagesJson(messages));
  return folder;
}
