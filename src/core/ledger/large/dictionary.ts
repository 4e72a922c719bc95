/**
 * Texts that occur again and again, as numbers. They are looked up where they stand, without being cut out: most of
 * a million categories are one of a few.
 */
const isAt = (whole: string, start: number, text: string): boolean => {
  for (let at = 0; at < text.length; at++)
    if (whole.charCodeAt(start + at) !== text.charCodeAt(at)) return false;
  return true;
};

/** Numbers in one bucket, beyond which a bucket is no help. */
const [buckets, mostInBucket] = [1 << 12, 8];

export class Dictionary {
  private readonly places = new Map<string, number>();
  private readonly held: string[] = [];
  /** Numbers of texts by a hash of a few of their signs: the first few of each hash. */
  private readonly near: number[][] = Array.from({ length: buckets }, () => []);

  /** The number of a text, from 0 in the order in which they came. */
  of(text: string): number {
    const known = this.places.get(text);
    if (known !== undefined) return known;
    const place = this.held.length;
    this.places.set(text, place);
    this.held.push(text);
    const bucket = this.bucketOf(text, 0, text.length);
    if (bucket.length < mostInBucket) bucket.push(place);
    return place;
  }

  /** The same for a text that stands in another. */
  at(whole: string, start: number, end: number): number {
    const length = end - start;
    for (const place of this.bucketOf(whole, start, end)) {
      const text = this.held[place] as string;
      if (text.length === length && isAt(whole, start, text)) return place;
    }
    return this.of(whole.slice(start, end));
  }

  private bucketOf(whole: string, start: number, end: number): number[] {
    const length = end - start;
    const middle = start + (length >> 1);
    const hash =
      length === 0
        ? 0
        : length + whole.charCodeAt(start) * 31 + whole.charCodeAt(middle) * 7 + whole.charCodeAt(end - 1);
    return this.near[hash & (buckets - 1)] as number[];
  }

  get texts(): readonly string[] {
    return this.held;
  }
}
