import type { PlainKey } from '../language/message.ts';
import { language, say } from '../language/say.ts';

/** Tells the browser the page's language, which way it runs, and what it is called. */
export function beginPage(title: PlainKey): void {
  const { documentElement } = document;
  documentElement.lang = language();
  documentElement.dir = say('language.direction');
  document.title = say(title);
}
