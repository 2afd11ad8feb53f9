/**
 * Zoho Calendar, a host for each region; all but those of .com, .eu and .in are from general knowledge, not verified.
 * Nothing is published about how it shows an event, so it is read as any site's: an open dialog's title and time, and the
 * addresses it names.
 */
export const label = 'Zoho Calendar';
export const kind = 'calendar';
export const matches = [
  'https://calendar.zoho.com/*',
  'https://calendar.zoho.eu/*',
  'https://calendar.zoho.in/*',
  'https://calendar.zoho.com.au/*',
  'https://calendar.zoho.jp/*',
  'https://calendar.zohocloud.ca/*',
  'https://calendar.zoho.sa/*',
];
export const atInstall = false;
export const reads = 'event';
export const checked = { on: 'published facts', since: '2026-11' } as const;
