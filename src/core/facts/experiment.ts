import type { Span } from '../text/span';
import type { Fact, ResultFact } from './fact';

/** An input of the model. */
export interface FeatureFact extends Fact<string> {
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
  readonly strategy: Fact<SplitStrategy>;
  readonly seed?: Fact<number>;
  readonly timeColumn?: Fact<string>;
  readonly groupColumn?: Fact<string>;
}

export interface DataFact {
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
  readonly predictionMoment?: Span;
  readonly outcomeWindow?: Span;
  readonly allowedData?: Span;
  readonly target?: Fact<string>;
  readonly targetDefinition?: Span;
  readonly features: readonly FeatureFact[];
  /** The key that holds the features. */
  readonly featuresSpan?: Span;
  readonly data?: DataFact;
  readonly split?: SplitFact;
  readonly baseline?: Span;
  readonly metrics: readonly MetricFact[];
  readonly search?: SearchFact;
  readonly threshold?: { readonly span: Span; readonly reason?: Span; readonly chosenOn?: Fact<string> };
  /** Null when the file spells out that there is none. */
  readonly seed?: Fact<number | boolean | string | null>;
  readonly codeRevision?: Fact<string>;
  readonly environment?: Span;
  readonly slices?: Span;
  readonly llm?: LlmFact;
  readonly results: readonly ResultFact[];
  /** Paths that the file names and that should exist in the repository, relative to the file. */
  readonly paths: readonly Fact<string>[];
}
