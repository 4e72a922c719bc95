/** Turns links to claims (`[84.40%](#c029)`) into the figure component: value, mark, verdict in words. */
import type { Verdict } from '../core/audit/verdict.ts';

export type MarkName = 'ok' | 'no' | 'ask' | 'na';

/** The mark that stands for a verdict: its shape, its class and its colour. */
export const markOf = (verdict: Verdict): MarkName =>
  verdict === 'agrees' || verdict === 'agrees-rounded'
    ? 'ok'
    : verdict === 'differs'
      ? 'no'
      : verdict === 'ask'
        ? 'ask'
        : 'na';

/** What is known of a claim: its verdict, and the word for it as a screen reader should say it. */
export interface FigureVerdict {
  readonly verdict: Verdict;
  readonly spoken: string;
}

const claimLink = /<a href="#(c\d[\w-]*)">([\s\S]*?)<\/a>([，。；：、！？）」』”’》,.;:!?)]*)/g;
/** Longer texts may wrap, or they would leave the column on a phone. */
const longest = 18;

/** Whether a text is too long to be kept on one line. */
export const isLong = (text: string): boolean => text.length > longest;

const length = (html: string): number => html.replace(/<[^>]*>/g, '').replace(/&[^;]+;/g, '.').length;

/**
 * Marks every link to a claim in `html`. The punctuation that follows a figure is kept on its line: the mark
 * is an inline image, after which a browser would otherwise break. An unknown claim stays a plain link.
 */
export const markFigures = (html: string, verdictOf: (claim: string) => FigureVerdict | undefined): string =>
  html.replace(claimLink, (whole: string, id: string, text: string, after: string) => {
    const known = verdictOf(id);
    if (!known) return whole;
    const mark = markOf(known.verdict);
    const long = length(text) > longest;
    const figure = `<a class="fig ${mark}${long ? ' long' : ''}" href="#${id}" data-claim="${id}">${text}<svg class="mk ${mark}" aria-hidden="true"><use href="#${mark}"></use></svg><span class="sr">${known.spoken}</span></a>`;
    return after && !long ? `<span class="nw">${figure}${after}</span>` : figure + after;
  });
