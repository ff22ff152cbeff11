import { useState } from 'react';
import { MARK_LABEL } from '../../model/fields/vocabulary.ts';
import { hashHref, pathToParagraph } from '../../model/paths.ts';
import type { CoreShard, PublishedEvidence, PublishedRecord } from '../../model/published/dataset.ts';
import { fileName } from '../../model/select/fileName.ts';
import { formulaText } from '../../model/text/citation.ts';
import { faceScope, recordFace } from '../../model/text/face.ts';
import { datedImprintText, siteTitle } from '../../model/text/imprint.ts';
import { recordCaveat } from '../../model/text/recordText.ts';
import { messageText, missingInReference, referenceText } from '../../model/text/reference.ts';
import { useCore } from '../../queries/dataset.ts';
import { usePickedStore } from '../../state/pickedStore.ts';
import { absoluteAddress } from '../../state/urlState.ts';
import { saveBlob } from '../../ui/files/saveFile.ts';
import { copyText } from '../copyText.ts';
import { findDocument } from '../documentTitles.ts';
import styles from './SendRow.module.css';

export interface SendRowProps {
  readonly record: PublishedRecord;
  /** All of its evidence, or that of its inputs. */
  readonly evidence: readonly PublishedEvidence[];
  readonly byId: ReadonlyMap<string, PublishedRecord>;
}

/** The address of a passage as others can open it; a page on a disk has none unless the site is public. */
function publicAddress(core: CoreShard, { doc, paragraph, id }: PublishedEvidence): string | null {
  const href = hashHref(pathToParagraph(doc, paragraph, id));
  const address = absoluteAddress(href, core.site.publicUrl);
  return /^https?:/.test(address) ? address : null;
}

/** What the picture of a figure says. */
function sentFigure({ record, evidence, byId }: SendRowProps, core: CoreShard, first: PublishedEvidence) {
  const face = recordFace(record);
  const caveat = recordCaveat(record);
  const formula = formulaText(record, byId);
  const titleOf = (doc: string) => findDocument(core, doc)?.shortTitle ?? doc;
  return {
    site: siteTitle(core.site),
    name: record.text ?? record.name,
    words: face.words,
    scope: [...faceScope(face), ...face.tags].join(' · '),
    caveats: [
      ...(formula === null ? [] : [`${MARK_LABEL.derived}：${formula}`]),
      ...(caveat === null ? [] : [record.doubt ?? caveat.label]),
    ],
    quote: first.quote,
    figure: first.figure,
    sources: [...new Set(evidence.map(({ doc, paragraph }) => `${titleOf(doc)}第${paragraph}段`))],
    imprint: datedImprintText(core.site, core.version, new Date()),
    address: publicAddress(core, first),
  };
}

/** Takes a figure along: as a picture, as a message, as a reference, and into the selection for a report. */
export function SendRow({ record, evidence, byId }: SendRowProps) {
  const core = useCore();
  const [said, setSaid] = useState('');
  const isPicked = usePickedStore(({ ids }) => ids.has(record.id));
  const [first] = evidence;
  if (!first || core.state !== 'ready') return null;
  const { data } = core;
  const copy = async (what: string, text: string, note: string | null = null) => {
    const done = await copyText(text);
    setSaid(done ? `已复制${what}${note === null ? '' : `；${note}`}` : `未能复制${what}`);
  };
  const savePicture = async () => {
    setSaid('正在生成图片 …');
    try {
      const { drawFigure } = await import('./drawFigure.ts');
      const picture = await drawFigure(sentFigure({ record, evidence, byId }, data, first));
      saveBlob(fileName(record.name, 'png', record.id), picture);
      setSaid('图片已存，1080 × 1350。');
    } catch (cause) {
      setSaid(`图片没有生成：${cause instanceof Error ? cause.message : String(cause)}`);
    }
  };
  const copyReference = () => {
    const cited = [...new Set(evidence.map(({ doc }) => doc))].flatMap((doc) => {
      const document = findDocument(data, doc);
      const own = evidence.filter((item) => item.doc === doc);
      return document && own[0] ? [{ document, own, at: own[0] }] : [];
    });
    const lines = cited.map(({ document, own, at }) =>
      referenceText({
        document,
        paragraphs: [...new Set(own.map(({ paragraph }) => paragraph))],
        address: publicAddress(data, at),
        day: new Date(),
      }),
    );
    return copy('文献条目', lines.join('\n'), missingInReference(cited.map(({ document }) => document)));
  };
  const titleOf = (doc: string) => findDocument(data, doc)?.title ?? doc;
  return (
    <div className={styles.row}>
      <span className={styles.name}>带走</span>
      <button type="button" onClick={() => void savePicture()}>
        存为图片
      </button>
      <button
        type="button"
        onClick={() =>
          void copy('文字', messageText(record, evidence, byId, titleOf, publicAddress(data, first)))
        }
      >
        复制成消息
      </button>
      <button type="button" onClick={() => void copyReference()}>
        复制文献条目
      </button>
      <button
        type="button"
        aria-pressed={isPicked}
        onClick={() => {
          usePickedStore.getState().toggle(record.id);
          setSaid(isPicked ? '已取消选择。' : '已选，可在“全部指标”存成文稿。');
        }}
      >
        {isPicked ? '已选' : '选入文稿'}
      </button>
      <output className={styles.said}>{said}</output>
    </div>
  );
}
