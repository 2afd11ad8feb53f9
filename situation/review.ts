import type { Reading } from '../sites/reading.ts';
import { sites, siteOf } from '../sites/index.ts';
import type { Site } from '../sites/index.ts';
import type { ReviewRole, Situation } from './situation.ts';
import { matchable } from './texts.ts';
import {
  OTHER_FIELDS,
  OTHER_HOSTS,
  OTHER_TASKS,
  REVIEW,
  REVIEW_ROLES,
  SENSITIVE,
} from './words/review.ts';

type Review = Extract<Situation, { kind: 'performance_review' | 'none' }>;

/** Tools that hold reviews. On their hosts the words are enough; elsewhere they must not be another field's. */
const REVIEW_TOOLS: ReadonlySet<string> = new Set(['workday', 'lattice']);

/**
 * Is the page a performance review, and whose? By the tool's address, then by the words of the headings; the
 * tab title counts only where no heading is on screen, since several tools leave a stale one.
 */
export function review(reading: Reading): Review {
  const url = parsed(reading.url);
  const tool = url && siteOf(url);
  const known = tool !== null && REVIEW_TOOLS.has(tool);
  const site: Site | null = known ? sites[tool] : null;
  const address = (url && site?.addressSays?.(url)) ?? null;
  if (address === 'other') return silent(`this part of ${site?.label} is not a review`);

  const headings = reading.headings?.filter(Boolean) ?? [];
  const shown = headings.length > 0 ? headings : [reading.title ?? ''];
  const texts = shown.map(matchable).filter((text) => !OTHER_TASKS.test(text));
  if (texts.some((text) => SENSITIVE.test(text)))
    return silent('a plan for improvement is no time for tips');
  if (!known && strange(url, [...texts, reading.title ?? ''])) {
    return silent('the words belong to another field');
  }
  const found =
    roleIn(texts) ?? (address === 'peer' ? { role: 'peer' as const, said: null } : null);
  if (!found && address !== 'review' && !texts.some((text) => REVIEW.test(text))) {
    return silent('nothing says this is a review');
  }
  const said = found?.said ?? texts.map((text) => REVIEW.exec(text)?.[0]).find(Boolean);
  return {
    kind: 'performance_review',
    role: found?.role ?? null,
    confidence: known && (found || address) ? 'sure' : 'likely',
    because: [
      ...(said ? [`the page says “${said}”`] : []),
      ...(site ? [`it is on ${site.label}`] : []),
      ...(address ? ['the address is that of a review'] : []),
    ],
  };
}

/** A calendar event whose title announces a review; whose it is only where the title says so. */
export function reviewTalk(written: string): Review {
  const title = matchable(written);
  const found = roleIn([title]);
  const said = found?.said ?? REVIEW.exec(title)?.[0];
  if (!said || OTHER_FIELDS.test(title)) return silent('the title announces no review');
  return {
    kind: 'performance_review',
    role: found?.role ?? null,
    confidence: 'likely',
    because: [`the title says “${said}”`],
  };
}

function roleIn(texts: readonly string[]): { role: ReviewRole; said: string } | null {
  for (const text of texts) {
    for (const { role, words } of REVIEW_ROLES) {
      const said = words.exec(text)?.[0];
      if (said) return { role, said };
    }
  }
  return null;
}

function strange(url: URL | null, texts: readonly string[]): boolean {
  return (
    (url !== null && OTHER_HOSTS.test(url.hostname)) || texts.some((t) => OTHER_FIELDS.test(t))
  );
}

function parsed(url: string | undefined): URL | null {
  return url !== undefined && URL.canParse(url) ? new URL(url) : null;
}

function silent(reason: string): Review {
  return { kind: 'none', because: [reason] };
}
