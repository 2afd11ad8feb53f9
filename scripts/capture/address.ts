/** A page's address without the customer, the record and the search: only what says which page of the tool it is. */
import { isDeepStrictEqual } from 'node:util';
import { claims } from '../../sites/index.ts';
import type { Site } from '../../sites/site.ts';
import { Neutral } from './neutral.ts';

/** What every tool's own hosts are called: app4.…, wd5.…, www.… */
const OWN_LABEL = /^(?:app|www|my|impl|wd|web|eu|us)?\d{0,2}$/u;
const CUSTOMER = 'northwind';

/**
 * @param source the text of the site's file: the words of addresses it knows stay
 * @returns the address, and whether it still means the same to Loopside
 */
export function scrubAddress(
  url: URL,
  site: Site | null,
  source: string,
): { url: string; same: boolean } {
  const known = new Set(source.match(/[\w-]+/gu) ?? []);
  const neutral = new Neutral(known);
  const part = (text: string) => (known.has(text) ? text : neutral.code(safeDecode(text)));
  const path = url.pathname.split('/').map(part).join('/');
  const query = [...url.searchParams].map(([name, value]) => [
    /^[a-z_][\w.-]{0,30}$/iu.test(name) ? name : neutral.code(name),
    part(value),
  ]);
  const hash = url.hash.replaceAll(/[^#/?&=]+/gu, part);
  const host = hostOf(url, site, known);
  const scrubbed = new URL(
    `https://${host}${path}${query.length > 0 ? `?${new URLSearchParams(query)}` : ''}${hash}`,
  );
  const means = (one: URL) => site && { ours: claims(site, one), says: site.says?.(one) ?? null };
  return { url: scrubbed.href, same: isDeepStrictEqual(means(scrubbed), means(url)) };
}

/** The tool's part of the host stays, the customer's does not; a host of the customer's own goes. */
function hostOf({ hostname }: URL, site: Site | null, known: ReadonlySet<string>): string {
  const hosts = (site?.matches ?? []).map((pattern) => /\/\/([^/]+)\//u.exec(pattern)?.[1] ?? '');
  const ofTool = hosts
    .map((host) => host.replace(/^\*\./u, ''))
    .filter((host) => hostname === host || hostname.endsWith(`.${host}`))
    .toSorted((a, b) => b.length - a.length)[0];
  const labels = hostname.split('.');
  // A tool without hosts may know one in its code: github.com.
  const isNamed = ofTool !== undefined || known.has(labels.at(-2) ?? '');
  if (!isNamed) return `${CUSTOMER}.example.com`;
  const own = ofTool?.split('.').length ?? 2;
  const others = labels.slice(0, -own).map((label) => (OWN_LABEL.test(label) ? label : CUSTOMER));
  return [...others, ...labels.slice(-own)].join('.');
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
