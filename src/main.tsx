import { start } from './app/hydrate/start.ts';
import { createQueryClient } from './queries/QueryProvider.tsx';
import './styles/tokens.css';
import './styles/reset.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
// In a task of its own: running the modules was one.
window.setTimeout(() => void start(root, createQueryClient()));

// Opt-in by a build flag; no other build holds a trace of it.
if (import.meta.env.YOUJU_APP) void import('./app/installApp.ts').then(({ installApp }) => installApp());
