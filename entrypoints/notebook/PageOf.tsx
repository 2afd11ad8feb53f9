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
