import { createTrustedPolicy } from '../../model/page/trustedTypes.ts';
import { readPackedFiles } from './packedFiles.ts';
import { showLines } from './showLines.ts';
import { unpack } from './unpack.ts';

/**
 * Opens the single-file copy: below the drawn overview, which is painted first, it unpacks style sheet, files and app
 * from one text. If unpacking fails, the page says so in the place of figures that nothing has checked.
 */

/** Milliseconds after which unpacking starts even if no frame came. */
const PATIENCE = 1000;

const holder = document.getElementById('packed');
const root = document.getElementById('root');
const note = document.getElementById('opening');

function say(...lines: string[]): void {
  note?.remove();
  // The message is no view of the address, so nothing hides it.
  delete document.documentElement.dataset.elsewhere;
  if (root) showLines(root, lines);
}

/** Admits the app that was packed; the page's own policy runs it only where its hash is the one that was built. */
const rule = createTrustedPolicy('unpack', { createScript: (text) => text });

function add(tag: 'style' | 'script', text: string): void {
  const element = document.createElement(tag);
  element.textContent = tag === 'script' ? (rule?.createScript(text) ?? text) : text;
  document.head.appendChild(element);
}

/** Resolves after the next paint, or soon in a hidden window, which paints nothing. */
const painted = (): Promise<void> =>
  new Promise((resolve) => {
    const go = () => window.setTimeout(resolve, 0);
    window.setTimeout(go, document.hidden ? 0 : PATIENCE);
    window.requestAnimationFrame(() => window.requestAnimationFrame(go));
  });

async function open(): Promise<void> {
  const packed = holder?.textContent ?? '';
  const wanted = Number(holder?.dataset.length);
  if (packed.length !== wanted) {
    say('文件不完整，无法打开。', `应有 ${wanted} 个字符，实有 ${packed.length} 个。请重新接收这个文件。`);
    return;
  }
  try {
    const [script = '', styles = '', ...files] = await unpack(packed);
    globalThis.__YOUJU_FILES__ = readPackedFiles(files);
    holder?.remove();
    note?.remove();
    add('style', styles);
    add('script', script);
  } catch (error) {
    say('文件已损坏，或浏览器版本过低，无法打开。', String(error));
  }
}

void painted().then(open);
