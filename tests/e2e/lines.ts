/** The names under which lines are drawn, errors and warnings in every tone. The page sees these names; nobody else does. */
export const ERROR_LINES: readonly string[] = ['c1', 'c3', 'c7', 'c9'];
export const WARNING_LINES: readonly string[] = ['c2', 'c4', 'c8', 'c10'];
export const LINES: readonly string[] = [...ERROR_LINES, ...WARNING_LINES];
