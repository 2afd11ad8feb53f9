/** A site somebody named, as the browser is asked for it. */
export interface AskedSite {
  /** The whole address, which tells which tool it is. */
  address: string;
  /** "calendar.example.org" */
  host: string;
  /** The one host, as a match pattern; without a port, which no browser's pattern for a host has. */
  pattern: string;
}

/**
 * What somebody means who writes or pastes the address of their calendar; `https://` may be missing. Null for what is no
 * address of a web page.
 */
export function siteAsked(written: string): AskedSite | null {
  const text = written.trim();
  const address = /^[a-z][a-z\d+.-]*:\/\//iu.test(text) ? text : `https://${text}`;
  if (/\s/u.test(text) || !URL.canParse(address)) return null;
  const { protocol, hostname, host, href } = new URL(address);
  const isWeb = protocol === 'https:' || protocol === 'http:';
  // A word alone is no host that a browser could ask for, but the own machine is. A star would be many hosts.
  const isHost = /^[^*]+\.[^*]+$|^localhost$|^\[/u.test(hostname);
  return isWeb && isHost ? { address: href, host, pattern: `${protocol}//${hostname}/*` } : null;
}
