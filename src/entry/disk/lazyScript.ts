import { createTrustedPolicy } from '../../model/page/trustedTypes.ts';

/** Parts of the app that a page opened from disk lazy-loads, by file name. */
declare global {
  var __YOUJU_PARTS__: Record<string, unknown> | undefined;
}

const FILE = /^[a-z-]+\.js$/;

/**
 * The Trusted Types policy of these parts: it admits files beside the page, by name. Created with the first part,
 * because a second one of the same name is refused, and a page of the web knows none.
 */
let rule: ReturnType<typeof createTrustedPolicy>;

function trustFile(file: string): string {
  rule ??= createTrustedPolicy('parts', {
    createScriptURL: (address) => (FILE.test(address) ? address : null),
  });
  return rule?.createScriptURL(file) ?? file;
}

/**
 * Loads a classic script from the page's folder and resolves to what it leaves in the global; rejects where
 * it cannot be loaded.
 */
export function loadLazyScript(file: string): Promise<unknown> {
  const there = globalThis.__YOUJU_PARTS__?.[file];
  if (there !== undefined) return Promise.resolve(there);
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const fail = (why: string) => {
      script.remove();
      reject(new Error(`${file} ${why}`));
    };
    script.onload = () => {
      const part = globalThis.__YOUJU_PARTS__?.[file];
      if (part === undefined) fail('不完整，无法使用');
      else resolve(part);
    };
    script.onerror = () => fail('不在页面所在的文件夹里');
    script.src = trustFile(file);
    document.head.appendChild(script);
  });
}
