import { todayHere } from '../../../components/promise-age.ts';
import { saveFile } from '../../../components/save-file.ts';
import { seal } from '../../../transfer/age.ts';
import { fetchEverything } from './fetch-everything.ts';

/** Saves everything as a file that only this passphrase opens, and remembers that there is a backup. */
export async function saveBackup(passphrase: string): Promise<void> {
  const { json, saved } = await fetchEverything();
  await saveSealed(`loopside-${todayHere()}.json`, json, passphrase);
  await saved();
}

/** Saves a text as a file that only this passphrase opens; `name` without the ending that says so. */
export async function saveSealed(name: string, text: string, passphrase: string): Promise<void> {
  const sealed = await seal(new TextEncoder().encode(text), { passphrase });
  saveFile(`${name}.age`, sealed.slice());
}
