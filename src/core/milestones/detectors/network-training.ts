import type { Detector } from './detector';
import { lacking, met, notMet, shown } from './support/answer';
import { codeOf, missing } from './support/code';
import { firstHit, has } from './support/python-source';

const NETWORK =
  /^[ \t]*(?:from|import)[ \t]+(?:torch|tensorflow|keras|transformers|(?:pytorch_)?lightning|flax|jax|fastai|mxnet|paddle|sentence_transformers)\b/m;
const TRAINS =
  /\.backward\s*\(|\b\w*model\w*\.fit\s*\(|\bTrainer\s*\(|\btrainer\.(?:fit|train)\s*\(|\bGradientTape\b|\.fit_one_cycle\s*\(|\.fine_tune\s*\(|\bjax\.(?:value_and_)?grad\b|\bvalue_and_grad\b/;
/** The small networks of scikit-learn have the methods that all its models have. */
const PERCEPTRON = /^[ \t]*from[ \t]+sklearn\.neural_network[ \t]+import\b[^\r\n]*\bMLP/m;
const TRAINS_PERCEPTRON = /\bMLP\w+\([^\r\n]*\)\.fit\s*\(|\b\w*(?:mlp|net|network|perceptron)\.(?:partial_)?fit\s*\(/i;

/** Whether a script trains a neural network. */
export const networkTraining: Detector = {
  id: 'network-training',
  detect(evidence) {
    const uses = codeOf(evidence).filter((source) => has(source, NETWORK));
    const small = codeOf(evidence).filter((source) => has(source, PERCEPTRON));
    const trains = firstHit(uses, TRAINS) ?? firstHit(small, TRAINS_PERCEPTRON);
    if (trains) return met([shown(trains, 'A network is trained here')]);
    const used = firstHit(uses, NETWORK);
    const next = 'Write src/train_network.py, which trains a small network on the data of your baseline.';
    if (used) return notMet(next, [lacking(used, 'A network is used here, and none is trained')]);
    return missing(evidence, 'the script that trains the network', next);
  },
};
