import type { CaseStudy } from '../case-study';
import { gapFor } from '../gaps';
import type { BlockToInsert } from './block';
import { baselineValue, resultsTable } from './results-table';

/** Whom a prediction serves, and what an error costs them. */
export function problemBlock(): BlockToInsert {
  return {
    title: 'Add who uses a prediction and what an error costs',
    section: 'problem',
    lines: [
      `- Used by: ${gapFor('readme/problem', 'who decides what with a prediction?')}`,
      `- A miss costs: ${gapFor('readme/problem', 'what, and whom?')}`,
      `- A false alarm costs: ${gapFor('readme/problem', 'what, and whom?')}`,
    ],
  };
}

export function baselineBlock(): BlockToInsert {
  const what = gapFor('readme/baseline', 'the majority class, the last value, the model before this one?');
  return { title: 'Add a line for the baseline', section: 'results', lines: [`The baseline is ${what}.`] };
}

export function resultBlock(study: CaseStudy): BlockToInsert {
  const table = resultsTable(study);
  if (table)
    return {
      title: `Insert the results of \`${table.file}\``,
      section: 'results',
      lines: table.managed ?? table.lines,
    };
  const value = gapFor('readme/result', 'which metric, and which value?');
  return {
    title: 'Add a line for the result',
    section: 'results',
    lines: [`On data that it has not seen, the model reaches ${value}.`],
  };
}

export function resultVsBaselineBlock(study: CaseStudy): BlockToInsert {
  const [number] = study.numbers;
  if (!number) {
    const table = resultsTable(study);
    if (table)
      return {
        title: `Insert the results of \`${table.file}\``,
        section: 'results',
        lines: (table.hasReference ? table.managed : undefined) ?? table.lines,
      };
    return {
      title: 'Add a table of the result and the baseline',
      section: 'results',
      lines: [
        '| Metric | Baseline | Model |',
        '| --- | --- | --- |',
        `| ${'which metric?, value?, value?'
          .split(', ')
          .map((question) => gapFor('readme/result-vs-baseline', question))
          .join(' | ')} |`,
      ],
    };
  }
  const value = baselineValue(study, number.metric.id);
  return {
    title: `Add the ${number.name} of the baseline`,
    section: 'results',
    lines: [
      `On the same data, the baseline reaches ${number.name} ${value ?? gapFor('readme/result-vs-baseline', 'which value?')}.`,
    ],
  };
}

export function metricReasonBlock({ numbers }: CaseStudy): BlockToInsert {
  const name = numbers.find(({ isReference }) => !isReference)?.name;
  const reason = gapFor('readme/metric-reason', 'what does a miss cost, and what a false alarm?');
  return {
    title: 'Add the reason for the metric',
    section: 'metric',
    lines: [`${name ?? 'This metric'} was chosen because ${reason}.`],
  };
}

export function datasetBlock({ workspace }: CaseStudy): BlockToInsert {
  const [sheet] = workspace.facts.datasheets;
  const link = sheet === undefined ? [] : [`- Datasheet: [${workspace.nameOf(sheet)}](${workspace.nameOf(sheet)})`];
  return {
    title: 'Add where the data comes from and what is in it',
    section: 'data',
    lines: [
      `- Source: ${gapFor('readme/dataset', 'from where, and under which terms?')}`,
      `- Size and period: ${gapFor('readme/dataset', 'how many rows, from when to when?')}`,
      `- Classes: ${gapFor('readme/dataset', 'how large is the share of each?')}`,
      ...link,
    ],
  };
}

export function splitBlock(): BlockToInsert {
  const how = gapFor('readme/split', 'which share, drawn at random, by time, or by group?');
  return {
    title: 'Add how the test data was kept apart',
    section: 'evaluation',
    lines: [`The test data is ${how}, and was used for no choice of the training.`],
  };
}

export function pinnedDependenciesBlock({ workspace }: CaseStudy): BlockToInsert {
  const { lockFiles, requirements } = workspace.facts;
  const [lock] = lockFiles;
  const pinned = requirements.find((list) => list.unpinned.length === 0);
  if (lock !== undefined || pinned) {
    const name = workspace.nameOf(lock ?? pinned?.path ?? '');
    return {
      title: `Say that \`${name}\` pins the versions`,
      section: 'requirements',
      lines: [`\`${name}\` pins the versions of all libraries.`],
    };
  }
  return {
    title: 'Add the versions of the main libraries',
    section: 'requirements',
    lines: [`It was run with ${gapFor('readme/pinned-dependencies', 'which libraries, each with its version?')}.`],
  };
}

export function seedBlock({ workspace }: CaseStudy): BlockToInsert {
  const [found] = workspace.facts.seeds;
  if (!found)
    return {
      title: 'Add the seed',
      section: 'reproducibility',
      lines: [`The random seed is ${gapFor('readme/seed', 'which value, set where?')}.`],
    };
  const name = workspace.nameOf(found.path);
  return {
    title: `Say that \`${name}\` sets the seed ${found.value}`,
    section: 'reproducibility',
    lines: [`The random seed is ${found.value}, set in \`${name}\`.`],
  };
}

export function limitationsBlock(): BlockToInsert {
  return {
    title: 'Add what the model cannot do',
    section: 'limitations',
    lines: [
      `- The model is wrong most often for ${gapFor('readme/limitations', 'which cases?')}.`,
      `- The data does not hold ${gapFor('readme/limitations', 'which groups, seasons, or events?')}.`,
      `- Do not use it for ${gapFor('readme/limitations', 'which decisions?')}.`,
    ],
  };
}
