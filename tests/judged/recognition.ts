/** Holds the classification against events and pages that people have labelled. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { readingLine, readingOf } from '../../scripts/reading-line.ts';
import { classify } from '../../situation/classify.ts';
import type { SituationKind } from '../../situation/situation.ts';

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

/** Every case, what it was taken for, and what of it was wrong. */
export function judgeRecognition(set: Set, what: What): Recognition {
  const judged = casesOf(set, what).map((one) => {
    const situation = classify(readingOf(one.in));
    const { kind } = situation;
    const role = 'role' in situation ? situation.role : null;
    const counterpart = kind === 'one_on_one' ? situation.counterpart?.email || null : null;
    return { one, kind, role, counterpart, because: situation.because };
  });
  type Judged = (typeof judged)[number];
  const count = (is: (one: Judged) => boolean) => judged.filter(is).length;
  const figures = (said: (one: Judged) => boolean, right: (one: Judged) => boolean): Figures => {
    const both = count((one) => said(one) && right(one));
    const [saidSo, isSo] = [count(said), count(right)];
    return {
      precision: saidSo === 0 ? 1 : both / saidSo,
      recall: isSo === 0 ? 1 : both / isSo,
      cases: isSo,
    };
  };
  const isRight = ({ one, kind }: Judged) => kind === one.expect.situation;
  const share = (key: 'role' | 'counterpart') => {
    const asked = judged.filter((one) => isRight(one) && one.one.expect[key] !== undefined);
    const right = asked.filter((one) => one[key] === one.one.expect[key]);
    return asked.length === 0 ? 1 : right.length / asked.length;
  };
  const kinds = Object.fromEntries(
    KINDS.map((kind) => [
      kind,
      figures(
        (one) => one.kind === kind,
        (one) => one.one.expect.situation === kind,
      ),
    ]),
  ) as Record<Kind, Figures>;
  const right = count((one) => isRight(one) && one.kind !== 'none');
  const [said, there] = [
    count((one) => one.kind !== 'none'),
    count((one) => one.one.expect.situation !== 'none'),
  ];
  return {
    cases: judged.length,
    kinds,
    all: { precision: right / Math.max(said, 1), recall: right / Math.max(there, 1), cases: there },
    roles: share('role'),
    counterparts: share('counterpart'),
    misses: judged.filter((one) => !isAllRight(one)).map(describe),
  };

  function isAllRight(one: Judged): boolean {
    const { role, counterpart } = one.one.expect;
    return (
      isRight(one) &&
      (role === undefined || role === one.role) &&
      (counterpart === undefined || counterpart === one.counterpart)
    );
  }

  function describe({ one, kind, role, counterpart, because }: Judged): string {
    const said = [kind, role, counterpart].filter(Boolean).join(' ');
    const { situation, ...more } = one.expect;
    const wanted = [situation, more.role, more.counterpart].filter(Boolean).join(' ');
    return `${one.id} ${said}, not ${wanted} (${because.join('; ')})\n    ${JSON.stringify(one.in)}`;
  }
}
