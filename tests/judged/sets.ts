import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { advise } from '../../content/advise.ts';
import { lookUp } from '../../content/lookup.ts';
import type { JudgedContext, JudgedQuery, Verdict } from './judge.ts';
import { judge } from './judge.ts';
import { say } from '../../language/say.ts';

/** `tuned`: looked at while the matching was made. `unseen`: written apart from it, only ever counted. */
export type Set = 'tuned' | 'unseen';

const FILES = {
  tuned: { contexts: 'contexts.jsonl', queries: 'queries.jsonl' },
  unseen: { contexts: 'contexts-unseen.jsonl', queries: 'queries-unseen.jsonl' },
} as const satisfies Record<Set, object>;

export function judgeAdvice(set: Set): Verdict {
  return judge(
    linesOf<JudgedContext>(FILES[set].contexts),
    ({ request }) => advise(request).map(({ id }) => id),
    ({ request }) =>
      `${JSON.stringify(request)}\n    because ${advise(request)
        .map(({ because }) =>
          because
            .slice(1)
            .map((one) => say(one))
            .join(', '),
        )
        .join(' | ')}`,
  );
}

export function judgeLookUp(set: Set): Verdict {
  return judge(
    linesOf<JudgedQuery>(FILES[set].queries),
    ({ query }) => lookUp(query, 3),
    ({ query }) => `“${query}”`,
  );
}

/** Every case of a set, as written. */
export function casesOf(set: Set): { contexts: JudgedContext[]; queries: JudgedQuery[] } {
  return {
    contexts: linesOf<JudgedContext>(FILES[set].contexts),
    queries: linesOf<JudgedQuery>(FILES[set].queries),
  };
}

function linesOf<C>(file: string): C[] {
  const lines = readFileSync(join(import.meta.dirname, file), 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as C);
}
