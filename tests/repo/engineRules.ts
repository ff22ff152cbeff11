/**
 * Features that the oldest targets (Chromium 80, Firefox 78, Safari 14) lack and the build does not lower.
 * The table is written by hand and does not use @mdn/browser-compat-data (20 MB): of its newer names 130
 * occur in our built scripts, and 122 of those mean something else (`.layer`, `.records`, `.show`), so the
 * patterns that tell them apart have to be written by hand anyway. The real engines of `npm run test:engines`
 * catch what no table knows.
 */
export interface EngineRule {
  readonly name: string;
  readonly pattern: RegExp;
  /** The first engines that support it, for the message of the rule. */
  readonly since: string;
}

const word = (name: string, pattern: RegExp, since: string): EngineRule => ({ name, pattern, since });
const method = (name: string, since: string): EngineRule =>
  word(name, new RegExp(`(?<!\\.\\.)\\.(?:${name.replace(/, /g, '|')})\\(`), since);

/** Calls and constructors; testing whether a feature exists is allowed. */
export const SCRIPT_RULES: readonly EngineRule[] = [
  method('at', 'Chromium 92, Firefox 90, Safari 15.4'),
  method('replaceAll', 'Chromium 85'),
  method('findLast, findLastIndex', 'Chromium 97, Firefox 104, Safari 15.4'),
  method('toSorted, toReversed, toSpliced', 'Chromium 110, Firefox 115, Safari 16'),
  method('isWellFormed, toWellFormed', 'Chromium 111, Firefox 119, Safari 16.4'),
  method('isSubsetOf, isSupersetOf, isDisjointFrom, symmetricDifference', 'Chromium 122'),
  method('replaceChildren', 'Chromium 86'),
  method('checkVisibility', 'Chromium 105, Firefox 106, Safari 17.4'),
  method('showModal, showPopover, hidePopover, togglePopover', 'Firefox 98, Safari 15.4'),
  method('startViewTransition', 'Chromium 111'),
  method('getAnimations', 'Chromium 84'),
  method('requestSubmit', 'Safari 16'),
  method('requestFullscreen, exitFullscreen', 'Safari 16.4'),
  method('setHTML, setHTMLUnsafe, getHTML', 'Chromium 124'),
  method('formatRange, formatRangeToParts', 'Firefox 91, Safari 14.1'),
  word('Object.hasOwn', /\bObject\.hasOwn\(/, 'Chromium 93, Firefox 92, Safari 15.4'),
  word('groupBy', /\b(?:Object|Map)\.groupBy\(/, 'Chromium 117'),
  word('Array.fromAsync', /\bArray\.fromAsync\(/, 'Chromium 121'),
  word('Promise.any, try, withResolvers', /\bPromise\.(?:any|try|withResolvers)\(/, 'Chromium 85 to 128'),
  word('Iterator.from', /\bIterator\.(?:from|concat)\(/, 'Chromium 122'),
  word('Uint8Array.fromHex, fromBase64', /\bUint8Array\.from(?:Hex|Base64)\(/, 'Chromium 140'),
  word('Error.isError', /\bError\.isError\(/, 'Chromium 134'),
  word('AbortSignal.any, timeout', /\bAbortSignal\.(?:any|timeout)\(/, 'Chromium 116, 103'),
  word('URL.canParse, parse', /\bURL\.(?:canParse|parse)\(/, 'Chromium 120'),
  word('young Intl', /\bIntl\.(?:Segmenter|ListFormat|DisplayNames|DurationFormat)\(/, 'Safari 14.1'),
  word('dateStyle, timeStyle', /\b(?:date|time)Style:/, 'Firefox 79, Safari 14.1'),
  word('structuredClone', /\bstructuredClone\(/, 'Chromium 98, Firefox 94, Safari 15.4'),
  word('randomUUID', /\brandomUUID\(/, 'Chromium 92, and never on plain http'),
  word(
    'AggregateError, WeakRef',
    /\bnew (?:AggregateError|WeakRef|FinalizationRegistry)\b/,
    'Chromium 85, Safari 14.1',
  ),
  word('BroadcastChannel', /\bnew BroadcastChannel\b/, 'Safari 15.4'),
  word('CompressionStream', /\bnew (?:De)?[cC]ompressionStream\b/, 'Firefox 113, Safari 16.4'),
  word('made style sheets', /\bnew CSSStyleSheet\b|\.adoptedStyleSheets\s*=/, 'Firefox 101, Safari 16.4'),
  word('requestIdleCallback', /\brequestIdleCallback\(/, 'no Safari'),
  word('reportError', /\breportError\(/, 'Chromium 95'),
  word('wakeLock', /\bnavigator\.wakeLock\./, 'Chromium 84, Firefox 126, Safari 16.4'),
  word('navigation', /(?<![\w$.])navigation\.\w/, 'Chromium 102'),
  word('aria of an element', /\.aria[A-Z]\w+\s*=(?!=)/, 'Firefox 119'),
  word('inert', /\.inert\s*=(?!=)/, 'Chromium 102'),
  // An unsupported regular expression is a syntax error, which disables the whole file.
  word('lookbehind', /\(\?<[=!]/, 'Safari 16.4'),
];

const property = (name: string, since: string): EngineRule =>
  word(name, new RegExp(`(?:^|[{;\\s])(?:${name.replace(/, /g, '|')})\\s*:`), since);

/**
 * Declarations that an engine may ignore without harm (`accent-color`, `text-wrap`, an underline offset) and
 * media features that it may not know (`prefers-contrast`) are not in the table.
 */
export const STYLE_RULES: readonly EngineRule[] = [
  property('inset, inset-inline, inset-block', 'Chromium 87, Safari 14.1'),
  word(
    'margin-inline and the like',
    /(?:^|[{;\s])(?:margin|padding|border)-(?:inline|block)\s*:/,
    'Chromium 87, Safari 14.1',
  ),
  property('aspect-ratio', 'Chromium 88, Firefox 89, Safari 15'),
  property('translate, rotate, scale', 'Chromium 104, Safari 14.1'),
  property('container, container-type, container-name', 'Chromium 105'),
  property('animation-timeline, anchor-name, position-anchor, position-area', 'Chromium 115, 125'),
  word(':is, :where', /:(?:is|where)\(/, 'Chromium 88, Firefox 78'),
  word(':not with a list', /:not\([^()]*,/, 'Chromium 88, Firefox 84'),
  word(':has', /:has\(/, 'Chromium 105, Firefox 121'),
  word(':nth-child of', /:nth-(?:last-)?child\([^)]*\bof\b/, 'Chromium 111'),
  word(':dir, :popover-open, :modal', /:(?:dir\(|popover-open|modal\b|user-(?:in)?valid)/, 'Chromium 105'),
  // Styling `:focus-visible` leaves old engines without a focus mark; removing a style with it is harmless.
  word(':focus-visible', /(?<!:not\():focus-visible/, 'Chromium 86, Firefox 85, Safari 15.4'),
  word('@layer, @container, @scope', /@(?:layer|container|scope|starting-style)\b/, 'Chromium 99, 105, 118'),
  word('@supports selector', /@supports[^{]*selector\(/, 'Chromium 83, Safari 14.1'),
  word('range of a media feature', /@media[^{]*[<>]/, 'Chromium 104, Safari 16.4'),
  word('nesting', /(?:^|[{;}\s])&[\s.:[>+~]/, 'Chromium 112'),
  word('dvh, svh, lvh', /\d[dsl]v(?:h|w|min|max)\b/, 'Chromium 108'),
  word('lh, cap, container units', /\d(?:r?lh|r?cap|r?ic|cq(?:w|h|i|b|min|max))\b/, 'Chromium 105 to 118'),
  word('color-mix', /color-mix\(/, 'Chromium 111'),
  word('light-dark', /light-dark\(/, 'Chromium 123'),
  word(
    'lab, lch, oklab, oklch, hwb, color()',
    /[\s:,](?:(?:ok)?l(?:ab|ch)|hwb|color)\(/,
    'Chromium 101, 111',
  ),
  word('conic-gradient', /conic-gradient\(/, 'Firefox 83'),
  word('overflow: clip', /overflow(?:-[xy])?\s*:\s*clip/, 'Chromium 90, Safari 16'),
  word('revert', /:\s*revert(?:-layer)?\b/, 'Chromium 84, 99'),
  word('subgrid', /:\s*subgrid\b/, 'Chromium 117'),
  word('fit-content', /(?:width|height)\s*:\s*(?:fit-content|stretch)\b/, 'Firefox 94'),
  word('thickness in text-decoration', /text-decoration\s*:[^;}]*\d/, 'Chromium 89, Safari never'),
  word(
    'round, mod, trigonometry',
    /[\s:(,](?:round|mod|rem|sin|cos|tan|pow|sqrt|hypot)\(/,
    'Chromium 111, 125',
  ),
  word(
    'button as flex or grid',
    /(?:^|[\s,>}])button[^{},]*\{[^}]*display\s*:\s*(?:inline-)?(?:flex|grid)/,
    'Chromium 83',
  ),
];

export interface Allowance {
  /** The name of the rule that does not apply here. */
  readonly rule: string;
  /** Our own files, or the surrounding text in a built file. */
  readonly file?: RegExp;
  readonly around?: RegExp;
  readonly reason: string;
}

/** The surrounding text in a built file identifies the dependency or the guard that the reason names. */
export const ALLOWED: readonly Allowance[] = [
  {
    rule: 'checkVisibility',
    around: /typeof \w+\.checkVisibility==`function`|\w+\?!\w+\.checkVisibility\(/,
    reason: 'radix-ui asks for it first and walks the ancestors where it is missing',
  },
  {
    rule: 'replaceAll',
    around: /\w+\.replaceAll\?\w+\.replaceAll\(/,
    reason: 'write-excel-file replaces by a pattern where it is missing',
  },
  {
    rule: 'startViewTransition',
    around: /nodeType===9/,
    reason: 'react-dom, inside a try, and for <ViewTransition> only, which the app does not use',
  },
  {
    rule: 'getAnimations',
    around: /documentElement\.getAnimations|this\._scope/,
    reason: 'react-dom, for <ViewTransition> only, which the app does not use',
  },
  {
    rule: 'requestSubmit',
    around: /consider using form\.requestSubmit/,
    reason: 'the words of a message of react-dom',
  },
  {
    rule: 'navigation',
    around: /typeof navigation==`object`|navigation\.transition|navigatesuccess/,
    reason: 'react-dom asks for it first',
  },
  {
    rule: 'requestFullscreen, exitFullscreen',
    file: /^src\/(?:entry\/embed\/enhance|views\/presenter\/session\/useFullScreen)\.ts$/,
    reason: 'the button is not there, or says so, where the window has no such method',
  },
  {
    rule: 'requestFullscreen, exitFullscreen',
    around:
      /fullscreenElement\?document\.exitFullscreen\(\):|documentElement\.requestFullscreen\(\):document\.exitFullscreen\(\)\)\.catch/,
    reason: 'the same two, built',
  },
  {
    rule: 'BroadcastChannel',
    file: /^src\/views\/presenter\/session\/presenterChannel\.ts$/,
    reason: 'reached only where hasChannel() is true; else the console says what one window can do',
  },
  {
    rule: 'BroadcastChannel',
    around: /role:\w+\.role,width:window|\w+\.onmessage=\(\{data:\w+\}\)=>/,
    reason: 'the same, built',
  },
  {
    rule: 'wakeLock',
    file: /^src\/views\/presenter\/session\/useWakeLock\.ts$/,
    reason: 'asked for first, and the list before the start says that it is missing',
  },
  {
    rule: 'wakeLock',
    around: /navigator\.wakeLock\.request\(`screen`\)/,
    reason: 'the same, built',
  },
];

/** How many characters on either side of a match are searched for a guard. */
const AROUND = 160;

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[\s;{}(,])\/\/ .*$/gm, '$1');

/** Declarations of the same selector in one file are combined, wherever they are. */
function flexGaps(css: string): string[] {
  const bySelector = new Map<string, string>();
  for (const [, selector = '', body = ''] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const key = selector.trim();
    bySelector.set(key, `${bySelector.get(key) ?? ''};${body}`);
  }
  return [...bySelector]
    .filter(
      ([, body]) =>
        /display\s*:\s*(?:inline-)?flex/.test(body) &&
        /(?:^|[;\s])(?:row-|column-)?gap\s*:/.test(body) &&
        !/display\s*:\s*(?:inline-)?grid/.test(body),
    )
    .map(([selector]) => selector);
}

/** Lists every position in a file that breaks in an old engine, as `path: rule (since): text`. */
export function engineFaults(path: string, text: string, allowed: readonly Allowance[] = ALLOWED): string[] {
  const isStyle = path.endsWith('.css');
  const clean = withoutComments(text);
  const faults = (isStyle ? STYLE_RULES : SCRIPT_RULES).flatMap(({ name, pattern, since }) =>
    [...clean.matchAll(new RegExp(pattern.source, 'gm'))].flatMap(({ index, 0: found }) => {
      const around = clean.slice(Math.max(0, index - AROUND), index + found.length + AROUND);
      const excused = allowed.some(
        (item) =>
          item.rule === name && (item.file?.test(path) ?? true) && (item.around?.test(around) ?? true),
      );
      return excused ? [] : [`${path}: ${name} (${since}): ${around.slice(AROUND - 40, AROUND + 60)}`];
    }),
  );
  return isStyle
    ? [...faults, ...flexGaps(clean).map((selector) => `${path}: flex gap (Chromium 84): ${selector}`)]
    : faults;
}
