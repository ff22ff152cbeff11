import { embedFolder } from './panelPlace.ts';
import { startPanels } from './startPanels.ts';

/** The script for host pages. A module, or a copy on another server, does not tell where its site is. */
const script = document.currentScript;
startPanels(script instanceof HTMLScriptElement ? embedFolder(script.src) : null);
