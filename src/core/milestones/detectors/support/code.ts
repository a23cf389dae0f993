import type { Detection, Evidence } from '../detector';
import { cannotTell, notMet } from './answer';
import { notebookCode } from './notebooks';
import { programs, type PythonSource } from './python-source';

/** Programs, and the code of notebooks behind them. */
export const codeOf = (evidence: Evidence): readonly PythonSource[] =>
  evidence.once('code', () => [...programs(evidence), ...notebookCode(evidence)]);

/** Whether nothing here is Python and something else could do the work: then nobody can say what it does. */
export const isOtherLanguage = ({ files }: Evidence): boolean =>
  !files.some((path) => /\.(?:py|ipynb)$/i.test(path)) &&
  files.some((path) => /\.(?:[cm]?[jt]sx?|go|java|kt|rs|scala|cs|rb|cpp|jl|r)$/i.test(path));

/** Nothing was found: it is missing, unless it may be written in a language that is not read here. @param what "the file of the service" */
export const missing = (evidence: Evidence, what: string, next: string): Detection =>
  isOtherLanguage(evidence) ? cannotTell(`Add ${what} as evidence; only Python is read here.`) : notMet(next);
