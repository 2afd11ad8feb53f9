import { describe, expect, it } from 'vitest';
import { principleById, principles, systems } from '../../content/corpus.ts';
import type {
  InterviewSource,
  Level,
  Occasion,
  Principle,
  Relation,
} from '../../content/principle.ts';
import { LEVELS } from '../../content/principle.ts';
import { CORPUS_IDS } from './corpus-ids.ts';

/** The recording ends at 01:21:08; before 00:04:37 there is only the cold open and the first sponsor read. */
const BODY = { from: 4 * 60 + 37, to: 4868 };
const SPONSOR_READS = [
  { from: 1 * 60 + 50, to: 4 * 60 + 26 },
  { from: 39 * 60 + 29, to: 40 * 60 + 44 },
];

const RELATION_OF: Partial<Record<Occasion, Relation>> = {
  one_on_one_manager: 'manager',
  one_on_one_report: 'report',
  skip_level: 'skip_level',
  peer: 'peer',
};
const RELATIONS = new Set<string>(['manager', 'report', 'skip_level', 'peer', 'other']);

/** Who may be the source of what. */
const SPEAKER_OF: Record<InterviewSource['status'], InterviewSource['speaker']> = {
  said: 'evans',
  paraphrase: 'evans',
  'said-by-host': 'host',
  editorial: null,
  'not-found': null,
};

const each = principles.map((principle) => [principle.id, principle] as const);

describe('the corpus as a whole', () => {
  it('has every principle exactly once', () => {
    expect(repeated(principles.map(({ id }) => id))).toEqual([]);
  });

  it('has every principle of the interview, and no other under its systems', () => {
    const ofInterview = principles.filter(({ system }) => systems[system].from === 'interview');
    expect(ofInterview.map(({ id }) => id).toSorted()).toEqual(CORPUS_IDS.toSorted());
  });

  it('has every principle on the page of its own system', () => {
    const strays = Object.entries(systems).flatMap(([system, { parts }]) =>
      parts.flatMap((part) => part.principles.filter((one) => one.system !== system)),
    );
    expect(strays.map(({ id }) => id)).toEqual([]);
  });

  it.each<[string, number, (principle: Principle) => boolean]>([
    ['1:1s with reports', 12, ({ occasions }) => occasions.includes('one_on_one_report')],
    ['reviews a manager writes', 8, ({ occasions }) => occasions.includes('review_manager')],
    ['feedback for peers', 6, ({ occasions }) => occasions.includes('review_peer')],
    ['skip-level talks', 6, ({ occasions }) => occasions.includes('skip_level')],
    ['after the meeting', 5, ({ system }) => system === 'after-the-meeting'],
  ])('has enough from other sources for %s', (_what, least, isFor) => {
    const elsewhere = principles.filter(({ system }) => systems[system].from === 'elsewhere');
    expect(elsewhere.filter(isFor).length).toBeGreaterThanOrEqual(least);
  });

  it('introduces every system', () => {
    for (const { title, about } of Object.values(systems)) {
      expect(title.length).toBeGreaterThan(0);
      expect(about.length).toBeGreaterThan(0);
    }
  });

  it('finds a principle by its id, and none for an unknown one', () => {
    expect(principleById('loop-2-ask-to-help')?.system).toBe('magic-loop');
    expect(principleById('no-such-principle')).toBeUndefined();
  });

  it('says nothing twice', () => {
    const texts = principles.flatMap((principle) => textsOf(principle).map(({ text }) => text));
    expect(repeated(texts)).toEqual([]);
  });

  it('never tells directors and above to ask their boss how they can help', () => {
    const { levels } = named('loop-2-ask-to-help');
    expect(levels).not.toContain('director');
    expect(levels).not.toContain('vp');
  });

  it('shows the exception beside "managers help those who help them"', () => {
    expect(named('loop-4c-expect-halfway').sources).toContainEqual(
      expect.objectContaining({ at: '00:09:15' }),
    );
  });

  it.each([
    ['lp-bias-action', 'fail-nyt-headline'],
    ['lp-bias-action', 'fail-beta-test'],
    ['loop-2-ask-to-help', 'loop-exec-anticipate'],
    ['loop-2-ask-to-help', 'loop-ask-suggest-act'],
    ['con-remote', 'fail-face-people'],
    ['fail-work-hard', 'fail-care-team'],
  ])('shows %s and %s together, since they pull apart', (one, other) => {
    expect(named(one).pairs?.map(({ id }) => id)).toContain(other);
  });

  it.each([
    'int-look-interested',
    'int-enthusiasm',
    'con-remote',
    'con-handshake',
    'con-accept-burn',
  ])('marks %s as an opinion', (id) => {
    expect(named(id).opinion).toBe(true);
  });

  it.each([
    ['frame-more-than-good-work', 'editorial'],
    ['lp-owners-seek', 'not-found'],
    ['loop-gap-finding', 'said-by-host'],
    ['loop-state-goal', 'said-by-host'],
    ['stuck-do-job-first', 'said-by-host'],
  ])('does not put the words of %s into the guest’s mouth', (id, status) => {
    expect(named(id).sources[0]).toMatchObject({ status });
  });
});

describe.each(each)('%s', (_id, principle) => {
  it('can be read in ten seconds', () => {
    expect(textsOf(principle).filter(({ text, most }) => text.length > most)).toEqual([]);
  });

  it('makes its claim in one sentence', () => {
    expect(principle.claim).toMatch(/^[^.?!…]+\.$/);
  });

  it('is calm and plain', () => {
    for (const { text } of textsOf(principle)) {
      expect(text).not.toMatch(/[—!]|--/);
      expect(text).toBe(text.trim());
      expect(text).not.toMatch(/\s{2}|'|"/);
      expect(text.length).toBeGreaterThan(0);
    }
  });

  it('leaves nothing empty and repeats nothing in a list', () => {
    const lists = [
      principle.say.map(({ text }) => text),
      principle.occasions,
      principle.phases,
      principle.levels,
      principle.cues,
      principle.sources.map((source) => JSON.stringify(source)),
      ...(principle.pairs ? [principle.pairs.map(({ id }) => id)] : []),
    ];
    for (const list of lists) {
      expect(list.length).toBeGreaterThan(0);
      expect(new Set<string>(list).size).toBe(list.length);
    }
  });

  it('keeps its levels and phases in their own order', () => {
    const inOrder = (all: readonly string[], own: readonly string[]) =>
      all.filter((one) => own.includes(one));
    expect(principle.levels).toEqual(inOrder(LEVELS, principle.levels));
    expect(principle.phases).toEqual(inOrder(['before', 'during', 'after'], principle.phases));
  });

  it('has cues as people type them', () => {
    expect(principle.cues.length).toBeGreaterThanOrEqual(6);
    expect(principle.cues.length).toBeLessThanOrEqual(30);
    for (const cue of principle.cues) expect(cue).toMatch(/^[\da-z][\d a-z'/:-]*[\da-z]$/);
  });

  it('has a time to act that is one of its own, or earlier', () => {
    const latest = principle.phases.includes('after')
      ? 2
      : principle.phases.includes('during')
        ? 1
        : 0;
    expect(['before', 'during', 'after'].indexOf(principle.act.when)).toBeLessThanOrEqual(latest);
  });

  it('has words for whoever it is shown to', () => {
    const relations = principle.occasions.flatMap((occasion) => RELATION_OF[occasion] ?? []);
    const open = principle.say.some(({ fits }) => !fits);
    const heard = new Set<string>(principle.say.flatMap(({ fits }) => fits ?? []));
    expect(open || (relations.length > 0 && relations.every((one) => heard.has(one)))).toBe(true);
  });

  it('names in `fits` either relations or its own levels', () => {
    const mixed = principle.say
      .map(({ fits }) => fits ?? [])
      .filter(
        (fits) => !fits.every(isRelation) && !fits.every((one) => isOwnLevel(one, principle)),
      );
    expect(mixed).toEqual([]);
  });

  it('points at the recording where it says so, and nowhere else', () => {
    for (const source of principle.sources) {
      if (source.kind !== 'interview') continue;
      expect(source.speaker).toBe(SPEAKER_OF[source.status]);
      expect(source.at === null).toBe(source.speaker === null);
      if (source.at === null) continue;
      const second = secondOf(source.at);
      expect(second).toBeGreaterThanOrEqual(BODY.from);
      expect(second).toBeLessThanOrEqual(BODY.to);
      expect(SPONSOR_READS.filter(({ from, to }) => second >= from && second < to)).toEqual([]);
    }
  });

  it('comes from where its system says, its main source first', () => {
    const heard = principle.sources[0].kind === 'interview';
    expect(heard).toBe(systems[principle.system].from === 'interview');
  });

  it('names outside sources so that they can be checked', () => {
    for (const source of principle.sources) {
      if (source.kind === 'interview') continue;
      expect(source.where).toMatch(/^https:\/\/|^book, /);
      if (source.where.startsWith('https:')) expect(URL.canParse(source.where)).toBe(true);
      expect(source.author && source.title).toBeTruthy();
      if (source.kind === 'research') expect(source.year).not.toBeNull();
    }
  });

  it('is paired with principles that are paired with it', () => {
    for (const { id } of principle.pairs ?? []) {
      expect(principleById(id)?.pairs?.map((pair) => pair.id)).toContain(principle.id);
    }
  });
});

function repeated(texts: readonly string[]): string[] {
  return texts.filter((text, index) => texts.indexOf(text) !== index);
}

function named(id: string): Principle {
  const found = principleById(id);
  if (!found) throw new Error(`no principle ${id}`);
  return found;
}

/** Everything of a principle that is read, with the longest it may be. */
function textsOf({
  title,
  claim,
  why,
  act,
  say,
  trap,
  pairs,
}: Principle): { text: string; most: number }[] {
  return [
    { text: title, most: 60 },
    { text: claim, most: 140 },
    { text: why, most: 240 },
    { text: act.what, most: 200 },
    { text: trap, most: 200 },
    ...say.map(({ text }) => ({ text, most: 220 })),
    ...(pairs ?? []).map(({ because }) => ({ text: because, most: 140 })),
  ];
}

function isRelation(one: Relation | Level): boolean {
  return RELATIONS.has(one);
}

/** "manager" is read as the relation, since it could be either. */
function isOwnLevel(one: Relation | Level, { levels }: Principle): boolean {
  return !isRelation(one) && LEVELS.some((level) => level === one && levels.includes(level));
}

function secondOf(at: string): number {
  expect(at).toMatch(/^\d\d:[0-5]\d:[0-5]\d$/);
  const [hours = 0, minutes = 0, seconds = 0] = at.split(':').map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}
