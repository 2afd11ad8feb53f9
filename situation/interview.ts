import type { Reading } from '../sites/reading.ts';
import type { InterviewRole, Situation } from './situation.ts';
import { textsOf } from './texts.ts';
import {
  CANDIDATE,
  CANDIDATE_LINK,
  INTERVIEW,
  INTERVIEWER,
  INTERVIEWER_LINK,
  NOT_HIRING,
} from './words/interview.ts';

type Interview = Extract<Situation, { kind: 'interview' | 'none' }>;

/**
 * Is the event or page a job interview, and on which side is the reader? A link to an applicant tracking
 * system decides more than any title. The side stays open (null) where nothing tells it.
 */
export function interview(reading: Reading): Interview {
  const texts = textsOf(reading);
  const title = texts.find((text) => INTERVIEW.test(text)) ?? texts[0] ?? '';
  const links = [reading.url ?? '', readable(reading.event?.description ?? '')].join(' ');
  const side = linkSide(links);
  const said = INTERVIEW.exec(title)?.[0];
  if (NOT_HIRING.test(title) && !side) return silent('it is not a job interview');
  if (!said && side !== 'interviewer') return silent('nothing says this is an interview');
  const role = side ?? titleSide(title);
  return {
    kind: 'interview',
    role,
    confidence: side ? 'sure' : 'likely',
    because: [
      ...(said ? [`the title says “${said}”`] : []),
      ...(side === 'interviewer' ? ['it links to a hiring tool for interviewers'] : []),
      ...(side === 'candidate' ? ['it links to a page for candidates'] : []),
    ],
  };
}

function linkSide(links: string): InterviewRole | null {
  if (INTERVIEWER_LINK.test(links)) return 'interviewer';
  return CANDIDATE_LINK.test(links) ? 'candidate' : null;
}

function titleSide(title: string): InterviewRole | null {
  if (INTERVIEWER.test(title)) return 'interviewer';
  return CANDIDATE.test(title) ? 'candidate' : null;
}

/** Calendars wrap links in a redirect whose target is percent-encoded. */
function readable(text: string): string {
  return text.replaceAll(/%3A/giu, ':').replaceAll(/%2F/giu, '/');
}

function silent(reason: string): Interview {
  return { kind: 'none', because: [reason] };
}
