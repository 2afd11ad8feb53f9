/**
 * `npm run build-for-amo`: what addons.mozilla.org runs on the source package, after `npm ci`, to rebuild the Firefox build.
 * Plain JavaScript, and nothing but the build: no Node is fetched and nothing is installed, as `scripts/run.mjs` would do.
 */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs');
const { status } = spawnSync(
  process.execPath,
  [wxt, 'build', '--browser', 'firefox', '--mode', 'production'],
  // Whatever the environment says: React's development build differs.
  { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } },
);
process.exitCode = status ?? 1;
