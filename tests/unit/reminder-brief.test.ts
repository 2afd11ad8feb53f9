/** What can be read in five seconds before a talk, and which talk that is. */
import { describe, expect, it } from 'vitest';
import { briefOf, lastLineOf } from '../../systems/reminders/brief.ts';
import type { BriefOf } from '../../systems/reminders/brief.ts';
import { answeredKey } from '../../systems/reminders/due.ts';
import { beginning, justEnded } from '../../systems/reminders/near.ts';

const NOTHING: BriefOf = {
  last: null,
  topics: [],
  promises: [],
  words: [],
  relation: null,
  level: null,
};

describe('the last time in one line', () => {
  it('is what somebody wrote, not the frame it was written in', () => {
    expect(lastLineOf('## What I bring\n- the launch slips to May\n')).toBe(
      'the launch slips to May',
    );
    expect(lastLineOf('# Mara\n\n- [ ] send the numbers\nshe wants fewer meetings')).toBe(
      'she wants fewer meetings',
    );
  });

  it('is a task or a heading where there is nothing else', () => {
    expect(lastLineOf('## Agreed\n- [ ] send the numbers')).toBe('send the numbers');
    expect(lastLineOf('## How can I help?\n\n')).toBe('How can I help?');
  });

  it('is nothing where nothing is written', () => {
    expect(lastLineOf('\n - \n---\n')).toBe(null);
  });

  it('is short, and nothing of a block of code', () => {
    expect(lastLineOf('word '.repeat(100))?.length).toBeLessThan(90);
    expect(lastLineOf('```\nsecret = 1\n```\nafter')).toBe('after');
  });
});

describe('the brief', () => {
  it('holds nothing where nothing is known', () => {
    expect(briefOf(NOTHING)).toEqual({
      lastLine: null,
      lastOn: null,
      topics: [],
      promise: null,
      say: null,
    });
  });

  it('holds three topics at most, in their order', () => {
    const topics = ['a', 'b', 'c', 'd'].map((text) => ({ text }));
    expect(briefOf({ ...NOTHING, topics }).topics).toEqual(['a', 'b', 'c']);
  });

  it('holds the promise of mine that is due first, or the oldest; never theirs', () => {
    const promises: BriefOf['promises'] = [
      { by: 'them', text: 'their budget', due: '2026-01-01' },
      { by: 'me', text: 'oldest', due: null },
      { by: 'me', text: 'due', due: '2026-11-05' },
    ];
    expect(briefOf({ ...NOTHING, promises }).promise).toEqual({ text: 'due', due: '2026-11-05' });
    const two = promises.slice(0, 2);
    expect(briefOf({ ...NOTHING, promises: two }).promise?.text).toBe('oldest');
    expect(briefOf({ ...NOTHING, promises: promises.slice(0, 1) }).promise).toBe(null);
  });

  it('says what has gaps to fill in only where nothing else fits', () => {
    const words = [[{ text: 'My aim is … by …' }], [{ text: 'How can I help?' }]];
    expect(briefOf({ ...NOTHING, words }).say).toBe('How can I help?');
    expect(briefOf({ ...NOTHING, words: words.slice(0, 1) }).say).toBe('My aim is … by …');
  });

  it('says what fits this person, never what is for another', () => {
    const words: BriefOf['words'][number] = [
      { fits: ['report'], text: 'to a report' },
      { fits: ['manager'], text: 'to my manager' },
      { text: 'to anyone' },
    ];
    const say = (of: Partial<BriefOf>) => briefOf({ ...NOTHING, words: [words], ...of }).say;
    expect(say({ relation: 'manager' })).toBe('to my manager');
    expect(say({ relation: 'peer' })).toBe('to anyone');
    expect(say({ level: 'manager' })).toBe('to anyone');
    expect(say({ words: [words.slice(0, 1)] })).toBe(null);
    expect(say({ words: [words.slice(0, 1), words.slice(2)] })).toBe('to anyone');
  });

  it('tells the day of what it tells of the last time', () => {
    const last = { text: 'fewer meetings', order: '2026-10-27' };
    expect(briefOf({ ...NOTHING, last })).toMatchObject({
      lastLine: 'fewer meetings',
      lastOn: '2026-10-27',
    });
    expect(briefOf({ ...NOTHING, last: { ...last, text: '' } }).lastOn).toBe(null);
  });
});

describe('the talk that begins', () => {
  const START = Date.parse('2026-11-04T14:00Z');
  const MINUTE = 60_000;
  const talk = (id: string, start: number, leadMinutes = 10) => ({
    id,
    startsAt: START + start * MINUTE,
    endsAt: START + (start + 30) * MINUTE,
    leadMinutes,
  });

  it('is within its lead, or has just begun', () => {
    const at = (minutes: number) => beginning([talk('a', 0)], START + minutes * MINUTE)?.id;
    expect([at(-11), at(-10), at(0), at(4), at(5)]).toEqual([undefined, 'a', 'a', 'a', undefined]);
    expect(beginning([talk('b', 8), talk('a', 5)], START)?.id).toBe('a');
  });

  it('is asked about once it has ended, until it is answered for, for two hours', () => {
    const ended = talk('a', -40);
    expect(justEnded([ended], [], START)?.id).toBe('a');
    expect(justEnded([ended], [{ key: answeredKey(ended), at: START }], START)).toBe(null);
    expect(justEnded([talk('a', -151)], [], START)).toBe(null);
    expect(justEnded([talk('a', -29)], [], START)).toBe(null);
    expect(justEnded([talk('a', -90), talk('b', -40)], [], START)?.id).toBe('b');
  });
});
