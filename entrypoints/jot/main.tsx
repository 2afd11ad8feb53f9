import '../../components/design.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Look } from '../../components/Look.tsx';
import { JotPage } from './JotPage.tsx';
import { beginPage } from '../../components/begin-page.ts';
import { speakAsTheBrowser } from '../../messages/language.ts';

speakAsTheBrowser();
beginPage('jot.title');
const root = document.getElementById('root');
if (!root) throw new Error('jot.html has no #root');
createRoot(root).render(
  <StrictMode>
    <Look>
      <JotPage />
    </Look>
  </StrictMode>,
);
