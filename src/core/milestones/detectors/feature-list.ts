import type { Detection, Detector, Evidence } from './detector';
import { lacking, met, notMet, partly, shown } from './support/answer';
import { placeOf } from './support/documents';
import { pagesLike, type Page } from './support/pages';
import { counted, isBlank, listed } from './support/said';
import { filesLike } from './support/project';

const PAGE =
  /(?:^|\/)(?:features?(?:[-_ ](?:list|definitions?|catalog(?:ue)?))?|data[-_ ]dictionary)\.(?:md|markdown)$/i;
const NAME = /\b(?:features?|columns?|fields?|names?|variables?|inputs?)\b/i;
const KNOWN =
  /\b(?:available|availability|known|time(?:stamp)?|as[- ]of|window|lag|when|at (?:prediction|inference)|inference|latency|freshness)\b/i;
const CODE = /(?:^|\/)(?:build_|make_)?features?(?:_engineering|_pipeline)?\.py$/i;
const NAMED = 3;

/** The inputs of the model, each with the time from which it is known. */
export const featureList: Detector = {
  id: 'feature-list',
  detect(evidence) {
    const lists = [...inDocuments(evidence), ...pagesLike(evidence, PAGE).flatMap((page) => inPage(page))];
    const whole = lists.find(({ state }) => state === 'met') ?? lists[0];
    if (whole) return whole;
    const next =
      'Write features.md: a table of the features with their definition and the time from which each is known.';
    const [code] = filesLike(evidence, CODE);
    return notMet(
      next,
      code === undefined
        ? []
        : [lacking({ path: code, line: 1 }, 'Features in code, and nowhere from when each is known')],
    );
  },
};

interface Entry {
  readonly path: string;
  readonly line: number;
  readonly name: string;
  readonly isTimed: boolean;
}

function judge(entries: readonly Entry[]): Detection {
  const timed = entries.filter(({ isTimed }) => isTimed);
  const untimed = entries.filter(({ isTimed }) => !isTimed);
  const [known] = timed;
  const [open] = untimed;
  const reasons = known
    ? [shown(known, `${counted(timed.length, 'feature')}, each with the time from which it is known`)]
    : [];
  if (!open) return met(reasons);
  const names = untimed.slice(0, NAMED).map(({ name }) => name);
  const more = untimed.length - names.length;
  return partly(
    [
      ...reasons,
      ...untimed.slice(0, NAMED).map((entry) => lacking(entry, `Nothing says from when ${entry.name} is known`)),
    ],
    `Say in ${open.path} whether ${listed([...names, ...(more > 0 ? [`${more} more`] : [])])} can be known at the moment of prediction.`,
  );
}

const inDocuments = ({ repository }: Evidence): readonly Detection[] =>
  [...repository.ofKind('datasheet'), ...repository.ofKind('experiment')].flatMap((document) => {
    const { datasheet, experiment } = repository.factsOf(document);
    const target = datasheet?.target?.value ?? experiment?.target?.value;
    const fields = datasheet?.fields ?? experiment?.features ?? [];
    // A datasheet that nowhere speaks of time describes data, not features.
    if (!fields.some(({ availableAtPrediction }) => availableAtPrediction !== undefined)) return [];
    return [
      judge(
        fields
          .filter(({ value }) => value !== target)
          .map((field) => ({
            ...placeOf(document, field.span),
            name: field.value,
            isTimed:
              field.availableAtPrediction !== undefined ||
              ('excludedBecause' in field && field.excludedBecause !== undefined),
          })),
      ),
    ];
  });

const inPage = (page: Page): readonly Detection[] =>
  page.tables.flatMap(({ columns, rows }) => {
    const name = columns.findIndex((column) => NAME.test(column));
    const known = columns.findIndex((column, index) => index !== name && KNOWN.test(column));
    if (name < 0) return [];
    const entries = rows
      .filter(({ cells }) => !isBlank(cells[name] ?? ''))
      .map(({ line, cells }) => ({
        path: page.path,
        line,
        name: cells[name] ?? '',
        isTimed: known >= 0 && !isBlank(cells[known] ?? ''),
      }));
    return entries.length > 0 ? [judge(entries)] : [];
  });
