import type { ChangeView, Done } from '../messages/notebook-calls.ts';
import type { Change, UserTable } from '../store/changes.ts';
import { KEPT_IN_BIN } from '../store/tidy.ts';

/** A change as whoever made it is told of it. */
export function asDone({ id, kind, label, about }: Change): Done {
  return { changeId: id, kind, label, ...(about && { about }) };
}

/** A change as it is listed: how much lies in it, not what. */
export function asChange({ id, kind, label, at, isUndo, removed }: Change): ChangeView {
  const of = (table: UserTable) => removed.filter((one) => one.table === table).length;
  return {
    changeId: id,
    kind,
    label,
    at,
    isUndo,
    removed: {
      notes: of('notes'),
      people: of('people'),
      promises: of('promises'),
      topics: of('topics'),
    },
    erasedAt: at + KEPT_IN_BIN,
  };
}
