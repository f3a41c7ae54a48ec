import { resolve } from 'node:path';
import { normaliseBasePath } from './base-path.ts';
import type { Command } from './command.ts';
import type { Effects } from './effects.ts';
import type { Arguments, OptionSpec } from './options.ts';
import { readPort } from './port.ts';

const BASE: OptionSpec = {
  value: '<路径>',
  help: '站点放在哪个路径下，如 /yjsgk/；不写则按 content/site.yaml',
};
const SERVING: Readonly<Record<string, OptionSpec>> = {
  port: { value: '<端口>', help: '使用的端口；也可以用环境变量 PORT；不写则从 4321 起找空闲的' },
  host: { value: '<地址>', help: '监听的地址；不写则只有本机能打开' },
};

async function base(given: Arguments, effects: Effects): Promise<string> {
  const { configuredBasePath } = await import('./site-base.ts');
  const chosen = given.text('base');
  return chosen === undefined
    ? normaliseBasePath(await configuredBasePath(effects.root))
    : normaliseBasePath(chosen);
}

function serving(given: Arguments): { port: number | undefined; host: string | undefined } {
  return { port: readPort(given.text('port')), host: given.text('host') };
}

/** A folder or file as the user named it. */
function path(given: string, effects: Effects): string {
  return resolve(effects.cwd, given);
}

const start: Command = {
  summary: '构建站点并在本机打开；内容没有改动时直接打开',
  options: { base: BASE, ...SERVING },
  async run(given, effects) {
    const [command, { build }] = await Promise.all([import('./start.ts'), import('./build.ts')]);
    const options = { base: await base(given, effects), ...serving(given) };
    await command.start(options, effects, build);
    return 0;
  },
};

const dev: Command = {
  summary: '边改边看：内容一保存，页面就更新',
  options: { base: BASE, ...SERVING },
  async run(given, effects) {
    const command = await import('./dev.ts');
    await command.dev({ base: await base(given, effects), ...serving(given) }, effects);
    return 0;
  },
};

const build: Command = {
  summary: '核对全部内容，并构建成可发布的站点',
  options: {
    base: BASE,
    production: { help: '正式发布：还有“待填写”的网站信息时不予构建' },
    out: { value: '<文件夹>', help: '构建到哪里；不写则为 dist' },
  },
  async run(given, effects) {
    const command = await import('./build.ts');
    const out = given.text('out');
    const options = {
      base: await base(given, effects),
      production: given.given('production'),
      out: out === undefined ? resolve(effects.root, 'dist') : path(out, effects),
    };
    await command.build(options, effects);
    return 0;
  },
};

const serve: Command = {
  summary: '打开已经构建好的站点',
  options: {
    base: BASE,
    folder: { value: '<文件夹>', help: '站点在哪里；不写则为 dist' },
    ...SERVING,
  },
  async run(given, effects) {
    const command = await import('./serve.ts');
    const folder = given.text('folder');
    const options = {
      base: await base(given, effects),
      folder: folder === undefined ? resolve(effects.root, 'dist') : path(folder, effects),
      ...serving(given),
    };
    await command.serve(options, effects);
    return 0;
  },
};

const check: Command = {
  summary: '核对内容：写法、勾稽关系、公开审查',
  positionals: '[文件…]',
  options: {
    format: { value: '<格式>', help: 'text（默认）、github、gitlab、sarif 或 json' },
    fix: { help: '先把次序和排版整理成规范写法，不动一个字' },
  },
  async run(given, effects) {
    const [command, { readFormat }] = await Promise.all([
      import('./check.ts'),
      import('./printers/index.ts'),
    ]);
    const files = given.positionals.map((file) => path(file, effects));
    const format = readFormat(given.text('format'));
    return command.check({ files, format, fix: given.given('fix') }, effects);
  },
};

const create: Command = {
  summary: '新建一份申报表的空表：问几句，或者用选项写明',
  options: {
    year: { value: '<年份>', help: '预算年度，如 2026' },
    department: { value: '<部门代码>', help: 'content/departments/ 里的文件名，如 justice' },
    name: { value: '<项目名称>', help: '照表上的字' },
    slug: { value: '<短名>', help: '文件名：小写英文、数字和短横，如 legal-aid' },
    edition: { value: '<表式>', help: 'content/taxonomy/ 里的文件名；只有一种时不必写' },
  },
  async run(given, effects) {
    const command = await import('./new.ts');
    const options = {
      year: given.text('year'),
      department: given.text('department'),
      name: given.text('name'),
      slug: given.text('slug'),
      edition: given.text('edition'),
    };
    return command.create(options, effects, command.askOnTerminal);
  },
};

const schema: Command = {
  summary: '重写 JSON Schema 和编辑器的补全（改过栏目或表式以后）',
  options: {},
  async run(_given, effects) {
    const command = await import('./schema.ts');
    return command.schema(effects);
  },
};

const format: Command = {
  summary: '整理代码的排版（不动内容）',
  options: {},
  async run(_given, effects) {
    const command = await import('./format.ts');
    return command.format(effects);
  },
};

const test: Command = {
  summary: '运行全部测试',
  positionals: '[步骤…]',
  options: { list: { help: '只列出步骤' } },
  details: '不写步骤就全部运行；写了就只运行这几步，例如：npm test -- unit e2e',
  async run(given, effects) {
    const command = await import('../../tests/run.ts');
    return command.test({ steps: given.positionals, list: given.given('list') }, effects);
  },
};

const bench: Command = {
  summary: '测量检索（是否逐字准确，用多少字节和时间）和核对（用多少时间）',
  positionals: '[search|check] [份数…]',
  options: {},
  async run(given, effects) {
    const command = await import('../../tests/bench/run.ts');
    return command.bench(given.positionals, effects);
  },
};

const pictures: Command = {
  summary: '重拍 CONTRIBUTING.md 里的图片（先构建到 dist）',
  options: {},
  async run(_given, effects) {
    const command = await import('../../tests/pictures.ts');
    return command.takePictures(effects);
  },
};

/** Every command, in the order of the help. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  start,
  dev,
  build,
  serve,
  new: create,
  check,
  schema,
  format,
  test,
  bench,
  pictures,
};
