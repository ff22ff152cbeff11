import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { formatFingerprint } from '../../src/model/published/copySignature.ts';
import { checkCopy } from './checkCopy.ts';
import { fingerprintOf } from './signature.ts';
import { signCopy } from './signCopy.ts';

/**
 * `npm run copies -- key --to <file> | sign --key <file> [<folder>] | check --key <file> <copy>`: makes a key pair,
 * signs the portable copies, and checks one. See docs/guides/carry.md.
 */

const USAGE = `用法：
  npm run copies -- key --to <文件>                  生成密钥：<文件>.pem 自己保管，<文件>.pub.pem 公开
  npm run copies -- sign --key <私钥> [文件夹]        给离线版签名，默认 dist-portable
  npm run copies -- check --key <公钥> <副本>         核对文件夹、压缩包或单文件
私钥的口令取自环境变量 YOUJU_KEY_PASSPHRASE，没有则不加密。`;

const passphrase = process.env.YOUJU_KEY_PASSPHRASE;
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const printFingerprint = (key: KeyObject): void =>
  print(`密钥指纹：${formatFingerprint(fingerprintOf(key))}`);

function makeKey(to: string): void {
  const [own, open] = [`${to}.pem`, `${to}.pub.pem`];
  // A key that is lost cannot be made again.
  for (const file of [own, open]) if (existsSync(file)) throw new Error(`${file} 已经存在，没有改动`);
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const secret = passphrase ? { cipher: 'aes-256-cbc', passphrase } : {};
  writeFileSync(own, privateKey.export({ type: 'pkcs8', format: 'pem', ...secret }), { mode: 0o600 });
  writeFileSync(open, publicKey.export({ type: 'spki', format: 'pem' }));
  print(
    `已生成 ${own}（私钥，请妥善保管，不要放进项目）和 ${open}（公钥，放到 data/signing-key.pem 随网站公布）`,
  );
  printFingerprint(publicKey);
}

function signFolder(keyFile: string, folder: string): void {
  const key = createPrivateKey({
    key: readFileSync(keyFile),
    ...(passphrase ? { passphrase } : {}),
  });
  print(`已签名 ${folder}、${folder}.zip 和其中的单文件，数据版本 ${signCopy(folder, key)}`);
  printFingerprint(key);
}

function check(keyFile: string, copy: string): number {
  if (realpathSync(keyFile).startsWith(`${realpathSync(copy)}/`))
    throw new Error('公钥在要核对的副本里，不能用它核对：请到发布单位的网站取公钥');
  const key = createPublicKey(readFileSync(keyFile));
  const { version, faults } = checkCopy(copy, key);
  for (const fault of faults) print(fault);
  if (version === null || faults.length > 0) {
    print(`${copy}：未通过`);
    return 1;
  }
  print(`${copy}：签名相符，文件完整，数据版本 ${version}`);
  printFingerprint(key);
  return 0;
}

function main(): number {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { key: { type: 'string' }, to: { type: 'string' } },
  });
  const [command, copy] = positionals;
  if (command === 'key' && values.to) makeKey(values.to);
  else if (command === 'sign' && values.key) signFolder(values.key, copy ?? 'dist-portable');
  else if (command === 'check' && values.key && copy) return check(values.key, copy);
  else {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  return 0;
}

try {
  process.exitCode = main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
