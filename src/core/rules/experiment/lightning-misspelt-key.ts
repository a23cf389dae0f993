import { child } from '../../document/data/locate';
import { resolve, type DataNode, type MapNode } from '../../document/data/node';
import { lightningConfigsOf } from '../../facts/dialects/lightning';
import { renameKey } from '../../fixes/rename-key';
import { propertiesAt } from '../../schema/schema';
import { defineRule, type Problem } from '../rule';
import { slipOf } from '../support/slip';
import { FORMER_TRAINER_ARGUMENTS, TRAINER_ARGUMENTS } from './support/trainer-arguments';

export const lightningMisspeltKey = defineRule<string>({
  id: 'experiment/lightning-misspelt-key',
  layer: 'field',
  severity: 'warning',
  summary: 'A key of a Lightning configuration that is misspelt.',
  why: 'The Lightning command line hands each key to an argument of the same name and stops at one that it does not find. Only keys near one that is known are told, as classes have arguments of their own.',
  source: 'Lightning documentation, command line and arguments of the Trainer.',
  appliesTo: { formats: ['lightning-cli'] },
  examplePath: 'config.yaml',
  examples: {
    good: [
      {
        text: 'seed_everything: 7\ntrainer:\n  max_epochs: 10\n  gpus: 1\n  callbacks:\n    - class_path: lightning.pytorch.callbacks.EarlyStopping\n      init_args:\n        monitor: val_loss\nmodel:\n  class_path: churn.Net\n  init_args:\n    init_arg: 3\nexport_path: out\n',
      },
      {
        text: 'seed_everything: 7\ntrainer:\n  callbacks+:\n    - class_path: lightning.pytorch.callbacks.EarlyStopping\nmodel: churn.Net\ndata: data.yaml\n',
      },
    ],
    bad: [
      {
        text: 'seed_everything: 7\ntrainer:\n  ⟦max_epoch⟧: 10 # enough\n  ⟦acclerator⟧: auto\nmodel:\n  class_path: churn.Net\n  ⟦"init_arg"⟧:\n    hidden: 64\n⟦optimzer⟧:\n  class_path: torch.optim.AdamW\n',
        fixed:
          'seed_everything: 7\ntrainer:\n  max_epochs: 10 # enough\n  accelerator: auto\nmodel:\n  class_path: churn.Net\n  "init_args":\n    hidden: 64\noptimizer:\n  class_path: torch.optim.AdamW\n',
      },
      {
        text: 'seed_everything: 7\ntrainer:\n  devices: 1\nfit:\n  seed_everything: 7\n  trainer:\n    ⟦precison⟧: bf16\n  model:\n    ⟦class_pth⟧: churn.Net # small\n    init_args:\n      hidden: 64\n',
        fixed:
          'seed_everything: 7\ntrainer:\n  devices: 1\nfit:\n  seed_everything: 7\n  trainer:\n    precision: bf16\n  model:\n    class_path: churn.Net # small\n    init_args:\n      hidden: 64\n',
      },
    ],
  },
  *check({ document }) {
    const top = [...propertiesAt(document.format.schema, []).keys()];
    for (const config of lightningConfigsOf(document)) {
      yield* slipsIn(config, top, new Set(['config']));
      const trainer = child(config, 'trainer');
      if (trainer?.type === 'map' && !('class_path' in trainer.value))
        yield* slipsIn(trainer, TRAINER_ARGUMENTS, FORMER_TRAINER_ARGUMENTS);
    }
    yield* slipsInClasses(document.data?.root);
  },
  fix({ span, data }, { document }) {
    if (data === undefined) return [];
    return [{ title: `Rename to \`${data}\``, preferred: true, edits: [renameKey(document, span, data)] }];
  },
});

function* slipsIn(map: MapNode, known: readonly string[], also: ReadonlySet<string>): Generator<Problem<string>> {
  const free = known.filter((key) => !(key in map.value));
  for (const { key, keySpan, merged } of map.entries) {
    // `callbacks+` appends to the list that is there.
    if (merged || known.includes(key.replace(/\+$/, '')) || also.has(key)) continue;
    const meant = slipOf(key, free);
    if (meant === undefined) continue;
    const message = `Lightning does not know the key \`${key}\` and stops at it. Write \`${meant}\`.`;
    yield { span: keySpan, message, data: meant, meant };
  }
}

/** A mapping with one of the two keys of a class has the other too, and hardly anything else. */
function* slipsInClasses(node: DataNode | undefined): Generator<Problem<string>> {
  if (node?.type === 'seq') for (const item of node.items) yield* slipsInClasses(item);
  if (node?.type !== 'map') return;
  const path = resolve(node.entries.find(({ key }) => key === 'class_path')?.value);
  const args = resolve(node.entries.find(({ key }) => key === 'init_args')?.value);
  const known = ['class_path', 'init_args', 'dict_kwargs'];
  if ((path?.type === 'scalar' && typeof path.value === 'string') || args?.type === 'map')
    yield* slipsIn(node, known, new Set());
  for (const { value, merged } of node.entries) if (!merged) yield* slipsInClasses(value);
}
