/** Facts that a report states in several places: the claims that share `sameAs`. */
import type { Claim, Report } from '../report.ts';
import type { Source } from './check.ts';

/** One fact, and its statements in the order of the claims: the same text in the same place counts once. */
export interface Fact {
  /** What the claims share. */
  readonly key: string;
  /** The same, fit for an id in HTML. */
  readonly id: string;
  readonly statements: readonly Claim[];
}

const isSameStatement = (a: Claim, b: Claim): boolean =>
  a.place['zh-cn'] === b.place['zh-cn'] && a.printed === b.printed;

/** Facts with at least two statements, in the order of their first claim. */
export const factsOf = (report: Report): readonly Fact[] => {
  const groups = new Map<string, Claim[]>();
  for (const claim of report.claims) {
    const key = claim.sameAs ?? claim.id;
    const group = groups.get(key) ?? [];
    if (!group.some((one) => isSameStatement(one, claim))) group.push(claim);
    groups.set(key, group);
  }
  return [...groups].flatMap(([key, statements]) => {
    const id = /^[\w-]+$/.test(key) ? key : (statements[0] as Claim).id;
    return statements.length < 2 ? [] : [{ key, id, statements }];
  });
};

/** The printed cells of the statements. */
export const sourcesOf = (statements: readonly Claim[]): readonly Source[] =>
  statements.map(({ id, printed }) => ({ table: 'claims', key: id, column: 'printed', text: printed }));

/** Two texts that differ only in width, blanks or quotation marks say the same. */
export const bareText = (text: string): string => text.normalize('NFKC').replace(/[\s"'“”‘’「」『』]+/g, '');

const grouped = (claims: readonly Claim[]): readonly (readonly Claim[])[] => {
  const byText = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = bareText(claim.printed);
    byText.set(key, [...(byText.get(key) ?? []), claim]);
  }
  return [...byText.values()];
};

/**
 * The different texts, and beside each the places that print it: `values`, `places`, `placesEn`, each a list
 * joined by ` | `; several places of one text are joined by ` ; `.
 */
export const valueParams = (
  claims: readonly Claim[],
): Readonly<Record<'values' | 'places' | 'placesEn', string>> => {
  const groups = grouped(claims);
  const places = (name: (claim: Claim) => string): string =>
    groups.map((group) => [...new Set(group.map(name))].join(' ; ')).join(' | ');
  return {
    values: groups.map(([first]) => first?.printed ?? '').join(' | '),
    places: places(({ place }) => place['zh-cn']),
    placesEn: places(({ place }) => place.en ?? place['zh-cn']),
  };
};

/** The indicator that all statements are about, if they are about one. */
export const codeOf = (statements: readonly Claim[]): { readonly code?: string } => {
  const codes = new Set(statements.map(({ cell }) => cell?.code));
  const [code] = codes;
  return codes.size === 1 && code !== undefined ? { code } : {};
};
