import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A picture of a surface, as PNG, with its size in pixels of the sheet it is put on. */
export interface Shot {
  png: Buffer;
  width: number;
  height: number;
}

/** What stands on a sheet beside the picture. */
export interface Words {
  caption: string;
  line: string;
  dark?: boolean;
}

const ROOT = join(import.meta.dirname, '../..');
const TOKENS = readFileSync(join(ROOT, 'components/design.css'), 'utf8');
const ICON = dataUrl('image/svg+xml', readFileSync(join(ROOT, 'public/icon/icon.svg')));

/** The words in a band above, the surface below it from edge to edge. */
export function bandSheet({ png }: Shot, words: Words): string {
  return sheet(
    words,
    `<header class="band"><img src="${ICON}" width="44" height="44" alt="">
     <div><h1>${words.caption}</h1><p>${words.line}</p></div></header>
     <img class="below" src="${dataUrl('image/png', png)}" alt="">`,
  );
}

/** The words on the left, on the right the surface as a card of its own. */
export function cardSheet(shot: Shot, words: Words): string {
  return asideSheet(shot, words, 'card', shot.width);
}

/** The words on the left, on the right the end side of the surface from edge to edge, `width` pixels of it. */
export function edgeSheet(shot: Shot, words: Words, width: number): string {
  return asideSheet(shot, words, 'edge', width);
}

function asideSheet({ png, height }: Shot, words: Words, form: string, width: number): string {
  return sheet(
    words,
    `<div class="aside"><div class="words"><img src="${ICON}" width="56" height="56" alt="">
       <h1>${words.caption}</h1><p>${words.line}</p></div>
     <div class="shot ${form}"><img src="${dataUrl('image/png', png)}"
       style="width:${width}px;height:${height}px" alt=""></div></div>`,
  );
}

/** Name and one line: what a store shows in its lists. */
export function tileSheet(words: Words): string {
  return sheet(
    words,
    `<div class="tile"><img src="${ICON}" width="72" height="72" alt="">
     <h1>${words.caption}</h1><p>${words.line}</p></div>`,
  );
}

function sheet({ dark }: Words, body: string): string {
  const scheme = dark === true ? 'dark' : 'light';
  return `<!doctype html><html lang="en"><meta charset="utf-8"><style>${TOKENS}${STYLE}
    :root { color-scheme: ${scheme} }</style><body>${body}</body></html>`;
}

function dataUrl(type: string, bytes: Buffer): string {
  return `data:${type};base64,${bytes.toString('base64')}`;
}

const STYLE = `
  body { width: 100vw; height: 100vh; overflow: hidden; display: grid; grid-template-rows: auto 1fr }
  img { display: block }
  h1 { font-weight: 650; letter-spacing: -0.02em; line-height: 1.15; text-wrap: balance }
  p { color: var(--ink-soft); line-height: 1.4; text-wrap: pretty }
  .band { display: flex; align-items: center; gap: 20px; height: 112px; padding: 0 32px;
    border-bottom: 1px solid var(--line); background: var(--sheet) }
  .band h1 { font-size: 30px } .band p { margin-top: 4px; font-size: 18px }
  .below { width: 100vw }
  .aside { grid-row: 1 / -1; display: flex; height: 100vh; background: var(--sunk) }
  .words { flex: 1; align-self: center; padding: 0 48px 0 56px }
  .words h1 { margin: 28px 0 16px; font-size: 42px } .words p { font-size: 20px }
  .shot { flex: none; align-self: center }
  .shot img { object-fit: none; object-position: right top }
  .edge { border-inline-start: 1px solid var(--line); box-shadow: 0 0 60px light-dark(#1d242222, #0008) }
  .card { margin-inline-end: 72px; border: 1px solid var(--line); border-radius: 16px; overflow: hidden;
    box-shadow: 0 2px 4px light-dark(#1d242214, #0006), 0 24px 64px light-dark(#1d242230, #000a) }
  .tile { grid-row: 1 / -1; display: grid; place-content: center; justify-items: center; padding: 0 24px;
    background: var(--accent-soft); text-align: center }
  .tile h1 { margin: 16px 0 6px; font-size: 40px } .tile p { font-size: 19px; color: var(--ink) }
`;
