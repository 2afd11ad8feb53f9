import { createInterface } from 'node:readline';
import * as v from 'valibot';

/**
 * A command that reads JSON lines from standard input and answers each with one. The first line it cannot use
 * ends it: a sentence on standard error that says which line and what is wrong with it, exit code 1.
 */
export async function answerJsonLines<I>(
  schema: v.GenericSchema<unknown, I>,
  answer: (input: I) => unknown,
): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    const input = parsed(schema, line);
    if (typeof input === 'string') {
      process.stderr.write(`Line ${number}: ${input}\n`);
      process.exitCode = 1;
      return;
    }
    process.stdout.write(`${JSON.stringify(answer(input.value))}\n`);
  }
}

/** The input, or a sentence about what is wrong with it. */
function parsed<I>(schema: v.GenericSchema<unknown, I>, line: string): { value: I } | string {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    return `this is not JSON (${error instanceof Error ? error.message : 'unreadable'}). Write one JSON object a line.`;
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return 'this is not a JSON object. Write one, in braces, on each line.';
  }
  const result = v.safeParse(schema, json);
  if (result.success) return { value: result.output };
  const [issue] = result.issues;
  const where = v.getDotPath(issue) ?? 'the line';
  if (issue.received === 'undefined') return `${where} is missing.`;
  return `${where} is ${issue.received}, expected ${issue.expected ?? issue.message}.`;
}
