/**
 * The content scripts, made from `sites/`: a tool with a reader of its own gets one script, so that a page never loads
 * what is for others; all the rest share the one that reads any page, and hosts the user adds the one for any site.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntrypointInfo, Wxt } from 'wxt';
import { everySite } from '../sites/index.ts';
import type { Site } from '../sites/site.ts';

interface ContentScript {
  /** Also that of the module in `sites/` it runs. */
  name: string;
  site: Pick<Site, 'inFrames' | 'find'>;
  matches: readonly string[];
  except: readonly string[];
}

/** The demo's own pages, in the demo build only. */
const DEMO: Readonly<Record<string, string>> = {
  'google-calendar': 'http://127.0.0.1/calendar/*',
  page: 'http://127.0.0.1/review*',
};

/** A hook of WXT's: adds the content scripts to the entrypoints it has found. */
export function addSiteReaders({ config }: Wxt, found: EntrypointInfo[]): void {
  const folder = join(config.wxtDir, 'readers');
  mkdirSync(folder, { recursive: true });
  for (const script of contentScripts()) {
    const demo = config.mode === 'demo' ? DEMO[script.name] : undefined;
    const inputPath = join(folder, `${script.name}.content.ts`);
    writeFileSync(inputPath, sourceOf(script, [...script.matches, ...(demo ? [demo] : [])]));
    found.push({ name: script.name, inputPath, type: 'content-script' });
  }
}

/** Patterns of a content script are those granted at install; other hosts get it when the user adds them. */
function contentScripts(): ContentScript[] {
  const own = everySite.filter(([, site]) => site.read);
  const shared = everySite.filter(([, site]) => !site.read && site.kind !== 'calendar');
  return [
    ...own.map(([id, site]) => scriptOf(id, [site], site)),
    scriptOf(
      'page',
      shared.map(([, site]) => site),
    ),
    scriptOf('any-site', []),
  ];
}

function scriptOf(
  name: string,
  of: readonly Site[],
  site: ContentScript['site'] = {},
): ContentScript {
  const atInstall = of.filter((one) => one.atInstall);
  return {
    name,
    site,
    matches: atInstall.flatMap(({ matches }) => matches),
    except: atInstall.flatMap(({ except = [] }) => except),
  };
}

function sourceOf({ name, site, except }: ContentScript, matches: string[]): string {
  const [run, parts] = site.find
    ? ['readEvents', 'arrivals, fields, find, read']
    : ['readPages', 'fields, read'];
  return `import { defineContentScript } from 'wxt/utils/define-content-script';
import { ${run} } from '../../page/reader.ts';
import { ${parts} } from '../../sites/${name}.ts';

export default defineContentScript({
  ${matches.length > 0 ? `matches: ${JSON.stringify(matches)}` : `registration: 'runtime'`},
  ${except.length > 0 ? `excludeMatches: ${JSON.stringify(except)},` : ''}
  ${site.inFrames ? 'allFrames: true,' : ''}
  runAt: 'document_start',
  main: (life) => ${run}(life, { id: '${name}', ${parts} }),
});
`;
}
