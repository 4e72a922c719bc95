/**
 * Fetches the published files of a report from the host of the page, computes their digests and has them compared.
 * Nothing is sent.
 */
import { type AuditFile, readAuditFile } from '../data/audit-file.ts';
import { type FetchedFile, type PageData, type Verification, verify } from '../data/verify.ts';

/** Why nothing can be said: no cryptography, a file that does not come, no audit that can be read. */
export type Obstacle = 'insecure' | 'unreachable' | 'record';

export type VerifyOutcome =
  | (Verification & {
      readonly kind: 'verified';
      /** Version of the engine that wrote the audit. */
      readonly engine: string;
      /** Digest of `audit.json` itself, to hold against another copy. */
      readonly sha256: string;
    })
  | { readonly kind: 'impossible'; readonly why: Obstacle; readonly path?: string };

/** What of the browser is used. */
export interface Surroundings {
  readonly fetch: (address: string) => Promise<Response>;
  /** Absent where a page is not served securely. */
  readonly subtle: Pick<SubtleCrypto, 'digest'> | undefined;
}

export interface VerifySettings {
  /** Address of the folder of the data, with a slash at the end. */
  readonly data: string;
  readonly slug: string;
  readonly page?: PageData;
  /** Called when all files are here and the checks are about to be computed. */
  readonly onFetched: () => void;
}

const surroundings = (): Surroundings => ({
  fetch: (address) => fetch(address, { cache: 'no-cache', credentials: 'same-origin' }),
  subtle: globalThis.crypto?.subtle,
});

/** Something that stands in the way, thrown within this file only. */
class Hindrance extends Error {
  readonly why: Obstacle;
  readonly path: string;

  constructor(why: Obstacle, path: string) {
    super(why);
    this.why = why;
    this.path = path;
  }
}

const audited = 'audit.json';
/** Answers that say: there is no such file. Any other failure says nothing about the file. */
const gone: ReadonlySet<number> = new Set([404, 410]);

const addressOf = (data: string, path: string): string =>
  data + path.split('/').map(encodeURIComponent).join('/');

/** Bytes of a file; undefined where the host has none by that name. */
const bytesOf = async (
  { fetch }: Surroundings,
  data: string,
  path: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  try {
    const response = await fetch(addressOf(data, path));
    if (gone.has(response.status)) return undefined;
    if (!response.ok) throw new Hindrance('unreachable', path);
    return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    throw error instanceof Hindrance ? error : new Hindrance('unreachable', path);
  }
};

const hexadecimal = (digest: ArrayBuffer): string =>
  [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

type Subtle = NonNullable<Surroundings['subtle']>;
const digested = async (subtle: Subtle, bytes: Uint8Array<ArrayBuffer>): Promise<FetchedFile> => ({
  bytes,
  sha256: hexadecimal(await subtle.digest('SHA-256', bytes)),
});

const recordIn = (bytes: Uint8Array, slug: string): AuditFile => {
  const record = readAuditFile(new TextDecoder().decode(bytes));
  if (record?.report !== slug) throw new Hindrance('record', audited);
  return record;
};

const verified = async (
  { data, slug, page, onFetched }: VerifySettings,
  around: Surroundings,
): Promise<VerifyOutcome> => {
  const { subtle } = around;
  if (!subtle) return { kind: 'impossible', why: 'insecure' };
  const bytes = await bytesOf(around, data, audited);
  if (!bytes) throw new Hindrance('unreachable', audited);
  const record = recordIn(bytes, slug);
  const { sha256 } = await digested(subtle, bytes);
  const found = await Promise.all(
    record.tables.map(async ({ path }) => {
      const file = await bytesOf(around, data, path);
      return file ? ([[path, await digested(subtle, file)]] as const) : [];
    }),
  );
  onFetched();
  const result = verify(record, new Map(found.flat()), page);
  return { kind: 'verified', ...result, engine: record.engine, sha256 };
};

/** What agrees and what does not, or why nothing can be said. */
export const verifyPage = async (
  settings: VerifySettings,
  around: Surroundings = surroundings(),
): Promise<VerifyOutcome> => {
  try {
    return await verified(settings, around);
  } catch (error) {
    if (!(error instanceof Hindrance)) throw error;
    return { kind: 'impossible', why: error.why, path: error.path };
  }
};
