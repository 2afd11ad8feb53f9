import { alex, anchorDay, eventsOf, mondayOf } from './events.js';

const FIRST_HOUR = 8;
const LAST_HOUR = 18;
/** The real calendar shows its guests about this long after the bubble. */
const GUESTS_AFTER = 400;

const $ = (selector) => document.querySelector(selector);
const app = $('.app');
const bubble = $('.bubble');
const dialog = $('.bubble [role="dialog"]');
const details = $('#xDetDlg');

const anchor = anchorDay(new Date());
let monday = weekInAddress() ?? mondayOf(anchor);
let events = [];
let opened = null;
let guestsTimer = 0;

const format = (options) => new Intl.DateTimeFormat('en', options);
const weekday = format({ weekday: 'short' });
const longDay = format({ weekday: 'long', month: 'long', day: 'numeric' });
const fullDay = format({ year: 'numeric', month: 'long', day: 'numeric' });

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

function clock(date) {
  const minutes = date.getMinutes();
  return `${date.getHours() % 12 || 12}${minutes ? `:${String(minutes).padStart(2, '0')}` : ''}`;
}
const half = (date) => (date.getHours() < 12 ? 'am' : 'pm');

function span(start, end) {
  const same = half(start) === half(end);
  return `${clock(start)}${same ? '' : half(start)} – ${clock(end)}${half(end)}`;
}

function dateKey(date) {
  return ((date.getFullYear() - 1970) << 9) | ((date.getMonth() + 1) << 5) | date.getDate();
}

// ---- the week ------------------------------------------------------------------------------------

function weekInAddress() {
  const [, year, month, day] =
    /\/week\/(\d{4})\/(\d{1,2})\/(\d{1,2})/.exec(location.pathname) ?? [];
  return day ? mondayOf(new Date(Number(year), Number(month) - 1, Number(day))) : null;
}

function drawWeek() {
  const today = new Date().toDateString();
  events = eventsOf(monday, anchor);
  $('#month').textContent = format({ month: 'long', year: 'numeric' }).format(monday);
  const days = [0, 1, 2, 3, 4].map(
    (n) => new Date(monday.getFullYear(), monday.getMonth(), monday.getDate() + n),
  );
  $('.head').replaceChildren(
    make('span'),
    ...days.map((day) =>
      make(
        'div',
        { class: day.toDateString() === today ? 'day today' : 'day' },
        make('span', {}, weekday.format(day)),
        make('strong', {}, String(day.getDate())),
      ),
    ),
  );
  const columns = days.map((day) => {
    const title = make('h2', { class: 'quiet' }, longDay.format(day));
    const column = make('section', { class: 'column', 'data-datekey': dateKey(day) }, title);
    column.append(...events.filter((e) => e.start.toDateString() === day.toDateString()).map(chip));
    if (day.toDateString() === today)
      column.append(make('div', { class: 'now', 'aria-hidden': 'true' }));
    return column;
  });
  $('.days').replaceChildren($('.hours'), ...columns);
  drawNow();
}

/** Minutes since the first hour shown. */
function sinceFirst(date) {
  return (date.getHours() - FIRST_HOUR) * 60 + date.getMinutes();
}

function chip(event) {
  const length = sinceFirst(event.end) - sinceFirst(event.start);
  const label = `${clock(event.start)}${half(event.start)} to ${clock(event.end)}${half(event.end)}, ${event.title}, ${alex.name}, ${fullDay.format(event.start)}`;
  const element = make(
    'button',
    {
      type: 'button',
      class: `chip ${event.look}${length < 45 ? ' short' : ''}`,
      'data-eventid': event.eventid,
      'data-eventchip': '',
      'data-key': event.key,
      'aria-haspopup': 'dialog',
    },
    make('span', { class: 'quiet' }, label),
    make(
      'span',
      { class: 'text', 'aria-hidden': 'true' },
      make('strong', {}, event.title),
      make('span', {}, span(event.start, event.end)),
    ),
    // The real chip repeats the id on its drag handle.
    make('span', { class: 'handle', 'aria-hidden': 'true', 'data-eventid': event.eventid }),
  );
  element.style.setProperty('--at', String(sinceFirst(event.start) / 60));
  element.style.setProperty('--long', String(length / 60));
  element.addEventListener('click', () => open(event, element));
  return element;
}

function drawNow() {
  const line = $('.now');
  const now = new Date();
  const at = now.getHours() + now.getMinutes() / 60 - FIRST_HOUR;
  line?.style.setProperty('--at', String(at));
  line?.toggleAttribute('hidden', at < 0 || at > LAST_HOUR - FIRST_HOUR);
}

function drawHours() {
  const hours = [];
  for (let hour = FIRST_HOUR + 1; hour < LAST_HOUR; hour += 1) {
    const label = make('span', {}, `${hour % 12 || 12} ${hour < 12 ? 'am' : 'pm'}`);
    label.style.setProperty('--at', String(hour - FIRST_HOUR));
    hours.push(label);
  }
  $('.hours').replaceChildren(...hours);
}

// ---- the bubble ----------------------------------------------------------------------------------

function open(event, from) {
  clearTimeout(guestsTimer);
  opened?.from.removeAttribute('aria-expanded');
  opened = { event, from };
  from.setAttribute('aria-expanded', 'true');
  details.setAttribute('data-eventid', event.eventid);
  details.dataset.look = event.look;
  $('#rAECCd').textContent = event.title;
  $('#xDetDlgWhen').replaceChildren(
    make('div', {}, `${longDay.format(event.start)} ⋅ ${span(event.start, event.end)}`),
    ...(event.weekly
      ? [make('div', {}, `Weekly on ${format({ weekday: 'long' }).format(event.start)}`)]
      : []),
  );
  const description = $('#xDetDlgDesc');
  description.hidden = !event.description;
  description.textContent = event.description ?? '';
  const people = $('.people');
  people.hidden = event.people.length === 0;
  people.replaceChildren(
    ...event.people.map(() => make('div', { class: 'bone', 'aria-hidden': 'true' })),
  );
  if (event.people.length) guestsTimer = setTimeout(() => showGuests(event), GUESTS_AFTER);
  bubble.hidden = false;
  place();
  dialog.focus({ preventScroll: true });
}

function showGuests({ people }) {
  const rows = people.map((person, index) => {
    const organizer = index === 0;
    const row = make(
      'li',
      {
        'data-email': person.email,
        'data-is-expandable': 'false',
        'aria-label': `${person.name}, Attending${organizer ? ', Organizer' : ''}`,
        ...(organizer && { id: 'xDtlDlgOrg' }),
      },
      make(
        'span',
        { class: `face tone${hue(person.name)}`, 'aria-hidden': 'true' },
        initials(person.name),
      ),
      make(
        'span',
        { class: 'who' },
        make('span', {}, person.name),
        ...(organizer ? [make('small', {}, 'Organizer')] : []),
      ),
    );
    return row;
  });
  const summary = make(
    'div',
    { id: 'xDetDlgAtt' },
    `${people.length} guests`,
    make('small', {}, `${people.length} yes`),
  );
  $('.people').replaceChildren(summary, make('ul', {}, ...rows));
  place();
}

const initials = (name) => name.replace(/(\S)\S*\s*/g, '$1');
const hue = (name) => [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 4;

function close({ focus = false } = {}) {
  if (!opened) return;
  clearTimeout(guestsTimer);
  bubble.hidden = true;
  opened.from.removeAttribute('aria-expanded');
  if (focus) opened.from.focus();
  opened = null;
}

/** Beside the chip, where there is room; never outside the page, which may be narrower than the window. */
function place() {
  if (!opened) return;
  const frame = app.getBoundingClientRect();
  const box = opened.from.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = bubble;
  const gap = 10;
  const right = box.right - frame.left + gap;
  const left = box.left - frame.left - gap - width;
  const fits = right + width <= frame.width - gap;
  const x = fits ? right : Math.max(left, gap);
  const beside = fits || left >= gap;
  const below = box.bottom - frame.top + gap;
  const above = box.top - frame.top - gap - height;
  const stacked = below + height <= frame.height - gap || above < gap ? below : above;
  const y = beside ? box.top - frame.top - 24 : stacked;
  bubble.style.left = `${Math.min(x, Math.max(frame.width - width - gap, gap))}px`;
  bubble.style.top = `${Math.max(gap, Math.min(y, frame.height - height - gap))}px`;
}

// ---- wiring --------------------------------------------------------------------------------------

document.addEventListener('pointerdown', ({ target }) => {
  const element = target instanceof Element ? target : null;
  // From event to event the bubble stays and is filled anew.
  if (!bubble.contains(element) && !element?.closest('[data-eventchip]')) close();
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && opened) close({ focus: true });
});
$('#xDetDlgCloseBu').addEventListener('click', () => close({ focus: true }));

for (const button of document.querySelectorAll('[data-open]')) {
  button.addEventListener('click', () => {
    if (mondayOf(anchor).getTime() !== monday.getTime()) show(mondayOf(anchor));
    const element = $(`[data-eventchip][data-key="${button.dataset.open}"]`);
    element?.scrollIntoView({ block: 'nearest' });
    element?.click();
  });
}

for (const button of document.querySelectorAll('[data-move]')) {
  button.addEventListener('click', () => {
    const weeks = Number(button.dataset.move);
    const day = weeks ? monday.getDate() + 7 * weeks : null;
    show(day === null ? mondayOf(anchor) : new Date(monday.getFullYear(), monday.getMonth(), day));
  });
}

function show(week) {
  const home = week.getTime() === mondayOf(anchor).getTime();
  const date = `/${week.getFullYear()}/${week.getMonth() + 1}/${week.getDate()}`;
  history.pushState(null, '', `/calendar/u/0/r/week${home ? '' : date}`);
  go(week);
}

function go(week) {
  close();
  monday = week;
  drawWeek();
}

addEventListener('popstate', () => go(weekInAddress() ?? mondayOf(anchor)));
new ResizeObserver(place).observe(app);
$('.scroll').addEventListener('scroll', place, { passive: true });
setInterval(drawNow, 60_000);

$('#xTimezone').textContent = Intl.DateTimeFormat().resolvedOptions().timeZone;
$('#xGmtOffset').textContent = String(-new Date().getTimezoneOffset() * 60_000);
drawHours();
drawWeek();
