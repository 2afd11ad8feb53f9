/** A calendar's text, cut into what can be read by itself: one broken event must not cost the others. */
export interface Blocks {
  /** Nothing else is one. */
  isCalendar: boolean;
  /** Its own properties, unfolded, each a line. */
  head: string[];
  /** Descriptions of time zones, whole. */
  zones: string[];
  /** Events, with the properties that are read and no alarms. */
  events: string[];
  /** Events that began and did not end. */
  broken: number;
}

/** What is read of an event. Whatever else stands in it cannot make it unreadable. */
const READ =
  /^(?:UID|SUMMARY|DESCRIPTION|DTSTART|DTEND|DURATION|RRULE|RDATE|EXDATE|RECURRENCE-ID|STATUS|SEQUENCE|ATTENDEE|ORGANIZER)[;:]/i;

const LINE = /\r\n|\n|\r/;

/** What is gone through in one piece. */
interface Open {
  name: string;
  lines: string[];
}

/** Cuts up the text of one calendar file, or of several in one. Never throws. */
export function blocksOf(text: string): Blocks {
  const blocks: Blocks = { isCalendar: false, head: [], zones: [], events: [], broken: 0 };
  /** What has begun and not ended, the outermost first. */
  let open: Open[] = [];
  for (const line of unfolded(text)) {
    const [, edge = '', kind = ''] = /^(BEGIN|END):([\w-]+)\s*$/i.exec(line) ?? [];
    const name = kind.toUpperCase();
    const begins = edge.toUpperCase() === 'BEGIN';
    if (begins && name === 'VCALENDAR') blocks.isCalendar = true;
    // Nothing that is read stands in an event: the one before has no end.
    if (begins && (name === 'VEVENT' || name === 'VCALENDAR')) {
      blocks.broken += open.filter((one) => one.name === 'VEVENT').length;
      open = [];
    }
    const inner = open.at(-1);
    if (begins && name !== 'VCALENDAR') {
      open.push({ name, lines: [] });
    } else if (edge !== '' && !begins && inner?.name === name) {
      open.pop();
      close(blocks, inner, open.at(-1));
    } else if (edge === '') {
      if (!inner) blocks.head.push(line);
      else if (inner.name !== 'VEVENT' || READ.test(line)) inner.lines.push(line);
    }
  }
  blocks.broken += open.filter((one) => one.name === 'VEVENT').length;
  return blocks;
}

/** What has ended goes to where it belongs: a part of a zone's description into it, alarms nowhere. */
function close(blocks: Blocks, { name, lines }: Open, outer: Open | undefined): void {
  const whole = [`BEGIN:${name}`, ...lines, `END:${name}`];
  if (name === 'VEVENT') blocks.events.push(whole.join('\r\n'));
  else if (name === 'VTIMEZONE') blocks.zones.push(whole.join('\r\n'));
  else if (outer?.name === 'VTIMEZONE') outer.lines.push(...whole);
}

/** The lines of a text, those joined that go on with a space in the next (RFC 5545, 3.1). */
function* unfolded(text: string): Generator<string> {
  let parts: string[] = [];
  for (const line of text.replace(/^\uFEFF/u, '').split(LINE)) {
    if (/^[ \t]/.test(line) && parts.length > 0) {
      parts.push(line.slice(1));
      continue;
    }
    if (parts.length > 0) yield parts.join('');
    parts = line === '' ? [] : [line];
  }
  if (parts.length > 0) yield parts.join('');
}
