import { basename } from 'node:path';
import ts from 'typescript';
import { RETIRED_FILES, RETIRED_NAMES } from './bannedNames.ts';

/** Comments name what acts: the reader, the browser, the owner, the build. */
const VAGUE = /\b(?:who(?:m|se)?ever|nobody|somebody|anybody)\b/i;

/** A comment that begins so has no subject: “Asked once more after the wait”. */
const RIDDLE = /^(?:Asked|Told|Said|Kept|Held|Drawn|Taken)\b/;

/** One word for one thing: `Place` names a location on the map of the province and nothing else. */
const PLACE = /^(?!ReferencePlace$)(?:[A-Z]\w*|(?:use|parse|format|select)[A-Z]\w*)Place$/;

/** The comments of a source file, without their signs. */
export function listComments(path: string, text: string): string[] {
  const plain = (comment: string): string =>
    comment
      .replace(/^\/\*+|\*+\/$|^\/\//g, '')
      .replace(/\n\s*\*?/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
  if (path.endsWith('.css'))
    return Array.from(text.matchAll(/\/\*[\s\S]*?\*\//g), ([comment]) => plain(comment));
  const file = parse(path, text);
  const found = new Map<number, string>();
  // Text between tags may look like a comment.
  const shown: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) shown.push(node);
    const ranges = [
      ...(ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []),
      ...(ts.getTrailingCommentRanges(text, node.getEnd()) ?? []),
    ];
    for (const { pos, end } of ranges) found.set(pos, plain(text.slice(pos, end)));
    for (const child of node.getChildren(file)) visit(child);
  };
  visit(file);
  return [...found]
    .filter(([at]) => !shown.some((node) => node.getFullStart() <= at && at < node.getEnd()))
    .map(([, comment]) => comment);
}

function parse(path: string, text: string): ts.SourceFile {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
}

function listIdentifiers(path: string, text: string): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) names.add(node.text);
    ts.forEachChild(node, visit);
  };
  if (!path.endsWith('.css')) visit(parse(path, text));
  return names;
}

const replacementOf = (name: string): string | undefined => {
  const base = name.replace(/Props$/, '');
  return Object.hasOwn(RETIRED_NAMES, base) ? RETIRED_NAMES[base] : undefined;
};

const isRetired = (name: string): boolean => replacementOf(name) !== undefined || PLACE.test(name);

/** Most files hold none of the words, so they need not be parsed. */
const mayHave = (text: string): boolean =>
  VAGUE.test(text) || /(?:\/\/|\*)\s*(?:Asked|Told|Said|Kept|Held|Drawn|Taken)\b/.test(text);

/** Comments that say what only their author understands. */
export const commentFaults = (path: string, text: string): string[] =>
  (mayHave(text) ? listComments(path, text) : [])
    .filter((comment) => VAGUE.test(comment) || RIDDLE.test(comment))
    .map((comment) => `${path}: ${comment}`);

/** Names that were replaced because they misled: of the file itself, and of what it declares or uses. */
export function nameFaults(path: string, text: string): string[] {
  const stem = basename(path).replace(/(?:\.module)?\.\w+$/, '');
  const file = Object.hasOwn(RETIRED_FILES, stem) ? [`${path} is called ${RETIRED_FILES[stem]}`] : [];
  const words = new Set(text.match(/[A-Za-z_]\w*/g));
  const names = ([...words].some(isRetired) ? [...listIdentifiers(path, text)] : []).flatMap((name) => {
    const now =
      replacementOf(name) ?? (PLACE.test(name) ? 'what it is: Params, Location, Slot …' : undefined);
    return now === undefined ? [] : [`${path}: ${name} is called ${now}`];
  });
  return [...file, ...names];
}
