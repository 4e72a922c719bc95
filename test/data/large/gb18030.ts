/** A text in GB18030: the decoder turned round, as far as two bytes go. */

const codes = new Map<string, readonly number[]>();
const decoder = new TextDecoder('gb18030');
for (let lead = 0x81; lead <= 0xfe; lead++)
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    const sign = decoder.decode(Uint8Array.of(lead, trail));
    if (sign.length === 1 && sign !== '\ufffd' && !codes.has(sign)) codes.set(sign, [lead, trail]);
  }

export const inGb18030 = (text: string): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((sign) => {
      const code = sign.codePointAt(0) ?? 0;
      if (code < 0x80) return [code];
      const bytes = codes.get(sign);
      if (!bytes) throw new Error(`not in two bytes: ${sign}`);
      return bytes;
    }),
  );
