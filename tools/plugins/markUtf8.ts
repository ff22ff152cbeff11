import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSite } from '../portable/siteFiles.ts';

/** The mark by which a file says that it is UTF-8; browsers believe it before any header (HTML, 13.2.3.2). */
const MARK = '\uFEFF';

/** Marks every page in a folder: gateways of older intranets send `charset=gbk` with whatever they pass on. */
export function markUtf8(folder: string): void {
  for (const [path, content] of readSite(folder)) {
    if (!path.endsWith('.html')) continue;
    const html = content.toString('utf8');
    if (!html.startsWith(MARK)) writeFileSync(join(folder, path), MARK + html);
  }
}
