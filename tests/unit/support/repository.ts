import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension, outputOf } from '../../../scripts/extension.ts';
import type { Build } from '../../../scripts/extension.ts';

export const ROOT = join(import.meta.dirname, '../../..');

/** What .gitignore names, and git's own. */
const NOT_OURS = new Set([
  '.git',
  'node_modules',
  '.output',
  '.vitest',
  '.wxt',
  '.cache',
  'artifacts',
]);
/** What an extension is made of; anything newer than a build makes it stale. */
const INGREDIENTS =
  '{entrypoints,components,background,page,messages,store,transfer,search,calendar,systems,notes,situation,content,sites,language,locales,public}/**';
const RECIPES = [
  'wxt.config.ts',
  'package.json',
  'package-lock.json',
  'scripts/extension.ts',
  'scripts/built-catalogues.ts',
  'scripts/built-data.ts',
  'scripts/page-chunks.ts',
  'scripts/catalogues.ts',
  'scripts/site-readers.ts',
];

export const textOf = (path: string) => readFileSync(join(ROOT, path), 'utf8');
export const jsonOf = (path: string): unknown => JSON.parse(textOf(path));

/** The repository's own files that match, as paths from its root with forward slashes. */
export function filesOf(pattern: string): string[] {
  return globSync(pattern, { cwd: ROOT, exclude: (path) => NOT_OURS.has(path) })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => statSync(join(ROOT, path)).isFile())
    .toSorted();
}

export interface Import {
  file: string;
  /** As it stands in the file. */
  from: string;
  /** From the repository's root, for a file of ours; otherwise null. */
  path: string | null;
  typesOnly: boolean;
  /** Fetched only when that line is run. */
  isLater: boolean;
}

const IMPORT =
  /^(?:import|export)\s+(?<types>type\s)?[^'"]*?\bfrom\s+'(?<from>[^']+)'|^import\s+'(?<effect>[^']+)'|\bimport\(\s*'(?<later>[^']+)'/gmu;

/** Everything a file imports or exports on. */
export function importsOf(file: string): Import[] {
  return [...textOf(file).matchAll(IMPORT)].map(({ groups = {} }) => {
    const from = groups['from'] ?? groups['effect'] ?? groups['later'] ?? '';
    const path = from.startsWith('.') ? join(file, '..', from).replaceAll('\\', '/') : null;
    const isLater = groups['later'] !== undefined;
    return { file, from, path, typesOnly: groups['types'] !== undefined, isLater };
  });
}

/** The folder of a build, made anew unless everything it is made of is older. */
export async function freshBuild(which: Build): Promise<string> {
  const built = timeOf(join(outputOf[which], 'manifest.json'));
  const paths = [...globSync(INGREDIENTS, { cwd: ROOT }), ...RECIPES];
  const changed = Math.max(...paths.map((path) => timeOf(join(ROOT, path))));
  return built > changed ? outputOf[which] : buildExtension(which);
}

function timeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
