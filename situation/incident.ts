import type { Page } from './page.ts';
import { telling } from './page.ts';
import type { Situation } from './situation.ts';
import { OPERATIONS, SECTIONS } from './words/incident-sections.ts';
import type { Folded } from './words/fold.ts';
import { figuresIn, INCIDENT_NUMBER } from './words/figures.ts';
import { isOtherThan, wordsOf } from './words/vocabulary.ts';
import { message } from '../language/message.ts';

type Incident = Extract<Situation, { kind: 'incident' | 'none' }>;

/** Is the event or page about something that broke: by the tool's address, or by the words of its title. */
export function incident(page: Page): Incident {
  const { says, texts, elsewhere, lang, description, recurring } = page;
  const byAddress = says?.page === 'incident';
  const telltale = telling(texts, (text) => wordsOf('incident').isIn(text));
  const isOther = isOtherThan('incident', telltale, lang);
  if (!byAddress && (isOther || elsewhere)) return silent();
  const said = texts
    .map((text) => wordsOf('incident').saidIn(text) ?? figuresIn(INCIDENT_NUMBER, text)?.said)
    .find(Boolean);
  // An agenda of every week may name what broke the last time; one meeting's own text says what it is about.
  const below = recurring ? null : wordsOf('incident!').saidIn(description);
  const isOfSystems =
    page.countsIncidents && texts.some(({ words }) => OPERATIONS.test(words) || anySection(words));
  const isReport = !page.isEvent && (hasSections(texts) || isOfSystems);
  if (!byAddress && !said && !below && !isReport) return silent();
  return {
    kind: 'incident',
    confidence: byAddress ? 'sure' : 'likely',
    because: [
      ...(byAddress ? [message('reason.addressOfIncident')] : []),
      ...(said ? [message('reason.titleSays', { words: said })] : []),
      ...(isReport ? [message('reason.laidOutAsIncident')] : []),
      ...(!said && below ? [message('reason.invitationSays', { words: below })] : []),
    ],
  };
}

/** Its cause and one more section of a report; or all but the cause. */
function hasSections(texts: readonly Folded[]): boolean {
  const has = (section: RegExp) => texts.some(({ words }) => section.test(words));
  const others = [SECTIONS.timeline, SECTIONS.impact, SECTIONS.actions].filter(has).length;
  return has(SECTIONS.cause) ? others > 0 : others === 3;
}

function anySection(words: string): boolean {
  return Object.values(SECTIONS).some((section) => section.test(words));
}

function silent(): Incident {
  return { kind: 'none', because: [message('reason.noIncident')] };
}
