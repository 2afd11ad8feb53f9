/** A reading as contributors write it: everything optional; the format stands in docs/command-line.md. */
import * as v from 'valibot';
import type { Reading } from '../sites/reading.ts';

const attendee = v.object({
  name: v.optional(v.nullable(v.string()), ''),
  email: v.optional(v.nullable(v.string()), ''),
  self: v.optional(v.boolean(), false),
  resource: v.optional(v.boolean(), false),
  organizer: v.optional(v.boolean(), false),
});

export const readingLine = v.object({
  url: v.exactOptional(v.string()),
  title: v.exactOptional(v.string()),
  headings: v.exactOptional(v.array(v.string())),
  lang: v.exactOptional(v.string()),
  event: v.exactOptional(
    v.object({
      title: v.optional(v.string(), ''),
      attendees: v.optional(v.array(attendee), () => []),
      description: v.exactOptional(v.string()),
      recurring: v.exactOptional(v.boolean()),
      start: v.exactOptional(v.string()),
      end: v.exactOptional(v.string()),
    }),
  ),
});

/** The same as a page would have been read; an event that lists nobody hides who comes. */
export function readingOf({ event, ...page }: v.InferOutput<typeof readingLine>): Reading {
  if (!event) return page;
  const attendees = event.attendees.map((one) => ({
    ...one,
    name: one.name ?? '',
    email: one.email ?? '',
  }));
  return {
    ...page,
    event: { ...event, attendees, guests: attendees.length > 0 ? 'all' : 'unknown' },
  };
}
