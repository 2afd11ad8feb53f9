import type { Fields } from './front-matter.ts';

/**
 * Reads the fields of a page as somebody may have left them: what is missing gets what it is without, a number may stand for
 * words and one word for a list. What is wrong beyond that is passed on, for the row's schema to name.
 */
export class FieldsOf {
  readonly #fields: Fields;

  constructor(fields: Fields) {
    this.#fields = fields;
  }

  /** As it is; `missing` where there is nothing. */
  value(name: string, missing: unknown): unknown {
    return (Object.hasOwn(this.#fields, name) ? this.#fields[name] : null) ?? missing;
  }

  /** Words; YAML takes an unquoted 2026 for a number. */
  words(name: string, missing: string): unknown {
    const value = this.value(name, missing);
    return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
  }

  /** Words, or null where there are none. */
  wordsOrNull(name: string): unknown {
    const value = this.words(name, '');
    return value === '' ? null : value;
  }

  /** A list; one thing alone is a list of it. */
  list(name: string): unknown[] {
    const value = this.value(name, []);
    return Array.isArray(value) ? value : [value];
  }

  /** Milliseconds since 1970, of a time as ISO 8601 writes it. */
  moment(name: string, missing: unknown): unknown {
    const value = this.value(name, missing);
    if (typeof value !== 'string') return value;
    const moment = Date.parse(value);
    return Number.isNaN(moment) ? value : moment;
  }
}

/** A moment as ISO 8601 writes it, in UTC. */
export function written(moment: number): string {
  return new Date(moment).toISOString();
}
