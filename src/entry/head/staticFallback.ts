import { trustMarkup } from './startPolicy.ts';

/** Why the page stays as the build drew it. */
export type Reason = 'old' | 'failed';

const WORDS: Readonly<Record<Reason, string>> = {
  old: '这个浏览器较旧，搜索、地图等交互部分需要较新的浏览器；下面的数字、图和出处可以照常阅读。',
  failed: '搜索、地图等交互部分没有载入，刷新页面可以再试；下面的数字、图和出处可以照常阅读。',
};

/**
 * Puts into the page what it holds for readers without scripts, the words behind each figure, and
 * takes away what only the app could answer. The markup is that of the build.
 */
function addPlainParts(page: Document): void {
  for (const plain of Array.from(page.querySelectorAll('noscript'))) {
    const part = page.createRange().createContextualFragment(trustMarkup(plain.textContent ?? ''));
    plain.parentNode?.replaceChild(part, plain);
  }
}

/** Leaves the drawn page to its reader, with one line above it that says why nothing answers; once, whatever else goes wrong. */
export function showStaticFallback(page: Document, reason: Reason): void {
  const root = page.documentElement;
  if (root.getAttribute('data-kept') !== null) return;
  root.setAttribute('data-kept', reason);
  // The place that the address asks for will not come: what the build drew is shown again.
  root.removeAttribute('data-elsewhere');
  const line = page.createElement('p');
  line.setAttribute('role', 'note');
  line.textContent = WORDS[reason];
  // Set here and not in a style sheet: the page carries only the rules of what the build drew.
  const { style } = line;
  style.margin = '0';
  style.padding = '0.75rem 1rem';
  style.color = 'var(--ink)';
  style.background = 'var(--highlight)';
  style.borderBottom = '1px solid var(--rule)';
  page.body.insertBefore(line, page.body.firstChild);
  addPlainParts(page);
}

/**
 * Watches the app's own script from before it is asked for until it has run: an error of the site's
 * scripts in between means that the engine cannot read them or lacks what they start with.
 */
export function watchStart(view: Window, script: HTMLScriptElement, keep: (reason: Reason) => void): void {
  const folder = script.src.replace(/[^/]*$/, '');
  const onError = ({ filename }: ErrorEvent) => {
    if (filename.slice(0, folder.length) === folder) keep('old');
  };
  const stop = () => view.removeEventListener('error', onError);
  view.addEventListener('error', onError);
  script.addEventListener('load', stop);
  script.addEventListener('error', () => {
    stop();
    keep('failed');
  });
}
