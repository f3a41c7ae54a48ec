import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { browserArguments } from '../../src/cli/browser-arguments.ts';
import { recall, remember } from '../../src/cli/browser-memory.ts';
import { findBrowser } from '../../src/cli/browser.ts';
import { inFolder, testEffects } from './test-effects.ts';

const OWN = 'playwright/chrome';
const PLAYWRIGHT = { version: '1.0.0', script: 'cli.js', browser: OWN };
const APT = '/usr/bin/apt-get';
const DOWNLOAD = `${process.execPath} cli.js install chromium`;
const DEBIAN = '/usr/bin/chromium';

function ok(output = '') {
  return () => ({ code: 0, output });
}

const FAILS = () => ({ code: 1, output: 'no' });
const CHROMIUM = { chromium: ok('Chromium 150'), sh: ok(`${DEBIAN}\n`) };
const FONT = { 'fc-list': ok('Noto Sans CJK\n') };

function around(...files: string[]) {
  return { playwright: PLAYWRIGHT, exists: (path: string) => files.includes(path) };
}

describe('findBrowser', () => {
  it('takes the browser a person names', async () => {
    const effects = testEffects({ env: { MINGZHANG_CHROMIUM: 'mine' } });
    expect(await findBrowser(effects, around())).toBe('mine');
    expect(effects.calls).toEqual([]);
  });

  it("takes Playwright's own browser where it is there and starts", () =>
    inFolder(async (root) => {
      const effects = testEffects({ root }, { [OWN]: ok(), ...CHROMIUM, ...FONT });
      expect(await findBrowser(effects, around(OWN))).toBe(OWN);
      expect(effects.calls).toEqual([`${OWN} --version`, 'fc-list :lang=zh']);
    }));

  it("passes over Playwright's own browser where it does not start", () =>
    inFolder(async (root) => {
      const programs = { [OWN]: FAILS, [process.execPath]: ok(), ...CHROMIUM, ...FONT };
      expect(await findBrowser(testEffects({ root }, programs), around(OWN))).toBe(DEBIAN);
    }));

  it("downloads Playwright's browser before it looks for another", () =>
    inFolder(async (root) => {
      const programs = { [process.execPath]: ok(), [OWN]: ok(), ...CHROMIUM, ...FONT };
      const effects = testEffects({ root }, programs);
      expect(await findBrowser(effects, around())).toBe(OWN);
      expect(effects.calls).toEqual([DOWNLOAD, `${OWN} --version`, 'fc-list :lang=zh']);
    }));

  it('takes a browser of the machine where the download fails, and asks nothing the next time', () =>
    inFolder(async (root) => {
      const programs = { [process.execPath]: FAILS, ...CHROMIUM, ...FONT };
      expect(await findBrowser(testEffects({ root }, programs), around())).toBe(DEBIAN);
      const again = testEffects({ root }, programs);
      expect(await findBrowser(again, around(DEBIAN))).toBe(DEBIAN);
      expect(again.calls).toEqual([]);
    }));

  it('looks again, without another download, where the browser of last time is gone', () =>
    inFolder(async (root) => {
      await remember(root, { browser: 'gone', downloadFailed: '1.0.0', hasFont: true });
      const effects = testEffects({ root }, CHROMIUM);
      expect(await findBrowser(effects, around())).toBe(DEBIAN);
      expect(effects.calls).not.toContain(DOWNLOAD);
    }));

  it('tries the download again with another version of Playwright', () =>
    inFolder(async (root) => {
      await remember(root, { downloadFailed: '0.9.0' });
      const effects = testEffects({ root }, { ...CHROMIUM, ...FONT });
      await findBrowser(effects, around());
      expect(effects.calls[0]).toBe(DOWNLOAD);
    }));

  it("installs Debian's browser and a Chinese font as root where there is none", () =>
    inFolder(async (root) => {
      let installed = false;
      const effects = testEffects(
        { root, isRoot: true },
        {
          ...FONT,
          sh: CHROMIUM.sh,
          chromium: () => ({ code: installed ? 0 : 127, output: '' }),
          [APT]: ([verb]) => {
            installed ||= verb === 'install';
            return { code: 0, output: '' };
          },
        },
      );
      expect(await findBrowser(effects, around(APT))).toBe(DEBIAN);
      expect(effects.calls.filter((call) => call.startsWith(APT))).toEqual([
        `${APT} update -q`,
        `${APT} install -y -q --no-install-recommends chromium fontconfig fonts-noto-cjk`,
      ]);
    }));

  it('installs nothing for anybody but root, and says what is missing', () =>
    inFolder(async (root) => {
      const effects = testEffects({ root }, { [APT]: ok() });
      await expect(findBrowser(effects, around(APT))).rejects.toThrow(
        'sudo apt-get install chromium fonts-noto-cjk',
      );
      expect(effects.calls.filter((call) => call.startsWith(APT))).toEqual([]);
    }));

  it('adds a Chinese font to a machine that has a browser but no such font', () =>
    inFolder(async (root) => {
      const programs = { ...CHROMIUM, 'fc-list': ok(''), [APT]: ok() };
      const effects = testEffects({ root, isRoot: true }, programs);
      await findBrowser(effects, around(APT));
      expect(effects.calls.at(-1)).toContain('fonts-noto-cjk');
      expect((await recall(root)).hasFont).toBe(true);
    }));

  it('starts afresh from a damaged note', () =>
    inFolder(async (root) => {
      await remember(root, {});
      await writeFile(join(root, '.cache', 'browser.json'), '{');
      const effects = testEffects({ root }, { ...CHROMIUM, ...FONT });
      expect(await findBrowser(effects, around())).toBe(DEBIAN);
    }));
});

describe('browserArguments', () => {
  it('gives up the sandbox for root only', () => {
    expect(browserArguments(true)).toContain('--no-sandbox');
    expect(browserArguments(false)).not.toContain('--no-sandbox');
  });
});
