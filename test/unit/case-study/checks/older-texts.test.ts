import { judges, lines } from '../read-study';

// Texts that were written by hand, without a table and with hardly a heading.

judges('readme/result-vs-baseline', {
  'the value in the sentence behind that of the reference': [
    'The seasonal naive forecast has a MAPE of 31.0 %. Boosting with lags comes down to 22.4 %.\n',
    'present',
  ],
  'a sentence about something else behind the reference': [
    'The seasonal naive forecast has a MAPE of 31.0 %. The shop opened 12 branches.\n',
    'absent',
  ],
});

judges('readme/baseline', {
  'a model that serves for comparison': ['A moving average over 7 days is used as benchmark.\n', 'present'],
  'a next step': ['The next step is to compare it with a baseline.\n', 'absent'],
});

judges('readme/metric-reason', {
  'what a metric does': ['RMSE penalises large misses more, and those hurt the planners.\n', 'present'],
  'accuracy deceives': ['Accuracy would be deceptive here, as 97 % of the leaves are healthy.\n', 'present'],
});

judges('readme/split', {
  'rows that were set aside': ['A sample of 5,000 invoices was set aside to test the model.\n', 'present'],
});

judges('readme/error-analysis', {
  'what most of the errors are': ['Looking at the false positives, most of them are test accounts.\n', 'present'],
  'two classes that are confused': ['It confuses wrens and sparrows in 3 of 10 photos.\n', 'present'],
});

judges('readme/what-changed', {
  'what is lost without a part': ['Without augmentation the recall drops by 4.2 points.\n', 'present'],
  'rows that add to each other': [
    lines('| Run | CV |', '|---|---|', '| plain | 0.81 |', '| + pseudo labels | 0.83 |'),
    'present',
  ],
});

judges('readme/limitations', {
  'what it does not know': ['It knows nothing about strikes.\n', 'present'],
  'what it does not take into account': ['The model does not take holidays into account.\n', 'present'],
  'a model that overfits': ['With so few scans the network overfits.\n', 'present'],
  'a remedy': ['Dropout prevents overfitting.\n', 'absent'],
});

judges('readme/decisions', {
  'two sentences': [
    'We went for one global model since 14 stores are new. The quantile loss was picked because waste is cheap.\n',
    'present',
  ],
});

judges('readme/latency-cost', {
  'requests in a second': ['The service handles 350 requests per second.\n', 'present'],
  'a price for each question': ['Each question costs about $0.002.\n', 'present'],
  'the time of a tutorial': ['The tutorial takes 5 minutes.\n', 'absent'],
});

judges('readme/deployment', {
  'a job in the cloud': ['Every night a Cloud Run job writes the forecasts to a table.\n', 'present'],
  'steps that are indented too far': [
    lines(
      '# Leaves',
      '',
      '# Deployment on AWS',
      '',
      '\t1. Build the image of the code',
      '',
      '\t2. Push the image to the registry',
    ),
    'present',
  ],
});

judges('readme/pinned-dependencies', {
  'libraries that nobody lists': ['You need python 2.7, theano 0.8.2 and lasagne 0.1.\n', 'present'],
});

judges('readme/next-steps', {
  'with more time': ['If I had more time I would try a smaller network for the phone.\n', 'present'],
});

judges('readme/tests-or-ci', {
  'a pipeline that checks': ['Every change is checked by a CI pipeline before it is merged.\n', 'present'],
});

judges('readme/license', {
  'the name of a licence': ['Written in Oslo. Apache-2.0.\n', 'present'],
});

judges('readme/run', {
  'settings in front of a command': ['    THEANO_FLAGS=device=gpu python convnet.py\n', 'present'],
});

judges('readme/demo', {
  'pages of the project': ['You can play with the model at https://someone.github.io/leaves/.\n', 'present'],
});
