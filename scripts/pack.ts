/** `npm run pack`: both builds, each as a zip for its store, and the source package, in .output; prints their digests. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { buildExtension } from './extension.ts';
import { digestOf } from './release/digests.ts';
import { pack } from './release/pack.ts';

await buildExtension('chrome');
await buildExtension('firefox');
for (const path of Object.values(pack(join(import.meta.dirname, '..')))) {
  console.log(`${digestOf(readFileSync(path))}  ${basename(path)}`);
}
