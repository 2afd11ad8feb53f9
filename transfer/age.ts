/** Files locked with age (age-encryption.org): any `age` command opens them, and what it locks opens here. */
import {
  armor,
  Decrypter,
  Encrypter,
  generateX25519Identity,
  identityToRecipient,
} from 'age-encryption';

/** What a file is locked for: whoever knows the words, or whoever has the identity of a recipient (`age1…`). */
export type Lock = { passphrase: string } | { recipient: string };

/** What opens it again; an identity (`AGE-SECRET-KEY-1…`) may come with the comments `age-keygen` writes around it. */
export type Unlock = { passphrase: string } | { identity: string };

export type SealFault =
  /** The passphrase or the identity is not the one the file was locked for. */
  | 'wrong-key'
  /** What was given cannot be a passphrase, a recipient or an identity. */
  | 'no-key'
  /** The file is not whole, was changed, or is no age file. */
  | 'broken';

/** Why a file could not be locked or opened. */
export class SealError extends Error {
  override readonly name = 'SealError';
  readonly fault: SealFault;

  constructor(fault: SealFault, cause?: unknown) {
    super(fault, { cause });
    this.fault = fault;
  }
}

/**
 * How much work guessing a passphrase is, as a power of two: what `age` itself takes. 1.2 s on the machine this was
 * measured on, during which the page stands still.
 */
const WORK = 18;

const ARMORED = '-----BEGIN AGE ENCRYPTED FILE-----';

/**
 * Locks bytes.
 * @throws {SealError} `no-key` for an empty passphrase or what is no recipient
 */
export async function seal(bytes: Uint8Array, to: Lock): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  if ('recipient' in to) given(() => encrypter.addRecipient(to.recipient.trim()));
  else {
    if (to.passphrase === '') throw new SealError('no-key');
    encrypter.setPassphrase(to.passphrase);
    encrypter.setScryptWorkFactor(WORK);
  }
  return encrypter.encrypt(bytes);
}

/**
 * Opens what `seal` or an `age` command has locked, armored or not.
 * @throws {SealError}
 */
export async function open(bytes: Uint8Array, by: Unlock): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  if ('identity' in by) given(() => decrypter.addIdentity(identityIn(by.identity)));
  else decrypter.addPassphrase(by.passphrase);
  try {
    return await decrypter.decrypt(withoutArmor(bytes));
  } catch (error) {
    throw new SealError(isWrongKey(error) ? 'wrong-key' : 'broken', error);
  }
}

/** A new pair of keys: the identity is the secret one, the recipient may be told to anybody. */
export async function newIdentity(): Promise<{ identity: string; recipient: string }> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** The age file in a text that mail and chat let through, or the bytes as they are. */
function withoutArmor(bytes: Uint8Array): Uint8Array {
  const beginning = new TextDecoder().decode(bytes.subarray(0, 1_000)).trimStart();
  return beginning.startsWith(ARMORED) ? armor.decode(new TextDecoder().decode(bytes)) : bytes;
}

function identityIn(text: string): string {
  return /AGE-SECRET-KEY-[0-9A-Z-]+/iu.exec(text)?.[0].toUpperCase() ?? '';
}

function given(take: () => void): void {
  try {
    take();
  } catch (error) {
    throw new SealError('no-key', error);
  }
}

/** The library tells it by its words alone. */
function isWrongKey(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('no identity matched');
}
