import type { Detector, Evidence } from './detector';
import { lacking, met, partly, shown } from './support/answer';
import { missing } from './support/code';
import { firstHit, programs } from './support/python-source';
import { classOf, routesOf, type Route } from './support/service';

const ASKS_MODEL =
  /(?:^|[/_-])(?:predict\w*|infer\w*|score|scoring|classif\w+|recommend\w*|forecast\w*|generate|completions?|answer|chat|ask|query|search|rank|embed\w*|invocations|detect|segment|translate|summari[sz]e)(?:$|[/_{-])/i;
const CALLS_MODEL = /\.predict(?:_proba)?\s*\(|\bpredict\w*\s*\(|\binfer(?:ence)?\s*\(|\.generate\s*\(/;
const VERSION = /["']?\bmodel_?(?:version|tag|revision|sha|run_?id)\b["']?|["']?\bversion_of_model\b/i;
const BENTO = /@(?:bentoml|svc|service)\.api\b|\bLitAPI\b|@serve\.deployment\b/;

/** Whether a service answers with a schema that names the version of the model. */
export const inferenceRoute: Detector = {
  id: 'inference-route',
  detect(evidence) {
    const route = routesOf(evidence).toSorted((a, b) => rankOf(b) - rankOf(a))[0];
    if (!route || rankOf(route) === 0) return withoutRoute(evidence);
    const there = shown(route, `${route.address} answers with a prediction`);
    const schema = schemaOf(route);
    const [declared, said] = [schema && versionIn(schema, evidence), VERSION.exec(route.body)];
    if (schema === undefined) {
      const lack = lacking(route, `No schema says what ${route.address} answers`);
      return partly(
        [there, lack],
        said
          ? `Declare the answer of ${route.address} in ${route.path} as a schema.`
          : `Declare the answer of ${route.address} in ${route.path} as a schema with a field model_version.`,
      );
    }
    if (declared) return met([there, shown(declared, `${schema} has the version of the model`)]);
    const at = classOf(evidence, schema) ?? route;
    return partly(
      [there, lacking(at, `${schema} lacks the version of the model`)],
      `Add model_version to ${schema} in ${at.path}, and fill it from the loaded model.`,
    );
  },
};

function withoutRoute(evidence: Evidence): ReturnType<Detector['detect']> {
  const other = firstHit(programs(evidence), BENTO);
  if (other)
    return partly(
      [shown(other, 'A serving framework answers with predictions')],
      `Return model_version with each answer of ${other.path}.`,
    );
  return missing(
    evidence,
    'the file of the prediction service',
    'Add a service with a route such as /predict, and schemas of request and response.',
  );
}

const DOES = /^[ \t]*(?:async[ \t]+)?def[ \t]+_*(?:predict|infer|score|classify|recommend|forecast|generate|answer)/;

/** How sure it is that the route predicts: by its name, then by what it calls; 0 for other routes. */
function rankOf({ address, body, method, decorator }: Route): number {
  if (/health|metrics|reload|train|status|upload/i.test(address)) return 0;
  const [named, calls] = [ASKS_MODEL.test(address) || DOES.test(body), CALLS_MODEL.test(body)];
  // A page that is fetched may only be called so.
  if ((!named && !calls) || (method === 'get' && !calls)) return 0;
  return (named ? 4 : 0) + (method === 'get' ? 0 : 2) + (calls ? 1 : 0) + (/response_model/.test(decorator) ? 1 : 0);
}

const PLAIN =
  /^(?:dict|list|str|float|int|bool|None|Any|Response|JSONResponse|StreamingResponse|HTMLResponse|Dict|List|Tuple|tuple)$/;

/** The class that the answer is an instance of. */
function schemaOf({ decorator, body }: Route): string | undefined {
  const model = /\bresponse_model\s*=\s*([\w.[\]]+)/.exec(decorator)?.[1];
  const returned = /\)\s*->\s*["']?([\w.[\]]+)/.exec(body)?.[1];
  const name = [model, returned]
    .flatMap((one) => /(\w+)\]*$/.exec(one ?? '')?.[1] ?? [])
    .find((one) => !PLAIN.test(one));
  return name;
}

/** Where the version stands in a class or in those that it inherits from. */
function versionIn(
  name: string,
  evidence: Evidence,
  depth = 0,
): { readonly path: string; readonly line: number } | undefined {
  const found = classOf(evidence, name);
  if (!found || depth > 3) return undefined;
  const field = /^[ \t]+(?:model_?(?:version|tag|revision|sha|run_?id)|version_of_model|version)\b[ \t]*[:=]/im.exec(
    found.body,
  );
  if (field) return { path: found.path, line: found.line + found.body.slice(0, field.index).split('\n').length - 1 };
  const parents = /class\s+\w+\s*\(([^)]*)\)/.exec(found.body)?.[1]?.split(',') ?? [];
  for (const parent of parents) {
    const inherited = versionIn(parent.trim().replace(/^.*\./, ''), evidence, depth + 1);
    if (inherited) return inherited;
  }
  return undefined;
}
