import { once } from 'node:events';
import {
  prepare,
  rScript,
  solveFrom,
  STANDARD_RECIPE,
  type Notice,
  type Prepared,
  type Solution,
  type StudyData,
} from '../../analysis/index.ts';
import type { ImportFinding } from '../contract/import.ts';
import { inputDigest } from '../input-digest.ts';
import { analysedLarge } from './analyse-large.ts';
import { ANALYSE_HELP } from './analyse-help.ts';
import { parseAnalyseOptions, wantsJson, type AnalyseOptions } from './analyse-options.ts';
import { evidenceFor } from './evidence.ts';
import { evidenceNotices } from './evidence-tables.ts';
import { readStudy } from './read-study.ts';
import { readingJson } from './reading-json.ts';
import { refusalWords } from './refusal.ts';
import { analysisJson, jsonPieces } from './solution-json.ts';
import { solutionTables } from './solution-tables.ts';

const REFUSED = 2;

/** `npm run --silent analyse -- FILE`: a file of Q-sorts in, tables or JSON out. */
async function analyse(words: readonly string[]): Promise<void> {
  const options = parseAnalyseOptions(words);
  if (options.isHelp) return print([ANALYSE_HELP]);

  if (options.large) return print(jsonPieces(await analysedLarge(options, options.large)));
  const { study, notices: importNotices } = readStudy(options);
  const data = {
    statements: study.statements.map(({ label, text }) => ({ id: label, text })),
    qSorts: study.qSorts,
    distribution: study.distribution,
  };
  const { prepared, solution, notices: countNotices } = solved(data, options);
  if (options.isRScript) return print([rScript(data, solution.recipe)]);
  const evidence = evidenceFor(prepared, solution, options);
  const notices = [
    ...countNotices,
    ...analysisNotices(importNotices, solution),
    ...solution.notices,
    ...evidenceNotices(evidence),
  ];
  const reading = readingJson(solution, study.distribution);
  const all = { solution, notices, inputDigest: inputDigest(data), reading, evidence };
  await print(options.isJson ? jsonPieces(analysisJson(all)) : [solutionTables({ study, ...all })]);
}

/** The solution asked for, and what to say of how it was asked for. */
interface Solved {
  readonly prepared: Prepared;
  readonly solution: Solution;
  readonly notices: Notice[];
}

/** The solution asked for; where no number of factors was, of three, or of as many as there are. */
function solved(data: StudyData, { factorCount, recipe: choices }: AnalyseOptions): Solved {
  const prepared = prepare(data, choices.excludedQSorts, choices);
  const asked = factorCount ?? choices.factorCount;
  const count = asked ?? Math.min(STANDARD_RECIPE.factorCount, prepared.rank);
  const notice = {
    code: 'factor-count-not-given',
    message: `${count} factors were taken because --factors does not say how many: compare several numbers before you decide`,
  };
  const solution = solveFrom(prepared, { ...choices, factorCount: count });
  return { prepared, solution, notices: asked === undefined ? [notice] : [] };
}

/** What was noticed in the files, unless the analysis notices the same. */
function analysisNotices(found: readonly ImportFinding[], { notices }: Solution): Notice[] {
  const codes = new Set(notices.map(({ code }) => code));
  return found
    .filter(({ code }) => !codes.has(code))
    .map(({ code, message, row, column }) => {
      const place = [row !== null && `row ${row}`, column !== null && `column ${column}`].filter(Boolean);
      return { code, message: place.length > 0 ? `${place.join(', ')}: ${message}` : message };
    });
}

/** Everything, in order, no faster than the reader takes it. */
async function print(pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces) if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
}

// `… | head` closes the pipe early: that is no fault of anybody's.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const words = process.argv.slice(2);
try {
  await analyse(words);
} catch (error) {
  const refused = refusalWords(error, wantsJson(words));
  if (refused === null) throw error;
  process.stderr.write(`${refused}\n`);
  process.exitCode = REFUSED;
}
