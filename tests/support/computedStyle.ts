/**
 * The computed style of an element in a document without style sheets, which is all that tests of components have:
 * what is written on the element, inherited where CSS inherits it, or else what every engine begins with. jsdom
 * finds the same by going through its own style sheet for every element, and queries by role ask for thousands.
 */

const UNSEEN: ReadonlySet<string> = new Set(['HEAD', 'LINK', 'META', 'SCRIPT', 'STYLE', 'TEMPLATE', 'TITLE']);

/** Elements that stand in a line of text; all others are boxes. */
const IN_LINE: ReadonlySet<string> = new Set(
  'A ABBR B BUTTON CITE CODE DEL EM I IMG INPUT INS KBD LABEL MARK Q S SELECT SMALL SPAN STRONG SUB SUP TIME U'.split(
    ' ',
  ),
);

const INITIAL: Readonly<Record<string, string>> = {
  opacity: '1',
  'pointer-events': 'auto',
  visibility: 'visible',
};

/** Of those that an element takes from its parent the ones that tests ask for. */
const INHERITED: ReadonlySet<string> = new Set(['visibility', 'pointer-events']);

const written = (element: Element, name: string): string =>
  (element as HTMLElement).style?.getPropertyValue(name) ?? '';

function computedValue(element: Element, name: string): string {
  if (INHERITED.has(name)) {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const own = written(at, name);
      if (own !== '') return own;
    }
    return INITIAL[name] ?? '';
  }
  const own = written(element, name);
  if (own !== '') return own;
  if (name !== 'display') return INITIAL[name] ?? '';
  if ((element as HTMLElement).hidden || UNSEEN.has(element.tagName)) return 'none';
  return IN_LINE.has(element.tagName) ? 'inline' : 'block';
}

const dashed = (key: string): string => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

export function readComputedStyle(element: Element, pseudo?: string | null): CSSStyleDeclaration {
  const read = (name: string): string => (pseudo ? '' : computedValue(element, name));
  return new Proxy({} as CSSStyleDeclaration, {
    get: (_, key) => {
      if (key === 'getPropertyValue') return read;
      return typeof key === 'string' ? read(dashed(key)) : undefined;
    },
  });
}
