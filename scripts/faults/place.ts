import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { CallName, Input, Output } from '../../messages/app-channel.ts';
import { setStage } from '../../tests/browser/support/loopside.ts';
import type { Stage } from '../../tests/browser/support/loopside.ts';
import { ask, noteOf, openNotebook } from '../../tests/browser/support/notebook.ts';
import { writeJson } from '../../transfer/write-json.ts';
import { manyNotes } from '../bench/many-notes.ts';
import { freshProfile } from '../browser/profile.ts';
import type { Profile } from '../browser/profile.ts';

/** A Chromium with the extension, its notebook open. */
export interface Place {
  stage: Stage;
  page: Page;
  ask: <N extends CallName>(name: N, input: Input<N>) => Promise<Output<N>>;
  /** Ends the browser as a power cut of its processes would. */
  kill: () => Promise<void>;
  end: () => Promise<void>;
}

export interface OpenOptions {
  profile?: string;
  extension?: string;
}

/** Opens a Chromium; without a profile in a fresh one. */
export async function open({ profile, extension }: OpenOptions = {}): Promise<Place> {
  const stage = await setStage({ ...(profile && { profile }), ...(extension && { extension }) });
  const page = await openNotebook(stage);
  return {
    stage,
    page,
    ask: (name, input) => ask(page, name, input),
    async kill() {
      await stage.chromium.kill();
      await stage.world.close();
    },
    end: () => stage.end(),
  };
}

/** Runs with a profile that is deleted at the end. */
export async function inProfile<T>(action: (profile: Profile) => Promise<T>): Promise<T> {
  const profile = freshProfile();
  try {
    return await action(profile);
  } finally {
    await profile.remove();
  }
}

/** The same, with a copy of another profile, whose browser has ended. */
export async function inCopy<T>(of: string, action: (dir: string) => Promise<T>): Promise<T> {
  return inProfile(async ({ dir }) => {
    cpSync(of, dir, { recursive: true });
    return action(dir);
  });
}

/** What somebody is typing when something breaks. */
export const WORDS = 'What went well, what did not, and what I will do until we talk again. ';

/** Opens, does something, and ends the browser whatever comes of it. */
export async function visit<T>(
  options: OpenOptions,
  action: (place: Place) => Promise<T>,
): Promise<T> {
  const place = await open(options);
  try {
    return await action(place);
  } finally {
    await place.end();
  }
}

/** Takes so many made-up notes in. */
export async function fill({ ask: to }: Place, notes: number): Promise<void> {
  const text = writeJson(manyNotes(notes));
  await to('import.piece', { id: 'fill', n: 0, count: 1, text });
  await to('import.apply', { id: 'fill' });
}

/** How many notes there are, counted without the search index. */
export async function countNotes(place: Place): Promise<number> {
  return (await contents(place)).notes.length;
}

/** Everything, as an export has it. */
export async function contents({ ask: to }: Place): Promise<Contents> {
  return JSON.parse(await exported({ ask: to })).contents as Contents;
}

/** Everything, as the text of an export. */
export async function exported({ ask: to }: Pick<Place, 'ask'>): Promise<string> {
  const { id, count } = await to('export.start', {});
  const pieces: string[] = [];
  for (let n = 0; n < count; n += 1) pieces.push((await to('export.piece', { id, n })) ?? '');
  return pieces.join('');
}

export interface Contents {
  notes: { id: string; occurrence: string; text: string; rev: number }[];
  people: { id: string }[];
  promises: { text: string }[];
  topics: { text: string }[];
  revisions: { noteId: string; kind: string; text: string }[];
}

/** The folder of the extension's database in a Chromium profile, and that of its large values. */
export function databaseFolders(profile: string): string[] {
  const folder = join(profile, 'Default/IndexedDB');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith('chrome-extension_'))
    .map((name) => join(folder, name));
}

/** Said by a call that failed, or null. */
export async function failureOf(action: Promise<unknown>): Promise<string | null> {
  try {
    await action;
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** A note as the sidebar would save it, on the meeting of this name. */
export function noteAt(text: string, occurrence: string): Input<'note.save'> {
  return { ...noteOf(text, occurrence), day: '2026-11-23' };
}
