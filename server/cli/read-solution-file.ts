import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Recipe, ScoredSolution, TargetRow } from '../../analysis/index.ts';
import { RecipeSchema } from '../contract/solution.ts';
import { parseDelimited } from '../formats/parse-delimited.ts';
import { pathOf } from './read-study.ts';
import { Refusal } from './refusal.ts';

/** A recipe but for the number of factors, which the file of a recipe may tell. */
export type RecipeChoices = Omit<Recipe, 'factorCount'> & { readonly factorCount?: number };

const numbers = z.array(z.array(z.number()));
const numbersOrNull = z.array(z.array(z.number().nullable()));
const Downloaded = z.looseObject({ solution: z.looseObject({}), figures: z.looseObject({}) });
const WithRecipe = z.looseObject({ recipe: RecipeSchema });
const WithLoadings = z.looseObject({ sorts: z.array(z.string()), loadings: numbers });
const WithScores = z.looseObject({
  statements: z.array(z.string()),
  zScores: numbersOrNull,
  factorArrays: numbersOrNull,
});

/** The recipe of a stored solution (what `--json` printed or the page downloaded), or one by itself. @throws {Refusal} `solution-file-faulty` */
export function recipeInFile(name: string): RecipeChoices {
  const found = json(name, textOf(name));
  const isWhole = WithRecipe.safeParse(found).success;
  return isWhole ? checked(name, WithRecipe, found).recipe : checked(name, RecipeSchema, found);
}

/** The loadings of a stored solution, or of a CSV: a Q-sort's name, then one number a factor. @throws {Refusal} */
export function targetInFile(name: string): TargetRow[] {
  const text = textOf(name);
  if (/^\s*\{/.test(text)) {
    const { sorts, loadings } = checked(name, WithLoadings, json(name, text));
    return sorts.map((qSort, n) => ({ qSort, loadings: loadings[n] ?? [] }));
  }
  const { rows } = parseDelimited(text, text.includes(';') ? ';' : ',');
  const body = rows.filter((cells) => cells.some((cell) => cell !== ''));
  const hasHead = body[0]?.slice(1).some((cell) => cell === '' || Number.isNaN(Number(cell))) ?? false;
  return body.slice(hasHead ? 1 : 0).map(([qSort = '', ...cells], at) => {
    const loadings = cells.map((cell) => (cell === '' ? Number.NaN : Number(cell)));
    if (!loadings.some(Number.isNaN)) return { qSort, loadings };
    throw faulty(name, `row ${at + (hasHead ? 2 : 1)} holds something that is no number`);
  });
}

/** A stored solution, to be compared with. @throws {Refusal} `solution-file-faulty` */
export function scoresInFile(name: string): ScoredSolution {
  const found = checked(name, WithScores, json(name, textOf(name)));
  const size = found.statements.length;
  if (found.zScores.length === size && found.factorArrays.length === size && size > 0) return found;
  throw faulty(name, 'it does not hold a row of scores for every statement');
}

function textOf(name: string): string {
  try {
    return readFileSync(pathOf(name), 'utf8').replace(/^\uFEFF/, '');
  } catch {
    throw new Refusal('file-unreadable', `${name} cannot be read`);
  }
}

/** What a file says of a solution: what `--json` printed, or the same under `figures` as it is downloaded from the page. */
function json(name: string, text: string): unknown {
  try {
    const found: unknown = JSON.parse(text);
    return Downloaded.safeParse(found).data?.figures ?? found;
  } catch {
    throw faulty(name, 'it is not JSON');
  }
}

function checked<Shape>(name: string, schema: z.ZodType<Shape>, found: unknown): Shape {
  const { data, error } = schema.safeParse(found);
  if (data !== undefined) return data;
  const { path, message } = error!.issues[0]!;
  throw faulty(name, `${path.length > 0 ? `${path.join('.')}: ` : ''}${message.toLowerCase()}`);
}

function faulty(name: string, why: string): Refusal {
  return new Refusal('solution-file-faulty', `${name} is not what --json prints of a solution: ${why}`);
}
