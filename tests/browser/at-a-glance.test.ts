import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserFor, screenshot, until } from './rig/helpers.ts';
import type { Stage } from './support/loopside.ts';
import { fixture, press, setStage, sidebar, textIn } from './support/loopside.ts';
import { keepNote, openDesk } from './support/notes.ts';

const { skip, reason } = browserFor('chromium');
const PRIYA = { id: null, name: 'Priya Raman', email: 'priya.raman@example.com' };

describe.skipIf(skip)(`at a glance, in Chromium${reason}`, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(async () => {
    await stage?.end();
  });

  test('what is open, the lead idea and the note are in sight in a window of 1280 by 720, without scrolling', async () => {
    const ask = await openDesk(stage);
    await ask('person.relate', { who: PRIYA, relation: 'manager' });
    await keepNote(ask, {
      weeks: -1,
      who: PRIYA,
      text: '- [ ] I: send the draft of the plan\n- [ ] Priya: ask about the budget',
    });
    const page = await stage.visit(fixture('google-calendar/bubble-recurring-mine'));
    await page.setViewport({ width: 1280, height: 720 });
    const frame = await sidebar(stage, page, 'ask about the budget');
    await until('the advice', async () => (await textIn(frame)).includes('manager'));
    await screenshot(page, 'at-a-glance');
    const outOfSight = await frame.evaluate(() => {
      const wanted = {
        'the first promise': [...document.querySelectorAll('li')].find((one) =>
          one.textContent.includes('send the draft'),
        ),
        'the second promise': [...document.querySelectorAll('li')].find((one) =>
          one.textContent.includes('ask about the budget'),
        ),
        'the lead idea': document.querySelector('article h3'),
        'what it says': document.querySelector('article h3')?.nextElementSibling,
        'the note': document.querySelector('textarea'),
      };
      return Object.entries(wanted).flatMap(([name, element]) => {
        if (!element) return [`${name} is not there`];
        const { left, right, top, bottom } = element.getBoundingClientRect();
        const corners = [
          [left + 2, top + 2],
          [right - 2, bottom - 2],
        ] as const;
        const isSeen = corners.every(([x, y]) => {
          const there = document.elementFromPoint(x, y);
          return there !== null && (element.contains(there) || there.contains(element));
        });
        return isSeen ? [] : [`${name}: ${Math.round(top)} to ${Math.round(bottom)}`];
      });
    });
    expect(outOfSight).toEqual([]);
    await press(frame, 'Collapse Loopside');
  });
});
