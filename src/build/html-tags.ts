/** A start tag of an HTML text; for script and style also the raw text inside. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly text: string;
}

const token =
  /<!--[\s\S]*?-->|<([a-z][^\s/>]*)((?:\s+[^\s=>/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*\/?>/gi;
const attribute = /([^\s=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** Every start tag of `html` in order. Content of script and style is skipped over, not searched for tags. */
export const tagsOf = function* (html: string): Generator<Tag> {
  token.lastIndex = 0;
  const scan = new RegExp(token);
  for (let found = scan.exec(html); found; found = scan.exec(html)) {
    if (!found[1]) continue;
    const name = found[1].toLowerCase();
    let text = '';
    if (name === 'script' || name === 'style') {
      const end = html.indexOf(`</${name}`, scan.lastIndex);
      text = html.slice(scan.lastIndex, end);
      scan.lastIndex = end;
    }
    const attributes = new Map<string, string>();
    for (const [, key = '', double, single, bare] of (found[2] ?? '').matchAll(attribute)) {
      attributes.set(key.toLowerCase(), double ?? single ?? bare ?? '');
    }
    yield { name, attributes, text };
  }
};
