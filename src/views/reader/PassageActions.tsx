import { useState } from 'react';
import { copyText } from '../../evidence/copyText.ts';
import { useDocumentHeaders } from '../../evidence/documentTitles.ts';
import { hashHref, pathToParagraph } from '../../model/paths.ts';
import type { DocumentQuote, PublishedRecord } from '../../model/published/dataset.ts';
import { slideOfQuote } from '../../model/show/pinnedSlides.ts';
import { citationText, quoteText } from '../../model/text/citation.ts';
import { PinButton } from '../../panels/actions/pin/PinButton.tsx';
import { useCore } from '../../queries/dataset.ts';
import { useModule } from '../../queries/useModule.ts';
import { absoluteAddress } from '../../state/urlState.ts';
import styles from './PassageActions.module.css';

export interface PassageActionsProps {
  readonly doc: string;
  readonly paragraph: number;
  readonly quote: DocumentQuote | null;
  readonly record: PublishedRecord | null;
  readonly byId: ReadonlyMap<string, PublishedRecord>;
}

const loadQr = async () => ({ Code: (await import('../../ui/files/QrCode.tsx')).QrCode });

/** The passage as a link, as a citation and, if the site has a public address, as a QR code. */
export function PassageActions({ doc, paragraph, quote, record, byId }: PassageActionsProps) {
  const core = useCore();
  const documentOf = useDocumentHeaders();
  const [copied, setCopied] = useState<{ href: string; text: string } | null>(null);
  const [codeFor, setCodeFor] = useState<string | null>(null);
  const href = hashHref(pathToParagraph(doc, paragraph, quote?.evidence));
  const site = core.state === 'ready' ? core.data.site.publicUrl : null;
  const qr = useModule('qr-code', loadQr, codeFor === href && site !== null);
  const evidence = record?.evidence.find(({ id }) => id === quote?.evidence);
  const copy = async (what: string, text: string) =>
    setCopied({ href, text: (await copyText(text)) ? `已复制${what}` : `未能复制${what}，请手工选取` });
  const citation =
    record && evidence
      ? citationText(record, [evidence], byId, (id) => documentOf(id).title)
      : quote
        ? `${quoteText(quote)}——《${documentOf(doc).title}》第${paragraph}段`
        : `《${documentOf(doc).title}》第${paragraph}段`;
  return (
    <div className={styles.actions}>
      <button type="button" onClick={() => copy('链接', absoluteAddress(href))}>
        复制链接
      </button>
      <button type="button" onClick={() => copy('引文', citation)}>
        复制引文
      </button>
      {site === null ? null : (
        <button
          type="button"
          aria-expanded={codeFor === href}
          onClick={() => setCodeFor(codeFor === href ? null : href)}
        >
          二维码
        </button>
      )}
      {quote && record ? <PinButton slide={slideOfQuote(quote, record.id)} /> : null}
      <output className={styles.said}>{copied?.href === href ? copied.text : ''}</output>
      {codeFor === href && site !== null && qr.state === 'ready' ? (
        <figure className={styles.figure}>
          <qr.data.Code address={absoluteAddress(href, site)} className={styles.code} />
          <figcaption className={styles.address}>{absoluteAddress(href, site)}</figcaption>
        </figure>
      ) : null}
      {qr.state === 'error' ? <p className={styles.said}>二维码未能载入，可复制链接。</p> : null}
    </div>
  );
}
