import { trainsModel } from '../../case-study/workspace/project-files';
import type { Detector, Evidence } from './detector';
import { lacking, met, notMet, partly, shown } from './support/answer';
import { callsOf, definitionsIn, type Call } from './support/calls';
import { SERVES } from './support/data-programs';
import { notebookCode } from './support/notebooks';
import { firstHit, hitAt, has, programs, type PythonHit, type PythonSource } from './support/python-source';

const PIPES =
  /\b(?:Pipeline|make_pipeline|ColumnTransformer|make_column_transformer|imblearn\.pipeline\.\w+)\(|\b(?:tokenizer|processor|feature_extractor|image_processor)\.save_pretrained\(/;
const DUMPS =
  /\b(?:joblib|pickle|cloudpickle|dill|sio|skops\.io)\.dump\(|\bmlflow\.\w+\.(?:log_model|save_model)\(|\bbentoml\.\w+\.save_model\(|\.save_pretrained\(|\btorch\.save\(|\.save_model\(|\bmodel\.save\(/;
const LOADS =
  /\b(?:joblib|pickle|cloudpickle|dill|sio|skops\.io)\.load\(|\bmlflow\.\w+\.load_model\(|\bbentoml\.\w+\.(?:get|load_model)\(|\.from_pretrained\(|\btorch\.load\(|\.load_model\(|(?<!def )\bload_model\(/;
/** What prepares the input may be written beside the model, in a file of its own. */
const PREPARES = /scaler|encod|vectori[sz]|preproc|imput|tokeni[sz]|transform|pipeline|\bpipe\b|\bdv\b/i;
const APPLIES = /\.transform\(|\btokenizer\(|\bpreprocess\w*\.\w+\(/;
/** What is done to the input by hand instead of by the pipeline. */
const BY_HAND =
  /\b(?:get_dummies|fit_transform|LabelEncoder|OneHotEncoder|StandardScaler|MinMaxScaler|SimpleImputer|TfidfVectorizer|CountVectorizer)\(/;
const SERVING =
  /(?:^|\/)(?:app|api|serve|serving|server|service|inference|infer|predict(?:or|ion)?|score|scoring|handler|streamlit_app|batch_predict)(?:[-_]\w+)?\.py$|(?:^|\/)(?:api|serving|services?|inference|deployment|functions?|lambda)\//i;

/** One pipeline that training writes with its preprocessing, and that serving loads. */
export const sharedPipeline: Detector = {
  id: 'shared-pipeline',
  detect(evidence) {
    const sources = programs(evidence);
    const serving = sources.filter(
      (source) => (has(source, SERVES) || SERVING.test(source.path)) && !trainsModel(source.code),
    );
    const others = new Set(serving);
    const training = sources.filter((source) => !others.has(source));
    const dump = firstHit(training, DUMPS);
    const pipe = firstHit(training, PIPES);
    if (!dump) return withoutDump(evidence, pipe !== undefined);
    const prepared = pipe
      ? shown(pipe, 'Preprocessing as a part of the pipeline')
      : training
          .flatMap(preparationsIn)
          .map((call) => shown(call, `Preprocessing is written as well: ${call.given}`))[0];
    const load = firstHit(serving, LOADS) ?? borrowedLoad(serving, training);
    const byHand = firstHit(serving, BY_HAND);
    const reasons = [
      ...(prepared ? [prepared] : []),
      shown(dump, `Training writes it: ${dump.text}`),
      ...(load ? [shown(load, `Serving loads it: ${load.text}`)] : []),
    ];
    if (byHand)
      return partly(
        [...reasons, lacking(byHand, `Serving prepares its input by itself: ${byHand.text}`)],
        `Take the preprocessing out of ${byHand.path}, line ${byHand.line}, and let the pipeline that training wrote do it.`,
      );
    if (!prepared)
      return partly(
        [...reasons, lacking(dump, 'Only the model is written, without its preprocessing')],
        `Put preprocessing and model into one Pipeline in ${dump.path}, and write that.`,
      );
    const [service] = serving;
    // Of several files that were written, one may have been forgotten.
    if (load && (pipe || serving.some(({ code }) => LOADS.test(code) && APPLIES.test(code)))) return met(reasons);
    if (load)
      return partly(
        [...reasons, lacking(load, 'The model is loaded, and not its preprocessing')],
        `Load in ${load.path} what ${prepared.path} writes in line ${prepared.line}, and apply it to the input.`,
      );
    return partly(
      reasons,
      service
        ? `Load in ${service.path} the pipeline that ${dump.path} writes.`
        : `Write a script that loads the pipeline of ${dump.path} and predicts with it.`,
    );
  },
};

const IMPORTED = /^[ \t]*from[ \t]+([\w.]+)[ \t]+import[ \t]+(?:\(([^)]*)\)|([^\r\n]*))/gm;

/** Where serving calls a function of another module that loads: the module that writes a file often reads it, too. */
function borrowedLoad(serving: readonly PythonSource[], others: readonly PythonSource[]): PythonHit | undefined {
  for (const source of serving)
    for (const [, from = '', bracketed, rest = ''] of source.code.matchAll(IMPORTED)) {
      const module = `/${from.replace(/^\.+/, '').replaceAll('.', '/')}.py`;
      const loaders = others
        .filter(({ path }) => `/${path}`.endsWith(module))
        .flatMap(definitionsIn)
        .filter(({ body }) => LOADS.test(body));
      for (const name of (bracketed ?? rest).split(',')) {
        const [theirs = '', own = theirs] = name.trim().split(/\s+as\s+/);
        // A star, or a line that goes on.
        if (!/^\w+$/.test(own)) continue;
        const call = new RegExp(`\\b${own}\\(`).exec(source.code);
        if (call && loaders.some((loader) => loader.name === theirs)) return hitAt(source, call.index, call[0]);
      }
    }
  return undefined;
}

const preparationsIn = (source: PythonSource): readonly Call[] =>
  callsOf(source, /dump/).filter(({ name, given }) => !/json|yaml/.test(name) && PREPARES.test(given));

function withoutDump(evidence: Evidence, isPiped: boolean) {
  const [script] = evidence.facts.trainingScripts;
  const hit = pipeIn(evidence);
  const next = `Write the fitted pipeline to a file at the end of ${script ?? 'training'}, preprocessing and model as one.`;
  if (hit && isPiped) return partly([shown(hit, 'Preprocessing as a part of the pipeline')], next);
  if (hit) return notMet(next, [lacking(hit, 'The pipeline is in a notebook alone')]);
  return notMet(next);
}

const pipeIn = (evidence: Evidence) =>
  firstHit([...programs(evidence), ...notebookCode(evidence)] satisfies PythonSource[], PIPES);
