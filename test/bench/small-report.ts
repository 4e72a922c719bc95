/** Small reports for the build: the same facts as a report folder and as one Markdown file with frontmatter. */
import { seeded } from './measure.ts';
import { decimalText } from './score-tree.ts';

export interface SmallReport {
  readonly slug: string;
  /** File name → text of the report folder. */
  readonly folder: Readonly<Record<string, string>>;
  /** The same for a content collection. */
  readonly markdown: string;
}

const paragraph = (subject: string, score: string): string =>
  `${subject}按评分标准计 **${score}** 分。依据包括合同、验收单和付款凭证；材料齐全的部分照实计分，其余按比例扣减。`;

const section = (title: string, subject: string, score: string): string =>
  [
    `## ${title}`,
    ...['立项', '资金', '过程', '产出'].flatMap((part) => [
      `### ${part}`,
      paragraph(`${subject}的${part}`, score),
      `1. 核对${part}的原始记录\n2. 与自评表比较\n3. 记录差异，见[评分标准](#ind-1.1)`,
      paragraph(`${part}方面，${subject}`, score),
    ]),
    '| 项目 | 说明 |\n| --- | --- |\n| 预算 | 年初批复 |\n| 支出 | 按进度 |',
    `> ${paragraph(subject, score)}`,
  ].join('\n\n');

/** Report number `at`: two level-1 rows with four leaves each, and a narrative as long as a real report's (20 kB). */
export const smallReport = (at: number): SmallReport => {
  const random = seeded(at + 1);
  const slug = `report-${String(at).padStart(5, '0')}`;
  const title = `第${at + 1}号项目绩效评价报告`;
  const leaves = Array.from({ length: 8 }, (_, leaf) => ({
    code: `${leaf < 4 ? 1 : 2}.${(leaf % 4) + 1}`,
    name: `指标${leaf + 1}`,
    score: 100 + random(1150),
  }));
  const sum = (code: string): number =>
    leaves.filter((leaf) => leaf.code.startsWith(code)).reduce((total, leaf) => total + leaf.score, 0);
  const short = (hundredths: number): string => decimalText(hundredths).replace(/\.?0+$/, '');
  const rows = ['1', '2'].flatMap((code) => [
    { code, name: `一级指标${code}`, score: short(sum(code)), points: '50' },
    ...leaves
      .filter((leaf) => leaf.code.startsWith(`${code}.`))
      .map((leaf) => ({ ...leaf, score: short(leaf.score), points: '12.5' })),
  ]);
  const total = short(sum('1') + sum('2'));
  const narrative = leaves.map((leaf) => section(leaf.name, leaf.name, short(leaf.score))).join('\n\n');
  const table = rows.map(({ code, name, points, score }) => [code, name, points, score].join(','));
  return {
    slug,
    folder: {
      'report.yaml': `title: ${title}\nscheme: {name: 相加, fullMarks: 100}\npublished: {total: "${total}"}\n`,
      'indicators.csv': `code,name,points,score\n${table.join('\n')}\n`,
      'zh-cn.md': `${narrative}\n`,
    },
    markdown: `---\n${JSON.stringify({ title, total, rows })}\n---\n\n${narrative}\n`,
  };
};
