import { expect, it } from 'vitest';
import { findMobiles } from '../../../src/domain/disclosure/mobile.ts';

it.each([
  '13812345678',
  '138-1234-5678',
  '138 1234 5678',
  '+86 13812345678',
  '１３８１２３４５６７８',
  '19912345678',
])('finds %s', (number) => {
  expect(findMobiles(`请拨打${number}联系`)).toEqual([{ kind: 'mobile', offset: 3, text: number }]);
});

it.each([
  '86862138',
  '0510-86862138',
  '051086862138',
  '12348',
  '12812345678',
  '138123456789',
  '20201381234567800',
  '2020-01-01',
  '1.13812345678',
  '苏司通[2013]74号',
])('passes %s', (text) => {
  expect(findMobiles(`请拨打${text}联系`)).toEqual([]);
});
