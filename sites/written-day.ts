import { asciiDigits } from './digits.ts';

/**
 * Which day a date written in one of many formats means: `23-Nov-26`, `11/23/26`, `23.11.2026`. That is told by the
 * days on screen around it: the one of them that is written with the same figures. Empty where none is, or several are.
 * @param days on screen, as YYYY-MM-DD
 */
export function dayWritten(text: string, days: Iterable<string>): string {
  const figures = sameFigures(asciiDigits(text).match(/\d+/gu) ?? []);
  const found = new Set<string>();
  for (const one of days) {
    const [, year = '', month = '', day = ''] = /^20(\d\d)-(\d\d)-(\d\d)$/u.exec(one) ?? [];
    const ways = [`20${year}`, year].flatMap((y) => [
      [y, month, day],
      [y, day],
    ]);
    if (year && ways.some((way) => sameFigures(way) === figures)) found.add(one);
  }
  const [day = '', ...others] = found;
  return others.length === 0 ? day : '';
}

/** Numbers in a form that is the same whatever their order and leading zeros. */
function sameFigures(numbers: readonly string[]): string {
  return numbers
    .map(Number)
    .toSorted((a, b) => a - b)
    .join(' ');
}
