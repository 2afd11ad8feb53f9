import type { JSX } from 'react';
import type { NotebookPlace } from '../../messages/notebook-calls.ts';
import { BinPage } from './BinPage.tsx';
import { DataSections } from './data/DataSections.tsx';
import { DataPage } from './DataPage.tsx';
import { EvidencePage } from './EvidencePage.tsx';
import { NotePage } from './NotePage.tsx';
import { NotesPage } from './NotesPage.tsx';
import { PeoplePage } from './PeoplePage.tsx';
import { PersonPage } from './PersonPage.tsx';
import { GoalsPage } from './playbooks/GoalsPage.tsx';
import { GrowthPage } from './playbooks/GrowthPage.tsx';
import { LoopPage } from './playbooks/LoopPage.tsx';
import { MistakePage } from './playbooks/MistakePage.tsx';
import { MistakesPage } from './playbooks/MistakesPage.tsx';
import { PlaybooksPage } from './playbooks/PlaybooksPage.tsx';
import { RemindersPage } from './playbooks/RemindersPage.tsx';
import { StoriesPage } from './playbooks/StoriesPage.tsx';
import { ThinkingPage } from './playbooks/ThinkingPage.tsx';
import { PromisesPage } from './PromisesPage.tsx';
import { NEW_NOTE } from './route.ts';

export interface PageOfProps {
  place: NotebookPlace;
  /** YYYY-MM-DD */
  today: string;
}

/** The page of a place. */
export function PageOf({ place, today }: PageOfProps): JSX.Element {
  switch (place.page) {
    case 'people':
      return <PeoplePage today={today} />;
    case 'person':
      return <PersonPage id={place.id} today={today} />;
    case 'notes':
      return <NotesPage today={today} />;
    case 'note':
      return <NotePage id={place.id === NEW_NOTE ? null : place.id} today={today} />;
    case 'promises':
      return <PromisesPage today={today} />;
    case 'evidence':
      return <EvidencePage today={today} />;
    case 'playbooks':
      return <PlaybooksPage today={today} />;
    case 'goals':
      return <GoalsPage today={today} />;
    case 'loop':
      return <LoopPage id={place.id} today={today} />;
    case 'mistakes':
      return <MistakesPage today={today} />;
    case 'mistake':
      return <MistakePage id={place.id} today={today} />;
    case 'growth':
      return <GrowthPage today={today} />;
    case 'thinking':
      return <ThinkingPage />;
    case 'stories':
      return <StoriesPage today={today} />;
    case 'reminders':
      return <RemindersPage today={today} />;
    case 'bin':
      return <BinPage />;
    case 'data':
      return (
        <DataPage>
          <DataSections />
        </DataPage>
      );
  }
}
