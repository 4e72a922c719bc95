/** The rule forms of the method page as a small report that the engine reads and scores like any other. */
import { evaluate } from '../core/evaluate.ts';
import type { Evaluation } from '../core/evaluation.ts';
import type { Report } from '../core/report.ts';
import { readReport } from '../data/read-report.ts';
import { readYaml } from '../data/yaml.ts';
import { type RuleForm, ruleForms } from '../i18n/method-words.ts';

/** The smallest report there is, as the page prints it. */
export const smallest = {
  'report.yaml': `title: 社区食堂补贴项目
scheme: self-evaluation-90-80-60
`,
  'indicators.csv': `code,name,points,score,rule
1,投入,20,,
1.1,资金到位率,20,20,
2,产出,80,,
2.1,开餐天数,50,,"ratio(240, 250)"
2.2,满意度,30,27,"levels(30, 27, 20, 0)"
`,
} as const;

const schemeText = `bands:
  - {name: 优, min: 90}
  - {name: 良, min: 80}
  - {name: 中, min: 60}
  - {name: 差, min: 0}
rounding: {leaf: {places: 2, mode: half-up}}
`;

const inputs = `key,name,value,formula,unit
spent,支出,428.54,,万元
budget,年度预算,507.74,,万元
execution,执行率,,支出 / 年度预算,%
n,指标个数,8,,个
q,量化指标个数,7,,个
done,完成数,18,,个
planned,计划数,20,,个
limit,时限,24,,小时
used,用时,30,,小时
late,逾期付款,1,,笔
missing,缺失资料,2,,份
has_rules,有制度,是,,
has_acceptance,有验收,是,,
has_files,有归档,否,,
on_site,现场查看,否,,
surveyed,做过满意度调查,否,,
`;

/** Code, points, score and rule of the row that stands for each form. */
const rows: Readonly<Record<RuleForm, readonly [code: string, points: string, score: string, rule: string]>> =
  {
    judged: ['1.1', '4', '3.5', ''],
    levels: ['1.2', '4', '2', 'levels(4, 2, 0)'],
    conditions: ['1.3', '4', '', 'levels(4: 指标个数 >= 6 and 量化指标个数 >= 4, 3: 指标个数 >= 5, 0)'],
    bounds: ['1.4', '5', '3.5', 'judged(60%, 80%)'],
    formula: ['1.5', '8', '', 'clamp((执行率 - 60%) / (100% - 60%) * points, 0, points)'],
    ratio: ['1.6', '10', '', 'ratio(完成数, 计划数)'],
    reverse: ['1.7', '5', '', 'ratio(时限, 用时)'],
    deduct: ['1.8', '5', '', 'deduct(2: 逾期付款, 1: 缺失资料)'],
    parts: ['1.9', '3', '', 'parts(1: 有制度, 1: 有验收, 1: 有归档)'],
    branch: ['1.10', '2', '1.5', 'if(现场查看, judged(0, 2), levels(2, 1.5, 0))'],
    group: ['1', '50', '', 'sum(children) - if(做过满意度调查, 0, 3)'],
  };

const quoted = (cell: string): string => (cell.includes(',') ? `"${cell}"` : cell);

export interface RuleExample {
  readonly form: RuleForm;
  readonly rule: string;
  readonly result: Evaluation['nodes'] extends ReadonlyMap<string, infer Result> ? Result : never;
}
export interface RuleExamples {
  readonly report: Report;
  readonly rows: readonly RuleExample[];
}

const readOrThrow = (files: Readonly<Record<string, string>>, schemeId: string): Report => {
  const { report, issues } = readReport(
    { slug: 'example', files, schemes: { [schemeId]: schemeText } },
    readYaml,
  );
  if (!report) throw new Error(`example of the method page: ${JSON.stringify(issues)}`);
  return report;
};

/** Reads and scores the examples; a broken one stops the build. */
export const ruleExamples = (): RuleExamples => {
  const lines = ruleForms.map((form) => {
    const [code, points, score, rule] = rows[form];
    return [code, form, points, score, quoted(rule)].join(',');
  });
  const report = readOrThrow(
    {
      'report.yaml': 'title: 例\nscheme: example\n',
      'indicators.csv': `code,name,points,score,rule\n${lines.join('\n')}\n`,
      'inputs.csv': inputs,
    },
    'example',
  );
  const { nodes } = evaluate(report);
  return {
    report,
    rows: ruleForms.flatMap((form) => {
      const result = nodes.get(rows[form][0]);
      return result ? [{ form, rule: rows[form][3], result }] : [];
    }),
  };
};

/** Total and grade of the smallest report. */
export const smallestResult = (): Evaluation => evaluate(readOrThrow(smallest, 'self-evaluation-90-80-60'));
