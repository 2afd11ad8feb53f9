import { defineContentScript } from 'wxt/utils/define-content-script';
import { readCalendar } from '../../page/reader.ts';
import * as sogo from '../../sites/sogo.ts';

/** Self-hosted, so never in the manifest: registered for the hosts the user adds. */
export default defineContentScript({
  registration: 'runtime',
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main(ctx) {
    if (sogo.owns(new URL(location.href))) readCalendar(ctx, sogo);
  },
});
