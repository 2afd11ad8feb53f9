import { clockJumps } from './clock-jumps.ts';
import type { Fault } from './fault.ts';
import { flippedBytes } from './flipped-bytes.ts';
import { flippedBytesFirefox } from './flipped-bytes-firefox.ts';
import { evicted, removed, restoredProfile } from './gone.ts';
import { killedImport, killedLock } from './in-the-middle.ts';
import { killedTyping } from './killed-typing.ts';
import { killedTypingFirefox } from './killed-typing-firefox.ts';
import { lostConnection } from './lost-connection.ts';
import { lostRows } from './lost-rows.ts';
import { movedFrame } from './moved-frame.ts';
import { noDisk, noQuota } from './no-room.ts';
import { containers, privateWindow } from './other-windows.ts';
import { reloaded } from './reloaded.ts';
import { twoEditors } from './two-editors.ts';
import { killedUpgrade, oldTab } from './upgrade.ts';
import { workerKilled } from './worker-killed.ts';

/** Every fault, in the order of the dangers they stand for. */
export const FAULTS: readonly Fault[] = [
  evicted,
  noDisk,
  noQuota,
  killedTyping,
  killedTypingFirefox,
  workerKilled,
  reloaded,
  oldTab,
  killedUpgrade,
  lostConnection,
  twoEditors,
  containers,
  privateWindow,
  removed,
  clockJumps,
  killedImport,
  killedLock,
  flippedBytes,
  flippedBytesFirefox,
  lostRows,
  restoredProfile,
  movedFrame,
];
