import { describe, expect, it } from 'vitest';
import { check } from '../../src/cli/check.ts';
import { PRINTERS, readFormat, type Format } from '../../src/cli/printers/index.ts';
import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import { BODY_MISTAKES } from '../content/mistakes/body.ts';
import { REFERENCE_MISTAKES } from '../content/mistakes/references.ts';
import { SCHEMA_MISTAKES } from '../content/mistakes/schema.ts';
import { SETTINGS_MISTAKES } from '../content/mistakes/settings.ts';
import { YAML_MISTAKES } from '../content/mistakes/yaml.ts';
import type { Mistake } from '../content/plant.ts';
import { REAL_CONTENT, withProject, type Files } from '../fixtures/content.ts';
import { faultsBySchema, faultsOf } from '../fixtures/schemas.ts';
import { checkReportSchema } from '../../src/cli/printers/json.ts';
import * as z from 'zod';
import { testEffects } from './test-effects.ts';

const FORMATS = ['text', 'github', 'gitlab', 'sarif', 'json'] as const;

function run(files: Files): Record<Format, string> {
  return withProject(files, (root) => {
    const outputs = FORMATS.map((format) => {
      const effects = testEffects({ root });
      check({ files: [], format }, effects);
      return [format, effects.written.stdout];
    });
    return Object.fromEntries(outputs) as Record<Format, string>;
  });
}

/** `file:line:column code` of the errors an output reports, whatever its format. */
const PLACES: Readonly<Record<Format, (output: string) => string[]>> = {
  text: (output) =>
    output.split('\n\n').flatMap((block) => {
      const [, place] = /^(\S+:\d+:\d+) {2}错误/u.exec(block) ?? [];
      const [, code] = / {2}\[(\S+)\]$/u.exec(block) ?? [];
      return place === undefined ? [] : [`${place} ${String(code)}`];
    }),
  github: (output) =>
    [
      ...output.matchAll(
        /^::error file=([^,]*),line=(\d+),endLine=\d+,col=(\d+),endColumn=\d+,title=明账核对 ([^,:]*)::/gmu,
      ),
    ].map(
      ([, file, line, column, code]) =>
        `${String(file)}:${String(line)}:${String(column)} ${String(code)}`,
    ),
  gitlab: (output) =>
    (JSON.parse(output) as GitlabIssue[])
      .filter(({ severity }) => severity === 'critical')
      .map(
        ({
          check_name,
          location: {
            path,
            lines,
            positions: { begin },
          },
        }) => {
          expect(lines.begin).toBe(begin.line);
          return `${path}:${String(begin.line)}:${String(begin.column)} ${check_name}`;
        },
      ),
  sarif: (output) =>
    (JSON.parse(output) as SarifLog).runs[0]!.results.filter(({ level }) => level === 'error').map(
      ({ ruleId, locations: [location] }) => {
        const { artifactLocation, region } = location!.physicalLocation;
        return `${decodeURIComponent(artifactLocation.uri)}:${String(region.startLine)}:${String(region.startColumn)} ${ruleId}`;
      },
    ),
  json: (output) =>
    (JSON.parse(output) as z.output<typeof checkReportSchema>).diagnostics
      .filter(({ severity }) => severity === 'error')
      .map(({ file, line, column, code }) => `${file}:${String(line)}:${String(column)} ${code}`),
};

interface GitlabIssue {
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: {
    readonly path: string;
    readonly lines: { readonly begin: number };
    readonly positions: { readonly begin: { readonly line: number; readonly column: number } };
  };
}

interface SarifLog {
  readonly runs: readonly {
    readonly columnKind: string;
    readonly tool: {
      readonly driver: { readonly rules: readonly { id: string; help: { text: string } }[] };
    };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string };
          readonly region: { readonly startLine: number; readonly startColumn: number };
        };
      }[];
    }[];
  }[];
}

/** The schema of each format that has one; the whole output must be valid. */
function schemaFaults(format: Format, output: string): unknown {
  if (format === 'sarif') return faultsBySchema('sarif-2.1.0', JSON.parse(output));
  if (format === 'gitlab') return faultsBySchema('gitlab-code-quality', JSON.parse(output));
  if (format === 'json') return faultsOf(z.toJSONSchema(checkReportSchema), JSON.parse(output));
  return [];
}

/** Every third of each group: 70 kinds and more, of every sort. */
const MISTAKES: readonly Mistake[] = [
  SCHEMA_MISTAKES,
  YAML_MISTAKES,
  BODY_MISTAKES,
  REFERENCE_MISTAKES,
  SETTINGS_MISTAKES,
].flatMap((mistakes) => mistakes.filter((_, index) => index % 3 === 0));

describe('every format of a check', () => {
  it('is tried on sixty kinds of mistakes and more', () => {
    expect(MISTAKES.length).toBeGreaterThanOrEqual(60);
  });

  it.each(MISTAKES)('names file, line and column exactly: %s', (_kind, planted, code) => {
    const { files, places } = planted();
    const outputs = run(files);
    const expected = places.map(
      ({ file, line, column }) => `${file}:${String(line)}:${String(column)} ${code}`,
    );
    for (const format of FORMATS) {
      const faults = PLACES[format](outputs[format]).filter((place) => !place.includes(' rule/'));
      expect([format, faults]).toEqual([format, expected]);
      expect([format, schemaFaults(format, outputs[format])]).toEqual([format, []]);
    }
  });

  it('is valid where there is nothing to report', () => {
    const outputs = run(REAL_CONTENT);
    expect([outputs.text, outputs.github, outputs.gitlab]).toEqual(['', '', '[]\n']);
    for (const format of FORMATS) expect(schemaFaults(format, outputs[format])).toEqual([]);
  });
});

const HOSTILE: Diagnostic = {
  code: 'schema/bad-date',
  severity: 'warning',
  file: 'content/甲,乙:丙%.md',
  line: 2,
  column: 3,
  length: 4,
  label: '项目名称',
  message: '实为“100%\n::error::假的\r”',
  hint: '改：一,二',
};

function report(diagnostics: readonly Diagnostic[], line = '同一行') {
  return { diagnostics, declarations: 1, line: () => line };
}

describe('the GitHub format', () => {
  it('escapes what could begin a command or a property of its own', () => {
    expect(PRINTERS.github(report([HOSTILE]))).toBe(
      '::warning file=content/甲%2C乙%3A丙%25.md,line=2,endLine=2,col=3,endColumn=7,title=明账核对 schema/bad-date::项目名称：实为“100%25%0A::error::假的%0D”。改法：改：一,二\n',
    );
  });
});

describe('the GitLab format', () => {
  const prints = (output: string) =>
    (JSON.parse(output) as GitlabIssue[]).map(({ fingerprint }) => fingerprint);

  it('tells two findings alike apart', () => {
    const found = prints(PRINTERS.gitlab(report([HOSTILE, HOSTILE, { ...HOSTILE, line: 9 }])));
    expect(new Set(found).size).toBe(3);
  });

  it('keeps a fingerprint when lines are added above', () => {
    const before = prints(PRINTERS.gitlab(report([HOSTILE])));
    const after = prints(PRINTERS.gitlab(report([{ ...HOSTILE, line: 40 }])));
    expect(after).toEqual(before);
    expect(prints(PRINTERS.gitlab(report([HOSTILE], '另一行')))).not.toEqual(before);
  });
});

describe('the SARIF format', () => {
  const log = JSON.parse(
    PRINTERS.sarif(
      report([HOSTILE, { ...HOSTILE, code: 'rule/balance' }, { ...HOSTILE, severity: 'note' }]),
    ),
  ) as SarifLog;

  it('counts columns in characters, and says so', () => {
    expect(log.runs[0]!.columnKind).toBe('unicodeCodePoints');
  });

  it('lists every rule once, with its help', () => {
    const { rules } = log.runs[0]!.tool.driver;
    expect(rules.map(({ id }) => id)).toEqual(['rule/balance', 'schema/bad-date']);
    expect(rules[0]!.help.text).toMatch(/依据：.+\n改法：.+/);
    for (const { ruleId, ruleIndex } of log.runs[0]!.results) {
      expect(rules[ruleIndex]!.id).toBe(ruleId);
    }
  });

  it('writes relative addresses', () => {
    expect(log.runs[0]!.results[0]!.locations[0]!.physicalLocation.artifactLocation.uri).toBe(
      'content/%E7%94%B2%2C%E4%B9%99%3A%E4%B8%99%25.md',
    );
  });
});

describe('the name of a format', () => {
  it('is text where none is given', () => {
    expect(readFormat(undefined)).toBe('text');
  });

  it('is refused where there is no such format', () => {
    expect(() => readFormat('xml')).toThrow('text、github、gitlab、sarif、json');
    expect(() => readFormat('toString')).toThrow('“toString”');
  });
});
