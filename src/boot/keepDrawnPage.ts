/** Why the page stays as the build drew it. */
export type Reason = 'old' | 'failed';

const WORDS: Readonly<Record<Reason, string>> = {
  old: '这个浏览器较旧，搜索、地图切换等交互部分需要较新的浏览器；下面的数字、图和出处可以照常阅读。',
  failed: '搜索、地图切换等交互部分没有载入，刷新页面可以再试；下面的数字、图和出处可以照常阅读。',
};

/** Says in one line above the drawn page why nothing in it answers; once, whatever else goes wrong. */
export function keepDrawnPage(page: Document, reason: Reason): void {
  if (page.querySelector('[data-kept]') !== null) return;
  const line = page.createElement('p');
  line.setAttribute('data-kept', reason);
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
}

/**
 * Watches the app's own script from before it is asked for until it has run: an error in between means
 * that the engine cannot read it or lacks what it starts with.
 */
export function watchStart(view: Window, script: HTMLScriptElement): void {
  const page = view.document;
  const onError = () => keepDrawnPage(page, 'old');
  const stop = () => view.removeEventListener('error', onError);
  view.addEventListener('error', onError);
  script.addEventListener('load', stop);
  script.addEventListener('error', () => {
    stop();
    keepDrawnPage(page, 'failed');
  });
}
