import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DraftBase } from '../../../data/pipeline/add/draftBase.ts';
import { proofData } from '../../../data/pipeline/files/proofData.ts';
import { readTextBytes, type TextFile } from '../../../data/pipeline/files/readTextFile.ts';
import { isPicture, ScanFile } from '../../../data/pipeline/files/scanFile.ts';
import type { ScanReading } from '../../../src/model/authored/scanReading.ts';
import { UnreadableText } from '../../../src/reading/files/decodeText.ts';
import type { ReadQuantity } from '../../../src/reading/quantity.ts';
import { isOcrInstalled, OCR_MISSING } from '../../ocr/installed.ts';
import type { ScanProgress } from '../../ocr/readScan.ts';
import { type RunningReader, runReader } from '../../ocr/runReader.ts';
import { DeskError } from '../deskError.ts';

/** Reads a file for the desk: a short one at once, a long one in a process of its own that can be stopped. */

export interface ReadRequest {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly data: ReturnType<typeof proofData>;
}

export type ChildAnswer =
  | { readonly file: TextFile; readonly quantities: readonly ReadQuantity[] }
  | { readonly unreadable: string; readonly isScan: boolean };

export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadFile {
  readonly file: Pick<TextFile, 'text' | 'sha256' | 'pages'>;
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

  #scan: RunningReader | null = null;
  #progress: ScanProgress | null = null;

  /** The page of a scan that is being read; null for anything else. */
  get progress(): ScanProgress | null {
    return this.#progress;
  }

  /** Reads the files of one document. Throws `UnreadableText`, or `DeskError` where it was stopped. */
  async read(files: readonly OpenedFile[], base: DraftBase): Promise<ReadFile> {
    const [first] = files;
    if (!first) throw new UnreadableText('没有文件');
    if (files.length > 1 && !files.every(({ bytes }) => isPicture(bytes)))
      throw new UnreadableText('一次只能打开一份文件；几张图片可以一起打开，作为同一份文件的各页');
    if (files.every(({ bytes }) => isPicture(bytes))) return this.#readScan(files);
    try {
      return await this.#readText(first.bytes, first.name, base);
    } catch (error) {
      if (!(error instanceof ScanFile)) throw error;
      return this.#readScan(files);
    }
  }

  /** Reads pages by OCR beside the desk, in the order of their names. */
  async #readScan(files: readonly OpenedFile[]): Promise<ReadFile> {
    if (!isOcrInstalled()) throw new UnreadableText(OCR_MISSING);
    this.stop();
    const folder = mkdtempSync(join(tmpdir(), 'youju-scan-'));
    try {
      const sorted = [...files].sort((a, b) => a.name.localeCompare(b.name, 'zh-CN', { numeric: true }));
      const paths = sorted.map(({ name, bytes }, at) => {
        const path = join(folder, String(at + 1), basename(name).replace(/^\.*$/u, 'page'));
        mkdirSync(dirname(path));
        writeFileSync(path, bytes);
        return path;
      });
      this.#scan = runReader(paths, join(folder, 'read'), (progress) => {
        this.#progress = progress;
      });
      const { path } = await this.#scan.result;
      const { text, layer, ...doubts } = JSON.parse(readFileSync(path, 'utf8')) as ScanReading;
      const images = layer.pages.flatMap(({ image }) => (image === null ? [] : [image]));
      const pages = {
        layer,
        doubts,
        files: new Map(images.map((name) => [name, new Uint8Array(readFileSync(join(dirname(path), name)))])),
      };
      return { file: { text, sha256: layer.sha256, pages } };
    } finally {
      this.#scan = null;
      this.#progress = null;
      rmSync(folder, { recursive: true, force: true });
    }
  }

  async #readText(bytes: Uint8Array, fileName: string, base: DraftBase): Promise<ReadFile> {
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
      if ('unreadable' in answer)
        throw answer.isScan ? new ScanFile() : new UnreadableText(answer.unreadable);
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
    this.#scan?.stop();
    this.#scan = null;
  }
}
