import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { artifacts } from '../browser/rig/helpers.ts';

const PICTURES = join(artifacts, 'sogo');

/** Runs one step; its answer, if any, is printed behind its name. */
export type Step = (name: string, work: () => Promise<string | void>) => Promise<void>;

export interface Steps {
  step: Step;
  passed: () => number;
}

/** Steps that print a line each, leave a picture each, and stop the run by throwing with their own name. */
export function stepsOn(page: Page): Steps {
  rmSync(PICTURES, { recursive: true, force: true });
  mkdirSync(PICTURES, { recursive: true });
  let number = 0;
  let passed = 0;
  return {
    passed: () => passed,
    async step(name, work) {
      number += 1;
      const started = performance.now();
      const words = name.match(/[\p{L}\d]+/gu) ?? [];
      const label = [String(number).padStart(2, '0'), ...words.slice(0, 6)].join('-');
      const file = (end: string) => join(PICTURES, `${label}${end}.png`);
      try {
        const said = await work();
        const seconds = ((performance.now() - started) / 1000).toFixed(1);
        console.log(`✓ ${name} (${seconds} s)${said ? `: ${said}` : ''}`);
        passed += 1;
        await page.screenshot({ path: file('') }).catch(() => undefined);
      } catch (error) {
        const picture = file('-failed');
        // The page may be what broke; then the first error is the one to report.
        await page.screenshot({ path: picture }).catch(() => undefined);
        const reason = error instanceof Error ? error.message : String(error);
        throw new Error(`✗ ${name}\n  ${reason}\n  Picture: ${picture}`, { cause: error });
      }
    },
  };
}
