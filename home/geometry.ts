/** How wide the sidebar may be, in CSS pixels. */
export const FRAME_WIDTH = { least: 280, usual: 360, most: 520 } as const;

/** The page is pushed aside as long as it keeps so much, in CSS pixels; else the sidebar lies over it. */
const ROOM_FOR_THE_PAGE = 600;

export interface Fit {
  /** CSS pixels. */
  width: number;
  /** The page makes room; else the sidebar lies over it. */
  pushes: boolean;
}

/** How the sidebar fits into a window: as wide as wanted, narrower where the page needs the room, and then over it. */
export function fit(window: number, wanted: number): Fit {
  const width = Math.min(wanted, window - ROOM_FOR_THE_PAGE);
  if (width >= FRAME_WIDTH.least) return { width, pushes: true };
  return { width: Math.min(FRAME_WIDTH.least, window), pushes: false };
}

/** The nearest width the sidebar may have. */
export function within(width: number): number {
  return Math.round(Math.min(Math.max(width, FRAME_WIDTH.least), FRAME_WIDTH.most));
}

interface Box {
  left: number;
  right: number;
}

/** Whether one of the two hides something of the other; both are as high as may be. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right;
}
