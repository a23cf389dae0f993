import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Path } from '../../document/data/locate';
import type { FieldFact } from '../../facts/datasheet';
import { builtInPlans } from '../../milestones/plans';
import { dirname, relativePath } from '../../portfolio/path';
import { describeField } from '../schema/describe-field';
import { milestoneNames } from '../milestones';
import { datasetFact, fieldsOf, type DatasetRole } from '../fields';
import { placeAt, type Place } from '../schema/places';
import { rankOf } from './keys';
import type { Request } from './request';
import type { ValueProposal } from './values';

/** Values that the repository knows: names of fields, paths of files. */
export function placeValues(request: Request, path: Path, typed: string): ValueProposal[] {
  const { document } = request;
  const place = placeAt(document.format.id, path);
  if (place?.kind === 'milestone-plan') return planValues(request, place, typed);
  if (place?.role === 'path') return pathValues(request, place, typed);
  if (place?.role === 'milestone') return milestoneValues(request);
  if (place?.role === 'signal') return signalValues(request);
  if (place?.role === 'dataset-name' || place?.role === 'dataset-version') return datasetValues(request, place.role);
  if (place?.role === 'parameter') return parameterValues(request);
  // The datasheet itself is where fields get their names.
  const isName = document.format.kind === 'datasheet' && path.includes('fields');
  return place?.role === 'field' && !isName ? fieldValues(request) : [];
}

/** Whether a value stands for a file, and which files there are is known. */
export const isKnownPath = ({ document, repository }: Request, path: Path): boolean =>
  repository.files !== undefined && placeAt(document.format.id, path)?.role === 'path';

/** The built-in plans by their ids, then plan files by their paths. */
function planValues(request: Request, place: Place, typed: string): ValueProposal[] {
  const builtIn = builtInPlans().map(({ id, title, summary }, index) => ({
    value: id,
    label: id,
    kind: CompletionItemKind.Enum,
    rank: rankOf(0, index),
    detail: title,
    documentation: summary,
  }));
  const own = pathValues(request, place, typed).map((file, index) => ({ ...file, rank: rankOf(1, index) }));
  return [...builtIn, ...own];
}

function milestoneValues({ repository }: Request): ValueProposal[] {
  return milestoneNames(repository).map(({ id, title, text }, index) => ({
    value: id,
    label: id,
    kind: CompletionItemKind.Reference,
    rank: rankOf(0, index),
    detail: title,
    documentation: text,
  }));
}

/** Ids of the signals of the same portfolio. */
function signalValues({ document, repository }: Request): ValueProposal[] {
  return (repository.factsOf(document).portfolio?.signals ?? []).flatMap(({ id, claim }, index) =>
    id
      ? [
          {
            value: id.value,
            label: id.value,
            kind: CompletionItemKind.Reference,
            rank: rankOf(0, index),
            detail: claim.value,
          },
        ]
      : [],
  );
}

/** Parameters of a stage: keys of the params.yaml beside it, with dots between levels. */
function parameterValues({ document, repository }: Request): ValueProposal[] {
  const params = repository.linked(document.path, 'params.yaml');
  const names: string[] = [];
  for (const { path, node } of params?.nodes ?? []) {
    if (
      path.length > 0 &&
      path.every((step) => typeof step === 'string' && !/[.\s]/.test(step)) &&
      node.type !== 'alias'
    )
      names.push(path.join('.'));
  }
  return names.map((name, index) => ({
    value: name,
    label: name,
    kind: CompletionItemKind.Variable,
    rank: rankOf(0, index),
    detail: 'params.yaml',
  }));
}

/** What the datasheet calls the data set, so that the documents agree. */
function datasetValues({ document, repository }: Request, role: DatasetRole): ValueProposal[] {
  const fact = datasetFact(document, role, repository);
  if (!fact) return [];
  const { value } = fact.fact;
  const place = { detail: fact.datasheet.path, rank: rankOf(0, 0), kind: CompletionItemKind.Reference };
  return [{ value, label: value, ...place }];
}

function fieldValues({ document, repository }: Request): ValueProposal[] {
  return fieldsOf(document, repository).map(({ field, fact }, index) => {
    const trouble = troubleOf(fact);
    return {
      value: field.name,
      label: field.name,
      kind: CompletionItemKind.Field,
      rank: rankOf(trouble === undefined ? 0 : 4, index),
      detail: trouble ?? fact.type ?? '',
      documentation: describeField(field, repository),
    };
  });
}

/** Why a field makes a poor feature. */
function troubleOf({ availableAtPrediction, personalData, excludedBecause }: FieldFact): string | undefined {
  if (excludedBecause) return 'excluded';
  if (availableAtPrediction?.value === false) return 'not known at prediction';
  return personalData?.value === true ? 'personal data' : undefined;
}

function pathValues({ document, repository }: Request, place: Place, typed: string): ValueProposal[] {
  const folder = dirname(document.path);
  const lead = typed.startsWith('./') ? './' : '';
  const files = place.kind
    ? Array.from(repository.all(), (other) => (other.format.kind === place.kind ? other.path : ''))
    : [...(repository.files ?? [])];
  return files
    .filter((file) => file !== '' && file !== document.path && !/(^|\/)(\.git|node_modules|\.venv)\//.test(file))
    .map((file) => {
      const belongs = place.kind !== undefined || (place.files?.test(file.toLowerCase()) ?? true);
      const link = lead + relativePath(folder, file);
      return { file, link, belongs };
    })
    .filter(({ belongs, link }) => belongs || (typed !== '' && link.toLowerCase().includes(typed)))
    .map(({ link, belongs }) => ({
      value: link,
      label: link,
      kind: CompletionItemKind.File,
      // What lies near comes first.
      rank: rankOf(belongs ? 0 : 3, link.split('/').length + (link.startsWith('..') ? 100 : 0)),
    }));
}
