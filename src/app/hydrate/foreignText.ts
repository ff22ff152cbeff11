/**
 * Translators and reading aids replace, wrap and split the text nodes of a page. React goes on writing into the nodes
 * that it made: it then fails when it removes one (react issue 11538), or, worse, changes a number that is no longer
 * in the page while the old one stays in sight. Here the writes of React find the place again.
 *
 * A node that React made or took over holds a property of React; any other text in its elements is foreign.
 */

const OWN = '__react';

const isOwn = (node: Node): boolean => Object.keys(node).some((key) => key.startsWith(OWN));
/** `Node.TEXT_NODE`; what is observed may outlive the names of its window. */
const TEXT_NODE = 3;
const isText = (node: Node | null): node is Text => node?.nodeType === TEXT_NODE;

/** What stands in the page in place of a text of ours that was taken out. */
const standIns = new WeakMap<Node, readonly Node[]>();

function noteRemoved({ removedNodes, addedNodes, previousSibling, nextSibling }: MutationRecord): void {
  for (const node of Array.from(removedNodes)) {
    if (!isText(node) || !isOwn(node)) continue;
    const beside = [previousSibling, nextSibling].filter(
      (near): near is Node => near !== null && !isOwn(near),
    );
    const added = Array.from(addedNodes).filter((near) => !isOwn(near));
    standIns.set(node, added.length > 0 ? added : beside.slice(0, 1));
  }
}

/** The child of `parent` that stands for a node of ours: itself, what wraps it, or what replaced it. */
function childFor(parent: Node, node: Node): Node | null {
  for (let at: Node | null = node; at; at = at.parentNode) if (at.parentNode === parent) return at;
  return (standIns.get(node) ?? []).find((stand) => stand.parentNode === parent) ?? null;
}

/**
 * Takes away the rest of a split text. On a drawn page, whose nodes React may not have taken over yet, a comment
 * stands between two texts that follow each other, so that none of them is taken for such a rest.
 */
function dropSplitRest(text: Text): void {
  for (let next = text.nextSibling; isText(next) && !isOwn(next); next = text.nextSibling) next.remove();
}

/** Puts a text of ours back where it was, so that what is written into it is seen. */
function putBack(text: Text): void {
  const holder = text.parentNode;
  if (holder && isOwn(holder)) {
    dropSplitRest(text);
    return;
  }
  let wrap: Node | null = holder;
  while (wrap?.parentNode && !isOwn(wrap.parentNode)) wrap = wrap.parentNode;
  const [first, ...rest] = wrap ? [wrap] : (standIns.get(text) ?? []);
  if (!first?.parentNode) return;
  for (const stand of rest) stand.parentNode?.removeChild(stand);
  first.parentNode.replaceChild(text, first);
}

/** Makes React's writes find their place in a page that others have altered. Called once. */
export function followForeignText(root: HTMLElement): void {
  const { removeChild, insertBefore } = Node.prototype;
  const value = Object.getOwnPropertyDescriptor(Node.prototype, 'nodeValue');
  if (!value?.set || !value.get) return;
  const { get, set } = value;
  new MutationObserver((records) => records.forEach(noteRemoved)).observe(root, {
    childList: true,
    subtree: true,
  });
  Node.prototype.removeChild = function <T extends Node>(this: Node, child: T): T {
    if (child.parentNode === this) return removeChild.call(this, child) as T;
    const stand = childFor(this, child);
    if (stand) removeChild.call(this, stand);
    return child;
  };
  Node.prototype.insertBefore = function <T extends Node>(this: Node, node: T, before: Node | null): T {
    const place = before === null || before.parentNode === this ? before : childFor(this, before);
    return insertBefore.call(this, node, place) as T;
  };
  Object.defineProperty(Node.prototype, 'nodeValue', {
    ...value,
    get,
    set(this: Node, text: string | null) {
      if (isText(this) && isOwn(this)) putBack(this);
      set.call(this, text);
    },
  });
}
