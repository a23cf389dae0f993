import { child } from '../../document/data/locate';
import type { ScalarNode } from '../../document/data/node';
import { defineRule } from '../rule';
import { frontMatterEntry, MODEL_CARD } from './support/front-matter';

interface Data {
  readonly grams: string | undefined;
}

const AMOUNT = /^~?\s*([\d.,]+)\s*(mg|g|grams?|kg|kilograms?|t|tons?|tonnes?)\b/i;

/** Grams in a unit. */
const GRAMS: Readonly<Record<string, number>> = { m: 0.001, g: 1, k: 1000, t: 1_000_000 };

export const emissionsUnit = defineRule<Data>({
  id: 'hub/emissions-unit',
  layer: 'field',
  severity: 'warning',
  summary: 'Emissions as text with a unit, where a number of grams is expected.',
  why: 'The Hub reads `co2_eq_emissions` in grams and shows them on the page. CodeCarbon reports kilograms and other tools tonnes, and a text with a unit is not read at all.',
  source: 'Hugging Face, "Displaying carbon emissions for your model".',
  appliesTo: { formats: [MODEL_CARD] },
  examplePath: 'README.md',
  examples: {
    good: [
      { text: '---\nlibrary_name: sklearn\nco2_eq_emissions:\n  emissions: 1200\n  source: codecarbon\n---\n' },
      { text: '---\nlibrary_name: sklearn\nco2_eq_emissions: 1200\n---\n' },
    ],
    bad: [
      {
        text: '---\nlibrary_name: sklearn\nco2_eq_emissions:\n  emissions: ⟦1.2 kg⟧ # one run\n  source: codecarbon\n---\n',
        fixed:
          '---\nlibrary_name: sklearn\nco2_eq_emissions:\n  emissions: 1200 # one run\n  source: codecarbon\n---\n',
      },
      {
        text: '---\nlibrary_name: sklearn\nco2_eq_emissions: ⟦0.35 tonnes of CO2⟧\n---\n',
        fixed: '---\nlibrary_name: sklearn\nco2_eq_emissions: 350000\n---\n',
      },
      { text: '---\nlibrary_name: sklearn\nco2_eq_emissions: ⟦a few kilograms⟧\n---\n' },
    ],
  },
  *check({ document }) {
    const value = frontMatterEntry(document, 'co2_eq_emissions')?.value;
    const amount = value?.type === 'map' ? child(value, 'emissions') : value;
    if (amount?.type !== 'scalar' || typeof amount.value !== 'string' || amount.value.trim() === '') return;
    const grams = gramsIn(amount.value);
    const advice = grams === undefined ? 'Write the number of grams.' : `Write \`${grams}\`.`;
    yield {
      span: spanOf(amount),
      message: `Emissions are a number of grams, and text is not read. ${advice}`,
      data: { grams },
    };
  },
  fix({ span, data }) {
    if (data?.grams === undefined) return [];
    return [{ title: `Write ${data.grams} grams`, preferred: true, edits: [{ span, newText: data.grams }] }];
  },
});

const spanOf = ({ start, end }: ScalarNode): { start: number; end: number } => ({ start, end });

/** A comma in the number may part thousands or decimals, so nothing is computed from it. */
function gramsIn(text: string): string | undefined {
  const [, number = '', unit = ''] = AMOUNT.exec(text.trim()) ?? [];
  const factor = GRAMS[unit.charAt(0).toLowerCase()];
  if (factor === undefined || !/^\d+(?:\.\d+)?$/.test(number)) return undefined;
  return String(Number((Number(number) * factor).toPrecision(12)));
}
