/** The portal's identity, from content/site.yaml. */
export interface Site {
  readonly name: string;
  readonly tagline: string;
  readonly description: string;
  /** Origin without trailing slash. */
  readonly url: string;
  /** `/` or `/yjsgk/`. */
  readonly basePath: string;
  readonly sponsor: string;
  readonly phone: string;
  readonly email: string;
  readonly siteCode: string;
  readonly icp: string;
  readonly police: string;
  /** Whether names of 负责人/联系人 are published. */
  readonly publishNames: boolean;
  /** Whether office phones are published. */
  readonly publishPhones: boolean;
  /** yyyy-mm-dd, for PubDate. */
  readonly publishedOn: string;
}

export const PLACEHOLDER = '待填写';

/** True for a value nobody has filled in yet; such a site cannot be built for production. */
export function isPlaceholder(value: string): boolean {
  return value.includes(PLACEHOLDER) || /\.example(\/|$)/.test(value);
}
