import type { Detector } from './detector';
import { lacking, met, notMet, shown } from './support/answer';
import { codeOf, missing } from './support/code';
import { firstHit, has } from './support/python-source';

const NETWORK =
  /^[ \t]*(?:from|import)[ \t]+(?:torch|tensorflow|keras|transformers|(?:pytorch_)?lightning|flax|jax|fastai|mxnet|paddle|sentence_transformers)\b/m;
const TRAINS =
  /\.backward\s*\(|\b\w*model\w*\.fit\s*\(|\bTrainer\s*\(|\btrainer\.(?:fit|train)\s*\(|\bGradientTape\b|\.fit_one_cycle\s*\(|\.fine_tune\s*\(|\bjax\.(?:value_and_)?grad\b|\bvalue_and_grad\b/;

/** Whether a script trains a neural network. */
export const networkTraining: Detector = {
  id: 'network-training',
  detect(evidence) {
    const uses = codeOf(evidence).filter((source) => has(source, NETWORK));
    const trains = firstHit(uses, TRAINS);
    if (trains) return met([shown(trains, 'A network is trained here')]);
    const used = firstHit(uses, NETWORK);
    const next = 'Write src/train_network.py, which trains a small network on the data of your baseline.';
    if (used) return notMet(next, [lacking(used, 'A network is used here, and none is trained')]);
    return missing(evidence, 'the script that trains the network', next);
  },
};
