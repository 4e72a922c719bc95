/**
 * A chart read point by point: with the arrow keys, by pointing, by a tap. The words of the point stand in one line
 * under the chart, which is also what is spoken; nothing covers the drawing.
 */
import { type ChartPoint, pointAfter } from './points.ts';

interface Explored {
  readonly points: () => readonly ChartPoint[];
  /** Number of the point near a place of the box, in pixels. */
  readonly near: (x: number, y: number) => number | undefined;
  /** Frames a point on the canvas, or none. */
  readonly frame: (point: ChartPoint | undefined) => void;
}

interface Exploring {
  /** To be called when the points have changed: what is said follows. */
  readonly follow: () => void;
}

export const explore = (box: HTMLElement, chart: Explored): Exploring => {
  const line = box.parentElement?.querySelector<HTMLElement>('[data-said]');
  let current: number | undefined;

  const say = (at: number | undefined): void => {
    current = at;
    const point = at === undefined ? undefined : chart.points()[at];
    chart.frame(point);
    const words = point?.said ?? '';
    // The same words again would be spoken again.
    if (line && line.textContent !== words) line.textContent = words;
  };

  box.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape' && current !== undefined) say(undefined);
    else {
      const next = pointAfter(event.key, current, chart.points().length);
      if (next === undefined) return;
      say(next);
    }
    event.preventDefault();
    event.stopPropagation();
  });
  // Words stay when the reader goes on to the buttons: what stands below must not move under a finger.
  const leave = (): void => chart.frame(undefined);
  box.addEventListener('blur', leave);
  box.addEventListener('focus', () => current !== undefined && say(current));
  const point = (event: PointerEvent): void => {
    const { left, top } = box.getBoundingClientRect();
    const near = chart.near(event.clientX - left, event.clientY - top);
    if (near !== undefined) say(near);
  };
  box.addEventListener('pointermove', point);
  box.addEventListener('pointerdown', point);
  box.addEventListener('pointerleave', () => document.activeElement !== box && leave());

  return {
    follow: () => {
      const { length } = chart.points();
      if (current === undefined) return;
      say(length === 0 ? undefined : Math.min(current, length - 1));
      if (document.activeElement !== box) leave();
    },
  };
};
