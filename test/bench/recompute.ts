/**
 * R1: one edit of a score until every figure is right, the engine alone. R2: the same through the page's
 * store to signals that stand for the figures on screen. Both against HyperFormula, with equal figures.
 * Runs under `node -C browser`, so that Solid is the one of a page.
 */
import { createRenderEffect, createRoot } from 'solid-js';
import { createEngine } from '../../src/core/engine.ts';
import { evaluate } from '../../src/core/evaluate.ts';
import { exact, multiply, round } from '../../src/core/exact.ts';
import { createReportStore, totalName } from '../../src/state/report-store.ts';
import { atLeast, type Comparison, type Figure, interleave, mustAgree, seeded } from './measure.ts';
import { codesByLevel, decimalText, type ScoreTree, scoreTree } from './score-tree.ts';
import { type Spreadsheet, spreadsheetOf } from './spreadsheet.ts';

const yardstick = 'HyperFormula 3.5';
const unit = 'µs per edit';

type Edit = readonly [leaf: number, hundredths: number];

/** Edits that each change something: no side may get away with finding the same value again. */
const editsOf = (tree: ScoreTree, count: number, leaves = tree.leaves.length): readonly Edit[] => {
  const random = seeded(99);
  const now = [...tree.scores];
  return Array.from({ length: count }, () => {
    const leaf = random(leaves);
    const most = tree.points[leaf] as number;
    const wanted = random(most + 1);
    now[leaf] = wanted === now[leaf] ? (wanted + 1) % (most + 1) : wanted;
    return [leaf, now[leaf] as number] as const;
  });
};

/** Time of one edit in µs, over all of the given ones. */
const timed = (edits: readonly Edit[], edit: (leaf: number, hundredths: number) => void): number => {
  const started = performance.now();
  for (const [leaf, hundredths] of edits) edit(leaf, hundredths);
  return ((performance.now() - started) * 1000) / edits.length;
};

/** Ours as one edit at a time, in integers, on the flat tree of the engine. */
const engineOf = (tree: ScoreTree) => {
  const engine = createEngine(tree.report);
  const { flat } = engine;
  if (!flat || engine.places !== 2) throw new Error('the flat tree should stand for this report');
  const indexOf = new Map([...engine.codes, 'total'].map((code, at) => [code, at]));
  const places = tree.leaves.map((code) => indexOf.get(code) as number);
  const order = [...codesByLevel(tree), 'total'].map((code) => indexOf.get(code) as number);
  let grade = engine.grade();
  return {
    engine,
    edit: (leaf: number, hundredths: number): void => {
      flat.set(places[leaf] as number, hundredths);
      grade = engine.grade();
    },
    figures: () => order.map((at) => [flat.score[at], flat.rate[at]] as const),
    grade: () => grade.name,
  };
};

/** The engine as a page asks it: text in, the edit before taken back, one edit in force. */
const fromText = (tree: ScoreTree, sheet: Spreadsheet) => {
  const engine = createEngine(tree.report);
  let before: number | undefined;
  return {
    ours: (leaf: number, hundredths: number): void => {
      engine.apply(new Map([[tree.leaves[leaf] as string, decimalText(hundredths)]]));
      engine.grade();
    },
    theirs: (leaf: number, hundredths: number): void =>
      sheet.together(() => {
        if (before !== undefined) sheet.edit(before, tree.scores[before] as number);
        sheet.edit(leaf, hundredths);
        before = leaf;
      }),
    total: () => engine.score(engine.codes.length),
  };
};

const engineAlone = async (count: number, size: number, least: number) => {
  const tree = scoreTree(count, size);
  const [ours, theirs] = [engineOf(tree), await spreadsheetOf(tree)];
  for (const [leaf, hundredths] of editsOf(tree, 100)) {
    ours.edit(leaf, hundredths);
    theirs.edit(leaf, hundredths);
  }
  mustAgree('figures after 100 edits', ours.figures(), theirs.figures());
  mustAgree('grade after 100 edits', ours.grade(), theirs.grade());
  const edits = editsOf(tree, 2000);
  const rounds = 15;
  const taken = await interleave(
    rounds,
    () => timed(edits, ours.edit),
    () => timed(edits.slice(0, 500), theirs.edit),
  );
  return atLeast(least, { yardstick, unit, rounds }, taken.ours, taken.theirs);
};

const engineFromText = async (count: number, size: number, least: number) => {
  const tree = scoreTree(count, size);
  const sheet = await spreadsheetOf(tree);
  const sides = fromText(tree, sheet);
  const [leaf, hundredths] = editsOf(tree, 1)[0] as Edit;
  sides.ours(leaf, hundredths);
  sides.theirs(leaf, hundredths);
  const inHundredths = multiply(sides.total() ?? exact(0n), exact(100n));
  mustAgree('total', String(inHundredths.n), String(sheet.figures().at(-1)?.[0]));
  const edits = editsOf(tree, 1000);
  const rounds = 15;
  const taken = await interleave(
    rounds,
    () => timed(edits, sides.ours),
    () => timed(edits.slice(0, 300), sides.theirs),
  );
  return atLeast(least, { yardstick, unit, rounds }, taken.ours, taken.theirs);
};

/** Figures on screen: some forty leaves, every group and level-1 row, the total and the grade. */
const throughStore = async (count: number, size: number, least: number): Promise<Comparison> => {
  const tree = scoreTree(count, size);
  const sheet = await spreadsheetOf(tree);
  const store = createReportStore(tree.report, evaluate(tree.report));
  const codes = codesByLevel(tree);
  const visible = [...codes.slice(0, Math.min(40, count)), ...codes.slice(count), totalName];
  const screen = new Map<string, unknown>();
  createRoot(() => {
    for (const code of visible) {
      createRenderEffect(() => screen.set(`${code} score`, store.score(code)));
      createRenderEffect(() => screen.set(`${code} rate`, store.rate(code)));
    }
    createRenderEffect(() => screen.set('grade', store.grade().name));
  });
  store.open();
  const edit = (leaf: number, hundredths: number): void => {
    const refused = store.edit(tree.leaves[leaf] as string, decimalText(hundredths));
    if (refused) throw new Error(JSON.stringify(refused));
  };
  /** A trial with a handful of leaves edited again and again, as a reader does it. */
  const edits = editsOf(tree, 300, Math.min(20, count));
  for (const [leaf, hundredths] of edits) {
    edit(leaf, hundredths);
    sheet.edit(leaf, hundredths);
  }
  const shown = visible.map((code) => {
    const [score, rate] = [store.score(code), store.rate(code)];
    const at = (value: typeof score, factor: bigint) =>
      String(value && round(multiply(value, exact(factor)), 0).n);
    return [at(score, 100n), at(rate, 1000n)];
  });
  const cells = sheet.figures();
  const wanted = visible.map((code) =>
    (cells[code === totalName ? codes.length : codes.indexOf(code)] ?? []).map(String),
  );
  mustAgree('figures on screen after 300 edits', shown, wanted);
  const rounds = 15;
  const taken = await interleave(
    rounds,
    () => {
      store.reset();
      store.open();
      return timed(edits, edit);
    },
    () => timed(edits, sheet.edit),
  );
  return atLeast(least, { yardstick, unit, rounds }, taken.ours, taken.theirs);
};

/** R1 and R2. */
export const measure = async (): Promise<Readonly<Record<string, Figure>>> => ({
  R1: {
    ...(await engineAlone(20, 3, 100)),
    more: {
      '1000 leaves': await engineAlone(1000, 10, 50),
      '20 leaves, from text': await engineFromText(20, 3, 1),
      '1000 leaves, from text': await engineFromText(1000, 10, 1),
    },
  },
  R2: {
    ...(await throughStore(20, 3, 15)),
    more: { '1000 leaves': await throughStore(1000, 10, 40) },
  },
});
