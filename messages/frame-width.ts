/** How wide the sidebar may be, in CSS pixels. */
export const FRAME_WIDTH = { least: 280, usual: 360, most: 640 } as const;
