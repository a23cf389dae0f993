import type { PortfolioDocument } from '../../document/document';
import { child, entryOf } from '../../document/data/locate';
import { resolve, type DataNode, type Entry, type ScalarNode } from '../../document/data/node';
import type { ExperimentFacts, SettingFact } from '../experiment';
import type { Span } from '../../text/span';
import { placeOf, present, textAt } from '../read-values';
import { scriptsIn } from './scripts';

/** The keys that name an environment; MLflow refuses a project with more than one. */
export const ENVIRONMENT_KEYS = ['python_env', 'conda_env', 'docker_env'] as const;

/** A command that MLflow can run, with the parameters that it declares. */
export interface EntryPoint {
  readonly name: string;
  readonly node: DataNode;
  readonly parameters: ReadonlyMap<string, Entry>;
  readonly command: ScalarNode | undefined;
}

/** The entry points of a project. */
export function entryPointsOf({ data }: PortfolioDocument): readonly EntryPoint[] {
  const points = child(data?.root, 'entry_points');
  if (points?.type !== 'map') return [];
  return points.entries.map(({ key, value }) => {
    const parameters = child(value, 'parameters');
    const command = child(value, 'command');
    return {
      name: key,
      node: value,
      parameters: new Map(parameters?.type === 'map' ? parameters.entries.map((entry) => [entry.key, entry]) : []),
      command: command?.type === 'scalar' ? command : undefined,
    };
  });
}

/** A parameter that a command uses. */
export interface Placeholder {
  readonly name: string;
  /** With its braces. */
  readonly span: Span;
}

/** The `{name}`s of a command, which MLflow fills in; doubled braces stand for themselves. */
export function placeholdersIn(text: string, command: ScalarNode): readonly Placeholder[] {
  const written = text.slice(command.start, command.end).replaceAll(/\{\{|\}\}/g, '  ');
  return Array.from(written.matchAll(/(?<!\$)\{([A-Za-z_][\w.-]*)\}/g), (match) => {
    const start = command.start + match.index;
    return { name: match[1] ?? '', span: { start, end: start + match[0].length } };
  });
}

/** Reads an `MLproject` file: the environment, and the commands with their parameters. */
export function readMlproject(document: PortfolioDocument): ExperimentFacts {
  const root = document.data?.root;
  const points = entryPointsOf(document);
  const file = textAt(root, 'python_env') ?? textAt(root, 'conda_env');
  return present({
    expresses: new Set(['environment'] as const),
    name: textAt(root, 'name'),
    features: [],
    settings: points.flatMap(({ name, parameters }) => defaults(name, parameters)),
    metrics: [],
    selectionMetrics: [],
    environment: ENVIRONMENT_KEYS.map((key) => entryOf(root, key)?.keySpan).find((span) => span !== undefined),
    environmentLock: file ?? textAt(child(root, 'docker_env'), 'image'),
    results: [],
    paths: [...(file ? [file] : []), ...points.flatMap(({ command }) => scriptsIn(document.text, command))],
  });
}

function defaults(point: string, parameters: ReadonlyMap<string, Entry>): SettingFact[] {
  return Array.from(parameters.values()).flatMap(({ key, value }) => {
    const entry = entryOf(value, 'default');
    const content = resolve(entry?.value);
    return entry && content?.type === 'scalar'
      ? [{ name: `${point}.${key}`, value: content.value, span: placeOf(entry) }]
      : [];
  });
}
