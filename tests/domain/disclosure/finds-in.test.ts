import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findIdCards } from '../../../src/domain/disclosure/id-card.ts';
import { findsIn } from '../../../src/domain/disclosure/index.ts';
import { findMobiles } from '../../../src/domain/disclosure/mobile.ts';
import { findPersonalMail } from '../../../src/domain/disclosure/personal-mail.ts';
import { findSecrecyMarks } from '../../../src/domain/disclosure/secrecy.ts';

const DETECTORS = [findIdCards, findMobiles, findPersonalMail, findSecrecyMarks];

it('passes over no text in which a detector finds something', () => {
  const piece = fc.constantFrom(
    ...[
      '涉密',
      '机 密',
      '内部资料',
      '不予公开',
      '13812345678',
      '１３８-1234-5678',
      '①③⑧①②③④⑤⑥⑦⑧',
      '11010519491231002X',
      'a＠b.com',
      '法',
      '，',
      '２０',
      '20 ',
      '《',
      '》',
      '%',
      'Ⅳ',
      '㈠',
      '…',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const text = pieces.join('');
      const found = DETECTORS.flatMap((detect) => detect(text)).length > 0;
      expect(findsIn(text).length > 0 || !found).toBe(true);
    }),
  );
});

it('points at the printed characters, however they fold', () => {
  const [find] = findsIn('㈠电话①③⑧①②③④⑤⑥⑦⑧');
  expect(find).toEqual({ kind: 'mobile', offset: 3, text: '①③⑧①②③④⑤⑥⑦⑧' });
});
