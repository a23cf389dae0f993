import type { Detector, Evidence } from './detector';
import { cannotTell, lacking, met, notMet, shown } from './support/answer';
import { definitionsIn } from './support/calls';
import { placeOf } from './support/documents';
import { notebookCode } from './support/notebooks';
import { firstHit, programs, type PythonHit, type PythonSource } from './support/python-source';
import { searchCalls, searchDocuments } from './support/searches';

const WATCHED =
  /\b(?:eval_set|validation_data|eval_dataset|valid_sets)\s*=\s*[^\r\n]{0,60}\b(?:[Xx]_?test\b|test_(?:df|data|ds|set|dataset|loader)\b|dtest\b)/;
const TEST = /\b(?:[Xx]_?test|test_(?:df|data|ds|set|dataset|loader)|dtest)\b/;
const OBJECTIVE = /^(?:objective|run_trial|train_trial|evaluate_params|hyperopt_\w+|trainable)/;
const VALIDATES =
  /\bcross_val\w*\(|\b[Xx]_?val(?:id)?\b|\bval(?:id(?:ation)?)?_(?:df|data|ds|set|dataset|loader|loss|score|\w+)\b|\bKFold\b|\bdvalid\b/;

/** A search that never looks at the data by which the result is measured. */
export const untouchedHoldOut: Detector = {
  id: 'untouched-hold-out',
  detect(evidence) {
    const documents = searchDocuments(evidence);
    for (const document of documents) {
      const finding = evidence.findingsOf(document).find(({ id }) => id === 'experiment/test-set-used-in-search');
      if (!finding) continue;
      const line = finding.range.start.line + 1;
      return notMet(
        `Choose by validation data in ${document.path}, line ${line}, and read the test data once, after the choice.`,
        [lacking({ path: document.path, line }, finding.message)],
      );
    }
    const fault = touchedIn([...programs(evidence), ...notebookCode(evidence)]);
    if (fault)
      return notMet(
        `Choose by validation data in ${fault.path}, line ${fault.line}, and read the test data once, after the choice.`,
        [lacking(fault, `Test data takes part in the choice: ${fault.text}`)],
      );
    return chosenBy(evidence);
  },
};

function chosenBy(evidence: Evidence) {
  for (const document of searchDocuments(evidence)) {
    const search = evidence.repository.factsOf(document).experiment?.search;
    const by = search?.selectsOn ?? search?.metric;
    const isValidation = search?.selectsOn
      ? search.selectsOn.value !== 'test'
      : /val|cv/i.test(search?.metric?.value ?? '');
    if (by && isValidation) return met([shown(placeOf(document, by.span), `The search chooses by ${by.value}`)]);
  }
  const calls = searchCalls(evidence);
  const crossed = calls.find(({ name }) => name.endsWith('SearchCV'));
  if (crossed) return met([shown(crossed, `${crossed.name} chooses by cross-validation`)]);
  const [call] = calls;
  if (call && VALIDATES.test(call.source.code)) return met([shown(call, 'The search chooses by validation data')]);
  const next = 'Say by which data the search chooses, and keep the test data out of it.';
  return call || searchDocuments(evidence).length > 0 ? cannotTell(next) : notMet(next);
}

function touchedIn(sources: readonly PythonSource[]): PythonHit | undefined {
  const watched = firstHit(sources, WATCHED);
  if (watched) return watched;
  for (const source of sources) {
    if (!/\boptuna\b|\bhyperopt\b|\bray\b/.test(source.code)) continue;
    for (const { name, body, line, index } of definitionsIn(source)) {
      const [text] = OBJECTIVE.test(name) ? (TEST.exec(body) ?? []) : [];
      if (text !== undefined) return { path: source.path, line, text: `${name} reads ${text}`, source, index };
    }
  }
  return undefined;
}
