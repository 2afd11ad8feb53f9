import { format } from 'prettier';
import { valuesOf } from './values.ts';

/** A scrubbed page as the text of a fixture, as tests/fixtures/README.md has it. */
export async function toFixture(document: Document, what: string): Promise<string> {
  const values = valuesOf(document);
  if (values.length > 0) {
    const script = document.createElement('script');
    script.type = 'application/json';
    script.dataset['values'] = '';
    // Nothing in it ends the script: values are scrubbed, but signs stay.
    script.textContent = JSON.stringify(values).replaceAll('<', '\\u003c');
    document.body.append(script);
  }
  const charset = document.createElement('meta');
  charset.setAttribute('charset', 'utf-8');
  document.head.prepend(charset);
  const today = new Date().toISOString().slice(0, 10);
  const comment = `<!--
  ${what}
  Captured ${today} with "npm run capture" and scrubbed: words, names, numbers, days and addresses are not the page's.
-->`;
  return pretty(`<!doctype html>\n${comment}\n${document.documentElement.outerHTML}\n`);
}

/** Readable, so that a person can read it before it is committed; as it is where a page's markup is too odd for that. */
async function pretty(html: string): Promise<string> {
  try {
    return await format(html, { parser: 'html', printWidth: 120 });
  } catch {
    return html;
  }
}
