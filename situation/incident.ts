import type { Page } from './page.ts';
import type { Situation } from './situation.ts';
import { figuresIn, INCIDENT_NUMBER } from './words/figures.ts';
import { isOtherThan, wordsOf } from './words/vocabulary.ts';

type Incident = Extract<Situation, { kind: 'incident' | 'none' }>;

/** Is the event or page about something that broke: by the tool's address, or by the words of its title. */
export function incident(page: Page): Incident {
  const { says, texts, elsewhere, lang, description, recurring } = page;
  const byAddress = says !== 'other' && says?.page === 'incident';
  const isOther = isOtherThan('incident', texts, lang);
  if (!byAddress && (isOther || elsewhere)) return silent();
  const said = texts
    .map((text) => wordsOf('incident').saidIn(text) ?? figuresIn(INCIDENT_NUMBER, text)?.said)
    .find(Boolean);
  // An agenda of every week may name what broke the last time; one meeting's own text says what it is about.
  const below = recurring ? null : wordsOf('incident!').saidIn(description);
  if (!byAddress && !said && !below) return silent();
  return {
    kind: 'incident',
    confidence: byAddress ? 'sure' : 'likely',
    because: [
      ...(byAddress ? ['the address is that of an incident'] : []),
      ...(said ? [`the title says “${said}”`] : []),
      ...(!said && below ? [`the invitation says “${below}”`] : []),
    ],
  };
}

function silent(): Incident {
  return { kind: 'none', because: ['nothing says this is an incident'] };
}
