/** Names that reach into JavaScript's own objects when somebody copies a value carelessly. */
const POISONED = ['__proto__', 'constructor', 'prototype'] as const;

/**
 * The first field anywhere in a value from `JSON.parse` that has such a name, or null. Asked before anything else looks at
 * the value: a schema need not see an own `__proto__`.
 */
export function poisonedKeyIn(value: unknown): string | null {
  // A list of our own, no recursion: a file may be nested as deep as it is long.
  const open: unknown[] = [value];
  while (open.length > 0) {
    const one = open.pop();
    if (typeof one !== 'object' || one === null) continue;
    if (Array.isArray(one)) for (const item of one) open.push(item);
    else {
      const found = POISONED.find((name) => Object.hasOwn(one, name));
      if (found !== undefined) return found;
      for (const item of Object.values(one)) if (typeof item === 'object') open.push(item);
    }
  }
  return null;
}
