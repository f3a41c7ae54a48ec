import { expect, it } from 'vitest';
import { findSecrecyMarks } from '../../../src/domain/disclosure/secrecy.ts';

function marks(text: string): string[] {
  return findSecrecyMarks(text).map((find) => find.text);
}

it('finds every mark, also with a blank between', () => {
  expect(marks('《2019年工作要点》（涉密）')).toEqual(['涉密']);
  expect(marks('绝密 机密★10年 秘 密 内部资料 不予公开')).toEqual([
    '绝密',
    '机密',
    '秘 密',
    '内部资料',
    '不予公开',
  ]);
});

it('asks for a decision on ordinary words as well', () => {
  expect(marks('保守商业秘密，签订保密协议')).toEqual(['秘密', '保密']);
});

it('passes the title of a law, but not of another paper', () => {
  expect(marks('《中华人民共和国保守国家秘密法》《保守国家秘密法实施条例》')).toEqual([]);
  expect(marks('《关于加强涉密人员管理的通知》')).toEqual(['涉密']);
});

it('does not see a mark in 计算机密码 or 干涉密切', () => {
  expect(marks('修改计算机密码；干涉密切相关的事务；公开率100%')).toEqual([]);
});
