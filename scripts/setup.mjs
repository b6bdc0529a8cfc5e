// `node scripts/setup.mjs [--browsers any|both|none]`: brings what is missing, says what it does.
// Bare Node 20, no dependencies of its own, because nothing else is there yet on a fresh machine.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browsers.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const wanted = process.argv.includes('--browsers') ? process.argv[process.argv.indexOf('--browsers') + 1] : 'none';

/** @param {string} line */
function say(line) {
  console.log(`setup: ${line}`);
}

/** Prints the reason and leaves. @param {string} line @returns {never} */
function stop(line) {
  console.error(`setup: ${line}`);
  process.exit(1);
}

/** @param {string} command @param {string[]} args @param {object} [options] */
function run(command, args, options = {}) {
  return spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32', ...options });
}

/** @param {string} command @param {string[]} args */
function succeeds(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

function checkNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) stop(`Node ${process.versions.node} is too old; install Node 20 or newer from nodejs.org and try again.`);
}

/** Dependencies count as installed for the lockfile they were installed from. */
function installDependencies() {
  const stamp = path.join(root, 'node_modules', '.fieldnote-setup');
  const hash = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  say('installing dependencies (npm ci)');
  // Nothing that we depend on needs an install script.
  const result = run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  if (result.status !== 0) stop('npm ci failed; see above. Without a network, copy node_modules from a machine that has one.');
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}

/** Types that the build generates and the type checker wants. */
function prepare() {
  if (existsSync(path.join(root, '.wxt', 'wxt.d.ts'))) return;
  say('generating types (wxt prepare)');
  const result = run('npm', ['exec', '--no', '--', 'wxt', 'prepare'], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (result.status !== 0) stop('wxt prepare failed; see above.');
}

/** @param {string[]} packages Debian package names */
function installWithApt(packages) {
  const isRoot = typeof process.getuid === 'function' && process.getuid() === 0;
  const sudo = isRoot ? [] : ['sudo', '-n'];
  if (process.platform !== 'linux' || !succeeds('sh', ['-c', 'command -v apt-get'])) return false;
  if (!isRoot && !succeeds('sudo', ['-n', 'true'])) return false;
  say(`installing ${packages.join(' and ')} (apt-get)`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  /** @param {string[]} args */
  const apt = (args) => {
    const [command, ...rest] = [...sudo, 'apt-get', ...args];
    return run(/** @type {string} */ (command), rest, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  };
  apt(['update', '-qq']);
  return apt(['install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

/** Browsers, and a plain font: without recommended packages a bare system draws boxes for letters. */
const PACKAGES = { chromium: ['chromium', 'fonts-dejavu-core'], firefox: ['firefox-esr', 'fonts-dejavu-core'] };

function installBrowsers() {
  const missing = /** @type {const} */ (['chromium', 'firefox']).filter((which) => !findBrowser(which));
  const needed = wanted === 'both' ? missing : wanted === 'any' && missing.length === 2 ? /** @type {const} */ (['chromium']) : [];
  if (needed.length === 0) return;
  if (installWithApt([...new Set(needed.flatMap((which) => PACKAGES[which]))])) return;
  const names = needed.map((which) => (which === 'chromium' ? 'Chromium' : 'Firefox')).join(' and ');
  stop(`${names} not found and cannot be installed from here: install it, or set ${needed.map((which) => `FIELDNOTE_${which.toUpperCase()}`).join(' / ')} to its executable.`);
}

checkNode();
installDependencies();
prepare();
installBrowsers();
