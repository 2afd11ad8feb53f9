import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * How an attack ended. `not tried`: even the unprotected stand-in lost nothing to it in this browser, so that it proves
 * nothing of the sidebar.
 */
export type Outcome = 'held' | 'open' | 'not tried' | 'not applicable';

export type Column = 'Chromium' | 'Firefox';

const FILE = join(import.meta.dirname, '../../../docs/hostile-page.md');
const COLUMNS: Readonly<Record<Column, number>> = { Chromium: 3, Firefox: 4 };

/** What docs/hostile-page.md says of one browser, by the attack’s number. */
export function documented(column: Column): Map<number, Outcome> {
  const rows = readFileSync(FILE, 'utf8')
    .split('\n')
    .filter((line) => /^\| +\d+ +\|/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  return new Map(rows.map((cells) => [Number(cells[1]), cells[COLUMNS[column]] as Outcome]));
}

/** Collects what was measured of one browser. Of an attack tried in several ways the worst counts. */
export class Measured {
  readonly rows = new Map<number, { outcome: Outcome; evidence: string }>();

  /**
   * @param control what it got of the stand-in, null for nothing
   * @param got what it got of the sidebar, null for nothing
   */
  add(id: number, control: string | null, got: string | null): void {
    const outcome = got !== null ? 'open' : control === null ? 'not tried' : 'held';
    const before = this.rows.get(id)?.outcome;
    const isWorse = before === undefined || BADNESS[outcome] > BADNESS[before];
    if (isWorse) this.rows.set(id, { outcome, evidence: got ?? control ?? '' });
  }

  /** What was measured; and of what was not, that it was not, where the document says so. */
  besides(documentedRows: ReadonlyMap<number, Outcome>): Map<number, Outcome> {
    const found = new Map([...this.rows].map(([id, { outcome }]) => [id, outcome] as const));
    for (const [id, outcome] of documentedRows) {
      if (outcome.startsWith('not ') && !found.has(id)) found.set(id, outcome);
    }
    return new Map([...found].toSorted(([a], [b]) => a - b));
  }

  print(column: Column): void {
    const lines = [...this.rows].toSorted(([a], [b]) => a - b);
    console.log(
      [
        `Hostile page, ${column}:`,
        ...lines.map(
          ([id, { outcome, evidence }]) => `${id}\t${outcome}\t${evidence.slice(0, 100)}`,
        ),
      ].join('\n'),
    );
  }
}

const BADNESS: Readonly<Record<Outcome, number>> = {
  'not applicable': 0,
  held: 1,
  'not tried': 2,
  open: 3,
};
