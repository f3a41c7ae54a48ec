import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { COMMANDS } from '../src/cli/commands.ts';
import { PROJECT } from './fixtures/content.ts';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Record<string, unknown>;
}

interface Job {
  readonly steps: readonly Step[];
  readonly permissions?: Record<string, string>;
  readonly 'timeout-minutes'?: number;
}

interface Workflow {
  readonly on: Record<string, unknown>;
  readonly permissions: Record<string, string>;
  readonly jobs: Record<string, Job>;
}

const FOLDER = join(PROJECT, '.github/workflows');
const FILES = readdirSync(FOLDER).sort();

function parsed(path: string): unknown {
  const document = parseDocument(readFileSync(path, 'utf8'), { strict: true, uniqueKeys: true });
  expect(document.errors).toEqual([]);
  expect(document.warnings).toEqual([]);
  return document.toJS() as unknown;
}

const workflow = (name: string) => parsed(join(FOLDER, name)) as Workflow;
const GITLAB = parsed(join(PROJECT, '.gitlab-ci.yml')) as Record<
  string,
  { script?: string[]; stage?: string; artifacts?: { reports?: Record<string, string> } }
>;
const GITLAB_SCRIPTS = Object.values(GITLAB).flatMap((job) => job.script ?? []);

describe('the workflows on GitHub', () => {
  it.each(FILES)('are triggered so that forks get no secrets: %s', (name) => {
    const text = readFileSync(join(FOLDER, name), 'utf8');
    expect(Object.keys(workflow(name).on)).not.toContain('pull_request_target');
    expect(text).not.toMatch(/\bsecrets\./);
  });

  it.each(FILES)('pin every action to a version of GitHub’s own actions: %s', (name) => {
    const uses = Object.values(workflow(name).jobs).flatMap(({ steps }) =>
      steps.flatMap((step) => step.uses ?? []),
    );
    expect(uses.length).toBeGreaterThan(0);
    for (const action of uses) expect(action).toMatch(/^actions\/[a-z-]+@v\d+$/);
  });

  it.each(FILES)('let no job run for ever: %s', (name) => {
    for (const job of Object.values(workflow(name).jobs)) {
      expect(job['timeout-minutes']).toBeLessThanOrEqual(60);
    }
  });

  it.each(FILES)('put no words of a request into a shell script: %s', (name) => {
    for (const { steps } of Object.values(workflow(name).jobs)) {
      for (const { run = '' } of steps) expect(run).not.toContain('${{');
    }
  });

  it('may only read where code of a request runs', () => {
    const { permissions, jobs } = workflow('check.yml');
    expect(permissions).toEqual({ contents: 'read' });
    for (const job of Object.values(jobs)) expect(job.permissions).toBeUndefined();
  });

  it('run no code of a request where they may write', () => {
    const { permissions, jobs } = workflow('comment.yml');
    expect(permissions).toEqual({});
    const steps = Object.values(jobs).flatMap((job) => job.steps);
    expect(steps.map(({ uses }) => uses)).not.toContain('actions/checkout@v4');
    expect(steps.some(({ run }) => run !== undefined)).toBe(false);
  });

  it('annotate lines, show the diff, and run the tests and the build', () => {
    const runs = Object.values(workflow('check.yml').jobs)
      .flatMap(({ steps }) => steps.map(({ run = '' }) => run))
      .join('\n');
    expect(runs).toContain('check -- --format github');
    expect(runs).toMatch(/diff -- "\$BASE\.\.\$HEAD" --format markdown/);
    expect(runs).toContain('.ci/run');
    expect(runs).toContain('npm run build');
  });
});

describe('the pipeline on GitLab', () => {
  it('hands in the report of the check as code quality', () => {
    const content = GITLAB['content'];
    expect(content?.artifacts?.reports).toEqual({ codequality: 'gl-code-quality-report.json' });
    expect(content?.script?.join('\n')).toContain('check -- --format gitlab > gl-code-quality');
  });

  it('has every job in a stage there is', () => {
    const stages = GITLAB['stages'] as unknown as string[];
    const jobs = Object.values(GITLAB).filter((job) => job.script !== undefined);
    for (const { stage } of jobs) expect(stages).toContain(stage);
  });
});

it('calls only commands of this project', () => {
  const github = FILES.map((name) => readFileSync(join(FOLDER, name), 'utf8')).join('\n');
  const called = [
    ...`${github}\n${GITLAB_SCRIPTS.join('\n')}`.matchAll(/npm run (?:--silent )?([a-z]+)/g),
  ];
  const names = new Set(called.map(([, name]) => name));
  for (const name of names) expect(Object.keys(COMMANDS)).toContain(name);
});
