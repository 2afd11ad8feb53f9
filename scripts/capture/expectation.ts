import type { Reading } from '../../sites/reading.ts';
import { cleanReading } from '../../situation/clean.ts';
import { classify } from '../../situation/classify.ts';
import { fixturePage } from '../../tests/unit/support/fixture-page.ts';

interface Made {
  /** For `<case>.json`. */
  json: Record<string, unknown>;
  failure: string | null;
}

/** What is made of a fixture now, for a person to correct. */
export function expectation(
  file: string,
  url: string,
  read: (url: URL, document: Document) => Reading | null,
): Made {
  let reading: Reading | null = {};
  let failure: string | null = null;
  try {
    const found = read(new URL(url), fixturePage(file, url));
    reading = found && cleanReading(found);
  } catch (error) {
    failure = error instanceof Error ? error.message : String(error);
  }
  const situation = reading ? classify(reading) : { kind: 'none' as const };
  const { url: _, lang: __, ...shown } = reading ?? {};
  const json = {
    url,
    what: 'say in one line what this is',
    reading: reading && shown,
    situation: situation.kind,
    role: 'role' in situation ? situation.role : null,
    counterpart: situation.kind === 'one_on_one' ? (situation.counterpart?.email ?? null) : null,
  };
  return { json, failure };
}
