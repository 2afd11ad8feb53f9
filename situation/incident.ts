import type { Reading } from '../sites/reading.ts';
import type { Situation } from './situation.ts';
import { textsOf } from './texts.ts';
import { INCIDENT, INCIDENT_ADDRESS, NOT_INCIDENT } from './words/incident.ts';

type Incident = Extract<Situation, { kind: 'incident' | 'none' }>;

/** Is the event or page about something that broke: by the tool's address, or by the words of its title. */
export function incident(reading: Reading): Incident {
  const texts = textsOf(reading);
  const byAddress = INCIDENT_ADDRESS.test(reading.url ?? '');
  if (!byAddress && texts.some((text) => NOT_INCIDENT.test(text))) return silent();
  const said = texts.map((text) => INCIDENT.exec(text)?.[0]).find(Boolean);
  if (!byAddress && !said) return silent();
  return {
    kind: 'incident',
    confidence: byAddress ? 'sure' : 'likely',
    because: [
      ...(byAddress ? ['the address is that of an incident'] : []),
      ...(said ? [`the title says “${said}”`] : []),
    ],
  };
}

function silent(): Incident {
  return { kind: 'none', because: ['nothing says this is an incident'] };
}
