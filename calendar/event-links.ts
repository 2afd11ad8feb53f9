import { stamp } from './write-event.ts';
import type { PlannedTime } from './write-event.ts';

/** An address that opens Google Calendar with a new event filled in, for the user to save or not. */
export function googleLink({ title, description, startsAt, minutes }: PlannedTime): string {
  const address = new URL('https://calendar.google.com/calendar/render');
  address.search = new URLSearchParams({
    action: 'TEMPLATE',
    text: title,
    dates: `${stamp(startsAt)}/${stamp(startsAt + minutes * 60_000)}`,
    ...(description !== '' && { details: description }),
  }).toString();
  return address.href;
}

const OUTLOOKS = { work: 'outlook.office.com', home: 'outlook.live.com' } as const;

/** The same for Outlook on the web, of a company's account or of one's own. */
export function outlookLink(
  { title, description, startsAt, minutes }: PlannedTime,
  account: keyof typeof OUTLOOKS = 'work',
): string {
  const address = new URL(`https://${OUTLOOKS[account]}/calendar/0/deeplink/compose`);
  const fields = {
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: title,
    startdt: new Date(startsAt).toISOString(),
    enddt: new Date(startsAt + minutes * 60_000).toISOString(),
    ...(description !== '' && { body: description }),
  };
  // Outlook shows a plus sign as it is, rather than as the space it stands for.
  address.search = new URLSearchParams(fields).toString().replaceAll('+', '%20');
  return address.href;
}
