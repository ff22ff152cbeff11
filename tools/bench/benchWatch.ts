/**
 * Runs in the page before any of its own scripts: records what was painted when, and how long the main thread
 * was blocked. It is text, because the page does not have the helpers that a compiler adds to functions.
 *
 * `painted(test)` gives the time at which the engine has shown the first frame for which the test holds: the
 * test runs at the start of each frame, a dot with an `elementtiming` is inserted into the frame that passes,
 * and the element's render time is taken. First paint uses the same clock.
 */
export const WATCH = `
(() => {
  const tasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) tasks.push({ startTime, duration });
  }).observe({ type: 'longtask', buffered: true });

  const waiting = new Map();
  new PerformanceObserver((list) => {
    for (const { identifier, renderTime } of list.getEntries()) {
      waiting.get(identifier)?.(renderTime);
      waiting.delete(identifier);
    }
  }).observe({ type: 'element', buffered: true });
  let dots = 0;
  // Beside the body, where the app and those who watch it do not look.
  const afterFrame = (then) => {
    const dot = document.createElement('p');
    dots += 1;
    dot.setAttribute('elementtiming', 'dot-' + dots);
    dot.style.cssText = 'position:fixed;left:0;top:0;margin:0;font-size:8px;pointer-events:none;color:gray';
    dot.textContent = '·';
    waiting.set('dot-' + dots, (time) => { dot.remove(); then(time); });
    document.documentElement.append(dot);
  };
  const painted = (test) => new Promise((resolve) => {
    const look = () => (test() ? afterFrame(resolve) : requestAnimationFrame(look));
    requestAnimationFrame(look);
  });

  const boxOf = (element) => element.getBoundingClientRect();
  const inView = (element) => {
    const { top, bottom, width } = boxOf(element);
    return width > 0 && bottom > 0 && top < innerHeight;
  };
  const panelsInView = () => Array.from(document.querySelectorAll('[data-panel]')).filter(inView);
  // What the parser is still in the middle of is not there.
  const followed = (element) => element !== null && element !== document.body &&
    (element.nextElementSibling !== null || followed(element.parentElement));
  const closed = (element) => document.readyState !== 'loading' || followed(element);
  const WORDS = ['strip', 'honours', 'table', 'units'];
  const picture = (panel) => Array.from(panel.querySelectorAll('svg')).find(
    (svg) => boxOf(svg).width >= 100 && boxOf(svg).height > 20 && svg.querySelector('text, path'));
  const viewDrawn = () => {
    if (document.documentElement.dataset.elsewhere !== undefined) return false;
    const all = Array.from(document.querySelectorAll('[data-panel]'));
    const last = all[all.length - 1];
    if (last === undefined || (document.readyState === 'loading' && boxOf(last).bottom < innerHeight)) return false;
    if (Array.from(document.querySelectorAll('[data-coming]')).some(inView)) return false;
    return panelsInView().every((panel) => closed(panel) && panel.dataset.state === 'ready' &&
      (WORDS.includes(panel.dataset.kind) || picture(panel) !== undefined));
  };
  // React leaves its mark on what it has taken over: a click there is answered.
  const answers = (element) => Object.keys(element).some((key) => key.startsWith('__reactFiber'));
  const appAnswers = () =>
    document.documentElement.dataset.app === 'ready' && viewDrawn() && panelsInView().every(answers);

  /** Time of the last paint after a change of the page, once nothing has changed for a while. */
  const settled = (quiet) => new Promise((resolve) => {
    let [timer, at, asked] = [0, NaN, false];
    const rest = () => { clearTimeout(timer); timer = setTimeout(() => { observer.disconnect(); resolve(at); }, quiet); };
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      if (asked) return;
      asked = true;
      requestAnimationFrame(() => afterFrame((now) => { asked = false; at = now; rest(); }));
    });
    observer.observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true });
    rest();
  });

  const paint = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN;
  const view = painted(viewDrawn);
  const bench = {
    painted, settled, viewDrawn, panelsInView, picture, view,
    interactive: view.then(() => painted(appAnswers)),
    firstPaint: paint,
    blocking: (until) => tasks.filter(({ startTime }) => startTime < until)
      .reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0),
    longest: (until) => tasks.filter(({ startTime }) => startTime < until)
      .reduce((most, { duration }) => Math.max(most, duration), 0),
    tasks,
    /** Does something; milliseconds until the test holds and is painted. */
    async done(act, test) {
      const from = performance.now();
      act();
      return (await painted(test)) - from;
    },
    /** Clicks what a selector names; milliseconds until the test holds and is painted. */
    async click(selector, test) {
      const link = document.querySelector(selector);
      if (!link) throw new Error('nothing to click: ' + selector);
      return bench.done(() => link.click(), test);
    },
    /** Milliseconds from the next key to the last paint that follows it. */
    nextKey(quiet) {
      bench.key = new Promise((resolve) => addEventListener('keydown', ({ timeStamp }) => {
        void settled(quiet).then((at) => resolve(at - timeStamp));
      }, { capture: true, once: true }));
    },
  };
  window.bench = bench;
})();
`;
