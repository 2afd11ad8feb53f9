/** The shapes of the notebook's calls; see `notebook-calls.ts`. */
import * as v from 'valibot';
import { NOTEBOOK_PAGES, NOTEBOOK_PAGES_OF_ONE } from './notebook-calls.ts';
import { counterpart, count, day, id, line, nothing, relation, series, text } from './shapes.ts';

/** A promise or a topic is a sentence or a few, not a document. */
const sentence = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2_000));
const byId = v.strictObject({ id });
const someDay = v.pipe(v.string(), v.isoDate());
const limit = v.pipe(count, v.minValue(1), v.maxValue(500));
const by = v.picklist(['me', 'them']);
const promiseState = v.picklist(['open', 'done', 'told', 'dropped']);
const kind = text(40);
const addresses = v.pipe(v.array(line), v.maxLength(100));

const pastRelation = v.strictObject({
  relation: v.nonNullable(relation),
  from: day,
  until: someDay,
});

const place = v.variant('page', [
  v.strictObject({
    page: v.picklist(NOTEBOOK_PAGES),
  }),
  v.strictObject({ page: v.picklist(NOTEBOOK_PAGES_OF_ONE), id }),
]);

const searchFilter = v.strictObject({
  personId: v.exactOptional(id),
  kind: v.exactOptional(kind),
  from: v.exactOptional(someDay),
  to: v.exactOptional(someDay),
  openPromises: v.exactOptional(v.boolean()),
});

/** One entry a call, as in `NotebookCalls`. */
export const notebookInputs = {
  'notebook.open': place,
  'note.get': byId,
  'note.skip': v.strictObject({ id, isSkipped: v.boolean() }),
  'note.delete': byId,
  'note.revisions': byId,
  'aside.settle': v.strictObject({ id: text(200) }),
  'note.list': v.strictObject({
    personId: v.nullable(id),
    from: v.nullable(v.strictObject({ order: someDay, id })),
    limit,
  }),
  search: v.strictObject({ query: text(500), filter: searchFilter, limit }),
  'promise.make': v.strictObject({ by, text: sentence, due: day, personId: v.nullable(id) }),
  'promise.set': v.strictObject({ id, state: promiseState, reason: text(2_000) }),
  'promise.due': v.strictObject({ id, due: day }),
  'promise.delete': byId,
  'promise.list': nothing,
  'topic.add': v.strictObject({ who: counterpart, text: sentence }),
  'topic.set': v.strictObject({
    id,
    state: v.picklist(['open', 'raised', 'dropped']),
    note: v.nullable(v.strictObject({ series, occurrence: line })),
  }),
  'topic.reword': v.strictObject({ id, text: sentence }),
  'topic.delete': byId,
  'person.list': nothing,
  'person.get': byId,
  'person.series': byId,
  'person.edit': v.strictObject({
    id,
    name: v.exactOptional(line),
    addresses: v.exactOptional(addresses),
    since: v.exactOptional(day),
    past: v.exactOptional(v.pipe(v.array(pastRelation), v.maxLength(100))),
  }),
  'person.merge': v.strictObject({ into: id, from: id }),
  'person.split': v.strictObject({
    id,
    name: line,
    addresses,
    series: v.pipe(v.array(series), v.maxLength(10_000)),
  }),
  'person.delete': byId,
  evidence: v.strictObject({
    period: v.strictObject({ from: someDay, to: someDay }),
    about: v.nullable(id),
  }),
  'change.list': nothing,
  'change.undo': byId,
  'change.erase': byId,
  'template.list': v.strictObject({ kind: v.nullable(kind) }),
  'template.put': v.strictObject({
    id,
    kind,
    name: sentence,
    text: text(100_000),
    isHidden: v.boolean(),
  }),
  'template.delete': byId,
} as const;
