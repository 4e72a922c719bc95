/** Targets as declared, as self-evaluated and as scored: names, numbers, and who scores them. */
import {
  type Indicator,
  isLeaf,
  type Report,
  type TargetRow,
  type TargetSet,
  targetSets,
} from '../report.ts';
import { type AuditCheck, checkOf } from './check.ts';
import { indicatorCell, rowKey, targetCell } from './row-key.ts';

/** Full-width and half-width forms, blanks and quotation marks do not make another name. */
const spelled = (name: string): string => name.normalize('NFKC').replace(/[\s"'“”‘’]/g, '');

const nameOf = ({ name }: TargetRow): string => name['zh-cn'];

const rowsIn = (report: Report, set: TargetSet): readonly TargetRow[] =>
  report.targets.filter((row) => row.set === set);

/** The leaves that the individual targets name, each once. */
const scoredLeaves = (report: Report): readonly Indicator[] => {
  const codes = new Set(rowsIn(report, 'individual').map((row) => row.indicator));
  return report.indicators.filter((row) => codes.has(row.code) && isLeaf(row));
};

/** How many of the leaves have a target of their name in the set, by the name of either table. */
const matched = (report: Report, leaves: readonly Indicator[], rows: readonly TargetRow[]): number => {
  const names = new Set(rows.map((row) => spelled(nameOf(row))));
  const individual = rowsIn(report, 'individual');
  return leaves.filter(({ code, name }) => {
    const own = individual.filter((row) => row.indicator === code).map(nameOf);
    return [name['zh-cn'], ...own].some((one) => names.has(spelled(one)));
  }).length;
};

const namesCheck = (report: Report, set: TargetSet): AuditCheck[] => {
  const [rows, leaves] = [rowsIn(report, set), scoredLeaves(report)];
  if (set === 'individual' || rows.length === 0 || leaves.length === 0) return [];
  const found = matched(report, leaves, rows);
  return [
    checkOf({
      kind: 'target-names',
      at: set,
      verdict: found === leaves.length ? 'agrees' : 'ask',
      stated: '',
      sources: [
        ...rows.map((row) => targetCell(row, 'name')),
        ...leaves.map((leaf) => indicatorCell(leaf, 'name')),
      ],
      params: { set, scored: String(leaves.length), matched: String(found) },
    }),
  ];
};

/** Targets of a set that no indicator scores; nothing where the report ties no target to an indicator. */
const unscoredCheck = (report: Report, set: TargetSet): AuditCheck[] => {
  const rows = rowsIn(report, set);
  if (rows.length === 0 || report.targets.every((row) => row.indicator === undefined)) return [];
  const open = rows.filter((row) => row.indicator === undefined);
  const listed = open.length > 0 ? open : rows;
  return [
    checkOf({
      kind: 'target-unscored',
      at: set,
      verdict: open.length === 0 ? 'agrees' : 'ask',
      stated: '',
      sources: listed.map((row) => targetCell(row, 'indicator')),
      params: {
        set,
        count: String(open.length),
        all: String(rows.length),
        names: open.map(nameOf).join(' | '),
      },
    }),
  ];
};

/** Years, dates, numbers of documents, tables and clauses are digits, but no amount of anything. */
const noAmounts =
  /(?:19|20)\d{2}\s*年(?:\d{1,2}\s*月)?(?:\d{1,2}\s*日)?|[〔[(](?:19|20)\d{2}[〕\])]\d*号?|(?:第|表|附件)\s*\d+/g;

const hasNumber = (text: string | undefined): boolean =>
  text !== undefined && /\d/.test(text.normalize('NFKC').replace(noAmounts, ''));

/** A quantified target is held against a number, unless the report itself says that it was missed or unproved. */
const numberCheck = (row: TargetRow): AuditCheck[] => {
  const [target, actual] = [row.target?.['zh-cn'], row.actual?.['zh-cn']];
  const isOpen = row.result === 'reached' || row.result === 'not-judged';
  if (!row.quantified || !isOpen || target === undefined || actual === undefined || !hasNumber(target))
    return [];
  const isGiven = hasNumber(actual);
  return [
    checkOf({
      kind: 'target-number',
      at: `${row.set}-${rowKey(row.no, row.row)}`,
      verdict: isGiven ? 'agrees' : 'ask',
      stated: target,
      sources: [targetCell(row, 'target'), targetCell(row, 'actual')],
      ...(!isGiven && { params: { target, ...(row.target?.en && { targetEn: row.target.en }) } }),
    }),
  ];
};

/** A leaf with a rule whose neighbours (two or more) have an individual target, while it has none. */
const missingChecks = (report: Report): readonly AuditCheck[] => {
  const codes = new Set(rowsIn(report, 'individual').map((row) => row.indicator));
  return report.indicators.flatMap((parent) => {
    const leaves = parent.children.flatMap((code) => report.byCode.get(code) ?? []).filter(isLeaf);
    if (leaves.filter((leaf) => codes.has(leaf.code)).length < 2) return [];
    const judged = leaves.filter((leaf) => codes.has(leaf.code) || leaf.rule !== undefined);
    return judged.map((leaf) =>
      checkOf({
        kind: 'target-missing',
        at: leaf.code,
        code: leaf.code,
        verdict: codes.has(leaf.code) ? 'agrees' : 'ask',
        stated: '',
        sources: [indicatorCell(leaf, 'name')],
        ...(!codes.has(leaf.code) && { params: { missing: '1' } }),
      }),
    );
  });
};

/** The three sets of targets against each other and against the indicators scored. */
export const checkTargets = (report: Report): readonly AuditCheck[] => [
  ...targetSets.flatMap((set) => [...namesCheck(report, set), ...unscoredCheck(report, set)]),
  ...report.targets.flatMap(numberCheck),
  ...missingChecks(report),
];
