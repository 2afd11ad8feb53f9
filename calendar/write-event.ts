/** Time to be put into somebody's calendar. */
export interface PlannedTime {
  title: string;
  description: string;
  /** Milliseconds since 1970. */
  startsAt: number;
  minutes: number;
}

/** Octets of a line, its end not counted (RFC 5545, 3.1). */
const MOST_OCTETS = 75;

/**
 * The text of a calendar file with one event, as any calendar takes it (RFC 5545): times in UTC, nobody invited.
 * @param uid the same each time, so that a second file changes the event rather than adding another
 * @param now milliseconds since 1970
 */
export function eventFile(
  { uid, title, description, startsAt, minutes }: PlannedTime & { uid: string },
  now: number,
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Loopside//Loopside//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(startsAt)}`,
    `DTEND:${stamp(startsAt + minutes * 60_000)}`,
    `SUMMARY:${escaped(title)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** "20261104T090000Z"; milliseconds since 1970. */
export function stamp(instant: number): string {
  return new Date(instant)
    .toISOString()
    .replace(/\.\d{3}/, '')
    .replaceAll(/[-:]/g, '');
}

/** A text as the value of a property: no line of it may look like a property of its own. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r\n|\n|\r/g, '\\n')
    .replaceAll(/(?!\t)\p{Cc}/gu, '');
}

/** A long line in several, none cut within a character. */
function folded(line: string): string {
  const parts = [''];
  let octets = 0;
  for (const sign of line) {
    const size = new TextEncoder().encode(sign).length;
    if (octets + size > MOST_OCTETS) {
      parts.push('');
      octets = 1; // the space it goes on with
    }
    parts[parts.length - 1] += sign;
    octets += size;
  }
  return parts.join('\r\n ');
}
