import type { Detector } from './detector';
import { lacking, met, notMet, partly, shown } from './support/answer';
import type { Call } from './support/calls';
import { placeOf } from './support/documents';
import { searchCalls, searchDocuments } from './support/searches';
import { lineWith } from './support/places';

const BUDGET =
  /\b(?:n_trials|n_iter|max_trials|max_evals|num_samples|timeout|max_epochs|executions_per_trial|time_budget|factor|n_calls)\s*=/;
const IN_DOCUMENT = ['run_cap', 'n_trials', 'max_trials', 'n_iter', 'budget', 'trials', 'method: grid', 'max_runs'];

/** What a search may try, and how much of it. */
export const searchSpace: Detector = {
  id: 'search-space',
  detect(evidence) {
    const calls = searchCalls(evidence);
    const bounded = calls.find(hasBudget);
    if (bounded) return met([shown(bounded, `A search with an end: ${bounded.name}`)]);
    const documents = searchDocuments(evidence).map((document) => ({
      document,
      line: IN_DOCUMENT.map((word) => lineWith(document.text, word)).find((line) => line !== undefined),
    }));
    const whole = documents.find(({ line }) => line !== undefined);
    if (whole)
      return met([shown({ path: whole.document.path, line: whole.line ?? 1 }, 'A search space with a budget')]);
    const [open] = documents;
    if (open) {
      const search = evidence.repository.factsOf(open.document).experiment?.search;
      const at = search ? placeOf(open.document, search.span) : { path: open.document.path, line: 1 };
      return partly(
        [lacking(at, 'The search has no end')],
        `Give the search in ${at.path} a budget, such as run_cap: 40.`,
      );
    }
    const [call] = calls;
    if (call)
      return partly(
        [lacking(call, `${call.name} without a budget`)],
        `Give the search in ${call.path}, line ${call.line}, a budget, such as n_trials=40.`,
      );
    return notMet(
      'Write down what the search may try, how many runs it has and by what it chooses, for instance in sweep.yaml.',
    );
  },
};

/** A grid ends by itself. */
const hasBudget = ({ name, given, source }: Call): boolean =>
  /Grid/.test(name) ||
  BUDGET.test(given) ||
  (/Tuner|RandomSearch|Hyperband|Bayesian/.test(name) && BUDGET.test(source.code));
