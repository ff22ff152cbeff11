/** Whom the answers of a server allow to show a page in a frame. */
export type FrameLimit =
  /** `stated`: in so many words; otherwise because nothing forbids it. */
  | { readonly allows: 'any'; readonly stated: boolean }
  | { readonly allows: 'none'; readonly by: string }
  /** Sources as the header names them; each group has to agree. */
  | { readonly allows: 'listed'; readonly groups: ReadonlyArray<readonly string[]>; readonly by: string };

const CSP = 'Content-Security-Policy: frame-ancestors';
const XFO = 'X-Frame-Options';

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/** The sources of every `frame-ancestors`: policies are parted by commas, directives by semicolons. */
function ancestorLists(policies: string): string[][] {
  return policies.split(',').flatMap((policy) => {
    // Of a directive that is repeated within one policy the first counts.
    const directive = policy
      .split(';')
      .map((text) => words(text))
      .find(([name]) => name?.toLowerCase() === 'frame-ancestors');
    return directive ? [directive.slice(1).map((source) => source.toLowerCase())] : [];
  });
}

/** `http:` stands for https as well, and with it for every page of the web. */
const isOpen = (sources: readonly string[]): boolean =>
  sources.some((source) => source === '*' || source === 'http:');

const isShut = (sources: readonly string[]): boolean => sources.every((source) => source === "'none'");

/** The older header, as the HTML standard reads it: values it does not know have no effect. */
function olderLimit(header: string): FrameLimit {
  const values = new Set(
    header
      .toLowerCase()
      .split(',')
      .map((value) => value.trim()),
  );
  const known = ['deny', 'sameorigin', 'allowall'].filter((value) => values.has(value));
  if (known.length === 0) return { allows: 'any', stated: false };
  // Values that contradict each other count as a refusal.
  if (values.size > 1 || values.has('deny')) return { allows: 'none', by: `${XFO}: ${header}` };
  return values.has('sameorigin')
    ? { allows: 'listed', groups: [["'self'"]], by: `${XFO}: ${header}` }
    : { allows: 'any', stated: true };
}

/** By the two headers as a browser weighs them: where the policy speaks of frames, the older header is not heard. */
export function frameLimit(policy: string | null, frameOptions: string | null): FrameLimit {
  const lists = policy === null ? [] : ancestorLists(policy);
  if (lists.length === 0) {
    return frameOptions === null ? { allows: 'any', stated: false } : olderLimit(frameOptions);
  }
  if (lists.some(isShut)) return { allows: 'none', by: `${CSP} 'none'` };
  const groups = lists.filter((sources) => !isOpen(sources));
  return groups.length === 0
    ? { allows: 'any', stated: true }
    : { allows: 'listed', groups, by: `${CSP} ${groups.map((group) => group.join(' ')).join('，')}` };
}
