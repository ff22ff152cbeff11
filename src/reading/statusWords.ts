import type { Status } from '../model/fields/vocabulary.ts';

/**
 * Words by which a text says that a figure is not achieved yet. They are found as words, not as characters:
 * 一般公共预算收入 is a tax, 城市规划馆 a museum, and 完成目标任务的105% an achieved figure.
 */

interface StatusWord {
  readonly status: Exclude<Status, 'actual'>;
  readonly pattern: RegExp;
  /** Words right before the match that make it something else; older engines have no lookbehind. */
  readonly notAfter?: RegExp;
}

const WORDS: readonly StatusWord[] = [
  { status: 'forecast', pattern: /预计|预期(?!寿命)|预测(?!预[警报])|有望/gu },
  { status: 'estimate', pattern: /概算|估算|概数/gu },
  {
    status: 'estimate',
    // 预算 is a name in 一般公共预算, 预算管理 and 部门预算公开; in 预算5000万元 it is the status of a sum.
    pattern: /预算(?:总?投资|资金|金额)?(?:约|为|达|近|超)?(?=[0-9０-９])/gu,
    notAfter: /(?:公共|基金|经营|部门|财政|全面|决|编制|执行|纳入)$/u,
  },
  {
    status: 'planned',
    pattern:
      /力争|争取(?!到|了|上级|资金|政策|支持|中央|国家|省|专项|各类|项目|债券|新增)|确保到|计划(?:总?投资|新[建增开]|建[设成]|到|于|在|用|实施|完成|引进|培[训养]|开工|改造|安排|投入|达)|规划(?:总?投资|新[建增]|建[设成]|到|至|面积|用地|占地|总?规模)/gu,
  },
  { status: 'planned', pattern: /拟(?:建|投资|新[建增]|于|在|用|实施|引进|投入|安排|改造|申[请报])/gu },
  {
    status: 'planned',
    // 目标 is a goal, unless the sentence says that it is reached or by how much.
    pattern: /目标(?:值|数|是|为|任务(?:是|为))?(?:约|达到?|不低于|超过)?(?=[0-9０-９])/gu,
    notAfter: /(?:完成|实现|超额完成|达到|超过|占|年度|年初|任务)$/u,
  },
  {
    status: 'planned',
    pattern:
      /到(?:20[2-9][0-9]|“?十五五”?末?)年?(?:底|末)?，?(?:[^，。；]{0,12})(?:将|要|须|应|力争|确保)(?:达|实现|建成|增|提高|降)/gu,
  },
];

/** A word of status with what it says of its figure. */
export interface FoundStatus {
  readonly status: Exclude<Status, 'actual'>;
  readonly word: string;
}

/** Lists the words of a text that make its figure a forecast, an estimate or a plan, the first of each kind. */
export function findStatusWords(text: string): FoundStatus[] {
  return WORDS.flatMap(({ status, pattern, notAfter }) => {
    const found = Array.from(text.matchAll(pattern)).find(
      (match) => !notAfter?.test(text.slice(0, match.index)),
    );
    return found ? [{ status, word: found[0] }] : [];
  });
}
