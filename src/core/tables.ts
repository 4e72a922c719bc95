/** The report's tables as the expression language sees them: rows of named cells. */
import type { TableRow, Value } from './expression/value.ts';
import type { Figure } from './figure.ts';
import type { Identity, Localised, Report } from './report.ts';
import type { PrintedBand } from './scheme.ts';

const amount = (figure: Figure | undefined): Value | undefined =>
  figure && { kind: 'number', value: figure.value, money: figure.money };
const words = (text: Localised | string | undefined): Value | undefined =>
  text === undefined ? undefined : { kind: 'text', value: typeof text === 'string' ? text : text['zh-cn'] };
const flag = (value: boolean | undefined): Value | undefined =>
  value === undefined ? undefined : { kind: 'boolean', value };

type Cells<Row> = Readonly<Record<string, readonly [zh: string, cell: (row: Row) => Value | undefined]>>;
const list = (codes: readonly string[]): Value | undefined =>
  codes.length === 0 ? undefined : words(codes.join(' '));

interface Rows extends Pick<Report, ListTable> {
  /** One row: what report.yaml says of the report. */
  readonly report: readonly Identity[];
  /** Grade bands as printed. */
  readonly bands: readonly PrintedBand[];
}
type ListTable =
  | 'indicators'
  | 'readings'
  | 'inputs'
  | 'budget'
  | 'spending'
  | 'subtotals'
  | 'progress'
  | 'targets'
  | 'findings';
type Table = keyof Rows;

const cells: { readonly [Name in Table]: Cells<Rows[Name][number]> } = {
  indicators: {
    code: ['编码', (row) => words(row.code)],
    name: ['名称', (row) => words(row.name)],
    points: ['分值', (row) => amount(row.points)],
    weight: ['权重', (row) => amount(row.weight)],
    score: ['得分', (row) => amount(row.score)],
    kind: ['类别', (row) => words(row.kind)],
    criteria: ['评分标准', (row) => words(row.criteria)],
    evidence: ['评价依据', (row) => words(row.evidence)],
  },
  readings: {
    reading: ['出处', (row) => words(row.reading)],
    code: ['编码', (row) => words(row.code)],
    name: ['名称', (row) => words(row.name)],
    points: ['分值', (row) => amount(row.points)],
    score: ['得分', (row) => amount(row.score)],
    rate: ['得分率', (row) => amount(row.rate)],
  },
  inputs: {
    key: ['键', (row) => words(row.key)],
    name: ['名称', (row) => words(row.name)],
    value: ['数值', (row) => (typeof row.value === 'boolean' ? flag(row.value) : amount(row.value))],
  },
  budget: {
    id: ['编号', (row) => words(row.id)],
    item: ['项目', (row) => words(row.item)],
    amount: ['金额', (row) => amount(row.amount)],
    kind: ['类型', (row) => words(row.kind)],
    document: ['文件', (row) => words(row.document)],
    date: ['日期', (row) => words(row.date)],
    note: ['说明', (row) => words(row.note)],
  },
  spending: {
    no: ['序号', (row) => words(row.no)],
    category: ['类别', (row) => words(row.category)],
    item: ['项目', (row) => words(row.item)],
    amount: ['金额', (row) => amount(row.amount)],
    start: ['开始', (row) => words(row.start)],
    end: ['结束', (row) => words(row.end)],
    accepted: ['验收', (row) => words(row.accepted)],
    papers: ['验收材料', (row) => words(row.papers)],
    invoiced: ['开票', (row) => words(row.invoiced)],
    paid: ['付款', (row) => words(row.paid)],
    note: ['说明', (row) => words(row.note)],
  },
  subtotals: {
    category: ['类别', (row) => words(row.category)],
    amount: ['金额', (row) => amount(row.amount)],
  },
  progress: {
    no: ['序号', (row) => words(row.no)],
    item: ['项目', (row) => words(row.item)],
    service: ['服务内容', (row) => words(row.service)],
    start: ['开始', (row) => words(row.start)],
    end: ['结束', (row) => words(row.end)],
    accepted: ['验收', (row) => words(row.accepted)],
    status: ['完成情况', (row) => words(row.status)],
    evidence: ['佐证', (row) => words(row.evidence)],
  },
  targets: {
    set: ['类别', (row) => words(row.set)],
    no: ['序号', (row) => words(row.no)],
    group: ['分类', (row) => words(row.group)],
    name: ['名称', (row) => words(row.name)],
    target: ['目标值', (row) => words(row.target)],
    actual: ['完成情况', (row) => words(row.actual)],
    quantified: ['量化', (row) => flag(row.quantified)],
    result: ['结论', (row) => words(row.result)],
    indicator: ['指标编码', (row) => words(row.indicator)],
  },
  findings: {
    id: ['编号', (row) => words(row.id)],
    title: ['标题', (row) => words(row.title)],
    problem: ['问题', (row) => words(row.problem)],
    indicators: ['指标', (row) => list(row.indicators)],
    ledger: ['明细', (row) => list(row.ledger)],
    remedy: ['建议', (row) => words(row.remedy)],
  },
  report: {
    title: ['标题', (row) => words(row.title)],
    kind: ['类型', (row) => words(row.kind)],
    year: ['年度', (row) => words(row.year)],
    department: ['主管部门', (row) => words(row.department)],
    user: ['用款单位', (row) => words(row.userOfFunds)],
    evaluator: ['评价机构', (row) => words(row.evaluator)],
    commissioner: ['委托单位', (row) => words(row.commissioner)],
    total: ['总分', (row) => amount(row.published.total)],
    grade: ['等级', (row) => words(row.published.grade)],
    date: ['日期', (row) => words(row.published.date)],
  },
  bands: {
    name: ['名称', (row) => words(row.name)],
    min: ['下限', (row) => row.min && { kind: 'number', value: row.min, money: false }],
    max: ['上限', (row) => row.max && { kind: 'number', value: row.max, money: false }],
  },
};

const chinese: ReadonlyMap<string, Table> = new Map([
  ['指标', 'indicators'],
  ['输入项', 'inputs'],
  ['预算', 'budget'],
  ['支出', 'spending'],
  ['进度', 'progress'],
  ['绩效目标', 'targets'],
  ['问题', 'findings'],
  ['报告', 'report'],
  ['对照', 'readings'],
  ['小计', 'subtotals'],
  ['等级分段', 'bands'],
]);

/** The English key of a table that is named in either language. */
export const tableNamed = (name: string): Table | undefined =>
  Object.hasOwn(cells, name) ? (name as Table) : chinese.get(name);

/** Tables and columns (English keys and zh-CN names) that an expression may name. */
export const knownTables: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...Object.keys(cells), ...chinese.keys()].map((name) => [
    name,
    new Set(Object.entries(cells[tableNamed(name) as Table]).flatMap(([key, [zh]]) => [key, zh])),
  ]),
);

const listed = <Name extends Table>(report: Report, name: Name): Rows[Name] =>
  ({ ...report, report: [report.identity], bands: report.scheme.printedBands })[name];

const rowsOf = <Name extends Table>(report: Report, name: Name): readonly TableRow[] =>
  listed(report, name).map((row) => {
    const cellsOfRow: Record<string, Value | undefined> = {};
    for (const [key, [zh, cell]] of Object.entries(cells[name] as Cells<typeof row>)) {
      cellsOfRow[key] = cellsOfRow[zh] = cell(row);
    }
    return cellsOfRow;
  });

const made = new WeakMap<Report, Map<string, readonly TableRow[]>>();

/**
 * Rows of a table of the report, made once per report. Undefined for an unknown table and for one without a
 * row: what a missing file would add up to cannot be told, and is not zero.
 */
export const tableOf = (report: Report, name: string): readonly TableRow[] | undefined => {
  const table = tableNamed(name);
  if (!table || listed(report, table).length === 0) return undefined;
  const tables = made.get(report) ?? new Map<string, readonly TableRow[]>();
  made.set(report, tables);
  const known = tables.get(table);
  if (known) return known;
  const rows = rowsOf(report, table);
  tables.set(table, rows);
  return rows;
};
