import type { CaseStudy } from '../../case-study';
import { notJudged, type Verdict } from '../../check';
import { hitsOf } from './evidence';

/** The whole clause: "no model is trained on names" says that some are trained, and "yet" that one will be. */
const TRAINS_NOTHING = new RegExp(
  [
    String.raw`\bno (?:(?:machine[- ]learning|ml|learned|statistical|own) )?models? (?:is|are|was|were|has been|have been|gets?|got) (?:ever )?(?:trained|fitted|learned|learnt|fine-tuned|built)\b`,
    String.raw`\bnothing (?:is|was|has been|gets) (?:ever )?(?:trained|fine-tuned)\b`,
    String.raw`\b(?:i|we|it|this (?:project|repository|repo|work|case|study|app|application)|the (?:project|repository|app|application)) (?:do|does|did)(?: not|n['’]t) (?:train|fit|fine-tune) (?:(?:an?(?: own)?|any|its own|our own|my own) )?(?:models?|anything)\b`,
    String.raw`\bthere (?:is|was) no (?:(?:model|own) )?(?:training|model to train)\b`,
    String.raw`\bno (?:model )?(?:training|fine-tuning) (?:is|was) (?:needed|required|necessary|involved|done)\b`,
  ]
    .map(
      (said) =>
        String.raw`${said}(?: (?:here|at all|in (?:this|the) (?:project|repository|repo|work|case|study)))*(?=\s*(?:[.;:,!?)]|$|\b(?:because|since|so|and|but|as)\b))`,
    )
    .join('|'),
  'gi',
);

/** A model that somebody else has made, at work here. */
const OTHERS_MODEL =
  /\b(?:llms?|gpt|chatgpt|llama|claude|mistral|gemini|openai|ollama|hugging ?face|transformers?|pre-?trained|embeddings?|(?:language|foundation|vision) models?|checkpoints?|weights|inference|zero-shot|few-shot|rag)\b/gi;

/** Whether the README says that the project trains no model, and no script of it does. */
export const trainsNothing = (study: CaseStudy): boolean =>
  study.workspace.facts.trainingScripts.length === 0 && hitsOf(study, TRAINS_NOTHING, { negated: true }).length > 0;

/** Whether there is no model at all: none is trained, and none of somebody else is used. */
export const hasNoModel = (study: CaseStudy): boolean =>
  study.workspace.facts.modelCards.length === 0 &&
  trainsNothing(study) &&
  hitsOf(study, OTHERS_MODEL, { planned: true, negated: true, aside: true }).length === 0;

/** What nobody asks of a project without a model. */
export const notAsked = (): Verdict => notJudged('Not judged, because the README says that no model is trained here.');
