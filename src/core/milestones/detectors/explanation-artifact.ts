import type { Detector, Evidence } from './detector';
import { lacking, met, notMet, partly, shown } from './support/answer';
import { BUILT_IN, explanationFiles, EXPLAINS, savesSomething } from './support/explanations';
import { notebookCode } from './support/notebooks';
import { firstHit, hitsIn, programs } from './support/python-source';

/** Permutation importance, SHAP values or the like, written to a file by a script. */
export const explanationArtifact: Detector = {
  id: 'explanation-artifact',
  detect(evidence) {
    const hits = hitsIn(programs(evidence), EXPLAINS);
    const [file] = explanationFiles(evidence);
    const there = file === undefined ? [] : [shown({ path: file, line: 1 }, 'An explanation as a file')];
    const saved = hits.find(({ source }) => savesSomething(source));
    const [hit] = hits;
    if (saved) return met([shown(saved, `The model is explained: ${saved.text}`), ...there]);
    if (hit && file !== undefined) return met([shown(hit, `The model is explained: ${hit.text}`), ...there]);
    if (hit)
      return partly(
        [shown(hit, `The model is explained: ${hit.text}`)],
        `Write what ${hit.path} finds in line ${hit.line} to a file beside the model.`,
      );
    return halfDone(evidence, there);
  },
};

function halfDone(evidence: Evidence, there: readonly ReturnType<typeof shown>[]) {
  const notebook = firstHit(notebookCode(evidence), EXPLAINS);
  if (notebook)
    return partly(
      [lacking(notebook, `The model is explained in a notebook alone: ${notebook.text}`), ...there],
      `Move what ${notebook.path} does in line ${notebook.line} into the script that evaluates, and write it to a file.`,
    );
  const builtIn = firstHit([...programs(evidence), ...notebookCode(evidence)], BUILT_IN);
  if (builtIn)
    return partly(
      [lacking(builtIn, `The model's own importance alone: ${builtIn.text}`), ...there],
      `Add permutation importance or SHAP values to ${builtIn.path}, beside ${builtIn.text.replace(/^\./, '')} in line ${builtIn.line}.`,
    );
  if (there.length > 0)
    return partly(there, 'Let a script of the repository write this file, with permutation importance or SHAP values.');
  const [script] = evidence.facts.trainingScripts;
  return notMet(
    `Compute permutation importance or SHAP values on hold-out data${script === undefined ? '' : `, for instance at the end of ${script}`}, and write them to a file.`,
  );
}
