import type { PortfolioDocument } from '../../document/document';
import { child, entryOf } from '../../document/data/locate';
import { resolve, type DataNode } from '../../document/data/node';
import { dirname, resolvePath } from '../../portfolio/path';
import type { ExperimentFacts, PathFact } from '../experiment';
import type { Fact } from '../fact';
import { itemsAt, present, textAt, textOf, textsAt } from '../read-values';
import { scriptsIn } from './scripts';

/** A stage of a pipeline, with the folder that its paths start from, relative to the pipeline's file. */
export interface Stage {
  readonly name: string;
  readonly node: DataNode;
  readonly folder: string | undefined;
}

/** The stages of a `dvc.yaml`; of a templated one, its template. */
export function stagesOf({ data }: PortfolioDocument): readonly Stage[] {
  const stages = child(data?.root, 'stages');
  if (stages?.type !== 'map') return [];
  return stages.entries.map(({ key, value }) => {
    const node = entryOf(value, 'do')?.value ?? value;
    return { name: key, node, folder: textAt(node, 'wdir')?.value };
  });
}

/** Reads a `dvc.yaml`. It wires scripts and files; what the experiment is about stands in its parameter file. */
export function readDvcPipeline(document: PortfolioDocument): ExperimentFacts {
  const stages = stagesOf(document);
  const isProduced = productionOf(stages.flatMap((stage) => outputs(document, stage).map(({ path }) => path)));
  const paths = stages.flatMap((stage) => pathsOf(document, stage, isProduced));
  return { expresses: new Set(), features: [], settings: [], metrics: [], selectionMetrics: [], results: [], paths };
}

/** Something that a stage makes. */
export interface StageOutput {
  readonly stage: string;
  /** As written. */
  readonly file: Fact<string>;
  /** From the root of the repository. */
  readonly path: string;
}

/** What the stages of a pipeline make, in the order of the text; without paths that a template fills in. */
export const outputsOf = (document: PortfolioDocument): readonly StageOutput[] =>
  stagesOf(document)
    .flatMap((stage) => outputs(document, stage))
    .filter(({ file }) => !file.value.includes('${'))
    .toSorted((one, other) => one.file.span.start - other.file.span.start);

const outputs = (document: PortfolioDocument, { name, node, folder }: Stage): readonly StageOutput[] =>
  ['outs', 'metrics', 'plots'].flatMap((key) =>
    itemsAt(node, key).flatMap((item) => {
      const file = fileOf(item);
      const path = located(document, folder, file?.value);
      return file && path !== undefined ? [{ stage: name, file, path }] : [];
    }),
  );

/** Tells of a path whether a stage makes it, makes something in it, or makes the folder that it lies in. */
function productionOf(outs: readonly string[]): (path: string) => boolean {
  const made = new Set(outs);
  const above = new Set(outs.flatMap(foldersOf));
  return (path) => made.has(path) || above.has(path) || foldersOf(path).some((folder) => made.has(folder));
}

function foldersOf(path: string): readonly string[] {
  const folders: string[] = [];
  for (let folder = dirname(path); folder !== ''; folder = dirname(folder)) folders.push(folder);
  return folders;
}

function pathsOf(document: PortfolioDocument, stage: Stage, isProduced: (path: string) => boolean): PathFact[] {
  const { node, folder } = stage;
  const deps = textsAt(node, 'deps');
  const named = new Set(deps.map(({ value }) => value));
  const scripts = scriptsIn(document.text, entryOf(node, 'cmd')?.value).filter(({ value }) => !named.has(value));
  return [...deps, ...scripts]
    .filter(({ value }) => !value.includes('${'))
    .filter(({ value }) => {
      const path = located(document, folder, value);
      return path !== undefined && !isProduced(path);
    })
    .map((fact) => present({ ...fact, folder }));
}

/** An output is a path, or a path with options behind it. */
function fileOf(item: DataNode): Fact<string> | undefined {
  const content = resolve(item);
  const first = content?.type === 'map' ? content.entries[0] : undefined;
  return first ? { value: first.key, span: first.keySpan } : textOf(item);
}

function located(
  { path }: PortfolioDocument,
  folder: string | undefined,
  file: string | undefined,
): string | undefined {
  const base = folder === undefined ? dirname(path) : resolvePath(dirname(path), folder);
  return base === undefined || file === undefined ? undefined : resolvePath(base, file);
}
