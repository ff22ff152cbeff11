import type { Authored } from '../../read/readAuthored.ts';

/** In which domain of the site a figure belongs, by the words around it. */

export interface DomainChoice {
  readonly id: string;
  /** All domains, the likeliest first. */
  readonly order: readonly string[];
  /** Whether any word speaks for the first one. */
  readonly known: boolean;
}

/** Where the words of a figure stand. */
export interface Surroundings {
  readonly section: string | null;
  /** The paragraph of the figure and those before and behind it, the nearest first. */
  readonly around: readonly string[];
  /** The domain of the record before it. */
  readonly last: string | null;
}

/** How much the paragraph of a figure weighs, compared with the words beside it. */
const NEAR = 0.35;

/** Words of one field of government: where a domain's name or description has one, the others speak for it too. */
const FIELDS: readonly string[] = [
  '经济 生产总值 产业 工业 农业 投资 财政 税收 消费 零售 进出口 外资 企业 营收 利润 增加值 金融 贷款 存款 粮食 产量 商贸 物价 开放 旅游 收入 项目',
  '就业 失业 岗位 创业 劳动 技能 工资 人社 社会保障 社保 养老金 保险 参保 稳岗',
  '民生 保障 救助 低保 福利 残疾 儿童 社会保障 住房 就业 养老 居民',
  '教育 学校 学生 教师 学位 幼儿园 义务教育 高中 中小学 入学 办学 职业学校 高校 课程 校园',
  '卫生 健康 医疗 医院 床位 医师 护士 疫苗 公共卫生 诊疗 疾病 卫健',
  '养老 老年 老人 助餐 敬老 护理',
  '住房 住建 房屋 小区 棚户区 改造 建设 建筑 公租房 保障房 物业',
  '城市 城管 管网 道路 市政 供水 供热 燃气 污水 垃圾 绿地 公园 停车 路灯 环境卫生 城乡 公路 里程 桥梁 交通 通车 建成区',
  '生态 环境 空气 水质 绿化 森林 污染 排放 优良天数 碳 能耗 造林',
  '文化 图书馆 博物馆 文物 演出 体育 旅游',
  '改革 机制 试点 审批 营商 制度',
  '科技 创新 专利 研发 高新技术 实验室 人才',
  '农村 乡村 农业 农民 粮食 耕地 高标准农田 脱贫',
];

const pairsOf = (text: string): string[] =>
  Array.from(text.matchAll(/[\u4e00-\u9fffA-Za-z]+/gu)).flatMap(([run]) =>
    Array.from({ length: Math.max(0, run.length - 1) }, (_, at) => run.slice(at, at + 2)),
  );

/** Weighs the words around a figure against the names, descriptions and indicators of every domain. */
export function domainChooser({
  site,
  indicators,
}: Authored): (words: string, surroundings: Surroundings) => DomainChoice {
  const domains = site.domains.map(({ id, name, gloss, reference }) => {
    const own = `${name} ${gloss}`;
    const fields = FIELDS.map((words) => words.split(' ')).filter((words) => own.includes(words[0] ?? ''));
    const partly = FIELDS.map((words) => words.split(' ')).filter((words) =>
      words.some((word) => own.includes(word)),
    );
    const names = (indicators[id] ?? []).map((indicator) => indicator.name).join('，');
    return {
      id,
      own: new Set(pairsOf(own)),
      names: new Set(pairsOf(names)),
      fields: fields.flat(),
      partly: partly.flat(),
      reference,
    };
  });
  const spread = new Map<string, number>();
  for (const { names } of domains) for (const pair of names) spread.set(pair, (spread.get(pair) ?? 0) + 1);
  return (words, { section, around, last }) => {
    const scored = domains.map((domain, at) => {
      let score = 0;
      const weigh = (text: string, weight: number) => {
        for (const pair of new Set(pairsOf(text))) {
          if (domain.own.has(pair)) score += 2 * weight;
          if (domain.names.has(pair)) score += (1.2 * weight) / (spread.get(pair) ?? 1);
        }
        for (const word of domain.fields) if (text.includes(word)) score += 1.5 * weight;
        for (const word of domain.partly) if (text.includes(word)) score += 0.6 * weight;
      };
      weigh(words, 1);
      if (section !== null) weigh(section, 0.8);
      for (const [distance, text] of around.entries()) weigh(text, NEAR / (distance + 1));
      // Neighbours mostly belong together.
      if (score > 0 && domain.id === last) score += 1;
      return { id: domain.id, score: domain.reference ? score * 0.5 : score, at };
    });
    const order = [...scored].sort((a, b) => b.score - a.score || a.at - b.at);
    return { id: order[0]?.id ?? '', order: order.map(({ id }) => id), known: (order[0]?.score ?? 0) > 0 };
  };
}
