import { isRead } from '../../case-study/checks/support/evidence';
import { flowingIn } from '../../case-study/checks/support/flowing';
import { looseBlanks } from '../../case-study/checks/support/loose-blanks';
import { isFor } from '../../case-study/commands/purpose';
import { commandsOf } from '../../case-study/commands/read-commands';
import { defineRule } from '../rule';
import { judgedStudy } from '../support/judged';

/** Work that takes longer than a coffee on most machines. */
const HEAVY =
  /\b(?:epochs?|fine-?tun(?:e|ed|ing)|pre-?trained|pytorch|tensorflow|keras|transformers?|cnns?|convolutional|lstms?|grus?|berts?|distilbert|roberta|resnet-?\d*|efficientnet|mobilenet|vgg-?\d*|xception|inception|densenet|u-?net|yolo\w*|vit|neural networks?|diffusion|lora|qlora|gans?|reinforcement learning)\b/gi;

/** A kind of machine or a time: something is said. */
const SAID =
  /\b(?:[gct]pus?|cuda|vram|t4|[avhlp]100|l4|p4|rtx|gtx|titan|quadro|m[1-4] (?:pro|max)|apple (?:silicon|m\d)|macbook|laptop|colab|kaggle (?:notebook|kernel)s?|sagemaker|vertex ai|runpod|paperspace|lambda labs|saturn cloud|lightning (?:ai|studio)|ec2|\w+\.\w*xlarge|overnight|(?:(?<![\w.])\d[\d.,]*|an?|one|two|three|four|five|ten|thirty|forty|few|several|couple of|many)[\s-]*(?:hours?|hrs?|minutes?|mins?|seconds?|secs?|days?))\b|\d\s?(?:h|s|m|min|gb)\b|[$€£]\s?\d|\btakes? (?:a |some |very )?(?:long|while|time)\b/i;

export const runtimeCost = defineRule({
  id: 'readme/runtime-cost',
  layer: 'judgement',
  severity: 'hint',
  summary: 'A network is trained, and nothing says how long that takes or on what.',
  why: 'Before anybody starts a training they want to know whether it ends before lunch, and whether their laptop will do. "Forty minutes on one T4" answers both, and shows that the author has run it.',
  source: 'Checklists of NeurIPS and ACL on compute; survey of READMEs of machine-learning projects.',
  appliesTo: { kinds: ['case-study'] },
  absence: true,
  examplePath: 'case-study.md',
  examples: {
    good: [
      {
        text: '# Torn parcels\n\nThe F1 is 0.81. A CNN in PyTorch marks torn parcels.\n\n```bash\npython train.py  # forty minutes on a T4\n```\n',
      },
      { text: '# Late parcels\n\nThe F1 is 0.81, of a boosted tree.\n\n```bash\npython train.py\n```\n' },
    ],
    bad: [
      {
        text: '# Torn parcels\n\nThe F1 is 0.81. A CNN in PyTorch marks torn parcels.\n\n```bash\npip install -r requirements.txt\n⟦python train.py --lr 0.01⟧  # the whole of it\n```\n',
      },
    ],
  },
  *check({ caseStudy }) {
    const study = judgedStudy(caseStudy);
    if (!study || !isRead(study)) return;
    const command = commandsOf(study).find((typed) => typed.place === 'code' && isFor(typed, 'train'));
    if (!command || SAID.test(study.body.text)) return;
    // A time that is only wished for is a matter of that check.
    if (Array.from(study.verdicts).some(([{ id }, { state }]) => id === 'readme/latency-cost' && state !== 'absent'))
      return;
    const heavy = new Set(
      Array.from(flowingIn(study.body, study.body.span).matchAll(looseBlanks(HEAVY)), ([word]) => word.toLowerCase()),
    );
    if (heavy.size < 2) return;
    yield {
      span: command.line,
      message: 'Nothing says how long this takes, or on what. Add both to it, "40 minutes on one T4".',
    };
  },
});
