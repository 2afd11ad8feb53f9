import type { Frame, Page, SerializedAXNode } from 'puppeteer-core';

/** What is a stop for those who go through a page by ear: parts, headings, and what can be used. */
const PARTS = new Set([
  'main',
  'navigation',
  'banner',
  'contentinfo',
  'search',
  'region',
  'form',
  'toolbar',
  'status',
  'dialog',
]);
const USED = new Set([
  'button',
  'link',
  'textbox',
  'searchbox',
  'combobox',
  'checkbox',
  'radio',
  'switch',
  'slider',
  'listbox',
  'option',
  'separator',
  'disclosuretriangle',
  'spinbutton',
]);

/** A page as the browser tells it to a screen reader: a line for each part, heading and control, as "heading 2: Still open". */
export async function heard(place: Page | Frame): Promise<string[]> {
  // A frame has it as a page does; puppeteer’s types leave it out.
  const { accessibility } = place as Pick<Page, 'accessibility'>;
  const root = await accessibility.snapshot({ interestingOnly: false });
  return root ? linesOf(root) : [];
}

/** What can be used and has no name. */
export function nameless(lines: readonly string[]): string[] {
  return lines.filter((line) => [...USED].some((role) => line === `${role}:`));
}

function linesOf({ role, name = '', level, children = [], ...more }: SerializedAXNode): string[] {
  const below = children.flatMap(linesOf);
  const called = role.toLowerCase();
  if (called === 'heading') return [`heading ${level ?? '?'}: ${name}`, ...below];
  if (PARTS.has(called)) return [`${called}: ${name}`.replace(/: $/, ''), ...below];
  if (!USED.has(called)) return below;
  const states = [
    more.expanded !== undefined && (more.expanded ? 'expanded' : 'collapsed'),
    more.pressed === true && 'pressed',
    more.checked === true && 'checked',
    more.disabled === true && 'disabled',
  ].filter((state) => state !== false);
  const said = states.length > 0 ? ` (${states.join(', ')})` : '';
  return [`${called}: ${name}${said}`.trimEnd(), ...below];
}
