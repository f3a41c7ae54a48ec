import { buildTaxonomy, taxonomySchema } from '../../src/domain/schema/settings.ts';
import type { Taxonomy } from '../../src/domain/taxonomy.ts';
import { readSettings } from '../../src/markdown/read-settings.ts';
import { sourceFile } from '../../src/markdown/source-file.ts';

/** A form of a county nobody has seen before: all that is known of it stands here. */
export const COUNTY_EDITION = `
名称: 某县部门项目绩效目标表
一级目标:
  - 名称: 成果
    必填: 是
    二级目标:
      - 名称: 做了多少
        国家一级: 产出指标
        国家二级: 数量指标
        说明:
      - 名称: 做得多好
        国家一级: 产出指标
        国家二级: 质量指标
        说明:
栏目:
  标题:
    - 某县部门项目绩效目标表
  分栏:
    - 目标内容
  印作:
    项目名称: [事项]
    项目总金额: [总投入（万元）]
    本年度项目金额: [当年投入（万元）]
    项目总目标: [要办成什么]
    年度绩效目标: [当年办成什么]
    一级目标: [方面]
    二级目标: [内容]
    指标: [衡量什么]
    目标值: [达到多少]
    来源: [依据]
  不设:
    - 项目属性
    - 项目类型
    - 资金用途
    - 政府采购
    - 项目负责人
    - 联系人
    - 联系电话
    - 计划开始日期
    - 计划完成日期
    - 项目概况
    - 项目实施计划
    - 需要说明的其他问题
    - 上年度资金
    - 资金来源
    - 项目概算
  另设:
    - 名称: 受益人数
      说明: 有多少人受益。
`;

/** An edition as its file describes it; throws what is wrong with the file. */
export function editionFrom(name: string, yaml: string): Taxonomy {
  const file = sourceFile(`content/taxonomy/${name}.yaml`, yaml.trimStart());
  const settings = readSettings(file, taxonomySchema);
  if ('diagnostics' in settings) {
    throw new Error(
      settings.diagnostics.map(({ line, message }) => `${String(line)} ${message}`).join(),
    );
  }
  return buildTaxonomy(name, settings.data);
}

export function countyEdition(): Taxonomy {
  return editionFrom('county', COUNTY_EDITION);
}
