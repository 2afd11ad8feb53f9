import type { JSX } from 'react';
import type { SystemsView } from '../../../messages/system-calls.ts';
import { growthStanding } from '../../../systems/next-level/standing.ts';
import { Answered } from '../Answered.tsx';
import { Page } from '../Page.tsx';
import { NOTHING, useAsked } from '../../../components/use-asked.ts';
import { GrowthList } from './GrowthList.tsx';
import { LookBack } from './LookBack.tsx';
import { SkillList } from './SkillList.tsx';
import { say } from '../../../language/say.ts';
import page from '../Page.module.css';

/** What the user does toward the next level, while still in this one. */
export function GrowthPage({ today }: { today: string }): JSX.Element {
  const asked = useAsked('systems.all', NOTHING);
  return (
    <Page title={say('playbook.growth')}>
      <p className={page['quiet']}>{say('growth.hint')}</p>
      <Answered asked={asked}>{(known) => <Growth known={known} today={today} />}</Answered>
    </Page>
  );
}

function Growth({ known, today }: { known: SystemsView; today: string }): JSX.Element {
  const { skills, strategic, letGo, choosers, seats } = growthStanding(known.growth);
  const { people } = known;
  return (
    <>
      <LookBack entries={known.growth} months={known.growthMonths} today={today} />
      <SkillList skills={skills} level={known.level} today={today} />
      <GrowthList
        kind="strategic"
        title={say('growth.strategic.title')}
        hint={say('growth.strategic.hint')}
        words={say('growth.strategic.words')}
        whom={say('growth.strategic.whom')}
        done={say('growth.strategic.done')}
        entries={strategic}
        people={people}
        today={today}
      />
      <GrowthList
        kind="let-go"
        title={say('growth.let-go.title')}
        hint={say('growth.let-go.hint')}
        words={say('growth.let-go.words')}
        whom={say('growth.let-go.whom')}
        done={say('growth.let-go.done')}
        entries={letGo}
        people={people}
        today={today}
      />
      <GrowthList
        kind="chooser"
        title={say('growth.chooser.title')}
        hint={say('growth.chooser.hint')}
        words={say('growth.chooser.words')}
        whom={say('growth.chooser.whom')}
        done={say('growth.chooser.done')}
        entries={choosers}
        people={people}
        today={today}
      />
      <GrowthList
        kind="seat"
        title={say('growth.seat.title')}
        hint={say('growth.seat.hint')}
        words={say('growth.seat.words')}
        whom={say('growth.seat.whom')}
        done={say('growth.seat.done')}
        entries={seats}
        people={people}
        today={today}
      />
    </>
  );
}
