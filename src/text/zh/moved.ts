/** Words of the page at an address that is gone. */
export const moved = {
  title: (address: string) => `网址已变更：${address}`,
  heading: '网址已变更',
  description: (address: string) => `原来在 ${address} 的网页已经移到新的网址。`,
  explanation: '您要看的网页已经移到新的网址。如果没有自动打开，请点下面的链接。',
  reason: '说明：',
} as const;
