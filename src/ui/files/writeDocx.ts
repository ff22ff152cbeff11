import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  type ICommentOptions,
  Packer,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';

/** A run of a line; with a comment where something is to be said of it. */
export interface CommentedRun {
  readonly text: string;
  readonly comment: string | null;
  /** Whether it stands above the line, as the number of a source does. */
  readonly raised?: boolean;
}

export interface WordDocument {
  readonly title: string;
  /** What stands above the lines: what this is, and of which data. */
  readonly head: readonly string[];
  readonly lines: ReadonlyArray<readonly CommentedRun[]>;
  readonly author: string;
  readonly date: Date;
}

const FONT = { ascii: 'Times New Roman', eastAsia: '宋体', hAnsi: 'Times New Roman' };

/** Control signs, which a package of XML cannot hold. */
const plain = (text: string): string =>
  Array.from(text, (sign) => (sign < ' ' && sign !== '\t' ? ' ' : sign)).join('');

/** Writes lines with the comments of their runs. The library is loaded with this file alone. */
export function writeDocx({ title, head, lines, author, date }: WordDocument): Promise<Blob> {
  const comments: ICommentOptions[] = [];
  const childrenOf = ({ text, comment, raised = false }: CommentedRun): ParagraphChild[] => {
    const run = new TextRun({ text: plain(text), font: FONT, superScript: raised });
    if (comment === null) return [run];
    const id = comments.length;
    const words = plain(comment);
    comments.push({ id, author, initials: author, date, children: [new Paragraph({ text: words })] });
    return [
      new CommentRangeStart(id),
      run,
      new CommentRangeEnd(id),
      new TextRun({ children: [new CommentReference(id)] }),
    ];
  };
  const told = head.map(
    (text) => new Paragraph({ children: [new TextRun({ text: plain(text), font: FONT, italics: true })] }),
  );
  const body = lines.map((line) => new Paragraph({ children: line.flatMap(childrenOf) }));
  return Packer.toBlob(
    new Document({
      title,
      creator: author,
      comments: { children: comments },
      sections: [{ children: [...told, ...body] }],
    }),
  );
}
