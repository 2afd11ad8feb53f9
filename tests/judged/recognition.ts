/** Holds the classification against events and pages that people have labelled. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { readingLine, readingOf } from '../../scripts/reading-line.ts';
import { classify } from '../../situation/classify.ts';
import type { SituationKind } from '../../situation/situation.ts';
import { say } from '../../language/say.ts';

/** `tuned`: looked at while the words were gathered. `unseen`: written apart from them, only ever counted. */
export type Set = 'tuned' | 'unseen';
export type What = 'events' | 'pages';

const KINDS = [
  'one_on_one',
  'performance_review',
  'interview',
  'incident',
] as const satisfies readonly SituationKind[];
export type Kind = (typeof KINDS)[number];

const line = v.strictObject({
  id: v.string(),
  lang: v.exactOptional(v.string()),
  in: readingLine,
  expect: v.strictObject({
    situation: v.picklist([...KINDS, 'none']),
    /** Absent where reasonable people differ. */
    role: v.exactOptional(v.nullable(v.string())),
    counterpart: v.exactOptional(v.nullable(v.string())),
  }),
  note: v.exactOptional(v.string()),
});
export type RecognitionCase = v.InferOutput<typeof line>;

export interface Figures {
  /** Of those said to be it, the share that are. */
  precision: number;
  /** Of those that are it, the share that were said. */
  recall: number;
  cases: number;
}

export interface Recognition {
  cases: number;
  kinds: Record<Kind, Figures>;
  /** All four together: was something recognised that was there, and nothing that was not? */
  all: Figures;
  /** Share of rightly recognised cases with a labelled role, or counterpart, that got it right. */
  roles: number;
  counterparts: number;
  misses: string[];
}

export function casesOf(set: Set, what: What): RecognitionCase[] {
  const file = join(import.meta.dirname, `${what}${set === 'unseen' ? '-unseen' : ''}.jsonl`);
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((text) => text.trim() !== '').map((text) => v.parse(line, JSON.parse(text)));
}

/** A case and what it was taken for. */
interface Judged {
  one: RecognitionCase;
  kind: SituationKind;
  role: string | null;
  counterpart: string | null;
  because: readonly string[];
}

/** Every case of a set, held against its label. */
export function judgeRecognition(set: Set, what: What): Recognition {
  const judged = casesOf(set, what).map(taken);
  const kinds = KINDS.map((kind) => {
    const said = judged.filter((one) => one.kind === kind);
    const there = judged.filter(({ one }) => one.expect.situation === kind);
    return [kind, figures(said, there)] as const;
  });
  const said = judged.filter(({ kind }) => kind !== 'none');
  const there = judged.filter(({ one }) => one.expect.situation !== 'none');
  return {
    cases: judged.length,
    kinds: Object.fromEntries(kinds) as Record<Kind, Figures>,
    all: figures(said, there),
    roles: shareRight(judged, 'role'),
    counterparts: shareRight(judged, 'counterpart'),
    misses: judged.filter((one) => !isAllRight(one)).map(describe),
  };
}

function taken(one: RecognitionCase): Judged {
  const situation = classify(readingOf(one.in));
  return {
    one,
    kind: situation.kind,
    role: 'role' in situation ? situation.role : null,
    counterpart: situation.kind === 'one_on_one' ? situation.counterpart?.email || null : null,
    because: situation.because.map((reason) => say(reason)),
  };
}

function figures(said: readonly Judged[], there: readonly Judged[]): Figures {
  const share = (list: readonly Judged[]) =>
    list.length === 0 ? 1 : list.filter(isKindRight).length / list.length;
  return { precision: share(said), recall: share(there), cases: there.length };
}

function isKindRight({ one, kind }: Judged): boolean {
  return kind === one.expect.situation;
}

function isPartRight(judged: Judged, part: 'role' | 'counterpart'): boolean {
  const label = judged.one.expect[part];
  return label === undefined || label === judged[part];
}

function isAllRight(judged: Judged): boolean {
  return isKindRight(judged) && isPartRight(judged, 'role') && isPartRight(judged, 'counterpart');
}

/** Of those taken for what they are, and labelled in this part. */
function shareRight(judged: readonly Judged[], part: 'role' | 'counterpart'): number {
  const asked = judged.filter((one) => isKindRight(one) && one.one.expect[part] !== undefined);
  return asked.length === 0
    ? 1
    : asked.filter((one) => isPartRight(one, part)).length / asked.length;
}

function describe({ one, kind, role, counterpart, because }: Judged): string {
  const { expect: label } = one;
  const said = [kind, role, counterpart].filter(Boolean).join(' ');
  const wanted = [label.situation, label.role, label.counterpart].filter(Boolean).join(' ');
  return `${one.id} ${said}, not ${wanted} (${because.join('; ')})\n    ${JSON.stringify(one.in)}`;
}
