import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './shell/App.js';
import './styles/tokens.css';
import './styles/shell.css';
import './styles/conversation.css';
import './styles/blocks.css';
import './styles/figures.css';
import './styles/controls.css';
import './styles/modal.css';
import './styles/panel.css';
import './styles/traffic.css';
import './styles/tour.css';

const root = document.getElementById('page');
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
