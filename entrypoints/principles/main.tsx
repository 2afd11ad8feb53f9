import '../../components/design.css';
import '../../components/reading-page.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Look } from '../../components/Look.tsx';
import { PrinciplesPage } from './PrinciplesPage.tsx';
import { beginPage } from '../../components/begin-page.ts';
import { speakAsTheBrowser } from '../../messages/language.ts';

speakAsTheBrowser();
beginPage('principles.title');
const root = document.getElementById('root');
if (!root) throw new Error('principles.html has no #root');
createRoot(root).render(
  <StrictMode>
    <Look>
      <PrinciplesPage />
    </Look>
  </StrictMode>,
);
