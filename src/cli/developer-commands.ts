import type { Command } from './command.ts';

export const format: Command = {
  summary: '整理代码的排版（不动内容）',
  options: {},
  async run(_given, effects) {
    const command = await import('./format.ts');
    return command.format(effects);
  },
};

export const test: Command = {
  summary: '运行全部测试',
  positionals: '[步骤…]',
  options: { list: { help: '只列出步骤' } },
  details: '不写步骤就全部运行；写了就只运行这几步，例如：npm test -- unit e2e',
  async run(given, effects) {
    const command = await import('../../tests/run.ts');
    return command.test({ steps: given.positionals, list: given.given('list') }, effects);
  },
};

export const bench: Command = {
  summary: '测量：检索、核对、构建、发送页面各用多少时间和字节',
  positionals: '[search|search-line|check|pages|portal|nginx] [份数…]',
  options: {},
  async run(given, effects) {
    const command = await import('../../tests/bench/run.ts');
    return command.bench(given.positionals, effects);
  },
};

export const pictures: Command = {
  summary: '重拍 CONTRIBUTING.md 里的图片（先构建到 dist）',
  options: {},
  async run(_given, effects) {
    const command = await import('../../tests/pictures.ts');
    return command.takePictures(effects);
  },
};
