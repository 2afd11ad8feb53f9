import * as v from 'valibot';
import type { OwnSettings, Table } from './everything.ts';
import { nothingYet, TABLES } from './everything.ts';
import { poisonedKeyIn } from './poisoned.ts';
import type { Read } from './problems.ts';
import { Problems, refused } from './problems.ts';
import { fitTogether } from './references.ts';
import { settingsSchema } from './row-schemas.ts';
import { complaintOf, placeOf, takeRows, withoutPlaces } from './take-rows.ts';
import type { Candidates, Placed } from './take-rows.ts';
import { upgraded, VERSION } from './upgrades.ts';
import type { Message } from '../language/message.ts';
import { message } from '../language/message.ts';

/** More than any browser holds as one string after it has been parsed. UTF-16 units. */
export const LONGEST_JSON = 400_000_000;

/** Takes what `writeJson` has written, here or in another version. */
export function readJson(text: string): Read {
  if (text.length > LONGEST_JSON) return refused(message('transfer.tooLarge'));
  const parsed = parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  if ('broken' in parsed) return refused(parsed.broken);
  const { value } = parsed;
  const poisoned = poisonedKeyIn(value);
  if (poisoned !== null) {
    return refused(message('transfer.poisoned', { name: poisoned }));
  }
  if (!isRecord(value) || value['format'] !== 'loopside') {
    return refused(message('transfer.notOurs'));
  }
  const { version, contents } = value;
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1) {
    return refused(message('transfer.noVersion'), 'version');
  }
  if (version > VERSION) {
    return refused(message('transfer.newer', { version, known: VERSION }));
  }
  const current = upgraded(contents, version);
  if (!isRecord(current)) return refused(message('transfer.noContents'), 'contents');
  return readContents(current);
}

function readContents(contents: Record<string, unknown>): Read {
  const problems = new Problems();
  const candidates: Candidates = {};
  for (const table of TABLES) candidates[table] = rowsIn(contents, table, problems);
  const known = new Set<string>(['settings', ...TABLES]);
  for (const name of Object.keys(contents).filter((one) => !known.has(one))) {
    problems.add(name, message('transfer.unknownPart'));
  }
  const settings = settingsIn(contents, problems);
  const rows = withoutPlaces(fitTogether(takeRows(candidates, problems), problems));
  return { ok: true, everything: { ...rows, settings }, dropped: problems.list() };
}

function rowsIn(
  contents: Record<string, unknown>,
  table: Table,
  problems: Problems,
): Placed<unknown>[] {
  const rows = contents[table] ?? [];
  if (Array.isArray(rows))
    return rows.map((row: unknown, at) => ({ where: `${table}[${at}]`, row }));
  problems.add(table, message('transfer.noList'));
  return [];
}

function settingsIn(contents: Record<string, unknown>, problems: Problems): OwnSettings {
  const none = nothingYet().settings;
  const written = contents['settings'] ?? none;
  const result = v.safeParse(settingsSchema, written);
  if (result.success) return result.output;
  const [issue] = result.issues;
  problems.add(
    placeOf('settings', issue),
    message('transfer.settingsLeftOut', { complaint: complaintOf(issue) }),
  );
  return none;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(text: string): { value: unknown } | { broken: Message } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    return { broken: whereItBreaks(text, error instanceof Error ? error.message : '') };
  }
}

/** Chromium names a position, Firefox a line and a column, and neither names anything where the text just ends. */
function whereItBreaks(text: string, said: string): Message {
  const whole = text.trimEnd();
  if (whole === '') return message('transfer.empty');
  const place = /line (\d+) column (\d+)/.exec(said);
  const position = /position (\d+)/.exec(said)?.[1];
  const lines = whole.split('\n');
  const isEnd =
    /end of (?:JSON|data)|unterminated string/i.test(said) || Number(position) >= whole.length;
  if (isEnd) {
    return message('transfer.breaksOff', { line: lines.length, count: whole.length });
  }
  return place
    ? message('transfer.brokenAt', { line: Number(place[1]), column: Number(place[2]) })
    : message('transfer.notJson');
}
