import { copyText } from '../evidence/copyText.ts';

/**
 * Hands the address of the page to the system's own sharing, or copies it where there is none. Resolves to
 * what is said of it.
 */
export async function shareAddress(): Promise<string> {
  const { title, URL: url } = document;
  if (typeof navigator.share === 'function') {
    const shared = await navigator.share({ title, url }).then(
      () => true,
      // Closing the system's dialog is no fault.
      (cause: unknown) => cause instanceof DOMException && cause.name === 'AbortError',
    );
    if (shared) return '';
  }
  return (await copyText(url)) ? '已复制本页地址。' : '未能复制，请从地址栏复制。';
}
