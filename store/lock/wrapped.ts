import { base64, fromBase64 } from './base64.ts';
import {
  keyOfPassphrase,
  keyOfRecovery,
  newRecovery,
  newSalt,
  seal,
  SLOW,
  unseal,
} from './keys.ts';
import type { Slowness } from './keys.ts';
import { fromWords, toWords } from './recovery-words.ts';

/** What is kept of a lock: the data key, wrapped twice. Without passphrase or recovery key it is of no use. */
export interface WrappedKey {
  version: 1;
  kdf: Slowness & { salt: string };
  byPassphrase: string;
  byRecovery: string;
}

/** Neither the passphrase nor a recovery key that fits. */
export class WrongKey extends Error {
  override readonly name = 'WrongKey';
}

/**
 * Wraps a data key with a passphrase, and with a recovery key made now.
 * @returns the recovery key too, in groups to write down: it is nowhere else
 */
export async function wrap(
  dataKey: Uint8Array,
  passphrase: string,
  slowness: Slowness = SLOW,
): Promise<{ wrapped: WrappedKey; recoveryKey: string }> {
  const salt = newSalt();
  const recovery = newRecovery();
  const byPassphrase = seal(
    await keyOfPassphrase(passphrase, salt, slowness),
    dataKey,
    'passphrase',
  );
  const byRecovery = seal(keyOfRecovery(recovery), dataKey, 'recovery');
  return {
    wrapped: {
      version: 1,
      kdf: { ...slowness, salt: base64(salt) },
      byPassphrase: base64(byPassphrase),
      byRecovery: base64(byRecovery),
    },
    recoveryKey: toWords(recovery),
  };
}

/** The data key, from the passphrase or the recovery key. Throws WrongKey where it is neither. */
export async function unwrap(wrapped: WrappedKey, said: string): Promise<Uint8Array> {
  const recovery = fromWords(said);
  if (recovery) {
    const key = tried(() =>
      unseal(keyOfRecovery(recovery), fromBase64(wrapped.byRecovery), 'recovery'),
    );
    if (key) return key;
  }
  const { salt, ...slowness } = wrapped.kdf;
  const passKey = await keyOfPassphrase(said, fromBase64(salt), slowness);
  const key = tried(() => unseal(passKey, fromBase64(wrapped.byPassphrase), 'passphrase'));
  if (!key) throw new WrongKey('That is not the passphrase, nor the recovery key.');
  return key;
}

/** Null where the key does not fit: that is the one way in which opening fails. */
function tried(open: () => Uint8Array): Uint8Array | null {
  try {
    return open();
  } catch {
    return null;
  }
}
