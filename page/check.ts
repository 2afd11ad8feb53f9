import type { PageCheck } from '../messages/page-channel.ts';
import { documentsOf } from '../sites/frames.ts';
import type { Fields } from '../sites/site.ts';

/**
 * Counts what each selector of a reader finds in this page and its frames. Numbers only: the answer is meant to be
 * shown to strangers.
 */
export function checkPage(site: string, fields: Fields, understood: boolean): PageCheck {
  const documents = documentsOf(document);
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
