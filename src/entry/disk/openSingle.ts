import { decompress } from 'lzma1';
import { createTrustedPolicy } from '../../model/page/trustedTypes.ts';
import { showLines } from './showLines.ts';

/**
 * Opens the single-file copy: unpacks style sheet, files and app from one text, in this order. If unpacking
 * fails, the page says so.
 */

const holder = document.getElementById('packed');
const root = document.getElementById('root');

function say(...lines: string[]): void {
  if (root) showLines(root, lines);
}

function unpack(base64: string): string[] {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return new TextDecoder('utf-8', { fatal: true }).decode(decompress(bytes)).split('\0');
}

/** Admits the app that was packed; the page's own policy runs it only where its hash is the one that was built. */
const rule = createTrustedPolicy('start', { createScript: (text) => text });

function add(tag: 'style' | 'script', text: string): void {
  const element = document.createElement(tag);
  element.textContent = tag === 'script' ? (rule?.createScript(text) ?? text) : text;
  document.head.appendChild(element);
}

function open(): void {
  const packed = holder?.textContent ?? '';
  const wanted = Number(holder?.dataset.length);
  if (packed.length !== wanted) {
    say('文件不完整，无法打开。', `应有 ${wanted} 个字符，实有 ${packed.length} 个。请重新接收这个文件。`);
    return;
  }
  try {
    const [script = '', styles = '', ...rest] = unpack(packed);
    const files: Record<string, string> = {};
    for (let at = 0; at + 1 < rest.length; at += 2) files[rest[at] ?? ''] = rest[at + 1] ?? '';
    globalThis.__YOUJU_FILES__ = files;
    holder?.remove();
    if (root) root.textContent = '';
    add('style', styles);
    add('script', script);
  } catch (error) {
    say('文件已损坏，或浏览器版本过低，无法打开。', String(error));
  }
}

// Unpacking takes a fraction of a second, so let the browser paint the message first.
window.setTimeout(open, 0);
