import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import '../styles/tokens.css';
import '../styles/reset.css';
import { DeskApp } from './DeskApp.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('The page of the desk has no #root');
createRoot(root).render(createElement(DeskApp));
