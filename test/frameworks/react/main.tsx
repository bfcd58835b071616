import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { News } from './News.js';

const root = document.getElementById('app');
if (root)
  createRoot(root).render(
    <StrictMode>
      <News />
    </StrictMode>,
  );
