import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sleep } from '../browser/until.ts';
import { outputOf } from '../extension.ts';
import { noise } from './noise.ts';
import type { Count, Fault } from './fault.ts';
import { noteAt, contents, failureOf, visit } from './place.ts';
import type { Place } from './place.ts';

/** Of a full disk Chromium says no more than that the database does not open; the words then name the disk. */
const WANTED = /the notes are (full|unavailable)/;

/** No quota left, with real QuotaExceededErrors: a build without `unlimitedStorage`, since with it there is no limit. */
export const noQuota: Fault = {
  id: 'D2q',
  name: 'quota used up',
  browser: 'Chromium',
  times: 3,
  mayLose: 0,
  run: async (count, { times }) => {
    const extension = limitedBuild();
    try {
      for (let time = 0; time < times; time += 1) {
        await visit({ extension }, async (place) => {
          const session = await place.page.createCDPSession();
          const { protocol, host } = new URL(place.page.url());
          const origin = `${protocol}//${host}`;
          const quota = (quotaSize?: number) =>
            session.send('Storage.overrideQuotaForOrigin', {
              origin,
              ...(quotaSize !== undefined && { quotaSize }),
            });
          // Of small writes Chromium asks for no quota: only large ones find out.
          await fillUp(
            count,
            place,
            () => quota(200_000),
            () => quota(),
            20 * (time + 1),
          );
        });
      }
    } finally {
      rmSync(extension, { recursive: true, force: true });
    }
  },
};

/** A full disk: the profile on a file system in memory of a few dozen megabytes. Needs the right to mount. */
export const noDisk: Fault = {
  id: 'D2',
  name: 'disk full',
  browser: 'Chromium',
  times: 2,
  mayLose: 0,
  run: async (count, { times }) => {
    for (let time = 0; time < times; time += 1) {
      const folder = mkdtempSync(join(tmpdir(), 'loopside-small-disk-'));
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=160m', 'tmpfs', folder]);
      const ballast = join(folder, 'ballast');
      try {
        await visit({ profile: join(folder, 'profile') }, (place) =>
          fillUp(
            count,
            place,
            async () => {
              try {
                execFileSync('dd', ['if=/dev/zero', `of=${ballast}`, 'bs=64k'], {
                  stdio: 'ignore',
                });
              } catch {
                // It ends when there is no room any more: that is what it is for.
              }
            },
            async () => rmSync(ballast),
            20,
          ),
        );
      } finally {
        execFileSync('umount', ['-l', folder]);
        rmSync(folder, { recursive: true, force: true });
      }
    }
  },
};

/** Writes until there is no room: it must be said. What was acknowledged stays, and writing goes on once there is room. */
async function fillUp(
  count: Count,
  place: Place,
  fill: () => Promise<unknown>,
  free: () => Promise<unknown>,
  before: number,
): Promise<void> {
  const acknowledged: string[] = [];
  const save = async (text: string) => {
    const failure = await failureOf(
      place.ask('note.save', noteAt(text, String(acknowledged.length))),
    );
    if (failure === null) acknowledged.push(text);
    return failure;
  };
  for (let n = 0; n < before; n += 1) await save(`note ${n}`);
  await fill();
  let failure: string | null = null;
  for (let n = 0; n < 200 && failure === null; n += 1)
    failure = await save(`${n} ${noise(400_000)}`);
  count.tried += 1;
  count.must(failure !== null && WANTED.test(failure), `without room: ${failure}`);
  const { fault } = await place.ask('health', {});
  count.must(fault === null || fault === 'unavailable', `taken for something else: ${fault}`);
  await free();
  let after: string | null = 'nothing tried';
  for (let n = 0; n < 20 && after !== null; n += 1) {
    await sleep(250);
    after = await save('there is room again');
  }
  count.must(after === null, `with room again: ${after}`);
  const texts = new Set((await contents(place)).notes.map(({ text }) => text));
  for (const text of acknowledged) count.kept(texts.has(text), text.slice(0, 20));
}

function limitedBuild(): string {
  const folder = mkdtempSync(join(tmpdir(), 'loopside-limited-'));
  cpSync(outputOf.chrome, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { permissions: string[] };
  manifest.permissions = manifest.permissions.filter((one) => one !== 'unlimitedStorage');
  writeFileSync(file, JSON.stringify(manifest));
  return folder;
}
