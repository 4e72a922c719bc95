import { describe, expect, test } from 'vitest';
import type { Issue } from '../../src/core/issue.ts';
import { issueCodes } from '../../src/core/issue.ts';
import { locales } from '../../src/core/report.ts';
import { issueMessage, issuePlace } from '../../src/i18n/issues.ts';
import { expectedIssues } from './corpus.ts';

/** The first issue of a case of the corpus. */
const first = (name: string): Issue => expectedIssues(name)[0] as Issue;

describe('wording: where, found, expected, how to mend', () => {
  test.each<[string, string, string]>([
    [
      'file-missing-indicators',
      'indicators.csv：找不到这个文件或文件夹。请检查路径，或把文件放进报告文件夹。',
      'indicators.csv: This file or folder cannot be found. Please check the path, or put the file into the report folder.',
    ],
    [
      'column-unknown',
      'indicators.csv，第 1 行，“scroe”列（F1）：不认识列“scroe”，是否应为“score”？请改列名或删去这一列。',
      'indicators.csv, row 1, column “scroe” (F1): The column “scroe” is not known. Did you mean “score”? Please rename or delete it.',
    ],
    [
      'column-missing',
      'budget.csv，第 1 行，“unit”列：缺少必需的列，列名写“unit”或“单位”。请补上这一列。',
      'budget.csv, row 1, column “unit”: A required column is missing. Please add it under the name unit or 单位.',
    ],
    [
      'number-ambiguous',
      'spending.csv，第 3 行，“amount”列（D3）：“1,25”可以有两种读法，这里不作猜测。请写明是 1.25 还是 125。',
      'spending.csv, row 3, column “amount” (D3): “1,25” can be read in two ways, and nothing is guessed here. Please write 1.25 or 125.',
    ],
    [
      'date-order',
      'spending.csv，第 2 行，“end”列（G2）：结束“2023-02-28”早于同一行的开始“2023-03-01”。请对照原件，改正其中一格。',
      'spending.csv, row 2, column “end” (G2): The end “2023-02-28” lies before the start “2023-03-01” of the same row. Please compare with the source and correct one of them.',
    ],
    [
      'choice',
      'indicators.csv，第 3 行，“kind”列（E3）：“scores”不在可选范围内，是否应为“score”？请从这些里选一个：score 计分、bonus 加分、deduction 扣分、prerequisite 前置。',
      'indicators.csv, row 3, column “kind” (E3): “scores” is not one of the choices. Did you mean “score”? Please take one of: score 计分, bonus 加分, deduction 扣分, prerequisite 前置.',
    ],
    [
      'code-duplicate',
      'indicators.csv，第 7 行，“code”列（A7）：编码“2.1”已在第 6 行用过。请改成各不相同的编码；表格软件会把 1.10 存成 1.1，编码列请设为文本格式。',
      'indicators.csv, row 7, column “code” (A7): The code “2.1” is used in row 6 already. Please give every row a code of its own; a spreadsheet turns 1.10 into 1.1 unless the column is set to text.',
    ],
    [
      'code-unknown',
      'findings.csv，第 2 行，“indicators”列（D2）：indicators.csv 里没有编码“2.4”，可用的有：2.1、2.2、2.3。请改正，或补上这个指标。',
      'findings.csv, row 2, column “indicators” (D2): indicators.csv has no code “2.4”. Known here: 2.1, 2.2, 2.3. Please correct it or add the indicator.',
    ],
    [
      'id-unknown-reply',
      'replies.csv，第 2 行，“to”列（A2）：找不到“c0003”，是否应为“c003”？请改正。',
      'replies.csv, row 2, column “to” (A2): “c0003” cannot be found. Did you mean “c003”? Please correct it.',
    ],
    [
      'contact',
      'report.yaml，第 8 行，“contact”：这里写的是“http://example.org/report”，应写成“https://…、mailto:…”的形式。',
      'report.yaml, line 8, “contact”: This is “http://example.org/report”; it should have the form “https://… or mailto:…”.',
    ],
    [
      'population-value',
      'report.yaml，第 8 行，“population.value”：“0”不能用在这里。请写从 1 到 9999999999 的整数。',
      'report.yaml, line 8, “population.value”: “0” cannot be used here. Please write a whole number from 1 to 9999999999.',
    ],
    [
      'population-source',
      'report.yaml，第 8 行，“population.source”：缺少“source”。请补上。',
      'report.yaml, line 8, “population.source”: There is no source. Please add it.',
    ],
    [
      'csv-ragged',
      'spending.csv，第 2 行：这一行有 7 个单元格，表头有 6 个。多半是少了或多了分隔符，含分隔符的单元格要加引号。',
      'spending.csv, row 2: This row has 7 cells, the header has 6. Most likely a separator is missing or too many; a cell that contains one needs quotation marks.',
    ],
    [
      'csv-quote-open',
      'claims.csv，第 3 行：引号没有配对，从“"总分,正文六,86.5,分,total(),”读起。单元格内的引号要写成两个（""），并在末尾补上右引号。',
      'claims.csv, row 3: A quotation mark has no partner, starting from “"总分,正文六,86.5,分,total(),”. Write quotation marks inside a cell twice ("") and close the cell with one.',
    ],
    [
      'binary-spreadsheet',
      'indicators.csv：这是二进制文件（.docx、.xlsx、.zip），不是文本。请在原来的软件里另存为“CSV UTF-8”再放进来。',
      'indicators.csv: This is a binary file (.docx, .xlsx, .zip), not text. Please save it as “CSV UTF-8” in the program it comes from.',
    ],
    [
      'encoding-broken-utf8',
      'indicators.csv，第 5 行：字节 E6 FF 2C 45 不是 UTF-8 文字，也不能按 GB18030 读出。请另存为“CSV UTF-8”。',
      'indicators.csv, row 5: The bytes E6 FF 2C 45 are not UTF-8 text, and the file cannot be read as GB18030. Please save it as “CSV UTF-8”.',
    ],
    [
      'rule-name',
      'indicators.csv，第 4 行，“rule”列（H4）：算式第 7 个字符处的“执行率率”没有定义，是否应为“执行率”？请改正；若是输入项，也可在 inputs.csv 里补上。',
      'indicators.csv, row 4, column “rule” (H4): “执行率率” at character 7 of the formula is not defined. Did you mean “执行率”? Please correct it; an input can also be added to inputs.csv.',
    ],
    [
      'rule-syntax',
      'indicators.csv，第 3 行，“rule”列（H3）：算式在第 17 个字符处就结束了，后面还应有：运算符、“,”、“)”。',
      'indicators.csv, row 3, column “rule” (H3): The formula ends at character 17. What should follow: operator, “,”, “)”.',
    ],
    [
      'rule-circle',
      'indicators.csv，第 4 行，“rule”列（H4）：算式绕回了自己：score(1) → score(1.2) → score(1)。请改掉其中一处引用。',
      'indicators.csv, row 4, column “rule” (H4): The formula leads back to itself: score(1) → score(1.2) → score(1). Please change one of these references.',
    ],
    [
      'unit-percent-points',
      'indicators.csv，第 3 行，“score”列（F3）：“¥18”的单位不能用在这里，可用的单位：分。请改单位或改数。',
      'indicators.csv, row 3, column “score” (F3): The unit of “¥18” does not fit here. Units that do: 分. Please change the unit or the number.',
    ],
    [
      'rule-place-children',
      'indicators.csv，第 3 行，“rule”列（H3）：算式第 5 个字符处的“children”没有所指。请写明编码：children(code)；不写编码时指本行的下级，这一行没有下级。',
      'indicators.csv, row 3, column “rule” (H3): “children” at character 5 of the formula stands for nothing here. Please name a code: children(code); without one it means what is below this row, and this row has nothing below.',
    ],
    [
      'number-negative',
      'indicators.csv，第 3 行，“points”列（D3）：“-20”不能用在这里。请写不小于 0 的数。',
      'indicators.csv, row 3, column “points” (D3): “-20” cannot be used here. Please write a number of 0 or more.',
    ],
    [
      'places-range',
      'report.yaml，第 6 行，“scheme.rounding.total.places”：“1000000000”不能用在这里。请写从 0 到 12 的整数。',
      'report.yaml, line 6, “scheme.rounding.total.places”: “1000000000” cannot be used here. Please write a whole number from 0 to 12.',
    ],
    [
      'totals-row',
      'indicators.csv，第 9 行，“code”列（A9）：“合计”这一行是合计，不是指标。请删去这一行，把总分写进 report.yaml 的 published.total。',
      'indicators.csv, row 9, column “code” (A9): The row “合计” is a total, not an indicator. Please delete it and put the total in report.yaml as published.total.',
    ],
    [
      'header-title',
      'indicators.csv，第 1 行：第一行必须是表头，这里是“2023年度自评表”。表头在第 3 行，请删去它上面的各行。',
      'indicators.csv, row 1: The first row must be the header; this one starts with “2023年度自评表”. The header is in row 3: please delete what stands above it.',
    ],
    [
      'header-absent',
      'indicators.csv，第 1 行：第一行必须是表头，这里是“1”。请在最上面加一行列名，至少要有“code”或“编码”、“name”或“名称”。',
      'indicators.csv, row 1: The first row must be the header; this one starts with “1”. Please add a row of column names at the top, at least code or 编码, name or 名称.',
    ],
    [
      'rule-nesting',
      'indicators.csv，第 3 行，“rule”列（H3）：算式长度超过 4000 个字符。请拆短，可把一部分写成 inputs.csv 里的输入项。',
      'indicators.csv, row 3, column “rule” (H3): The formula has more than 4000 characters. Please shorten it; a part of it can become an input in inputs.csv.',
    ],
    [
      'rule-code-outside',
      'indicators.csv，第 4 行，“rule”列（H4）：算式第 7 个字符处的“1.1.9”没有定义，可用的有：1.1、1.2。请改正编码，或在 indicators.csv 里补上这个指标。',
      'indicators.csv, row 4, column “rule” (H4): “1.1.9” at character 7 of the formula is not defined. Known here: 1.1, 1.2. Please correct the code or add the indicator to indicators.csv.',
    ],
    [
      'edit-key-near',
      'alternatives.csv，第 2 行，“edits”列（E2）：报告里没有可改的“inputs.spnt”，是否应为“inputs.spent”？也可写 points.编码、weight.编码、inputs.键。',
      'alternatives.csv, row 2, column “edits” (E2): The report has no “inputs.spnt” to edit. Did you mean “inputs.spent”? Also possible: points.<code>, weight.<code>, inputs.<key>.',
    ],
    [
      'scheme-unknown',
      'report.yaml，第 4 行，“scheme”：找不到评分方案“bsae”，是否应为“base”？方案文件放在 schemes 文件夹里。',
      'report.yaml, line 4, “scheme”: There is no scheme “bsae”. Did you mean “base”? Schemes are files in the folder “schemes”.',
    ],
    [
      'yaml-tab',
      'report.yaml，第 3 行：这一行不能按 YAML 读出：“year: "2023"”。请检查缩进（用空格，不用制表符）、冒号后的空格和引号是否成对；锚点和标签不能用。',
      'report.yaml, line 3: This line cannot be read as YAML: “year: "2023"”. Please check the indentation (spaces, no tabs), the blank after the colon, and that quotation marks are paired; anchors and tags cannot be used.',
    ],
    [
      'link-claim',
      'zh-cn.md，第 3 行：claims.csv 里没有链接“#c020”所指的数，编号从 #c001 到 #c004。请改链接，或补上这个数。',
      'zh-cn.md, line 3: claims.csv has no figure for the link “#c020”; its ids run from #c001 to #c004. Please correct the link or add the figure.',
    ],
    [
      'choice-value-and-formula',
      'inputs.csv，第 4 行，“formula”列（E4）：“92.5% + spent / budget”不能同时填写，请只留一个：value、formula。',
      'inputs.csv, row 4, column “formula” (E4): “92.5% + spent / budget” cannot stand together. Please keep one of: value, formula.',
    ],
    [
      'key-unknown',
      'report.yaml，第 2 行，“departmnt”：不认识键“departmnt”，是否应为“department”？请改正或删去。',
      'report.yaml, line 2, “departmnt”: The key “departmnt” is not known. Did you mean “department”? Please correct or delete it.',
    ],
  ])('%s', (name, zh, en) => {
    expect(issueMessage(first(name), 'zh-cn')).toBe(zh);
    expect(issueMessage(first(name), 'en')).toBe(en);
  });
});

describe('the place is named as the spreadsheet names it', () => {
  const place = { code: 'number', file: 'indicators.csv', row: 5, column: 'score' } as const;

  test('by the header as the file writes it, with the cell', () => {
    const params = { header: '得分', cell: 'F5' };
    expect(issuePlace({ ...place, params }, 'zh-cn')).toBe('indicators.csv，第 5 行，“得分”列（F5）');
    expect(issuePlace({ ...place, params }, 'en')).toBe('indicators.csv, row 5, column “得分” (F5)');
  });

  test('by its key where nothing more is known', () => {
    expect(issuePlace(place, 'en')).toBe('indicators.csv, row 5, column “score”');
  });

  test('lines in YAML and Markdown', () => {
    const issue = { code: 'value-type', file: 'report.yaml', row: 3, column: 'published.total' } as const;
    expect(issuePlace(issue, 'zh-cn')).toBe('report.yaml，第 3 行，“published.total”');
    expect(issuePlace({ code: 'link-claim', file: 'zh-cn.md', row: 9 }, 'en')).toBe('zh-cn.md, line 9');
  });

  test('a reader’s own edit', () => {
    const issue = { code: 'edit-value', file: 'edits', column: '2.2.2' } as const;
    expect([issuePlace(issue, 'zh-cn'), issuePlace(issue, 'en')]).toEqual(['改动，“2.2.2”', 'edit, “2.2.2”']);
  });
});

test('every code has a sentence in both languages, even for a bare record', () => {
  for (const code of issueCodes) {
    for (const locale of locales) {
      const message = issueMessage({ code, file: 'report.yaml' }, locale);
      expect(message.length).toBeGreaterThan(20);
      expect(message).not.toMatch(/undefined|!|！/);
    }
  }
});
