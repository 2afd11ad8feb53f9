import '../../components/design.css';
import '../../components/reading-page.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Look } from '../../components/Look.tsx';
import { WelcomePage } from './WelcomePage.tsx';
import { beginPage } from '../../components/begin-page.ts';
import { speakAsTheBrowser } from '../../messages/language.ts';

speakAsTheBrowser();
beginPage('welcome.title');
const root = document.getElementById('root');
if (!root) throw new Error('welcome.html has no #root');
createRoot(root).render(
  <StrictMode>
    <Look>
      <WelcomePage />
    </Look>
  </StrictMode>,
);
