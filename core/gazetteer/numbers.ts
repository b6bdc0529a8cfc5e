/** Whole numbers in as few bytes as they take: seven bits a byte, the lowest first; the top bit says that more follow. */

export function pushNumber(bytes: number[], value: number): void {
  let rest = value;
  while (rest > 0x7f) {
    bytes.push((rest & 0x7f) | 0x80);
    rest >>>= 7;
  }
  bytes.push(rest);
}

/** Gives a function that gives one number after the other, and may be told to skip some bytes before. */
export function numberReader(bytes: Uint8Array): (skip?: number) => number {
  let at = 0;
  return (skip = 0) => {
    let value = 0;
    at += skip;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
}
