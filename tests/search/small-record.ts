import type { SearchPlace, SearchRecord } from '../../src/search/records.ts';

/** A record with the given places, to test with. */
export function smallRecord(
  name: string,
  places: readonly SearchPlace[] = [],
  id = '2020/justice/a',
): SearchRecord {
  const own: SearchPlace = {
    kind: 'name',
    anchor: 'field-name',
    cells: [{ label: '项目名称', text: name }],
  };
  return {
    id,
    name,
    fiscalYear: Number(id.slice(0, 4)),
    department: '江阴市司法局',
    category: '经常性专项业务费',
    purpose: '业务类',
    amount: '1.00',
    places: [own, ...places],
  };
}

export function indicatorPlace(name: string, source = '文件', anchor = `ind-${name}`): SearchPlace {
  const cells = [
    { label: '指标', text: name },
    { label: '目标值', text: '100%' },
    { label: '来源', text: source },
  ];
  return { kind: 'indicator', anchor, cells };
}

export function textPlace(text: string, anchor = 'p-1'): SearchPlace {
  return { kind: 'text', anchor, cells: [{ label: '项目概况', text }] };
}
