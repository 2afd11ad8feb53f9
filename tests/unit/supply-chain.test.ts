/** What of other people's code is used, and that it is just that. */
import { describe, expect, it } from 'vitest';
import { jsonOf, textOf } from './support/repository.ts';

interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  license?: string;
  link?: boolean;
  dev?: boolean;
  devOptional?: boolean;
  optional?: boolean;
  hasInstallScript?: boolean;
}
interface Asked {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

const { packages, lockfileVersion } = jsonOf('package-lock.json') as {
  lockfileVersion: number;
  packages: Record<string, Locked & Partial<Asked>>;
};
const asked = jsonOf('package.json') as Asked;
const locked = Object.entries(packages).filter(([path]) => path !== '');
const nameOf = (path: string) => path.split('node_modules/').at(-1) ?? '';

describe('the lockfile', () => {
  it('asks for what package.json asks for', () => {
    expect(lockfileVersion).toBe(3);
    expect(packages['']?.dependencies).toEqual(asked.dependencies);
    expect(packages['']?.devDependencies).toEqual(asked.devDependencies);
  });

  it('knows each package by a checksum that is not broken yet', () => {
    const loose = locked.filter(
      ([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''),
    );
    expect(loose.map(([path]) => path)).toEqual([]);
    expect(locked.length).toBeGreaterThan(100);
  });

  it('takes them from npm’s own registry, or whichever the machine is told to take instead, and from nowhere else', () => {
    const elsewhere = locked.filter(
      ([, { resolved, link }]) =>
        link === true ||
        (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')),
    );
    expect(elsewhere.map(([path]) => path)).toEqual([]);
  });

  it('runs nothing while it installs', () => {
    const running = locked.filter(([, { hasInstallScript }]) => hasInstallScript === true);
    expect(running.map(([path]) => path)).toEqual([]);
  });
});

describe('docs/dependencies.md', () => {
  /** The rows of its nth table: package, licence. */
  const rowsOf = (table: number): [string, string][] => {
    const tables = textOf('docs/dependencies.md')
      .split('\n\n')
      .filter((part) => part.startsWith('| '));
    const lines = (tables[table] ?? '').split('\n').filter((line) => line.startsWith('| `'));
    return lines.map((line) => {
      const cells = line.split('|').map((cell) => cell.trim());
      return [(cells[1] ?? '').replaceAll('`', ''), cells.at(-2) ?? ''];
    });
  };
  const licenceOf = (name: string) => packages[`node_modules/${name}`]?.license ?? '';
  const withLicence = (names: string[]) => names.map((name) => [name, licenceOf(name)]);

  it('names each package we ask for, with its licence', () => {
    expect(rowsOf(0)).toEqual(withLicence(Object.keys(asked.dependencies).toSorted()));
  });

  it('names each package these bring', () => {
    const brought = locked
      .filter(([, { dev, devOptional, optional }]) => !dev && !devOptional && !optional)
      .map(([path]) => nameOf(path))
      .filter((name) => !(name in asked.dependencies));
    expect(rowsOf(1)).toEqual(withLicence([...new Set(brought)].toSorted()));
  });

  it('says something in each cell', () => {
    const rows = textOf('docs/dependencies.md')
      .split('\n')
      .filter((line) => line.startsWith('| `'));
    const empty = rows.filter((row) =>
      row
        .split('|')
        .slice(1, -1)
        .some((cell) => cell.trim() === ''),
    );
    expect(empty).toEqual([]);
  });
});
