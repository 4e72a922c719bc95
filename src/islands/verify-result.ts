/** Verifies the page and says what was found. Loaded when a reader asks for it. */

import type { Locale } from '../core/report.ts';
import type { Discrepancy } from '../data/verify.ts';
import { issueMessage } from '../i18n/issues.ts';
import { verifyWords } from '../i18n/verify.ts';
import { verifyInWorker } from '../state/verify-in-worker.ts';
import type { VerifyOutcome, VerifySettings } from '../state/verify-page.ts';

export interface VerifyResult {
  readonly mark: 'ok' | 'no' | 'na';
  readonly sentence: string;
  readonly items: readonly { readonly text: string; readonly href?: string }[];
  /** How many more there are than are listed. */
  readonly more?: string;
  readonly digest?: { readonly label: string; readonly value: string };
  readonly limits?: string;
}

/** So many are listed; one changed file can move every check. */
const most = 12;

const itemOf = (found: Discrepancy, locale: Locale): VerifyResult['items'][number] => {
  const t = verifyWords[locale];
  switch (found.kind) {
    case 'file':
    case 'missing':
      return { text: t[found.kind](found.path) };
    case 'issue':
      return { text: issueMessage(found.issue, locale) };
    case 'page':
      return { text: t.held };
    case 'total':
    case 'grade':
      return { text: t[found.kind](found.stated ?? t.none, found.computed ?? t.none) };
    case 'check':
      return { text: t.check(found.id), href: `#${found.id}` };
  }
};

/** An outcome in words; `withPage`: the page carries data of its own, which were compared. */
export const resultOf = (outcome: VerifyOutcome, withPage: boolean, locale: Locale): VerifyResult => {
  const t = verifyWords[locale];
  if (outcome.kind === 'impossible') {
    const { why, path = '' } = outcome;
    const sentence = why === 'unreachable' ? t.impossible.unreachable(path) : t.impossible[why];
    return { mark: 'na', sentence, items: [] };
  }
  const { files, checks, discrepancies, engine, sha256 } = outcome;
  const about = { digest: { label: t.digest(engine), value: sha256 }, limits: t.limits };
  if (discrepancies.length === 0) {
    const joined = [t.good(files, checks), ...(withPage ? [t.page] : [])].join(locale === 'en' ? ' ' : '');
    return { mark: 'ok', sentence: joined, items: [], ...about };
  }
  const rest = discrepancies.length - most;
  return {
    mark: 'no',
    sentence: t.bad(discrepancies.length),
    items: discrepancies.slice(0, most).map((found) => itemOf(found, locale)),
    ...(rest > 0 && { more: t.more(rest) }),
    ...about,
  };
};

/** Verifies and says it. */
export const verifiedResult = async (settings: VerifySettings, locale: Locale): Promise<VerifyResult> =>
  resultOf(await verifyInWorker(settings), settings.page !== undefined, locale);
