import { expect, it } from 'vitest';
import { readSettings, settingsText } from '../../../src/components/DeclareForm/model/settings.ts';
import { SETTINGS } from './settings.ts';

it('the settings come to the browser as they are, sets included', () => {
  expect(readSettings(settingsText(SETTINGS))).toEqual(SETTINGS);
  const withSet = { ...SETTINGS, odd: new Set(['项目属性']) };
  expect(readSettings(settingsText(withSet))).toEqual(withSet);
});
