import { Buffer } from 'node:buffer';
import fc from 'fast-check';

export const READ_OR_REFUSED = /^(?:read|UnreadableFormError)$/;

export interface DamagedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A file with some bytes changed, and in half of all cases its end torn off. */
export function damaged(name: string, bytes: Buffer): fc.Arbitrary<DamagedFile> {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const flips = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 });
  return fc.tuple(share, flips).map(([kept, changes]) => {
    const cut = kept < 0.5 ? bytes.length : Math.ceil(bytes.length * (kept - 0.5) * 2);
    const torn = Buffer.from(bytes.subarray(0, cut));
    for (const [at, value] of changes) if (cut > 0) torn[at % cut] = value;
    return { name, bytes: torn };
  });
}

/** What became of the reading: `read`, or the name of the error. */
export async function outcome(reading: Promise<unknown>): Promise<string> {
  const result = await reading.catch((reason: unknown) => reason);
  return result instanceof Error ? result.name : 'read';
}
