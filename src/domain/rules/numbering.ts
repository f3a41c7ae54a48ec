import { Enumeration } from '../enumeration.ts';
import { SECTION_FIELDS, SECTION_IDS } from '../form.ts';
import type { SectionId } from '../form.ts';
import { numberMarks } from '../numbering.ts';
import { paragraphsOf } from '../passage.ts';
import type { Paragraph } from '../passage.ts';
import type { Check, LocalRule } from '../rule.ts';

export const numbering: LocalRule = {
  id: 'numbering',
  name: '编号',
  kind: '文字',
  severity: 'note',
  scope: 'local',
  doc: '一栏文字里的编号应当从一开始、逐个增加、写法一致；下一层编号可以重新开始。跳号、重号、中途换写法，可能是漏了一条，也可能是复制时留下的。',
  basis:
    '《党政机关公文格式》（GB/T 9704-2012）：结构层次序数依次用“一、”“（一）”“1.”“（1）”标注，本站参照；表上用“1、”的也可以，前后一致即可。',
  example: {
    passes: '一是…二是…三是…四是…五是…',
    fails: '一是…二是…三是…四是…五、…',
  },
  hint: '对照原表，看是否漏录或错录。原表如此的，照录，并在勘注里说明（字段写该栏名称，原文写那一处文字）。',
  check: (declaration) => {
    const sections = Map.groupBy(paragraphsOf(declaration), ({ section }) => section);
    return SECTION_IDS.flatMap((section) => check(section, sections.get(section) ?? []));
  },
};

function check(section: SectionId, paragraphs: readonly Paragraph[]): Check[] {
  const enumeration = new Enumeration();
  for (const { anchor, text, folded } of paragraphs) {
    enumeration.paragraph(anchor, numberMarks(text, folded));
  }
  const { label } = SECTION_FIELDS[section];
  return enumeration.end().map(({ anchor, message }) => ({
    status: 'failed',
    field: { label },
    anchor,
    message: `${label}：${message}。`,
  }));
}
