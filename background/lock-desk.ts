import type { Input, Output } from '../messages/app-channel.ts';
import type { DataCalls } from '../messages/data-calls.ts';
import { lockOf } from '../store/lock/state.ts';
import { changePassphrase, turnOff, turnOn } from '../store/lock/switching.ts';
import { unwrap, WrongKey } from '../store/lock/wrapped.ts';
import type { WrappedKey } from '../store/lock/wrapped.ts';
import type { UseDatabase } from './database.ts';
import { keyring } from './keyring.ts';
import { announce } from './tabs.ts';

type LockCalls = Pick<
  DataCalls,
  'lock.state' | 'lock.on' | 'lock.open' | 'lock.close' | 'lock.off' | 'lock.change'
>;
type Handlers = { [N in keyof LockCalls]: (input: Input<N>) => Promise<Output<N>> };

/**
 * Answers the calls about the lock.
 * @param replan sets the next alarm anew: while the notes were locked nobody could read what is to come
 */
export function lockDesk(useDatabase: UseDatabase, replan: () => Promise<void>): Handlers {
  return {
    async 'lock.state'() {
      const isOn = (await useDatabase(lockOf)) !== null;
      return { isOn, isOpen: isOn && (await keyring.key()) !== null };
    },

    async 'lock.on'({ passphrase }) {
      const recoveryKey = await useDatabase.alone(async (db) => {
        if (await lockOf(db)) throw new Error('The notes are locked already.');
        const turned = await turnOn(db, passphrase);
        await keyring.hold(turned.dataKey);
        return turned.recoveryKey;
      });
      await announce();
      return { recoveryKey };
    },

    async 'lock.open'({ passphrase }) {
      const wrapped = await useDatabase(lockOf);
      const dataKey = wrapped && (await keyFrom(wrapped, passphrase));
      if (dataKey) {
        await keyring.hold(dataKey);
        await replan();
      }
      await announce();
      return dataKey !== null;
    },

    async 'lock.close'() {
      await keyring.drop();
      await announce();
      return null;
    },

    async 'lock.off'({ passphrase }) {
      const wrapped = await useDatabase(lockOf);
      const dataKey = wrapped && (await keyFrom(wrapped, passphrase));
      if (!dataKey) return false;
      await keyring.hold(dataKey);
      await useDatabase.alone(turnOff);
      await keyring.drop();
      await announce();
      return true;
    },

    async 'lock.change'({ passphrase, next }) {
      const wrapped = await useDatabase(lockOf);
      const dataKey = wrapped && (await keyFrom(wrapped, passphrase));
      if (!dataKey) return null;
      const recoveryKey = await useDatabase.alone((db) => changePassphrase(db, dataKey, next));
      await keyring.hold(dataKey);
      return { recoveryKey };
    },
  };
}

async function keyFrom(wrapped: WrappedKey, said: string): Promise<Uint8Array | null> {
  try {
    return await unwrap(wrapped, said);
  } catch (error) {
    if (error instanceof WrongKey) return null;
    throw error;
  }
}
