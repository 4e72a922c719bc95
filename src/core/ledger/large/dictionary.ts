/** Texts that occur again and again, as numbers. */
export class Dictionary {
  private readonly places = new Map<string, number>();
  private readonly held: string[] = [];

  /** The number of a text, from 0 in the order in which they came. */
  of(text: string): number {
    const known = this.places.get(text);
    if (known !== undefined) return known;
    const place = this.held.length;
    this.places.set(text, place);
    this.held.push(text);
    return place;
  }

  get texts(): readonly string[] {
    return this.held;
  }
}
