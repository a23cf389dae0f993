import type { PortfolioDocument } from '../../../document/document';
import type { Evidence } from '../detector';
import { callsOf, type Call } from './calls';
import { notebookCode } from './notebooks';
import { programs } from './python-source';

const SEARCH =
  /GridSearchCV|RandomizedSearchCV|Halving(?:Grid|Random)SearchCV|BayesSearchCV|OptunaSearchCV|TuneSearchCV|optimize|fmin|Tuner|RandomSearch|BayesianOptimization|Hyperband/;
const STUDY = /\boptuna\b|\bhyperopt\b|\bray\b|\bkeras_tuner\b|\bkerastuner\b|\bskopt\b|\bsklearn\b|\bflaml\b/;

/** Calls that search for hyper-parameters; programs come before notebooks. */
export const searchCalls = (evidence: Evidence): readonly Call[] =>
  evidence.once('searches', () =>
    [...programs(evidence), ...notebookCode(evidence)]
      .filter(({ code }) => STUDY.test(code))
      .flatMap((source) => callsOf(source, SEARCH))
      .filter(({ name, source }) => !/(?:^|\.)optimize$/.test(name) || /\boptuna\b/.test(source.code)),
  );

/** Documents that describe a search. */
export const searchDocuments = ({ repository }: Evidence): readonly PortfolioDocument[] =>
  Array.from(repository.ofKind('experiment')).filter(
    (document) => repository.factsOf(document).experiment?.search !== undefined,
  );
