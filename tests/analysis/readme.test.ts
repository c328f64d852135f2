import { existsSync, readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { ANALYSIS_VERSION } from '../../analysis/index.ts';

const folder = new URL('../../analysis/', import.meta.url);
const readme = readFileSync(new URL('README.md', folder), 'utf8');
const example = /```ts\n(.*?)```/s.exec(readme)![1]!;
const printed = /```text\n(.*?)```/s.exec(readme)![1]!.trim();

/* The example of the library's page, as one script that prints by `console.log`. */
let script = '';
beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: { contents: example, resolveDir: folder.pathname, loader: 'ts', sourcefile: 'example.ts' },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'neutral',
    logLevel: 'warning',
  });
  script = outputFiles[0]!.text;
});

describe('the example of analysis/README.md', () => {
  it('prints what the page says, where there is neither Node nor a page: a bare context', () => {
    const lines: string[] = [];
    const context = createContext({ console: { log: (line: string) => lines.push(line) } });
    runInContext(script, context);
    expect(lines.join('\n')).toBe(printed);
  });

  it('prints the same in a worker thread', async () => {
    const code = `const { parentPort } = require('node:worker_threads'); const lines = [];
      console.log = (line) => lines.push(line); ${script}; parentPort.postMessage(lines.join('\\n'));`;
    const worker = new Worker(code, { eval: true });
    const lines = await new Promise((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    });
    await worker.terminate();
    expect(lines).toBe(printed);
  });
});

describe('the library', () => {
  const { name, version, license, exports, ...others } = JSON.parse(
    readFileSync(new URL('package.json', folder), 'utf8'),
  ) as { name: string; version: string; license: string; exports: Record<string, string> };

  it('is MIT, of the version that solutions bear, and depends on nothing', () => {
    expect({ name, version, license }).toEqual({
      name: 'standpoint-analysis',
      version: ANALYSIS_VERSION,
      license: 'MIT',
    });
    expect(readFileSync(new URL('LICENSE', folder), 'utf8')).toMatch(/^MIT License/);
    expect(Object.keys(others)).not.toContain('dependencies');
  });

  it.each(Object.entries(exports))('has its door %s', (_, file) => {
    expect(existsSync(new URL(file, folder))).toBe(true);
  });
});
