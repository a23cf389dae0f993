import { judges, lines } from '../read-study';

judges('readme/decisions', {
  'sentences that go on in the next line': [
    lines(
      'For the counts of each depot we chose a model of Poisson regression',
      'because the parcels of an hour are few. The postcode of the receiver was',
      'dropped since it names people.',
    ),
    'present',
  ],
  'words in bold and links inside of a sentence': [
    'We **chose** [forests](https://example.org/forests) **because** rows are few. I **switched** *to* **medians** **since** the weights are skewed.\n',
    'present',
  ],
});

judges('readme/split', {
  'a sentence over two lines': [
    lines('The parcels of the last two months of the year were kept back and', 'set aside for the final test.'),
    'present',
  ],
  'a sentence over short lines': [
    lines('The parcels of the last', 'two months were kept back and set', 'aside for the final', 'test.'),
    'present',
  ],
  'short lines with Windows line breaks': [
    'The rows were split\r\nby time, and nobody looked\r\nat the last of them.\r\n',
    'present',
  ],
  'labels of their own stay apart': [lines('Split of the log', 'train: it is large.'), 'absent'],
  'short items stay apart': [lines('- split', '- train and test.'), 'absent'],
  'lines of their own stay apart': [lines('Split of the log', 'train and test'), 'absent'],
});

judges('readme/what-changed', {
  'a value before and after over two lines': [
    lines('With the weather of the day before in the table the model improved its recall from', '0.61 to 0.72.'),
    'present',
  ],
});

judges('readme/next-steps', {
  'words of one name over two lines': [
    lines(
      'With more time we',
      'would add the weather. A word on future',
      'work: it is the next winter that we want to add.',
    ),
    'present',
  ],
});
