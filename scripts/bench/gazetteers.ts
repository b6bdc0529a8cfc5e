/** Packed gazetteers. Read the long way: Node 24 has no `Uint8Array.fromBase64`. */
import { decodeGazetteer, type Gazetteer } from '#core/gazetteer/format.ts';
import type { List } from './input.ts';

export function gazetteerOf({ base64 }: List): Gazetteer {
  return decodeGazetteer(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
}
