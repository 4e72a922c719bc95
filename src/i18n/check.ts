/** Words of the command line `check`. */
import type { Locale } from '../core/report.ts';

export interface CheckWords {
  readonly usage: string;
  readonly problems: {
    readonly 'folder-missing': string;
    readonly 'folder-second': (found: string) => string;
    readonly 'flag-unknown': (found: string) => string;
    readonly 'flag-value': (flag: string) => string;
    readonly 'set-shape': (found: string) => string;
    readonly language: (found: string) => string;
  };
  readonly noFolder: (folder: string) => string;
  readonly report: string;
  readonly total: string;
  readonly grade: string;
  readonly noTotal: string;
  readonly noGrade: string;
  readonly hole: (below: string, above: string, closed: string) => string;
  readonly gate: (id: string, from: string) => string;
  readonly untoldGate: (id: string) => string;
  readonly edits: (list: string) => string;
  readonly reportChanged: string;
  readonly scenarios: (count: number) => string;
  readonly scenario: string;
  readonly published: string;
  readonly unnamed: string;
  readonly difference: string;
  readonly code: string;
  readonly indicator: string;
  readonly score: string;
  readonly points: string;
  readonly rate: string;
  readonly printed: string;
  readonly issues: (count: number) => string;
  readonly noIssues: string;
  readonly findings: (differs: number, ask: number) => string;
  /** Heading of the checks about one thing. */
  readonly group: (name: string, count: number) => string;
  /** After the name of a claim: where the report prints it. */
  readonly inPlace: (place: string) => string;
  readonly replied: (count: number) => string;
  /** All differences that enter the score, put in force at once. */
  readonly together: (count: number, total: string, grade: string) => string;
  readonly unchecked: (count: number) => string;
  readonly coverage: (checked: number, figures: number) => string;
}

const zh: CheckWords = {
  usage: [
    '用法：npm run --silent check -- <报告文件夹> [选项]',
    '  --json            输出一个 JSON 对象',
    '  --strict          有“不吻合”时退出码为 2，有答复的也算；供持续集成使用',
    '  --set 编码=得分    改一个得分后再算；也可写 points.编码、weight.编码、inputs.键、band.1、gate.键、\n                    rule.编码~1、编码=na，可重复',
    '  --scenario 试算    按一份试算再算：试算台导出的文件、分享的链接，或链接里 w= 起的那一段',
    '  --lang zh-cn|en   文字的语言',
    '退出码：0 可以读出；1 有问题；2 用了 --strict 且有不吻合之处。',
  ].join('\n'),
  problems: {
    'folder-missing': '请写明要检查的报告文件夹。',
    'folder-second': (found) => `一次只检查一个报告文件夹，多出了“${found}”。`,
    'flag-unknown': (found) => `不认识选项“${found}”。`,
    'flag-value': (flag) => `选项 ${flag} 后面要有值。`,
    'set-shape': (found) => `--set 要写成“编码=得分”或“inputs.键=值”，这里是“${found}”。`,
    language: (found) => `没有“${found}”这种语言，可用 zh-cn 或 en。`,
  },
  noFolder: (folder) => `找不到报告文件夹“${folder}”。请检查路径。`,
  report: '报告',
  total: '总分',
  grade: '等级',
  noTotal: '无法算出',
  noGrade: '无',
  hole: (below, above, closed) => `（落在公布分段“${below}”与“${above}”之间的空档；下限含入时为“${closed}”）`,
  untoldGate: (id) => `（约束“${id}”的条件算不出）`,
  gate: (id, from) => `（约束“${id}”成立，原为“${from}”）`,
  edits: (list) => `改动后：${list}`,
  reportChanged: '链接做好以后，这份报告的数据改过；结果可能与当时不同。',
  scenarios: (count) => `${count} 种试算`,
  scenario: '试算',
  published: '公布值',
  unnamed: '没有名称',
  difference: '比公布',
  code: '编码',
  indicator: '名称',
  score: '得分',
  points: '分值',
  rate: '得分率',
  printed: '公布',
  issues: (count) => `数据有 ${count} 处问题：`,
  noIssues: '数据没有问题。',
  findings: (differs, ask) =>
    `${[differs > 0 ? `${differs} 处不吻合` : '', ask > 0 ? `${ask} 处待说明` : ''].filter(Boolean).join('，')}：`,
  group: (name, count) => `${name}（${count}）`,
  inPlace: (place) => `（${place}）`,
  replied: (count) => `有 ${count} 条答复；结论不变`,
  together: (count, total, grade) =>
    count > 1
      ? `进入总分的 ${count} 处不吻合一起按复算的数改，总分是 ${total} 分，等级“${grade}”。`
      : `进入总分的不吻合按复算的数改，总分是 ${total} 分，等级“${grade}”。`,
  unchecked: (count) => `另有 ${count} 处报告没有给出可核对的依据，用 --json 可逐处查看。`,
  coverage: (checked, figures) => `${figures} 个数里核对了 ${checked} 个。`,
};

const en: CheckWords = {
  usage: [
    'Usage: npm run --silent check -- <report folder> [options]',
    '  --json            print one JSON object',
    '  --strict          exit with 2 when a figure does not add up, answered or not; for continuous integration',
    '  --set code=score  score again with one score changed; also points.code, weight.code, inputs.key,\n                    band.1, gate.id, rule.code~1, code=na; repeatable',
    '  --scenario trial  score again under a trial: a file from the what-if desk, a shared link, or its part from w= on',
    '  --lang zh-cn|en   language of the text',
    'Exit codes: 0 readable; 1 issues; 2 with --strict when a figure does not add up.',
  ].join('\n'),
  problems: {
    'folder-missing': 'Please name the report folder to check.',
    'folder-second': (found) => `One report folder is checked at a time; “${found}” is one too many.`,
    'flag-unknown': (found) => `The option “${found}” is not known.`,
    'flag-value': (flag) => `The option ${flag} needs a value.`,
    'set-shape': (found) => `--set takes “code=score” or “inputs.key=value”; this is “${found}”.`,
    language: (found) => `There is no language “${found}”; use zh-cn or en.`,
  },
  noFolder: (folder) => `There is no report folder “${folder}”. Please check the path.`,
  report: 'Report',
  total: 'Total',
  grade: 'Grade',
  noTotal: 'cannot be computed',
  noGrade: 'none',
  hole: (below, above, closed) =>
    ` (in the gap between the printed bands “${below}” and “${above}”; “${closed}” when lower edges are included)`,
  untoldGate: (id) => ` (the condition of gate “${id}” cannot be told)`,
  gate: (id, from) => ` (gate “${id}” holds, “${from}” without it)`,
  edits: (list) => `With the edits ${list}`,
  reportChanged:
    'The data of this report have changed since the link was made; the result may not be what it was.',
  scenarios: (count) => `${count} trials`,
  scenario: 'Trial',
  published: 'Published',
  unnamed: 'without a name',
  difference: 'Difference',
  code: 'Code',
  indicator: 'Name',
  score: 'Score',
  points: 'Points',
  rate: 'Rate',
  printed: 'Printed',
  issues: (count) => `${count} ${count === 1 ? 'issue' : 'issues'} in the data:`,
  noIssues: 'No issue in the data.',
  findings: (differs, ask) =>
    `${[
      differs > 0 ? `${differs} ${differs === 1 ? 'does' : 'do'} not add up` : '',
      ask > 0 ? `${ask} to be explained` : '',
    ]
      .filter(Boolean)
      .join(', ')}:`,
  group: (name, count) => `${name} (${count})`,
  inPlace: (place) => ` (${place})`,
  replied: (count) => `${count} ${count === 1 ? 'reply' : 'replies'}; the verdict stays`,
  together: (count, total, grade) =>
    count > 1
      ? `With the ${count} differences that enter the score put right at once the total is ${total}, grade ${grade}.`
      : `With the difference that enters the score put right the total is ${total}, grade ${grade}.`,
  unchecked: (count) => `${count} more cannot be checked from the report; --json lists them.`,
  coverage: (checked, figures) => `${checked} of ${figures} figures were checked.`,
};

export const checkWords = { 'zh-cn': zh, en } satisfies Record<Locale, CheckWords>;
