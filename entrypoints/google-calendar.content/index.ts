import { defineContentScript } from 'wxt/utils/define-content-script';
import { readCalendar } from '../../page/reader.ts';
import * as googleCalendar from '../../sites/google-calendar.ts';

export default defineContentScript({
  matches: [
    ...googleCalendar.matches,
    // The demo's own calendar, in the demo build only.
    ...(import.meta.env.MODE === 'demo' ? ['http://127.0.0.1/calendar/*'] : []),
  ],
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main: (ctx) => readCalendar(ctx, googleCalendar),
});
