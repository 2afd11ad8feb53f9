import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { principles } from '../../content/corpus.ts';

type Command = 'classify' | 'advise' | 'lookup';
interface Ended {
  code: number | null;
  /** Standard output, parsed line by line. */
  lines: unknown[];
  error: string;
}

const ROOT = join(import.meta.dirname, '../..');
const ids = new Set(principles.map(({ id }) => id));

/** Runs a command as `npm run -s` does, with this text as its standard input. */
function run(command: Command, input: string): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(ROOT, 'scripts/run.mjs'), command], {
      // From anywhere: npm runs scripts in the package, people do not.
      cwd: import.meta.dirname,
    });
    let output = '';
    let error = '';
    child.stdout.on('data', (part: Buffer) => {
      output += part.toString();
    });
    child.stderr.on('data', (part: Buffer) => {
      error += part.toString();
    });
    child.once('error', reject);
    child.once('close', (code) => {
      const written = output.split('\n').filter((line) => line !== '');
      resolve({ code, error, lines: written.map((line) => JSON.parse(line) as unknown) });
    });
    child.stdin.end(input);
  });
}

const json = (...lines: unknown[]) => lines.map((line) => `${JSON.stringify(line)}\n`).join('');

const alex = { name: 'Alex', email: 'alex@example.org', self: true };
const sam = { name: 'Sam', email: 'sam@example.org' };

describe.concurrent('npm run -s classify', () => {
  it('answers each line with a situation', async () => {
    const input = json(
      { event: { title: '1:1 Sam', attendees: [alex, sam], recurring: true } },
      { url: 'https://wd5.myworkday.com/acme/d/home.htmld', headings: ['Self Evaluation'] },
      { event: { title: 'Interview: Jo Park (Backend)', attendees: [] } },
      { event: { title: 'SEV1: checkout is down' } },
      { title: 'Inbox', headings: [], lang: 'en' },
      {},
      { event: { attendees: [{ email: null }, { name: null }] } },
    );
    const { code, lines, error } = await run('classify', input);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(lines).toMatchObject([
      {
        situation: 'one_on_one',
        role: null,
        counterpart: 'sam@example.org',
        confidence: 'sure',
      },
      { situation: 'performance_review', role: 'self', counterpart: null },
      { situation: 'interview', counterpart: null },
      { situation: 'incident', role: null, counterpart: null },
      { situation: 'none', role: null, counterpart: null, confidence: 'none' },
      { situation: 'none' },
      { situation: 'none' },
    ]);
    for (const line of lines) {
      expect(Object.keys(line as object)).toEqual([
        'situation',
        'role',
        'counterpart',
        'confidence',
        'because',
      ]);
      expect(line).toHaveProperty('because', expect.any(Array));
    }
  });

  it('names the line it cannot use, having answered those before it', async () => {
    const { code, lines, error } = await run('classify', `{}\n\n{"event": }\n{}\n`);
    expect(code).not.toBe(0);
    expect(lines).toHaveLength(1);
    expect(error).toMatch(/^Line 3: this is not JSON \(.+\)\. Write one JSON object a line\.\n$/);
  });
});

describe.concurrent('npm run -s advise', () => {
  it('answers each line with at most three principles and their reasons', async () => {
    const talk = { situation: 'one_on_one', relation: 'manager', phase: 'before' };
    const input = json(
      { ...talk, level: 'ic' },
      { ...talk, level: 'vp', text: 'how can i help' },
      { ...talk, level: 'ic', loop: { delivered: 2, goalStated: true } },
      { ...talk, level: 'ic', loop: { delivered: 9, goalStated: true, newManager: true } },
      { situation: 'performance_review', role: 'self', phase: 'during', level: 'manager' },
      { situation: 'interview', role: 'interviewer', phase: 'during', level: 'director' },
      { situation: 'none', phase: 'after', level: 'senior_manager' },
    );
    const { code, lines, error } = await run('advise', input);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    const answers = lines as { advice: { id: string; because: string[] }[] }[];
    expect(answers.map(({ advice }) => advice[0]?.id)).toEqual([
      'loop-2-ask-to-help',
      'loop-exec-anticipate',
      'loop-4-win-win',
      'loop-2-ask-to-help',
      'int-impact',
      'hire-past-behaviour',
      undefined,
    ]);
    for (const { advice, ...rest } of answers) {
      expect(rest).toEqual({});
      expect(advice.length).toBeLessThanOrEqual(3);
      for (const one of advice) {
        expect(Object.keys(one)).toEqual(['id', 'because']);
        expect(ids).toContain(one.id);
        expect(one.because.length).toBeGreaterThan(0);
      }
    }
  });

  it.each<[string, object, string]>([
    ['an unknown situation', { situation: 'holiday', phase: 'before', level: 'ic' }, 'situation'],
    ['no phase', { situation: 'incident', level: 'ic' }, 'phase'],
    ['no level', { situation: 'incident', phase: 'after' }, 'level'],
    [
      'a loop that is none',
      {
        situation: 'incident',
        phase: 'after',
        level: 'ic',
        loop: { delivered: -1, goalStated: true },
      },
      'loop.delivered',
    ],
  ])('says what is wrong with %s, and nothing else', async (_what, line, where) => {
    const { code, lines, error } = await run('advise', json(line));
    expect(code).not.toBe(0);
    expect(lines).toEqual([]);
    expect(error).toMatch(/^Line 1: [^\n]+\.\n$/);
    expect(error).toContain(where);
  });
});

describe.concurrent('npm run -s lookup', () => {
  it('answers each line with ids, best first, whatever the line ends', async () => {
    const input = '{"query":"mistake"}\r\n\r\n{"query":""}\n{"query":"magic loop"}';
    const { code, lines, error } = await run('lookup', input);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    const answers = lines as { results: string[] }[];
    expect(answers.map((line) => Object.keys(line))).toEqual([
      ['results'],
      ['results'],
      ['results'],
    ]);
    expect(answers.map(({ results }) => results[0])).toEqual([
      'fail-own-it',
      undefined,
      'loop-overview',
    ]);
    expect(answers.flatMap(({ results }) => results).filter((id) => !ids.has(id))).toEqual([]);
  });

  it('answers nothing with nothing', async () => {
    expect(await run('lookup', '')).toEqual({ code: 0, lines: [], error: '' });
  });

  it.each(['{"query": 7}', '{}', '[]', '"mistake"', 'null', '{"query"', 'mistake'])(
    'refuses %s in a sentence',
    async (line) => {
      const { code, lines, error } = await run('lookup', `{"query":"a"}\n${line}\n`);
      expect(code).not.toBe(0);
      expect(lines).toHaveLength(1);
      expect(error).toMatch(/^Line 2: [^\n]+\.\n$/);
      expect(error).not.toMatch(/\bat \S+:\d+|undefined/);
    },
  );
});
