import type { Span } from '../text/span';
import type { Fact, ResultFact } from './fact';

/** A named setting of a run: a hyperparameter, a size, a path. */
export interface SettingFact extends Fact<string | number | boolean | null> {
  /** Keys from the outermost to the innermost, joined by dots. */
  readonly name: string;
}

/** A path as written. Formats differ in what it starts from: the folder of the file, or the root of the repository. */
export interface PathFact extends Fact<string> {
  /** A folder that stands in front of it, relative to the file's own: the working directory of a stage. */
  readonly folder?: string;
  /** It starts from the folder in which somebody will start the tool, so it may lie below any. */
  readonly anywhere?: boolean;
}

/** An input of the model. */
export interface FeatureFact extends Fact<string> {
  /** The field that it is made from, when its own name differs. */
  readonly source?: Fact<string>;
  /** Where the file says what is done to the source: a lag, a bucket, a hash. */
  readonly transform?: Span;
  /** What the experiment itself says; the datasheet may say otherwise. */
  readonly availableAtPrediction?: Fact<boolean>;
}

export type MetricRole = 'primary' | 'secondary' | 'guardrail' | 'unspecified';

export interface MetricFact extends Fact<string> {
  readonly role: MetricRole;
  readonly goal?: Fact<'minimize' | 'maximize'>;
  readonly reason?: Fact<string>;
}

/** `random` also stands for a split that names a test share and nothing else, as most tools then draw at random. */
export type SplitStrategy =
  'random' | 'stratified' | 'time' | 'group' | 'group-time' | 'predefined' | 'k-fold' | 'unknown';

export interface SplitFact {
  /** The key that holds it. */
  readonly span: Span;
  readonly reason?: Span;
  readonly strategy: Fact<SplitStrategy>;
  readonly seed?: Fact<number>;
  readonly timeColumn?: Fact<string>;
  readonly groupColumn?: Fact<string>;
  /** A share of the rows, or their number when 1 or more. */
  readonly testSize?: Fact<number>;
}

export interface DataFact {
  /** The key that holds it. */
  readonly span: Span;
  readonly name?: Fact<string>;
  readonly path?: Fact<string>;
  /** A version, hash or revision. */
  readonly version?: Fact<string>;
  readonly datasheet?: Fact<string>;
  readonly timeColumn?: Fact<string>;
  readonly groupColumn?: Fact<string>;
  /** Share of each class, 0 to 1. */
  readonly classBalance?: Fact<Readonly<Record<string, number>>>;
}

export interface SearchFact {
  readonly span: Span;
  readonly method?: Fact<string>;
  /** What the search chooses by. */
  readonly selectsOn?: Fact<'validation' | 'cross-validation' | 'test'>;
  /** The metric that the search looks at and which way is better. */
  readonly metric?: MetricFact;
}

/** Work with a large language model: what has to be pinned for a result to be repeatable. */
export interface LlmFact {
  readonly span: Span;
  readonly model?: Fact<string>;
  readonly prompt?: Span;
  readonly promptPath?: Fact<string>;
  readonly promptVersion?: Fact<string>;
  readonly settings?: Span;
  readonly evaluationSet?: Span;
}

/**
 * How much of an experiment a format can say. A rule asks before it calls something missing: a sweep has no place for a
 * baseline, and a parameter file none for a code revision.
 */
export type Expressible =
  | 'task'
  | 'target'
  | 'features'
  | 'data-version'
  | 'split'
  | 'seed'
  | 'baseline'
  | 'metrics'
  | 'threshold'
  | 'slices'
  | 'code-revision'
  | 'environment'
  | 'results';

/** What an experiment says, whichever tool's file it is written in. */
export interface ExperimentFacts {
  /** What this format has a place for. */
  readonly expresses: ReadonlySet<Expressible>;
  readonly name?: Fact<string>;
  /** `classification`, `regression`, ...; see `schemas/experiment.schema.json`. */
  readonly task?: Fact<string>;
  /** The keys that hold the task and the target. */
  readonly taskSpan?: Span;
  readonly targetSpan?: Span;
  readonly predictionMoment?: Span;
  readonly outcomeWindow?: Span;
  readonly allowedData?: Span;
  readonly target?: Fact<string>;
  readonly targetDefinition?: Span;
  readonly features: readonly FeatureFact[];
  /** The key that holds the features. */
  readonly featuresSpan?: Span;
  readonly data?: DataFact;
  /** The key that describes the model to be trained. */
  readonly model?: Span;
  /** Hyperparameters and other settings of the run. */
  readonly settings: readonly SettingFact[];
  readonly split?: SplitFact;
  readonly baseline?: Span;
  readonly metrics: readonly MetricFact[];
  readonly search?: SearchFact;
  /** Names of the metrics by which a tool picks the winner of a search, a checkpoint or the moment to stop. */
  readonly selectionMetrics: readonly Fact<string>[];
  readonly threshold?: { readonly span: Span; readonly reason?: Span; readonly chosenOn?: Fact<string> };
  /** Null when the file spells out that there is none. */
  readonly seed?: Fact<number | boolean | string | null>;
  readonly codeRevision?: Fact<string>;
  /** The key that says anything about what has to be installed. */
  readonly environment?: Span;
  /** What pins it: a lock file, an environment file, a container image. */
  readonly environmentLock?: Fact<string>;
  readonly slices?: Span;
  readonly llm?: LlmFact;
  readonly results: readonly ResultFact[];
  /** The key that holds the results or names the file that does. */
  readonly resultsSpan?: Span;
  readonly resultsFile?: Fact<string>;
  /** Paths that the file names and that something has to lie at before a run; what a run writes is not among them. */
  readonly paths: readonly PathFact[];
}
