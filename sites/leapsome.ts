/**
 * Leapsome: everything below /app/ of the host that is also its web site, told apart by the hash. The route of a review
 * is not known; those of the login, the settings and the dashboard, which lists what is due, are.
 */
import type { AddressSays } from './site.ts';

export const label = 'Leapsome';
export const kind = 'review';
export const matches = ['https://www.leapsome.com/app/*'];
export const atInstall = true;
export const reads = 'form';
export const checked = { on: 'published facts', since: '2026-11' } as const;

export function says({ hash }: URL): AddressSays | null {
  return /^#\/(?:dashboard|login|team\/settings)(?:[/?]|$)/u.test(hash) ? 'other' : null;
}
