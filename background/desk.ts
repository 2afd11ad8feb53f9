import type { CallName, Input, Output } from '../messages/app-channel.ts';
import type { DeskCalls, DeskName } from '../messages/desks.ts';
import { DESK_OF } from '../messages/desks.ts';
import type { UseDatabase } from './database.ts';

type Desk<D extends DeskName> = {
  [N in keyof DeskCalls[D] & CallName]: (input: Input<N>) => Promise<Output<N>>;
};
type Handle = (input: unknown) => Promise<unknown>;

/**
 * Finds who answers a call of the extension's pages. A desk is got ready when it is first asked: the background is started
 * for every letter somebody types after a pause, and most of what it can do is not wanted then.
 */
export function deskFinder(useDatabase: UseDatabase): (call: CallName) => Promise<Handle> {
  const plan = async () => (await import('./reminders/plan.ts')).replan(useDatabase);
  const open: { [D in DeskName]: () => Promise<Desk<D>> } = {
    moment: async () => (await import('./moment-desk.ts')).momentDesk(useDatabase),
    notebook: async () => {
      const { notebookDesk } = await import('./notebook-desk.ts');
      const { noteSearch } = await import('./search-notes.ts');
      return notebookDesk(useDatabase, noteSearch(useDatabase), plan);
    },
    data: async () => (await import('./data-desk.ts')).dataDesk(useDatabase, plan),
    sites: async () => (await import('./sites-desk.ts')).sitesDesk(),
    standing: async () => (await import('./standing-desk.ts')).standingDesk(),
    systems: async () => (await import('./systems-desk.ts')).systemsDesk(useDatabase, plan),
    mistake: async () => (await import('./mistake-desk.ts')).mistakeDesk(useDatabase, plan),
    reminders: async () => (await import('./reminders/desk.ts')).reminderDesk(useDatabase),
    reach: async () => (await import('./reach-desk.ts')).reachDesk(useDatabase),
  };
  // A desk is one and stays: that of the data holds a file that comes in pieces.
  const opened: Partial<Record<DeskName, Promise<Partial<Record<CallName, Handle>>>>> = {};

  return async (call) => {
    const name = DESK_OF[call];
    opened[name] ??= open[name]() as Promise<Partial<Record<CallName, Handle>>>;
    const handle = (await opened[name])[call];
    if (!handle) throw new Error(`Nobody answers ${call}.`);
    return handle;
  };
}
