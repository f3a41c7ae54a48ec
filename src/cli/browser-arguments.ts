/** What every start of the browser is told: no surprises, no talking to the outside. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @param isRoot root cannot use the browser's sandbox */
export function browserArguments(isRoot: boolean): string[] {
  return isRoot ? ['--no-sandbox', ...QUIET] : [...QUIET];
}
