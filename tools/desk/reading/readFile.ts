import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DraftBase } from '../../../data/pipeline/add/draftBase.ts';
import { proofData } from '../../../data/pipeline/files/proofData.ts';
import { readTextBytes, type TextFile } from '../../../data/pipeline/files/readTextFile.ts';
import { UnreadableText } from '../../../src/reading/files/decodeText.ts';
import type { ReadQuantity } from '../../../src/reading/quantity.ts';
import { DeskError } from '../deskError.ts';

/** Reads a file for the desk: a short one at once, a long one in a process of its own that can be stopped. */

export interface ReadRequest {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly data: ReturnType<typeof proofData>;
}

export type ChildAnswer =
  | { readonly file: TextFile; readonly quantities: readonly ReadQuantity[] }
  | { readonly unreadable: string };

export interface ReadFile {
  readonly file: TextFile;
  /** The quantities of the text, where they were read already. */
  readonly quantities?: readonly ReadQuantity[];
}

/** A shorter file is read in less than a second. A pdf takes longer for its size. */
const LONG = 200_000;
const CHILD = join(fileURLToPath(new URL('.', import.meta.url)), 'readChild.ts');

const isLong = (bytes: Uint8Array, fileName: string): boolean =>
  bytes.length > (/\.pdf$/iu.test(fileName) ? LONG / 4 : LONG);

export class FileReader {
  #child: ChildProcess | null = null;

  /** Throws `UnreadableText`, or `DeskError` where it was stopped. */
  async read(bytes: Uint8Array, fileName: string, base: DraftBase): Promise<ReadFile> {
    if (!isLong(bytes, fileName)) return { file: await readTextBytes(bytes, fileName) };
    this.stop();
    const request: ReadRequest = { bytes, fileName, data: proofData(base.data) };
    const child = fork(CHILD, { execArgv: ['--import', 'tsx'], serialization: 'advanced' });
    this.#child = child;
    try {
      const answer = await new Promise<ChildAnswer>((resolve, reject) => {
        child.once('message', resolve);
        child.once('error', reject);
        child.once('exit', (code, signal) =>
          reject(
            signal === null
              ? new Error(`读文件的进程出了错（${code}）`)
              : new DeskError('已停止，这份文件没有打开。'),
          ),
        );
        child.send(request);
      });
      if ('unreadable' in answer) throw new UnreadableText(answer.unreadable);
      return answer;
    } finally {
      if (this.#child === child) this.#child = null;
      child.kill();
    }
  }

  /** Ends the reading that is under way. */
  stop(): void {
    this.#child?.kill();
    this.#child = null;
  }
}
