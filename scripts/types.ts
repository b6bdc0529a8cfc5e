/** `npm run types`: the type checker once per layer, each with its own world (see the tsconfig.json in each folder). */
import { spawnSync } from 'node:child_process';

const LAYERS = ['core', 'page', 'components', 'extension', 'entrypoints', 'scripts'];
const only = process.argv.slice(2);
let failed = 0;
for (const layer of LAYERS.filter((name) => only.length === 0 || only.includes(name))) {
  const result = spawnSync('tsc', ['-p', layer, '--pretty', 'false'], { stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' });
  if (result.status !== 0) failed++;
}
process.exitCode = failed > 0 ? 1 : 0;
