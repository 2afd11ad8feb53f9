/**
 * Engagedly: each customer on a host of its own, which is from general knowledge, not verified. The web site is on the
 * bare domain. Its paths are not known, the words of its reviews are from its help.
 */

export const label = 'Engagedly';
export const kind = 'review';
export const matches = ['https://*.engagedly.com/*'];
export const except = [
  'https://engagedly.com/*',
  'https://www.engagedly.com/*',
  'https://api.engagedly.com/*',
  // From general knowledge, not verified.
  'https://help.engagedly.com/*',
];
export const atInstall = false;
export const reads = 'form';
export const checked = { on: 'published facts', since: '2026-11' } as const;
