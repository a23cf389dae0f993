import type { PortfolioDocument } from '../document/document';
import type { FormatId } from '../document/format';
import { readDvcParams } from './dialects/dvc-params';
import { readDvcPipeline } from './dialects/dvc-pipeline';
import { readHydra } from './dialects/hydra';
import { readLightning } from './dialects/lightning';
import { readMlproject } from './dialects/mlproject';
import { readNative } from './dialects/native';
import { readWandbSweep } from './dialects/wandb-sweep';
import type { ExperimentFacts } from './experiment';

const DIALECTS: Partial<Record<FormatId, (document: PortfolioDocument) => ExperimentFacts>> = {
  'wandb-sweep': readWandbSweep,
  'dvc-pipeline': readDvcPipeline,
  'dvc-params': readDvcParams,
  mlproject: readMlproject,
  'hydra-config': readHydra,
  'lightning-cli': readLightning,
};

/** Reads what an experiment says, in whichever tool's file it is written. Half a document gives half the facts. */
export const readExperiment = (document: PortfolioDocument): ExperimentFacts =>
  (DIALECTS[document.format.id] ?? readNative)(document);
