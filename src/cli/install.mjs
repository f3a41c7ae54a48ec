// Plain JavaScript for any Node ≥ 20, without dependencies: this is what installs them.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pinnedNode } from './node.mjs';

const DEPENDENCY_KEYS = ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides'];

// A user's own npm settings must not leave out what the project needs.
const NPM_ARGUMENTS = [
  'ci',
  '--ignore-scripts',
  '--no-audit',
  '--no-fund',
  '--loglevel=error',
  '--engine-strict=false',
  '--include=dev',
  '--include=optional',
];

/**
 * Names one exact set of installed packages. Scripts and descriptions in package.json are left
 * out: changing them needs no new install.
 *
 * @param {{ lockfile: string, manifest: string, platform: string, arch: string }} source texts of
 *   package-lock.json and package.json, and the system installed for
 * @returns {string} sha256
 */
export function installKey({ lockfile, manifest, platform, arch }) {
  const parsed = /** @type {Record<string, unknown>} */ (JSON.parse(manifest));
  const wanted = DEPENDENCY_KEYS.map((key) => parsed[key] ?? null);
  return createHash('sha256')
    .update(JSON.stringify([lockfile, wanted, platform, arch]))
    .digest('hex');
}

/** @param {string} root */
function stampPath(root) {
  return join(root, 'node_modules', '.mingzhang-install');
}

/** @param {string} root */
function currentKey(root) {
  return installKey({
    lockfile: readFileSync(join(root, 'package-lock.json'), 'utf8'),
    manifest: readFileSync(join(root, 'package.json'), 'utf8'),
    platform: process.platform,
    arch: process.arch,
  });
}

/**
 * @param {string} root folder of the project
 * @returns {boolean} whether node_modules holds exactly what the lockfile says
 */
export function isInstalled(root) {
  const stamp = stampPath(root);
  return existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === currentKey(root);
}

/** @param {string} root */
export function forgetInstall(root) {
  rmSync(stampPath(root), { force: true });
}

/**
 * Written last and in one step, so that an interrupted install never looks like a finished one.
 *
 * @param {string} root
 */
export function recordInstall(root) {
  const stamp = stampPath(root);
  writeFileSync(`${stamp}.new`, `${currentKey(root)}\n`);
  renameSync(`${stamp}.new`, stamp);
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, integrity?: string, optional?: boolean }>} the
 *   packages a lockfile lists, by their folder
 */
function lockedPackages(file) {
  const lockfile = /** @type {{ packages: Record<string, object> }} */ (
    JSON.parse(readFileSync(file, 'utf8'))
  );
  return Object.fromEntries(Object.entries(lockfile.packages).filter(([path]) => path !== ''));
}

/**
 * Whether a plain `npm install` has already brought exactly what the lockfile says. npm notes what
 * it installed when it is done.
 *
 * @param {string} root folder of the project
 * @returns {boolean}
 */
export function isInstalledByNpm(root) {
  const note = join(root, 'node_modules', '.package-lock.json');
  const node = pinnedNode(root, process.platform, process.arch);
  if (!existsSync(note) || (node !== undefined && !existsSync(node))) return false;
  const present = lockedPackages(note);
  const wanted = lockedPackages(join(root, 'package-lock.json'));
  return (
    Object.keys(present).every((path) => path in wanted) &&
    Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
      const found = present[path];
      // Optional packages of other systems are not installed.
      if (found === undefined) return optional === true;
      return found.version === version && found.integrity === integrity;
    })
  );
}

/**
 * How to call npm: the npm that called us, as a script of this Node, else the one on the PATH.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {{ command: string, leading: string[], shell: boolean }}
 */
export function npmCommand(env) {
  const script = env['npm_execpath'];
  if (script !== undefined && basename(script) === 'npm-cli.js' && existsSync(script)) {
    return { command: process.execPath, leading: [script], shell: false };
  }
  return { command: 'npm', leading: [], shell: process.platform === 'win32' };
}

/**
 * @param {string} root
 * @returns {Promise<number>} npm's exit code
 */
function runNpm(root) {
  const { command, leading, shell } = npmCommand(process.env);
  return new Promise((resolve) => {
    const child = spawn(command, [...leading, ...NPM_ARGUMENTS], {
      cwd: root,
      shell,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    child.on('error', () => {
      resolve(127);
    });
    child.on('exit', (code) => {
      resolve(code ?? 1);
    });
  });
}

/**
 * Installs the dependencies from the lockfile, unless they are there already.
 *
 * @param {string} root folder of the project
 * @param {(line: string) => void} say
 * @param {(root: string) => Promise<number>} [npm]
 * @returns {Promise<boolean>} false where npm failed; npm has then said why
 */
export async function ensureInstalled(root, say, npm = runNpm) {
  if (isInstalled(root)) return true;
  if (isInstalledByNpm(root)) {
    recordInstall(root);
    return true;
  }
  say('正在按 package-lock.json 安装依赖（含所需的 Node.js），首次约需半分钟……');
  const begin = performance.now();
  forgetInstall(root);
  if ((await npm(root)) !== 0) return false;
  recordInstall(root);
  say(`依赖已装好，用时 ${((performance.now() - begin) / 1000).toFixed(1)} 秒。`);
  return true;
}
