/**
 * PerformYard. The host is a guess: public tests of the tool name only the one it is tried out on, below
 * talent.performyard.com. Its paths are not known, the words of its reviews are from its help.
 */

export const label = 'PerformYard';
export const kind = 'review';
export const matches = ['https://*.talent.performyard.com/*'];
export const atInstall = false;
export const reads = 'form';
export const checked = { on: 'published facts', since: '2026-11' } as const;
