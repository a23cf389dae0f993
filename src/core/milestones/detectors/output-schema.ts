import type { Detector } from './detector';
import { met, partly, shown } from './support/answer';
import { languageModelPrograms, withoutLanguageModel } from './support/language-models';
import { readLike } from './support/project';
import { firstHit } from './support/python-source';
import { lineOf } from '../../case-study/workspace/yaml-value';

/** A schema that the answer of a model is held against. */
const CHECKED =
  /\bwith_structured_output\s*\(|\bresponse_format\s*=|\b(?:Pydantic|Json|Structured)OutputParser\b|\bmodel_validate_json\s*\(|\bparse_raw\s*\(|\bTypeAdapter\s*\(|\binstructor\.(?:from_\w+|patch)\s*\(|\bresult_type\s*=|\boutput_type\s*=|\bjsonschema\.validate\s*\(|\bDraft\w+Validator\s*\(|\bGuard\.(?:from|for)_\w+\s*\(|\boutlines\.\w+\s*\(|\bresponse_schema\s*=/;
/** Named after what a model gives back, and not after what somebody asks. */
const CLASS =
  /^[ \t]*class[ \t]+\w*(?:Answer|Response|Output|Result|Reply|Completion|Summary|Extract\w*|Label|Verdict|Draft|Ticket|Invoice)\w*\s*\([^)]*\b(?:BaseModel|TypedDict)\b/m;
const SCHEMA_FILE = /(?:^|\/)(?:schemas?|prompts?)\/.*\.json$|(?:^|[-_./])schema(?:[-_.][\w-]+)*\.json$/i;

/** Whether the form of the model's answer is written down as a schema, and answers are held against it. */
export const outputSchema: Detector = {
  id: 'output-schema',
  detect(evidence) {
    const sources = languageModelPrograms(evidence);
    const checked = firstHit(sources, CHECKED);
    const files = readLike(evidence, SCHEMA_FILE).flatMap(({ path, text }) => {
      const found = /"(?:\$schema|properties)"\s*:/.exec(text);
      return found ? [shown({ path, line: lineOf(text, found.index) }, 'A schema of the answer')] : [];
    });
    const isOfModel = sources.length > 0;
    const declared = firstHit(sources, CLASS);
    const schemas = [...(isOfModel ? files : []), ...(declared ? [shown(declared, 'A schema of the answer')] : [])];
    if (checked) return met([...schemas.slice(0, 2), shown(checked, 'Answers are held against a schema')]);
    const [first] = schemas;
    if (first)
      return partly(
        schemas,
        `Hold each answer of the model against the schema in ${first.path}, and handle those that break it.`,
      );
    return withoutLanguageModel(
      evidence,
      'Write the answer of the model down as a JSON schema or a Pydantic class, and hold each answer against it.',
    );
  },
};
