import { afterAll, afterEach, describe, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { freshProfile } from '../../scripts/browser/profile.ts';
import { manyNotes } from '../../scripts/bench/many-notes.ts';
import { writeJson } from '../../transfer/write-json.ts';
import { browserFor, sleep } from './rig/helpers.ts';
import type { Stage } from './support/loopside.ts';
import { setStage } from './support/loopside.ts';
import { ask, openNotebook } from './support/notebook.ts';

const { skip, reason } = browserFor('chromium');
const NOTES = 1_500;
const PASSPHRASE = 'correct horse battery staple';

/** The browser ended the hard way while everything is rewritten: what is there afterwards is all of before, or all of after. */
describe.skipIf(skip)(`killed in the middle, in Chromium${reason}`, () => {
  const profile = freshProfile();
  let stage: Stage | null = null;
  afterEach(async () => {
    await stage?.end();
    stage = null;
  });

  afterAll(() => profile.remove());

  async function open(): Promise<Page> {
    stage = await setStage({ profile: profile.dir });
    return openNotebook(stage);
  }

  async function killed(page: Page, call: 'lock.on' | 'lock.off', after: number): Promise<void> {
    // Nobody waits for an answer that will not come.
    void ask(page, call, { passphrase: PASSPHRASE }).catch(() => undefined);
    await sleep(after);
    await stage?.chromium.kill();
    await stage?.world.close();
    stage = null;
  }

  async function count(page: Page): Promise<number> {
    const listed = await ask(page, 'search', { query: '', filter: {}, limit: 1 });
    return listed.total;
  }

  test('an import is there, or not at all', async () => {
    const page = await open();
    const text = writeJson(manyNotes(NOTES));
    await ask(page, 'import.piece', { id: 'file', n: 0, count: 1, text });
    void ask(page, 'import.apply', { id: 'file' }).catch(() => undefined);
    await sleep(250);
    await stage?.chromium.kill();
    await stage?.world.close();
    stage = null;
    const again = await open();
    expect([0, NOTES]).toContain(await count(again));
    await ask(again, 'import.piece', { id: 'file', n: 0, count: 1, text });
    await ask(again, 'import.apply', { id: 'file' });
    expect(await count(again)).toBe(NOTES);
  });

  // The key takes about half a second to make, the rows a little longer to rewrite.
  test.each([700, 1_100, 1_600, 2_400])('turning the lock on, ended after %i ms', async (after) => {
    const page = await open();
    const { isOn } = await ask(page, 'lock.state', {});
    if (isOn) {
      await ask(page, 'lock.open', { passphrase: PASSPHRASE });
      await ask(page, 'lock.off', { passphrase: PASSPHRASE });
    }
    await killed(page, 'lock.on', after);

    const again = await open();
    const lock = await ask(again, 'lock.state', {});
    if (lock.isOn) {
      await expect(ask(again, 'person.list', {})).rejects.toThrow('the notes are locked');
      expect(await ask(again, 'lock.open', { passphrase: PASSPHRASE })).toBe(true);
    }
    expect(await count(again)).toBe(NOTES);
    const [note] = await ask(again, 'note.list', { personId: 'person-1', from: null, limit: 1 });
    expect(note?.text).toMatch(/^## \w/);
  });

  test('turning the lock off, ended in the middle', async () => {
    const page = await open();
    if (!(await ask(page, 'lock.state', {})).isOn) {
      await ask(page, 'lock.on', { passphrase: PASSPHRASE });
    }
    await killed(page, 'lock.off', 1_000);

    const again = await open();
    if ((await ask(again, 'lock.state', {})).isOn) {
      expect(await ask(again, 'lock.open', { passphrase: PASSPHRASE })).toBe(true);
    }
    expect(await count(again)).toBe(NOTES);
  });
});
