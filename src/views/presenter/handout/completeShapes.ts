import type { PlanItem } from '../../../panels/office/planItem.ts';
import { escapeXml } from './drawingXml.ts';
import { type Parts, rewriteParts } from './officePackage.ts';
import type { PptxPlan } from './pptxPlan.ts';

/** What the library leaves out of slides and notes, and some programs miss or offer to repair. */

const EMPTY_BODY = '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="zh-CN"/></a:p></p:txBody>';

/** What a table shows, for those who do not see it. */
function tableSentence({ rows }: Extract<PlanItem, { kind: 'table' }>): string {
  const [head = [], ...body] = rows;
  return `表格，各列为${head.join('、')}，共${body.length}行：${body.map((row) => row.join('，')).join('；')}`;
}

const SHAPE_WITHOUT_TEXT = /<p:sp>(?:(?!<p:txBody>|<\/p:sp>)[\s\S])*<\/p:sp>/g;
const TABLE_NAME = /(<p:graphicFrame>\s*<p:nvGraphicFramePr>\s*<p:cNvPr id="[0-9]+" name="Table [0-9]+")\/>/g;

function completeSlide(text: string, sentences: readonly string[]): string {
  let at = 0;
  return text
    .replace(SHAPE_WITHOUT_TEXT, (shape) => shape.replace('</p:sp>', `${EMPTY_BODY}</p:sp>`))
    .replace(TABLE_NAME, (_, start) => {
      const sentence = sentences[at] ?? '';
      at += 1;
      return `${start} descr="${escapeXml(sentence)}"/>`;
    });
}

/** The placeholders that a page of notes fills, with their numbers in the notes master. */
const NOTES_PLACEHOLDERS: Readonly<Record<string, number>> = { sldImg: 2, body: 3, sldNum: 5 };

/** Removes the placeholders of the notes master that no page fills: header, footer, and a date of years ago. */
function completeNotesMaster(text: string): string {
  return text.replace(/<p:sp>[\s\S]*?<\/p:sp>/g, (shape) => {
    const type = /<p:ph type="([a-zA-Z]+)"/.exec(shape)?.[1] ?? '';
    if (NOTES_PLACEHOLDERS[type] === undefined) return '';
    return /<p:txBody>/.test(shape) ? shape : shape.replace('</p:sp>', `${EMPTY_BODY}</p:sp>`);
  });
}

/** Numbers the placeholders as the master does, and makes a paragraph of each line. */
function completeNotes(text: string): string {
  return text
    .replace(/<p:ph type="(sldImg|body|sldNum)"([^>]*)\/>/g, (_, type: string, rest: string) => {
      const others = rest.replace(/\s+idx="[0-9]+"/, '');
      return `<p:ph type="${type}"${others} idx="${NOTES_PLACEHOLDERS[type]}"/>`;
    })
    .replace(
      /<a:p><a:r>(<a:rPr[^>]*\/>)<a:t>([\s\S]*?)<\/a:t><\/a:r>(<a:endParaRPr[^>]*\/>)<\/a:p>/g,
      (_, style: string, words: string, end: string) =>
        words
          .split('\n')
          .map((line) =>
            line === '' ? `<a:p>${end}</a:p>` : `<a:p><a:r>${style}<a:t>${line}</a:t></a:r>${end}</a:p>`,
          )
          .join(''),
    );
}

/** Completes all parts of a written file; the tables of a slide are in the order of its plan. */
export function completeShapes(parts: Parts, plan: PptxPlan): Parts {
  const complete = (path: string, text: string): string => {
    if (path.startsWith('ppt/notesMasters/')) return completeNotesMaster(text);
    if (path.startsWith('ppt/notesSlides/')) return completeNotes(completeSlide(text, []));
    const number = Number(/([0-9]+)\.xml$/.exec(path)?.[1]);
    const items = plan.slides[number - 1]?.items ?? [];
    return completeSlide(
      text,
      items.flatMap((item) => (item.kind === 'table' ? tableSentence(item) : [])),
    );
  };
  return rewriteParts(parts, /^ppt\/(?:slides|notesSlides|notesMasters)\/[^/]+\.xml$/, complete);
}
