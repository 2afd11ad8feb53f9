/**
 * Trakstar Perform: one host, known from its sign-on; its help is on another. Its paths are not known, the words of its
 * reviews are from its help.
 */

export const label = 'Trakstar';
export const kind = 'review';
export const matches = ['https://perform.trakstar.com/*'];
export const atInstall = false;
export const reads = 'form';
export const checked = { on: 'published facts', since: '2026-11' } as const;
