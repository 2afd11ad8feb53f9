/**
 * `npm run lint:addon`: what addons.mozilla.org checks of an upload (addons-linter, the core of `web-ext lint`), on the Firefox
 * build of .output. Fails on whatever is not in `addon-lint/accepted.ts`, and where something of that is gone.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { accepted } from './addon-lint/accepted.ts';
import { judgeFindings } from './addon-lint/judge.ts';
import type { Finding } from './addon-lint/judge.ts';
import { outputOf } from './extension.ts';

const program = join(import.meta.dirname, '../node_modules/addons-linter/bin/addons-linter');
const { stdout, stderr } = spawnSync(
  process.execPath,
  [program, '--output', 'json', outputOf.firefox],
  { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
);
const { errors, warnings, notices } = readReport();
const wrong = judgeFindings([...errors, ...warnings, ...notices], accepted, (file) =>
  readFileSync(join(outputOf.firefox, file), 'utf8'),
);
if (wrong.length > 0) {
  console.error(wrong.join('\n'));
  process.exitCode = 1;
} else {
  console.log(`   addons-linter: nothing but the ${warnings.length} warnings that are accepted`);
}

function readReport(): Record<'errors' | 'warnings' | 'notices', Finding[]> {
  try {
    return JSON.parse(stdout) as Record<'errors' | 'warnings' | 'notices', Finding[]>;
  } catch (error) {
    throw new Error(`addons-linter gave no report: ${stdout}\n${stderr}`, { cause: error });
  }
}
