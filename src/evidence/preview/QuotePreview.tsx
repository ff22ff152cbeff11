import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { PublishedRecord } from '../../model/published/dataset.ts';
import { formulaText } from '../../model/text/citation.ts';
import { faceScope, recordFace } from '../../model/text/face.ts';
import { distinctQuotes, selectEvidence } from '../../model/text/recordText.ts';
import { useFocusStore } from '../../state/focusStore.ts';
import { DotLine } from '../../ui/page/DotLine.tsx';
import { useDocumentHeaders } from '../documentTitles.ts';
import { QuoteText } from '../quote/QuoteText.tsx';
import styles from './QuotePreview.module.css';

interface Size {
  readonly width: number;
  readonly height: number;
}

const GAP = 6;
const EDGE = 8;

/**
 * Where a box stands beside what it belongs to, in CSS pixels of the window: below it where there is room,
 * else above, and never over an edge of the window.
 */
export function besideAnchor(
  anchor: { readonly left: number; readonly top: number; readonly bottom: number },
  box: Size,
  room: Size,
): { left: number; top: number } {
  const left = Math.max(EDGE, Math.min(anchor.left, room.width - box.width - EDGE));
  const below = anchor.bottom + GAP;
  const above = anchor.top - GAP - box.height;
  const fits = below + box.height <= room.height - EDGE;
  return { left, top: fits || above < EDGE ? Math.min(below, room.height - box.height - EDGE) : above };
}

/** Milliseconds before the words of a figure appear, so that a pointer that passes by shows nothing. */
const COME = 80;
/** The same under a finger, whose tap opens the card: the words wait until it is a press. */
const COME_PRESSED = 350;
/** Milliseconds that they stay, so that the pointer can move over to them. */
const STAY = 160;
/** A preview has one quote; the card has all. */
const SHOWN = 1;

/** The control of the record under the pointer or the focus; in a reader the words stand around it already. */
function anchorOf(id: string): Element | null {
  const controls = [...document.querySelectorAll(`main [data-observation="${id}"]`)];
  const { control: pointed } = useFocusStore.getState();
  const own = controls.find(
    (control) => control === pointed || control.matches(':hover') || control === document.activeElement,
  );
  return own && !own.closest('mark, [data-slide]') ? own : null;
}

/** The record whose words are shown: the one pointed at, a moment later. */
function usePreviewed(): { id: string | null; hold: (held: boolean) => void } {
  const pointed = useFocusStore((state) => state.recordId);
  const [id, setId] = useState<string | null>(null);
  const [held, hold] = useState(false);
  useEffect(() => {
    if (pointed === null && held) return;
    const come = window.matchMedia('(hover: none)').matches ? COME_PRESSED : COME;
    const timer = window.setTimeout(() => setId(pointed), pointed === null ? STAY : come);
    return () => window.clearTimeout(timer);
  }, [pointed, held]);
  useEffect(() => {
    const dismiss = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return;
      setId(null);
      hold(false);
    };
    window.addEventListener('keydown', dismiss);
    return () => window.removeEventListener('keydown', dismiss);
  }, []);
  return { id, hold };
}

export interface QuotePreviewProps {
  readonly byId: ReadonlyMap<string, PublishedRecord>;
  /** Records that another preview of the page shows. */
  readonly others?: ReadonlyMap<string, unknown> | undefined;
}

/** The words of the figure that is pointed at or has the focus, beside it. */
export function QuotePreview({ byId, others }: QuotePreviewProps) {
  const { id, hold } = usePreviewed();
  const record = id === null || others?.has(id) ? undefined : byId.get(id);
  return record ? <Words key={record.id} record={record} byId={byId} hold={hold} /> : null;
}

interface WordsProps {
  readonly record: PublishedRecord;
  readonly byId: ReadonlyMap<string, PublishedRecord>;
  readonly hold: (held: boolean) => void;
}

function Words({ record, byId, hold }: WordsProps) {
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);
  const documentOf = useDocumentHeaders();
  useLayoutEffect(() => {
    const anchor = anchorOf(record.id)?.getBoundingClientRect();
    const own = box.current?.getBoundingClientRect();
    const page = document.documentElement;
    const room = { width: page.clientWidth, height: page.clientHeight };
    setPlace(anchor && own ? besideAnchor(anchor, own, room) : null);
  }, [record.id]);
  const evidence = distinctQuotes(selectEvidence(record, byId));
  const first = evidence.slice(0, SHOWN);
  return (
    <div
      ref={box}
      role="tooltip"
      data-quote={record.id}
      className={styles.preview}
      style={place ?? { visibility: 'hidden' }}
      onPointerEnter={() => hold(true)}
      onPointerLeave={() => hold(false)}
    >
      <p className={styles.name}>
        {record.name} {recordFace(record).figure}
      </p>
      <p className={styles.scope}>
        <DotLine parts={[...faceScope(recordFace(record)), ...recordFace(record).tags]} />
      </p>
      {record.derived ? <p className={styles.scope}>{formulaText(record, byId)}</p> : null}
      {first.map((item) => (
        <div key={item.id}>
          <QuoteText evidence={item} />
          <p className={styles.scope}>
            《{documentOf(item.doc).title}》第{item.paragraph}段
            {evidence.length > SHOWN ? `，另有${evidence.length - SHOWN}处` : ''}
          </p>
        </div>
      ))}
      {record.redefined === undefined ? null : <p className={styles.scope}>口径变化：{record.redefined}</p>}
    </div>
  );
}
