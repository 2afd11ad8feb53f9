import type { PageCheck } from '../messages/page-channel.ts';
import type { Fields } from '../sites/site.ts';

/**
 * Counts what each selector of a reader finds in a page and those of its frames that were read. Numbers only: the answer is meant to be
 * shown to strangers.
 */
export function checkPage(
  site: string,
  fields: Fields,
  understood: boolean,
  documents: readonly Document[],
): PageCheck {
  const count = (selector: string) =>
    documents.reduce((sum, one) => sum + one.querySelectorAll(selector).length, 0);
  return {
    site,
    understood,
    lang: document.documentElement.lang.slice(0, 35),
    frames: documents.length - 1,
    fields: Object.entries(fields).map(([name, selectors]) => ({
      name,
      found: selectors.map((selector) => ({ selector, count: count(selector) })),
    })),
  };
}
