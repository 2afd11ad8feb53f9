import type { JSX } from 'react';
import { useEffect, useMemo, useState } from 'react';
import { Notice } from '../../components/Notice.tsx';
import { todayHere } from '../../components/promise-age.ts';
import type { Level, Relation } from '../../content/principle.ts';
import { reasonsOf } from '../../components/situation-words.ts';
import { language, say } from '../../language/say.ts';
import { DemoBeside } from './DemoBeside.tsx';
import { DemoWeek } from './DemoWeek.tsx';
import type { DemoEvent } from './demo-week.ts';
import { demoWeek, readingOf, talkOf } from './demo-week.ts';
import type { DemoHint } from './demo-hint.ts';
import { useDemoHint } from './use-demo-hint.ts';
import styles from './Demo.module.css';

/** After how long the 1:1 opens by itself, in milliseconds: long enough to see the week first. */
const OPENS_AFTER = 1_200;

/** A week that is made up, and beside an event of it what Loopside makes of that. Nothing of it is kept. */
export function Demo({ level }: { level: Level | null }): JSX.Element {
  const [week] = useState(() => demoWeek(todayHere()));
  const [open, setOpen] = useState<DemoEvent | null>(null);
  const [relation, setRelation] = useState<Relation | null>(null);
  const read = useDemoHint();
  useEffect(() => {
    const timer = setTimeout(
      () => setOpen((chosen) => chosen ?? talkOf(week) ?? null),
      OPENS_AFTER,
    );
    return () => clearTimeout(timer);
  }, [week]);
  const hint = useMemo(() => {
    if (!open || !read || read instanceof Error) return null;
    const reading = readingOf(open, say(`welcome.event.${open.title}`), language());
    return read.demoHint(reading, open.title === 'oneOnOne' ? relation : null, level);
  }, [open, read, relation, level]);

  return (
    <section className={styles['demo']} aria-labelledby="look">
      <div className={styles['words']}>
        <h2 id="look">{say('welcome.look.title')}</h2>
        <p className={styles['soft']}>{say('welcome.look.hint')}</p>
      </div>
      <div className={styles['stage']}>
        <DemoWeek week={week} open={open} onOpen={setOpen} />
        <div className={styles['beside']}>
          {read instanceof Error && <Notice>{say('welcome.look.unread')}</Notice>}
          {hint && (
            <DemoBeside
              key={open?.title}
              hint={hint}
              relation={relation}
              level={level}
              onRelation={setRelation}
            />
          )}
        </div>
        <p className="visually-hidden" role="status">
          {hint && announced(hint)}
        </p>
      </div>
    </section>
  );
}

function announced({ situation, lead }: DemoHint): string {
  if (lead) return say('advice.announced', { title: lead.principle.title });
  return say('welcome.look.quiet', { because: reasonsOf(situation.because) });
}
