import { isLeftOut } from './files.ts';

/**
 * Rules for every paper of the project. Each returns problems and is pure, so that a seeded violation can
 * prove it.
 */

/** What papers may refer to. */
export interface Project {
  /** Every tracked file. */
  readonly files: readonly string[];
  readonly scripts: readonly string[];
  /** Programs that `npx` finds. */
  readonly programs: readonly string[];
  /** Steps of `npm run test:full`. */
  readonly steps: readonly string[];
  /** All source text, for looking up names. */
  readonly source: string;
  /** Text of another paper; null where there is none. */
  readonly textOf: (path: string) => string | null;
}

export interface Paper {
  readonly path: string;
  readonly text: string;
}

type Rule = (paper: Paper, project: Project) => string[];

const all = (text: string, pattern: RegExp): string[] =>
  Array.from(text.matchAll(pattern), (match) => match[1] ?? '');

/** Fenced blocks and code in backticks, which readers copy. */
function codeOf(text: string): { blocks: string[]; spans: string[] } {
  const blocks = all(text, /^```[a-z]*\n([\s\S]*?)^```/gm);
  return { blocks, spans: all(text.replace(/^```[\s\S]*?^```/gm, ''), /`([^`\n]+)`/g) };
}

/** Called scripts: `npm run x`, `npm run -s x`. */
const scriptsNamed: Rule = ({ text }, { scripts }) =>
  all(text, /\bnpm run (?:-s )?([\w:.-]*\w)/g).filter((name) => !scripts.includes(name));

/** Programs, files, steps and test files passed to a command. */
const argumentsNamed: Rule = ({ text }, { files, programs, steps }) => {
  const { blocks, spans } = codeOf(text);
  const lines = [...blocks.flatMap((block) => block.split('\n')), ...spans].map((line) =>
    line.replace(/\s#\s.*$/, '').trim(),
  );
  return lines.flatMap((line) => {
    const program = /\bnpx ([\w-]+)/.exec(line)?.[1];
    const paths = /\bnpx (?:tsx|vitest run)\b(.*)$/.exec(line)?.[1]?.match(/[\w./-]+\.tsx?\b/g) ?? [];
    const specs = /test:browser -- (.*)$/.exec(line)?.[1]?.split(' ') ?? [];
    const full = /test:full -- (.*)$/.exec(line)?.[1]?.split(' ') ?? [];
    return [
      ...(program !== undefined && !programs.includes(program) ? [program] : []),
      ...paths.filter((path) => !files.includes(path)),
      ...specs.filter((spec) => !files.some((file) => file.endsWith(`/${spec}`))),
      ...full.filter((step) => !steps.includes(step)),
    ];
  });
};

/** Expands `{a,b}` into all its forms. */
function expand(path: string): string[] {
  const match = /^(.*?)\{([^}]*)\}(.*)$/.exec(path);
  if (!match) return [path];
  const [, before = '', middle = '', after = ''] = match;
  return middle.split(',').flatMap((part) => expand(before + part.trim() + after));
}

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Turns a path into a pattern; `<id>` and `*` match a name, and a folder matches its content. */
function patternOf(path: string): RegExp {
  const body = path
    .replace(/\/$/, '')
    .split(/(<[^>]+>|\*+)/)
    .map((part) => (/^(?:<|\*)/.test(part) ? '[^/]+' : escapePattern(part)))
    .join('');
  return new RegExp(`^(?:public/)?${body}(?:$|/)`);
}

/** Paths made by a build or by a person, which are not tracked. */
const UNTRACKED = /^(?:dist|dist-portable|shots|\.cache|data\/originals)(?:\/|$)/;
const ROOTED = /^(?:\.ci|data|deploy|docs|public|src|tests|tools)\/[^\s]*$/;
const FILE_NAME = /^[\w.-]+\.(?:tsx?|css|conf|html|md|nvmrc)$/;

/** Files and folders in backticks. A bare file name may be anywhere in the project. */
const pathsNamed: Rule = ({ text }, { files }) =>
  codeOf(text)
    .spans.map((span) => span.replace(/^\.\.?\//, ''))
    .filter((span) => (ROOTED.test(span) || FILE_NAME.test(span)) && !UNTRACKED.test(span))
    .flatMap(expand)
    .filter((path) =>
      path.includes('/')
        ? !isLeftOut(path, files) && !files.some((file) => patternOf(path).test(file))
        : !files.some((file) => file === path || file.endsWith(`/${path}`)) && !NO_FILE.test(path),
    );

/** Pages that the build makes, and names that only illustrate naming rules. */
const NO_FILE = /^(?:[a-z-]+\.html|(?:PascalCase|camelCase|X)\..+)$/;

/** Names of functions, components and constants in backticks: `selectPanelData`, `ChartHost`, `PANEL_KINDS`. */
const NAME = /^(?:[a-z]{2,}(?:[A-Z][a-z0-9]+)+|(?:[A-Z][a-z0-9]+){2,}|[A-Z]+(?:_[A-Z]+)+)$/;

const namesNamed: Rule = ({ text }, { source }) =>
  codeOf(text).spans.filter((span) => NAME.test(span) && !new RegExp(`\\b${span}\\b`).test(source));

/** The anchor of a heading: letters, digits and hyphens; a repeated one gets a number. */
export function anchorsOf(text: string): string[] {
  const seen = new Map<string, number>();
  const body = text.replace(/^```[\s\S]*?^```/gm, '');
  return all(body, /^#{1,6} +(.*?) *$/gm).map((heading) => {
    const slug = heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-');
    const count = seen.get(slug) ?? 0;
    seen.set(slug, count + 1);
    return count === 0 ? slug : `${slug}-${count}`;
  });
}

/** `docs/guides` + `../../data/README.md` → `data/README.md`. */
export function resolveLink(from: string, to: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of to.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** Links and pictures outside code. */
export const linksOf = (text: string): string[] =>
  all(text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]+`/g, ''), /\]\(([^)\s]+)\)/g);

/** The targets of links: files, and headings in them. */
const linksNamed: Rule = ({ path, text }, { files, textOf }) =>
  linksOf(text).filter((link) => {
    const [file = '', anchor] = link.split('#');
    const target = file === '' ? path : resolveLink(path, file);
    const known = files.some((name) => name === target || name.startsWith(`${target.replace(/\/$/, '')}/`));
    if (!known) return true;
    return anchor !== undefined && !anchorsOf(textOf(target) ?? '').includes(anchor);
  });

/**
 * Numbers that the build determines: a paper that quotes one is wrong after the next change. Measured tables
 * carry their day.
 */
const QUOTED_COUNT = /(?<![\w.])\d[\d.,]* ?(?:[KM]B|tests|files|modules|packages|lines of code)(?!\w)/g;
const MAY_COUNT = /^(?:docs\/(?:performance|decisions|weaknesses)\.md)$/;

const countsQuoted: Rule = ({ path, text }) => (MAY_COUNT.test(path) ? [] : (text.match(QUOTED_COUNT) ?? []));

/** Vague words, which leave open who or what is meant. */
const vagueWords: Rule = ({ path, text }) =>
  /^(?:README|CONTRIBUTING|docs\/)/.test(path)
    ? (text.replace(/`[^`\n]+`/g, '').match(/\b(?:whoever|nobody|somebody)\b/gi) ?? [])
    : [];

const FOR_WHOM = /^# .+\n\n\*\*For\*\* [^\n]+\. \*\*You get\*\* [^\n]+\n/;

/** A guide begins with its audience and its result. */
const guideBegins: Rule = ({ path, text }) =>
  path.startsWith('docs/guides/') && !FOR_WHOM.test(text) ? [text.split('\n')[2] ?? ''] : [];

export const PAPER_RULES = {
  scriptsNamed,
  argumentsNamed,
  pathsNamed,
  namesNamed,
  linksNamed,
  countsQuoted,
  vagueWords,
  guideBegins,
} satisfies Record<string, Rule>;

export type PaperRule = keyof typeof PAPER_RULES;

/** One violation of each rule: a rule that accepts its own seed proves nothing. */
export const PAPER_SEEDS: Readonly<Record<PaperRule, readonly Paper[]>> = {
  scriptsNamed: [{ path: 'docs/a.md', text: 'Run `npm run -s bench:nothing`.' }],
  argumentsNamed: [
    { path: 'docs/a.md', text: '```sh\nnpx tsx tools/nothing.ts  # a comment\n```\n' },
    { path: 'docs/a.md', text: '`npx no-such-program`' },
    { path: 'docs/a.md', text: '`npm run test:browser -- nothing.spec.ts`' },
    { path: 'docs/a.md', text: '`npm run test:full -- portable nothing`' },
  ],
  pathsNamed: [
    { path: 'docs/a.md', text: 'See `src/utils/nothing.ts`.' },
    { path: 'docs/a.md', text: 'See `src/nothing/`.' },
    { path: 'docs/a.md', text: 'See `data/{documents,nothing}/<id>.json`.' },
    { path: 'docs/a.md', text: 'See `nothing.spec.ts`.' },
  ],
  namesNamed: [
    { path: 'docs/a.md', text: 'See `selectNothingAtAll`.' },
    { path: 'docs/a.md', text: 'See `NOTHING_AT_ALL`.' },
  ],
  linksNamed: [
    { path: 'docs/a.md', text: '[b](b.md)' },
    { path: 'docs/a.md', text: '![b](../tests/golden/nothing.png)' },
    { path: 'README.md', text: '[b](CONTRIBUTING.md#no-such-heading)' },
    { path: 'README.md', text: '# A heading\n\n[b](#another-heading)' },
  ],
  countsQuoted: [
    { path: 'README.md', text: 'The suite has 1,234 tests.' },
    { path: 'docs/guides/a.md', text: 'The single file has 512 KB.' },
  ],
  vagueWords: [{ path: 'docs/a.md', text: 'Until somebody touches it.' }],
  guideBegins: [{ path: 'docs/guides/a.md', text: '# A guide\n\nDo this.\n' }],
};
