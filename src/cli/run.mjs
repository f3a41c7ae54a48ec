#!/usr/bin/env node
// Entry of every npm script. Plain JavaScript for any Node ≥ 20: installs the dependencies, finds
// the Node the project is pinned to, and hands over to main.ts.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, forgetInstall } from './install.mjs';
import { MINIMUM_NODE, chooseNode, nodeFlags } from './node.mjs';

const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));

/** @param {string} line */
function say(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * The environment with the folder of `node` first in PATH, so that tools find the same Node.
 *
 * @param {string} node
 */
function environment(node) {
  const key = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const rest = process.env[key];
  const path = rest === undefined ? dirname(node) : `${dirname(node)}${delimiter}${rest}`;
  return {
    ...process.env,
    [key]: path,
    // Where the command was called from: npm says so, else it is here.
    INIT_CWD: process.env['INIT_CWD'] ?? process.cwd(),
    NODE_OPTIONS: nodeOptions(node),
    ASTRO_TELEMETRY_DISABLED: '1',
  };
}

/**
 * npm passes a signal on to the shell between us, which ends without passing it further: then our
 * parent is gone, and a server would go on without anybody to stop it.
 *
 * @param {() => void} stop
 */
function stopWithParent(stop) {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, 300);
  watch.unref();
}

/**
 * What a Node other than the pinned one must be told: before 24 it may run TypeScript only when
 * asked to, and says that this is an experiment.
 *
 * @param {string} node
 */
function nodeOptions(node) {
  const given = process.env['NODE_OPTIONS'] ?? '';
  if (node !== process.execPath) return given;
  const quiet = '--disable-warning=ExperimentalWarning';
  const old = Number.parseInt(process.versions.node) < 24;
  return [given, quiet, old ? '--experimental-strip-types' : ''].join(' ').trim();
}

/**
 * Runs main.ts and ends as it ends.
 *
 * @param {string} node
 */
function handOver(node) {
  const main = join(root, 'src', 'cli', 'main.ts');
  const words = process.argv.slice(2);
  const child = spawn(node, [...nodeFlags(words), main, ...words], {
    cwd: root,
    env: environment(node),
    stdio: 'inherit',
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  stopWithParent(() => child.kill('SIGTERM'));
  child.on('error', (error) => {
    say(`无法启动 Node.js（${node}）：${error.message}`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = signal === null ? (code ?? 1) : 128 + constants.signals[signal];
  });
}

if (await ensureInstalled(root, say)) {
  const { platform, arch, versions, execPath } = process;
  const node = chooseNode({ root, platform, arch, version: versions.node, execPath });
  if (node === undefined) {
    forgetInstall(root);
    say(
      `这台机器上的 Node.js 是 ${versions.node}，需要 ${MINIMUM_NODE.join('.')} 或更新的版本：请从 https://nodejs.org/zh-cn 安装 Node.js 24，再运行一次。`,
    );
    process.exitCode = 1;
  } else {
    handOver(node);
  }
} else {
  say('依赖没有装好：请按上面 npm 的提示检查网络，再运行一次同一条命令。');
  process.exitCode = 1;
}
