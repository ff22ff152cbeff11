import * as v from 'valibot';
import { sha256Schema } from '../authored/source.ts';

/**
 * The signature of a copy: what was signed, and by which key. Hashes within a copy prove that it is whole; only a
 * signature, checked with a key from somewhere else, proves who published it.
 */

export const copySignatureSchema = v.strictObject({
  format: v.literal('youju-signature-1'),
  /** The signed text, as `writeSignedList` writes it. */
  signed: v.string(),
  /** Fingerprint of the key, to find out which one is meant; it proves nothing. */
  key: sha256Schema,
  /** Ed25519, in base64. */
  signature: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{86}==$/)),
});
export type CopySignature = v.InferOutput<typeof copySignatureSchema>;

export interface SignedList {
  /** Version of the data. */
  readonly version: string;
  /** SHA-256 of the manifest of the data, which the copy holds in another file. */
  readonly manifest: string;
  /** SHA-256 of each file, by path. */
  readonly files: ReadonlyMap<string, string>;
}

/** The text to sign, which `sha256sum -c` reads as well: what is not a file stands in comments. */
export function writeSignedList({ version, manifest, files }: SignedList): string {
  const lines = [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, sha256]) => `${sha256}  ${path}`);
  return ['# youju-signature-1', `# version ${version}`, `# manifest ${manifest}`, ...lines, ''].join('\n');
}

/** Null where the text is not such a list. */
export function parseSignedList(text: string): SignedList | null {
  const head = /^# youju-signature-1\n# version ([0-9a-f]{12})\n# manifest ([0-9a-f]{64})\n/.exec(text);
  if (!head || !text.endsWith('\n')) return null;
  const rows = text.slice(head[0].length).split('\n').slice(0, -1);
  const files = rows.map((row) => /^([0-9a-f]{64}) {2}(.+)$/.exec(row));
  if (!files.every((row) => row !== null)) return null;
  return {
    version: head[1] ?? '',
    manifest: head[2] ?? '',
    files: new Map(files.map(([, sha256 = '', path = '']) => [path, sha256])),
  };
}

/** The bytes before a raw Ed25519 key in a public key file (RFC 8410), in hex. */
const KEY_HEAD = '302a300506032b6570032100';

/** The 32 bytes of a public key, from the text of a PEM file; null where it is none of Ed25519. */
export function parsePublicKey(pem: string, decodeBase64: (text: string) => Uint8Array): Uint8Array | null {
  const body = /-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\s]+)-----END PUBLIC KEY-----/.exec(pem)?.[1];
  const base64 = (body ?? '').replace(/\s/g, '');
  if (!/^[A-Za-z0-9+/]{59}=$/.test(base64)) return null;
  const bytes = decodeBase64(base64);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.startsWith(KEY_HEAD) ? bytes.slice(KEY_HEAD.length / 2) : null;
}

/** A fingerprint in groups of four, to be compared by eye or read out. */
export const formatFingerprint = (sha256: string): string => sha256.replace(/(.{4})(?=.)/g, '$1 ');
