/**
 * The sheets this portal adds to an official form: what the paper has no room for (勘注, 来源文件 …)
 * and how to fill it in. Export writes them, import takes them back; the words stand here once.
 */

/** Title of the sheet or table that carries the record's own data. */
export const RECORD_SHEET = '记录附页';
/** Its columns: which record, which of its keys, what stands there. */
export const RECORD_COLUMNS = ['记录', '项', '内容'] as const;
/** Records that say where the declaration's file stands. */
export const RECORD_PLACE = { department: '部门', slug: '短名' } as const;

/** Title of the sheet or table of a template that says how to fill it in. */
export const GUIDE_SHEET = '怎么填';
/** Name of the sheet that holds the form itself. */
export const FORM_SHEET = '申报表';
