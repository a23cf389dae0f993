import type { PortfolioDocument } from '../document/document';
import { child } from '../document/data/locate';
import type { DataNode } from '../document/data/node';
import type { CardFacts, ThresholdFact } from './card';
import type { Fact, ResultFact } from './fact';
import { readMarkdownCard } from './markdown/card';
import { hasContent, itemsAt, keyAt, numberAt, present, textAt } from './read-values';

/** Reads what a model card says, in Markdown with or without front matter, YAML or JSON. */
export const readCard = (document: PortfolioDocument): CardFacts =>
  document.format.markdown ? readMarkdownCard(document) : readStructured(document);

/** `schemas/model-card.schema.json`: the names of Model Card Toolkit, and what is added to them. */
function readStructured({ data: tree }: PortfolioDocument): CardFacts {
  const root = tree?.root;
  const [details, parameters, considerations, training] = [
    child(root, 'model_details'),
    child(root, 'model_parameters'),
    child(root, 'considerations'),
    child(root, 'training_data'),
  ];
  const data = itemsAt(parameters, 'data');
  const results = itemsAt(child(root, 'quantitative_analysis'), 'performance_metrics').flatMap(resultOf);
  const [trainingName, datasheet, experiment, metricsFile] = [
    textAt(training, 'name'),
    textAt(training, 'datasheet'),
    textAt(root, 'experiment'),
    textAt(root, 'metrics_file'),
  ];
  return present({
    name: textAt(details, 'name'),
    licenses: itemsAt(details, 'licenses').flatMap((item) => textAt(item, 'identifier') ?? []),
    writtenLicenses: [],
    dataLicenses: [],
    datasets: [trainingName, ...data.map((item) => textAt(item, 'name'))].filter(isFact),
    trainingDatasheet: datasheet,
    trainingName,
    experiment,
    metricsFile,
    baseModels: [],
    metrics: [],
    results,
    baseline: keyAt(root, 'baseline'),
    thresholds: itemsAt(root, 'thresholds').flatMap(thresholdOf),
    slices: keyAt(root, 'slices') ?? results.find(({ slice }) => slice !== undefined)?.metricSpan,
    uncertainty: results.find(({ uncertainty }) => uncertainty)?.metricSpan,
    limitations: described(considerations, 'limitations') ?? described(considerations, 'tradeoffs'),
    intendedUse: described(considerations, 'use_cases') ?? described(considerations, 'users'),
    trainingData: keyAt(root, 'training_data') ?? keyAt(parameters, 'data'),
    evaluation: results.length > 0 ? keyAt(root, 'quantitative_analysis') : undefined,
    generative: false,
    topics: new Map(),
    paths: [datasheet, experiment, metricsFile, ...data.map((item) => textAt(item, 'link'))].filter(isFact),
  });
}

const isFact = <T>(fact: Fact<T> | undefined): fact is Fact<T> => fact !== undefined;

/** The key, when at least one item of its list says something. */
function described(parent: DataNode | undefined, key: string): CardFacts['limitations'] {
  const said = itemsAt(parent, key).some((item) => textAt(item, 'description') !== undefined);
  return said ? keyAt(parent, key) : undefined;
}

function resultOf(node: DataNode): ResultFact[] {
  const metric = textAt(node, 'type') ?? textAt(node, 'name');
  if (!metric) return [];
  return [
    {
      value: numberAt(node, 'value') ?? numberInText(textAt(node, 'value')),
      ...present({
        metric: metric.value,
        metricSpan: metric.span,
        split: textAt(node, 'split')?.value,
        slice: textAt(node, 'slice')?.value,
        dataset: textAt(node, 'dataset')?.value,
        uncertainty: hasContent(child(node, 'confidence_interval')),
      }),
    },
  ];
}

/** Model Card Toolkit types numbers as text. */
function numberInText(text: Fact<string> | undefined): Fact<number> | undefined {
  const value = text && /^-?\d+(?:\.\d+)?$/.test(text.value) ? Number(text.value) : undefined;
  return text && value !== undefined ? { value, span: text.span } : undefined;
}

function thresholdOf(node: DataNode): ThresholdFact[] {
  const place = numberAt(node, 'value') ?? textAt(node, 'name');
  return place
    ? [present({ span: place.span, reason: keyAt(node, 'reason'), chosenOn: textAt(node, 'chosen_on') })]
    : [];
}
