/**
 * UKG Pro (formerly UltiPro): a host for each data centre, known from its logins in public artefacts. Its paths are not
 * known; the words of its reviews are from its help. Job adverts are on the same domain.
 */

export const label = 'UKG Pro';
export const kind = 'review';
export const matches = ['https://*.ultipro.com/*'];
export const except = [
  'https://connect.ultipro.com/*',
  'https://login.ultipro.com/*',
  'https://recruiting.ultipro.com/*',
  'https://recruiting2.ultipro.com/*',
  'https://www.ultipro.com/*',
];
export const atInstall = false;
export const reads = 'form';
export const checked = { on: 'published facts', since: '2026-11' } as const;
