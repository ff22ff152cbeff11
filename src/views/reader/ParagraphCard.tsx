import { memo, type ReactNode, useEffect, useMemo, useRef } from 'react';
import { MarkedText } from '../../evidence/quote/MarkedText.tsx';
import { SET_ASIDE_LABEL } from '../../model/fields/labels.ts';
import { pathToDomain, pathToParagraph } from '../../model/paths.ts';
import { cardNumber, type ReaderCard } from '../../model/select/readerData.ts';
import { AppLink } from '../../ui/input/AppLink.tsx';
import styles from './ParagraphCard.module.css';

export interface ParagraphCardProps {
  readonly doc: string;
  readonly card: ReaderCard;
  readonly lines: readonly string[] | null;
  /** Whether the address points to this card. */
  readonly here: boolean;
  /** The current evidence, if it is in this card. */
  readonly current: string | null;
  readonly domains: readonly string[];
  readonly only: string | null;
  /** Content shown beside the text on a wide screen, and below the current paragraph on a narrow one. */
  readonly aside: ReactNode;
}

/**
 * A card with one or more sentences of the original: number, our summary, the text with its figures marked,
 * and the panels it feeds.
 */
export const ParagraphCard = memo(function ParagraphCard(props: ParagraphCardProps) {
  const { doc, card, lines, here, current, domains, only, aside } = props;
  const pieces = useMemo(
    () => card.paragraphs.map(({ n, length }) => ({ paragraph: n, length, text: lines?.[n - 1] ?? null })),
    [card, lines],
  );
  const ref = useRef<HTMLElement>(null);
  const arrived = useRef(false);
  useEffect(() => {
    if (!here) arrived.current = false;
    if (!here || !ref.current) return;
    const mark = current === null ? null : ref.current.querySelector('mark[aria-current="true"]');
    // Within a long paragraph the page scrolls only as far as needed.
    const block = arrived.current ? 'nearest' : mark ? 'center' : 'start';
    (mark ?? ref.current).scrollIntoView({ block });
    arrived.current = true;
  }, [here, current]);
  return (
    <article
      ref={ref}
      className={styles.card}
      data-paragraph={card.paragraphs.map(({ n }) => n).join(' ')}
      data-here={here || undefined}
      aria-label={`第${cardNumber(card)}段`}
    >
      <p className={styles.number}>
        <AppLink to={pathToParagraph(doc, card.first, undefined, only)} label={`第${cardNumber(card)}段`}>
          {cardNumber(card)}
        </AppLink>
      </p>
      <div className={styles.content}>
        {card.paragraphs.map(({ n, digest }) => (
          <h3 key={n} className={styles.digest}>
            {digest}
          </h3>
        ))}
        {card.quotes.length > 0 || lines !== null ? (
          <MarkedText
            doc={doc}
            pieces={pieces}
            quotes={card.quotes}
            errata={card.errata}
            current={current}
            domains={domains}
            only={only}
          />
        ) : null}
        <CardNotes card={card} doc={doc} />
        {card.figures > 0 ? <ParagraphPanels card={card} /> : null}
        {aside}
      </div>
    </article>
  );
});

/** Notes on peculiarities of the text: errors, repetition, broken lines, numerals that are not figures. */
function CardNotes({ card, doc }: { card: ReaderCard; doc: string }) {
  const { paragraphs, errata, setAside } = card;
  const repeats = paragraphs.flatMap((paragraph) => paragraph.repeats ?? []);
  return (
    <>
      {errata.map(({ paragraph, start, token, note }) => (
        <p key={`${paragraph}-${start}`} className={styles.sic}>
          原文如此：“{token}”，{note}。
        </p>
      ))}
      {repeats.map((n) => (
        <p key={n} className={styles.aside}>
          与<AppLink to={pathToParagraph(doc, n)}>第{n}段</AppLink>重复
        </p>
      ))}
      {paragraphs.length > 1 ? (
        <p className={styles.aside}>
          原文第{paragraphs.map(({ line }) => line).join('、')}行，同一句断开排印，这里连排
        </p>
      ) : null}
      {setAside.length > 0 ? (
        <p className={styles.aside}>
          不作数据：{setAside.map((item) => `${item.token}（${SET_ASIDE_LABEL[item.reason]}）`).join('、')}
        </p>
      ) : null}
    </>
  );
}

/** Links from a paragraph back to the panels that show its figures. */
function ParagraphPanels({ card }: { card: ReaderCard }) {
  return (
    <details className={styles.panels}>
      <summary>
        {card.figures}处数字 · 用于{card.panels.length}个面板
      </summary>
      <ul>
        {card.panels.map((panel) => (
          <li key={panel.id} data-feeds={panel.id}>
            <AppLink to={pathToDomain(panel.domain, panel.id)}>{panel.title}</AppLink>
          </li>
        ))}
      </ul>
    </details>
  );
}
