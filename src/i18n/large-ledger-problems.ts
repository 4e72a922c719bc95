/** Words about what stands in the way of a large ledger: rows to look at, and files that cannot be read. */
import type { OddityCode } from '../core/ledger/large/facts.ts';
import type { Locale } from '../core/report.ts';

/** What a kind of oddity is, what became of it, and how it is mended in the file. */
export interface OddityWords {
  readonly title: string;
  readonly done: string;
  readonly mend: string;
}

type Oddities = Readonly<Record<OddityCode, OddityWords>>;

const oddities: Oddities = {
  'total-row': {
    title: '合计行、小计行',
    done: '没有算进合计，免得同一笔钱加两次。',
    mend: '如果其实是一笔支出，给它换个名字，不叫“合计”“小计”。',
  },
  blank: { title: '空行', done: '跳过了。', mend: '不用改。' },
  ragged: {
    title: '格数和表头不一样的行',
    done: '没有算进合计：看不出哪一格是金额。',
    mend: '多半是金额里的逗号没有加引号，比如 1,234.50 应写成 "1,234.50"。',
  },
  quote: {
    title: '引号没有收好的行',
    done: '没有算进合计：看不出格子到哪里为止。',
    mend: '补上另一半引号，格子里的引号写成两个。',
  },
  amount: {
    title: '读不出数的金额',
    done: '这一笔留在明细里，按没有金额算。',
    mend: '改成数字，比如 1234.50；确实没有金额的写“/”或留空。',
  },
  finer: {
    title: '比分还细的金额',
    done: '没有加进合计：四舍五入会改动原数。',
    mend: '查一查单位，也许这一列其实是万元。',
  },
  unit: {
    title: '不认识的单位',
    done: '写在某一行里的，这一笔留在明细里，按没有金额算；写在表头或表头上面的，没写单位的金额都按元读了。',
    mend: '换算成元、万元或亿元再写。',
  },
  above: { title: '表头上面的行', done: '没有算进去，比如表的题目。', mend: '不用改。' },
  header: { title: '又出现一次的表头', done: '没有算进去。', mend: '不用改。' },
};
const failures = {
  memory: '浏览器的内存放不下整个文件。',
  encoding: '这个文件的文字既不是 UTF-8，也不是 GB18030，读不出来。请另存为“CSV UTF-8”再选。',
  'binary-file': '这不是 CSV 文字文件。如果是 Excel 表格，请在 Excel 里另存为“CSV UTF-8”再选。',
  'no-amount-column': '没有认出哪一列是金额。请在下面指定，再读一遍。',
  empty: '这个文件里没有一行数据。',
  network: '没有下载完。请看看网络，再试一次。',
  unreadable: '这个文件读不了。也许它被移走、改动过，或者打开着不让读。请再选一次。',
};

const oddEn: Oddities = {
  'total-row': {
    title: 'Totals and subtotals',
    done: 'Left out, or the same money would count twice.',
    mend: 'If it is a payment after all, give it a name other than 合计, 小计 or total.',
  },
  blank: { title: 'Blank rows', done: 'Skipped.', mend: 'Nothing to mend.' },
  ragged: {
    title: 'Rows with more or fewer cells than the header',
    done: 'Left out: it cannot be told which cell is the amount.',
    mend: 'Most often an amount with a comma lacks quotes: 1,234.50 should be "1,234.50".',
  },
  quote: {
    title: 'Rows with a quote that does not close as it should',
    done: 'Left out: it cannot be told where a cell ends.',
    mend: 'Add the closing quote; a quote inside a cell is written twice.',
  },
  amount: {
    title: 'Amounts that are no number',
    done: 'The row is kept and counts as one without an amount.',
    mend: 'Write a number such as 1234.50; where there is none, “/” or nothing.',
  },
  finer: {
    title: 'Amounts finer than a fen',
    done: 'Not added: rounding would change what is written.',
    mend: 'Check the unit; the column may be in 10k yuan.',
  },
  unit: {
    title: 'Unknown units',
    done:
      'Named in a row, the row is kept and counts as one without an amount; named in the header or above it, ' +
      'amounts without a unit of their own were read as yuan (元).',
    mend: 'Convert the amounts to 元, 万元 or 亿元 and name that unit.',
  },
  above: { title: 'Rows above the header', done: 'Left out, such as a title.', mend: 'Nothing to mend.' },
  header: { title: 'The header once more', done: 'Left out.', mend: 'Nothing to mend.' },
};
const failuresEn: typeof failures = {
  memory: 'The whole file does not fit into the memory of the browser.',
  encoding:
    'The text of this file is neither UTF-8 nor GB18030 and cannot be read. Save it as “CSV UTF-8” and choose it again.',
  'binary-file': 'This is not a CSV text file. A spreadsheet has to be saved as “CSV UTF-8” in Excel first.',
  'no-amount-column': 'No column was recognised as the amount. Choose it below and read the file again.',
  empty: 'There is no row of data in this file.',
  network: 'The download did not finish. Check the network and try again.',
  unreadable:
    'This file cannot be read. It may have been moved or changed, or another program holds it. Choose it again.',
};

export const oddityWords: Readonly<Record<Locale, Oddities>> = { 'zh-cn': oddities, en: oddEn };
export const failureWords: Readonly<Record<Locale, typeof failures>> = { 'zh-cn': failures, en: failuresEn };
