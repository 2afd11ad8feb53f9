import type { Page } from './page.ts';
import { telling } from './page.ts';
import type { ReviewRole, Situation } from './situation.ts';
import type { Folded } from './words/fold.ts';
import { FIRST_PERSON } from './words/first-person.ts';
import { OTHER_TASKS, SENSITIVE } from './words/other-pages.ts';
import { isOtherThan, wordsOf } from './words/vocabulary.ts';
import type { PlainKey } from '../language/message.ts';
import { message } from '../language/message.ts';

type Review = Extract<Situation, { kind: 'performance_review' | 'none' }>;

/** The order matters: a heading may name two roles ("Update ratings for Manager Evaluation"), the first wins. */
const ROLES = [
  'calibration',
  'goals',
  'promotion',
  'upward',
  'peer',
  'self',
  'manager',
] as const satisfies readonly ReviewRole[];

interface Said {
  role: ReviewRole | null;
  words: string;
}

/**
 * Is the page a performance review, or the event a talk about one, and whose? By the tool's address, then by the words
 * of the headings and around the boxes to write in. On a review tool the words are enough; elsewhere they must not be
 * another field's.
 */
export function review(page: Page): Review {
  const { site, says } = page;
  const inTool = page.tool === 'review';
  const texts = page.texts.filter(isNoOtherTask);
  const form = page.form.filter(isNoOtherTask);
  if (texts.some((text) => SENSITIVE.isIn(text))) {
    return silent('reason.improvementPlan');
  }
  const telltale = telling(texts, (text) => roleIn(text) !== null || some([text], inTool) !== null);
  const isSure = texts.some((text) => ROLES.some((role) => wordsOf(`review.${role}!`).isIn(text)));
  if (!inTool && (page.elsewhere || (!isSure && isOtherThan('review', telltale, page.lang)))) {
    return silent('reason.otherField');
  }
  const address = says?.page === 'review' ? says : null;
  const said =
    whose(texts, form, inTool || address !== null) ??
    some(texts, inTool) ??
    fromDescription(texts, page);
  if (!said && !address) return silent('reason.noReview');
  const isMine = !page.isEvent && texts.some(({ words }) => FIRST_PERSON.test(words));
  return {
    kind: 'performance_review',
    role: address?.role ?? said?.role ?? likelyRole(page, isMine),
    confidence: inTool && (address || said?.role) ? 'sure' : 'likely',
    because: [
      ...(said
        ? [message(page.isEvent ? 'reason.titleSays' : 'reason.pageSays', { words: said.words })]
        : []),
      ...(inTool
        ? [message('reason.isOn', { tool: site?.label ?? message('reason.reviewTool') })]
        : []),
      ...(address ? [message('reason.addressOfReview')] : []),
    ],
  };
}

/**
 * Whose review: by the first heading if it says; else by what stands around the boxes to write in; else by the other
 * headings, as long as they agree: an overview names everybody's.
 */
function whose(texts: readonly Folded[], form: readonly Folded[], isReview: boolean): Said | null {
  const [top, ...others] = texts;
  const first = top ? roleIn(top) : null;
  if (first) return first;
  // A form's own words count only where something says that it is a review at all.
  const inForm = isReview || some(texts, false) ? firstOf(form, roleIn) : null;
  if (inForm) return inForm;
  const found = others.map(roleIn).filter((one) => one !== null);
  const agreed = found.every(({ role }) => role === found[0]?.role);
  const [one] = found;
  // The goals are a section of most reviews, and not what they are about.
  if (agreed && one?.role === 'goals' && some(texts, isReview)) return null;
  return one ? { role: agreed ? one.role : null, words: one.words } : null;
}

function roleIn(text: Folded): Said | null {
  for (const role of ROLES) {
    const words = wordsOf(`review.${role}`).saidIn(text);
    if (words) return { role, words };
  }
  return null;
}

function some(texts: readonly Folded[], inTool: boolean): Said | null {
  const words =
    firstOf(texts, (text) => wordsOf('review.any').saidIn(text)) ??
    (inTool ? firstOf(texts, (text) => wordsOf('review.inTool').saidIn(text)) : null);
  return words ? { role: null, words } : null;
}

function isNoOtherTask(text: Folded): boolean {
  return !OTHER_TASKS.isIn(text);
}

/** A talk whose title names the other person is about them; a form that says "my" is about its reader. */
function likelyRole({ names }: Page, isMine: boolean): ReviewRole | null {
  if (names.other && !names.self) return 'manager';
  return isMine ? 'self' : null;
}

/** "Year-end conversation", and below it "we will go through your self-assessment". */
function fromDescription(
  texts: readonly Folded[],
  { isEvent, description, lang }: Page,
): Said | null {
  const isWeak = isEvent && texts.some((text) => wordsOf('review.inTool').isIn(text));
  if (!isWeak || isOtherThan('review', texts, lang)) return null;
  const found = roleIn(description) ?? some([description], false);
  return found && { role: null, words: found.words };
}

function firstOf<T, R>(list: readonly T[], find: (one: T) => R | null): R | null {
  for (const one of list) {
    const found = find(one);
    if (found !== null) return found;
  }
  return null;
}

function silent(reason: PlainKey): Review {
  return { kind: 'none', because: [message(reason)] };
}
