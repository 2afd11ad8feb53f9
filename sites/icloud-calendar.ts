/**
 * iCloud Calendar. Nothing is published about how it shows an event, so it is read as any site's: an open dialog's title
 * and time, and the addresses it names. Apple is said to keep its applications in frames of other hosts, which nobody but
 * they can look into: then nothing is read.
 */
export const label = 'iCloud Calendar';
export const kind = 'calendar';
export const matches = ['https://www.icloud.com/calendar*'];
export const atInstall = false;
export const reads = 'event';
export const checked = { on: 'published facts', since: '2026-11' } as const;
