import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { open } from '../../transfer/age.ts';
import { age, hasAge } from '../unit/support/age.ts';
import { readJson } from '../../transfer/read-json.ts';
import { readPromisesCsv } from '../../transfer/read-promises-csv.ts';
import { readVault } from '../../transfer/vault/read-vault.ts';
import { browserFor, untilText, until } from './rig/helpers.ts';
import type { Stage } from './support/loopside.ts';
import { press, setStage } from './support/loopside.ts';
import { ask, Downloads, fill, giveFile, noteOf, openNotebook } from './support/notebook.ts';

const { skip, reason } = browserFor('chromium');
const PASSPHRASE = 'correct horse battery staple';
const utf8 = new TextDecoder();

describe.skipIf(skip)(`all that is kept, out and in, in Chromium${reason}`, () => {
  let stage: Stage;
  let page: Page;
  const downloads = new Downloads();

  beforeAll(async () => {
    stage = await setStage();
    await downloads.take(stage);
    page = await openNotebook(stage, '#/data');
    await ask(page, 'note.save', noteOf('- [ ] send the numbers\nFaster #impact', '2026-11-16'));
    await ask(page, 'note.save', noteOf('the second talk', '2026-11-23'));
  });
  afterAll(async () => {
    downloads.end();
    await stage?.end();
  });

  /** An empty notebook of somebody else, who has this one's files. */
  async function inFreshProfile(action: (page: Page, downloads: Downloads) => Promise<void>) {
    const other = await setStage();
    const folder = new Downloads();
    try {
      await folder.take(other);
      await action(await openNotebook(other, '#/data'), folder);
    } finally {
      folder.end();
      await other.end();
    }
  }

  test('JSON goes out and comes back in another profile without a difference', async () => {
    await press(page, 'All, as JSON');
    const { name, bytes } = await downloads.next('.json');
    expect(name).toMatch(/^loopside-\d{4}-\d\d-\d\d\.json$/);
    await untilText(page, 'Nothing has changed since.');

    await inFreshProfile(async (fresh, folder) => {
      await giveFile(fresh, name, bytes);
      await untilText(fresh, 'What would happen');
      expect(await untilText(fresh, 'Notes 2 0 0')).toContain('Promises 1 0 0');
      expect(await ask(fresh, 'note.list', { personId: null, from: null, limit: 10 })).toEqual([]);
      await press(fresh, 'Take it in');
      await untilText(fresh, 'Taken in.');
      expect((await folder.next('.json')).name).toContain('before-import');

      await press(fresh, 'All, as JSON');
      expect(utf8.decode((await folder.next('.json')).bytes)).toBe(utf8.decode(bytes));

      await giveFile(fresh, name, bytes);
      await untilText(fresh, 'Everything in this file is here already.');
      const [taken] = await ask(fresh, 'change.list', {});
      await ask(fresh, 'change.undo', { id: taken?.changeId ?? '' });
      expect(await ask(fresh, 'note.list', { personId: null, from: null, limit: 10 })).toEqual([]);
    });
  });

  test('the encrypted backup opens with its passphrase only', async () => {
    await fill(page, 'Passphrase', PASSPHRASE);
    await fill(page, 'The same again', 'correct horse');
    await untilText(page, 'The two are not the same yet.');
    await fill(page, 'The same again', PASSPHRASE);
    await press(page, 'Save an encrypted backup');
    const { name, bytes } = await downloads.next('.age');
    expect(utf8.decode(bytes)).toContain('age-encryption.org');
    expect(utf8.decode(bytes)).not.toContain('numbers');
    const read = readJson(utf8.decode(await open(bytes, { passphrase: PASSPHRASE })));
    expect(read).toMatchObject({ ok: true, dropped: [] });
    // Where Debian's own program is there it opens the file too.
    if (hasAge) expect(readJson(utf8.decode(age(['-d'], bytes, PASSPHRASE)))).toEqual(read);

    await inFreshProfile(async (fresh) => {
      await giveFile(fresh, name, bytes);
      const field = 'Its passphrase, or the key (AGE-SECRET-KEY-…)';
      await until('the key to be asked for', () =>
        fresh.$$eval('label', (all, label) => all.some((one) => one.textContent === label), field),
      );
      await fill(fresh, field, 'a guess');
      await press(fresh, 'Open it');
      await untilText(fresh, 'This is not the key the file was locked with.');
      await fill(fresh, field, PASSPHRASE);
      await press(fresh, 'Open it');
      await untilText(fresh, 'Notes 2 0 0');
      await press(fresh, 'Leave it');
      expect(await ask(fresh, 'person.list', {})).toEqual([]);
    });
  });

  test('Markdown pages and the table of promises are read back', async () => {
    await press(page, 'Notes, as Markdown');
    const vault = readVault((await downloads.next('.zip')).bytes);
    expect(vault.ok && vault.everything.notes.map(({ text }) => text).toSorted()).toEqual([
      '- [ ] send the numbers\nFaster #impact',
      'the second talk',
    ]);
    await press(page, 'Promises, as a table');
    const table = readPromisesCsv(utf8.decode((await downloads.next('.csv')).bytes));
    expect(table.ok && table.everything.promises).toMatchObject([{ text: 'send the numbers' }]);
  });

  test.each<[string, string, string]>([
    [
      'a truncated file',
      '{"format":"loopside","version":1,"contents":{"notes":[',
      'cannot be taken in',
    ],
    ['a foreign file', '{"bookmarks":[]}', 'cannot be taken in'],
    ['a newer file', '{"format":"loopside","version":99,"contents":{}}', 'newer Loopside'],
    [
      'a poisoned file',
      '{"format":"loopside","version":1,"contents":{"__proto__":{}}}',
      '__proto__',
    ],
    ['no file of ours', '\u0000\u0001\u0002', 'does not know this kind of file'],
  ])('%s is refused, with the reason, and changes nothing', async (_, contents, words) => {
    const before = await ask(page, 'note.list', { personId: null, from: null, limit: 10 });
    await giveFile(page, 'notes.json', new TextEncoder().encode(contents));
    await untilText(page, words);
    expect(await ask(page, 'note.list', { personId: null, from: null, limit: 10 })).toEqual(before);
  });

  test('templates are changed, hidden, and made anew', async () => {
    await press(page, 'Edit: With my manager');
    await fill(page, 'Name', 'With Priya');
    await press(page, 'Keep it');
    await untilText(page, 'With Priya');
    await press(page, 'Hide: A first talk');
    await until('the template to be hidden', async () => {
      const fitting = await ask(page, 'template.list', { kind: 'one_on_one' });
      const names = new Set(fitting.map(({ name }) => name));
      return names.has('With Priya') && !names.has('A first talk');
    });
  });

  test('everything is hidden at once, and there again', async () => {
    const other = await openNotebook(stage, '#/notes');
    await untilText(other, 'the second talk');
    await ask(other, 'look.hide', { hidden: true });
    for (const one of [page, other]) {
      await until('nothing to be seen', async () => {
        const shown = await one.evaluate(() => document.body.innerText.trim());
        return shown === '';
      });
    }
    expect(await other.title()).toBe('Loopside');
    await ask(other, 'look.hide', { hidden: false });
    await untilText(page, 'Your data');
    await other.close();
  });

  test('the lock: a backup first, a gate, the recovery key, and off again', async () => {
    const field = 'Passphrase: four or five words that nobody would guess';
    await page.reload();
    await fill(page, field, PASSPHRASE);
    await fill(page, 'The lock’s passphrase again', PASSPHRASE);
    await press(page, 'Turn the lock on');
    const backup = await downloads.next('.age');
    expect(
      readJson(utf8.decode(await open(backup.bytes, { passphrase: PASSPHRASE }))),
    ).toMatchObject({
      ok: true,
    });
    await untilText(page, 'The recovery key, shown only now.');
    const recoveryKey = await page.$eval('[role="alert"] code', (code) => code.textContent);
    await press(page, 'I have kept it');

    await press(page, 'Lock now');
    await untilText(page, 'Your notes are locked');
    expect(await page.evaluate(() => document.body.innerText)).not.toContain('Backup');
    await expect(ask(page, 'person.list', {})).rejects.toThrow('the notes are locked');
    const passphrase = 'Passphrase, or recovery key';
    await fill(page, passphrase, 'a guess');
    await press(page, 'Unlock');
    await untilText(page, 'neither the passphrase nor the recovery key');
    await fill(page, passphrase, recoveryKey);
    await press(page, 'Unlock');
    await untilText(page, 'The lock is on, and open.');
    expect(await ask(page, 'note.list', { personId: null, from: null, limit: 10 })).toHaveLength(2);

    await fill(page, 'The lock’s passphrase', PASSPHRASE);
    await press(page, 'Turn the lock off');
    await untilText(page, 'The lock is off.');
    expect(await ask(page, 'lock.state', {})).toEqual({ isOn: false, isOpen: false });
  });

  test('asks nothing of any network', () => {
    expect(stage.world.unexpected([])).toEqual([]);
  });
});
