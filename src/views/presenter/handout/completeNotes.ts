import { EMPTY_BODY } from './drawingXml.ts';

/** Pages of notes and their master as programs expect them. */

/** The placeholders that a page of notes fills, with their numbers in the notes master. */
const NOTES_PLACEHOLDERS: Readonly<Record<string, number>> = { sldImg: 2, body: 3, sldNum: 5 };

/** Removes the placeholders of the notes master that no page fills: header, footer, and a date of years ago. */
export function completeNotesMaster(text: string): string {
  return text.replace(/<p:sp>[\s\S]*?<\/p:sp>/g, (shape) => {
    const type = /<p:ph type="([a-zA-Z]+)"/.exec(shape)?.[1] ?? '';
    if (NOTES_PLACEHOLDERS[type] === undefined) return '';
    return /<p:txBody>/.test(shape) ? shape : shape.replace('</p:sp>', `${EMPTY_BODY}</p:sp>`);
  });
}

/** Numbers the placeholders as the master does, and makes a paragraph of each line. */
export function completeNotes(text: string): string {
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
