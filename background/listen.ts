import type { AppMessage, CallError, CallName, Reply } from '../messages/app-channel.ts';
import { browser } from '../messages/browser.ts';
import type { FrameState } from '../messages/page-channel.ts';
import type { Sender } from '../messages/sender.ts';
import { senderKind } from '../messages/sender.ts';
import { parseAppMessage, parsePageMessage } from '../messages/validate.ts';
import { StoreError } from '../store/errors.ts';
import type { SystemTable } from '../systems/rows.ts';
import type { UseDatabase } from './database.ts';
import { deskFinder } from './desk.ts';
import { moments } from './moments.ts';
import { noteTyping } from './update-later.ts';

interface Spoken extends Sender {
  tab?: { id?: number | undefined } | undefined;
  frameId?: number | undefined;
}

/**
 * Answers every message that reaches the background: who speaks is decided first, then on which channel they
 * may speak, then whether what they say has the right shape.
 */
export function answerer(
  useDatabase: UseDatabase,
): (raw: unknown, sender: Spoken) => Promise<Reply<unknown>> {
  const findDesk = deskFinder(useDatabase);
  const ours = { id: browser.runtime.id, origin: browser.runtime.getURL('').replace(/\/$/, '') };

  return async (raw, sender) => {
    try {
      switch (senderKind(sender, ours)) {
        case 'stranger':
          return refused('refused', 'This extension answers only itself.');
        case 'page':
          return await fromPage(raw, sender);
        case 'app':
          return await fromApp(raw, sender);
      }
    } catch (error) {
      return { ok: false, error: told(error) };
    }
  };

  async function fromPage(raw: unknown, sender: Spoken): Promise<Reply<FrameState>> {
    const message = parsePageMessage(raw);
    const tabId = sender.tab?.id;
    if (!message || tabId === undefined || sender.origin === undefined) {
      return refused('refused', 'A page may only report what it shows.');
    }
    const { origin, frameId = 0 } = sender;
    const { hear } = await import('./hear.ts');
    return { ok: true, value: await hear(useDatabase, message, { tabId, frameId, origin }) };
  }

  async function fromApp(raw: unknown, sender: Spoken): Promise<Reply<unknown>> {
    const message = await parseAppMessage(raw);
    if (typeof message === 'string') return refused('invalid', message);
    if (!(await mayAsk(message, sender))) {
      return refused('refused', 'A frame may only ask for what belongs to the page it stands in.');
    }
    noteTyping(message.call);
    const handle = await findDesk(message.call);
    return { ok: true, value: await handle(message.input) };
  }
}

/** What the sidebar asks for. No page in somebody else's has business with anything more: all that is kept, the lock, deleting. */
const IN_A_FRAME: ReadonlySet<CallName> = new Set<CallName>([
  'moment',
  'look',
  'note.save',
  'aside.settle',
  'template.list',
  'promise.set',
  'topic.add',
  'topic.set',
  'evidence',
  'person.list',
  'person.relate',
  'counterpart.set',
  'me.add',
  'side.set',
  'advice.shown',
  'feedback.give',
  'feedback.withdraw',
  'frame.set',
  'frame.answer',
  'standing.set',
  'focus.moved',
  'notebook.open',
  // The systems as far as the sidebar runs them.
  'loop.get',
  'mistake.list',
  'story.list',
  'person.names',
  'record.add',
  'record.change',
  'record.type',
  'record.delete',
  'mistake.draft',
  'mistake.own',
  'mistake.update',
  'mistake.extend',
  'mistake.close',
  'mistake.reopen',
  'change.undo',
  'reminders.seen',
  'keys.get',
]);

/** Of the systems those that are run beside a talk, or while something burns. */
const RUN_IN_A_FRAME: ReadonlySet<SystemTable> = new Set<SystemTable>(['loop', 'mistakes']);

/**
 * Our page can be framed by somebody else's. It then gets nothing by naming a tab: only by the token of the
 * reader in that very tab, which the page around it cannot see.
 */
async function mayAsk({ call, input }: AppMessage, { tab, frameId = 0 }: Spoken): Promise<boolean> {
  // A side panel stands in no tab. A copy of our page in somebody's frame does, whatever it says of itself.
  if (call === 'panel.place') return tab === undefined;
  const framed = tab !== undefined && frameId !== 0;
  if (!framed) return true;
  if (!IN_A_FRAME.has(call)) return false;
  if ('tabId' in input) return false;
  if ('table' in input && !RUN_IN_A_FRAME.has(input.table)) return false;
  if (!('token' in input)) return true;
  const moment = await moments.reportOf(input.token);
  return moment === null || moment.tabId === tab.id;
}

function refused<T>(code: CallError['code'], message: string): Reply<T> {
  return { ok: false, error: { code, message } };
}

/** Pages get the reason, to be said in the user's language; the cause goes to the extension's own console, without anything they wrote. */
function told(error: unknown): CallError {
  if (error instanceof StoreError) return { code: error.fault, message: error.message };
  // oxlint-disable-next-line no-console -- the background's console is where a contributor looks
  console.error('Loopside could not answer:', error);
  return { code: 'failed', message: 'Something in Loopside failed.' };
}
