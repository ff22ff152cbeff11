import { type RefObject, useEffect, useRef, useState } from 'react';
import { admitEmptyMarkup } from '../../../../model/page/trustedTypes.ts';

/** Sheets that are late do not hold a preview up for longer. */
const SHEETS_PATIENCE_MS = 2000;

const isSheet = (node: Node): node is HTMLLinkElement | HTMLStyleElement =>
  node instanceof HTMLStyleElement || (node instanceof HTMLLinkElement && node.rel === 'stylesheet');

/** Copies a style sheet of the page into a frame; resolves once it applies. */
function copySheet(sheet: HTMLLinkElement | HTMLStyleElement, frame: Document): Promise<void> {
  const copy = frame.importNode(sheet, true) as HTMLLinkElement | HTMLStyleElement;
  // A frame without an address of its own takes addresses relative to the page, but only some engines do.
  if (sheet instanceof HTMLLinkElement && 'href' in copy) copy.href = sheet.href;
  return new Promise((settle) => {
    copy.addEventListener('load', () => settle());
    copy.addEventListener('error', () => settle());
    if (sheet instanceof HTMLStyleElement) settle();
    frame.head.appendChild(copy);
  });
}

/**
 * The document of an empty frame as a stage: with the page's style sheets, also those that come later. Null until
 * they apply. `onLateSheet` is called when a later one applies: what was measured before it is to be measured anew.
 */
export function useFrameStage(
  frame: RefObject<HTMLIFrameElement | null>,
  onLateSheet?: () => void,
): Document | null {
  const [stage, setStage] = useState<Document | null>(null);
  const late = useRef(onLateSheet);
  late.current = onLateSheet;
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    let ended = false;
    let copied: Document | null = null;
    const prepare = () => {
      const inner = element.contentDocument;
      // Some engines replace the first document of an empty frame after a moment.
      if (inner === null || inner === copied) return;
      copied = inner;
      if (inner.defaultView !== null) admitEmptyMarkup(inner.defaultView);
      inner.documentElement.lang = document.documentElement.lang;
      inner.documentElement.style.overflow = 'hidden';
      const sheets = [...document.head.childNodes].filter(isSheet).map((sheet) => copySheet(sheet, inner));
      const patience = new Promise((settle) => setTimeout(settle, SHEETS_PATIENCE_MS));
      void Promise.race([Promise.all(sheets), patience]).then(() => {
        if (!ended && copied === inner) setStage(inner);
      });
    };
    const observer = new MutationObserver((changes) => {
      for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes]))
        if (copied !== null && isSheet(node))
          void copySheet(node, copied).then(() => ended || late.current?.());
    });
    observer.observe(document.head, { childList: true });
    element.addEventListener('load', prepare);
    prepare();
    return () => {
      ended = true;
      observer.disconnect();
      element.removeEventListener('load', prepare);
    };
  }, [frame]);
  return stage;
}
