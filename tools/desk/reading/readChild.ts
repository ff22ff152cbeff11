import { readTextBytes } from '../../../data/pipeline/files/readTextFile.ts';
import { ScanFile } from '../../../data/pipeline/files/scanFile.ts';
import { readingLexicon } from '../../../data/pipeline/read/lexicon/readingLexicon.ts';
import { UnreadableText } from '../../../src/reading/files/decodeText.ts';
import { DraftProof } from '../../../src/reading/proof/proofDraft.ts';
import { TABLES } from '../../../src/reading/table/tables.ts';
import type { ChildAnswer, ReadRequest } from './readFile.ts';

/** Reads a long file beside the desk, which answers meanwhile and can end this process at any time. */

async function answerTo({ bytes, fileName, data }: ReadRequest): Promise<ChildAnswer> {
  try {
    const file = await readTextBytes(new Uint8Array(bytes), fileName);
    return { file, quantities: new DraftProof(data, readingLexicon()).read(file.text, TABLES) };
  } catch (error) {
    if (!(error instanceof UnreadableText)) throw error;
    return { unreadable: error.message, isScan: error instanceof ScanFile };
  }
}

process.once('message', (request: ReadRequest) => {
  void answerTo(request).then((answer) => process.send?.(answer, () => process.disconnect()));
});
