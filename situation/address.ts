/** What an address tells on hosts of which there is no file in `sites/`. */
import type { AddressSays, SiteKind } from '../sites/site.ts';
import { HIRING_LINK } from './words/hiring-links.ts';
import {
  APPLICANT_PATH,
  GITLAB_INCIDENT,
  HIRING_PATH,
  INCIDENT_PATH,
  LESSER_TOOLS,
  NO_WORK_HOST,
  NO_WORK_PATH,
} from './words/hosts.ts';

type Said = Exclude<AddressSays, 'other'>;

/** A host or part of one that writes about work rather than being where it is done. */
export function isElsewhere({ hostname, pathname }: URL): boolean {
  return NO_WORK_HOST.test(hostname) || NO_WORK_PATH.test(pathname);
}

/** Where applicants are: what is advertised there is no interview. */
export function isForApplicants({ hostname, pathname }: URL): boolean {
  return HIRING_LINK.candidate.test(hostname) || APPLICANT_PATH.test(pathname);
}

/** What a tool is for of which there is no file: by its host, or by what its addresses count. */
export function toolAt({ hostname, pathname }: URL): SiteKind | null {
  const known = LESSER_TOOLS.find(({ host }) => host.test(hostname));
  return known?.kind ?? (HIRING_PATH.test(pathname) ? 'hiring' : null);
}

/** What an address says where there is no file of the tool: one incident, or one candidate, by its number. */
export function saysAnywhere(url: URL): Said | null {
  const { hostname, pathname } = url;
  if (GITLAB_INCIDENT.test(pathname)) return { page: 'incident' };
  if (isElsewhere(url)) return null;
  const isTool = (what: SiteKind) =>
    LESSER_TOOLS.some(({ kind, host }) => kind === what && host.test(hostname));
  if (INCIDENT_PATH.test(pathname) && isTool('incident')) return { page: 'incident' };
  const isOneCandidate = HIRING_PATH.test(pathname) && !APPLICANT_PATH.test(pathname);
  return isTool('hiring') && isOneCandidate ? { page: 'interview' } : null;
}

/** True for an address that counts incidents, of whatever kind. */
export function countsIncidents({ pathname }: URL): boolean {
  return INCIDENT_PATH.test(pathname);
}
