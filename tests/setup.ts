/** What our browsers have and Node 24 lacks. */
if (!('fromBase64' in Uint8Array)) Object.assign(Uint8Array, { fromBase64: (text: string) => new Uint8Array(Buffer.from(text, 'base64')) });
