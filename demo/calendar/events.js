// The demo's people and their week. Days are relative to `anchor`, the weekday of the 1:1 with Priya.

const person = (name) => ({
  name,
  email: `${name.toLowerCase().replace(' ', '.')}@northwind.example`,
});

export const alex = person('Alex Moreau');
const priya = person('Priya Raman');
const jonas = person('Jonas Weber');
const mei = person('Mei Tanaka');
const tomas = person('Tomas Ibarra');
const ngozi = person('Ngozi Okafor');

/** Day 0 is the anchor; the others are counted on from it, around the working week. Times are local. */
const plan = [
  {
    key: 'priya',
    id: '3k9v7b2m4qd0e1r5s8tapn6cgh',
    day: 0,
    from: '14:15',
    to: '15:00',
    title: '1:1 Alex / Priya',
    look: 'teal',
    weekly: true,
    people: [priya, alex],
    description: 'Standing agenda: what is stuck, what is next, feedback both ways.',
  },
  {
    key: 'planning',
    id: '1t5e6a7m8p9l0a1n2n3i4n5g6q',
    day: 0,
    from: '10:00',
    to: '11:00',
    title: 'Team planning',
    look: 'plum',
    weekly: true,
    people: [alex, priya, jonas, mei, tomas],
    description: 'The next two weeks, and who is on call.',
  },
  {
    key: 'jonas',
    id: '0m6hq3uvr5c2kd8e9p1b7nat4f',
    day: 1,
    from: '11:00',
    to: '11:45',
    title: 'Jonas <> Alex',
    look: 'teal',
    weekly: true,
    people: [alex, jonas],
  },
  {
    key: 'focus',
    id: '4n2sb1hv0qk7p8r3t5c6d9e0fm',
    day: 2,
    from: '9:00',
    to: '11:30',
    title: 'Focus time',
    look: 'stone',
    weekly: true,
    people: [],
  },
  {
    key: 'interview',
    id: '3i5n7t9e1r2v4i6e8w0q1w3e5r',
    day: 3,
    from: '13:00',
    to: '14:00',
    title: 'Interview: Staff engineer candidate',
    look: 'sun',
    weekly: false,
    people: [ngozi, alex],
    description: 'You take system design. Please write your feedback the same day.',
  },
  {
    key: 'review',
    id: '6d4e2s0i8g6n4r2e0v8i6e4w2q',
    day: 4,
    from: '15:30',
    to: '16:30',
    title: 'Billing design review',
    look: 'plum',
    weekly: false,
    people: [mei, alex, tomas],
  },
  {
    key: 'customer',
    id: '8c0u2s4t6o8m0e2r4c6a8l0l2x',
    day: 4,
    from: '10:00',
    to: '11:00',
    title: 'Customer call: Halden',
    look: 'plum',
    weekly: false,
    people: [tomas, alex, ngozi],
  },
  {
    key: 'reading',
    id: '5r7e9a1d3i5n7g9h1o3u5r7q9w',
    day: 3,
    from: '9:30',
    to: '10:30',
    title: 'Reading hour',
    look: 'stone',
    weekly: true,
    people: [],
  },
  {
    key: 'lunch',
    id: '7c0m3l4n5c6h7e8a9r0n1a2b3d',
    day: 1,
    from: '12:30',
    to: '13:30',
    title: 'Lunch & learn: queues',
    look: 'sun',
    weekly: true,
    people: [tomas, alex, jonas, mei, priya, ngozi],
  },
];

/** Monday 00:00 of the week `date` is in. */
export function mondayOf(date) {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() - ((date.getDay() + 6) % 7));
}

/** Today while Priya's 1:1 is still to come or running, else the next working day. */
export function anchorDay(now) {
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate());
  if (now.getHours() >= 15) day.setDate(day.getDate() + 1);
  while (day.getDay() === 0 || day.getDay() === 6) day.setDate(day.getDate() + 1);
  return day;
}

/** The events of one working week. What is not weekly stands in the anchor's own week only. */
export function eventsOf(monday, anchor) {
  const home = mondayOf(anchor).getTime() === monday.getTime();
  const first = (anchor.getDay() + 6) % 7;
  return plan
    .filter((event) => event.weekly || home)
    .map((event) => {
      const start = timeOf(monday, (first + event.day) % 5, event.from);
      const end = timeOf(monday, (first + event.day) % 5, event.to);
      // An occurrence of a series carries its original start in its id, as Google's do.
      const stamp = start.toISOString().replace(/[-:]|\.\d+/g, '');
      const id = event.weekly ? `${event.id}_${stamp}` : event.id;
      const eventid = btoa(`${id} ${alex.email}`).replace(/=+$/, '');
      return Object.assign({}, event, { start, end, eventid });
    });
}

function timeOf(monday, day, time) {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const date = monday.getDate() + day;
  return new Date(monday.getFullYear(), monday.getMonth(), date, hours, minutes);
}
