/** What our browsers have and Node 24 lacks. */
if (!('fromBase64' in Uint8Array)) Object.assign(Uint8Array, { fromBase64: (text: string) => new Uint8Array(Buffer.from(text, 'base64')) });
if (!('toBase64' in Uint8Array.prototype)) {
  Object.assign(Uint8Array.prototype, {
    toBase64(this: Uint8Array) {
      return Buffer.from(this).toString('base64');
    },
  });
}
