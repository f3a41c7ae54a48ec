/** Where one range of 本年度项目金额 ends and the next begins, in 万元; the end belongs to the next. */
export const AMOUNT_STEPS = [10, 50, 100, 500, 1000] as const;
