/** What is used of the package: its own types bring in those of Node, which browser code is compiled without. */

export interface IRunFont {
  readonly ascii?: string;
  readonly eastAsia?: string;
  readonly hAnsi?: string;
}

export class TextRun {
  constructor(options: {
    readonly text?: string;
    readonly font?: IRunFont;
    readonly italics?: boolean;
    readonly superScript?: boolean;
    readonly children?: readonly CommentReference[];
  });
}
export class CommentRangeStart {
  constructor(id: number);
}
export class CommentRangeEnd {
  constructor(id: number);
}
export class CommentReference {
  constructor(id: number);
}
export type ParagraphChild = TextRun | CommentRangeStart | CommentRangeEnd;

export class Paragraph {
  constructor(options: { readonly text?: string; readonly children?: readonly ParagraphChild[] });
}

export interface ICommentOptions {
  readonly id: number;
  readonly author: string;
  readonly initials: string;
  readonly date: Date;
  readonly children: readonly Paragraph[];
}

export class Document {
  constructor(options: {
    readonly title: string;
    readonly creator: string;
    readonly comments: { readonly children: readonly ICommentOptions[] };
    readonly sections: ReadonlyArray<{ readonly children: readonly Paragraph[] }>;
  });
}

export const Packer: { readonly toBlob: (file: Document) => Promise<Blob> };
