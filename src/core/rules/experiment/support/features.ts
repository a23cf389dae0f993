import type { FieldFact } from '../../../facts/datasheet';
import type { FeatureFact } from '../../../facts/experiment';
import { itemAt, removeItem } from '../../../fixes/remove-item';
import type { Span } from '../../../text/span';
import type { CheckContext } from '../../context';
import type { Fix } from '../../rule';
import { datasheetOf, type DatasheetOf } from './datasheet';
import { isRecorded } from './stage';

/** A feature and what is wrong with it. Each feature has one verdict, the gravest, so that no two rules speak of one name. */
export type Verdict =
  | { readonly kind: 'target' }
  | { readonly kind: 'unavailable'; readonly says: 'experiment' | 'datasheet'; readonly field: string }
  | { readonly kind: 'excluded'; readonly reason: string }
  | { readonly kind: 'personal'; readonly says: 'datasheet' | 'name' }
  | { readonly kind: 'unknown'; readonly datasheet: DatasheetOf };

export interface Judged {
  readonly feature: FeatureFact;
  readonly verdict: Verdict;
}

/** The features of the experiment that have a verdict of one kind. */
export function featuresWith<Kind extends Verdict['kind']>(
  context: CheckContext,
  kind: Kind,
): readonly { readonly feature: FeatureFact; readonly verdict: Extract<Verdict, { kind: Kind }> }[] {
  const { experiment } = context;
  if (!experiment || experiment.features.length === 0) return [];
  const datasheet = datasheetOf(context);
  const fields = new Map(datasheet?.facts.fields.map((field) => [field.value, field]));
  return experiment.features.flatMap((feature) => {
    const verdict = judge(context, feature, datasheet, fields);
    return verdict?.kind === kind ? [{ feature, verdict: verdict as Extract<Verdict, { kind: Kind }> }] : [];
  });
}

function judge(
  context: CheckContext,
  feature: FeatureFact,
  datasheet: DatasheetOf | undefined,
  fields: ReadonlyMap<string, FieldFact>,
): Verdict | undefined {
  const target = context.experiment?.target?.value ?? datasheet?.facts.target?.value;
  const own = feature.availableAtPrediction?.value;
  if (feature.value === target && !feature.transform && !feature.source) return { kind: 'target' };
  if (own === false) return { kind: 'unavailable', says: 'experiment', field: feature.value };
  const field = fields.get(feature.value) ?? sourceField(feature, fields);
  const verdict = field && judgeField(feature, field);
  if (verdict) return verdict;
  if (!field?.personalData && !feature.transform && namesAPerson(feature.value))
    return { kind: 'personal', says: 'name' };
  if (field) return undefined;
  return datasheet ? { kind: 'unknown', datasheet } : undefined;
}

function judgeField(feature: FeatureFact, field: FieldFact): Verdict | undefined {
  // What is derived from a field may be known earlier than the field, or may no longer be personal.
  const derived = feature.transform !== undefined || feature.value !== field.value;
  const vouched = derived && feature.availableAtPrediction?.value === true;
  if (field.availableAtPrediction?.value === false && !vouched && !feature.transform)
    return { kind: 'unavailable', says: 'datasheet', field: field.value };
  if (field.excludedBecause && !feature.transform) return { kind: 'excluded', reason: field.excludedBecause.value };
  return field.personalData?.value === true && !feature.transform ? { kind: 'personal', says: 'datasheet' } : undefined;
}

/** Names that only something which identifies a person has; `email_domain` or `address_count` are other things. */
const IDENTIFYING =
  /^(e_?mail(_address)?|(phone|mobile|telephone)(_(number|no))?|ssn|social_security_number|national_id|passport_(number|no)|(first|last|full|family|given)_?name|surname|date_of_birth|birth_?date|dob|street_address|home_address|postal_address|iban|credit_card(_number)?|ip_address)$/;

const namesAPerson = (name: string): boolean => IDENTIFYING.test(name.toLowerCase().replace(/[\s.-]+/g, '_'));

/** The field that a feature says it is made from; `table.column` names a column too. */
function sourceField({ source }: FeatureFact, fields: ReadonlyMap<string, FieldFact>): FieldFact | undefined {
  if (!source) return undefined;
  return fields.get(source.value) ?? fields.get(source.value.slice(source.value.lastIndexOf('.') + 1));
}

/** Takes the feature at a span out of its list. */
export function removeFeature({ document, experiment }: CheckContext, span: Span): readonly Fix[] {
  const found = itemAt(document.data?.root, span.start);
  const edit = found && removeItem(document, found.seq, found.item);
  const feature = experiment?.features.find((one) => one.span.start === span.start);
  if (!edit || !feature || !experiment) return [];
  const recorded = isRecorded(experiment);
  const title = `Remove the feature \`${feature.value}\`${recorded ? ' (the results then need a new run)' : ''}`;
  return [{ title, preferred: !recorded, edits: [edit] }];
}
