import {
  COVERAGE_LAYER,
  MENTIONED_LAYER,
  OVERVIEW,
  PROVINCE_LAYER,
  ROUTES,
  SINGLE_PAGE,
  valuesLayer,
} from '../../../src/model/paths.ts';
import type { Finding } from '../read/finding.ts';
import type { Authored } from '../read/readAuthored.ts';

/** Folders and files of the built site, and pages that have no route of their own yet. */
const BUILT = [
  'index',
  'embed',
  'all',
  'proof',
  'desk',
  'data',
  'drawn',
  'assets',
  'originals',
  'licences',
  'icon',
];

/** Names of pages, folders and files that the build writes. */
const SITE: readonly string[] = [
  ...new Set([
    OVERVIEW,
    ...BUILT,
    ...Object.values(ROUTES).map((route) => route.split('/')[1] ?? ''),
    SINGLE_PAGE.replace('.html', ''),
  ]),
].filter((id) => id !== '');
/** A domain is a layer of the map too. */
const LAYERS = [MENTIONED_LAYER, COVERAGE_LAYER];
/** A panel is a page among the files of `embed/`. */
const EMBED_FILES = ['loader', 'enhance', 'v', 'youju-panel'];

interface Named {
  readonly file: string;
  readonly id: string;
  readonly what: string;
  readonly taken: readonly string[];
}

/** Refuses ids of which the page would be written over another page or file, or share its address. */
export function checkIds({ site, panels, documents, decks, indicators }: Authored): Finding[] {
  const layers = Object.values(indicators).flatMap((list) => list.map(({ id }) => valuesLayer(id)));
  const named: Named[] = [
    ...site.domains.map(({ id, reference }) => ({
      file: 'data/site.json',
      id,
      what: '领域',
      // A domain of other places has no layer on the map of the counties.
      taken: [...SITE, ...LAYERS, ...layers, ...(reference === true ? [] : [PROVINCE_LAYER])],
    })),
    ...Object.entries(panels).flatMap(([domain, list]) =>
      list.map(({ id }) => ({
        file: `data/panels/${domain}.json`,
        id,
        what: '面板',
        taken: [...SITE, ...EMBED_FILES],
      })),
    ),
    ...documents.map(({ id }) => ({ file: `data/documents/${id}.json`, id, what: '文件', taken: SITE })),
    ...Object.entries(decks).map(([name, { id }]) => ({
      file: `data/decks/${name}.json`,
      id,
      what: '放映稿',
      taken: SITE,
    })),
  ];
  const clashes = named
    .filter(({ id, taken }) => taken.includes(id))
    .map(
      ({ file, id, what, taken }): Finding => ({
        file,
        recordId: id,
        message: `${what}的 id 是网站自己的页面、文件或地址的名字，不能再用`,
        expected: `${taken.slice(0, 24).join('、')}${taken.length > 24 ? ' 等' : ''}之外的 id`,
        found: id,
      }),
    );
  const folded = new Map<string, string>();
  const twice = site.domains.flatMap(({ id, name }): Finding[] => {
    const other = folded.get(id);
    folded.set(id, name);
    return other === undefined
      ? []
      : [{ file: 'data/site.json', recordId: id, message: `领域 id 重复，另见“${other}”`, found: id }];
  });
  return [...clashes, ...twice];
}
