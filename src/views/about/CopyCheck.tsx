import { useRef, useState } from 'react';
import { formatFingerprint } from '../../model/published/copySignature.ts';
import { checkCopySignature, readCopySignature, type SignatureVerdict } from '../../queries/copySignature.ts';
import { FileInput } from '../../ui/input/FileInput.tsx';
import { Notice } from '../../ui/page/Notice.tsx';
import { Section } from '../../ui/page/Section.tsx';
import styles from './CopyCheck.module.css';

const COMMAND = 'npm run copies -- check --key 公钥 副本'.split(' ');

const PLAIN: Readonly<Record<'unsigned' | 'no-key' | 'unsupported', readonly [title: string, text: string]>> =
  {
    unsigned: ['这个副本没有签名', '不能证明是谁发布的。'],
    'no-key': ['这不是公钥', '公钥以“-----BEGIN PUBLIC KEY-----”开头，请从发布单位的网站重新取。'],
    unsupported: ['这个浏览器不能核对签名', '请换用新版浏览器，或用命令核对：'],
  };

/** A line may end between the words of the command, and not after one of its hyphens. */
const Command = () => (
  <code className={styles.command} translate="no">
    {COMMAND.map((word) => (
      <span key={word}>{word} </span>
    ))}
  </code>
);

function Fingerprint({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <p>
      {name}
      <code className={styles.fingerprint} translate="no">
        {formatFingerprint(value)}
      </code>
    </p>
  );
}

function Verdict({ verdict }: { readonly verdict: SignatureVerdict }) {
  if (verdict.state === 'signed')
    return (
      <Notice title={`签名相符，数据版本 ${verdict.version}`}>
        <p>本页的数据是这把密钥的持有人签发的，此后没有改动。</p>
        <Fingerprint name="公钥指纹" value={verdict.fingerprint} />
        <p>请与发布单位网站“说明”页上的指纹逐组对照。</p>
        <p>
          本页的程序不能证明自己没有改动。要核对整个副本，请用命令：
          <Command />
        </p>
      </Notice>
    );
  if (verdict.state === 'altered')
    return (
      <Notice tone="error" title="数据不是签发时的那一份">
        <p>签名属实，签的是版本 {verdict.version}；本页的数据已被更换或改动。</p>
        <Fingerprint name="公钥指纹" value={verdict.fingerprint} />
      </Notice>
    );
  if (verdict.state === 'refused')
    return (
      <Notice tone="error" title="签名与这把公钥不符">
        <p>副本不是这把密钥的持有人签发的，或签名被改动过。</p>
        <Fingerprint name="选入的公钥" value={verdict.fingerprint} />
        <Fingerprint name="副本自称的密钥" value={verdict.claimed} />
      </Notice>
    );
  const [title, text] = PLAIN[verdict.state];
  return (
    <Notice tone="error" title={title}>
      <p>
        {text}
        {verdict.state === 'unsupported' ? <Command /> : null}
      </p>
    </Notice>
  );
}

/** Checks who published a copy, with a key that the reader brings. */
export function CopyCheck() {
  const [verdict, setVerdict] = useState<SignatureVerdict | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const check = async (pem: string) => {
    setVerdict(null);
    setFailed(null);
    try {
      setVerdict(await checkCopySignature(await readCopySignature(), pem));
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <Section title="核对来源">
      <p>
        校验值只能证明副本完整，不能证明是谁发布的。发布单位给副本签过名的，可用它的公钥核对；公钥要到发布单位的网站上取，随副本收到的不能用。
      </p>
      <textarea
        className={styles.field}
        aria-label="公钥"
        ref={field}
        rows={3}
        spellCheck={false}
        autoComplete="off"
        placeholder="把公钥粘贴在这里"
      />
      <p className={styles.tools}>
        <button type="button" onClick={() => void check(field.current?.value ?? '')}>
          核对
        </button>
        <FileInput
          className={styles.open}
          accept=".txt,.pem,.pub"
          onFile={(file) => void file.text().then(check)}
        >
          选入公钥文件
        </FileInput>
      </p>
      <div aria-live="polite">
        {verdict ? <Verdict verdict={verdict} /> : null}
        {failed === null ? null : <Notice tone="error" title="签名读取不了" detail={failed} />}
      </div>
    </Section>
  );
}
