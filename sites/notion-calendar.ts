/**
 * Notion Calendar, which shows the events of Google's. Nothing is published about how it does, so it is read as any
 * site's: an open dialog's title and time, and the addresses it names.
 */
export const label = 'Notion Calendar';
export const kind = 'calendar';
export const matches = ['https://calendar.notion.so/*'];
export const atInstall = false;
export const reads = 'event';
export const checked = { on: 'published facts', since: '2026-11' } as const;
