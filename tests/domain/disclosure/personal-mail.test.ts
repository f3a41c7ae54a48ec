import { expect, it } from 'vitest';
import { findPersonalMail } from '../../../src/domain/disclosure/personal-mail.ts';

it.each([
  'someone@qq.com',
  'a.b-c@163.com',
  'someone@company.com.cn',
  'someone＠ｑｑ．ｃｏｍ',
  'x@gov.cn.example.com',
])('finds %s', (address) => {
  expect(findPersonalMail(`邮箱：${address}，`)).toEqual([
    { kind: 'personal-mail', offset: 3, text: address },
  ]);
});

it.each(['sfj@jiangyin.gov.cn', 'sfj@JIANGYIN.GOV.CN', '微信号@法润暨阳', 'www.jiangyin.gov.cn'])(
  'passes %s',
  (text) => {
    expect(findPersonalMail(`邮箱：${text}，`)).toEqual([]);
  },
);
