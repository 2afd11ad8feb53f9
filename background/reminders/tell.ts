import { browser } from '../../messages/browser.ts';
import { noticesOf } from '../../systems/reminders/notice.ts';
import type { Due } from '../../systems/reminders/due.ts';
import { openNotebook } from '../open-notebook.ts';
import { say } from '../../language/say.ts';

/** A dot on the toolbar: that there is something, and no more. */
const MARK = '•';
/** Calm: nothing here is an alarm. */
const GREY = '#6b7280';

/**
 * Says what is due: with a mark on the toolbar, and as the browser's own notification where the user wants reminders and the
 * browser allows them. Neither tells anything of what it is about.
 */
export async function tell(due: readonly Due[], isWanted: boolean, now: number): Promise<void> {
  if (due.length === 0) return;
  await browser.action.setBadgeBackgroundColor({ color: GREY });
  await browser.action.setBadgeText({ text: MARK });
  if (!isWanted || !(await mayNotify())) return;
  for (const { what, id, words } of noticesOf(due, now)) {
    await browser.notifications.create(`${what}:${id ?? ''}`, {
      type: 'basic',
      iconUrl: browser.runtime.getURL('icon/128.png'),
      title: say(words),
      message: 'Loopside',
      // Firefox has no sound to leave out, and refuses what it does not know.
      ...(!import.meta.env.FIREFOX && { silent: true }),
    });
  }
}

/** Takes the mark away: what it stood for has been seen. */
export async function clearMark(): Promise<void> {
  await browser.action.setBadgeText({ text: '' });
}

/** The user has let Loopside show notifications. */
export async function mayNotify(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['notifications'] });
}

let isListening = false;

/**
 * Opens the notebook where a notification is clicked: at the mistake whose update is due, or at the talks to come. The browser
 * has notifications only once the user has allowed them: to be called when the background starts, and when a permission is given.
 */
export function listenForClicks(): void {
  const { notifications } = browser as Partial<typeof browser>;
  if (isListening || !notifications) return;
  isListening = true;
  notifications.onClicked.addListener((name) => {
    void notifications.clear(name);
    const [what, id = ''] = name.split(':');
    void openNotebook(
      what === 'update' && id !== '' ? { page: 'mistake', id } : { page: 'reminders' },
    );
  });
}
