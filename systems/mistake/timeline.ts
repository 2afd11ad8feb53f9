import type { Clock } from './clock.ts';
import { toldAt } from './clock.ts';
import { nameOf } from './evidence.ts';
import type { Mistake, MistakeUpdate } from './mistake.ts';
import { oneLine } from './sentence.ts';
import type { Message, Passage } from '../../language/message.ts';
import { blocks, message } from '../../language/message.ts';

/** Something that happened: at a moment, or on a day of which nobody knows the time. */
interface Happening {
  /** YYYY-MM-DD in the user's own time. */
  day: string;
  /** Milliseconds since 1970; null comes last on its day. */
  at: number | null;
  heading: Message;
  /** Markdown below the heading; empty where there is nothing to add. */
  body: Passage;
}

/**
 * All that is kept of a mistake as Markdown: what happened, in time order, then what was thought. The user's words stand
 * letter by letter, as quotes, so that nothing in them becomes a heading of the document or ends another's code.
 * @param person whom it was owned to; null where nobody was chosen
 */
export function timelineMarkdown(mistake: Mistake, person: string | null, clock: Clock): Passage {
  const parts: Passage[] = [
    ['# ', inHeading(nameOf(mistake)) || message('mistake.timeline.untitled')],
  ];
  let day: string | null = null;
  for (const happening of happenings(mistake, person, clock)) {
    if (happening.day !== day) parts.push([`## ${clock.day(happening.day)}`]);
    day = happening.day;
    const time = happening.at === null ? '' : `${clock.time(happening.at)} `;
    parts.push([`### ${time}`, happening.heading]);
    if (happening.body.length > 0) parts.push(happening.body);
  }
  for (const { heading, body } of thoughts(mistake)) {
    if (body.length > 0) parts.push(['## ', heading], body);
  }
  return [...blocks(parts, '\n\n'), '\n'];
}

function happenings(mistake: Mistake, person: string | null, clock: Clock): Happening[] {
  const at = (moment: number, heading: Message, body: Passage): Happening => ({
    day: clock.dayOf(moment),
    at: moment,
    heading,
    body,
  });
  const { ownedAt, met, metOn, closedAt } = mistake;
  const owned =
    person === null
      ? message('mistake.timeline.owned')
      : message('mistake.timeline.ownedTo', { name: inHeading(oneLine(person)) });
  const all = [at(mistake.createdAt, message('mistake.timeline.wrong'), quoted(mistake.what))];
  if (ownedAt !== null) all.push(at(ownedAt, owned, quoted(mistake.draft)));
  for (const update of mistake.updates) {
    all.push(at(update.at, message('mistake.timeline.update'), updateBody(update, clock)));
  }
  if (met !== null && metOn !== null) {
    all.push({ day: metOn, at: null, heading: message(`mistake.timeline.met.${met}`), body: [] });
  }
  if (closedAt !== null) all.push(at(closedAt, message('mistake.timeline.closed'), []));
  return all.toSorted(inTime);
}

function thoughts(mistake: Mistake): Pick<Happening, 'heading' | 'body'>[] {
  const { ownedAt, draft, met, metOn } = mistake;
  return [
    { heading: message('mistake.timeline.draft'), body: ownedAt === null ? quoted(draft) : [] },
    {
      heading: message('mistake.timeline.howSpoke'),
      body: met !== null && metOn === null ? ['> ', message(`mistake.timeline.met.${met}`)] : [],
    },
    { heading: message('mistake.timeline.workPlan'), body: quoted(mistake.workPlan) },
    { heading: message('mistake.timeline.care'), body: quoted(mistake.care) },
    { heading: message('mistake.timeline.cause'), body: quoted(mistake.cause) },
    { heading: message('mistake.timeline.change'), body: quoted(mistake.change) },
    { heading: message('mistake.timeline.headline'), body: quoted(mistake.headline) },
  ];
}

function updateBody({ at, status, plan, nextAt }: MistakeUpdate, clock: Clock): Passage {
  const parts = [
    { label: message('mistake.timeline.status'), words: quoted(status) },
    { label: message('mistake.timeline.plan'), words: quoted(plan) },
  ];
  const said = parts.flatMap(({ label, words }): Passage[] =>
    words.length === 0 ? [] : [[label], words],
  );
  const next =
    nextAt === null
      ? message('mistake.timeline.last')
      : message('mistake.timeline.next', { when: toldAt(nextAt, at, clock) });
  return blocks([...said, [next]], '\n\n');
}

/** The earliest day first, on it the earliest moment. What is equal stays as it was. */
function inTime(a: Happening, b: Happening): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  if (a.at === null || b.at === null) return Number(a.at === null) - Number(b.at === null);
  return a.at - b.at;
}

/** Words as a quote, line by line. Empty where there are none. */
function quoted(words: string): Passage {
  if (words.trim() === '') return [];
  const lines = words.trim().split(/\r\n?|\n/u);
  return [lines.map((line) => (line.trim() === '' ? '>' : `> ${line}`)).join('\n')];
}

/** Words as they stand in a heading: what Markdown would take for a sign of its own is escaped. */
function inHeading(words: string): string {
  return words.replaceAll(/[\\`*_~[\]<>&|!#]/gu, '\\$&');
}
