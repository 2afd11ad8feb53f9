import { parseDocument } from 'yaml';
import { poisonedKeyIn } from '../poisoned.ts';

/** What the front matter of a page says, by its names. */
export type Fields = Readonly<Record<string, unknown>>;

export type Page =
  | { kind: 'page'; fields: Fields; body: string }
  /** A file without front matter. */
  | { kind: 'plain' }
  /** One whose front matter cannot be understood. */
  | { kind: 'broken' };

/** Written without quotes, as people and Obsidian write them; YAML takes them for words all the same. */
const DAY = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d\.\d{3}Z)?$/;

/** What JSON may leave as it is and YAML, or an editor of text, may not. */
const ODD = /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g;

/**
 * A page: front matter, then the body as it is. Each value is JSON on one line, which is YAML too, so nothing in it can end
 * the front matter or mean anything else.
 */
export function writePage(fields: Fields, body: string): string {
  const lines = Object.entries(fields).map(([name, value]) =>
    isRows(value)
      ? `${name}:\n${value.map((row) => `  - ${json(row)}`).join('\n')}`
      : `${name}: ${typeof value === 'string' && DAY.test(value) ? value : json(value)}`,
  );
  return `---\n${lines.join('\n')}\n---\n${body}`;
}

/** A list of things of several fields: one a line. */
function isRows(value: unknown): value is object[] {
  return Array.isArray(value) && value.length > 0 && typeof value[0] === 'object';
}

function json(value: unknown): string {
  const escape = (odd: string) => `\\u${odd.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(value).replaceAll(ODD, escape);
}

/** Takes a page apart; front matter that was edited by hand may be any YAML without tags and aliases. */
export function readPage(text: string): Page {
  const parts = takenApart(text);
  if (parts === null) return { kind: 'plain' };
  const fields = asWritten(parts.front) ?? asEdited(parts.front);
  if (fields === null || poisonedKeyIn(fields) !== null) return { kind: 'broken' };
  return { kind: 'page', fields, body: parts.body };
}

/** Null for a text that does not begin with front matter. */
function takenApart(text: string): { front: string; body: string } | null {
  const opening = /^---[ \t]*\r?\n/u.exec(text)?.[0];
  if (opening === undefined) return null;
  const closing = /^---[ \t]*(?:\r?\n|$)/gmu;
  closing.lastIndex = opening.length;
  const found = closing.exec(text);
  if (!found) return null;
  return { front: text.slice(opening.length, found.index), body: text.slice(closing.lastIndex) };
}

/** What `writePage` has written, as it is in nearly all pages: forty times as fast as YAML. Null for anything else. */
function asWritten(front: string): Fields | null {
  const fields = new Map<string, unknown>();
  let rows: unknown[] | null = null;
  try {
    for (const line of front.trimEnd().split('\n')) {
      const [, name, value] = /^([a-zA-Z]+):(?: (.+))?$/u.exec(line) ?? [];
      if (name === undefined) {
        if (rows === null || !line.startsWith('  - {')) return null;
        rows.push(JSON.parse(line.slice(4)));
      } else if (fields.has(name)) return null;
      else {
        rows = value === undefined ? [] : null;
        fields.set(name, value === undefined ? rows : DAY.test(value) ? value : JSON.parse(value));
      }
    }
  } catch {
    return null;
  }
  return Object.fromEntries(fields);
}

/** Null for what is not YAML, or YAML that says the same by reference, or that is no list of names and values. */
function asEdited(front: string): Fields | null {
  try {
    const document = parseDocument(front, { schema: 'core', logLevel: 'silent' });
    if (document.errors.length > 0) return null;
    const value: unknown = document.toJS({ maxAliasCount: 0 });
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value))
      : null;
  } catch {
    return null;
  }
}
