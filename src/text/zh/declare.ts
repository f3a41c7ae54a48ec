/** Words of the 填报与校验 page. */
export const declare = {
  title: '填报与校验',
  columnType: '工具',
  description:
    '在浏览器里填写或修改一份项目支出绩效目标申报表，随填随核对，存成可以直接提交的文件；填写的内容不离开这台电脑。',
  lead: '填写或修改一份申报表，按同一套规则核对，存成文件。核对在这台电脑的浏览器里进行，填的内容不会上传。',
  footer: '填报与校验',
  openHere: '在填报页打开',
  loading: '正在准备表单……',
  failed: '表单没有准备好：浏览器没有取到本页的程序。请刷新本页再试。',
  noScript: {
    title: '没有这张表单也能填报',
    reason: '这张表单要靠浏览器里的程序（JavaScript）核对，现在程序没有运行。可以改用下面的办法：',
    ways: [
      '用 Excel：按单位发来的申报表填好，交给管理员用导入命令（npm run import）转成文件。',
      '手工：在代码仓库里打开 content/declarations/ 下一份已有的文件，照样写一份，再用 npm run check 核对。',
    ],
    format: '文件里每一栏怎样写，见仓库里的 CONTRIBUTING.md 和 docs/data.md。',
  },

  opening: {
    title: '从哪里开始',
    hint: '直接在下面填一份新的；或者打开已有的文件接着改。',
    file: '选择电脑上的文件（.md）',
    drop: '也可以把文件拖到这里。',
    paste: '粘贴文件的内容',
    pasteLabel: '文件的全部内容',
    pasteOpen: '打开粘贴的内容',
    empty: '填一份新的',
    drafts: '这台电脑上的草稿',
    draftsHint: '草稿只存在这个浏览器里；清除浏览器数据时会一并清除。',
    openDraft: (title: string) => `继续填“${title}”`,
    deleteDraft: (title: string) => `删去草稿“${title}”`,
    draftDeleted: (title: string) => `已删去草稿“${title}”。`,
    savedAt: (time: string) => `保存于 ${time}`,
    ofOtherTab: '，同时在两个标签页里填时另存的一份',
    untitled: '未命名的申报表',
    current: (what: string) => `正在填：${what}`,
    newOne: '一份新的申报表',
    opened: (name: string) => `已打开 ${name}。`,
    refused: (name: string) => `没有打开 ${name}：这份文件读不懂。表单里的内容没有动。`,
    notFound: (id: string) => `没有找到 ${id} 的文件：可能已移走。`,
    notThere: '没有取到这份申报表的文件，请检查网络后再试。',
    differs: '这份文件与规范写法不完全一样，存出来的会是规范写法。',
    lost: '下面这些内容表单里放不下，没有带进来；请先在原文件里改正，或对照着补填：',
    at: (line: number, column: number) => `第 ${String(line)} 行第 ${String(column)} 字：`,
    pasted: '粘贴的内容',
    unplaced: (name: string, value: string) => `${name}：${value}`,
    lacks: (labels: string) =>
      `门户公布的副本里没有${labels}，这几栏要照内容库的原件补填；也可以直接打开内容库里的文件。`,
    hasDraft: (time: string) => `这份申报表有一份没填完的草稿，保存于 ${time}。`,
    restore: '继续填草稿',
    discard: '丢弃草稿',
    restored: '已换成草稿。',
    discarded: '草稿已丢弃。',
    replace: '现在的内容没有存成文件，浏览器也没有保存草稿。要换成别的吗？',
  },

  keeping: {
    saved: (time: string) => `草稿已保存在这台电脑（${time}）`,
    elsewhere:
      '这份申报表也在另一个标签页（或窗口）里填着。两边的草稿各存各的，互不覆盖，都列在“这台电脑上的草稿”里；请只在一边填完。',
    waiting: '请先在页首选择继续填还是丢弃旧草稿，之后才会保存新的草稿。',
    failed: '浏览器不让本页保存草稿（可能是隐私模式，或空间已满）：离开之前请先下载文件。',
  },

  contents: '本页目录',
  required: '必填',
  optional: '可空',
  example: (words: string) => `例如 ${words}`,
  choose: '请选择',
  outside: (value: string) => `${value}（选项里没有）`,

  editionLeft: '有几处内容新表式里没有地方填，没有带过来；换回原来的表式就能看到。',

  place: {
    title: '归在哪里',
    hint: '文件的位置由年度、部门和短名决定。',
    department: '主管部门',
    departmentHint: '这份申报表由哪个部门填报。',
    slug: '短名',
    slugHint: '用作文件名和网址：小写英文字母、数字和短横。已公布的申报表不要改短名。',
    slugExample: 'legal-aid',
    path: '文件位置：',
  },
  basics: '基本信息',
  proseHint:
    '一行就是一段，照表上的原字；段与段之间可以空一行。“1. ”这样的编号（数字、点、空格）会成为编号列表，编号照写保留。',
  interim: '中期指标',
  ofTheYear: '年度指标',
  printedAs: (words: string) => `表上印作“${words}”`,
  indicatorsHint: '按表上的一级、二级目标分组，表上没有的小类不必添。来源空白就留空。',
  fundingHint: '表上空白就留空，填 0 就写 0，两者不同。',
  record: '记录与说明',
  recordHint: '多数新填的表用不到：勘注说明原件里自相矛盾之处，整理说明复原了哪里的版面。',
  rulesHint: '几条规则之间用顿号隔开',

  rows: {
    add: (what: string) => `加一行${what}`,
    row: (what: string, number: number) => `${what}第 ${String(number)} 行`,
    up: '上移',
    down: '下移',
    remove: '删除',
    named: (action: string, row: string) => `${action}：${row}`,
    keys: '在一行里按 Alt+↑、Alt+↓ 也可以移动这一行。',
    removed: (row: string) => `已删除${row}`,
    undo: '撤销删除',
    restored: (row: string) => `已恢复${row}`,
    moved: (row: string) => `已移到${row}`,
    added: (row: string) => `已加${row}`,
  },

  totals: {
    cost: '概算合计',
    funding: '十项来源合计',
    sum: (label: string, sum: string) => `${label} ${sum} 万元`,
    unread: (count: number) => `有 ${String(count)} 处金额读不出，没有计入`,
    same: (label: string, stated: string) => `✓ 与${label} ${stated} 相符`,
    differs: (label: string, stated: string, difference: string) =>
      `✗ 与${label} ${stated} 相差 ${difference}`,
  },

  finish: {
    title: '核对与保存',
    check: '核对',
    download: '下载文件',
    copy: '复制文件内容',
    anyway: '仍要下载（有错误的文件不能发布）',
    where:
      '把文件放到代码仓库的这个位置；在代码托管网站的网页编辑器里，新建或打开这个文件，粘贴内容，再提交。',
    preview: '看文件内容',
    previewLabel: '文件内容',
    downloaded: (name: string) => `已下载 ${name}。`,
    copied: '已复制文件内容。',
    notCopied: '浏览器不让复制：已在下面选中文件内容，请按 Ctrl+C。',
    together: '与其他申报表有关的核对（同名项目、目标值不一等）在提交后由 npm run check 进行。',
  },

  found: {
    errorsTitle: (count: number) => `有 ${String(count)} 处要改正`,
    findingsTitle: (count: number) => `有 ${String(count)} 处数字或文字请再看一看`,
    findingsHint: '这些不妨碍发布。改正；或者原件确实这样填，就在“勘注”里写明。',
    none: '核对过了，没有发现问题。',
    error: '要改正：',
    finding: '请核对：',
    mend: (hint: string) => `改法：${hint}`,
    equation: (stated: string, difference: string | null, unit: string | null) =>
      `表上填 ${stated}${unit === '%' ? '%' : unit === null ? '' : ` ${unit}`}${
        difference === null ? '' : `，相差 ${difference}`
      }`,
    status: (errors: number, findings: number) =>
      `${String(errors)} 处要改正，${String(findings)} 处请核对`,
  },
} as const;
