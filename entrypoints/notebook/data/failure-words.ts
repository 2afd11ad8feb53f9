import { CalendarFault } from '../../../calendar/fault.ts';
import { asFailure } from '../../../components/use-asked.ts';
import { say } from '../../../language/say.ts';
import { SealError } from '../../../transfer/age.ts';

/** Something on this page that could not be done; the message is a sentence for people. */
export class TaskFailed extends Error {
  override readonly name = 'TaskFailed';
}

/** Why something that takes a while has failed, as a sentence for people. */
export function failureWords(error: unknown): string {
  if (error instanceof TaskFailed) return error.message;
  if (error instanceof SealError) return say(`seal.${error.fault}`);
  if (error instanceof CalendarFault) return say(`calendar.${error.problem}`);
  return asFailure(error).message;
}
