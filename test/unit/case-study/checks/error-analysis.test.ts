import { judges, lines } from '../read-study';

judges('readme/error-analysis', {
  'a section': [
    '## Error analysis\n\nTwo thirds of the misses are scans with a pacemaker, which hides the border.\n',
    'present',
  ],
  'a table by class': [
    lines('| Class | Precision | Recall |', '|---|---|---|', '| crack | 0.9 | 0.8 |', '| rust | 0.6 | 0.4 |'),
    'present',
  ],
  'a sentence with a number': ['Most errors are made on rust, where recall drops to 0.4.\n', 'present'],
  'two sentences': [
    'The model often confuses rust with dirt. It performs worst on wet steel: it struggles with glare.\n',
    'present',
  ],
  'the title of a course': [
    '# Parcels - robustness and fairness in sorting, project of a course\n\nThe code sorts parcels of a depot by their weight and their way.\n',
    'absent',
  ],
  'a chapter of that title': [
    '# Parcels\n\n## Fairness\n\nParcels of islands are late twice as often as those of the towns.\n',
    'present',
  ],
  'a mention': ['See the confusion matrix in the notebook.\n', 'weak'],
  'one remark': ['The model struggles with irony.\n', 'weak'],
  'a plan': ['## Future work\n\n- Error analysis by class\n', 'absent'],
  'a handler of errors': ['## Error handling\n\nThe API returns 401 with a message.\n', 'absent'],
});
