import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Workbox } from 'workbox-window';
import { createTrustedPolicy } from '../model/page/trustedTypes.ts';
import { isPresenting, reloadPage } from '../state/urlState.ts';
import { UpdateNotice } from './UpdateNotice.tsx';

/** Path of the service worker, relative to the page; its scope is the folder of the site. */
const WORKER = './sw.js';

/**
 * After this long a reader is told what else replaces the version: browsers keep a worker as long as they count one
 * of its requests as open, which may be minutes after a lost connection.
 */
const LATE_MS = 4000;

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
  let late: ReturnType<typeof setTimeout> | undefined;
  const ask = () => {
    asked = true;
    workbox.messageSkipWaiting();
    clearTimeout(late);
    late = setTimeout(
      () => showNotice('新版本还没有换上；关掉本站的全部窗口再打开，也会换上', '再试', ask),
      LATE_MS,
    );
  };
  workbox.addEventListener('waiting', () => showNotice('有新版本', '更新', ask));
  workbox.addEventListener('controlling', ({ isUpdate, isExternal }) => {
    clearTimeout(late);
    if (asked) reloadPage();
    else if (isUpdate === true || isExternal === true) showNotice('已在另一个窗口更新', '刷新', reloadPage);
  });
  // Registration fails without TLS or where storage is denied; the page then works as it does without a
  // worker.
  await workbox.register().catch(() => undefined);
}
