/** `npm run pseudo`: builds Loopside in both pseudo-languages, to be looked at in a browser; see docs/translating.md. */
import { relative } from 'node:path';
import { catalogue, FIRST } from './catalogues.ts';
import { buildExtension } from './extension.ts';
import { pseudoCatalogue } from './pseudo-text.ts';
import { respoken } from './respoken.ts';

await buildExtension('chrome');
for (const direction of ['ltr', 'rtl'] as const) {
  const folder = respoken(`pseudo-${direction}`, pseudoCatalogue(catalogue(FIRST), direction));
  process.stdout.write(`${relative(process.cwd(), folder)}\n`);
}
