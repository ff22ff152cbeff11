import { isNamedArea, STATUS_LABEL } from '../../../src/model/fields/vocabulary.ts';
import { findStatusWords } from '../../../src/reading/statusWords.ts';
import type { AuthoredIndex } from '../read/authoredIndex.ts';
import type { Finding } from '../read/finding.ts';
import type { AuthoredRecord } from '../read/listRecords.ts';

/** Words that the quotes must, or must not, contain for a claim to be valid. */
interface WordRule {
  readonly claim: string;
  readonly applies: (entry: AuthoredRecord) => boolean;
  readonly must?: RegExp;
  readonly mustNot?: RegExp;
}

const observation = (entry: AuthoredRecord) =>
  entry.kind === 'observation' && entry.record.derived === undefined ? entry.record : null;

const RULES: readonly WordRule[] = [
  {
    claim: '增加',
    applies: (e) => observation(e)?.sense === 'increase',
    must: /增|升|提高|涨|扩大|上浮|(?:多|高)(?:了|出|于)/,
  },
  {
    claim: '减少',
    applies: (e) => observation(e)?.sense === 'decrease',
    must: /降|减|下滑|跌|回落|收窄|缩|(?:少|低)(?:了|于)|负增长|[-−－](?=[0-9０-９])/,
  },
  {
    claim: '增加（引文写作下降）',
    applies: (e) => observation(e)?.sense === 'increase',
    mustNot: /^(?!.*(?:增|升|提高|涨)).*(?:下降|减少|下滑|回落|负增长)/,
  },
  {
    claim: '方向不明',
    applies: (e) => observation(e)?.sense === 'unstated',
    mustNot: /增加|增长|提升|下降|减少|回落|下滑/,
  },
  { claim: '年均变化', applies: (e) => observation(e)?.basis === 'annual-average', must: /年均/ },
  {
    claim: '期间变化（引文写作年均或较上年）',
    applies: (e) => observation(e)?.basis === 'total',
    mustNot: /年均|较上年|同比/,
  },
  {
    claim: '全部覆盖',
    applies: (e) => e.kind === 'coverage' && e.record.full === true,
    must: /全覆盖|全部|全面|每|均|都|县县|完成|普遍|覆盖|设立|接通|成立/,
  },
  {
    claim: '未写全部覆盖',
    applies: (e) => e.kind === 'coverage' && e.record.full !== true,
    mustNot: /全覆盖|全部/,
  },
  { claim: '不是唯一', applies: (e) => e.kind === 'honour' && e.record.only !== true, mustNot: /唯一/ },
  { claim: '不是最多', applies: (e) => e.kind === 'honour' && e.record.most !== true, mustNot: /最多/ },
  {
    claim: '没有名次',
    applies: (e) => e.kind === 'honour' && e.record.rank === undefined,
    mustNot: /全[省国市]第(?:[一二三四五六七八九十百]+|[0-9０-９]+)(?![批届期轮次])/,
  },
];

/** Compares what the words say about completion (预计, 计划 …) with the status of the record. */
function statusClaims(entry: AuthoredRecord, words: string): string[] {
  const record = observation(entry);
  if (!record) return [];
  const found = findStatusWords(words);
  if (record.status === 'actual')
    return record.role === 'target'
      ? []
      : found.map(({ status, word }) => `实绩（引文写作“${word}”，应为${STATUS_LABEL[status]}）`);
  if (record.status === 'planned' && record.role === 'target') return [];
  // Where the words leave the status open (建设实训楼3栋), the record must carry a doubt.
  const supported = record.doubt !== undefined || found.some(({ status }) => status === record.status);
  return supported ? [] : [STATUS_LABEL[record.status]];
}

/**
 * The base of a fact's count must be in its own quote (每周…3次); an indicator's base may be far from the
 * figure.
 */
function missesBase(entry: AuthoredRecord, words: string): boolean {
  if (entry.kind !== 'statement' && entry.kind !== 'coverage' && entry.kind !== 'county') return false;
  return entry.record.per !== undefined && !words.includes(`每${entry.record.per}`);
}

/** A level that is an area and no level of government must be in the quotes: 长三角. */
function areaClaims(entry: AuthoredRecord, words: string): string[] {
  if (entry.kind !== 'honour') return [];
  const { level } = entry.record;
  return level !== undefined && isNamedArea(level) && !words.includes(level) ? [`级别${level}`] : [];
}

/** Checks the claims a record makes besides its number against its quotes. */
export function checkWords(index: AuthoredIndex): Finding[] {
  return index.records.flatMap((entry) => {
    const words = entry.evidence.map(({ quote, context }) => `${context ?? ''}……${quote}`).join('；');
    const broken = RULES.filter(({ applies }) => applies(entry))
      .filter(({ must, mustNot }) => (must && !must.test(words)) || mustNot?.test(words))
      .map(({ claim }) => claim);
    const claims = [...broken, ...statusClaims(entry, words), ...areaClaims(entry, words)];
    return (missesBase(entry, words) ? [...claims, '计量基数'] : claims).map((claim) => ({
      file: entry.file,
      recordId: entry.id,
      message: `引文不支持“${claim}”`,
      found: words,
    }));
  });
}
