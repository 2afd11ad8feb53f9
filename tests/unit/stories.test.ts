import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listFor } from '../../systems/interview/side.ts';
import { storyFrom } from '../../systems/interview/story-from-line.ts';
import { lacksOf, storyText } from '../../systems/interview/telling.ts';
import { written } from '../../language/say.ts';

const PARTS = { problem: 'Sign-in was slow', did: 'Moved it', impact: '12 % fewer calls' };
const story = (fields: object) => ({
  id: 's',
  title: 'Sign-in',
  ...PARTS,
  noteId: null,
  createdAt: 0,
  updatedAt: 0,
  ...fields,
});

describe('a story of impact', () => {
  it('lacks what was not said, and a number', () => {
    expect(lacksOf(PARTS)).toEqual([]);
    expect(lacksOf({ ...PARTS, impact: 'fewer calls' })).toEqual(['number']);
    expect(lacksOf({ ...PARTS, impact: 'نصف: ٥٠' })).toEqual([]);
    expect(lacksOf({ problem: ' ', did: '', impact: '\n' })).toEqual(['problem', 'did', 'impact']);
  });

  it('is copied in the order it is told, without what is empty', () => {
    expect(written(storyText(story({})))).toBe(
      'Sign-in\n\nThe problem\nSign-in was slow\n\nWhat I did\nMoved it\n\nWhat changed by it\n12 % fewer calls',
    );
    expect(written(storyText(story({ title: '', did: ' ' })))).toBe(
      'The problem\nSign-in was slow\n\nWhat changed by it\n12 % fewer calls',
    );
  });

  it('begins with a line of evidence, all of whose words stand in it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.boolean(),
        (text, hasNumber) => {
          const made = storyFrom({ noteId: 'n', text, hasNumber }, 'id');
          expect(hasNumber ? made.impact : made.did).toBe(text.trim());
          expect(made).toMatchObject({ id: 'id', noteId: 'n', problem: '' });
          expect(made.title.length).toBeLessThanOrEqual(82);
        },
      ),
    );
    expect(
      storyFrom({ noteId: null, text: 'Cut the bill. By 30 %.', hasNumber: true }, 'i').title,
    ).toBe('Cut the bill');
  });
});

it('each side of an interview has its own to see to, before, during and after', () => {
  const phases = ['before', 'during', 'after'] as const;
  const lines = phases.flatMap((phase) => [
    ...listFor('candidate', phase),
    ...listFor('interviewer', phase),
  ]);
  expect(new Set(lines).size).toBe(lines.length);
  for (const phase of phases) {
    expect(listFor('candidate', phase).length).toBeGreaterThan(0);
    expect(listFor('interviewer', phase).length).toBeGreaterThan(0);
  }
  expect(listFor('candidate', 'during').join(' ')).toMatch(/camera/iu);
  expect(listFor('interviewer', 'during').join(' ')).toMatch(/listen/iu);
});
