/**
 * `npm run build`: both browsers' extensions into .output, for the stores.
 * `npm run build -- --demo`: Chromium's with the bundled demo's address allowed.
 */
import { buildExtension } from './extension.ts';

if (process.argv.includes('--demo')) await buildExtension('demo');
else {
  await buildExtension('chrome');
  await buildExtension('firefox');
}
