/**
 * Any site the user adds: no knowledge of its own, only what the web's own conventions tell. An open dialog that shows
 * an event, the page's structured data, or else title, headings and form.
 */
import { dialogEvent, fields as dialogFields } from './dialog-event.ts';
import { fields as pageFields, readParts } from './page.ts';
import type { Reading } from './reading.ts';
import type { Fields } from './site.ts';
import { structuredEvent } from './structured-event.ts';

export const fields: Fields = { ...pageFields, ...dialogFields };

/** Never null: a page may turn into something else in place. */
export function read(url: URL, document: Document): Reading {
  const { reading, documents, dialogs } = readParts(url, document);
  for (const find of [
    () => dialogs.map(dialogEvent),
    () => documents.map((one) => structuredEvent(one)),
  ]) {
    const event = find().find((one) => one !== null);
    if (event) return { ...reading, event };
  }
  return reading;
}
