import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { packageRoot } from '../../../server/package-root.ts';
import type { AnalysisJson } from '../../../server/cli/solution-json.ts';

/** What one run of the command line printed, and how it ended. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command line, built from the sources as they are, and a folder to run it in. */
export interface AnalyseCommand {
  readonly folder: string;
  /** The built program, to be run by node. */
  readonly program: string;
  readonly write: (name: string, content: string | Uint8Array) => string;
  readonly run: (...words: string[]) => Run;
  /** Run with --json and expect it to be analysed. */
  readonly json: (...words: string[]) => AnalysisJson;
  /** Run with --json and expect a refusal. */
  readonly refusal: (...words: string[]) => { code: string; message: string; findings?: { code: string }[] };
  readonly remove: () => void;
}

export async function buildAnalyse(): Promise<AnalyseCommand> {
  const folder = mkdtempSync(join(tmpdir(), 'standpoint-analyse-'));
  const program = join(folder, 'analyse.mjs');
  await build({
    entryPoints: [join(packageRoot, 'server/cli/analyse.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // For packages that are not modules yet.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    logLevel: 'warning',
  });
  const run = (...words: string[]): Run => {
    const settings = { cwd: folder, encoding: 'utf8', maxBuffer: 100_000_000 } as const;
    const environment = { ...process.env, INIT_CWD: undefined };
    return spawnSync(process.execPath, [program, ...words], { ...settings, env: environment });
  };
  return {
    folder,
    program,
    run,
    write(name, content) {
      writeFileSync(join(folder, name), content);
      return name;
    },
    json(...words) {
      const { status, stdout, stderr } = run(...words, '--json');
      if (status !== 0) throw new Error(`exit code ${String(status)}: ${stderr}`);
      return JSON.parse(stdout) as AnalysisJson;
    },
    refusal(...words) {
      const { status, stdout, stderr } = run(...words, '--json');
      if (status !== 2 || stdout !== '') throw new Error(`exit code ${String(status)}: ${stdout}${stderr}`);
      return (JSON.parse(stderr) as { error: { code: string; message: string } }).error;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
