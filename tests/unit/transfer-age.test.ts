import { armor } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { newIdentity, open, seal, SealError } from '../../transfer/age.ts';
import { age, ageKeygen, ageOpen, hasAge, noAge } from './support/age.ts';

const BYTES = Uint8Array.from({ length: 200_000 }, (_, n) => (n * 31) % 256);
const PASSPHRASE = 'correct horse é battery';

/** Why it was refused. */
async function faultOf(attempt: Promise<unknown>): Promise<string> {
  return attempt.then(
    () => 'none',
    (error: unknown) => (error instanceof SealError ? error.fault : String(error)),
  );
}

describe('a file locked with a passphrase', () => {
  it('opens with it, and with no other', async () => {
    const sealed = await seal(BYTES, { passphrase: PASSPHRASE });
    expect(await open(sealed, { passphrase: PASSPHRASE })).toEqual(BYTES);
    expect(await faultOf(open(sealed, { passphrase: 'wrong' }))).toBe('wrong-key');
    const { identity } = await newIdentity();
    expect(await faultOf(open(sealed, { identity }))).toBe('wrong-key');
  });

  it.skipIf(!hasAge)(`opens with the age command${noAge}`, async () => {
    const sealed = await seal(BYTES, { passphrase: PASSPHRASE });
    expect(age(['-d'], sealed, PASSPHRASE)).toEqual(BYTES);
    expect(() => age(['-d'], sealed, 'wrong')).toThrow(/failed/i);
  });

  it.skipIf(!hasAge)(
    `opens here where the age command locked it, armored or not${noAge}`,
    async () => {
      for (const args of [['-p'], ['-p', '-a']]) {
        expect(await open(age(args, BYTES, PASSPHRASE), { passphrase: PASSPHRASE })).toEqual(BYTES);
      }
    },
  );

  it('is never locked with no words at all', async () => {
    expect(await faultOf(seal(BYTES, { passphrase: '' }))).toBe('no-key');
  });
});

describe('a file locked for a recipient', () => {
  it('opens with the identity, and with no other', async () => {
    const { identity, recipient } = await newIdentity();
    expect(identity).toMatch(/^AGE-SECRET-KEY-1[0-9A-Z]+$/);
    expect(recipient).toMatch(/^age1[0-9a-z]+$/);
    const sealed = await seal(BYTES, { recipient });
    expect(await open(sealed, { identity })).toEqual(BYTES);
    const other = await newIdentity();
    expect(await faultOf(open(sealed, { identity: other.identity }))).toBe('wrong-key');
    expect(await faultOf(open(sealed, { passphrase: PASSPHRASE }))).toBe('wrong-key');
  });

  it.skipIf(!hasAge)(`opens with the age command${noAge}`, async () => {
    const { identity, recipient } = await newIdentity();
    expect(ageOpen(identity, await seal(BYTES, { recipient }))).toEqual(BYTES);
  });

  it.skipIf(!hasAge)(
    `opens here where the age command locked it, with what age-keygen wrote${noAge}`,
    async () => {
      const { text, recipient } = ageKeygen();
      for (const args of [[], ['-a']]) {
        const sealed = age([...args, '-r', recipient], BYTES);
        expect(await open(sealed, { identity: text })).toEqual(BYTES);
      }
      expect(ageOpen(text, await seal(BYTES, { recipient: ` ${recipient}\n` }))).toEqual(BYTES);
    },
  );

  it('is refused where a key is none', async () => {
    const { recipient } = await newIdentity();
    const sealed = await seal(BYTES, { recipient });
    expect(await faultOf(seal(BYTES, { recipient: 'age1nobody' }))).toBe('no-key');
    expect(await faultOf(seal(BYTES, { recipient: '' }))).toBe('no-key');
    expect(await faultOf(open(sealed, { identity: 'AGE-SECRET-KEY-1X' }))).toBe('no-key');
    expect(await faultOf(open(sealed, { identity: recipient }))).toBe('no-key');
  });

  it('is broken where a byte is missing or changed', async () => {
    const { identity, recipient } = await newIdentity();
    const sealed = await seal(BYTES, { recipient });
    const changed = sealed.map((byte, at) => (at === sealed.length - 1 ? byte ^ 1 : byte));
    for (const bytes of [changed, sealed.slice(0, -1), sealed.slice(0, 100), new Uint8Array()]) {
      expect(await faultOf(open(bytes, { identity }))).toBe('broken');
    }
    const text = armor.encode(sealed).replace('A', '!');
    expect(await faultOf(open(new TextEncoder().encode(text.slice(0, -40)), { identity }))).toBe(
      'broken',
    );
  });
});
