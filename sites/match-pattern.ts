/**
 * Does a WebExtension match pattern cover an address? Patterns of the forms used here: scheme://host/path* with an
 * optional `*.` before the host. Throws on any other.
 */
export function matchesPattern(pattern: string, url: URL): boolean {
  const parts = /^(https?):\/\/(\*\.)?([^/*]+)\/(.*)$/.exec(pattern);
  if (!parts) throw new Error(`Not a match pattern Loopside uses: ${pattern}`);
  const [, scheme, anySub, host = '', path = ''] = parts;
  if (url.protocol !== `${scheme}:`) return false;
  const sameHost =
    url.hostname === host || (anySub !== undefined && url.hostname.endsWith(`.${host}`));
  return (
    sameHost &&
    (path === '*' || `${url.pathname}${url.search}`.startsWith(`/${path.replace(/\*$/, '')}`))
  );
}
