import { createHook } from 'node:async_hooks';

/**
 * How many pieces of work the server hands to native modules while something runs. Here these are the computations of
 * argon2 and nothing else: Node itself reports each as it begins, so nothing of the server is replaced.
 */
export async function nativeWork<Result>(
  run: () => PromiseLike<Result>,
): Promise<{ readonly count: number; readonly result: Result }> {
  let count = 0;
  const hook = createHook({
    init(_id, type) {
      // Work of a native module has no name of its own; Node's own resources have all.
      if (type === 'undefined') count += 1;
    },
  }).enable();
  try {
    return { result: await run(), count };
  } finally {
    hook.disable();
  }
}
