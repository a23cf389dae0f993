import { judges, lines } from '../read-study';

judges('readme/problem', {
  'whom it helps': ['# Leaks\n\nFinds leaks in water pipes to help city engineers plan repairs.\n', 'present'],
  'why it matters': ['Late trains are expensive for the operator. This predicts delays.\n', 'present'],
  'what is done with it': ['It flags loans so that an officer looks at them first.\n', 'present'],
  'a section for it': [
    lines(
      '# Bikes',
      '',
      '## Problem statement',
      '',
      'Stations run empty in the morning while others overflow, and vans move bikes at night without knowing where.',
    ),
    'present',
  ],
  'what is lost': ['Each year two million euros of fresh food are wasted. This predicts sales.\n', 'present'],
  'what people do by hand': ['Parcels come from all depots, and two clerks weigh them by hand.\n', 'present'],
  'what the author did by hand': ['This predicts weights. I set the depth of the trees by hand.\n', 'weak'],
  'why it is measured so': [
    'Predicts the sales of shops. We report MAE because it is in the unit of the sales.\n',
    'weak',
  ],
  'why it is evaluated so': [
    '# Sales\n\nPredicts the sales of shops.\n\n## Evaluation\n\nThe last weeks are left out because they are in the future.\n',
    'weak',
  ],
  'a question': ['# Wine\n\nCan a cheap sensor tell good wine from bad before it is opened?\n', 'present'],
  'a lead-in': [
    '**Motivation:** nurses wait half an hour for a bed because nobody knows who leaves today, and patients wait with them.\n',
    'present',
  ],
  Spanish: ['El proyecto ayuda a los agricultores a regar menos.\n', 'present'],
  Korean: ['상담사를 돕기 위한 챗봇입니다.\n', 'present'],
  'under the most common title': [
    '# Films\n\n## Project Overview\n\nAn assistant that is designed to help users find a film for the evening.\n',
    'present',
  ],
  'the task alone': [
    '# Digits\n\nA neural network that classifies handwritten digits.\n',
    'weak',
    'A neural network that classifies handwritten digits.',
  ],
  'help with the set-up is no purpose': [
    '# Digits\n\nA classifier for digits.\n\nInstall it with pip to help users run it.\n',
    'weak',
  ],
  nothing: ['', 'absent'],
});
