/** `npm run test:browser`: the browser suite alone. Arguments go to Vitest, as in `-- -t "focus"`. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBrowser, ensureGerman } from './browser/install.ts';

const ROOT = join(import.meta.dirname, '..');
for (const kind of ['chromium', 'firefox'] as const) await ensureBrowser(kind);
await ensureGerman();
const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
const args = [vitest, 'run', '--project', 'browser', ...process.argv.slice(2)];
process.exitCode = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' }).status ?? 1;
