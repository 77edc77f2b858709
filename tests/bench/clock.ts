/** Milliseconds of work: the smaller of wall and processor time, so that waiting for another process is not counted. */
export async function time(work: () => unknown): Promise<number> {
  const [wall, processor] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(processor);
  return Math.min(performance.now() - wall, (user + system) / 1_000);
}

/** The value below which the given share of the samples lies. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

export const median = (samples: readonly number[]): number => quantile(samples, 0.5);
