import type { Plugin, Rolldown } from 'vite';

/**
 * The pages that somebody waits for, the most urgent first. Each file costs a page some milliseconds before anything is
 * painted, and bundlers make many small ones of what pages share. So all that such a page imports at once is one file; what a
 * page before it has is in that page's.
 */
const URGENT = ['popup', 'sidebar'] as const;

/** Puts what each urgent page needs for its first paint into one chunk, beside the page's own first file, which draws it. */
export function pageChunks(): Plugin {
  const needed = new Map<string, Set<string>>();
  return {
    name: 'loopside:page-chunks',
    config: () => ({
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: URGENT.map((page, place) => ({
                name: page,
                test: (id: string) => needed.get(page)?.has(id) === true,
                priority: URGENT.length - place,
              })),
            },
          },
        },
      },
    }),
    buildEnd() {
      for (const page of URGENT) {
        const entry = [...this.getModuleIds()].find((id) =>
          id.replaceAll('\\', '/').endsWith(`/entrypoints/${page}/main.tsx`),
        );
        if (entry === undefined) throw new Error(`There is no entrypoints/${page}/main.tsx.`);
        needed.set(page, importedBy(entry, this));
      }
    },
  };
}

/**
 * All that a page's first file imports at once, directly or not; what is fetched later is left out. Not that file itself nor
 * the page's own style sheet: in every other page that shares something with this one they would draw it, and dress it so.
 */
function importedBy(
  entry: string,
  { getModuleInfo }: Pick<Rolldown.PluginContext, 'getModuleInfo'>,
): Set<string> {
  const found = new Set([entry]);
  for (const id of found) for (const next of getModuleInfo(id)?.importedIds ?? []) found.add(next);
  for (const id of found) if (id === entry || isSheetOfPage(id)) found.delete(id);
  return found;
}

function isSheetOfPage(id: string): boolean {
  return /[\\/]entrypoints[\\/].*(?<!\.module)\.css$/.test(id);
}
