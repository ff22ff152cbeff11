import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { UnreadableText } from '../../src/reading/files/decodeText.ts';
import type { ScanProgress } from './readScan.ts';

/** Runs the reader of scans in a process of its own, which the caller can end at any time. */

/** Another command with the same words can stand in its place, for tests of what uses it. */
const COMMAND = (): string =>
  process.env.YOUJU_OCR_READER ?? fileURLToPath(new URL('read.ts', import.meta.url));

export interface RunningReader {
  /** Where the reading lies, and the most memory that it took in MB. Rejects with `UnreadableText`. */
  readonly result: Promise<{ readonly path: string; readonly peak: number }>;
  readonly stop: () => void;
}

type Said = { readonly error: string } | { readonly done: string; readonly peak: number } | ScanProgress;

export function runReader(
  files: readonly string[],
  out: string,
  onProgress: (progress: ScanProgress) => void = () => undefined,
): RunningReader {
  const child: ChildProcess = spawn(
    process.execPath,
    ['--import', 'tsx', COMMAND(), ...files, '--out', out],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const result = new Promise<{ path: string; peak: number }>((resolve, reject) => {
    let waiting = '';
    let complaint = '';
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      const lines = `${waiting}${chunk}`.split('\n');
      waiting = lines.pop() ?? '';
      for (const line of lines) {
        if (!line.startsWith('{')) continue;
        const said = JSON.parse(line) as Said;
        if ('error' in said) reject(new UnreadableText(said.error));
        else if ('done' in said) resolve({ path: said.done, peak: said.peak });
        else onProgress(said);
      }
    });
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      complaint = `${complaint}${chunk}`.slice(-2000);
    });
    child.once('error', reject);
    child.once('close', (code, signal) =>
      reject(
        new UnreadableText(
          signal === null
            ? `文字识别出了错（${code}）：${complaint.trim().split('\n').pop() ?? ''}`
            : '已停止，这份文件没有打开。',
        ),
      ),
    );
  });
  return { result, stop: () => void child.kill() };
}
