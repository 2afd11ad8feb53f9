import type { JSX } from 'react';
import type { SystemsView } from '../../../messages/system-calls.ts';
import { growthStanding } from '../../../systems/next-level/standing.ts';
import { Answered } from '../Answered.tsx';
import { Page } from '../Page.tsx';
import { NOTHING, useAsked } from '../../../components/use-asked.ts';
import { GrowthList } from './GrowthList.tsx';
import { LookBack } from './LookBack.tsx';
import { SkillList } from './SkillList.tsx';
import page from '../Page.module.css';

/** What the user does toward the next level, while still in this one. */
export function GrowthPage({ today }: { today: string }): JSX.Element {
  const asked = useAsked('systems.all', NOTHING);
  return (
    <Page title="Next level">
      <p className={page['quiet']}>
        Whoever does part of the next job already is easy to choose for it. Write down what you
        practise, ask for and hand on; it goes into your reviews by itself.
      </p>
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
        title="Strategic project asked for"
        hint="A piece of next year’s plan, however small. Ask for it by name."
        words="The project"
        whom="Asked of"
        done="Got it"
        entries={strategic}
        people={people}
        today={today}
      />
      <GrowthList
        kind="let-go"
        title="What I let go of"
        hint="Room for the next job comes from handing on this one, piece by piece."
        words="What I hand on"
        whom="To"
        done="It runs without me"
        entries={letGo}
        people={people}
        today={today}
      />
      <GrowthList
        kind="chooser"
        title="Who would choose me"
        hint="Those in the room when it is decided, and what they have seen of your work."
        words="What they have seen, or have yet to see"
        whom="Who"
        done="Would choose me"
        entries={choosers}
        people={people}
        today={today}
      />
      <GrowthList
        kind="seat"
        title="Seats above me"
        hint="A promotion needs somebody ready, and a job to fill. Which could come free or be made?"
        words="The seat"
        whom="Whose now"
        done="Came free"
        entries={seats}
        people={people}
        today={today}
      />
    </>
  );
}
