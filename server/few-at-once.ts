/** Runs what it is given, or lets it wait in line. */
type Gate = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** A gate that lets no more than `most` in at the same time; the others wait, first come first served. */
export function fewAtOnce(most: number): Gate {
  const waiting: (() => void)[] = [];
  let inside = 0;
  return async (work) => {
    if (inside >= most) await new Promise<void>((enter) => waiting.push(enter));
    else inside += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) inside -= 1;
      else next();
    }
  };
}
