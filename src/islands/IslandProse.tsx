/**
 * Figures in the text of the page follow the trial: old value, arrow, new value. The text is not drawn by an
 * island, so the figures are changed in place and the very same nodes are put back afterwards.
 */
import { createEffect, onCleanup, onMount } from 'solid-js';
import { followersOf } from '../core/audit/followers.ts';
import type { Edits } from '../core/edits.ts';
import { settle } from '../core/evaluate.ts';
import type { Locale } from '../core/report.ts';
import { setFollowedFigures } from '../state/followed.ts';
import { useReport } from '../state/use-report.ts';
import { voice } from './retell.ts';
import { toldHeadlines } from './told-headlines.ts';

interface Props {
  readonly slug: string;
  readonly locale: Locale;
}

/** The printed text of a figure, without its mark and its spoken verdict. */
const printedOf = (figure: Element): string =>
  [...figure.childNodes]
    .flatMap((node) => (node.nodeType === Node.TEXT_NODE ? [node.textContent] : []))
    .join('');

const digits = /[-−]?\d[\d.,]*/;

/** The new value as the text writes the old one: a bare number stays bare, whatever unit the claim has. */
const inPlaceOf = (was: string, now: string): string => {
  const number = digits.exec(now)?.[0];
  return number !== undefined && digits.test(was) ? was.replace(digits, number) : now;
};

export default function IslandProse(props: Props) {
  const reading = useReport(props.slug);
  onMount(() => {
    const { report } = reading;
    const figures = () => document.querySelectorAll<HTMLAnchorElement>('a.fig[data-claim]');
    const ids = new Set([...figures()].map((figure) => figure.dataset['claim'] ?? ''));
    const follow = followersOf(report, settle(report).state, ids);
    /** Claims that quote the grade; gates bear on it, so it is taken from the trial as a whole. */
    const grades = report.claims.filter((claim) => claim.expression?.source.trim() === 'grade()');
    const moved = (edits: Edits): ReadonlyMap<string, string> => {
      const texts = new Map(follow(settle(report, edits).state));
      const { name } = reading.grade();
      if (name !== reading.published.grade.name) {
        for (const { id } of grades) texts.set(id, name ?? '—');
      }
      return texts;
    };
    /** The nodes that a changed figure had as published. */
    const originals = new Map<HTMLAnchorElement, readonly Node[]>();
    const headlines = toldHeadlines(reading, props.locale);
    let frame = 0;
    /** Places in headlines that say something else, until they are told again. */
    let retold = 0;

    const show = (texts: ReadonlyMap<string, string>): void => {
      for (const [figure, nodes] of originals) {
        if (texts.has(figure.dataset['claim'] ?? '')) continue;
        figure.replaceChildren(...nodes);
        figure.classList.remove('follows');
        originals.delete(figure);
      }
      if (texts.size > 0) {
        for (const figure of figures()) {
          const text = texts.get(figure.dataset['claim'] ?? '');
          if (text === undefined || figure.closest('astro-island')) continue;
          const nodes = originals.get(figure) ?? [...figure.childNodes];
          originals.set(figure, nodes);
          const was = figure.querySelector('.was')?.textContent ?? printedOf(figure);
          figure.replaceChildren(voice('was', was), ' ', voice('wv', inPlaceOf(was, text)));
          figure.classList.add('follows');
        }
      }
      setFollowedFigures(originals.size + retold);
    };

    createEffect(() => {
      const edits = reading.edits();
      cancelAnimationFrame(frame);
      if (edits.size === 0) {
        headlines.restore();
        retold = 0;
        show(new Map());
        return;
      }
      frame = requestAnimationFrame(() => show(moved(edits)));
      headlines.refresh((changed) => {
        retold = changed;
        setFollowedFigures(originals.size + retold);
      });
    });
    onCleanup(() => {
      cancelAnimationFrame(frame);
      headlines.restore();
      show(new Map());
    });
  });
  return null;
}
