/** What a step has to tell beside its result: that it was skipped and why, or what it did. */
export type StepResult<T> = { note?: string; value: T };

/** Runs a named step and shows which of how many it is, and how long it took. */
export type Step = <T>(title: string, work: () => Promise<StepResult<T>>) => Promise<T>;

/** @param total how many steps will follow, so that each can say how far along it is */
export function createStepPrinter(total: number, output: NodeJS.WriteStream): Step {
  let count = 0;
  return async (title, work) => {
    count += 1;
    const label = `${count}/${total} ${title}`;
    const startedAt = Date.now();
    const secondsPassed = (digits: number) => `${((Date.now() - startedAt) / 1000).toFixed(digits)} s`;
    const write = (rest: string) => output.write(output.isTTY ? `\r\u001b[2K${label} … ${rest}` : rest);
    output.write(`${label} … `);
    const ticking = setInterval(() => output.isTTY && write(secondsPassed(0)), 1000);
    try {
      const { note, value } = await work();
      write(`${note ? `${note}, ` : ""}${secondsPassed(1)}\n`);
      return value;
    } catch (error) {
      write("failed\n");
      throw error;
    } finally {
      clearInterval(ticking);
    }
  };
}
