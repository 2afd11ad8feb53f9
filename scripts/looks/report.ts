import type { View } from './kept.ts';
import { fileOf } from './kept.ts';

/** What became of one picture. */
export type Outcome =
  /** Not among the approved ones: nothing to compare with. */
  | { kind: 'seen' }
  | { kind: 'same' }
  | { kind: 'new' }
  /** `changed` pixels; before and difference lie beside it. */
  | { kind: 'changed'; changed: number }
  | { kind: 'approved' }
  /** The surface did not come, and why. */
  | { kind: 'missing'; why: string };

export interface Looked {
  view: View;
  outcome: Outcome;
}

/** Whether somebody has to look before this may be sent. */
export function isOpen({ outcome }: Looked): boolean {
  return outcome.kind === 'new' || outcome.kind === 'changed' || outcome.kind === 'missing';
}

/** The report as a page: what changed in full size, then all pictures, those of a surface together. */
export function reportPage(all: readonly Looked[]): string {
  const open = all.filter(isOpen);
  const surfaces = Map.groupBy(all, ({ view }) => view.surface);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Looks</title><style>${STYLE}</style>
<h1>${open.length === 0 ? 'Nothing changed' : `${open.length} changed or new`}, of ${all.length} pictures</h1>
${open.map(changeOf).join('\n')}
<h1>All</h1>
${[...surfaces].map(([name, looked]) => sheetOf(name, looked)).join('\n')}
</html>
`;
}

function changeOf({ view, outcome }: Looked): string {
  const file = fileOf(view);
  if (outcome.kind === 'missing')
    return `<section><h2>${view.surface}: ${outcome.why}</h2></section>`;
  const after = figure(file, 'after');
  if (outcome.kind !== 'changed')
    return `<section><h2>${file}: new</h2><div>${after}</div></section>`;
  const before = figure(`before/${file}`, 'before');
  const difference = figure(`difference/${file}`, 'difference');
  return `<section><h2>${file}: ${outcome.changed} pixels</h2><div>${before}${after}${difference}</div></section>`;
}

function sheetOf(name: string, looked: readonly Looked[]): string {
  const pictures = looked
    .filter(({ outcome }) => outcome.kind !== 'missing')
    .map(({ view }) => figure(fileOf(view), `${view.width}, ${view.look}`));
  return `<section><h2>${name}</h2><div class="small">${pictures.join('')}</div></section>`;
}

function figure(file: string, caption: string): string {
  return `<figure><a href="${file}"><img src="${file}" alt="" loading="lazy"></a><figcaption>${caption}</figcaption></figure>`;
}

const STYLE = `
  body { margin: 24px; font: 14px/1.4 system-ui, sans-serif; background: #888; color: #000 }
  section > div { display: flex; flex-wrap: wrap; gap: 16px; align-items: start }
  figure { margin: 0; max-width: 100% } img { display: block; max-width: 100% }
  .small img { max-width: 300px; max-height: 400px }
`;
