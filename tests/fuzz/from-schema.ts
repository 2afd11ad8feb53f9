/** Values of a Valibot schema: right in shape and mostly in size, so that a small change is all that is wrong with them. */
import fc from 'fast-check';
import type * as v from 'valibot';
import { badText } from './words.ts';

/** A schema as it is at run time; its types do not tell which of these it has. */
interface AnySchema {
  type: string;
  pipe?: readonly { kind: string; type: string; requirement?: unknown }[];
  wrapped?: AnySchema;
  entries?: Record<string, AnySchema>;
  item?: AnySchema;
  options?: readonly unknown[];
  literal?: unknown;
}

/** Of a schema, made of what the product's schemas are made of; throws where one is made of something new. */
export function fromSchema(schema: v.GenericSchema): fc.Arbitrary<unknown> {
  return valuesOf(schema);
}

function valuesOf(schema: AnySchema): fc.Arbitrary<unknown> {
  switch (schema.type) {
    case 'string':
      return stringsOf(schema);
    case 'number':
      return fc.oneof(fc.integer({ min: 0, max: 400 }), fc.maxSafeNat());
    case 'boolean':
      return fc.boolean();
    case 'literal':
      return fc.constant(schema.literal);
    case 'picklist':
      return fc.constantFrom(...(schema.options ?? []));
    case 'nullable':
      return fc.option(inner(schema), { nil: null });
    case 'non_nullable':
    case 'exact_optional':
    case 'optional':
      return inner(schema);
    case 'array':
      return fc.array(schema.item ? valuesOf(schema.item) : fc.constant(null), { maxLength: 3 });
    case 'union':
    case 'variant':
      return fc.oneof(...(schema.options ?? []).map((one) => valuesOf(one as AnySchema)));
    case 'strict_object':
    case 'object':
      return objectsOf(schema.entries ?? {});
    case 'custom':
      return fc.constant({});
    default:
      throw new Error(`No values are known for a schema of type ${schema.type}.`);
  }
}

function inner({ wrapped }: AnySchema): fc.Arbitrary<unknown> {
  if (!wrapped) throw new Error('A schema around nothing.');
  return valuesOf(wrapped);
}

function objectsOf(entries: Record<string, AnySchema>): fc.Arbitrary<unknown> {
  const isNeeded = ([, { type }]: [string, AnySchema]) => !type.endsWith('optional');
  return fc.record(
    Object.fromEntries(Object.entries(entries).map(([name, one]) => [name, valuesOf(one)])),
    {
      requiredKeys: Object.entries(entries)
        .filter(isNeeded)
        .map(([name]) => name),
    },
  );
}

/** Texts that fit what the schema asks of them, as far as that is known here. */
function stringsOf({ pipe = [] }: AnySchema): fc.Arbitrary<string> {
  const asked = new Set(pipe.map(({ type }) => type));
  if (asked.has('uuid')) return fc.uuid();
  if (asked.has('iso_date')) return fc.constantFrom('2026-11-23', '2024-02-29', '2030-01-01');
  if (asked.has('regex')) return fc.constantFrom('0123456789abcdef0123456789abcdef', 'age1qqq');
  if (asked.has('includes')) return fc.constant('a@example.org');
  return fc.oneof(
    fc.constantFrom('a', 'Zoë', 'https://calendar.example#weekly'),
    fc.uuid(),
    badText,
  );
}
