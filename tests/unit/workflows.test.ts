/** The workflows of the code host: they cannot be run here, but what they name has to be there. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { PACKAGE_FOLDER } from '../../scripts/release/pack.ts';
import { filesOf, jsonOf, ROOT, textOf } from './support/repository.ts';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, string>;
}
interface Job {
  uses?: string;
  needs?: string;
  steps?: Step[];
  permissions?: Record<string, string>;
}
interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: Record<string, Job>;
}

const files = filesOf('.github/workflows/*.yml');
const workflows = files.map((path) => parse(textOf(path)) as Workflow);
const jobs = workflows.flatMap((one) => Object.values(one.jobs));
const steps = jobs.flatMap((job) => job.steps ?? []);
const commands = steps.flatMap(({ run }) => run ?? []);

describe('the workflows', () => {
  it('run what the repository has', () => {
    const { scripts } = jsonOf('package.json') as { scripts: Record<string, string> };
    const npm = commands.flatMap((run) =>
      [...run.matchAll(/npm run (\S+)/g)].map(([, name = '']) => name),
    );
    expect(npm).toContain('package');
    expect(npm.filter((name) => !(name in scripts))).toEqual([]);
    const own = commands.filter((run) => run.startsWith('.'));
    expect(own).toEqual(['.ci/run']);
    expect(own.filter((path) => (statSync(join(ROOT, path)).mode & 0o100) === 0)).toEqual([]);
    const called = jobs.flatMap(({ uses }) => uses ?? []);
    expect(called.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('may write in one place alone, and use no action of strangers', () => {
    expect(workflows.map(({ permissions }) => permissions)).toEqual(
      workflows.map(() => ({ contents: 'read' })),
    );
    const writing = jobs.filter(({ permissions }) => permissions !== undefined);
    expect(writing.map(({ needs, permissions }) => ({ needs, permissions }))).toEqual([
      { needs: 'package', permissions: { contents: 'write' } },
    ]);
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used.filter((action) => !/^actions\/[\w-]+@v\d+$/.test(action))).toEqual([]);
  });

  it('release what was tested, from the folder in which it is made', () => {
    const release = workflows.find(({ jobs: all }) => 'release' in all);
    expect(release?.on).toEqual({ push: { tags: ['v*'] } });
    expect(release?.jobs['package']?.needs).toBe('test');
    const upload = release?.jobs['package']?.steps?.find(({ uses }) => uses?.includes('upload'));
    expect(upload?.with?.['path']).toBe(PACKAGE_FOLDER);
  });
});
