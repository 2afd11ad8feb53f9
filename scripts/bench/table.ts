import type { Figure } from './figure.ts';
import { summaryOf } from './figure.ts';
import type { Verdict } from './limits.ts';

/** All figures, a line each: median, spread, and how it stands to the empty extension. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => {
    const { median, low, high, count } = summaryOf(figure.values);
    const base = figures.find(({ what, variant }) => what === figure.what && variant === 'empty');
    const ratio = base && base !== figure ? median / summaryOf(base.values).median : null;
    return [
      figure.what,
      figure.variant,
      `${shown(median)} ${figure.unit}`,
      `${shown(low)} – ${shown(high)}`,
      String(count),
      // Beside nothing everything is endless: of such a figure only the value says something.
      ratio === null || !Number.isFinite(ratio) ? '' : `${ratio.toFixed(2)} ×`,
    ];
  });
  return aligned([['what', 'variant', 'median', '10 – 90 %', 'values', 'of empty'], ...rows]);
}

/** What Loopside is held to, and how it stands. */
export function verdictTable(verdicts: readonly Verdict[]): string {
  const rows = verdicts.map(({ limit: { what, most, against }, measured, isHeld }) => {
    const sign = against ? { ratio: ' × empty', distance: ' over empty' }[against.by] : '';
    return [
      isHeld ? 'held' : measured === null ? 'NOT MEASURED' : 'NOT HELD',
      what,
      measured === null ? '–' : `${shown(measured)}${sign}`,
      `at most ${most}${sign}`,
    ];
  });
  return aligned([['', 'what', 'measured', 'held to'], ...rows]);
}

/** A number as short as it is told apart. */
export function shown(value: number): string {
  return value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2);
}

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => row[at]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
