import { type Selector, type Targets, transform } from 'lightningcss';
import { TARGET } from '../engines.ts';

/**
 * Parses `chrome80` into the name and number that this compiler takes. Throws where it is spelled otherwise.
 */
function asTarget(engine: string): [string, number] {
  const [, name, version] = /^([a-z]+)(\d+)$/.exec(engine) ?? [];
  if (name === undefined) throw new Error(`${engine} is not an engine with its version`);
  return [name, Number(version) << 16];
}

// Without targets the compiler would rewrite lowered rules into syntax that only new engines support.
const TARGETS: Targets = Object.fromEntries(TARGET.map(asTarget));

/** The class names in a piece of markup. */
function classesOf(html: string): ReadonlySet<string> {
  return new Set([...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')));
}

/** What was kept, by style sheet and then by classes: most panels of a kind have the same ones. */
const kept = new Map<string, Map<string, string>>();

/**
 * Keeps the rules that can apply to a piece of markup, without those of classes it lacks. Rules without
 * classes stay, because scripts may add elements and attributes but never classes.
 */
export function usedStyles(styles: string, html: string): string {
  const present = classesOf(html);
  const ofSheet = kept.get(styles) ?? new Map<string, string>();
  kept.set(styles, ofSheet);
  const key = [...present].sort().join(' ');
  const known = ofSheet.get(key);
  if (known !== undefined) return known;
  const used = keepApplying(styles, present);
  ofSheet.set(key, used);
  return used;
}

function keepApplying(styles: string, present: ReadonlySet<string>): string {
  const applies = (selector: Selector) =>
    selector.every((part) => part.type !== 'class' || present.has(part.name));
  const compile = (code: Uint8Array, visitor = {}) =>
    transform({ filename: 'embed.css', code, minify: true, targets: TARGETS, visitor }).code;
  const applying = compile(new TextEncoder().encode(styles), {
    Rule: {
      style: (rule: { readonly value: { readonly selectors: readonly Selector[] } }) =>
        rule.value.selectors.some(applies) ? undefined : [],
    },
  });
  // Visitors come after the pass that drops what is empty: media queries would stay without any of their rules.
  return new TextDecoder().decode(compile(applying));
}
