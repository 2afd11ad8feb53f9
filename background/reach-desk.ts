import type { Input, Output } from '../messages/app-channel.ts';
import type { ReachCalls } from '../messages/reach-calls.ts';
import type { UseDatabase } from './database.ts';
import { jotView, takeSelected } from './jot.ts';
import { changeKeys, keysNow } from './keys.ts';
import { syncMenu } from './menu.ts';
import { readSettings, writeSettings } from './settings.ts';
import { announce } from './tabs.ts';
import { openWelcome } from './welcome.ts';

type Handlers = { [N in keyof ReachCalls]: (input: Input<N>) => Promise<Output<N>> };

/** Answers the calls about how one gets to Loopside. */
export function reachDesk(useDatabase: UseDatabase): Handlers {
  return {
    'keys.get': keysNow,

    async 'keys.change'() {
      await changeKeys();
      return null;
    },

    async 'menu.get'() {
      return (await readSettings()).jotMenu;
    },

    async 'menu.set'({ on }) {
      await writeSettings({ jotMenu: on });
      await syncMenu();
      await announce();
      return null;
    },

    'jot.begun': takeSelected,
    'jot.people': () => jotView(useDatabase, Date.now()),

    async 'welcome.open'() {
      await openWelcome();
      return null;
    },
  };
}
