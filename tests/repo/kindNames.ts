import ts from 'typescript';

/** Finds code that distinguishes panel kinds by name instead of using `kindOf` and `rulesOf`. */

/**
 * Words that are names of kinds and also mean something else, by the compared expression: these do not
 * distinguish kinds.
 */
export const OTHER_WORDS: Readonly<Record<string, { asked: RegExp; names: readonly string[] }>> = {
  'kinds of slides': { asked: /\bslide\.kind$/, names: ['honours', 'map'] },
  'items of an office page': { asked: /^item\.kind$/, names: ['table'] },
  'shapes of an office chart': { asked: /\bshape$/, names: ['bar'] },
  'roles of a record': { asked: /\b(?:record|read|role\?)\.role$|^role$/, names: ['share', 'target'] },
  'kinds of a unit': { asked: /\bunit\?\.kind$/, names: ['share'] },
  'views of an embedded panel': { asked: /^view$|'first'\)$/, names: ['table'] },
};

const EQUALS = new Set([
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
]);

export interface ToldApart {
  readonly path: string;
  /** The expression that is compared with the names, or that contains them. */
  readonly asked: string;
  readonly names: readonly string[];
}

/** What else the names mean; undefined where they are names of kinds. */
export const otherThan = ({ asked, names }: ToldApart): string | undefined =>
  Object.entries(OTHER_WORDS).find(
    ([, other]) => other.asked.test(asked) && names.every((name) => other.names.includes(name)),
  )?.[0];

/** Lists the positions in a file that compare a value with names of kinds, or list or look up such names. */
export function namesTold(path: string, text: string, kinds: readonly string[]): ToldApart[] {
  const found: ToldApart[] = [];
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const nameOf = (node: ts.Node): string[] =>
    ts.isStringLiteralLike(node) && kinds.includes(node.text) ? [node.text] : [];
  const report = (asked: ts.Node, names: readonly string[]) => {
    if (names.length > 0) found.push({ path, asked: asked.getText(source), names });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node) && EQUALS.has(node.operatorToken.kind)) {
      report(node.left, nameOf(node.right));
      report(node.right, nameOf(node.left));
    }
    if (ts.isSwitchStatement(node))
      report(
        node.expression,
        node.caseBlock.clauses.flatMap((clause) =>
          ts.isCaseClause(clause) ? nameOf(clause.expression) : [],
        ),
      );
    // Sets and lists used for membership tests, and records used for look-ups.
    if (ts.isArrayLiteralExpression(node)) {
      const names = node.elements.flatMap(nameOf);
      const { parent } = node;
      const isAsked = names.length > 1 || ts.isPropertyAccessExpression(parent) || ts.isNewExpression(parent);
      if (isAsked && names.length === node.elements.length) report(node, names);
    }
    if (ts.isObjectLiteralExpression(node) && node.properties.length > 1) {
      const keys = node.properties.map(({ name }) =>
        name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : '',
      );
      if (keys.every((key) => kinds.includes(key))) report(node, keys);
    }
    if (ts.isElementAccessExpression(node)) report(node.expression, nameOf(node.argumentExpression));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
