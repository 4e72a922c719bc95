/** Sentences about issues in Chinese: what was found, what is expected, how to mend it. */
import {
  homeIn,
  type IssueSentences,
  type IssueWords,
  isMembers,
  isSign,
  limitIn,
  mostNames,
  rangeIn,
} from './issue-words.ts';

/** Words for the kinds of things that the reader and the language expect; anything else is quoted as it is. */
const kinds: Readonly<Record<string, string>> = {
  number: '数',
  name: '名称',
  operator: '运算符',
  condition: '条件',
  '"text"': '加引号的文字',
  text: '文字',
  list: '列表',
  map: '键值对',
  'indicators.csv: rule': 'indicators.csv 的规则列',
};
const token = (text: string): string => kinds[text] ?? (isSign(text) ? `“${text}”` : text);

/** The names to choose from, as a list in a sentence. */
const list = (text: string): string => {
  const names = text.split(' | ').map(token);
  return names.length > mostNames ? `${names.slice(0, mostNames).join('、')}等` : names.join('、');
};

/** The ending that names the nearest known name, or else all of them. */
const suggestion = ({ near, expected }: IssueWords): string =>
  near ? `是否应为“${near}”？` : expected ? `可用的有：${list(expected)}。` : '';

/** Where in the text of an expression reading stopped. */
const character = ({ at }: IssueWords): string => (at ? `第 ${at} 个字符处` : '这里');

/** A range in words: `0 … 12` is 从 0 到 12 的数, or whichever noun is given. */
const range = (expected: string, noun = '数'): string | undefined => {
  const ends = rangeIn(expected);
  return ends && (ends.high ? `从 ${ends.low} 到 ${ends.high} 的${noun}` : `不小于 ${ends.low} 的数`);
};

/** A formula that is too deep or too long to be read. */
const tooLarge = (expected: string): string | undefined => {
  const limit = limitIn(expected);
  if (!limit) return undefined;
  const passed = limit.what === 'nesting' ? `嵌套超过 ${limit.most} 层` : `长度超过 ${limit.most} 个字符`;
  return `算式${passed}。请拆短，可把一部分写成 inputs.csv 里的输入项。`;
};

/** `code 编码 | name 名称` as column names to choose from. */
const columns = (expected: string): string =>
  expected
    .split(' | ')
    .map((names) => `“${names.split(' ').join('”或“')}”`)
    .join('、');

/** An id, number or place that another table should have. */
const unknownId = (words: IssueWords): string => {
  const { found, expected, near } = words;
  const home = near ? undefined : homeIn(expected);
  if (home?.file === 'spending.csv') return `spending.csv 里没有序号“${found}”。请改正，或补上这笔支出。`;
  if (home?.file === 'audit.json')
    return `“${found}”不是这份报告的核对编号。编号见 audit.json；问题与建议写作 finding-编号。请改正。`;
  if (home) return `${home.file} 里没有编号“${found}”。请改正，或补上这一行。`;
  return `找不到“${found}”，${suggestion(words)}请改正。`;
};

export const issuesZhCn: IssueSentences = {
  'file-missing': () => '找不到这个文件或文件夹。请检查路径，或把文件放进报告文件夹。',
  'file-unknown': (words) => `报告文件夹里不认识文件“${words.found}”，${suggestion(words)}请改名或移走。`,
  'file-empty': () => '文件里没有内容。请填写，用不到的表可以整个删去。',
  encoding: ({ found }) => `字节 ${found} 不是 UTF-8 文字，也不能按 GB18030 读出。请另存为“CSV UTF-8”。`,
  'binary-file': ({ found }) =>
    `这是二进制文件（${list(found)}），不是文本。请在原来的软件里另存为“CSV UTF-8”再放进来。`,
  'csv-quote': ({ found }) =>
    `引号没有配对，从“${found}”读起。单元格内的引号要写成两个（""），并在末尾补上右引号。`,
  'csv-ragged': ({ found, expected }) =>
    `这一行有 ${found} 个单元格，表头有 ${expected} 个。多半是少了或多了分隔符，含分隔符的单元格要加引号。`,
  'column-unknown': (words) =>
    words.found
      ? `不认识列“${words.found}”，${suggestion(words)}请改列名或删去这一列。`
      : `这一列有内容，却没有列名，${suggestion(words)}请补上列名或删去这一列。`,
  'column-missing': ({ expected, found, headerless, below }) =>
    headerless
      ? `第一行必须是表头，这里是“${found}”。${below ? `表头在第 ${below} 行，请删去它上面的各行` : `请在最上面加一行列名，至少要有${columns(expected)}`}。`
      : `缺少必需的列，列名写“${expected.split(' | ').join('”或“')}”。请补上这一列。`,
  'column-duplicate': ({ found }) => `列“${found}”出现了两次，中英文列名算同一列。请只留一列。`,
  'yaml-syntax': ({ found }) =>
    found
      ? `这一行不能按 YAML 读出：“${found}”。请检查缩进（用空格，不用制表符）、冒号后的空格和引号是否成对；锚点和标签不能用。`
      : '这个文件不能按 YAML 读出。请检查缩进、冒号后的空格和引号是否成对。',
  'key-unknown': (words) => `不认识键“${words.found}”，${suggestion(words)}请改正或删去。`,
  'key-missing': ({ expected }) => `缺少“${expected.split(' | ').join('”或“')}”。请补上。`,
  'key-duplicate': ({ found }) => `键“${found}”写了两次，中英文键名算同一个。请只留一处。`,
  'value-type': ({ found, expected }) => `这里写的是“${token(found)}”，应写成“${list(expected)}”的形式。`,
  'value-missing': () => '这里不能空着。请填写。',
  number: ({ found, expected }) =>
    rangeIn(expected)
      ? `“${found}”不能用在这里。请写${range(expected, '整数')}。`
      : `“${found}”不是数。请写成 ${expected.split(' | ').join(' 或 ')} 这样的形式。`,
  'number-ambiguous': ({ found, expected }) =>
    `“${found}”可以有两种读法，这里不作猜测。请写明是 ${expected.split(' | ').join(' 还是 ')}。`,
  unit: ({ found, expected }) =>
    `“${found}”的单位不能用在这里，可用的单位：${list(expected)}。请改单位或改数。`,
  date: ({ found, expected }) => `“${found}”不是日期。请写成 ${expected} 或 2023年6月14日。`,
  'date-order': ({ found, start }) => `结束“${found}”早于同一行的开始“${start}”。请对照原件，改正其中一格。`,
  choice: (words) =>
    words.both
      ? `“${words.found}”不能同时填写，请只留一个：${list(words.expected)}。`
      : `“${words.found}”不在可选范围内，${words.near ? `是否应为“${words.near}”？` : ''}请从这些里选一个：${list(words.expected)}。`,
  'code-format': ({ found, expected, totals }) =>
    totals
      ? `“${found}”这一行是合计，不是指标。请删去这一行，把总分写进 report.yaml 的 published.total。`
      : `“${found}”不能用作编码或键。请写成 ${expected.split(' | ').join('、')} 这样的形式。`,
  'code-duplicate': ({ found, first }) =>
    `编码“${found}”已在第 ${first} 行用过。请改成各不相同的编码；表格软件会把 1.10 存成 1.1，编码列请设为文本格式。`,
  'code-unknown': (words) =>
    `indicators.csv 里没有编码“${words.found}”，${suggestion(words)}请改正，或补上这个指标。`,
  'id-duplicate': ({ found, first }) =>
    first ? `“${found}”已在第 ${first} 行用过。请改成各不相同的。` : `“${found}”用了两次。请改成各不相同的。`,
  'id-unknown': unknownId,
  'scheme-unknown': (words) =>
    `找不到评分方案“${words.found}”，${suggestion(words)}方案文件放在 schemes 文件夹里。`,
  'scheme-circle': ({ circle }) => `评分方案互相引用成了圈：${circle}。请去掉其中一处 extends。`,
  'band-order': ({ found, expected }) =>
    `等级要从高到低排列，下限不得高于上限：${found} 与“${expected}”不合。请调整顺序或界限。`,
  'band-unknown': (words) => `方案里没有等级“${words.found}”，${suggestion(words)}请改正，或补上这个等级。`,
  'rule-syntax': (words) =>
    tooLarge(words.expected) ??
    (words.found
      ? `算式在${character(words)}读到“${words.found}”就读不下去了，此处可写：${list(words.expected)}。`
      : `算式在${character(words)}就结束了，后面还应有：${list(words.expected)}。`),
  'rule-name': (words) =>
    `算式${character(words)}的“${words.found}”没有定义，${suggestion(words)}${/^\d/.test(words.found) ? '请改正编码，或在 indicators.csv 里补上这个指标' : '请改正；若是输入项，也可在 inputs.csv 里补上'}。`,
  'rule-arguments': (words) =>
    `算式${character(words)}的“${words.found}”用法不对，应写成 ${list(words.expected)}。`,
  'rule-type': (words) =>
    `算式${character(words)}的“${words.found}”种类不合，这里需要：${list(words.expected)}。`,
  'rule-circle': ({ circle }) => `算式绕回了自己：${circle}。请改掉其中一处引用。`,
  'rule-place': (words) =>
    isMembers(words.expected)
      ? `算式${character(words)}的“${words.found}”没有所指。请写明编码：${words.expected}；不写编码时指本行的下级，这一行没有下级。`
      : `算式${character(words)}的“${words.found}”不能用在这里，请改用：${list(words.expected)}。`,
  'link-claim': ({ found, expected }) =>
    `claims.csv 里没有链接“${found}”所指的数${expected ? `，编号从 ${expected.replace(' … ', ' 到 ')}` : ''}。请改链接，或补上这个数。`,
  'edit-key': ({ found, expected, near }) =>
    near
      ? `报告里没有可改的“${found}”，是否应为“${near}”？也可写 points.编码、weight.编码、inputs.键。`
      : `报告里没有可改的“${found}”。${expected ? `可以写：${list(expected)}；也可写` : '可以写'} points.编码、weight.编码、inputs.键。`,
  'edit-value': ({ found, expected }) =>
    `“${found}”不能用作这里的值，应为：${range(expected) ?? list(expected)}。`,
};
