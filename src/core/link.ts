/**
 * A what-if as text: `w=2;r=0k2n4f;2.2.2=0;inputs.spent=495.05;k=3f9a1c`. Readable, versioned and checksummed; it
 * stands in the fragment of the address, which no browser sends to a server. `r` is the mark of the report as it
 * was, so that a link can tell that the report has changed since; version 1 had none. The checksum guards against
 * a link that was cut or mistyped on its way; neither of the two is a signature.
 */
import type { Edits } from './edits.ts';

export const linkVersion = '2';
/** Versions that are read; every link that was ever written stays readable. */
const known: ReadonlySet<string> = new Set(['1', linkVersion]);

export const linkProblems = ['version', 'form', 'checksum', 'entry'] as const;
export interface LinkProblem {
  readonly code: (typeof linkProblems)[number];
  /** The part that could not be read. */
  readonly found: string;
}

export interface ReadLink {
  /** What the link asks for, whether or not the report can still take it. Empty after a problem. */
  readonly edits: Edits;
  readonly problems: readonly LinkProblem[];
  /** Mark of the report for which the link was made; links of version 1 have none. */
  readonly mark?: string;
  /** Element that the link points at besides, e.g. `ind-2.1.2`. */
  readonly at?: string;
}

/** Whether a fragment opens a trial without any change, as the page hands out before one is made. */
export const opensUnchanged = (fragment: string): boolean => /^#?w=\d+(?:&|$)/.test(fragment);

/** FNV-1a over the UTF-16 code units, as 6 base-36 digits. */
export const checksum = (text: string): string => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return hash.toString(36).padStart(7, '0').slice(-6);
};

const escaped = (text: string): string => encodeURIComponent(text).replace(/'/g, '%27');

const unescaped = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

/** The link text for a set of edits under the mark of their report, see report-mark.ts; empty without edits. */
export const writeLink = (slug: string, mark: string, edits: Edits): string => {
  if (edits.size === 0) return '';
  const entries = [...edits].map(([key, text]) => `${escaped(key)}=${escaped(text)}`).join(';');
  const body = `r=${mark};${entries}`;
  return `w=${linkVersion};${body};k=${checksum(`${slug};${body}`)}`;
};

const broken = (code: LinkProblem['code'], found: string): ReadLink => ({
  edits: new Map(),
  problems: [{ code, found }],
});

const readBody = (body: string): ReadLink => {
  const edits = new Map<string, string>();
  const problems: LinkProblem[] = [];
  for (const entry of body.split(';')) {
    const at = entry.indexOf('=');
    const [key, text] = [unescaped(entry.slice(0, at)), unescaped(entry.slice(at + 1))];
    if (at < 1 || !key || text === undefined) problems.push({ code: 'entry', found: entry });
    else edits.set(key, text);
  }
  return { edits, problems };
};

const readState = (slug: string, state: string): ReadLink => {
  const found = /^([^;]*);(.+);k=([0-9a-z]*)$/.exec(state);
  if (!found) return broken('form', state);
  const [, version, body, mark] = found as unknown as [string, string, string, string];
  if (!known.has(version)) return broken('version', version);
  if (mark !== checksum(`${slug};${body}`)) return broken('checksum', state);
  if (version === '1') return readBody(body);
  const [, made, entries] = /^r=([^;]*);(.+)$/.exec(body) ?? [];
  if (made === undefined || entries === undefined) return broken('form', state);
  return { ...readBody(entries), mark: made };
};

/**
 * Reads a fragment, with or without `#`. A plain `#ind-2.1.2` or `#c008` is no what-if: it gives no edits and
 * no problems. Whether the report knows the keys is the caller's to check with `readEdit`.
 */
export const readLink = (slug: string, fragment: string): ReadLink => {
  const parts = fragment.replace(/^#/, '').split('&');
  const state = parts.find((part) => part.startsWith('w='));
  const at = parts.find((part) => part.startsWith('at='))?.slice(3);
  const read = state === undefined ? { edits: new Map(), problems: [] } : readState(slug, state.slice(2));
  return at === undefined ? read : { ...read, at };
};
