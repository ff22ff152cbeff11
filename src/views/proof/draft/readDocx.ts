import mammoth from 'mammoth';
import { UnreadableText } from '../../../reading/files/decodeText.ts';
import { type DomNode, domText } from '../../../reading/files/domText.ts';
import { parseMarkup } from './parseMarkup.ts';

/** Pictures are no text, and as data addresses they would be most of the markup. */
const withoutPictures = mammoth.images.imgElement(async () => ({ src: '' }));

/** The text of a Word file with its tables. Throws `UnreadableText` where it is none. */
export async function readDocx(bytes: Uint8Array): Promise<string> {
  let markup: string;
  try {
    const arrayBuffer = bytes.slice().buffer as ArrayBuffer;
    markup = (await mammoth.convertToHtml({ arrayBuffer }, { convertImage: withoutPictures })).value;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UnreadableText(`不是可以打开的 Word 文件（.docx）：${reason}`);
  }
  return domText(parseMarkup(markup).body as unknown as DomNode);
}
