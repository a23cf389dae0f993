import { defineRule } from '../rule';
import { addKey } from './support/add-key';
import { gapOf } from './support/gaps';
import { addSection } from './support/sections';

export const missingLimitations = defineRule({
  id: 'model-card/missing-limitations',
  layer: 'judgement',
  severity: 'warning',
  summary: 'The card names no limitation.',
  why: 'A card without limits reads like advertising. Readers want to know on whom the model fails and what it was never tried on, because that decides whether it is safe for their case. One limit that can be checked is worth more than a paragraph of general caution.',
  source:
    'Model Cards for Model Reporting, caveats and recommendations; template of Hugging Face Hub, "Bias, Risks, and Limitations".',
  appliesTo: { kinds: ['model-card'] },
  absence: true,
  examplePath: 'MODEL_CARD.md',
  examples: {
    good: [
      {
        text: '# Churn ranker\n\nRanks the customers of a phone company by the chance that they leave within 60 days, from the fields of the billing system.\n\n## Use\n\nThe retention team calls the first 200 of the list.\n\n## Limitations\n\nCustomers of less than three months were not in the data.\n',
      },
      {
        text: '# Churn ranker\n\nRanks the customers of a phone company by the chance that they leave within 60 days, from the fields of the billing system.\n\n## Use\n\nThe retention team calls the first 200 of the list. It should not be used for prices.\n\n## Data\n\nOne year of bills.\n',
      },
      { text: '# Churn ranker\n\nTo be written.\n' },
      {
        text: '# Modelo de bajas\n\n## Uso\n\nOrdena los clientes de una empresa de telefonía por la probabilidad de que se den de baja en los próximos dos meses, con los datos de la factura y del contrato que se conocen el primer día de cada mes.\n\n## Datos\n\nUn año de facturas de la empresa, sin los clientes que se dieron de baja en su primer mes.\n',
      },
      { path: 'model-card.yaml', text: 'model_details:\n  name: Churn ranker\n' },
    ],
    bad: [
      {
        text: '⟦# Churn ranker⟧\n\nRanks the customers of a phone company by the chance that they leave within 60 days, from the fields of the billing system.\n\n## Use\n\nThe retention team calls the first 200 of the list on Mondays.\n\n## Data\n\nOne year of bills, exported each night by the data team.\n',
      },
      {
        path: 'model-card.yaml',
        text: '⟦model_details⟧:\n  name: Churn ranker # working title\nconsiderations:\n  use_cases:\n    - description: Choosing whom to call\ntraining_data:\n  name: telecom\n',
      },
      {
        path: 'model-card.json',
        text: '{\n  "model_details": { "name": "Churn ranker" },\n  "considerations": { "use_cases": [{ "description": "Calls" }], ⟦"limitations"⟧: [] },\n  "training_data": { "name": "telecom" }\n}\n',
      },
    ],
  },
  *check(context) {
    const span = gapOf(context, 'limitations');
    if (!span) return;
    const where = context.document.format.markdown ? 'Add a section' : 'Add `considerations.limitations`';
    yield {
      span,
      message: `The card does not say where the model fails or on what it was never tried. ${where} with one or two limits that a reader can check.`,
    };
  },
  fix: (_, { document }) =>
    document.format.markdown
      ? addSection(document, 'limitations')
      : addKey(document, ['considerations'], 'limitations', [{ description: '...' }]),
});
