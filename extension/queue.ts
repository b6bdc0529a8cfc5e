/** Doing one thing after another: a read, a change and a write of storage must not interleave with the next. */

/** Runs a task once all before it are done, whether they succeeded or not. */
export type Queue = <T>(task: () => Promise<T>) => Promise<T>;

export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const next = last.then(task, task);
    last = next.catch(() => undefined);
    return next;
  };
}
