import type { Detector } from './detector';
import { answerCitations } from './answer-citations';
import { chunkSettings } from './chunk-settings';
import { ciTests } from './ci-tests';
import { containerCommand } from './container-command';
import { contractTests } from './contract-tests';
import { datedRunbook } from './dated-runbook';
import { deploymentWorkflow } from './deployment-workflow';
import { embeddingSearch } from './embedding-search';
import { epochLog } from './epoch-log';
import { experimentReadout } from './experiment-readout';
import { healthRoute } from './health-route';
import { horizonsWithMeasures } from './horizons-with-measures';
import { inferenceRoute } from './inference-route';
import { interviewStories } from './interview-stories';
import { jobPipeline } from './job-pipeline';
import { languageModelAttacks } from './language-model-attacks';
import { languageModelLimits } from './language-model-limits';
import { lockedContainer } from './locked-container';
import { metricGate } from './metric-gate';
import { networkRunRecord } from './network-run-record';
import { networkTraining } from './network-training';
import { notFoundPath } from './not-found-path';
import { outputSchema } from './output-schema';
import { outputValidationTest } from './output-validation-test';
import { pinnedBaseImage } from './pinned-base-image';
import { postmortem } from './postmortem';
import { problemStatement } from './problem-statement';
import { promptEvaluationSet } from './prompt-evaluation-set';
import { querySet } from './query-set';
import { readmeWithoutErrors } from './readme-without-errors';
import { registryRecord } from './registry-record';
import { retrainingTrigger } from './retraining-trigger';
import { retrievalEvaluatedApart } from './retrieval-evaluated-apart';
import { retrievalMetrics } from './retrieval-metrics';
import { rollbackRunbook } from './rollback-runbook';
import { runTracking } from './run-tracking';
import { samplePredictions } from './sample-predictions';
import { separateImages } from './separate-images';
import { serviceBaseline } from './service-baseline';
import { serviceLog } from './service-log';
import { versionedPrompts } from './versioned-prompts';

/** What is looked for in networks and language models, in production, and on the way into the job. */
export const LATER_DETECTORS: readonly Detector[] = [
  answerCitations,
  chunkSettings,
  ciTests,
  containerCommand,
  contractTests,
  datedRunbook,
  deploymentWorkflow,
  embeddingSearch,
  epochLog,
  experimentReadout,
  healthRoute,
  horizonsWithMeasures,
  inferenceRoute,
  interviewStories,
  jobPipeline,
  languageModelAttacks,
  languageModelLimits,
  lockedContainer,
  metricGate,
  networkRunRecord,
  networkTraining,
  notFoundPath,
  outputSchema,
  outputValidationTest,
  pinnedBaseImage,
  postmortem,
  problemStatement,
  promptEvaluationSet,
  querySet,
  readmeWithoutErrors,
  registryRecord,
  retrainingTrigger,
  retrievalEvaluatedApart,
  retrievalMetrics,
  rollbackRunbook,
  runTracking,
  samplePredictions,
  separateImages,
  serviceBaseline,
  serviceLog,
  versionedPrompts,
];
