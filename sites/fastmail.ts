/**
 * Fastmail. Nothing is published about how its calendar shows an event, so it is read as any site's: an open dialog's
 * title and time, and the addresses it names. Mail is on the same host, and a heading there is the subject of a mail: the
 * calendar has a folder of its own (from general knowledge, not verified).
 */
import type { AddressSays } from './site.ts';

export const label = 'Fastmail';
export const kind = 'calendar';
export const matches = ['https://app.fastmail.com/*'];
export const atInstall = false;
export const reads = 'event';
export const checked = { on: 'published facts', since: '2026-11' } as const;

export function says({ pathname }: URL): AddressSays | null {
  return /^\/calendar(?:\/|$)/u.test(pathname) ? null : 'other';
}
