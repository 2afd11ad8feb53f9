import type { Surface, Width } from '../../tests/browser/support/surfaces.ts';
import type { Look } from './looks.ts';
import { isSensible } from './looks.ts';

/** One picture there is of a surface. */
export interface View {
  surface: string;
  width: Width;
  look: Look;
}

/** As its file is called. */
export function fileOf({ surface, width, look }: View): string {
  return `${surface}.${width}.${look}.webp`;
}

/** Where more than words and their places can go wrong: these are kept in each look. */
const IN_EACH_LOOK = new Set(['sidebar', 'popup-found', 'person', 'options']);

/**
 * Whether a picture is among the approved ones in tests/looks. Of each surface the narrow one in light and the widest in dark: what
 * breaks, breaks there; all of them would be a hundred times the code.
 */
export function isKept({ surface, width, look }: View, widths: Surface['widths']): boolean {
  const widest = Math.max(...widths);
  const narrowest = Math.min(...widths);
  if (look === 'light') return width === narrowest;
  if (look === 'dark') return width === widest;
  if (look === 'calm' || !isSensible(look, width)) return false;
  return width === widest && IN_EACH_LOOK.has(surface);
}
