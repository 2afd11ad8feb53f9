import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

/** The two families the extension is built for. */
export type BrowserKind = 'chromium' | 'firefox';

/** A browser on this machine. */
export interface FoundBrowser {
  /** Absolute path of its executable. */
  path: string;
  /** What people call it, for messages. */
  name: string;
}

/** What the search looks at. Everything is passed in, so that a test can search a machine that does not exist. */
export interface Machine {
  env: Readonly<Record<string, string | undefined>>;
  platform: NodeJS.Platform;
  /** Is there an executable file at this path? */
  exists: (file: string) => boolean;
}

/** Environment variables that name a browser, first one wins. */
export const browserVariables: Readonly<Record<BrowserKind, readonly string[]>> = {
  chromium: ['LOOPSIDE_CHROMIUM', 'CHROME_PATH'],
  firefox: ['FIREFOX_PATH'],
};

const commands: Readonly<Record<BrowserKind, readonly string[]>> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ],
  firefox: ['firefox', 'firefox-esr'],
};

const macApplications: Readonly<Record<BrowserKind, readonly string[]>> = {
  chromium: [
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  firefox: [
    'Firefox.app/Contents/MacOS/firefox',
    'Firefox Developer Edition.app/Contents/MacOS/firefox',
  ],
};

const windowsPrograms: Readonly<Record<BrowserKind, readonly string[]>> = {
  chromium: [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
};

/** The machine we run on. */
export function thisMachine(): Machine {
  return { env: process.env, platform: process.platform, exists: isExecutableFile };
}

/**
 * Finds a browser: the one named by an environment variable, else on PATH, else where installers put it.
 * A variable that names nothing gives null rather than another browser: somebody chose, and should be told.
 */
export function findBrowser(
  kind: BrowserKind,
  machine: Machine = thisMachine(),
): FoundBrowser | null {
  const chosen = chosenBrowser(kind, machine.env);
  if (chosen) {
    const file = chosen.value.includes('/') || chosen.value.includes('\\');
    const found = file
      ? machine.exists(chosen.value) && chosen.value
      : findCommand(chosen.value, machine);
    return found ? { path: found, name: browserName(found, kind) } : null;
  }
  for (const command of commands[kind]) {
    const found = findCommand(command, machine);
    if (found) return { path: found, name: browserName(found, kind) };
  }
  const usual = usualPlaces(kind, machine).find((place) => machine.exists(place));
  return usual ? { path: usual, name: browserName(usual, kind) } : null;
}

/** The environment variable that names a browser of this kind, if one is set. */
export function chosenBrowser(
  kind: BrowserKind,
  env: Machine['env'],
): { variable: string; value: string } | null {
  for (const variable of browserVariables[kind]) {
    const value = env[variable]?.trim();
    if (value) return { variable, value };
  }
  return null;
}

/** Looks a command up on PATH. */
export function findCommand(command: string, machine: Machine = thisMachine()): string | null {
  const windows = machine.platform === 'win32';
  const paths = windows ? path.win32 : path.posix;
  const file = windows && !command.endsWith('.exe') ? `${command}.exe` : command;
  const folders = (machine.env['PATH'] ?? machine.env['Path'] ?? '').split(paths.delimiter);
  for (const folder of folders) {
    if (!folder) continue;
    const candidate = paths.join(folder, file);
    if (machine.exists(candidate)) return candidate;
  }
  return null;
}

function usualPlaces(kind: BrowserKind, { env, platform }: Machine): string[] {
  if (platform === 'darwin') {
    const roots = ['/Applications', ...(env['HOME'] ? [`${env['HOME']}/Applications`] : [])];
    return macApplications[kind].flatMap((app) => roots.map((root) => `${root}/${app}`));
  }
  if (platform === 'win32') {
    const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
      .map((name) => env[name])
      .filter((root) => root !== undefined);
    return windowsPrograms[kind].flatMap((program) =>
      roots.map((root) => path.win32.join(root, program)),
    );
  }
  // PATH is short in some service and desktop sessions, so look where Linux packages put them, too.
  return commands[kind].flatMap((command) => [
    `/usr/bin/${command}`,
    `/usr/local/bin/${command}`,
    `/snap/bin/${command}`,
  ]);
}

function browserName(file: string, kind: BrowserKind): string {
  const lower = file.toLowerCase();
  if (kind === 'firefox') return 'Firefox';
  if (lower.includes('edge')) return 'Microsoft Edge';
  // Windows calls Chromium chrome.exe as well, so the folder decides.
  if (lower.includes('chromium')) return 'Chromium';
  if (lower.includes('chrome')) return 'Google Chrome';
  return 'Chromium';
}

function isExecutableFile(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
