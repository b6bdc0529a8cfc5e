/**
 * `npm test`: every check, the quick ones first. Prints what failed and ends with the line `N passed, N failed`.
 * `npm test -- NAME...` runs only the steps of these names.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

interface Count {
  readonly passed: number;
  readonly failed: number;
  /** What failed, a line each: said again at the end, where it is looked for. */
  readonly faults?: readonly string[];
}

/** What vitest's JSON report says of a run, as far as it is used. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numFailedTestSuites: number;
  readonly testResults: readonly { readonly assertionResults: readonly { readonly status: string; readonly fullName: string; readonly failureMessages?: readonly string[] }[] }[];
}

interface Step {
  readonly name: string;
  run(): Promise<Count>;
}

const CACHE = '.cache/test';

interface Execution {
  /** Besides those of this process. */
  readonly env?: Readonly<Record<string, string>>;
  /** Keeps what the command prints until it has ended, where another one prints meanwhile. */
  readonly held?: boolean;
}

/** Whether a command ended well. */
function execute(command: string, args: readonly string[], { env = {}, held = false }: Execution = {}): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', held ? 'pipe' : 'inherit', held ? 'pipe' : 'inherit'],
      shell: process.platform === 'win32',
      env: { ...process.env, ...env },
    });
    const printed: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece: Buffer) => printed.push(piece));
    child.once('error', () => resolve(false));
    child.once('close', (code) => {
      process.stdout.write(Buffer.concat(printed));
      resolve(code === 0);
    });
  });
}

/** A step that either passes or fails as a whole. */
function single(name: string, command: string, ...args: string[]): Step {
  return { name, run: async () => ((await execute(command, args)) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }) };
}

/** A vitest run, counted test by test; a run that reports nothing has failed. */
async function vitest(name: string, args: readonly string[], execution?: Execution): Promise<Count> {
  const report = `${CACHE}/${name.replaceAll(' ', '-')}.json`;
  rmSync(report, { force: true });
  const ok = await execute('vitest', ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], execution);
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites, testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
    const faults = testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => `${fullName}: ${failureMessages?.[0]?.split('\n', 1)[0] ?? ''}`);
    const failed = numFailedTests > 0 || ok ? numFailedTests : Math.max(1, numFailedTestSuites);
    return { passed: numPassedTests, failed: numPassedTests + failed === 0 ? 1 : failed, faults };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const BROWSERS = ['chromium', 'firefox'];

/** The end-to-end tests, both browsers at the same time: most of theirs is waiting for a page, a card, a worker. */
async function endToEnd(): Promise<Count> {
  const args = ['--config', 'tests/e2e/vitest.config.ts'];
  const counts = await Promise.all(BROWSERS.map((browser, i) => vitest(`e2e ${browser}`, args, { env: { FIELDNOTE_E2E: browser }, held: i > 0 })));
  return {
    passed: counts.reduce((sum, { passed }) => sum + passed, 0),
    failed: counts.reduce((sum, { failed }) => sum + failed, 0),
    faults: counts.flatMap(({ faults = [] }) => faults),
  };
}

const STEPS: readonly Step[] = [
  // An install beside an old node_modules can drop other platforms' packages from the lockfile; `npm ci` then fails for everybody else.
  single('lockfile', 'npm', 'ci', '--dry-run', '--ignore-scripts', '--silent'),
  single('format', 'biome', 'check', '--max-diagnostics=20', '.'),
  single('lint', 'oxlint', '--type-aware'),
  single('types', 'node', 'scripts/types.ts'),
  single('dead code', 'knip'),
  single('reference', 'node', 'scripts/reference-check.ts'),
  { name: 'unit', run: () => vitest('unit', []) },
  single('build chromium', 'wxt', 'build'),
  single('build firefox', 'wxt', 'build', '-b', 'firefox'),
  single('budgets', 'node', 'scripts/budgets.ts'),
  { name: 'e2e', run: endToEnd },
];

mkdirSync(CACHE, { recursive: true });
const only = process.argv.slice(2);
const results: (Count & { name: string; seconds: number })[] = [];
for (const step of STEPS.filter(({ name }) => only.length === 0 || only.includes(name))) {
  console.log(`\n── ${step.name}`);
  const begun = Date.now();
  results.push({ name: step.name, ...(await step.run()), seconds: Math.round((Date.now() - begun) / 1000) });
}
console.log('');
for (const { name, passed, failed, seconds, faults = [] } of results) {
  console.log(`${failed === 0 ? 'ok  ' : 'FAIL'} ${name}: ${passed} passed, ${failed} failed (${seconds} s)`);
  for (const fault of faults) console.log(`     ${fault}`);
}
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
