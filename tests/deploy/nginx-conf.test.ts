import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SECURITY_HEADERS } from '../../src/cli/headers.ts';
import { MEDIA_TYPES, isCompressible } from '../../src/cli/media-types.ts';
import { PROJECT } from '../fixtures/content.ts';

function deployed(file: string): string {
  return readFileSync(join(PROJECT, 'deploy', file), 'utf8').replace(/^\s*#.*$/gm, '');
}

/** The values of a directive that may span lines. */
function valuesOf(text: string, directive: string): string[] {
  const [, values = ''] = new RegExp(`^${directive}\\s+([^;]+);`, 'm').exec(text) ?? [];
  return values.trim().split(/\s+/);
}

describe('deploy/nginx/headers.conf', () => {
  it('sends the headers of the preview server, word for word, with every status', () => {
    const lines = deployed('nginx/headers.conf').matchAll(/^add_header (\S+) "([^"]*)" always;$/gm);
    expect(Object.fromEntries([...lines].map(([, name, value]) => [name, value]))).toEqual(
      SECURITY_HEADERS,
    );
  });

  it('is the only place that adds headers, since an inner one takes away the outer', () => {
    for (const file of ['nginx.conf', 'site.conf', 'site-yjsgk.conf', 'types.conf']) {
      expect(deployed(`nginx/${file}`)).not.toContain('add_header');
    }
  });
});

describe('deploy/nginx/types.conf', () => {
  const text = deployed('nginx/types.conf');
  const compressible = [...new Set(Object.values(MEDIA_TYPES).filter(isCompressible))]
    .map((type) => type.replace(/;.*/, ''))
    // nginx takes text/html for granted and warns when it is named.
    .filter((type) => type !== 'text/html');

  it('knows the media types of the preview server', () => {
    const [, types = ''] = /types \{([^}]*)\}/.exec(text) ?? [];
    const told = [...types.matchAll(/^\s*(\S+)\s+([^;]+);$/gm)].flatMap(([, type, endings = '']) =>
      endings.split(' ').map((ending) => [`.${ending}`, type]),
    );
    const known = Object.entries(MEDIA_TYPES).map(([ending, type]) => [
      ending,
      type.replace(/;.*/, ''),
    ]);
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(known));
  });

  it.each(['charset_types', 'gzip_types'])('names every kind of text under %s', (directive) => {
    expect(valuesOf(text, directive).sort()).toEqual(compressible.toSorted());
  });
});

describe('deploy/compress.sh', () => {
  it('compresses the files that the server would', () => {
    const named = deployed('compress.sh').matchAll(/-name '\*(\.\w+)'/g);
    const endings = Object.keys(MEDIA_TYPES).filter((it) => isCompressible(MEDIA_TYPES[it] ?? ''));
    expect([...named].map(([, ending]) => ending).sort()).toEqual(endings.sort());
  });

  it('may be run', () => {
    expect(statSync(join(PROJECT, 'deploy/compress.sh')).mode & 0o111).not.toBe(0);
  });
});
