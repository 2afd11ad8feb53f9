import type { Figure } from './figure.ts';
import { quantile, summaryOf } from './figure.ts';
import { OURS } from './limits.ts';
import { shown } from './table.ts';

const WIDTH = 960;
const LINE = 22;
const NAMES = 250;
const VALUES = 90;

/** The figures as a picture (SVG): a group for each thing measured, a bar for each variant, whiskers for the spread. */
export function pictureOf(figures: readonly Figure[], title: string): string {
  const groups = [...Map.groupBy(figures, ({ what, unit }) => `${what}, ${unit}`)].filter(
    ([, group]) => group.length > 1,
  );
  let y = 64;
  const parts = groups.flatMap(([heading, group]) => {
    const most = Math.max(...group.map(({ values }) => quantile(values, 0.9)), Number.MIN_VALUE);
    const lines = [`<text class="what" x="24" y="${y}">${escaped(heading)}</text>`];
    y += 8;
    for (const figure of group) lines.push(bar(figure, most, (y += LINE)));
    y += 34;
    return lines;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${y}" viewBox="0 0 ${WIDTH} ${y}">
<style>text{font:13px system-ui,sans-serif;fill:#1f2933}.what{font-weight:600}.title{font-size:17px;font-weight:600}.bar{fill:#9aa5b1}.ours{fill:#2f6f5e}.spread{stroke:#1f2933;stroke-width:1.5}</style>
<rect width="100%" height="100%" fill="#fff"/>
<text class="title" x="24" y="32">${escaped(title)}</text>
${parts.join('\n')}
</svg>
`;
}

function bar({ variant, values }: Figure, most: number, y: number): string {
  const { median, low, high } = summaryOf(values);
  const scale = (WIDTH - NAMES - VALUES - 48) / most;
  const at = (value: number) => NAMES + Math.max(0, value) * scale;
  const middle = y - 5;
  return [
    `<text x="40" y="${y}">${escaped(variant)}</text>`,
    `<rect class="bar${variant === OURS ? ' ours' : ''}" x="${NAMES}" y="${y - 13}" width="${Math.max(1, median * scale)}" height="15" rx="2"/>`,
    `<line class="spread" x1="${at(low)}" x2="${at(high)}" y1="${middle}" y2="${middle}"/>`,
    `<text x="${WIDTH - VALUES}" y="${y}">${shown(median)}</text>`,
  ].join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
