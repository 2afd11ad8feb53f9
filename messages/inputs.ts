import type { GenericSchema } from 'valibot';
import type { CallName, Input } from './app-channel.ts';
import type { DeskCalls, DeskName } from './desks.ts';
import { DESK_OF } from './desks.ts';

type Inputs<D extends DeskName> = {
  [N in keyof DeskCalls[D] & CallName]: GenericSchema<unknown, Input<N>>;
};

/** Made when they are first asked for: together they take the background longer than anything else at its start. */
const inputsOf: { [D in DeskName]: () => Promise<Inputs<D>> } = {
  moment: async () => (await import('./validate-moment.ts')).momentInputs,
  notebook: async () => (await import('./validate-notebook.ts')).notebookInputs,
  data: async () => (await import('./validate-data.ts')).dataInputs,
  sites: async () => (await import('./validate-sites.ts')).siteInputs,
  systems: async () => (await import('./validate-systems.ts')).systemInputs,
  mistake: async () => (await import('./validate-mistake.ts')).mistakeInputs,
  standing: async () => (await import('./validate-standing.ts')).standingInputs,
  reminders: async () => (await import('./validate-reminders.ts')).reminderInputs,
  reach: async () => (await import('./validate-reach.ts')).reachInputs,
};

/** What a call must be told. */
export async function inputOf(call: CallName): Promise<GenericSchema> {
  const inputs: Partial<Record<CallName, GenericSchema>> = await inputsOf[DESK_OF[call]]();
  const input = inputs[call];
  if (!input) throw new Error(`Nothing says what ${call} must be told.`);
  return input;
}
