import type { PortfolioDocument } from '../../document/document';
import { child } from '../../document/data/locate';
import type { DataNode } from '../../document/data/node';
import type { MarkdownBody } from '../../document/markdown/body';
import type { CardFacts } from '../card';
import type { Fact, ResultFact } from '../fact';
import { itemsAt, numberAt, present, textAt, textsAt } from '../read-values';
import { baselineIn } from './baseline';
import { imbalanceIn } from './imbalance';
import { unjudged, type Unjudged } from './judge';
import { licensesIn, licensesOfData } from './licenses';
import { MODEL_TOPICS } from './model-topics';
import { resultsIn } from './results';
import { thresholdsIn } from './thresholds';
import { titleFact } from './title';
import { readTopics } from './topics';

/** Reads a model card in Markdown: its front matter, if any, and its body. */
export function readMarkdownCard({ data, body, path }: PortfolioDocument): CardFacts {
  const root = data?.root;
  const index = resultsOfIndex(root);
  const declared = {
    licenses: textsAt(root, 'license'),
    datasets: textsAt(root, 'datasets'),
    task: textAt(root, 'pipeline_tag'),
    baseModels: textsAt(root, 'base_model'),
    metrics: textsAt(root, 'metrics'),
    generative: generatesText(root),
    paths: [],
  };
  if (!body)
    return present({
      ...declared,
      writtenLicenses: [],
      dataLicenses: [],
      results: index,
      thresholds: [],
      topics: new Map(),
      unjudged: 'no text' as const,
    });
  const topics = readTopics(body, MODEL_TOPICS);
  const reported = resultsIn(body);
  const results = [...index, ...reported];
  return present({
    ...declared,
    name: textAt(root, 'model_name') ?? titleFact(body),
    writtenLicenses: licensesIn(body, false),
    dataLicenses: licensesOfData(body),
    trainingDatasheet: datasheetLink(body),
    results,
    baseline: baselineIn(body, reported),
    thresholds: thresholdsIn(body),
    slices: topics.get('slices') ?? results.find(({ slice }) => slice !== undefined)?.metricSpan,
    uncertainty: topics.get('uncertainty') ?? results.find(({ uncertainty }) => uncertainty)?.metricSpan,
    imbalance: imbalanceIn(body),
    limitations: topics.get('limitations'),
    intendedUse: topics.get('intended-use'),
    trainingData: declared.datasets[0]?.span ?? topics.get('training-data'),
    evaluation: topics.get('evaluation') ?? results[0]?.metricSpan,
    topics,
    unjudged: unjudgedCard(root, body, path),
  });
}

function unjudgedCard(root: DataNode | undefined, body: MarkdownBody, path: string): Unjudged | undefined {
  const reason = unjudged(body);
  if (reason !== undefined && reason !== 'no sections') return reason;
  return isCopy(root) || leadsToCard(body, path) ? 'described elsewhere' : reason;
}

/** `model-index`, the older form in which the Hub reads results. */
function resultsOfIndex(root: DataNode | undefined): ResultFact[] {
  return itemsAt(root, 'model-index').flatMap((model) =>
    itemsAt(model, 'results').flatMap((result) => {
      const dataset = child(result, 'dataset');
      return itemsAt(result, 'metrics').flatMap((metric) => {
        const type = textAt(metric, 'type');
        if (!type) return [];
        return [
          {
            value: numberAt(metric, 'value'),
            ...present({
              metric: inPercent(metric) ? `${type.value} (%)` : type.value,
              metricSpan: type.span,
              split: textAt(dataset, 'split')?.value,
              model: textAt(model, 'name')?.value,
              dataset: (textAt(dataset, 'name') ?? textAt(dataset, 'type'))?.value,
              uncertainty: /±|\+\/-/.test(textAt(metric, 'value')?.value ?? ''),
            }),
          },
        ];
      });
    }),
  );
}

/** `type` names the metric, and the name that readers see may add the unit: `F1 (macro, %)`. */
const inPercent = (metric: DataNode): boolean => /%|\bpercent/i.test(textAt(metric, 'name')?.value ?? '');

const GENERATION = new Set(['text-generation', 'conversational', 'image-text-to-text', 'any-to-any']);

function generatesText(root: DataNode | undefined): boolean {
  const task = textAt(root, 'pipeline_tag')?.value;
  return task === undefined
    ? textsAt(root, 'tags').some(({ value }) => GENERATION.has(value) || value === 'llm')
    : GENERATION.has(task);
}

const COPY_TAGS = new Set([
  'gguf',
  'exl2',
  'exl3',
  'awq',
  'gptq',
  'mlx',
  'merge',
  'mergekit',
  'onnx',
  'quantized',
  'openvino',
]);

/** A conversion, a merge or an adapter for pictures: what was trained and measured is told elsewhere. */
function isCopy(root: DataNode | undefined): boolean {
  const relation = textAt(root, 'base_model_relation')?.value;
  return (
    relation === 'quantized' ||
    relation === 'merge' ||
    textAt(root, 'instance_prompt') !== undefined ||
    [...textsAt(root, 'tags'), ...textsAt(root, 'library_name')].some(({ value }) => COPY_TAGS.has(value.toLowerCase()))
  );
}

/** A README may leave the card to a file of that name. */
function leadsToCard(body: MarkdownBody, path: string): boolean {
  return body.links.some(({ target }) => {
    const name = /^(?:\.\/)?([^:?#]*\/)?([^/:?#]*model[-_ ]?card[^/:?#]*\.md)$/i.exec(target)?.[2];
    return name !== undefined && !path.endsWith(name);
  });
}

/** A relative link to a file whose name says that it describes data. */
function datasheetLink(body: MarkdownBody): Fact<string> | undefined {
  const link = body.links.find(
    ({ target }) =>
      !/^[a-z][a-z0-9+.-]*:|^#/i.test(target) &&
      /data(?:set)?[-_ ]?(?:card|sheet)[^/]*\.(?:md|ya?ml|json)(?:#.*)?$/i.test(target),
  );
  return link && { value: link.target, span: { start: link.start, end: link.end } };
}
