import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { System } from './firefox-system.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures/packages');

/** The versions whose packages are kept, the oldest first. */
export const OLD_VERSIONS: readonly string[] = Object.keys(
  JSON.parse(readFileSync(join(FIXTURES, 'commits.json'), 'utf8')) as Record<string, string>,
);

/** The bytes of a version's package, as it was released. */
export function oldPackage(version: string, browser: 'chrome' | 'firefox'): Uint8Array {
  return readFileSync(join(FIXTURES, `${version}-${browser}.zip`));
}

/** Puts an old version's files into a folder, in the place of what is there. */
export function unpackOld(version: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, bytes] of Object.entries(unzipSync(oldPackage(version, 'chrome')))) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

/** Puts a build into a folder, in the place of what is there: as an update does, the extension stays the same one. */
export function updateTo(build: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(build, folder, { recursive: true });
}

/** True where a Firefox runs packages without a signature: an ESR, a Developer Edition, a Nightly. */
export async function runsUnsigned({ run }: System): Promise<boolean> {
  return !(await run<boolean>(
    `ChromeUtils.importESModule('resource://gre/modules/AppConstants.sys.mjs').AppConstants.MOZ_REQUIRE_SIGNING`,
  ));
}

/** Installs a package in a running Firefox for good, over the version that is there, as its own updates do; gives its version. */
export async function installPackage({ run }: System, xpi: Uint8Array): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'loopside-package-'));
  const file = join(folder, 'package.xpi');
  writeFileSync(file, xpi);
  try {
    return await run<string>(`(async () => {
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const file = Cc['@mozilla.org/file/local;1'].createInstance(Ci.nsIFile);
      file.initWithPath(${JSON.stringify(file)});
      const install = await AddonManager.getInstallForFile(file, 'application/x-xpinstall');
      const addon = await install.install();
      return addon.version;
    })()`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
