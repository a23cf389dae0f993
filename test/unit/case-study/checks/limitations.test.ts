import { judges } from '../read-study';

judges('readme/limitations', {
  'a section': [
    '## Limitations\n\n- Trained on one hospital only\n- Night scans are missing\n',
    'present',
    'Trained on one hospital only',
  ],
  'a lead-in': ['**Known limitations:** the model has only seen summer, and winter is different.\n', 'present'],
  'a sentence': ['The model does not generalise to roads without markings.\n', 'present'],
  'a leak that is admitted': ['A data leak between train and test was present in the public set.\n', 'present'],
  'a constraint': ['Due to hardware limitations the images were shrunk.\n', 'present'],
  'too little data': [
    'The dataset covers only two months, so seasons are unknown. It is limited to one city.\n',
    'present',
  ],
  Portuguese: ['## Limitações\n\nO modelo foi treinado com dados de um único hospital.\n', 'present'],
  Indonesian: ['## Keterbatasan Sistem\n\nModel hanya membaca teks, bukan gambar di dalam PDF.\n', 'present'],
  Japanese: ['## 制限事項\n\n夜間の画像は学習データに含まれていません。\n', 'present'],
  'trouble with the set-up': ['## Troubleshooting\n\nOn an old GPU the driver has to be updated first.\n', 'weak'],
  'in passing': ['On a laptop it will be slow.\n', 'weak'],
  'the limits of others': ['It overcomes the limitations of traditional rules.\n', 'absent'],
  'a rate limit': ['The API has a rate limit of 60 calls.\n', 'absent'],
  'a licence': ['## License\n\nPermission is granted without limitation.\n', 'absent'],
  'risk as a domain': ['# Credit risk\n\nScores the risk of loans.\n', 'absent'],
  'a title without text': ['## Limitations\n\n## License\n\nMIT\n', 'absent'],
});
