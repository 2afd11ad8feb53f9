import type { OwnSettings } from '../transfer/everything.ts';
import { readSettings, writeSettings } from './settings.ts';

/** Of the settings what is the user's own word, and goes out with an export. */
export async function ownSettings(): Promise<OwnSettings> {
  const { level, ownAddresses, keepMonths, growthMonths } = await readSettings();
  return { level, ownAddresses, keepMonths, growthMonths };
}

/** Takes over what an import brings of it. */
export async function takeSettings(settings: OwnSettings | null): Promise<void> {
  if (settings) await writeSettings(settings);
}
