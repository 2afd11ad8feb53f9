import type { CallError, CallName, Changed, Input, Output, Reply } from './app-channel.ts';
import { browser } from './browser.ts';
import { say } from '../language/say.ts';

/**
 * A call that failed; the message is a sentence for people. `gone`: the extension was updated or removed while this page stayed
 * open; `silent`: there was no answer.
 */
export class CallFailed extends Error {
  override readonly name = 'CallFailed';
  readonly code: CallError['code'] | 'gone' | 'silent';

  constructor(code: CallFailed['code'], cause?: unknown) {
    super(say(`failure.${code}`), { cause });
    this.code = code;
  }
}

/** Asks the background. Rejects with CallFailed only. */
export async function call<N extends CallName>(name: N, input: Input<N>): Promise<Output<N>> {
  let reply: Reply<Output<N>> | undefined;
  try {
    reply = await browser.runtime.sendMessage({ channel: 'app', call: name, input });
  } catch (cause) {
    throw new CallFailed(isAlive() ? 'silent' : 'gone', cause);
  }
  if (!reply) throw new CallFailed('silent');
  if (!reply.ok) throw new CallFailed(reply.error.code, reply.error.message);
  return reply.value;
}

export type Call = typeof call;

/**
 * Calls `listener` whenever something in the background has changed; returns how to stop. A page that nobody sees is told
 * once, when it is seen again: each asks anew, and several open ones would keep the background busy while somebody types.
 */
export function onChanged(listener: () => void): () => void {
  let isMissed = false;
  const stop = onEveryChange(() => {
    if (document.visibilityState === 'visible') listener();
    else isMissed = true;
  });
  const onSight = () => {
    if (!isMissed || document.visibilityState !== 'visible') return;
    isMissed = false;
    listener();
  };
  document.addEventListener('visibilitychange', onSight);
  return () => {
    stop();
    document.removeEventListener('visibilitychange', onSight);
  };
}

/** The same, also while the page is not seen: for what must have happened when it is. */
export function onEveryChange(listener: () => void): () => void {
  const hear = (message: unknown): undefined => {
    if (isChanged(message)) listener();
  };
  browser.runtime.onMessage.addListener(hear);
  return () => browser.runtime.onMessage.removeListener(hear);
}

function isChanged(message: unknown): message is Changed {
  return (
    typeof message === 'object' &&
    message !== null &&
    'channel' in message &&
    message.channel === 'changed'
  );
}

/** False once the extension that made this page is gone. */
function isAlive(): boolean {
  try {
    return Boolean(browser.runtime.id);
  } catch {
    return false;
  }
}
