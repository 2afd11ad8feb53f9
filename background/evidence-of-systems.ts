import type { EvidenceView } from '../messages/notebook-calls.ts';
import type { Database } from '../store/database.ts';
import { allPeople, calledBy } from '../store/people.ts';
import { deliveredTo } from '../store/promises.ts';
import { recordsOf } from '../store/records.ts';
import { relationOn } from '../store/relations.ts';
import type { Period } from '../store/timeline.ts';
import { systemEvidence } from '../systems/review-evidence.ts';
import { say } from '../language/say.ts';

/** What the systems have to say of the user's own doing in a period: goals, what was asked and done, what was practised. */
export async function evidenceOfSystems(db: Database, period: Period): Promise<EvidenceView[]> {
  const [goals, loop, growth, thinking, people] = await Promise.all([
    recordsOf(db, 'goals'),
    recordsOf(db, 'loop'),
    recordsOf(db, 'growth'),
    recordsOf(db, 'thinking'),
    allPeople(db),
  ]);
  const named = new Map(people.map((person) => [person.id, person]));
  const managers = people.filter(({ relation, past }) =>
    [relation, ...past.map((one) => one.relation)].includes('manager'),
  );
  const kept = await Promise.all(managers.map(({ id }) => deliveredTo(db, id)));
  const asked = kept.flat().flatMap(({ id, text, personId, closedOn }) => {
    const person = named.get(personId ?? '');
    const isManager = person && closedOn !== null && relationOn(person, closedOn) === 'manager';
    return isManager ? [{ id, text, personId: person.id, closedOn }] : [];
  });
  return systemEvidence({ goals, loop, growth, thinking }, asked, period).map(
    ({ id, kind, text: words, day, from, personId }) => {
      const text = typeof words === 'string' ? words : say(words);
      const person = named.get(personId ?? '');
      return {
        id,
        noteId: null,
        line: 0,
        kind,
        text,
        links: [],
        hasNumber: /\p{N}/u.test(text),
        day,
        title: say(`evidence.from.${from}`),
        personName: person ? calledBy(person) : null,
      };
    },
  );
}
