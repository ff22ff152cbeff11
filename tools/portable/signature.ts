import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import * as v from 'valibot';
import { SIGNATURE_SCRIPT } from '../../src/model/paths.ts';
import {
  type CopySignature,
  copySignatureSchema,
  parsePublicKey,
  parseSignedList,
  type SignedList,
  writeSignedList,
} from '../../src/model/published/copySignature.ts';

export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/** SHA-256 of the raw public key, also of a private one. Throws where the key is not of Ed25519. */
export function fingerprintOf(key: KeyObject): string {
  const pem = createPublicKey(
    key.type === 'private'
      ? key.export({ type: 'pkcs8', format: 'pem' })
      : key.export({ type: 'spki', format: 'pem' }),
  )
    .export({ type: 'spki', format: 'pem' })
    .toString();
  const raw = parsePublicKey(pem, (text) => Buffer.from(text, 'base64'));
  if (raw === null) throw new Error('不是 Ed25519 密钥');
  return sha256(raw);
}

export function signList(list: SignedList, key: KeyObject): CopySignature {
  const signed = writeSignedList(list);
  return {
    format: 'youju-signature-1',
    signed,
    key: fingerprintOf(key),
    signature: sign(null, Buffer.from(signed), key).toString('base64'),
  };
}

/** The signed list, where the signature is by this key; null where it is not. */
export function verifyList({ signed, signature }: CopySignature, key: KeyObject): SignedList | null {
  if (!verify(null, Buffer.from(signed), key, Buffer.from(signature, 'base64'))) return null;
  return parseSignedList(signed);
}

/** Puts JSON into a script: no tag ends it, and engines of any age can read it. */
const inScript = (value: unknown): string => JSON.stringify(value).replace(/</g, '\\u003c');

/** The script of the folder that a page loads when someone asks who published the copy. */
export const signatureScript = (signature: CopySignature | null): string =>
  `globalThis.__YOUJU_PARTS__ = { ...globalThis.__YOUJU_PARTS__, '${SIGNATURE_SCRIPT}': { signature:\n${inScript(signature)}\n} };\n`;

/** The same for the single file, as a block that its own hash leaves out. */
const signatureBlock = (signature: CopySignature): string =>
  `<script type="application/json" id="signature">${inScript(signature)}</script>\n`;
const BLOCK = /<script type="application\/json" id="signature">([^<]*)<\/script>\n(?=<\/body>)/;

/** The single file without a signature. */
export const unsignedPage = (html: string): string => html.replace(BLOCK, '');

/** Throws where the page is not a single file. */
export function signedPage(html: string, signature: CopySignature): string {
  const plain = unsignedPage(html);
  const at = plain.lastIndexOf('</body>');
  if (at < 0) throw new Error('不是单文件版：没有 </body>');
  return plain.slice(0, at) + signatureBlock(signature) + plain.slice(at);
}

/** Reads the signature from the script of a folder or from a single file; null where there is none. */
export function readSignature(text: string): CopySignature | null {
  const json = BLOCK.exec(text)?.[1] ?? /\{ signature:\n(.*)\n\} \};/.exec(text)?.[1] ?? 'null';
  const result = v.safeParse(v.nullable(copySignatureSchema), JSON.parse(json));
  if (!result.success) throw new Error('签名的格式不对');
  return result.output;
}
