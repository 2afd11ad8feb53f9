/**
 * Yahoo Calendar. Nothing is published about how it shows an event, so it is read as any site's: an open dialog's title
 * and time, and the addresses it names.
 */
export const label = 'Yahoo Calendar';
export const kind = 'calendar';
export const matches = ['https://calendar.yahoo.com/*'];
export const atInstall = false;
export const reads = 'event';
export const checked = { on: 'published facts', since: '2026-11' } as const;
