import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Recipe } from '../../analysis/index.ts';
import type { ImportFinding } from '../contract/import.ts';
import {
  MAX_BYTES,
  type ImportedStudy,
  type ReadingOptions,
  type StudyFile,
} from '../formats/imported-study.ts';
import { readStudyFiles } from '../formats/read-study-files.ts';
import { findingLine, Refusal } from './refusal.ts';

/** Where the study is, and what only the researcher can tell of it. */
interface StudyOptions extends Pick<ReadingOptions, 'sortsIn' | 'distribution'> {
  readonly files: readonly string[];
  readonly recipe: Pick<Recipe, 'missingValues'>;
}

/** The study in the files named, with what is worth knowing about them. */
export interface FoundStudy {
  readonly study: ImportedStudy;
  readonly notices: readonly ImportFinding[];
}

/** @throws {Refusal} `file-unreadable`, or with the code of the first fault in the files and all their findings. */
export function readStudy({ files, sortsIn, distribution, recipe }: StudyOptions): FoundStudy {
  const mayHaveGaps = (recipe.missingValues ?? 'refuse') !== 'refuse';
  const paths = files.map(pathOf);
  const all = paths.length === 1 ? [...paths, ...statementsBeside(paths[0]!)] : paths;
  const { study, findings } = readStudyFiles(all.map(readWhole), {
    sortsIn,
    distribution,
    title: null,
    mayHaveGaps,
  });
  if (study) return { study, notices: findings };

  const told = findings.map(withOption);
  const [first, ...others] = told.filter(({ isFatal }) => isFatal);
  const more = others.length === 0 ? '' : `; and ${others.length} more`;
  throw new Refusal(first!.code, `${findingLine(first!)}${more}`, told);
}

/** Where an option of the command line is the remedy, the finding names it. */
function withOption(finding: ImportFinding): ImportFinding {
  if (finding.code !== 'orientation-ambiguous') return finding;
  return { ...finding, message: `${finding.message}; that is --sorts-in columns or --sorts-in rows` };
}

/** npm runs programs in the project's folder and keeps in INIT_CWD where the caller stands. */
export function pathOf(name: string): string {
  const path = resolve(name);
  const callers = resolve(process.env['INIT_CWD'] ?? '.', name);
  return existsSync(path) ? path : callers;
}

/** The .sta of the same name beside a .dat, whatever the case of their endings. */
function statementsBeside(path: string): string[] {
  if (!/\.dat$/i.test(path) || !existsSync(path)) return [];
  const wanted = basename(path)
    .replace(/\.dat$/i, '.sta')
    .toLowerCase();
  const found = readdirSync(dirname(path)).find((name) => name.toLowerCase() === wanted);
  return found === undefined ? [] : [join(dirname(path), found)];
}

function readWhole(path: string): StudyFile {
  try {
    const { size } = statSync(path);
    if (size <= MAX_BYTES) return { name: basename(path), bytes: readFileSync(path) };
    throw new Refusal('file-too-large', `${path} holds ${size} bytes: at most ${MAX_BYTES} can be read`);
  } catch (error) {
    if (error instanceof Refusal || !(error instanceof Error)) throw error;
    const reasons: Record<string, string> = {
      ENOENT: 'there is no such file',
      EISDIR: 'this is a folder',
      EACCES: 'it may not be read',
    };
    const code = 'code' in error ? String(error.code) : '';
    throw new Refusal('file-unreadable', `${path} cannot be read: ${reasons[code] ?? error.message}`);
  }
}
