import { resolve } from 'node:path';
import { normaliseBasePath } from './base-path.ts';
import type { Command } from './command.ts';
import { bench, format, pictures, test } from './developer-commands.ts';
import type { Effects } from './effects.ts';
import { UserError } from './user-error.ts';
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
    clean: { help: '不沿用以前构建的结果' },
    watch: { help: '构建以后守着：内容一有改动，站点就更新；按 Ctrl-C 结束' },
    only: {
      value: '<年份或部门>',
      help: '只构建一个分片，例如 2020 或 2020/justice（几个用逗号隔开）；再用 merge 合成站点',
    },
  },
  async run(given, effects) {
    const command = await import('./build.ts');
    const only = given.text('only')?.split(',') ?? [];
    const out = given.text('out');
    if (only.length > 0 && out === undefined)
      throw new UserError('构建分片要写明放到哪里，例如 --only 2020 --out shards/2020。');
    const watch = given.given('watch');
    if (watch && only.length > 0) throw new UserError('--watch 守着整个站点，不与 --only 一起用。');
    const options = {
      base: await base(given, effects),
      production: given.given('production'),
      clean: given.given('clean'),
      out: out === undefined ? resolve(effects.root, 'dist') : path(out, effects),
      only,
    };
    await (watch ? command.buildAndWatch : command.build)(options, effects);
    return 0;
  },
};

const merge: Command = {
  summary: '把几台机器分别构建的分片合成一个站点',
  positionals: '<分片文件夹…>',
  options: {
    base: BASE,
    production: { help: '正式发布：还有“待填写”的网站信息时不予构建' },
    out: { value: '<文件夹>', help: '构建到哪里；不写则为 dist' },
  },
  async run(given, effects) {
    if (given.positionals.length === 0)
      throw new UserError('写明分片在哪里，例如 npm run merge -- shards/2019 shards/2020。');
    const command = await import('./merge.ts');
    const out = given.text('out');
    const options = {
      base: await base(given, effects),
      production: given.given('production'),
      out: out === undefined ? resolve(effects.root, 'dist') : path(out, effects),
      shards: given.positionals.map((folder) => path(folder, effects)),
    };
    await command.merge(options, effects);
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

const diff: Command = {
  summary: '用预算的话说出两个版本之间改了什么',
  positionals: '<BASE..HEAD>',
  options: {
    format: { value: '<格式>', help: 'text（默认）、markdown（贴在合并请求里）或 json' },
    whole: { help: '份数很多时也全部核对，连同跨表的规则' },
  },
  details:
    'BASE..HEAD 直接相比；BASE...HEAD 从两者分开处算起；只写 BASE 就与现在的文件（含未提交的）相比。',
  async run(given, effects) {
    const command = await import('./diff.ts');
    return command.diff(
      {
        range: command.readRange(given.positionals),
        format: command.readDiffFormat(given.text('format')),
        whole: given.given('whole'),
      },
      effects,
    );
  },
};

const FORM_FILES: Readonly<Record<string, OptionSpec>> = {
  format: { value: '<xlsx|docx>', help: 'Excel 或 Word；不写则两种都写' },
  out: { value: '<文件夹>', help: '写到哪里；不写则为当前文件夹' },
  replace: { help: '已有同名文件时覆盖；不写则停下，什么也不写' },
};

async function formFiles(given: Arguments, effects: Effects) {
  const { formFormats } = await import('./form-format.ts');
  return {
    formats: formFormats(given.text('format')),
    out: path(given.text('out') ?? '.', effects),
    replace: given.given('replace'),
  };
}

const exportCommand: Command = {
  summary: '把申报表写回原来的表格（Excel、Word），可以改好再导入',
  positionals: '[文件|编号…]',
  options: FORM_FILES,
  details: '不写文件就导出全部。文件含姓名和电话，不受网站公开设置影响。',
  async run(given, effects) {
    const command = await import('./export.ts');
    const files = await formFiles(given, effects);
    return command.exportForms({ wanted: given.positionals, ...files }, effects);
  },
};

const template: Command = {
  summary: '写出空白的申报表（Excel、Word），附填写说明',
  options: { edition: { value: '<表式>', help: '哪一版表格；不写则每版都写' }, ...FORM_FILES },
  async run(given, effects) {
    const command = await import('./template.ts');
    const files = await formFiles(given, effects);
    return command.template({ edition: given.text('edition'), ...files }, effects);
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

const importCommand: Command = {
  summary: '把申报表（Word、Excel、PDF、网页、文本）导入内容库',
  positionals: '文件…',
  options: {
    department: { value: '<部门代码>', help: '哪个部门的表；不写则按表上或文件名里的部门名称' },
    year: { value: '<年份>', help: '预算年度；不写则按表上印的' },
    edition: { value: '<表式>', help: '用哪个表式认；不写则自动认' },
    slug: { value: '<短名>', help: '新文件的英文短名；不写则用项目名称的拼音' },
    replace: { help: '内容库里已有而不同的，替换（勘注和公开审查留住）' },
    'dry-run': { help: '只报告，不写文件' },
    report: { value: '<文件>', help: '把报告另存一份' },
  },
  details: '例如：npm run import -- 申报表.xlsx --department justice --dry-run',
  async run(given, effects) {
    const command = await import('./import.ts');
    const report = given.text('report');
    const options = {
      files: given.positionals.map((file) => path(file, effects)),
      department: given.text('department'),
      year: command.readYear(given.text('year')),
      edition: given.text('edition'),
      slug: given.text('slug'),
      replace: given.given('replace'),
      dryRun: given.given('dry-run'),
      report: report === undefined ? undefined : path(report, effects),
    };
    return command.importForms(options, effects, command.readForm);
  },
};

/** Every command, in the order of the help. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  start,
  dev,
  build,
  merge,
  serve,
  new: create,
  check,
  diff,
  export: exportCommand,
  template,
  schema,
  import: importCommand,
  format,
  test,
  bench,
  pictures,
};
