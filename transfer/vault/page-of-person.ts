import type { Person, Topic } from '../../store/rows.ts';
import type { Placed } from '../take-rows.ts';
import { FieldsOf, written } from './fields.ts';
import { writePage } from './front-matter.ts';
import type { Fields } from './front-matter.ts';
import { innerRow, outerRow } from './inner-rows.ts';

/** A person's page: who they are, and what to raise with them. */
export function pageOfPerson(person: Person, topics: readonly Topic[]): string {
  const { id, name, isNamed, addresses, relation, since, past, leadMinutes } = person;
  const fields = {
    loopside: 'person',
    id,
    name,
    isNamed,
    addresses,
    relation,
    since,
    past,
    ...(leadMinutes !== undefined && { leadMinutes }),
    created: written(person.createdAt),
    updated: written(person.updatedAt),
    topics: topics.map((topic) => innerRow(topic, 'personId')),
  };
  const open = topics.filter(({ state }) => state === 'open').map(({ text }) => item(text));
  return writePage(fields, `\n## To raise\n\n${open.join('')}`);
}

/** An item of a list that is there to be read. */
export function item(text: string): string {
  return `- ${text.replaceAll(/\s+/gu, ' ').trim()}\n`;
}

/**
 * The person of a page, and the topics that wait for them.
 * @param where the page's path
 * @param title the page's name, for a person who has none
 */
export function personOfPage(
  page: Fields,
  where: string,
  title: string,
): { person: Placed<unknown>; topics: Placed<unknown>[] } {
  const fields = new FieldsOf(page);
  const id = fields.words('id', '');
  const created = fields.moment('created', 0);
  const row = {
    id,
    name: fields.words('name', title),
    isNamed: fields.value('isNamed', false),
    addresses: fields.list('addresses'),
    relation: fields.wordsOrNull('relation'),
    since: fields.wordsOrNull('since'),
    past: fields.list('past'),
    ...(Object.hasOwn(page, 'leadMinutes') && { leadMinutes: fields.value('leadMinutes', null) }),
    createdAt: created,
    updatedAt: fields.moment('updated', created),
  };
  const topics = fields.list('topics').map((topic, at) => ({
    where: `${where}: topics[${at}]`,
    row: outerRow(topic, { personId: id }),
  }));
  return { person: { where, row }, topics };
}
