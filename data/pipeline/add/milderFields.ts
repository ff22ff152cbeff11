import { parseFigure } from '../../../src/reading/figure.ts';
import type { NumeralItem, Option, OptionKind, RecordFields } from './draftTypes.ts';
import { cleanName, type FieldContext } from './figureFields.ts';
import { clauseStart, placeInChain, quoteFigure, type Stretch } from './words/quoteWords.ts';

/**
 * Forms of one record that claim less and less: where the words of the text do not bear out a field, the next form
 * leaves it open. The first form that passes the check is proposed, so that no proposal says more than its words.
 */
export function milderFields(fields: RecordFields, context: FieldContext, kind: OptionKind): RecordFields[] {
  const { evidence, role } = fields;
  const chain = context.chainOf(evidence.paragraph);
  const place = placeOf(chain.text, fields);
  const requote = (own: RecordFields, least: number, needs: readonly RegExp[] = []): RecordFields =>
    place
      ? {
          ...own,
          evidence: {
            paragraph: evidence.paragraph,
            ...quoteFigure(chain, place, evidence.paragraph, needs, least),
          },
        }
      : own;
  // For a known record only the words may vary: what it says is not the new document's to change.
  const forms: RecordFields[] = [fields, requote(fields, 16), requote(fields, 24), requote(fields, 6)];
  if (kind === 'confirm' || kind === 'conflict' || kind === 'revise') return unique(forms);
  const years = [/(?:19|20)[0-9]{2}年/u];
  forms.push(requote(fields, 24, years));
  const vague: RecordFields = { ...fields, department: null };
  forms.push(vague, { ...vague, doubt: '原文的用语没有写明这一点，据上下文记录' });
  const undated: RecordFields = { ...vague, period: { kind: 'unstated', label: '日期原文未注明' } };
  forms.push(undated, requote(undated, 24));
  if (role === 'change') {
    const { doubt: _, ...plain } = vague;
    forms.push(
      { ...plain, sense: 'unstated', basis: 'total' },
      { ...plain, sense: 'unstated', basis: 'on-previous-year' },
    );
  }
  if (role !== 'level' && role !== 'target') {
    const { sense: _sense, basis: _basis, ...rest } = undated;
    const level: RecordFields = {
      ...rest,
      role: 'level',
      measure: /[%‰]/u.test(fields.unit) ? 'rate' : fields.measure === 'flow' ? 'flow' : 'stock',
    };
    forms.push(level, requote(level, 24));
  }
  if (fields.status !== 'actual' && role !== 'target')
    forms.push({ ...undated, doubt: '原文没有写明是否已经完成，据上下文记录' });
  const { sense: _sense, basis: _basis, ...told } = undated;
  forms.push({ ...told, form: 'statement', name: toldName(chain.text, place, fields.name) });
  return unique(forms);
}

const unique = (forms: readonly RecordFields[]): RecordFields[] => {
  const seen = new Set<string>();
  return forms.filter((form) => {
    const key = JSON.stringify(form);
    const known = seen.has(key);
    seen.add(key);
    return !known;
  });
};

/** Where the figure of the evidence stands in the chain of its paragraph. */
function placeOf(text: string, { evidence }: RecordFields): Stretch | null {
  const { quote, figure, occurrence = 1 } = evidence;
  let at = -1;
  for (let count = 0; count < occurrence; count += 1) at = text.indexOf(quote, at + 1);
  const inside = quote.indexOf(figure);
  return at < 0 || inside < 0 ? null : { start: at + inside, end: at + inside + figure.length };
}

/** A fact in words, as the clause tells it. */
function toldName(text: string, place: Stretch | null, fallback: string): string {
  if (!place) return fallback;
  const clause = text.slice(clauseStart(text, place.start), place.end);
  return cleanName(clause) ?? `${fallback}${text.slice(place.start, place.end)}`;
}

/** Records for a rank: a place in a list of an area that the text names is a recognition. */
export function rankFields(
  fields: RecordFields,
  { paragraph }: NumeralItem,
  context: FieldContext,
): RecordFields[] {
  const chain = context.chainOf(paragraph);
  const place = placeOf(chain.text, fields);
  if (!place) return [];
  const figure = chain.text.slice(place.start, place.end);
  const parsed = parseFigure(figure);
  const sentence = chain.text.slice(clauseStart(chain.text, place.start, /[。；！？\n]/u), place.start);
  return rankAreas(sentence).map(({ within, need }): RecordFields => {
    const { sense: _sense, basis: _basis, ...rest } = fields;
    const exact = /^第/u.test(figure) && parsed?.kind === 'rank';
    const name =
      cleanName(
        fields.name.length > 2
          ? `${fields.name}居${within}${figure}`
          : `${sentence.split(/[，,]/u).pop() ?? ''}${figure}`,
      ) ?? `${within}${figure}`;
    return {
      ...rest,
      form: 'honour',
      name,
      within,
      ...(exact && parsed ? { rank: Number(parsed.value) } : {}),
      evidence: { paragraph, ...quoteFigure(chain, place, paragraph, [need], 8) },
    };
  });
}

/** Records for a word that claims something without a numeral: the clause as a fact in words. */
export function claimOptions(
  item: NumeralItem,
  context: FieldContext & { readonly base: { readonly site: { readonly region: string } } },
): Option[] {
  const { paragraph, tokens } = item;
  const chain = context.chainOf(paragraph);
  const [token] = tokens;
  const place = token && placeInChain(chain, token);
  if (!place) return [];
  let end = place.end;
  while (
    end < chain.text.length &&
    end - place.start < 20 &&
    !/[，,。；;：:！？\n\t]/u.test(chain.text.charAt(end))
  )
    end += 1;
  const start = Math.max(clauseStart(chain.text, place.start, /[，,。；;：:！？\n\t]/u), end - 40);
  const name = cleanName(chain.text.slice(start, end)) ?? cleanName(chain.text.slice(place.start, end));
  if (name === null) return [];
  const domain = context.domainOf(name, {
    section: context.section(paragraph),
    around: context.around(paragraph),
    last: context.lastDomain,
  });
  const whole = { start: place.start, end };
  // Digits in the words are numerals of their own.
  const figure = /^[^0-9０-９]+/u.exec(chain.text.slice(place.start, end))?.[0] ?? tokens[0]?.token ?? '';
  const { quote, occurrence } = quoteFigure(chain, whole, paragraph, [], end - start);
  const fields: RecordFields = {
    form: 'statement',
    name,
    domain: domain.id,
    department: null,
    regions: [context.base.site.region],
    unit: '',
    measure: 'stock',
    figure: { value: '', magnitude: '', qualifier: '=' },
    period: { kind: 'unstated', label: '日期原文未注明' },
    role: 'level',
    status: 'actual',
    evidence: { paragraph, quote, figure, ...(occurrence === undefined ? {} : { occurrence }) },
  };
  return [{ kind: 'new', fields }];
}

/** The areas in which a rank may hold, as the sentence before it names them, the nearest first. */
function rankAreas(sentence: string): Array<{ readonly within: string; readonly need: RegExp }> {
  const areas: ReadonlyArray<readonly [string, RegExp]> = [
    ['全国', /全国|国内/u],
    ['全省', /全省|我省|省内/u],
    ['全市', /全市|我市|市内/u],
  ];
  return areas
    .flatMap(([within, need]) => {
      const all = Array.from(sentence.matchAll(new RegExp(need.source, 'gu')));
      const last = all[all.length - 1];
      return last ? [{ within, need, at: last.index }] : [];
    })
    .sort((a, b) => b.at - a.at)
    .map(({ within, need }) => ({ within, need }));
}
