/** Where the user wants the sidebar: in a frame beside the page, or in the browser's own side panel. */
export const HOMES = ['page', 'panel'] as const;
export type Home = (typeof HOMES)[number];

/** At which edge of a page it stands; `auto` is the end side, where the page's lines end. */
export const SIDES = ['auto', 'left', 'right'] as const;
export type SideChoice = (typeof SIDES)[number];

/** An edge of the window. */
export type Side = 'left' | 'right';

/** The edge that is meant in a page; its lines run from right to left where `isRtl`. */
export function sideIn(choice: SideChoice, isRtl: boolean): Side {
  if (choice !== 'auto') return choice;
  return isRtl ? 'left' : 'right';
}

/** On which side of the sidebar the page is, for a text that runs in this direction. */
export function pageIsAt(edge: Side, direction: string): 'start' | 'end' {
  return (edge === 'right') === (direction !== 'rtl') ? 'start' : 'end';
}
