import { LICENCES_PATH, openDataPath, pathToProof, SITE_KEY_PATH } from '../../model/paths.ts';
import { formatFingerprint } from '../../model/published/copySignature.ts';
import type { CoreShard } from '../../model/published/dataset.ts';
import { OPEN_FILES } from '../../model/published/openFiles.ts';
import { useCore } from '../../queries/dataset.ts';
import { IS_COPY, IS_SINGLE_FILE } from '../../queries/oneFile.ts';
import { AppLink } from '../../ui/input/AppLink.tsx';
import { LoadError } from '../../ui/page/LoadError.tsx';
import { Loading } from '../../ui/page/Loading.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { PageHeading } from '../../ui/page/PageHeading.tsx';
import { Section } from '../../ui/page/Section.tsx';
import styles from './AboutView.module.css';
import { CopyCheck } from './CopyCheck.tsx';
import { OwnLicences } from './OwnLicences.tsx';

const RULES: ReadonlyArray<readonly [string, string]> = [
  ['出处', '每个数字都带着文件、段落和原文用语；点数字看出处，点来源读那一段。'],
  ['不补不推', '只画原文给出的点，中间年份不连成曲线；原文没有的写明没有，不记作零。'],
  ['推算', '由原文数字加减得到的值标“推算”，画作空心，算式写在出处卡里。'],
  ['限定词', '以上、以内含本数；超、余不含本数；约、近是约数。条形末端的箭头表示下限或上限。'],
  ['状态', '预计、概算、计划与实绩分开标注，预计数画斜线。'],
  ['计数', '说到一个地方的事实按原文的句子数，数字按它在原文中的位置数，与分成多少条记录无关。'],
  ['口径待核', '一处用语有歧义或自相矛盾的，标“口径待核”，并说明疑点。'],
  [
    '分歧',
    '文件之间、同一文件内前后、原文与算术不一致的，在所涉的数字和事实旁标明，各种说法并列；有原文或算式能判定的才判定。',
  ],
];

const KEYS: ReadonlyArray<readonly [string, string]> = [
  ['Tab', '到下一个链接、按钮或图；每张图停一次。'],
  ['方向键', '在一张图的各点之间移动，Home 到第一点，End 到最后一点；在地图上移到相邻的一地。'],
  ['Enter', '打开所在数字的出处，Esc 关闭，并回到原处。'],
  ['/ 或 Ctrl+K', '查数字、指标、地名或拼音首字母。'],
  ['表格', '每张图都能换成表格，内容与图上各点读出的相同。'],
];

const DOWNLOADS: ReadonlyArray<readonly [file: string, name: string, gloss: string]> = [
  [OPEN_FILES.xlsx, '全部数字（XLSX）', '每个数字一行，带原文用语、范围、时点、限定、状态和位置'],
  [OPEN_FILES.csv, '全部数字（CSV）', '同上，可直接用表格软件打开'],
  [OPEN_FILES.json, '全部数字与出处（JSON）', '含引文选择器：原文用语与行内位置'],
  [OPEN_FILES.schema, '数据结构（JSON Schema）', '由本站校验所用的同一份定义生成'],
  [OPEN_FILES.package, '数据包说明（datapackage.json）', '字段的中英文说明'],
];

const LICENCES: ReadonlyArray<readonly [file: string, name: string, gloss: string]> = [
  [LICENCES_PATH, '第三方软件许可证', '本站程序含有的开源软件：名称、版本和许可证原文'],
  // Beside the pages of the folder.
  ...(IS_COPY
    ? ([
        ['LICENSE.txt', '本站软件许可证', 'MIT'],
        ['NOTICE.txt', '引文说明', '引用的原文用语归原发布者所有'],
      ] as const)
    : []),
];

/** Fingerprint of the key that signs the copies of this site; empty where they are not signed, and in a copy itself. */
const SITE_KEY: string = import.meta.env.YOUJU_KEY ?? '';

/** The scopes that the texts distinguish, by their own names. */
function scopeRule({ regions, site }: CoreShard): readonly [string, string] {
  const scopes = regions.filter(
    ({ id, kind, parent }) => id === site.region || (kind === 'urban-scope' && parent === site.region),
  );
  const names = scopes.map(({ name }) => name).join('、');
  return [
    '范围',
    scopes.length > 1 ? `${names}是不同的范围，不相加，不替代。` : '不同的范围不相加，不替代。',
  ];
}

/** The plan periods and how the figures are divided among them; nothing where the only plan has all of them. */
function planRule({ told }: CoreShard): ReadonlyArray<readonly [string, string]> {
  if (!told?.plans) return [];
  const { figures, others, undated } = told.plans;
  const parts = [
    ...figures.map(({ label, from, to, figures: count }) => `“${label}”（${from}—${to}年）${count}个`),
    ...(others > 0 ? [`时段不在规划期之内${others}个`] : []),
    ...(undated > 0 ? [`原文未注明日期${undated}个`] : []),
  ];
  return [['规划期', `时段整个落在一个规划期之内的数字，才计入那个规划期：${parts.join('，')}。`]];
}

/** What the dashboard is, and the rules it follows. */
export function AboutView() {
  const core = useCore();
  return (
    <Page name="about" title="说明 · 有据">
      <PageHeading title="说明">“有据”把公开文件中的数字做成图表，每个数字都能回到它的原文段落。</PageHeading>
      <dl className={styles.rules}>
        {(core.state === 'ready' ? [...RULES, scopeRule(core.data), ...planRule(core.data)] : RULES).map(
          ([term, text]) => (
            <div key={term} className={styles.rule}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ),
        )}
      </dl>
      <Section title="校稿">
        <p>
          写好的稿件可以逐个数字与本站数据核对，在本机进行，不上传。
          <AppLink to={pathToProof()}>打开校稿</AppLink>
        </p>
      </Section>
      <Section title="用键盘和读屏">
        <dl className={styles.rules}>
          {KEYS.map(([term, text]) => (
            <div key={term} className={styles.rule}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title="数据下载">
        {IS_SINGLE_FILE ? <p>单文件版不附整套数据，请到网站或离线文件夹下载。</p> : null}
        <ul className={styles.downloads}>
          {(IS_SINGLE_FILE ? [] : DOWNLOADS).map(([file, name, gloss]) => (
            <li key={file}>
              <a href={openDataPath(file)} download>
                {name}
              </a>
              <span>{gloss}</span>
            </li>
          ))}
        </ul>
      </Section>
      {IS_COPY ? <CopyCheck /> : null}
      {SITE_KEY === '' ? null : (
        <Section title="离线版的签名">
          <p>本站发布的离线版有签名，可用本站的公钥核对。公钥指纹：</p>
          <p className={styles.fingerprint} translate="no">
            {formatFingerprint(SITE_KEY)}
          </p>
          <p>
            <a href={SITE_KEY_PATH} download>
              公钥
            </a>
          </p>
        </Section>
      )}
      <Section title="所用软件">
        {IS_SINGLE_FILE ? <OwnLicences /> : null}
        <ul className={styles.downloads}>
          {(IS_SINGLE_FILE ? [] : LICENCES).map(([file, name, gloss]) => (
            <li key={file}>
              <a href={file}>{name}</a>
              <span>{gloss}</span>
            </li>
          ))}
        </ul>
      </Section>
      {core.state === 'loading' ? <Loading what="数据版本" /> : null}
      {core.state === 'error' ? (
        <LoadError error={core.error} retry={core.retry} still="以上说明不受影响。" />
      ) : null}
      {core.state === 'ready' ? <p className={styles.version}>数据版本 {core.data.version}</p> : null}
    </Page>
  );
}
