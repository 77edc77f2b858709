/** Keep a rule that throws from taking the others down with it: from then on it is off. */
export type Fuses = {
  /** What `work` of a rule gives; `otherwise` when it throws, and ever after. */
  readonly run: <Result>(rule: string, work: () => Result, otherwise: Result) => Result;
  /** The addresses of the rules that are off, with what they threw. */
  readonly blown: ReadonlyMap<string, unknown>;
};

export function createFuses(): Fuses {
  const blown = new Map<string, unknown>();
  return {
    blown,
    run: (rule, work, otherwise) => {
      if (blown.has(rule)) return otherwise;
      try {
        return work();
      } catch (error) {
        blown.set(rule, error);
        return otherwise;
      }
    },
  };
}
