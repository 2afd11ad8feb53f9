import type { Reading } from './reading.ts';

/** What an address alone says of a page: `other` rules everything out, whatever the words on the page. */
export type AddressSays =
  | 'other'
  | { page: 'review'; role?: ReviewOf }
  | { page: 'interview'; side?: 'candidate' | 'interviewer' }
  | { page: 'incident' }
  | { page: 'one-on-one' };

type ReviewOf = 'self' | 'manager' | 'peer' | 'upward' | 'calibration' | 'goals' | 'promotion';

/**
 * What a reader looks for, by name, and by which selectors, the surest first. The check of a page counts what
 * each of them finds, so that a site that has changed can be mended without anybody's private page.
 */
export type Fields = Readonly<Record<string, readonly string[]>>;

/** What pages of a tool are about, if they are about anything. */
export type SiteKind = 'calendar' | 'call' | 'review' | 'incident' | 'hiring' | 'document';

/** What a reader reads. */
export type Reads =
  | 'any'
  | 'form'
  | 'event'
  | 'event-guests'
  | 'event-text'
  | 'event-links'
  | 'event-names'
  | 'meeting-by-outlook'
  | 'call'
  | 'incident'
  | 'incident-written'
  | 'incident-or-post-mortem'
  | 'incident-or-retrospective'
  | 'jira'
  | 'confluence'
  | 'briefings'
  | 'scorecards'
  | 'interviews'
  | 'candidates'
  | 'document-title'
  | 'page-title'
  | 'issue-title';

/** A work tool. Each is a file of this folder; a file's exports are this interface's members. */
export interface Site {
  /** What people call it. */
  label: string;
  kind: SiteKind;
  /** Its hosts, as match patterns; empty for tools people host themselves. */
  matches: readonly string[];
  /** Pages under `matches` that are somebody else's: help, blog, marketing. */
  except?: readonly string[];
  /** Allowed when Loopside is installed; otherwise each host is asked for when the user wants it. */
  atInstall: boolean;
  /** A self-hosted tool: how its address is recognised, and under which path it lives. */
  owns?: (url: URL) => boolean;
  path?: string;
  /** What is read, for the person asked for permission; its words are under `reads` in the catalogue. */
  reads: Reads;
  /** How this reader was checked, and in which month. */
  checked: { on: 'live software' | 'published facts'; since: string };
  /** What the address says; nothing where it says nothing. */
  says?: (url: URL) => AddressSays | null;
  /** The tab's title may still be that of the page before. */
  staleTitle?: boolean;
  /** Without a reader of its own a tool is read by title, headings and form, as any page is. */
  read?: (url: URL, document: Document) => Reading | null;
  fields?: Fields;
  /** A reader of events: a selector of what appears when one is opened, and the open one. */
  arrivals?: string;
  find?: (document: Document) => Element | null;
  /** Runs in frames too, where the tool lives in a frame of another. */
  inFrames?: boolean;
}
