import type { Page } from './page.ts';
import { telling } from './page.ts';
import type { InterviewRole, Situation } from './situation.ts';
import { APPLICANT, HIRING_LINK, STAGE } from './words/hiring-links.ts';
import type { Folded } from './words/fold.ts';
import { isOtherThan, wordsOf } from './words/vocabulary.ts';
import type { Message, PlainKey } from '../language/message.ts';
import { message } from '../language/message.ts';

type Interview = Extract<Situation, { kind: 'interview' | 'none' }>;

/**
 * Is the event or page a job interview, and on which side is the reader? A link to an applicant tracking
 * system decides more than any title. The side stays open (null) where nothing tells it.
 */
export function interview(page: Page): Interview {
  const link = linkSide(page);
  const { texts, elsewhere, isTitled, isEvent, isJobBoard, tool } = page;
  const heard = texts.find((text) => wordsOf('interview.any').isIn(text));
  const said = heard ? wordsOf('interview.any').saidIn(heard) : null;
  const telltale = telling(texts, (text) => wordsOf('interview.any').isIn(text));
  if (!link && isOtherThan('interview', telltale, page.lang))
    return silent('reason.noJobInterview');
  if (elsewhere) return silent('reason.noInterviewHere');
  const team = teamSide(page);
  // On a hiring tool every word counts that tells the side; elsewhere those of the text that says interview.
  const told = firstSide(tool === 'hiring' ? texts : heard ? [heard] : [], page);
  // The word alone may, on any page, be anybody's interview.
  const isSaid =
    (said !== null && (isTitled || told !== null)) ||
    (tool === 'hiring' && (said !== null || told !== null));
  if (!link && !team && !isSaid) return silent('reason.noInterview');
  return {
    kind: 'interview',
    role:
      link?.side ?? team?.side ?? told ?? (tool === 'hiring' && !isJobBoard ? 'interviewer' : null),
    confidence: link ? 'sure' : 'likely',
    because: [
      ...(said ? [message(isEvent ? 'reason.titleSays' : 'reason.pageSays', { words: said })] : []),
      ...(link ? [link.because] : []),
      ...(team ? [team.because] : []),
    ],
  };
}

interface LinkSide {
  side: InterviewRole | null;
  because: Message;
}

function linkSide({ says, site, description, isEvent }: Page): LinkSide | null {
  if (says?.page === 'interview') {
    return { side: says.side ?? null, because: isOn(site?.label ?? message('reason.hiringTool')) };
  }
  if (!isEvent) return null;
  const links = readable(description.text);
  if (HIRING_LINK.interviewer.test(links)) {
    return { side: 'interviewer', because: message('reason.linksForInterviewers') };
  }
  return HIRING_LINK.candidate.test(links)
    ? { side: 'candidate', because: message('reason.linksForCandidates') }
    : null;
}

/** By who invites: the hiring team of another company, or of one's own to a stage of hiring. */
function teamSide({ hiring, texts }: Page): LinkSide | null {
  if (hiring === null || isOtherThan('interview', texts, 'any')) return null;
  if (hiring === 'other') {
    return { side: 'candidate', because: message('reason.otherHiringTeam') };
  }
  const isStage = texts.some(({ written }) => (hiring === 'own' ? STAGE : APPLICANT).test(written));
  return isStage ? { side: 'interviewer', because: message('reason.ownHiringTeam') } : null;
}

function isOn(tool: string | Message): Message {
  return message('reason.isOn', { tool });
}

function firstSide(texts: readonly Folded[], page: Page): InterviewRole | null {
  for (const text of texts) {
    const side = sideIn(text, page);
    if (side) return side;
  }
  return null;
}

/**
 * By the words that leave no doubt; else by whom the title names: people write down the candidate, and an invitation
 * names the one who interviews and sends it.
 */
function sideIn(text: Folded, { names, isAlone, isJobBoard }: Page): InterviewRole | null {
  if (!isJobBoard && wordsOf('interview.interviewer').isIn(text)) return 'interviewer';
  if (names.self) return 'candidate';
  if (names.other) return names.other.organizer === true ? 'candidate' : 'interviewer';
  // Who interviews gets an invitation; who is interviewed writes it into a calendar of their own.
  return isAlone || wordsOf('interview.candidate').isIn(text) ? 'candidate' : null;
}

/** Calendars wrap links in a redirect whose target is percent-encoded. */
function readable(text: string): string {
  return text.replaceAll('%3a', ':').replaceAll('%2f', '/');
}

function silent(reason: PlainKey): Interview {
  return { kind: 'none', because: [message(reason)] };
}
