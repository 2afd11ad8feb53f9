/**
 * Zimbra, self-hosted. Where it stands in the folder of its own name it is known by that; at the top of a host its
 * addresses tell no more than those of any program, and the user adds it like any unknown site, which reads the same.
 * Nothing is published about how it shows an event, so it is read as any site's: an open dialog's title and time, and the
 * addresses it names. Mail and calendar have one address (all this from general knowledge, not verified), so nothing
 * but a dialog counts: a heading may be the subject of a mail.
 */
import type { AddressSays } from './site.ts';

export const label = 'Zimbra';
export const kind = 'calendar';
export const matches: readonly string[] = [];
export const atInstall = false;
export const reads = 'event';
export const checked = { on: 'published facts', since: '2026-11' } as const;

export const path = '/zimbra/*';

export function owns({ pathname }: URL): boolean {
  return /^\/zimbra(?:\/|$)/u.test(pathname);
}

export function says(): AddressSays {
  return 'other';
}
