import { siteById, siteOf } from '../sites/index.ts';
import type { Attendee, Reading } from '../sites/reading.ts';
import type { AddressSays, Site, SiteKind } from '../sites/site.ts';
import { countsIncidents, isElsewhere, isForApplicants, saysAnywhere, toolAt } from './address.ts';
import type { HiringTeam } from './people.ts';
import { hiringFrom, namedIn, peopleOf, selfOf } from './people.ts';
import type { Folded } from './words/fold.ts';
import { fold } from './words/fold.ts';
import { OTHER_HEADING, OTHER_TASKS } from './words/other-pages.ts';

/** A reading prepared for the questions asked of it: whose tool, what its address says, its texts folded. */
export interface Page {
  site: Site | null;
  /** What the tool is for, also where no more than that is known of it. */
  tool: SiteKind | null;
  /** What the address says the page is. */
  says: Exclude<AddressSays, 'other'> | null;
  /** The address rules everything out, whatever the words. */
  isRuledOut: boolean;
  /** An event's title; or the page's headings, and its tab's title where that can be believed. */
  texts: readonly Folded[];
  /** Around the boxes one can write in. */
  form: readonly Folded[];
  /** What an event says beside its title; empty for a page. */
  description: Folded;
  /** Whom an event's title names beside the reader, and whether it names the reader. */
  names: { other: Attendee | null; self: boolean };
  /** The event is in the reader's own calendar only: nobody else is invited. */
  isAlone: boolean;
  /** Who of those that hire sent the invitation. */
  hiring: HiringTeam | null;
  recurring: boolean;
  isEvent: boolean;
  /** BCP 47 tag of the page; empty where it tells none. */
  lang: string;
  /** The title is all there is, and says what the meeting is: an event, a call, a document of it. */
  isTitled: boolean;
  /** Where applicants are: what is advertised there is no interview. */
  isJobBoard: boolean;
  /** On a host nobody knows, an address that counts incidents, of whatever kind. */
  countsIncidents: boolean;
  /** A host that writes about work rather than being where it is done. */
  elsewhere: boolean;
}

/** Prepares a cleaned reading. */
export function pageOf({
  me,
  url: address = '',
  title = '',
  headings = [],
  form = [],
  lang = '',
  event,
}: Reading): Page {
  const url = URL.canParse(address) ? new URL(address) : null;
  const id = url && siteOf(url);
  const site = id ? siteById(id) : null;
  const shown = headings.filter(Boolean);
  const lesser = url && !site && !event && !isElsewhere(url) ? toolAt(url) : null;
  // A title may be that of the page before: one that another task has taken the place of is not believed.
  const isLeft = shown.map(fold).some(isOtherPage);
  const isStale = shown.length > 0 && (site?.staleTitle === true || isLeft);
  const tab = isStale ? [] : [withoutBrand(title, site)];
  const says = url && (site ? (site.says?.(url) ?? null) : saysAnywhere(url));
  const people = event ? peopleOf(event) : [];
  const self = selfOf(people, me);
  return {
    site,
    tool: site?.kind ?? lesser,
    says: says === 'other' ? null : says,
    isRuledOut: says === 'other',
    texts: (event ? [event.title] : [...shown, ...tab]).filter(Boolean).map(fold),
    form: form.map(fold),
    description: fold(event?.description ?? ''),
    names: {
      other: event
        ? namedIn(
            event.title,
            people.filter((person) => person !== self),
          )
        : null,
      self: event !== undefined && self !== null && namedIn(event.title, [self]) !== null,
    },
    isAlone: self !== null && people.length === 1,
    hiring: event ? hiringFrom(event, me) : null,
    recurring: event?.recurring === true,
    isEvent: event !== undefined,
    lang,
    isTitled: event !== undefined || TITLED.has(site?.kind ?? 'review'),
    countsIncidents: url !== null && !event && !site && countsIncidents(url),
    isJobBoard: url !== null && !event && isForApplicants(url),
    elsewhere: url !== null && !event && !site && !lesser && isElsewhere(url),
  };
}

/**
 * Of the texts of a page those in which another field's words count: what says the situation, and what the page is headed
 * and titled. A "Software Engineer" further down is somebody's job.
 */
export function telling(texts: readonly Folded[], isSaying: (text: Folded) => boolean): Folded[] {
  return texts.filter((text, place) => place === 0 || place === texts.length - 1 || isSaying(text));
}

/** Where a page is another one, its tab's title may still be that of the one before. */
function isOtherPage(heading: Folded): boolean {
  return OTHER_TASKS.isIn(heading) || OTHER_HEADING.test(heading.words);
}

const TITLED: ReadonlySet<SiteKind> = new Set(['calendar', 'call', 'document']);

/** "Self-review – Google Docs" without the tool's name, which is no word of the page. */
function withoutBrand(title: string, site: Site | null): string {
  if (!site) return title;
  const parts = title.split(/\s[-–—|·]\s/u);
  const maker = site.label.split(' ', 1)[0]?.toLowerCase() ?? '';
  // "Google ドキュメント", "Documentos de Google": the maker's name stands, the product's is translated.
  const isBrand = (part: string) =>
    part.trim().toLowerCase() === site.label.toLowerCase() ||
    part.toLowerCase().split(/\s+/u).includes(maker);
  return parts.some(isBrand) ? parts.filter((part) => !isBrand(part)).join(' – ') : title;
}
