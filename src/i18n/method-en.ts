import type { MethodWords } from './method-words.ts';

export const methodEn: MethodWords = {
  title: 'Method and data format',
  description:
    'How scores are computed, figures checked and rules written, and how a performance evaluation report is published from CSV files.',
  lede: 'This site does one thing: it puts the published figure and the figure that follows from the data side by side. Build, command line and browser run the same program on the same files.',
  contents: 'On this page',
  sections: {
    scores: {
      title: 'How scores are computed',
      text: `Start at the lowest indicators. An indicator with nothing below it takes its published score, or the result of its formula where it has one. A parent is the sum of its children (a scheme may ask for a weighted mean, a mean, the lowest or the highest instead), and the top level makes the total. A score printed on a parent is checked and never used.

Everything is computed as ratios of whole numbers, so there is no binary rounding error. Figures are rounded only where the scheme says so: at which level, to how many places and how. Where it says nothing, the exact value goes on.

Rows that do not apply, are merged with another, are not visible or simply have no score follow the policy that the scheme names: left out, full marks, zero, points spread over the rest, or a total that cannot be told. Nothing is guessed.`,
    },
    grades: {
      title: 'How grades are set',
      text: `A scheme holds two sets of bands. One is as printed, say 80–89 for 良 (Good) and 90–100 for 优 (Excellent); the other closes every gap, 80 ≤ score < 90 for 良. Printed bands may leave holes: 89.5 belongs to none. A score in a hole has no grade by the printed bands, and the page says so and names the neighbours.

Vetoes are part of the scheme too: below 60% spent, one indicator scores zero and the grade is 中 (Fair) at most. Where a veto bites, the page names it and the grade it replaced.`,
    },
    verdicts: {
      title: 'How figures are checked',
      text: 'A printed figure is read as the interval that its decimals allow: 84.4% stands for anything from 84.35% to 84.45%. It adds up when the computed value lies inside. Where one fact is printed in several places, their intervals are intersected before sums are judged. There are five verdicts:',
    },
    voices: {
      title: 'Three voices',
      text: 'The three are always told apart, and not by colour alone. A trial lives in your browser and in its link. It changes neither the report nor its audit.',
    },
    rules: {
      title: 'The rule language',
      text: 'The scoring rule of an indicator stands in its `rule` cell. Derived inputs, claims and vetoes use the same language. The examples below are worked out by this site’s own program.',
    },
    format: {
      title: 'Data format',
      text: `A report is a folder. Only two files are required: \`report.yaml\` (title, parties, scheme) and \`indicators.csv\`. Every other table adds a part to the page.

CSV files are UTF-8 or GB18030, with a header row in English keys or their Chinese names. Columns marked “two languages” may have a second column for English, named with \`_en\` or （英文）. An unknown column is not skipped: it is reported with the nearest known name.

Numbers may carry thousands separators, full-width characters, \`%\` and units (元, 万元, 亿元). \`/\`, \`-\`, \`—\`, \`N/A\` and 无 mean “does not apply”. Dates are \`2023-06-14\` or 2023年6月14日.`,
    },
    publish: {
      title: 'How to publish a report',
      text: `1. Make a folder under \`content/reports/\`, named in lower case with hyphens. The name becomes the address.
2. Put \`report.yaml\` and \`indicators.csv\` in it, and the other tables as needed. The narrative goes into \`zh-cn.md\` and \`en.md\`; a quoted figure is a link to its claim, such as \`[84.40%](#c029)\`.
3. Run \`npm run --silent check -- content/reports/<folder>\`. Whatever cannot be read is listed with file, row, column, what was found and what was expected. \`--json\` gives the result for machines, \`--set 2.2.2=0\` tries a change, and with \`--strict\` the exit code is 2 when a figure does not add up, for a continuous integration of your own.
4. Run \`npm start\` and open the address it prints.

The smallest report has these two files:`,
    },
    privacy: {
      title: 'Privacy',
      text: 'No statistics, no third-party requests, no cookies. A trial is written after the `#` of the address, a part that is never sent to a server. Your browser remembers three things, on this device only: dark, large type, and the trials that you save on the what-if desk.',
    },
    licence: {
      title: 'Licence',
      text: 'The program is under the MIT licence, the data under CC BY 4.0. The text of each report has its own statement of rights, under “Data and source” on its page.',
    },
  },
  verdicts: {
    column: 'Verdict',
    meaning: 'Meaning',
    example: 'Example',
    rows: {
      agrees: ['The computed figure is the published one', '12 ＋ 20.38 ＋ 47 ＋ 8 ＝ 87.38'],
      'agrees-rounded': [
        'The same once rounded to the printed places; inputs in 万元, 亿元 and % are rounded too and stand for all that they may be',
        '428.54 ÷ 507.74 ＝ 84.40…%, printed 84.4%',
      ],
      differs: [
        'The two do not agree. No more is said, and no cause is judged',
        '20.38 ÷ 27 ＝ 75.48…%, printed 77.3%',
      ],
      ask: [
        'Possible, but someone should explain',
        'Spending above the budget, an execution of more than 100%',
      ],
      'cannot-tell': [
        'The report gives no calculation or not the numbers for it; the reason is stated',
        'About 150 million yuan in all, with no breakdown',
      ],
    },
  },
  kinds: {
    title: 'Kinds of checks',
    lede: 'Besides the figures that claims.csv lists, these need no further work: they run wherever the tables for them exist.',
    name: 'Kind',
    compared: 'What is compared',
    id: 'Id',
    anyRow: 'a row',
    anyPlace: 'another place',
    claim: 'A printed figure against its expression in claims.csv',
  },
  voices: [
    ['Published', 'as the report prints it, with the same decimals'],
    ['Recomputed', 'what follows from the data, with a double underline'],
    ['Trial', 'after your own change, dashed, with the published figure beside it'],
  ],
  rules: {
    written: 'Written',
    meaning: 'Meaning',
    points: 'Points',
    gives: 'Gives',
    forms: {
      judged: 'Empty: judged, from zero to the points',
      levels: 'Judged, one of these levels',
      conditions: 'The first level whose condition holds, from the left',
      bounds: 'Judged within bounds; a percentage is a share of the points',
      formula: 'A formula with floor and cap',
      ratio: 'Points by the share reached, capped',
      reverse: 'The lower the better: the target comes first',
      deduct: 'Points less an amount per case, never below zero',
      parts: 'The sum of the parts whose condition holds',
      branch: 'Either-or: the first if the condition holds',
      group: 'On a parent: sum of the children, less a deduction',
    },
    any: 'any score',
    oneOf: (values) => `one of ${values}`,
    between: (min, max) => `${min} to ${max}`,
    inputs: 'Inputs used in the examples',
    colon: ': ',
    joiner: ', ',
    separator: '; ',
    yes: 'yes',
    no: 'no',
    after: `Also: \`+ - * /\`, comparisons \`= != < <= > >=\`, \`and or not\`; \`min max clamp round floor ceil abs sum count mean if\`; \`score(2.1.2)\`, \`points(2.1.2)\`, \`rate(2.1)\`, \`published(3)\`, \`total()\`; sums over a table, \`sum(spending.amount where category = "…")\`; different values, \`distinct(spending.category)\`; one cell, \`the(targets.actual where no = 3)\`; whether a text holds another, \`contains(actual, "4G")\`; whether a cell is empty, \`missing(accepted)\`, after \`where\` only; dates compare, and where a date gives only its year or month and that leaves the order open, it “cannot be told”. Names may be Chinese. A zero divisor gives “cannot tell”, not an error. A formula that comes back to itself is reported with the whole circle.`,
  },
  smallestGives: (total, grade) => `The result: a total of ${total}, grade ${grade}.`,
  format: {
    joiner: ', ',
    key: 'Column',
    chinese: 'Chinese name',
    content: 'Notes',
    required: 'required',
    localised: 'two languages',
    tables: {
      indicators: 'Indicators: one row per node, the tree is in the codes',
      readings: 'Scores printed elsewhere in the report (body, review), compared row by row',
      inputs: 'Inputs: numbers that rules and claims use, given or derived',
      budget: 'Versions of the budget, adjustments and spending',
      spending: 'Ledger',
      subtotals: 'Subtotals and totals of spending as printed, checked against the ledger',
      progress: 'Sub-projects: period, acceptance, evidence',
      targets: 'Performance targets: declared, self-evaluated, individual',
      findings: 'Problems, the indicators and ledger rows concerned, remedies',
      claims: 'Every figure of the report and the expression it should equal',
      alternatives: 'Ready-made switches: other readings, disputed judgements, plain trials',
      replies: 'What the publisher answers to checks and findings',
    },
    notes: {
      'indicators.code': 'levels joined by dots, such as 2.1.2',
      'indicators.score': 'on a parent: checked, never used',
      'indicators.rate': 'the rate as printed: checked, never used',
      'indicators.rule_as_written': 'the rule as printed, where another was applied',
      'indicators.target': 'the target printed beside the score',
      'indicators.actual': 'the result printed beside the score',
      'readings.reading':
        'where it is printed, such as 正文; the place of indicators.csv is `reading` in report.yaml. Rows on that place itself say which figures it leaves blank and how it names a row',
      'readings.code': 'code in indicators.csv',
      'spending.start': 'first day of the service that the payment is for, also year or month alone',
      'spending.end': 'its last day, not before its start',
      'spending.accepted': 'date of acceptance, also year or month alone',
      'spending.papers': 'whether the papers of the acceptance are there',
      'spending.invoiced': 'date of the invoice, also year or month alone',
      'spending.paid': 'date of payment, also year or month alone',
      'subtotals.category': 'category of the ledger; blank for the sum of all spending',
      'subtotals.place': 'where it is printed',
      'progress.indicators': 'codes of the indicators that count the sub-project as done',
      'claims.same_as': 'id of the first statement of the same fact',
      'claims.cell': 'the score quoted: place, code, column, such as 正文 2.1.2 score',
      'claims.alternative': 'id of the alternative that puts the recomputed figure in force',
      'replies.to': 'id of a check (c077, chk-score-sum-3); a finding is finding-1',
      'replies.by': 'who answers',
    },
    after: `The same dictionary is published with every report as Table Schema in \`datapackage.json\`.

Besides title, parties, scheme and the published total and grade, \`report.yaml\` may hold \`reading\`, the place of the report that indicators.csv transcribes (附件, the annex), and \`contact\`, where questions and replies go: an \`https:\` address or a \`mailto:\` mailbox, nothing else. With it, everything that does not add up, should be explained or was not checked has a link with its id and figures filled in. \`population\` is written \`{value: 2658397, source: where it is from, year: "2022"}\`: money is shown per resident only where all three are given and the number is a positive whole one; without it nothing is shown per resident.

A reply of \`replies.csv\` stands beside what it answers, oldest first. One that names no check and no finding is reported with the nearest id. A reply changes neither the verdict nor the exit code of \`check --strict\`.

\`audit.json\` is published with every report: the version of the engine, the SHA-256 of every file, every check with its verdict, calculation and a sentence in both languages. The same files give the same bytes. The page of the report can verify them in the browser.`,
  },
};
