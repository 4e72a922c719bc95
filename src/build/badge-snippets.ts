/** The badge as text to put on another page: an image that leads back to the report. */
import { xmlText } from './badge.ts';

export interface Snippet {
  readonly form: 'markdown' | 'html';
  readonly text: string;
}

/** Signs that end or nest the text of an image in Markdown. */
const markdownText = (text: string): string => text.replace(/[\\`[\]<>*_]/g, '\\$&').replace(/\s+/g, ' ');

/** `alt` says the whole badge; it is as old as the page, the image is as new as the data. */
export const badgeSnippets = (image: string, page: string, alt: string): readonly Snippet[] => [
  { form: 'markdown', text: `[![${markdownText(alt)}](${image})](${page})` },
  {
    form: 'html',
    text: `<a href="${xmlText(page)}"><img src="${xmlText(image)}" alt="${xmlText(alt)}" height="24"></a>`,
  },
];
