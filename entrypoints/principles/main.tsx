import '../../components/design.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Look } from '../../components/Look.tsx';
import { PrinciplesPage } from './PrinciplesPage.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('principles.html has no #root');
createRoot(root).render(
  <StrictMode>
    <Look>
      <PrinciplesPage />
    </Look>
  </StrictMode>,
);
