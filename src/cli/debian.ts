import type { Effects } from './effects.ts';

const APT = '/usr/bin/apt-get';
const TIME_LIMIT = 600_000;

/** Whether packages of Debian can be installed here without asking anybody. */
export function canInstall(effects: Effects, exists: (path: string) => boolean): boolean {
  return effects.isRoot && effects.platform === 'linux' && exists(APT);
}

/**
 * Installs packages of Debian; call only where `canInstall` says so.
 *
 * @returns whether they are there now; apt's own words are shown where they are not
 */
export async function install(packages: readonly string[], effects: Effects): Promise<boolean> {
  effects.stderr.write(`正在用 apt 安装 ${packages.join('、')}，约需一分钟……\n`);
  const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, timeLimit: TIME_LIMIT };
  await effects.run(APT, ['update', '-q'], options);
  const { code, output } = await effects.run(
    APT,
    ['install', '-y', '-q', '--no-install-recommends', ...packages],
    options,
  );
  if (code !== 0) effects.stderr.write(output);
  return code === 0;
}
