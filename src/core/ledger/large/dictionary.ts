/**
 * Texts that occur again and again, as numbers. They are looked up where they stand as UTF-8, without being decoded:
 * most of a million categories are one of a few.
 */
interface Near {
  readonly place: number;
  readonly bytes: Uint8Array;
}

const isAt = (whole: Uint8Array, start: number, bytes: Uint8Array): boolean => {
  for (let at = 0; at < bytes.length; at++) if (whole[start + at] !== bytes[at]) return false;
  return true;
};

/** Buckets, and texts in one, beyond which a bucket is no help. */
const [buckets, mostInBucket] = [1 << 12, 8];

export class Dictionary {
  private readonly places = new Map<string, number>();
  private readonly held: string[] = [];
  /** By a hash of a few bytes: the first few texts that were met with it. */
  private readonly near: Near[][] = Array.from({ length: buckets }, () => []);

  /** The number of a text, from 0 in the order in which they came. */
  of(text: string): number {
    const known = this.places.get(text);
    if (known !== undefined) return known;
    const place = this.held.length;
    this.places.set(text, place);
    this.held.push(text);
    return place;
  }

  /** The same for a text that stands in bytes; `decode` gives it where it has not been met there. */
  at(whole: Uint8Array, start: number, end: number, decode: () => string): number {
    const length = end - start;
    const bucket = this.bucketOf(whole, start, end);
    for (const { place, bytes } of bucket)
      if (bytes.length === length && isAt(whole, start, bytes)) return place;
    const place = this.of(decode());
    if (bucket.length < mostInBucket) bucket.push({ place, bytes: whole.slice(start, end) });
    return place;
  }

  private bucketOf(whole: Uint8Array, start: number, end: number): Near[] {
    const length = end - start;
    const sign = (at: number): number => whole[at] as number;
    const hash =
      length === 0 ? 0 : length + sign(start) * 31 + sign(start + (length >> 1)) * 17 + sign(end - 1) * 7;
    return this.near[hash & (buckets - 1)] as Near[];
  }

  get texts(): readonly string[] {
    return this.held;
  }
}
