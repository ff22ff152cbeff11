import { trimName } from '../clause/names.ts';
import { isPlace } from '../clause/places.ts';
import type { Passage } from '../flow/buildFlow.ts';
import type { TableRow } from '../flow/tableRow.ts';
import type { Terms } from '../lexicon.ts';
import type { UnitTable } from '../scan/unitTable.ts';
import { type Caption, NO_CAPTION, readCaption } from './caption.ts';
import { buildCell, type CellContext } from './cellContext.ts';
import { INDUSTRY, joinNames } from './cellName.ts';
import { isDifference } from './differences.ts';
import { type Head, type HeadReading, readHead } from './headCell.ts';
import { type HeadUnit, HeadUnits } from './headUnits.ts';

/** Remembers the heads of a table while its rows go by: a number in a cell has its name, unit and year from them. */

/** A number as a cell holds it, with a sign, a share and a mark of a footnote. */
const NUMBER = /^[↑↓[〔]?[-+±]?[0-9][0-9,]*(?:\.[0-9]+)?[%‰]?[\]〕]?(?:[*①-⑳↑↓]{0,3})$/u;
const MEASURED =
  /^(?:[约近超逾第前≥≤><]|不低于|不超过|不少于|超过)?[-+]?[0-9][0-9,.]*(?:[余多])?(?:万亿|亿|万|千|百)?([^0-9\s]{0,6}?)(?:以上|以内|以下|左右|多|余)?$/u;
const NO_VALUE = /[岁年月日号级类届期]|次产/u;
const YEAR_CELL = /^(?:19|20)[0-9]{2}年?(?:[0-9]{1,2}月|上半年|[末底])?$/u;
const NOTHING = /^(?:[-—…·.×xX/\\*]{1,6}|无|持平|不适用|空|NA|N\/A)?$/u;
const PLACES_HEAD =
  /^(?:各?(?:县|市|区|州|旗|盟|镇|乡|街道|镇街|乡镇|地区|区域|城市|地市|市州|省市|省份|县区|区县|县市|县市区|县市旗区|乡镇街道|行政区)(?:[、（(].*)?(?:名称|别)?|单位名称)$/u;
/** Heads of the labels of rows; one that begins with such a word leaves out no corner. */
const CORNER = /^(?:指标|项目|名称|类别|分类|行业|学段|年份|年度|时间|序号|单位|品种|科目|产业|学校|部门)/u;
const TOTAL = /^(?:合\s*计|总\s*计|小\s*计|平均|全[国省市县区州盟旗](?:合计|总计|平均)?)$/u;
/** So many lines above a table can be its caption, its unit and a remark. */
const MOST_ABOVE = 4;
const LONGEST_ABOVE = 200;
const LONGEST_LABEL = 16;
const HEADLIKE =
  /[（(].{1,8}[)）]$|^(?:19|20)[0-9]{2}年?|增长|增速|同比|位次|排名|占比|比重|^(?:指标|项目|名称|总量|数量|绝对[数量]|单位)$/u;

interface Label {
  readonly head: Head;
  readonly place: string | null;
  readonly total: boolean;
}

export class TableReader {
  private readonly terms: Terms;
  private readonly units: HeadUnits;
  private readonly year: number | null;
  private caption: Caption = NO_CAPTION;
  private above: readonly string[] = [];
  private heads: Array<readonly string[]> = [];
  private columns: readonly Head[] | null = null;
  private rows = 0;
  private by: TableRow['by'] | null = null;
  private label: Label | null = null;
  /** The row or group that 其中 and short names are parts of. */
  private whole = '';
  private group = '';

  constructor(units: UnitTable, terms: Terms, year: number | null) {
    this.units = new HeadUnits(units);
    this.terms = terms;
    this.year = year;
  }

  private get reading(): HeadReading {
    const captioned = /^[0-9]{4}/.exec(this.caption.period?.to ?? '')?.[0];
    return {
      units: this.units,
      year: captioned === undefined ? this.year : Number(captioned),
      trim: (name) => trimName(name, this.terms),
      terms: this.terms,
      isPlace: (word) => isPlace(word, this.terms),
    };
  }

  /** Notes a passage that is no row: it ends a table, or says what the next one is of. */
  leave(text: string): void {
    this.by = null;
    if (this.heads.length > 0 || this.columns !== null) this.begin(NO_CAPTION);
    // Most passages stand above no table, so they are only read where one follows.
    this.above = [...this.above.slice(1 - MOST_ABOVE), text.slice(-LONGEST_ABOVE)];
  }

  /** Whether the table is one of goals; null where its caption does not say. */
  get planned(): boolean | null {
    return this.caption.planned;
  }

  private readAbove(): void {
    for (const text of this.above) this.caption = readCaption(text, this.caption, this.reading);
    this.above = [];
  }

  /** The contexts of the cells of a row, null for those that are labels or texts; null where the row is a head. */
  enter({ text, row }: Passage): ReadonlyArray<CellContext | null> | null {
    this.readAbove();
    const cells = text.split('\t').map((cell) => cell.trim());
    const other = row !== null && this.by !== null && row.by !== this.by;
    this.by = row?.by ?? null;
    if (row?.first || other || (row?.part === 'head' && this.columns !== null))
      this.begin(this.columns ? NO_CAPTION : this.caption);
    const filled = cells.filter((cell) => cell !== '');
    if (this.isHead(cells, row?.part ?? 'unsaid')) {
      if (this.columns !== null) this.begin({ ...this.caption, name: '' });
      // A title or a unit over the whole width is no head of a column.
      if (new Set(filled).size === 1 && (cells[0] !== '' || filled.length > 1))
        this.caption = readCaption(filled[0] ?? '', this.caption, this.reading);
      else this.heads.push(cells);
      return null;
    }
    this.columns ??= this.readColumns(cells.length);
    return this.readRow(cells, this.columns);
  }

  private begin(caption: Caption): void {
    this.caption = caption;
    this.heads = [];
    this.columns = null;
    this.rows = 0;
    this.label = null;
    this.whole = '';
    this.group = '';
  }

  /** A number, or a number with a unit that is one. */
  private isValue(cell: string): boolean {
    if (NUMBER.test(cell)) return true;
    const unit = MEASURED.exec(cell)?.[1];
    return unit !== undefined && !NO_VALUE.test(unit) && (unit === '' || this.units.parse(unit) !== null);
  }

  private isHead(cells: readonly string[], part: 'head' | 'body' | 'unsaid'): boolean {
    if (part === 'head') return true;
    const values = cells.slice(1).filter((cell) => this.isValue(cell));
    const years = values.every((cell) => YEAR_CELL.test(cell));
    if (values.length > 0 && !years) return false;
    const [first = ''] = cells;
    const begun = this.columns !== null;
    const anew = first === '' || PLACES_HEAD.test(first) || CORNER.test(first);
    // A row of figures that look like years stands under heads that name none.
    if (values.length > 0) return !begun && part !== 'body' && (this.heads.length === 0 || anew);
    if (part === 'body') return !begun && anew && cells.slice(1).some((cell) => cell !== '');
    const said = cells.slice(1).filter((cell) => !NOTHING.test(cell));
    const others = said.filter((cell) => this.units.parse(cell) === null);
    // Under heads a row whose cells all say that there is nothing is a row.
    if (!begun) return this.heads.length === 0 || others.length > 0 || (first === '' && said.length > 0);
    return (
      others.length > 1 && new Set(cells).size > 1 && (anew || others.some((cell) => HEADLIKE.test(cell)))
    );
  }

  /** The heads of the columns, each read from its cells in all rows of heads. */
  private readColumns(width: number): Head[] {
    const reading = this.reading;
    const shared = this.heads.flatMap((row) =>
      row.flatMap((cell) => (/单位[:：]/u.test(cell) ? [cell] : [])),
    );
    for (const cell of shared) this.caption = readCaption(cell, this.caption, reading);
    const rows = this.heads.map((head, at) => {
      const told = head.filter((cell) => cell !== '');
      const units = at > 0 && told.every((cell) => this.units.parse(cell) !== null);
      const row = units ? head.map((cell) => (cell === '' ? '' : `（${cell}）`)) : head;
      const cells = row.length === width - 1 && !CORNER.test(row[0] ?? '') ? ['', ...row] : [...row];
      // A head that spans several columns leaves the cells behind it empty.
      const below = this.heads[at + 1];
      if (below !== undefined)
        cells.forEach((cell, column) => {
          if (column > 1 && cell === '' && (below[column] ?? '') !== '')
            cells[column] = cells[column - 1] ?? '';
        });
      return cells;
    });
    return Array.from({ length: width }, (_, column): Head => {
      const parts = Array.from(new Set(rows.map((row) => row[column] ?? ''))).filter((cell) => cell !== '');
      const whole = readHead(parts.join(''), reading);
      if (parts.length < 2) return whole;
      const heads = parts.map((part) => readHead(part, reading));
      return {
        ...whole,
        name: heads.map(({ name }) => name).join(''),
        place: heads.find((head) => head.place !== null)?.place ?? null,
        unit: heads.reduce<HeadUnit | null>((unit, head) => head.unit ?? unit, null),
        sort: heads.find(({ sort }) => sort !== 'level')?.sort ?? 'level',
      };
    });
  }

  private readRow(cells: readonly string[], columns: readonly Head[]): Array<CellContext | null> {
    const firstValue = cells.findIndex(
      (cell, at) =>
        at > 0 && (this.isValue(cell) || NOTHING.test(cell)) && cell !== '' && columns[at]?.sort !== 'unit',
    );
    const labels = cells.flatMap((cell, at) => {
      const sort = columns[at]?.sort ?? 'level';
      const isLabel =
        at < (firstValue < 0 ? cells.length : firstValue) &&
        cell !== '' &&
        (at === 0 || (cell.length <= LONGEST_LABEL && !/[，。；]|[0-9]/u.test(cell))) &&
        sort !== 'unit' &&
        sort !== 'remark';
      return isLabel &&
        sort !== 'order' &&
        (sort === 'time' || !NUMBER.test(cell) || (at === 0 && YEAR_CELL.test(cell)))
        ? [at]
        : [];
    });
    const label = this.labelOf(cells, labels);
    this.rows += 1;
    const others = cells.filter((cell, at) => !labels.includes(at) && !NOTHING.test(cell));
    if (others.length === 0 && label !== null) {
      // A row that only names a group heads the rows below it.
      this.whole = label.head.name;
      this.group = label.head.name;
      return cells.map(() => null);
    }
    const numbered = cells[0] === String(this.rows) && cells.length > 2 && labels.includes(1);
    const unitAt = columns.findIndex(({ sort }) => sort === 'unit');
    const ownUnit = unitAt < 0 ? null : this.units.parse(cells[unitAt] ?? '');
    const row = {
      label: label?.head ?? null,
      place: label?.place ?? null,
      total: label?.total ?? false,
      whole: this.whole,
      group: this.group,
      ownUnit,
      differences: columns.map(({ sort, unit }, at) =>
        sort === 'change' && unit === null ? isDifference(cells, columns, at) : null,
      ),
    };
    const contexts = cells.map((cell, column): CellContext | null => {
      const head = columns[column];
      if (labels.includes(column) || column === unitAt || head?.sort === 'remark') return null;
      if (head?.sort === 'order' || (column === 0 && numbered)) return 'order';
      if (head === undefined || (this.heads.length === 0 && this.caption.unit === null && label === null))
        return null;
      return cell === ''
        ? null
        : buildCell(row, column, columns, this.caption, (word) => this.units.parse(word));
    });
    if (
      label !== null &&
      !label.head.part &&
      !label.total &&
      label.place === null &&
      !INDUSTRY.test(label.head.name)
    )
      this.whole = label.head.name || this.whole;
    return contexts;
  }

  /** What the text cells before the numbers of a row say; an empty one repeats the row above. */
  private labelOf(cells: readonly string[], labels: readonly number[]): Label | null {
    const corner = this.heads.map((head) => head[0] ?? '').find((cell) => cell !== '') ?? '';
    let place: string | null = null;
    const named: string[] = [];
    for (const at of labels) {
      const cell = cells[at] ?? '';
      const spaced = cell.replace(/[\s*①-⑳]+/gu, '');
      const head = readHead(spaced, this.reading, true);
      const under = this.heads.map((row) => row[at] ?? '').find((text) => text !== '') ?? '';
      const isName = head.sort === 'level' && !TOTAL.test(spaced);
      if (place === null && isName && (head.place !== null || PLACES_HEAD.test(under))) place = spaced;
      else named.push(spaced);
    }
    if (labels.length === 0 || (labels[0] !== 0 && cells[0] === '' && this.label?.place)) {
      if (labels.length === 0 && cells[0] !== '') return null;
      place ??= this.label?.place ?? null;
      if (named.length === 0) return this.label;
    }
    const last = named[named.length - 1] ?? '';
    const total = named.length > 0 && TOTAL.test(last);
    const head = readHead(total ? '' : last, this.reading, true);
    const [group = ''] = named;
    const name =
      named.length > 1 && head.name.length <= 3 && !YEAR_CELL.test(group)
        ? joinNames(head.name, readHead(group, this.reading, true).name)
        : head.name;
    const region = total && /^全/u.test(last) ? last.slice(0, 2) : place;
    const period =
      head.period ??
      named.map((text) => readHead(text, this.reading, true).period).find((found) => found !== null) ??
      null;
    const places = PLACES_HEAD.test(corner);
    this.label = {
      head: { ...head, name, period },
      place: region,
      total: total || (places && region === null && last === ''),
    };
    return this.label;
  }
}
