import type { TopicPattern } from './topics';

export type ModelTopic =
  | 'intended-use'
  | 'limitations'
  | 'training-data'
  | 'evaluation'
  | 'slices'
  | 'uncertainty'
  | 'prompt'
  | 'evaluation-set'
  | 'learning';

/** What model cards write about, under the names of their templates and those that authors give. */
export const MODEL_TOPICS: Readonly<Record<ModelTopic, TopicPattern>> = {
  'intended-use': {
    title:
      /\buses?\b|intended|\bpurpose\b|use[- ]cases?|application|\bfor what\b|\bwhat .*\bfor\b|motivation|business|objective|\bgoals?\b|\bscope\b|\baudience\b|target users|problem/i,
    sentence:
      /\b(?:intended|designed|meant|built|made|suitable|developed|released|created) (?:for|to)\b|\b(?:can|could|should|may|must) (?:only |not )?be used\b|\bused (?:to|for)\b|\bout of scope\b|\bpurposes? (?:is|of|only)\b|\buse (?:this|the) model\b|\b(?:trained|aims?|helps?|serves?) to\b|\bfor (?:research|educational|teaching|non-?commercial|production) (?:use|purposes|only)\b/i,
  },
  limitations: {
    title:
      /limit|bias|risk|caveat|weakness|shortcoming|failure|known issue|constraint|assumption|ethic|fairness|safety|warning|disclaimer|out[- ]of[- ]scope|not for|threats|trade-?offs?|consideration|misuse|not intended|should not|remaining issues/i,
    sentence:
      /\blimit(?:ed|ations?)\b|\b(?:does|do|is|are|was|were|may|might|can|could|should|must|has|have) ?(?:not|n['’]t) (?:be |been |yet |fully )?(?:used|generali[sz]e|work|support|handle|tested|validated|evaluated|suitable|intended|production|reliable|perform|cover|calibrated|ready|representative|recommended|real)\b|\bnot (?:production|tested|suitable|intended|recommended|validated|for (?:clinical|production|commercial|medical))|\bfails? (?:to|on|when|for|if)\b|\bstruggles?\b|\bdegrad|\bcaveats?\b|\bbias(?:ed|es)?\b|\bcaution\b/i,
  },
  'training-data': {
    title: /training|trained|\bdata\b|data ?sets?|corpus|corpora|fine-?tun/i,
    sentence:
      /\b(?:pre-?|fine-?)?trained (?:on|with|using|from|over)\b|\bfine-?tuned\b|\btraining (?:set|data|split|corpus|samples|examples)\b|\bdata ?sets?\b|\b(?:no|without) (?:fine-?tuning|training)\b|\bas-is\b|\brule-based\b|\bzero-shot\b|\bdistill/i,
  },
  evaluation: {
    title:
      /evaluat|results?\b|performance|metrics?\b|benchmark|accuracy|scores?\b|quantitative|validation|testing|experiment|findings|quality|comparison/i,
    sentence:
      /\bevaluat(?:ed|ion|ing|e)\b|\b(?:benchmarked|measured|tested|scored) (?:on|against|with|by|using|at)\b|\b(?:listening|user|human) (?:tests?|stud|evaluation)/i,
  },
  slices: {
    title:
      /^by \p{L}|\b(?:results?|performance|metrics?|evaluation|scores?|accuracy|errors?|recall|precision)\b.* by \p{L}|\bper[- ](?:class|group|segment|categor|label|language|region|country|store|site|cohort|user|customer|month|domain|topic|net|task|product)|slice|segment|sub-?group|breakdown|disaggregat|fairness|error analysis|^factors$|confusion|cohort/iu,
    sentence:
      /\b(?:per|each|every)[- ](?:class|group|segment|categor|label|language|region|country|store|site|cohort|user|month|domain|topic|net|task|race|gender)|\bby (?:age|gender|sex|race|region|country|segment|class|categor|group|language|site|contract|tenure|income|device|domain|type)|\b(?:across|between|for (?:different|each)) (?:all )?(?:age|gender|race|region|countr|segment|class|categor|group|language|site|cohort|demograph|domain|subset)|\bsub-?groups?\b|\bslices?\b|\bsegments?\b|\bdisaggregat|\bworst[- ](?:group|class|performing)|\bweakest\b|\bconfusion matri|\bfairness\b|\b(?:less|not as) well\b|\b(?:worse|weaker|poorer|lower) (?:for|on|among)\b/i,
  },
  uncertainty: {
    title: /confidence|uncertainty|variance|significance/i,
    sentence:
      /±|\+\/-|\bconfidence intervals?\b|\b9[059]\s?% (?:CI\b|confidence|bootstrap|interval)|\bCIs?\s*[:=([]\s*-?\d|\bbootstrapp(?:ed|ing)\b|\bbootstrap (?:samples?|resampl|confidence|intervals?|estimates?|ci\b)|\b\d+ bootstraps?\b|\bstd\b|\bstandard (?:deviations?|errors?)\b|\bstd\.? ?dev|\b(?:over|across|of|from) (?:\w+ )?(?:\d+|two|three|four|five|ten|several|multiple|different) (?:random |independent |different )?(?:runs|seeds|folds|trials|splits|repetitions|repeats)\b|\b\d+[- ](?:runs|seeds|folds?)\b|\bk-?fold\b|\bcross-?validat|\baveraged over\b|\bp\s?[<=]\s?0?\.\d|\bp-values?\b|\bpermutation test|\bcredible interval|\berror bars?\b|\bsmall counts\b|\[\s*0?\.\d+\s*[,–-]\s*0?\.\d+\s*\]|\bn ?= ?(?:\d{2}|\d[., ]\d{3})|\b\d[\d.,]{0,12}\d (?:held[- ]?out|hold[- ]?out|test|evaluation) [a-z]|\b(?:test|evaluation|held[- ]?out) (?:set|data|split)?\s{0,2}(?:of|with|has|\()\s{0,2}\d[\d.,]{0,12}\d(?![\d.,]|\s?%)|(?:\b0?[.,]\d{1,6}|\d\s?%) (?:on|over|across) (?:the |all )?\d[\d.,]{0,12}\d [a-z]{3}/i,
  },
  prompt: {
    title:
      /prompt|chat template|generation (?:config|settings|parameters)|inference (?:settings|parameters)|decoding|sampling/i,
    sentence:
      /\bprompt(?:s|ed|ing)?\b|\b(?:zero|one|few|\d+)-shot\b|\bchat template\b|\btemperature\b|\btop[-_ ]?[pk]\b|\bgreedy\b|\bbeam (?:search|size)\b|\bsystem message\b|\blm[-_ ]eval|\bharness\b|\blighteval\b/i,
  },
  'evaluation-set': {
    title: /test(?:ing)? (?:data|set)|evaluation (?:data|set)|benchmarks?\b|test suite/i,
    sentence:
      /\b(?:test|evaluation|eval|validation|dev|held[- ]?out|hold[- ]?out|gold)[- ]?(?:set|split|data|suite|examples|questions|samples|prompts)\b|\bbenchmarks?\b|\b(?:MMLU|GSM8K|HellaSwag|HumanEval|TruthfulQA|BBH|GPQA|MT-?Bench|AlpacaEval|ARC|IFEval|SQuAD|GLUE|MBPP|WinoGrande|LiveCodeBench)\b/i,
  },
  // What is searched, calculated or ruled has no training data.
  learning: {
    title: /\btrain/i,
    sentence:
      /\b(?:train(?:ed|ing|s)?|fine-?tun\w+|learn(?:s|t|ed|ing)?|fitted|classifiers?|neural|networks?|regression|boosting|random forest|trees?|transformers?|embeddings?|epochs?|LLM|language model|LoRA|scikit-learn|sklearn|pytorch|tensorflow)\b/i,
  },
};
