import '../../components/design.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Look } from '../../components/Look.tsx';
import { OptionsPage } from './OptionsPage.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('options.html has no #root');
createRoot(root).render(
  <StrictMode>
    <Look>
      <OptionsPage />
    </Look>
  </StrictMode>,
);
