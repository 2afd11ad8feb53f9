/** Messages of both channels: taken in just their shape or refused, nothing thrown, nothing of JavaScript's own touched. */
import fc from 'fast-check';
import * as v from 'valibot';
import { CALLS } from '../../../messages/desks.ts';
import { inputOf } from '../../../messages/inputs.ts';
import { pageMessage, parseAppMessage, parsePageMessage } from '../../../messages/validate.ts';
import { fromSchema } from '../from-schema.ts';
import { aSpoiling, spoiled } from '../spoil.ts';
import { mustHold, targetOf } from '../target.ts';

const told = new Map(
  await Promise.all(CALLS.map(async (call) => [call, fromSchema(await inputOf(call))] as const)),
);
const almost = fc.constantFrom(...CALLS).chain((call) =>
  (told.get(call) ?? fc.constant({})).map((input): unknown => ({
    channel: 'app',
    call,
    input,
  })),
);
const fromPage = fromSchema(pageMessage);

/** Part of a message that must never come back in a complaint about it. */
const SECRET = 'hunter2-is-my-secret';

export const messages = targetOf({
  name: 'messages',
  limit: 2_000,
  // As JSON: so it travels, and so an own `__proto__` stays what it is.
  input: fc
    .oneof(
      {
        weight: 8,
        arbitrary: fc.tuple(fc.oneof(almost, fromPage), fc.array(aSpoiling, { maxLength: 3 })),
      },
      { weight: 1, arbitrary: fc.tuple(fc.jsonValue(), fc.array(aSpoiling, { maxLength: 2 })) },
    )
    .map(([value, changes]) => JSON.stringify(spoiled(value, changes)) ?? 'null'),
  async holds(json) {
    const raw: unknown = JSON.parse(json);
    const before = ownNames();
    const app = await parseAppMessage(raw);
    if (typeof app === 'object') {
      mustHold(CALLS.includes(app.call), 'a call that is none');
      const again = v.safeParse(await inputOf(app.call), app.input);
      mustHold(again.success, 'taken once, and refused when asked again');
      mustHold(
        JSON.stringify(again.output) === JSON.stringify(app.input),
        'taken twice, and another',
      );
      mustHold(isPlain(app), 'more than plain data, or a name of JavaScript’s own');
    } else {
      mustHold(app.length < 2_000, 'a complaint as long as a book');
      const marked = await parseAppMessage(withSecret(raw));
      mustHold(
        typeof marked !== 'string' || !marked.includes(SECRET),
        'a complaint that tells what was said',
      );
    }
    const page = parsePageMessage(raw);
    if (page !== null) {
      mustHold(
        JSON.stringify(parsePageMessage(page)) === JSON.stringify(page),
        'taken twice, and another',
      );
      mustHold(isPlain(page), 'more than plain data, or a name of JavaScript’s own');
    }
    mustHold(ownNames() === before, 'JavaScript’s own objects were changed');
  },
});

/** The same with every text of its input made the secret. */
function withSecret(message: unknown): unknown {
  const isMessage = typeof message === 'object' && message !== null && 'input' in message;
  if (!isMessage) return message;
  const input: unknown = JSON.parse(
    JSON.stringify(message.input ?? null),
    (_key, value: unknown) => (typeof value === 'string' ? SECRET : value),
  );
  return { ...message, input };
}

function ownNames(): string {
  return [Object, Array, String, Function]
    .map((one) => Reflect.ownKeys(one.prototype).length)
    .join();
}

function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  const isOrdinary =
    prototype === Object.prototype || prototype === Array.prototype || prototype === null;
  return isOrdinary && !Object.hasOwn(value, '__proto__') && Object.values(value).every(isPlain);
}
