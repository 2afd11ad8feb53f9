import { cut, first, line, valueOf } from './page-text.ts';
import type { Attendee, EventReading } from './reading.ts';
import { LIMITS } from './reading.ts';
import type { Fields } from './site.ts';

export const fields = {
  title: [
    'input[name*="title" i], input[name*="summary" i], input[name*="subject" i]',
    'input[id*="title" i], input[id*="summary" i], input[id*="subject" i]',
    'h1, h2, h3, h4, [role="heading"]',
  ],
  person: ['[data-email]', 'a[href^="mailto:"]', '[title*="@"]', '[aria-label*="@"]'],
  time: ['time[datetime]', 'input[type="datetime-local"], input[type="date"], input[type="time"]'],
} as const satisfies Fields;

/** Clock times as calendars write them: 14:30, 14.30, 14h30, 2 pm, 下午2:30, 14時. */
const CLOCK = /(?<!\d)\d{1,2}(?:[:.hH]\d{2}(?!\d)|\s?[ap]\.?m\b|\s?[時时시])/u;

/** What follows a question mark is no longer the address: `mailto:sam@example.org?subject=…`. */
const ADDRESS = /[^\s<>"'(),;:?@]+@[^\s<>"'(),;:?@]+\.[^\s<>"'(),;:?@]+/u;

/**
 * The event an open dialog shows, in any calendar: a title and a time, and whoever it names by address. Null where
 * the dialog is no event: it has no title, or nothing in it is a time.
 */
export function dialogEvent(dialog: Element): EventReading | null {
  const title = titleOf(dialog);
  const start = first(dialog, [fields.time[0]])?.getAttribute('datetime') ?? '';
  const text = cut(dialog.textContent, LIMITS.description);
  const timed = start || first(dialog, fields.time) || CLOCK.test(text);
  if (!title || !timed) return null;
  const attendees = people(dialog);
  return {
    title,
    attendees,
    // Nobody knows whether a strange dialog names everyone who comes, or people of another kind.
    guests: 'unknown',
    ...(/^\d{4}-\d\d-\d\d/.test(start) && { start: cut(start) }),
    startText: cut(text.replace(title, '')),
  };
}

function titleOf(dialog: Element): string {
  for (const selector of fields.title) {
    for (const element of dialog.querySelectorAll(selector)) {
      const text = valueOf(element) || line(element);
      if (text) return text;
    }
  }
  const label = dialog.getAttribute('aria-labelledby');
  const labelled = label ? line(dialog.ownerDocument.getElementById(label)) : '';
  return labelled || cut(dialog.getAttribute('aria-label'));
}

function people(dialog: Element): Attendee[] {
  const found = new Map<string, Attendee>();
  for (const element of dialog.querySelectorAll(fields.person.join())) {
    const told = ['data-email', 'href', 'title', 'aria-label'].map((name) =>
      cut(element.getAttribute(name)),
    );
    const email = ADDRESS.exec(told.join(' ').replace(/^\s*mailto:/iu, ''))?.[0]
      .replace(/^mailto:/iu, '')
      .toLowerCase();
    if (!email || found.size >= LIMITS.attendees) continue;
    const shown = line(element);
    const name = shown.includes('@') ? '' : shown;
    found.set(email, { name: found.get(email)?.name || name, email });
  }
  return [...found.values()];
}
