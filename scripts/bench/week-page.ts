/** What the page under test can do, as `window.week`. Every promise resolves once the change is painted. */
export interface Week {
  /** Goes to the next week: all chips are made anew. */
  turn: () => Promise<void>;
  /** Adds and removes, ten thousand changes in two hundred tasks. */
  storm: () => Promise<void>;
  /** Changes classes and styles of chips, as often. */
  dress: () => Promise<void>;
  /** Opens the n-th event by a click on its chip; tells when it was clicked and when the page's own bubble was painted. */
  open: (n: number) => Promise<Opened>;
  close: () => Promise<void>;
}

/** Moments in milliseconds since 1970, as fine as the browser's clock. */
export interface Opened {
  clickedAt: number;
  paintedAt: number;
}

/** How many of these are events of two: the rest are just there. */
export const TALKS = ['Priya Raman', 'Jonas Lind', 'Mei Tanaka', 'Ola Berg', 'Rui Costa'] as const;

/**
 * A week of a calendar as Google's draws it, 1,500 chips, by which extensions are measured. Written for this; people are
 * invented. The first chips are 1:1s, one for each of {@link TALKS}.
 */
export function weekPage(): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Google Calendar - Week of November 23, 2026</title>
<style>body{margin:0;font:13px sans-serif}#grid{display:flex}[role=gridcell]{flex:1;position:relative;height:2400px}
[data-eventchip]{position:absolute;width:40px;height:14px;overflow:hidden}#bubble{position:fixed;left:200px;top:120px;width:400px;background:#fff;border:1px solid}</style>
</head><body data-viewkey="WEEK"><div role="banner"><input id="words" aria-label="Search"></div>
<div role="main"><div role="grid" id="grid"></div></div><div id="place"></div>
<div id="xUserInfo" style="display:none"><div id="xUserEmail">alex.moreau@example.com</div></div>
<script>(${behave.toString()})(${JSON.stringify(TALKS)})</script></body></html>`;
}

/** Runs in the page. */
function behave(talks: readonly string[]): void {
  const CHIPS = 1_500;
  const painted = () =>
    new Promise<number>((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () =>
          resolve(performance.timeOrigin + performance.now()),
        );
        port1.start();
        port2.postMessage(null);
      });
    });
  const task = () =>
    new Promise<void>((resolve) => {
      setTimeout(resolve);
    });
  const element = (id: string): HTMLElement => {
    const found = document.getElementById(id);
    if (!found) throw new Error(`no ${id}`);
    return found;
  };
  const eventId = (n: number) => btoa(`talk${n}abc_20261123T150000Z alex.moreau@example.com`);
  let week = 0;
  const chip = (n: number) =>
    `<div role="button" tabindex="0" data-eventid="${eventId(n)}" data-eventchip="" style="top:${(n * 7) % 2300}px;left:${n % 150}px">` +
    `<div class="spoken">10am to 11am, Event ${week} ${n}</div><div aria-hidden="true"><span>Event ${week} ${n}</span></div></div>`;
  const draw = () => {
    const cells = Array.from({ length: 5 }, (_, day) => {
      const chips = Array.from({ length: CHIPS / 5 }, (__, n) => chip(n * 5 + day)).join('');
      return `<div role="gridcell" data-datekey="${29047 + day}">${chips}</div>`;
    });
    element('grid').innerHTML = cells.join('');
  };
  const bubble = (n: number) => {
    const name = talks[n % talks.length] ?? '';
    const [first = ''] = name.split(' ');
    const guest = (who: string, email: string) =>
      `<div role="listitem" data-email="${email}" aria-label="${who}, Attending"><span>${who}</span></div>`;
    return (
      `<div id="bubble" role="dialog" aria-modal="true"><div id="xDetDlg" data-eventid="${eventId(n)}">` +
      `<span role="heading" id="rAECCd">1:1 Alex / ${first}</span><div id="xDetDlgWhen">Monday, November 23⋅10:00 – 10:30am</div>` +
      `<div id="xDetDlgAtt"><div>2 guests</div></div><div role="list">${guest('Alex Moreau', 'alex.moreau@example.com')}` +
      `${guest(name, `${first.toLowerCase()}@example.com`)}</div></div></div>`
    );
  };
  const many = async (change: (n: number) => void) => {
    for (let task200 = 0; task200 < 200; task200 += 1) {
      for (let n = 0; n < 50; n += 1) change(task200 * 50 + n);
      await task();
    }
    await painted();
  };

  document.addEventListener('click', ({ target }) => {
    const at = target instanceof Element ? target.closest('[data-eventchip]') : null;
    const n = Number(/talk(\d+)/.exec(atob(at?.getAttribute('data-eventid') ?? ''))?.[1]);
    if (at) element('place').innerHTML = bubble(n);
  });
  draw();
  Object.assign(window, {
    week: {
      async turn() {
        week += 1;
        draw();
        await painted();
      },
      storm: () =>
        many((n) => {
          const [grid, added] = [element('grid'), document.createElement('div')];
          added.textContent = `Event ${n}`;
          grid.firstElementChild?.append(added);
          if (n % 2 === 1) grid.firstElementChild?.lastElementChild?.remove();
        }),
      dress() {
        const chips = document.querySelectorAll<HTMLElement>('[data-eventchip]');
        return many((n) => {
          const one = chips[n % chips.length];
          if (!one) return;
          if (n % 2 === 0) one.className = `seen${n}`;
          else one.style.opacity = n % 4 === 1 ? '.9' : '1';
        });
      },
      async open(n) {
        const clickedAt = performance.timeOrigin + performance.now();
        document.querySelector<HTMLElement>(`[data-eventid="${eventId(n)}"]`)?.click();
        return { clickedAt, paintedAt: await painted() };
      },
      async close() {
        element('place').textContent = '';
        await painted();
      },
    } satisfies Week,
  });
}
