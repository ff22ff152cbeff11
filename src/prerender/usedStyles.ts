import { type Selector, transform } from 'lightningcss';

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
    visitor: {
      Rule: {
        style: (rule) => (rule.value.selectors.some(applies) ? undefined : []),
      },
    },
  });
  return new TextDecoder().decode(code);
}
