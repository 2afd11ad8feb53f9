import type { JSX, ReactNode } from 'react';
import { Page } from './Page.tsx';
import { say } from '../../language/say.ts';

/** What can be done with all of it at once; each section is a part of its own. */
export function DataPage({ children }: { children?: ReactNode }): JSX.Element {
  return <Page title={say('notebook.data')}>{children}</Page>;
}
