import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { UnreadableText } from '../../src/reading/files/decodeText.ts';
import { loadAddOn } from './addOn.ts';
import { isOcrInstalled, OCR_MISSING } from './installed.ts';
import { readScan } from './readScan.ts';

/**
 * `read.ts <files…> --out <folder>`: reads the pages of one document in a process of its own, which can be ended at any
 * time. It says on stdout, as JSON line by line, which page it is at, and at the end where the reading lies, or why
 * there is none.
 */

const say = (words: object): void => void process.stdout.write(`${JSON.stringify(words)}\n`);

async function main(args: readonly string[]): Promise<number> {
  const at = args.indexOf('--out');
  const out = args[at + 1];
  const files = args.filter((_, index) => index !== at && index !== at + 1);
  if (at < 0 || out === undefined || files.length === 0) {
    say({ error: '用法：read.ts <文件…> --out <文件夹>' });
    return 2;
  }
  if (!isOcrInstalled()) {
    say({ error: OCR_MISSING });
    return 1;
  }
  try {
    const sources = files.map((path) => ({
      name: basename(path),
      bytes: new Uint8Array(readFileSync(path)),
    }));
    const { reading, images } = await readScan(await loadAddOn(), sources, say);
    mkdirSync(out, { recursive: true });
    for (const [name, bytes] of images) writeFileSync(join(out, name), bytes);
    const path = join(out, 'reading.json');
    writeFileSync(path, JSON.stringify(reading));
    say({ done: path, peak: Math.round(process.resourceUsage().maxRSS / 1024) });
    return 0;
  } catch (error) {
    if (!(error instanceof UnreadableText)) throw error;
    say({ error: error.message });
    return 1;
  }
}

// Threads of the reader would keep the process.
process.exit(await main(process.argv.slice(2)));
