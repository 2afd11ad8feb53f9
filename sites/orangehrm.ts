/**
 * OrangeHRM, self-hosted or below orangehrmlive.com: run once with its real client. Every page is loaded anew, and its
 * address is the same in all languages, while titles never change ("OrangeHRM"), headings are partly left in English and
 * partly mistranslated, and both the employee's and the manager's page are headed "Performance Review" and name both
 * parts. So the address decides; on other addresses the block whose boxes can be written in does.
 */
import type { AddressSays } from './site.ts';

export const label = 'OrangeHRM';
export const kind = 'review';
export const matches = ['https://*.orangehrmlive.com/*'];
export const atInstall = false;
export const reads = 'form';
export const checked = { on: 'published facts', since: '2026-11' } as const;

/** Where it lives on whatever host, in whatever folder. */
export const path = '/*web/index.php/*';

/** Module and action: "index.php" alone is anybody's. */
const ACTION =
  /\/web\/index\.php\/(performance|recruitment|leave|pim|time)\/([a-z]+[A-Z][A-Za-z]*)(?:\/|$)/u;

export function owns({ pathname }: URL): boolean {
  return ACTION.test(pathname);
}

export function says({ pathname, searchParams }: URL): AddressSays | null {
  const action = ACTION.exec(pathname)?.[2];
  if (action === undefined) return null;
  if (action === 'changeCandidateVacancyStatus') {
    const schedules = searchParams.get('selectedAction') === '4';
    return schedules ? { page: 'interview', side: 'interviewer' } : 'other';
  }
  return REVIEWS.get(action) ?? 'other';
}

/** Two pages and the lists they are opened from. What administrators set up is no review. */
const REVIEWS: ReadonlyMap<string, AddressSays> = new Map([
  ['myPerformanceReview', { page: 'review', role: 'self' }],
  ['reviewEvaluate', { page: 'review', role: 'self' }],
  ['searchEvaluatePerformanceReview', { page: 'review', role: 'manager' }],
  ['reviewEvaluateByAdmin', { page: 'review', role: 'manager' }],
]);
