import { fixture } from './loopside.ts';

/** When a talk takes place, in this computer's own time. */
export interface When {
  start: Date;
  end: Date;
}

/**
 * The frozen weekly 1:1 with Priya, held at another time: what the page writes of it and what its id says are
 * changed, nothing else.
 * @param series another id makes it another series
 */
export function weeklyTalk(
  { start, end }: When,
  { title = '1:1 Alex / Priya', series = SERIES }: { title?: string; series?: string } = {},
): string {
  const html = fixture('google-calendar/bubble-recurring-mine')
    .replaceAll('1:1 Alex / Priya', title)
    .replaceAll(/Monday, November 23(?=<)/g, dayOf(start))
    // The chip stands in the column of another day.
    .replaceAll('data-eventchip', 'data-no-chip')
    .replaceAll('10:00 – 10:30am', `${timeOf(start)} – ${timeOf(end)}`);
  return html.replaceAll(/data-eventid="([\w+/=-]+)"/g, (whole, id: string) => {
    const decoded = atob(id);
    if (!decoded.startsWith(SERIES)) return whole;
    const moved = decoded.replace(SERIES, series).replace(/_\d{8}T\d{6}Z/, `_${compact(start)}`);
    return `data-eventid="${btoa(moved).replace(/=+$/, '')}"`;
  });
}

/** Weeks after the Monday of the fixture, at ten. */
export function inWeek(week: number): When {
  const start = new Date(2099, 10, 23 + 7 * week, 10);
  return { start, end: new Date(start.getTime() + 30 * 60_000) };
}

const SERIES = '3k9v7b2m4qd0e1r5s8tapn6cgh';

function dayOf(date: Date): string {
  return new Intl.DateTimeFormat('en-US', {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
  }).format(date);
}

function timeOf(date: Date): string {
  return new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit' })
    .format(date)
    .replace(/\s/u, '')
    .toLowerCase();
}

/** As calendars write an instant into an id. */
function compact(date: Date): string {
  return date.toISOString().replaceAll(/[-:]|\.\d+/g, '');
}
