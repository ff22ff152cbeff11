/**
 * Addresses come back from chats, mails and office programs with a tail: a tracking parameter with the wrong mark
 * (`#/d/health&from=chat`), the full stop of the sentence (`#/d/health。`), or a question mark that was encoded.
 */

/** Marks that end a sentence or close a quotation, at the end of an address. */
const TAIL = /(?:[\s。，、；：！？）〕】》〉”’"'>)\]};,!]|&nbsp;|&gt;|&quot;)+$/u;
const TAIL_OF_PATH = /[.:?&#]+$/;
/** What a path of the app consists of. */
const PATH = /^[\w/.~-]*/;

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A percent sign that encodes nothing stays what it is.
    return text;
  }
}

/** The hash address without what was added to it on its way; any other hash is returned as it is. */
export function cleanHash(hash: string): string {
  if (!/^#(?:\/|%2F)/i.test(hash)) return hash;
  const [before = '', ...rest] = hash.slice(1).split('?');
  const whole = decode(before);
  const path = PATH.exec(whole)?.[0] ?? '';
  const inPath = whole.slice(path.length);
  // A question mark that was encoded, or a parameter without one.
  const added = /^[?&](.*)$/su.exec(inPath)?.[1];
  const query = [added, rest.length > 0 ? rest.join('?') : undefined]
    .filter((part) => part !== undefined && part !== '')
    .join('&');
  const tidy = withoutTail(query);
  return `#${path.replace(TAIL_OF_PATH, '') || '/'}${tidy === '' ? '' : `?${tidy}`}`;
}

/** A query without the tail of its last value, encoded or not. */
function withoutTail(query: string): string {
  const [, kept = '', last = ''] = /^(.*?)([^&=]*)$/su.exec(query) ?? [];
  const plain = decode(last);
  const value = plain.replace(TAIL, '');
  return value === plain ? query : `${kept}${encodeURIComponent(value)}`;
}
