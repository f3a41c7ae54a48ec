/** Words of lists that go on over several pages. */
export const pagination = {
  label: (title: string) => `${title}分页`,
  page: (page: number) => `第 ${String(page)} 页`,
  title: (title: string, page: number) => (page === 1 ? title : `${title}，第 ${String(page)} 页`),
  position: (page: number, pages: number) =>
    `第 ${String(page)} 页，共 ${String(pages)} 页。表头的排序和“在表中查找”只管这一页；要在全部内容里找，请用检索。`,
  previous: '上一页',
  next: '下一页',
} as const;
