import { describe, expect, it } from 'vitest';
import { readText, TEXT_FILE, trackedFiles } from './files.ts';

/** Pattern → where it may occur, for features that import rules cannot see. */
const CONFINED: ReadonlyArray<{ what: string; pattern: RegExp; allowed: RegExp }> = [
  {
    what: 'fetch',
    pattern: /\bfetch\(/,
    allowed:
      /^src\/(?:queries\/fetch(?:SiteFile|Headers)|desk\/askDesk|entry\/(?:head\/boot|worker\/serviceWorker))\.ts$/,
  },
  { what: 'storage', pattern: /\b(?:localStorage|sessionStorage)\b/, allowed: /^src\/state\/storage\.ts$/ },
  {
    what: 'address bar',
    pattern: /\b(?:window|document|globalThis|self)\.location\b|\blocation\.(?:hash|href|search|pathname)\b/,
    // A presentation writes its slide past the router; an embedded panel has an address of its own; a
    // head script runs before the app.
    allowed:
      /^src\/(?:state\/(?:appAddress|urlState|slideAddress)|entry\/embed\/enhance|entry\/head\/boot)\.ts$/,
  },
  // What a page does for paper has one order; the loader runs in other people's pages.
  {
    what: 'print dialog',
    pattern: /['"`](?:before|after)print['"`]|matchMedia\(['"`]print/,
    allowed: /^src\/(?:styles\/printing|entry\/embed\/startPanels)\.ts$/,
  },
  { what: 'BroadcastChannel', pattern: /\bBroadcastChannel\b/, allowed: /^src\/views\/presenter\// },
  // Used between frames only in embeds; in the presenter it is the method of its channel, and hands a press over to
  // the wall, which nothing else can. The single file sends itself a message to give the page a turn.
  {
    what: 'postMessage',
    pattern: /\bpostMessage\b/,
    allowed:
      /^src\/(?:entry\/embed\/|entry\/disk\/inSlices\.ts$|views\/presenter\/session\/(?:presenterChannel|fillWall)\.ts$)/,
  },
  // Text becomes markup only where our own build has prerendered it, and where a draft is read for its text.
  {
    what: 'markup from text',
    pattern:
      /dangerouslySetInnerHTML|\b(?:innerHTML|outerHTML)\s*=[^=]|\binsertAdjacentHTML\b|\bcreateContextualFragment\b|\bDOMParser\b|\bsrcdoc\b|\bdocument\.write\b/i,
    allowed:
      // A draft is parsed into a document that is never shown.
      /^src\/(?:views\/proof\/draft\/parseMarkup\.ts|prerender\/pictures\/PrerenderedSvg\.tsx|panels\/charts\/PrerenderedPicture\.tsx|entry\/head\/staticFallback\.ts|charts\/runtime\.ts)$/,
  },
  {
    what: 'code from text',
    pattern: /\beval\(|\bnew Function\b|\bset(?:Timeout|Interval)\(\s*['"`]|javascript:/,
    // The policy that refuses it.
    allowed: /^src\/model\/page\/trustedTypes\.ts$/,
  },
  // Files that are found by name are imports that no direction rule sees.
  {
    what: 'imports by pattern',
    pattern: /import\.meta\.glob/,
    allowed:
      /^src\/panels\/(?:kinds\/(?:kindOf|buildChart|byFolder)|examples\/examples|frame\/(?:PanelBody|panelSentence)|wall\/WallPanels|picture\/panelPicture|office\/planPanel)\.tsx?$/,
  },
  { what: 'hex colour', pattern: /#(?:[0-9a-fA-F]{3}){1,2}\b/, allowed: /^src\/styles\// },
];

function confinedViolations(path: string, text: string): string[] {
  return CONFINED.filter(({ pattern, allowed }) => pattern.test(text) && !allowed.test(path)).map(
    ({ what }) => `${path}: ${what}`,
  );
}

const source = trackedFiles().filter((path) => /^src\/.*\.(?:ts|tsx|css)$/.test(path));
const code = trackedFiles().filter((path) => /^(?:src|data\/pipeline|tools)\/.*\.(?:ts|tsx|css)$/.test(path));

describe('source files', () => {
  it('keep each platform feature behind its gateway', () => {
    expect(source.length).toBeGreaterThan(60);
    expect(source.flatMap((path) => confinedViolations(path, readText(path)))).toEqual([]);
  });

  it.each([
    ['src/panels/a.ts', 'await fetch(url)'],
    ['src/ui/a.ts', 'localStorage.getItem("x")'],
    ['src/panels/a.tsx', 'window.location.hash'],
    ['src/panels/a.tsx', 'document.location.assign(address)'],
    ['src/charts/a.tsx', "window.addEventListener('beforeprint', fit)"],
    ['src/ui/a.css', 'color: #b3261e;'],
    ['src/ui/a.tsx', '<p dangerouslySetInnerHTML={{ __html: text }} />'],
    ['src/panels/a.ts', 'box.innerHTML = text'],
    ['src/entry/embed/a.ts', 'frame.srcdoc = text'],
    ['src/model/b.ts', "new Function('return 1')"],
    ['src/state/a.ts', "setTimeout('go()', 10)"],
    ['src/views/a.ts', "import.meta.glob('./*/View.tsx')"],
  ])('catch a seeded violation in %s', (path, text) => {
    expect(confinedViolations(path, text)).toHaveLength(1);
  });

  it('stay under 300 lines, the median between 30 and 150', () => {
    const lengths = code.map((path) => ({ path, lines: readText(path).split('\n').length }));
    expect(lengths.filter(({ lines }) => lines > 300)).toEqual([]);
    const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
    const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
    expect(median).toBeGreaterThanOrEqual(30);
    expect(median).toBeLessThanOrEqual(150);
  });

  it('have no folder for leftovers', () => {
    expect(source.filter((path) => /\/(?:utils|helpers|common|hooks|types)\//.test(path))).toEqual([]);
  });

  it('name their one component, and nothing by default', () => {
    const components = source.filter((path) => path.endsWith('.tsx') && path !== 'src/main.tsx');
    const wrong = components.filter((path) => {
      const name = path.slice(path.lastIndexOf('/') + 1, -4);
      const text = readText(path);
      return (
        !new RegExp(`export (?:const|class|function) ${name}\\b`).test(text) || /export default/.test(text)
      );
    });
    expect(wrong).toEqual([]);
  });
});

describe('the project', () => {
  it('names no host, no machine path and no workplace', () => {
    const wrong = trackedFiles()
      .filter((path) => TEXT_FILE.test(path) && path !== 'tests/repo/source.test.ts')
      .flatMap((path) => {
        const text = readText(path);
        const hits = [
          ...(path === 'package-lock.json'
            ? []
            : (text.match(
                /https?:\/\/(?!127\.0\.0\.1|localhost|www\.w3\.org|tools\.ietf\.org\/rfc\/|specs\.frictionlessdata\.io|json-schema\.org)[^\s"'<>)]+/g,
              ) ?? [])),
          ...(text.match(/\/(?:work|root|home)\/[a-z.]+/g) ?? []),
          ...(path === '.ci/run' ? [] : (text.match(/shared\/sources/g) ?? [])),
          ...(text.match(/"resolved": "[^"]+"/g) ?? []),
        ];
        return hits.map((hit) => `${path}: ${hit}`);
      });
    expect(wrong).toEqual([]);
  });
});
