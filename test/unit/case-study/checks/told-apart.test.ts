import { judges, lines } from '../read-study';

judges('readme/error-analysis', {
  'a larger share the one way': ['A higher share of dry parcels is misclassified as wet than vice versa.\n', 'present'],
  'two classes of a confusion matrix': [
    'The confusion matrix tells us that wet parcels will be sorted correctly 88.5% of the time and 71% of the time for dry ones.\n',
    'present',
  ],
  'a confusion matrix of two splits': [
    'The confusion matrix shows correct labels for 98% of the training set and 97% of the others.\n',
    'weak',
  ],
  'an accuracy that rises with a trait of the case': [
    'The accuracy rises with the predicted distance. Among the 40 parcels where the range was above 9 km, it was right 93% of the time.\n',
    'present',
  ],
  'an accuracy that rises with the training': [
    'The accuracy improved with the number of epochs. The model was right 93% of the time.\n',
    'absent',
  ],
  'better for one kind than for another': [
    'The sorter performs better on boxes than on bags. Telling bags apart was the point, and distinguishing wet bags from dry ones remains a difficult task.\n',
    'present',
  ],
  'better on one split than on another': [
    'The sorter performs better on the training set than on the test set of 300 parcels.\n',
    'absent',
  ],
  'better than other models': ['The forest performs better on all depots than the 2 other models.\n', 'absent'],
  'what is not found, and what is taken for it': [
    'The network is not detecting the labels well. Both models report some wet bags as boxes.\n',
    'present',
  ],
  'what people label': ['We label many bags as boxes. The clerks are not reading the labels well.\n', 'absent'],
  'a table by type': [
    lines('| Type of parcel | Precision | Recall |', '|---|---|---|', '| box | 0.9 | 0.8 |', '| bag | 0.6 | 0.4 |'),
    'present',
  ],
  'a table by type of model': [
    lines('| Type of model | Precision | Recall |', '|---|---|---|', '| forest | 0.9 | 0.8 |', '| tree | 0.6 | 0.4 |'),
    'absent',
  ],
});

judges('readme/limitations', {
  'no conclusion': ['With two depots we cannot draw any firm conclusions.\n', 'present'],
  'conclusions of readers': ['Readers make their own conclusions from the table.\n', 'absent'],
  'a bias': ['Sampling by depot introduces some bias, as winter is rare there.\n', 'present'],
  'a term of a network': ['The last layer introduces a bias term for each depot.\n', 'absent'],
  'how it fails most': ['The most common failure mode is a torn label.\n', 'present'],
  'a failure that is gone': ['The main failure mode was fixed in June.\n', 'absent'],
  'what tests use': [
    '- `test_sorter.py`: each sorter fits on small data, `weigh` returns a number, which is checked.\n',
    'absent',
  ],
});

judges('readme/tests-or-ci', {
  'a short run of the training': ['A laptop for smoke tests and a large card for the training.\n', 'weak'],
  'smoke tests of code': ['Smoke tests call each endpoint of the API.\n', 'present'],
});

judges('readme/deployment', {
  'what somebody is to prepare': ['Live use: Optimize the sorter for deployment in busy depots.\n', 'weak'],
  'what was prepared': ['The sorter was quantized and deployed to a depot server.\n', 'present'],
});

judges('readme/model-card', {
  'a disclaimer on use': [
    '# Parcels\n\nA sorter.\n\n## Disclaimer\n\nThis work is for educational purposes only and says nothing on real parcels.\n',
    'present',
  ],
  'a disclaimer on a brand': [
    '# Parcels\n\nA sorter.\n\n## Disclaimer\n\nWe have no connection to the owner of the name and the mark of the parcels.\n',
    'absent',
  ],
});

judges('readme/decisions', {
  'purposes in front of what was done': [
    'To reduce gaps in the weights, I grouped the depots by region. To simplify the rest, we only consider parcels with a label.\n',
    'present',
  ],
  'purposes of what a reader does': [
    'To reduce the load, we recommend one worker. To avoid trouble, you can group the depots.\n',
    'absent',
  ],
  'a usual way that was left': [
    'While it is common to sort by size, I believe that weight tells more. Labels are torn, therefore we used the colour.\n',
    'present',
  ],
  'praise of the result': [
    'Although the sorter is fast, we believe that it can be better. While it is raining, parcels are wet.\n',
    'absent',
  ],
  'a part that is there for one thing': [
    'The gate exists specifically to catch torn labels. Weights are kept so they can be checked against a scale instead of a guess.\n',
    'present',
  ],
  'a program that does a thing for readers': [
    'The tool is there to catch torn labels. A scale can be used instead of a guess.\n',
    'absent',
  ],
  'why it was done': [
    'Empty weights became zero. This was done because scales were off at night. My thought was that a zero stands out.\n',
    'present',
  ],
  'how it was done': ['This was done by hand in June. My thoughts on parcels are in a talk.\n', 'absent'],
  'one that suits': ['Linear models are well-suited for so few parcels.\n', 'weak'],
  'people who suit': ['Clerks are well-suited for so many parcels.\n', 'absent'],
});

judges('readme/dataset', {
  'where pictures are from': [
    'There are 4,000 photos of parcels. The original photos are from the post of Bern and can be found [here](https://example.org/x).\n',
    'present',
  ],
  'what pictures are split into': ['The 4,000 photos are from two classes of parcels.\n', 'weak'],
  'fields in code marks, in German': [
    'Der Datensatz stammt von Kaggle.\n\n- Die verwendeten Merkmale für das Modell sind: `weight`, `height`, `depot`, `month`.\n',
    'present',
  ],
  'features of a program': [
    'The data set comes from Kaggle.\n\n- Features used: Docker, a queue, a cache, and a log.\n',
    'weak',
  ],
});
