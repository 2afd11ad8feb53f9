/** The shapes of the calls about the tab and the sites; see `site-calls.ts`. */
import * as v from 'valibot';
import { count, nothing, ofTab, text } from './shapes.ts';

/** One entry a call, as in `SiteCalls`. */
export const siteInputs = {
  tab: ofTab,
  'off.set': v.strictObject({
    tabId: count,
    where: v.picklist(['here', 'everywhere']),
    off: v.boolean(),
  }),
  'site.add': ofTab,
  'site.addHost': v.strictObject({ address: v.pipe(text(2_000), v.url()) }),
  'site.list': nothing,
  'site.remove': v.strictObject({ pattern: text(300) }),
  'page.list': nothing,
  'page.check': ofTab,
} as const;
