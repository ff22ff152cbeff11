/** Which pages a server's headers allow to show a page in a frame. */
export type FrameLimit =
  /** `stated` is true where a header says so, and false where no header forbids it. */
  | { readonly allows: 'any'; readonly stated: boolean }
  | { readonly allows: 'none'; readonly by: string }
  /** The sources as the headers list them. With several lists, a page must match each of them. */
  | { readonly allows: 'listed'; readonly groups: ReadonlyArray<readonly string[]>; readonly by: string };

const CSP = 'Content-Security-Policy: frame-ancestors';
const XFO = 'X-Frame-Options';

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/**
 * The source list of every `frame-ancestors` directive. Policies are separated by commas, directives by
 * semicolons.
 */
function ancestorLists(policies: string): string[][] {
  return policies.split(',').flatMap((policy) => {
    // Where a policy repeats a directive, only the first one counts.
    const directive = policy
      .split(';')
      .map((text) => words(text))
      .find(([name]) => name?.toLowerCase() === 'frame-ancestors');
    return directive ? [directive.slice(1).map((source) => source.toLowerCase())] : [];
  });
}

/** Whether a source list admits every page: `http:` also matches https, and so the whole web. */
const isOpen = (sources: readonly string[]): boolean =>
  sources.some((source) => source === '*' || source === 'http:');

const isShut = (sources: readonly string[]): boolean => sources.every((source) => source === "'none'");

/** Reads X-Frame-Options as the HTML standard does: unknown values have no effect. */
function olderLimit(header: string): FrameLimit {
  const values = new Set(
    header
      .toLowerCase()
      .split(',')
      .map((value) => value.trim()),
  );
  const known = ['deny', 'sameorigin', 'allowall'].filter((value) => values.has(value));
  if (known.length === 0) return { allows: 'any', stated: false };
  // Contradictory values count as a refusal.
  if (values.size > 1 || values.has('deny')) return { allows: 'none', by: `${XFO}: ${header}` };
  return values.has('sameorigin')
    ? { allows: 'listed', groups: [["'self'"]], by: `${XFO}: ${header}` }
    : { allows: 'any', stated: true };
}

/** Combines the two headers as browsers do: a policy with frame-ancestors overrides X-Frame-Options. */
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
