import type { PlanItem } from '../../../panels/office/planItem.ts';
import { completeNotes, completeNotesMaster } from './completeNotes.ts';
import { EMPTY_BODY, escapeXml } from './drawingXml.ts';
import { type Parts, rewriteParts } from './officePackage.ts';
import type { PptxPlan } from './plan/pptxPlan.ts';

/**
 * What the library leaves out of a presentation or writes against the schema of the format. Programs that read by
 * the schema offer to repair such a file; a unit test validates the result.
 */

/** What a table shows, for those who do not see it. */
function tableSentence({ rows }: Extract<PlanItem, { kind: 'table' }>): string {
  const [head = [], ...body] = rows;
  return `表格，各列为${head.join('、')}，共${body.length}行：${body.map((row) => row.join('，')).join('；')}`;
}

const SHAPE_WITHOUT_TEXT = /<p:sp>(?:(?!<p:txBody>|<\/p:sp>)[\s\S])*<\/p:sp>/g;
const TABLE_NAME = /(<p:graphicFrame>\s*<p:nvGraphicFramePr>\s*<p:cNvPr id="[0-9]+" name="Table [0-9]+")\/>/g;
/** Properties of a paragraph stand once, before its runs; the library repeats them before each run. */
const REPEATED_PROPERTIES = /(<\/a:r>|<a:br\/>)<a:pPr(?:[^>]*\/>|[^>]*>[\s\S]*?<\/a:pPr>)/g;
/** A title is found by its type; a number of its own makes it another placeholder than that of the master. */
const TITLE_PLACEHOLDER = /<p:ph\s+idx="[0-9]+"\s+type="title"\s+hasCustomPrompt="1"\s*\/>/g;
const NAME_OF_TITLE =
  /<p:cNvPr id="([0-9]+)" name="[^"]*">(<\/p:cNvPr><p:cNvSpPr\/><p:nvPr><p:ph type="title")/g;
const PLAIN_TABLE = /<a:tblPr\/>/g;

function completeText(text: string): string {
  return text
    .replace(SHAPE_WITHOUT_TEXT, (shape) => shape.replace('</p:sp>', `${EMPTY_BODY}</p:sp>`))
    .replace(REPEATED_PROPERTIES, '$1')
    .replace(TITLE_PLACEHOLDER, '<p:ph type="title"/>')
    .replace(NAME_OF_TITLE, '<p:cNvPr id="$1" name="标题 $1">$2');
}

function completeSlide(text: string, sentences: readonly string[]): string {
  let at = 0;
  return completeText(text)
    .replace(PLAIN_TABLE, '<a:tblPr firstRow="1"/>')
    .replace(TABLE_NAME, (_, start) => {
      const sentence = sentences[at] ?? '';
      at += 1;
      return `${start} descr="${escapeXml(sentence)}"/>`;
    });
}

const NOTES_MASTERS = /<p:notesMasterIdLst>[\s\S]*?<\/p:notesMasterIdLst>/;
/** The usual size of a page of notes; the library takes the width of the slides for its height. */
const NOTES_SIZE = '<p:notesSz cx="6858000" cy="9144000"/>';

/** Puts the list of notes masters where the schema wants it, behind that of the slide masters. */
function completePresentation(text: string): string {
  const masters = NOTES_MASTERS.exec(text)?.[0] ?? '';
  return text
    .replace(masters, '')
    .replace('</p:sldMasterIdLst>', `</p:sldMasterIdLst>${masters}`)
    .replace(/<p:notesSz [^>]*\/>/, NOTES_SIZE);
}

const PARTS = /^ppt\/(?:presentation|(?:slides|slideLayouts|notesSlides|notesMasters)\/[^/]+)\.xml$/;

/** Completes all parts of a written file; the tables of a slide are in the order of its plan. */
export function completeShapes(parts: Parts, plan: PptxPlan): Parts {
  const complete = (path: string, text: string): string => {
    const [, room = ''] = path.split('/');
    if (room === 'presentation.xml') return completePresentation(text);
    if (room === 'notesMasters') return completeNotesMaster(text);
    if (room === 'notesSlides') return completeNotes(completeText(text));
    if (room === 'slideLayouts') return completeText(text);
    const number = Number(/([0-9]+)\.xml$/.exec(path)?.[1]);
    const items = plan.slides[number - 1]?.items ?? [];
    return completeSlide(
      text,
      items.flatMap((item) => (item.kind === 'table' ? tableSentence(item) : [])),
    );
  };
  return rewriteParts(parts, PARTS, complete);
}
