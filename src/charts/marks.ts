/** What stands on the bars, and the frame around the point that a reader is at. Drawn after the bars. */
import { type Board, type Box, boxesOf, pointBox, type Scene } from './board.ts';
import { bridgeMarks } from './bridge-marks.ts';
import { bulletLines } from './bullet-marks.ts';
import { hasRows } from './description.ts';
import { rowLines, rowShapes, rowWords } from './row-marks.ts';

/** Dashed frames: what was not spent, and what the trial moved. */
const frames = (
  pen: CanvasRenderingContext2D,
  boxes: readonly Box[],
  { description, palette }: Scene,
): void => {
  description.bars.forEach((bar, at) => {
    const box = boxes[at];
    if (!box || (bar.fill !== 'rest' && !bar.moved)) return;
    pen.strokeStyle = bar.moved ? palette.whatif : palette.ink2;
    pen.lineWidth = bar.moved ? 2 : 1;
    pen.setLineDash([4, 3]);
    pen.strokeRect(
      box.left + 0.5,
      box.top + 0.5,
      Math.max(box.right - box.left - 1, 1),
      Math.max(box.bottom - box.top - 1, 1),
    );
    pen.setLineDash([]);
  });
};

/** The point that a reader is at: a frame of two lines, so that it is seen on bars and on paper. */
const ring = (pen: CanvasRenderingContext2D, boxes: readonly Box[], board: Board, scene: Scene): void => {
  const box = scene.current && pointBox(board, scene, boxes, scene.current);
  if (!box) return;
  const gap = 3;
  const left = Math.max(box.left - gap, 1.5);
  const top = Math.max(box.top - gap, 1.5);
  const width = Math.min(box.right + gap, board.width - 1.5) - left;
  const height = Math.min(box.bottom + gap, board.height - 1.5) - top;
  pen.lineWidth = 6;
  pen.strokeStyle = scene.palette.paper;
  pen.strokeRect(left, top, width, height);
  pen.lineWidth = 3;
  pen.strokeStyle = scene.palette.focus;
  pen.strokeRect(left, top, width, height);
};

/** The plugin; `scene` is asked for at every drawing, so that theme and type size are the ones in force. */
export const marksPlugin = (scene: () => Scene) => ({
  id: 'marks',
  afterDatasetsDraw: (chart: unknown): void => {
    const board = chart as Board;
    const now = scene();
    const pen = board.ctx;
    pen.save();
    pen.textBaseline = 'alphabetic';
    const boxes = boxesOf(board, now);
    frames(pen, boxes, now);
    if (now.description.kind === 'bridge') bridgeMarks(pen, boxes, board, now);
    else if (hasRows(now.description)) {
      rowLines(pen, board, now);
      rowWords(pen, boxes, board, now);
      rowShapes(pen, board, now);
    } else bulletLines(pen, boxes, board, now);
    ring(pen, boxes, board, now);
    pen.restore();
  },
});
