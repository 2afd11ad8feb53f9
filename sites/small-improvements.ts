/**
 * Small Improvements: a host for each customer, and www and app for those without; the tool is below /app/ on all of
 * them, the web site is not. The paths here are known from public artefacts; that of a review is not.
 */
import type { AddressSays } from './site.ts';

export const label = 'Small Improvements';
export const kind = 'review';
export const matches = ['https://*.small-improvements.com/app/*'];
export const atInstall = false;
export const reads = 'form';
export const checked = { on: 'published facts', since: '2026-11' } as const;

export function says({ pathname }: URL): AddressSays | null {
  if (/^\/app\/objectives(?:\/|$)/u.test(pathname)) return { page: 'review', role: 'goals' };
  return /^\/app\/(?:home|meeting|personal-access-tokens)(?:\/|$)/u.test(pathname) ? 'other' : null;
}
