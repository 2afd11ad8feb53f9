import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hoursIn } from '../../situation/hours.ts';

/** Hours and minutes as one number: 16.30 is half past four in the afternoon. */
const at = (time: number) => Math.trunc(time) * 60 + Math.round((time % 1) * 100);

describe('the hours beside an event', () => {
  it.each<[string, number, number | null]>([
    ['Wednesday, November 25⋅4:00 – 4:30pm', 16, 16.3],
    ['Monday, November 23⋅10:00 – 10:30am', 10, 10.3],
    ['Tuesday, November 24⋅11:30am – 12:30pm', 11.3, 12.3],
    ['Tuesday, November 24⋅11:30 – 12:30pm', 11.3, 12.3],
    ['Tuesday, November 24⋅12:00 – 1:00pm', 12, 13],
    ['Tuesday, November 24⋅12:00 – 12:30am', 0, 0.3],
    ['Friday, November 27⋅9 – 10am', 9, 10],
    ['9am – 5pm', 9, 17],
    ['11pm – 1am', 23, 1],
    ['Mittwoch, 25. November⋅16:00 – 16:30', 16, 16.3],
    ['Mittwoch, 25. November · 16:00 bis 16:30 Uhr', 16, 16.3],
    ['Lunes, 23 de noviembre⋅9:00 – 9:30', 9, 9.3],
    ['lundi 23 novembre⋅14h00 – 14h30', 14, 14.3],
    ['Monday, November 23, 2026 09:00 – 09:30', 9, 9.3],
    ['Donnerstag, November 26, 2026 10:00', 10, null],
    ['torsdag 26 november 23:45 – 00:15', 23.45, 0.15],
    ['11月23日(月曜日)⋅午後4:00～4:30', 16, 16.3],
    ['11月23日 (月) 午前11:30～午後0:30', 11.3, 12.3],
    ['11월 23일 (월)⋅오후 4:00~4:30', 16, 16.3],
    ['11月23日星期一⋅下午4:00 – 4:30', 16, 16.3],
    ['11月23日星期一 16:00 – 17:00', 16, 17],
    ['الاثنين، ٢٣ نوفمبر⋅٣:٠٠ – ٣:٣٠ م', 15, 15.3],
    ['4pm', 16, null],
    ['10:00 – 10:30', 10, 10.3],
    ['1:1 Ana / Raj⋅Monday⋅3:15 – 3:45pm', 15.15, 15.45],
  ])('“%s”', (written, start, end) => {
    expect(hoursIn(written)).toEqual({ start: at(start), end: end === null ? null : at(end) });
  });

  it.each([
    '',
    'Friday, November 27',
    'November 25 – 27, 2026',
    '23.11.2026',
    '23.11. – 24.11.2026',
    '2026-11-23',
    '11/23/26',
    'Weekly on Monday',
    'All day',
    '99:99 – 98:77',
  ])('are not found in “%s”', (written) => {
    expect(hoursIn(written)).toBeNull();
  });

  it('are always of one day, whatever is written', () => {
    const part = fc.constantFrom(
      '4',
      '30',
      ':',
      '–',
      ' ',
      'pm',
      'am',
      '午後',
      '٣',
      '.',
      'h',
      '24',
      '1:1',
    );
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(part).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(anything, (written) => {
        const { start, end } = hoursIn(written) ?? { start: 0, end: null };
        expect(start >= 0 && start < 1440 && (end ?? 0) >= 0 && (end ?? 0) < 1440).toBe(true);
      }),
    );
  });
});
