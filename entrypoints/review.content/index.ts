import { defineContentScript } from 'wxt/utils/define-content-script';
import { readReviews } from '../../page/reader.ts';
import * as lattice from '../../sites/lattice.ts';
import * as workday from '../../sites/workday.ts';

export default defineContentScript({
  matches: [
    ...workday.matches,
    ...lattice.matches,
    // The demo's own review page, in the demo build only.
    ...(import.meta.env.MODE === 'demo' ? ['http://127.0.0.1/review*'] : []),
  ],
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main(ctx) {
    const isWorkday = location.hostname.endsWith('workday.com');
    readReviews(ctx, isWorkday ? workday.read : lattice.read);
  },
});
