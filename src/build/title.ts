/** Titles are set with `word-break: keep-all`; these are the places where a line may still break. */
const escaped: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** HTML of a title with `<wbr>` before opening quotes and brackets, after closing ones and after 年. */
export const titleHtml = (title: string): string =>
  title
    .replace(/[&<>"]/g, (sign) => escaped[sign] ?? sign)
    .replace(/(.)(?=[“《（「])/gu, '$1<wbr>')
    .replace(/([”》）」，、：]|年(?=\P{L}|“))(?!$)/gu, '$1<wbr>')
    .replaceAll('<wbr><wbr>', '<wbr>');

/** Phrases of a headline joined by break opportunities. */
export const phrasesHtml = (phrases: readonly string[]): string => phrases.map(titleHtml).join('<wbr>');
