import '../../components/design.css';
import './sidebar.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Look } from '../../components/Look.tsx';
import { begin } from './begin.ts';
import { Sidebar } from './Sidebar.tsx';
import { beginPage } from '../../components/begin-page.ts';
import { speakAsTheBrowser } from '../../messages/language.ts';

const beginning = begin();
speakAsTheBrowser();
beginPage('notebook.title');
const root = document.getElementById('root');
if (!root) throw new Error('sidebar.html has no #root');
createRoot(root).render(
  <StrictMode>
    <Look>
      <Sidebar {...beginning} />
    </Look>
  </StrictMode>,
);
