/** `npm run -s classify`: readings in, situations out; the formats stand in docs/command-line.md. */
import * as v from 'valibot';
import type { Reading } from '../sites/reading.ts';
import { classify } from '../situation/classify.ts';
import { answerJsonLines } from './json-lines.ts';

const attendee = v.object({
  name: v.optional(v.nullable(v.string()), ''),
  email: v.optional(v.nullable(v.string()), ''),
  self: v.optional(v.boolean(), false),
  resource: v.optional(v.boolean(), false),
  organizer: v.optional(v.boolean(), false),
});

const line = v.object({
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

await answerJsonLines(line, (input) => {
  const situation = classify(readingOf(input));
  const none = situation.kind === 'none';
  return {
    situation: situation.kind,
    role: 'role' in situation ? situation.role : null,
    counterpart: situation.kind === 'one_on_one' ? situation.counterpart?.email || null : null,
    confidence: none ? 'none' : situation.confidence,
    because: situation.because,
  };
});

function readingOf({ event, ...page }: v.InferOutput<typeof line>): Reading {
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
