import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from './manifest.ts';

/** The words of `listing/`, which are the same in both stores. */
export interface Listing {
  description: string;
  singlePurpose: string;
  notesToReviewers: string;
  /** Why it is asked for, by what is asked for, as {@link askedBy} names it. */
  permissions: Readonly<Record<string, string>>;
}

/** Reads the words. @param root the repository */
export function readListing(root: string): Listing {
  const text = (file: string) => readFileSync(join(root, 'listing', file), 'utf8').trim();
  return {
    description: text('description.txt'),
    singlePurpose: text('single-purpose.txt'),
    notesToReviewers: text('notes-to-reviewers.txt'),
    permissions: JSON.parse(text('permissions.json')) as Record<string, string>,
  };
}

/** All that a manifest asks for, one name a question a store asks: each permission, and hosts of either kind at once. */
export function askedBy(manifest: Manifest): string[] {
  return [
    ...manifest.permissions,
    ...manifest.optional_permissions.map((one) => `${one} (optional)`),
    ...(manifest.host_permissions.length > 0 ? ['hosts at install'] : []),
    ...(manifest.optional_host_permissions.length > 0 ? ['hosts on request (optional)'] : []),
  ];
}

/** Firefox has a side panel without asking for it. */
const OF_ONE_STORE: ReadonlySet<string> = new Set(['sidePanel']);

/** What is asked for without a reason, and reasons nothing asks for; empty where both are the same. */
export function unanswered(listing: Listing, manifest: Manifest): string[] {
  const asked = askedBy(manifest);
  const answered = Object.keys(listing.permissions);
  const mayMiss = (one: string) => asked.includes(one) || OF_ONE_STORE.has(one);
  return [
    ...asked.filter((one) => !answered.includes(one)).map((one) => `no reason for ${one}`),
    ...answered.filter((one) => !mayMiss(one)).map((one) => `nobody asks for ${one}`),
  ];
}
