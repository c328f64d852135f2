import type { Recipe } from '../../../analysis/index.ts';

/** The recipe without one of its choices, so that the usual way holds. */
export function withoutChoice<Choice extends keyof Recipe>(
  recipe: Recipe,
  choice: Choice,
): Omit<Recipe, Choice> {
  const plain = { ...recipe };
  Reflect.deleteProperty(plain, choice);
  return plain;
}
