import type { CheckView } from '../messages/site-calls.ts';

/** A check as text to paste into a report: the reader, and how often each of its selectors was found. */
export function checkReport({ check, version }: CheckView): string {
  const { site, understood, lang, frames, fields } = check;
  const head = [
    `Loopside ${version}, reader “${site}”: ${understood ? 'understood something' : 'understood nothing'}`,
    `page language ${lang || 'not told'}, frames of the same origin ${frames}`,
  ];
  const parts = fields.map(({ name, found }) => {
    const lines = found.map(({ selector, count }) => `  ${count} × ${selector}`);
    return `${name}:\n${lines.join('\n')}`;
  });
  return [...head, ...parts].join('\n');
}
