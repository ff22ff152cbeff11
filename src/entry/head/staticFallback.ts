import {
  KEPT_ATTRIBUTE,
  KEPT_LINE_ATTRIBUTE,
  KEPT_PART_ATTRIBUTE,
} from '../../model/published/hydrationAttributes.ts';
import { trustMarkup } from './startPolicy.ts';

/** Why the page stays as it was prerendered. */
export type Reason = 'old' | 'failed' | 'data';

const WORDS: Readonly<Record<Reason, string>> = {
  old: '这个浏览器较旧，搜索、地图等交互部分需要较新的浏览器；下面的数字、图和出处可以照常阅读。',
  data: '数据没有读到；下面的数字、图和出处可以照常阅读。',
  failed: '搜索、地图等交互部分没有载入，刷新页面可以再试；下面的数字、图和出处可以照常阅读。',
};

/**
 * Adds the page's noscript content, the evidence of each figure, and removes controls that only the app could
 * handle. The markup is the build's own.
 */
function addPlainParts(page: Document): void {
  for (const plain of Array.from(page.querySelectorAll('noscript'))) {
    const part = page.createRange().createContextualFragment(trustMarkup(plain.textContent ?? ''));
    // The app takes these away again, should it start after all.
    for (const element of Array.from(part.children)) element.setAttribute(KEPT_PART_ATTRIBUTE, '');
    plain.parentNode?.replaceChild(part, plain);
  }
}

/**
 * Keeps the prerendered page as a fallback, with one line above it that says why nothing responds. Runs only
 * once, whatever else goes wrong.
 */
export function showStaticFallback(page: Document, reason: Reason, words = WORDS[reason]): void {
  const root = page.documentElement;
  if (root.getAttribute(KEPT_ATTRIBUTE) !== null) return;
  root.setAttribute(KEPT_ATTRIBUTE, reason);
  // The view that the address asks for will not load, so the prerendered one is shown again.
  root.removeAttribute('data-elsewhere');
  const line = page.createElement('p');
  line.setAttribute('role', 'note');
  line.setAttribute(KEPT_LINE_ATTRIBUTE, '');
  line.setAttribute(KEPT_PART_ATTRIBUTE, '');
  line.textContent = words;
  // Styles are set in script, because the page's rules cover only what was prerendered.
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
 * Watches the app's script until it has run: an error in one of the site's scripts before that means that the
 * engine cannot parse them or lacks a feature they start with.
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
