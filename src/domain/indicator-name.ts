import { indicatorKey } from './indicator-index.ts';
import { foldWidth } from './characters.ts';

/** 率 that is measured in another unit than percent. */
const OTHER_RATES = /(?:频率|速率|功率|汇率|倍率|心率|效率|利率|分辨率)$/;
/** 度 counts as a share only in these words: 制度, 年度, 温度, 长度 … are none. */
const SHARE_DEGREES =
  /(?:满意度|知晓度|认可度|支持度|参与度|覆盖度|完成度|达成度|执行度|信任度|公信度|完成进度|执行进度)$/;

/** True for a name that calls for a percentage: 预算执行率, 群众满意度; false for 制度, 频率. */
export function isShare(name: string): boolean {
  const key = indicatorKey(name);
  return (key.endsWith('率') && !OTHER_RATES.test(key)) || SHARE_DEGREES.test(key);
}

/** What nobody wishes for. */
const ADVERSE_EVENTS = [
  '故障|宕机|差错|出错|错误|失误|缺陷|失败|事故|伤亡|死亡|丢失|泄密|泄露|破损|返工',
  '犯罪|脱管|漏管|失管|脱漏管|违规|违法|违纪|违约|逾期|超期|败诉|投诉|上访|负面舆情|差评',
  '不合格|不满意|不达标|未完成|流失|空置|闲置|辍学|失业|返贫|发病|感染|复发|复吸|误诊|超标',
  '资金调整|预算调整|经费调整',
].join('|');
/** The event stands right before what counts it: 投诉率, but not 投诉办结率. */
const ADVERSE = new RegExp(
  `(?:${ADVERSE_EVENTS})(?:案件|事件|问题)?(?:发生)?(?:率|次数|起数|件数|人数|数量|数)(?:\\([^()]*\\))?$`,
);

/** How each of them ends, which is sooner seen. */
const COUNTED = /[率数量)]$/;

/** True for a name whose figure should be small: 系统软硬件故障率, 再犯罪率, 投诉次数. */
export function isAdverse(name: string): boolean {
  const key = foldWidth(indicatorKey(name));
  return COUNTED.test(key) && ADVERSE.test(key);
}

/** How every share ends, which is sooner seen. */
const SHARE = /[率度]$/;

/** Shares of a whole: never above 100 %. */
const BOUNDED =
  /(?:预算执行率|资金执行率|资金使用率|满意度|满意率|合格率|覆盖率|到位率|知晓率|参与率|通过率|及时率|成功率|办结率|公开率|应用率|普及率)$/;
/** Better when high, but may pass 100 % (a plan can be overfulfilled). */
const FAVOURABLE =
  /(?:完成率|执行率|达标率|建成率|使用率|就业率|调解率|回复率|培训率|入库率|审查率|保持率|帮扶率|安置率)$/;
/** 不满意率, 未覆盖率: the opposite of what the ending says. */
const NEGATED =
  /(?:不|未|非|没有)(?:予|能|及时)?(?:满意|合格|覆盖|到位|知晓|参与|通过|及时|成功|办结|公开|应用|普及|完成|执行|达标|建成|使用|就业|调解|回复|培训|入库|审查)[率度]$/;

/** True for a share that cannot pass 100 %: 预算执行率, 合格率, 满意度. */
export function isBoundedShare(name: string): boolean {
  const key = indicatorKey(name);
  return SHARE.test(key) && BOUNDED.test(key) && !NEGATED.test(key);
}

/** True for a name whose figure should be large: 覆盖率, 满意度, 完成率. */
export function isFavourable(name: string): boolean {
  const key = indicatorKey(name);
  return (
    SHARE.test(key) &&
    (BOUNDED.test(key) || FAVOURABLE.test(key)) &&
    !NEGATED.test(key) &&
    !isAdverse(name)
  );
}
