import type { Detector, Evidence } from './detector';
import { met, notMet, partly, shown } from './support/answer';
import { SERVES } from './support/data-programs';
import { EXPLAINS, savesSomething } from './support/explanations';
import { firstHit, has, programs, type PythonHit } from './support/python-source';
import { listed } from './support/said';

const MODEL =
  /\b(?:joblib|pickle|cloudpickle|dill|skops\.io)\.dump\(|\bmlflow\.(?!pyfunc\.load)\w+\.(?:log_model|save_model)\(|\.save_pretrained\(|\btorch\.save\(|\.save_model\(|\bmodel\.save\(|\bsave_checkpoint\(|\bModelCheckpoint\(/;
const METRICS =
  /\bjson\.dump\w*\([^\r\n]*|\b(?:joblib|pickle)\.dump\(\s*\w{0,30}(?:[Mm]etrics|METRICS|[Ss]cores)\w*|\blog_metrics?\(|\.log_metrics?\(|\bwandb\.log\(|\blive\.log_metric\(|(?:metrics|scores|results|report)\w{0,30}\.(?:to_csv|to_json|write_text)\(|\byaml\.(?:safe_)?dump\([^\r\n]*|\b(?:save|write|dump|store)_(?:metrics\(|(?:json|yaml|report|results?)\(\s*\w{0,30}(?:metrics|scores)\w*)/;
const MEASURES =
  /_score\b|_error\b|\blog_loss\b|\bclassification_report\b|\bmetrics?\b|\bevaluate\b|\baccuracy\b|\brecall\b/i;

/** What training leaves behind: the model, its metrics, and what explains it. */
export const trainingOutputs: Detector = {
  id: 'training-outputs',
  detect(evidence) {
    const outputs = outputsOf(evidence);
    const reasons = outputs.flatMap(({ hit, text }) => (hit ? [shown(hit, `${text}: ${hit.text}`)] : []));
    const missing = outputs.filter(({ hit }) => !hit).map(({ name }) => name);
    if (missing.length === 0) return met(reasons);
    const [script] = evidence.facts.trainingScripts;
    const next = `Let ${script ?? 'one script'} write ${listed(missing)} to ${missing.length > 1 ? 'files' : 'a file'} as well.`;
    return reasons.length > 0 ? partly(reasons, next) : notMet(next.replace(' as well.', '.'));
  },
};

interface Output {
  readonly name: string;
  readonly text: string;
  readonly hit: PythonHit | undefined;
}

function outputsOf(evidence: Evidence): readonly Output[] {
  const sources = programs(evidence).filter((source) => !has(source, SERVES));
  const measuring = sources.filter((source) => has(source, MEASURES));
  return [
    { name: 'the model', text: 'The model is written', hit: firstHit(sources, MODEL) },
    { name: 'the metrics', text: 'Metrics are written', hit: firstHit(measuring, METRICS) },
    { name: 'explanations', text: 'Explanations are written', hit: firstHit(sources.filter(savesSomething), EXPLAINS) },
  ];
}
