import { type Selector, type Targets, transform } from 'lightningcss';
import { TARGET } from '../engines.ts';

/** `chrome80` as the pair of name and number that this compiler takes. Throws where it is spelled otherwise. */
function asTarget(engine: string): [string, number] {
  const [, name, version] = /^([a-z]+)(\d+)$/.exec(engine) ?? [];
  if (name === undefined) throw new Error(`${engine} is not an engine with its version`);
  return [name, Number(version) << 16];
}

// Without them rules that were lowered once are spelled as young engines alone read them.
const TARGETS: Targets = Object.fromEntries(TARGET.map(asTarget));

/** Class names that a piece of markup uses. */
function classesOf(html: string): ReadonlySet<string> {
  return new Set([...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')));
}

/**
 * The rules that can apply to a piece of markup: those of classes that it lacks are left out. Rules
 * without classes stay, since a script may add elements and attributes, but never classes.
 */
export function usedStyles(styles: string, html: string): string {
  const present = classesOf(html);
  const applies = (selector: Selector) =>
    selector.every((part) => part.type !== 'class' || present.has(part.name));
  const { code } = transform({
    filename: 'embed.css',
    code: new TextEncoder().encode(styles),
    minify: true,
    targets: TARGETS,
    visitor: {
      Rule: {
        style: (rule) => (rule.value.selectors.some(applies) ? undefined : []),
      },
    },
  });
  return new TextDecoder().decode(code);
}
