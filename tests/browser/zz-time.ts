import { setStage, fixture, sidebar } from './support/loopside.ts';
const stage = await setStage();
try {
  const page = await stage.visit(fixture('google-calendar/bubble-recurring-mine'));
  await sidebar(stage, page, '1:1 with Priya');
  for (let i=0;i<4;i++){
  const popup = await stage.chromium.openPopup(page);
  await popup.locator('input[role="combobox"]').wait();
  if (i>1) await new Promise(r=>setTimeout(r,300));
  const nav = await popup.evaluate(()=>performance.getEntriesByType('paint').map(e=>e.name+':'+e.startTime.toFixed(0)).join(' '));
  const t = await popup.evaluate(async ()=>{
    const input=document.querySelector('input')!; const out:number[]=[];
    const set=Object.getOwnPropertyDescriptor(HTMLInputElement.prototype,'value')!.set!;
    for (const q of ['p','pr','pro','prom','promo','promot','promoti','promotio','promotion']) { const s=performance.now(); set.call(input,q); input.dispatchEvent(new Event('input',{bubbles:true})); await new Promise(r=>setTimeout(r,0)); out.push(Number((performance.now()-s).toFixed(1))); await new Promise(r=>requestAnimationFrame(()=>r(0))); }
    return out; });
  console.log(nav, t.join(' ')); await popup.close(); }
} finally { await stage.end(); }
process.exit(0);
