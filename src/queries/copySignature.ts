import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import { loadLazyScript } from '../entry/disk/lazyScript.ts';
import { MANIFEST_PATH, SIGNATURE_SCRIPT } from '../model/paths.ts';
import {
  type CopySignature,
  copySignatureSchema,
  parsePublicKey,
  parseSignedList,
} from '../model/published/copySignature.ts';
import { manifestSchema } from '../model/published/manifest.ts';
import { findAltered } from './checkVersion.ts';
import { IS_SINGLE_FILE } from './oneFile.ts';
import { hashText } from './verify/hashText.ts';
import { parseShape } from './verifyFile.ts';

/** Who published a copy, as far as the page itself can tell: about its data, and not about its program. */
export type SignatureVerdict =
  | { readonly state: 'unsigned' | 'no-key' | 'unsupported' }
  /** The signature is not by this key; `claimed` is the fingerprint of the key that the copy names. */
  | { readonly state: 'refused'; readonly fingerprint: string; readonly claimed: string }
  /** Signed by this key, but the data are not those that were signed. */
  | { readonly state: 'altered'; readonly fingerprint: string; readonly version: string }
  | { readonly state: 'signed'; readonly fingerprint: string; readonly version: string };

type Files = Readonly<Record<string, string>>;

/** Reads the signature that came with the copy; null where it has none. Rejects where its file cannot be read. */
export async function readCopySignature(): Promise<CopySignature | null> {
  const schema = v.nullable(copySignatureSchema);
  if (IS_SINGLE_FILE)
    return parseShape(schema, document.getElementById('signature')?.textContent ?? 'null', SIGNATURE_SCRIPT);
  const part = (await loadLazyScript(SIGNATURE_SCRIPT)) as { readonly signature?: unknown };
  return parseShape(schema, JSON.stringify(part.signature ?? null), SIGNATURE_SCRIPT);
}

const decodeBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));

/** Null where the engine, or a page on plain http, cannot check signatures by Ed25519. */
async function importKey(raw: Uint8Array): Promise<CryptoKey | null> {
  try {
    return await crypto.subtle.importKey('raw', new Uint8Array(raw), { name: 'Ed25519' }, false, ['verify']);
  } catch (cause) {
    // `crypto.subtle` is missing on plain http, and older engines do not know the name.
    if (cause instanceof TypeError || (cause as Error).name === 'NotSupportedError') return null;
    throw cause;
  }
}

/**
 * Checks the signature of a copy against the key in a PEM file, which has to come from somewhere else than the copy,
 * and the data of the copy against what was signed.
 */
export async function checkCopySignature(
  signature: CopySignature | null,
  pem: string,
  files: Files = globalThis.__YOUJU_FILES__ ?? {},
): Promise<SignatureVerdict> {
  if (signature === null) return { state: 'unsigned' };
  const raw = parsePublicKey(pem, decodeBase64);
  if (raw === null) return { state: 'no-key' };
  const key = await importKey(raw);
  if (key === null) return { state: 'unsupported' };
  const fingerprint = bytesToHex(sha256(raw));
  const valid = await crypto.subtle.verify(
    'Ed25519',
    key,
    decodeBase64(signature.signature),
    new TextEncoder().encode(signature.signed),
  );
  const list = valid ? parseSignedList(signature.signed) : null;
  if (list === null) return { state: 'refused', fingerprint, claimed: signature.key };
  const { version } = list;
  const text = files[MANIFEST_PATH] ?? '';
  const same =
    hashText(text) === list.manifest &&
    findAltered(parseShape(manifestSchema, text, MANIFEST_PATH), files) === null;
  return { state: same ? 'signed' : 'altered', fingerprint, version };
}
