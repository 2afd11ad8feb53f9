import '../../components/design.css';
import './popup.css';
import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Look } from '../../components/Look.tsx';
import { Popup } from './Popup.tsx';
import { beginPage } from '../../components/begin-page.ts';
import { speakAsTheBrowser } from '../../messages/language.ts';
import { askTab } from './use-tab.ts';

// Asked before anything is drawn, and drawn at once: the answer is then in the first picture already.
const tab = askTab();
speakAsTheBrowser();
beginPage('popup.title');
const root = document.getElementById('root');
if (!root) throw new Error('popup.html has no #root');
const drawn = createRoot(root);
flushSync(() => {
  drawn.render(
    <StrictMode>
      <Look>
        <Popup tab={tab} />
      </Look>
    </StrictMode>,
  );
});
