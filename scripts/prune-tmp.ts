import { readFileSync, writeFileSync } from 'node:fs';
import { compileGazetteer } from '#core/gazetteer/compile.ts';
import { decodeGazetteer } from '#core/gazetteer/format.ts';
import { createPageAnnotator } from '#core/mention/page-annotator.ts';
import { readReference } from './reference/read.ts';
import { execSync } from 'node:child_process';
const { entries: read, cues } = readReference('assets/reference', '9999-12-31');
const entries = [...read].sort((a, b) => (a.id < b.id ? -1 : 1));
const norm = (s: string) => s.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
// candidates: always, with lang or several words, and another alias of the entry inside
const cand = new Map<string, Set<string>>();
for (const e of entries) {
  const others = e.aliases.filter((a) => a.match !== 'never').map((a) => norm(a.text));
  for (const a of e.aliases) {
    if ((a.match ?? 'always') !== 'always' || a.variant || a.text === e.name) continue;
    const n = norm(a.text);
    if (others.some((o) => o !== n && o.length < n.length && n.includes(o))) (cand.get(e.id) ?? cand.set(e.id, new Set()).get(e.id)!).add(a.text);
  }
}
let total = 0; for (const s of cand.values()) total += s.size;
const slim = entries.map((e) => ({ ...e, aliases: e.aliases.filter((a) => !cand.get(e.id)?.has(a.text)) }));
const gazetteer = decodeGazetteer(compileGazetteer(slim as never, cues));
const marks = (text: string) => { const an = createPageAnnotator([{ gazetteer }]); an.set(0, text); return an.settle()[0]?.mentions ?? []; };
const drop = new Map<string, Set<string>>(); let n = 0;
for (const [i, e] of entries.entries()) for (const text of cand.get(e.id) ?? []) {
  const m = marks(text);
  if (m.length === 1 && (m[0]!.key as number) === i) { (drop.get(e.id) ?? drop.set(e.id, new Set()).get(e.id)!).add(text); n++; }
}
console.log('candidates', total, 'redundant', n, 'latin', [...drop.values()].flatMap((s) => [...s]).filter((t) => /^[\x20-\x7e]+$/.test(t)).length);
if (process.argv[2] === '--write') {
  const files = execSync('ls assets/reference/entries/*/*.yaml', { encoding: 'utf8' }).trim().split('\n');
  for (const f of files) { const id = f.split('/').pop()!.slice(0, -5); const d = drop.get(id); if (!d) continue;
    const L = readFileSync(f, 'utf8').split('\n').filter((l) => { const m = l.match(/^  - \{ text: ('(?:[^']|'')*'|"[^"]*"|[^,}]*?), type: ([\w-]+)(.*) \}$/); if (!m) return true; const t = m[1]!.replace(/^'(.*)'$/s, (_, x) => x.replace(/''/g, "'")).replace(/^"(.*)"$/, '$1'); return !(d.has(t) && /lang:/.test(m[3]!)); });
    writeFileSync(f, L.join('\n')); }
}
