import { cut } from './page-text.ts';

/** A person as mail programs write one: `Sam Rivers <sam@example.org>`, `"Rivers, Sam" <…>`, or the address alone. */
export function namedAddress(text: string | null | undefined): { name: string; email: string } {
  const told = cut(text);
  const [, name = '', inside] = /^(.*?)\s*<([^<>\s]+@[^<>\s]+)>$/u.exec(told) ?? [];
  if (inside !== undefined) {
    return { name: name.replace(/^"(.*)"$/u, '$1'), email: inside.toLowerCase() };
  }
  return /^[^\s<>"]+@[^\s<>"]+$/u.test(told)
    ? { name: '', email: told.toLowerCase() }
    : { name: told, email: '' };
}
