import { buildExtension } from '../../../scripts/extension.ts';

/**
 * Before the browser suite: the builds it runs on, once for all its files, two of which run side by side. `npm test` has
 * built them already and says so by LOOPSIDE_BUILT.
 */
export default async function build(): Promise<void> {
  if (process.env['LOOPSIDE_BUILT'] === '1') return;
  await buildExtension('chrome');
  await buildExtension('firefox');
}
