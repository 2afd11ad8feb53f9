import { spawn } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

/** The builds there are: one for each store, and one for the demo, which may read the demo's own address. */
export type Build = 'chrome' | 'firefox' | 'demo';

/** Where each build ends up. */
export const outputOf: Readonly<Record<Build, string>> = {
  chrome: join(ROOT, '.output/chrome-mv3'),
  firefox: join(ROOT, '.output/firefox-mv3'),
  demo: join(ROOT, '.output/chrome-mv3-demo'),
};

/** Builds the extension and returns its folder. Throws with the builder's own words where it does not build. */
export async function buildExtension(which: Build): Promise<string> {
  const browser = which === 'firefox' ? 'firefox' : 'chrome';
  const mode = which === 'demo' ? 'demo' : 'production';
  // In a process of its own: a build changes the environment, and the next one would build on that.
  const program = join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
  const args = [program, 'build', '--browser', browser, '--mode', mode];
  const { code, output } = await run(process.execPath, args);
  if (code !== 0) throw new Error(`The extension does not build for ${browser}:\n${output}`);
  return outputOf[which];
}

function run(
  command: string,
  args: readonly string[],
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    // Else the demo's mode, or a test's environment, would put React's development build into it.
    const env = { ...process.env, NODE_ENV: 'production' };
    const child = spawn(command, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (part: Buffer) => {
      output += part.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}
