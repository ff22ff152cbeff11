import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Workbox } from 'workbox-window';
import { createTrustedPolicy } from '../model/page/trustedTypes.ts';
import { isPresenting, reloadPage } from '../state/urlState.ts';
import { UpdateNotice } from './UpdateNotice.tsx';

/** Path of the service worker, relative to the page; its scope is the folder of the site. */
const WORKER = './sw.js';

const rule = createTrustedPolicy('worker', {
  createScriptURL: (address) => (address === WORKER ? address : null),
});

/** Shows a notice under the page, but never on the wall or the speaker's console. */
function showNotice(text: string, action: string, onAct: () => void): void {
  if (isPresenting()) return;
  const container = document.createElement('div');
  document.body.appendChild(container);
  const root = createRoot(container);
  const close = () => {
    root.unmount();
    container.remove();
  };
  const act = () => {
    close();
    onAct();
  };
  root.render(createElement(UpdateNotice, { text, action, onAct: act, onClose: close }));
}

/**
 * Registers the service worker that caches the site. A new version waits until the user asks for it; that
 * window is reloaded, the others are told and continue as they are.
 */
export async function installApp(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const workbox = new Workbox(rule?.createScriptURL(WORKER) ?? WORKER);
  let asked = false;
  workbox.addEventListener('waiting', () =>
    showNotice('有新版本', '更新', () => {
      asked = true;
      workbox.messageSkipWaiting();
    }),
  );
  workbox.addEventListener('controlling', ({ isUpdate, isExternal }) => {
    if (asked) reloadPage();
    else if (isUpdate === true || isExternal === true) showNotice('已在另一个窗口更新', '刷新', reloadPage);
  });
  // Registration fails without TLS or where storage is denied; the page then works as it does without a
  // worker.
  await workbox.register().catch(() => undefined);
}
