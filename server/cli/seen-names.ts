/** One Set holds no more than 2²⁴ words. */
const MOST_A_SET = 16_000_000;

/** Names seen so far, of which a file of any size has no two alike. */
export class SeenNames {
  readonly #sets: Set<string>[] = [new Set()];

  /** Takes the name in; false if it was in already. */
  isNew(name: string): boolean {
    if (this.#sets.some((set) => set.has(name))) return false;
    if (this.#sets.at(-1)!.size >= MOST_A_SET) this.#sets.push(new Set());
    this.#sets.at(-1)!.add(name);
    return true;
  }
}
