import { spawnSync } from 'node:child_process';

/**
 * `npm run audit:ship` lists known vulnerabilities of shipped packages from the registry. A registry without
 * an audit service says nothing about them; that is reported and is neither a pass nor a failure.
 */

interface AuditReport {
  readonly error?: { readonly code?: string; readonly summary?: string };
  readonly message?: string;
  readonly metadata?: { readonly vulnerabilities: Readonly<Record<string, number>> };
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string; readonly range: string }>>;
}

const { stdout, stderr } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8' });

function parseReport(text: string): AuditReport {
  try {
    return JSON.parse(text) as AuditReport;
  } catch {
    return { message: text };
  }
}

const report = parseReport(stdout);
if (report.metadata === undefined) {
  const reason = report.message ?? report.error?.summary ?? stderr.trim().split('\n')[0] ?? '';
  console.log('未审计：当前的软件源不提供审计接口，关于已知漏洞没有结论。');
  console.log(`npm 的回答：${reason.slice(0, 200)}`);
} else {
  const { total = 0 } = report.metadata.vulnerabilities;
  for (const [name, { severity, range }] of Object.entries(report.vulnerabilities ?? {}))
    console.log(`${severity}  ${name} ${range}`);
  console.log(total === 0 ? '随站点发布的程序包没有已知漏洞。' : `随站点发布的程序包有${total}个已知漏洞。`);
  process.exitCode = total === 0 ? 0 : 1;
}
