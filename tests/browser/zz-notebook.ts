import { setStage, theBuild } from './support/loopside.ts';
import { outputOf } from '../../scripts/extension.ts';
import { mkdirSync } from 'node:fs';
void theBuild;
const out = '/tmp/nb'; mkdirSync(out, { recursive: true });
const stage = await setStage({ extension: outputOf.chrome });
const page = await stage.chromium.browser.newPage();
page.on('console', (m) => console.log('console', m.type(), m.text()));
page.on('pageerror', (e) => console.log('pageerror', (e as Error).message));
await page.setViewport({ width: 1280, height: 900 });
await page.goto(stage.chromium.url('notebook.html'));
const seed = await page.evaluate(async () => {
  const call = async (call: string, input: unknown) => {
    const r = await (globalThis as any).chrome.runtime.sendMessage({ channel: 'app', call, input });
    if (!r.ok) throw new Error(call + ': ' + JSON.stringify(r));
    return r.value;
  };
  (globalThis as any).callIt = call;

  const day = (back: number) => new Date(Date.now() - back * 86400000).toISOString().slice(0, 10);
  const save = (series: string, occ: string, d: string, title: string, kind: string, who: any, text: string) =>
    call('note.save', { series, occurrence: occ, day: d, kind, title, counterpart: who, text, baseRev: 0, writer: crypto.randomUUID(), seq: 1 });
  const priya = { id: null, name: 'Priya Raman', email: 'priya@example.org' };
  const sam = { id: null, name: 'Sam Oduya', email: 'sam@example.org' };
  const mia = { id: null, name: 'מיה כהן', email: 'mia@example.org' };
  await save('s1', 'a', day(3), 'Priya / Alex 1:1', 'one_on_one', priya, '## Agreed\n- [ ] me: send the draft of the promotion packet by Friday\n- [ ] they: ask Jo about headcount\n\nShe was happy with the migration. **Cut p99 latency from 800 to 210 ms** [graph](https://graphs.example.org/p99) #impact\n\n> Ask for the scope before the title.');
  await save('s1', 'b', day(10), 'Priya / Alex 1:1', 'one_on_one', priya, 'Talked about the roadmap.\n- [ ] write down what I want next\nHelped the support team to answer faster #impact\nI missed the review date, told everybody on the day #mistake');
  await save('s1', 'c', day(75), 'Priya / Alex 1:1', 'one_on_one', priya, 'First talk about promotion. She said: “show the numbers” #feedback');
  await save('s1', 'd', day(160), 'Priya / Alex 1:1', 'one_on_one', priya, 'Ran the incident review for the billing outage, 3 fixes shipped #win');
  await save('s2', 'a', day(1), 'Sam weekly', 'one_on_one', sam, 'Sam is stuck on the importer.\n- [ ] unblock the importer with Dana\n- [ ] they: draft the plan\nWrote a very clear design note #win');
  await save('s2', 'b', day(8), 'Sam weekly', 'one_on_one', sam, 'Sam led the standup well. #win/them');
  await save('s2', 'c', day(15), 'Sam weekly', 'one_on_one', sam, 'A quiet week.');
  await save('s3', 'a', day(40), 'שיחה עם מיה', 'one_on_one', mia, 'דיברנו על התוכנית לרבעון הבא.\n- [ ] לשלוח סיכום');
  await save('loopside#notes', 'own', day(20), '', 'note', null, '# What I want from the next year\nA team, or a harder problem. Ask Priya which.\n\n| Option | For | Against |\n|---|---|---|\n| Team | reach | less code |\n| Problem | depth | alone |');
  const list = await call('person.list', {});
  const id = (n: string) => list.find((o: any) => o.person.name === n).person.id;
  await call('person.relate', { who: { id: id('Priya Raman'), name: 'Priya Raman', email: '' }, relation: 'manager' });
  await call('person.relate', { who: { id: id('Sam Oduya'), name: 'Sam Oduya', email: '' }, relation: 'report' });
  await call('person.edit', { id: id('Priya Raman'), since: day(200), past: [{ relation: 'peer', from: null, until: day(200) }] });
  await call('topic.add', { who: { id: id('Priya Raman'), name: 'Priya Raman', email: '' }, text: 'The budget for the conference in May, and who else goes' });
  await call('topic.add', { who: { id: id('Priya Raman'), name: 'Priya Raman', email: '' }, text: 'Feedback on the talk' });
  await call('promise.make', { by: 'me', text: 'introduce her to Lena', due: day(4), personId: id('Priya Raman') });
  const notes = await call('note.list', { personId: null, from: null, limit: 50 });
  return { priya: id('Priya Raman'), sam: id('Sam Oduya'), note: notes.find((n: any) => n.occurrence === 'a' && n.series === 's1').id, own: notes.find((n: any) => n.occurrence === 'own').id };
});
const wait = (ms: number) => new Promise((r) => setTimeout(r, ms));
const go = async (hash: string) => { await page.evaluate((h) => { location.hash = h; }, hash); await wait(350); };
const shot = async (name: string, full = true) => { await page.screenshot({ path: `${out}/${name}.png`, fullPage: full }); };
const pages: [string, string][] = [['people', '#/people'], ['person', `#/person/${seed.priya}`], ['notes', '#/notes'], ['note', `#/note/${seed.note}`], ['own', `#/note/${seed.own}`], ['promises', '#/promises'], ['evidence', '#/evidence'], ['data', '#/data']];
const only = process.argv[2]?.split(',');
const modes = process.argv[3]?.split(',') ?? ['wide'];
for (const mode of modes) {
  await page.setViewport(mode === 'narrow' ? { width: 360, height: 800 } : mode === 'tiny' ? { width: 320, height: 640 } : { width: 1280, height: 900 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: mode === 'dark' ? 'dark' : 'light' }]);
  await page.evaluate((d) => { document.dir = d; }, mode === 'rtl' ? 'rtl' : 'ltr');
  for (const [name, hash] of pages) {
    if (only && only[0] !== 'all' && !only.includes(name)) continue;
    await go(hash);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wide > 0) console.log('scrolls sideways', mode, name, wide);
    await shot(`${mode}-${name}`);
  }
}
export { stage, page, seed, go, shot, wait };
if (process.argv[4]) await (await import(process.argv[4])).default({ stage, page, seed, go, shot, wait });
await stage.end();
