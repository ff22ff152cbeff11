import { startApp } from './app/hydrate/start.ts';
import { createQueryClient } from './queries/QueryProvider.tsx';
import './styles/tokens.css';
import './styles/reset.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
// Start the app in a task of its own, so that running the modules and starting do not form one long task.
window.setTimeout(() => void startApp(root, createQueryClient()));

// A build flag enables this part; other builds do not contain it.
if (import.meta.env.YOUJU_APP) void import('./app/installApp.ts').then(({ installApp }) => installApp());
