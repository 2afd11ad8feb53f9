import '../../components/design.css';
import '../../components/reading-page.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Look } from '../../components/Look.tsx';
import { LockGate } from './LockGate.tsx';
import { Notebook } from './Notebook.tsx';
import { beginPage } from '../../components/begin-page.ts';
import { speakAsTheBrowser } from '../../messages/language.ts';

speakAsTheBrowser();
beginPage('notebook.title');
const root = document.getElementById('root');
if (!root) throw new Error('notebook.html has no #root');
createRoot(root).render(
  <StrictMode>
    <Look>
      <LockGate>
        <Notebook />
      </LockGate>
    </Look>
  </StrictMode>,
);
