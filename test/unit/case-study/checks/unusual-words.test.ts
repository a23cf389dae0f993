import { judges, lines } from '../read-study';

judges('readme/decisions', {
  'what somebody did because of what was found': [
    'Half of the parcels had no weight, so I used the median of the shop. The labels were noisy, so we dropped the oldest year.\n',
    'present',
  ],
  'what the other way would have done': [
    lines(
      'Tuning on the test months would leak the outcome into the choice of the model.',
      '',
      'Splits are **by shop, not by day**, so no shop stands on both sides.',
    ),
    'present',
  ],
  'items without a subject': [
    lines('- Removed the address, since it names people', '- Added weights, because few parcels are lost'),
    'present',
  ],
  'one way and not the other': [
    'The shops are listed in a file rather than written into the code. I removed the oldest year because its labels are noisy.\n',
    'present',
  ],
  'what somebody can do now': ['The parcels carry a label, so we can sort them at the door.\n', 'absent'],
  French: [
    lines(
      'Le modèle sert à estimer le délai de livraison des colis dans la région.',
      '',
      'Nous avons choisi une forêt aléatoire plutôt qu’un réseau de neurones pour les colis.',
      'La colonne du nom a été supprimée pour éviter une fuite de données dans le modèle.',
    ),
    'present',
  ],
  German: [
    lines(
      'Das Modell schätzt, wann ein Paket bei den Kunden ankommt, und wird jede Nacht trainiert.',
      '',
      'Ein kleiner Wald wurde gewählt, weil die Tabelle nur wenige Zeilen hat.',
      'Statt der Adresse wurde die Postleitzahl verwendet.',
    ),
    'present',
  ],
});

judges('readme/metric-reason', {
  'what was looked at, and why': ['We mostly looked at the macro F1 since the classes are far from even.\n', 'present'],
  'what the other metric cannot do': ['Accuracy alone cannot reflect how many late parcels are found.\n', 'present'],
  'a conclusion': [
    'Precision and recall matter the same to the depot, so we decided to report F1 instead.\n',
    'present',
  ],
  'what it shows': ['min_f1 shows at once when the minority class is forgotten.\n', 'present'],
  Portuguese: [
    lines(
      'O modelo prevê quais encomendas vão chegar com atraso na casa dos clientes.',
      '',
      'A acurácia seria enganosa aqui, pois quase nenhuma encomenda atrasa.',
    ),
    'present',
  ],
  'a name without a reason': ['We looked at F1 and recall.\n', 'absent'],
});

judges('readme/baseline', {
  'for comparison': ['For comparison, a plain logistic regression reached an F1 of 0.61.\n', 'present'],
  Russian: ['## Результаты\n\n| Модель | Accuracy |\n|---|---|\n| Бейзлайн | 71.2 |\n| Лес | 83.4 |\n', 'present'],
  French: ['Le modèle de référence obtient un F1 de 0,52 sur les colis.\n', 'present'],
});

judges('readme/result-vs-baseline', {
  'behind the result': [
    'The forest finds late parcels with an F1 of 0.74. For comparison, a plain logistic regression reached 0.61.\n',
    'present',
  ],
  Russian: ['| Модель | Accuracy |\n|---|---|\n| Бейзлайн | 71.2 |\n| Лес | 83.4 |\n', 'present'],
});

judges('readme/limitations', {
  'where it gets worse': ['The forest degrades badly on parcels from abroad.\n', 'present'],
  'an assumption that breaks': ['In December the assumption of a steady flow no longer holds.\n', 'present'],
  'it copes': ['The service degrades gracefully when the queue is full.\n', 'absent'],
});

judges('readme/error-analysis', {
  'kinds of failures': [
    lines('| Damage type | Precision | Recall |', '|---|---|---|', '| Torn | 0.81 | 0.77 |', '| Wet | 0.12 | 0.05 |'),
    'present',
  ],
  'kinds of models': [
    lines('| Model type | Precision | Recall |', '|---|---|---|', '| Tree | 0.81 | 0.77 |', '| Net | 0.82 | 0.75 |'),
    'absent',
  ],
  'where it gets worse': ['The forest degrades badly on parcels from abroad (MAE 3.1 days).\n', 'present'],
});

judges('readme/what-changed', {
  'with a part and without it': [
    lines('| Model | MAE |', '|---|---|', '| Forest (no weather) | 1.42 |', '| Forest (+ weather) | 1.17 |'),
    'present',
  ],
  'turns of the work': [lines('| Net | F1 |', '|---|---|', '| Ver 1 | 0.41 |', '| Ver 2 | 0.58 |'), 'present'],
  'what somebody hopes for': ['Now tuning to push towards that perfect 1.0 score.\n', 'absent'],
});

judges('readme/latency-cost', {
  'the rate of a camera': ['At 30 FPS a parcel moves by a hand between two pictures.\n', 'absent'],
  'the rate of the detector': ['The detector works at 30 FPS on the belt.\n', 'present'],
});

judges('readme/split', {
  'which days each part has': [
    'The training set covers the first 20 days of a month; the test set spans the other days.\n',
    'present',
  ],
  Russian: ['Данные разбиты на обучающую и тестовую выборки по складам.\n', 'present'],
  Korean: ['전체 소포를 학습 데이터와 테스트 데이터로 분할했습니다.\n', 'present'],
});

judges('readme/next-steps', {
  'a list that runs on in a paragraph': ['To Do\n add the weather\n add the holidays\n', 'present'],
  French: [
    lines(
      '# Délais de livraison',
      '',
      'Le modèle sert à estimer le délai de livraison des colis dans la région.',
      '',
      '## Améliorations possibles',
      '',
      '- Ajouter la météo de chaque ville',
    ),
    'present',
  ],
  'a Spanish sentence': [
    lines(
      'El modelo estima cuándo llega un paquete a la casa de los clientes de la ciudad.',
      '',
      'Como trabajo futuro queremos añadir el clima de cada ciudad y los días de fiesta.',
    ),
    'present',
  ],
});

judges('readme/dataset', {
  'fields in the lines of a paragraph': [
    lines(
      '## Dataset',
      '',
      'Source: https://www.kaggle.com/datasets/parcels/late-parcels',
      '',
      'weight: what the parcel weighs',
      'depot: where it was sorted',
      'sent: when it left',
      'late: whether it came late',
    ),
    'present',
  ],
  'French, with fields in brackets': [
    lines(
      '# Colis',
      '',
      'Le modèle sert à estimer le délai de livraison des colis dans la région.',
      '',
      '## Données',
      '',
      'Les fichiers sont fournis par le transporteur de la région :',
      '',
      '- **colis.csv** : données de chaque colis (poids, dépôt, ville, date d’envoi) ;',
    ),
    'present',
  ],
});

judges('readme/baseline', {
  'the largest class, from which rows are taken': ['We undersampled the majority class of the parcels.\n', 'absent'],
  'the largest class as a rule': ['The majority class reaches 81.5 % accuracy.\n', 'present'],
});

judges('readme/result-vs-baseline', {
  'a baseline whose metric is not named': [
    'It began with a nice baseline of ~0.58 without any features. The final forest has an AUC of 0.71.\n',
    'present',
  ],
});

judges('readme/error-analysis', {
  'two kinds of errors that are counted': [
    'There were twice as many false positives as false negatives among the parcels.\n',
    'present',
  ],
});

judges('readme/what-changed', {
  'steps and where they led': [
    'With the weather of each depot I reached 0.64. After tuning the depth I got 0.69.\n',
    'present',
  ],
  'one result': ['With a forest I reached 0.64.\n', 'absent'],
});

judges('readme/monitoring', {
  'a detector that is too eager': ['The simple threshold over-alerts on each Monday.\n', 'absent'],
});

judges('readme/deployment', {
  Russian: [
    lines(
      '# Посылки',
      '',
      'Модель оценивает, когда посылка придёт к покупателю, и обучается каждую ночь.',
      '',
      '## Публикация приложения',
      '',
      'Приложение развёрнуто в облаке, и его открывают со склада по ссылке.',
    ),
    'present',
  ],
});

judges('readme/dataset', {
  'a number of series': [
    '## Data\n\nFour real series from the Parcel Flow Benchmark (PFB), with a label for each jam.\n',
    'present',
  ],
  'Russian, with fields under a title of their own': [
    lines(
      'Модель оценивает, когда посылка придёт к покупателю, и обучается каждую ночь.',
      '',
      '## Признаки модели',
      '',
      '- `weight` — вес посылки;',
      '- `depot` — склад;',
      '- `sent` — дата отправки;',
      '- `late` — опоздание.',
      '',
      '## Датасет',
      '',
      'Источник: Kaggle.',
    ),
    'present',
  ],
  'Portuguese, with bold words in front': [
    lines(
      'O modelo prevê quais encomendas vão chegar com atraso na casa dos clientes, para que a loja possa avisar antes.',
      'Ele foi treinado com os pedidos de um ano e é usado todos os dias pela equipe que cuida das entregas.',
      '',
      '## Dataset',
      '',
      '- **Fonte:** Late Parcels (`parcels.csv`)',
      '- **Características:** peso, depósito e data de envio de cada encomenda',
    ),
    'present',
  ],
});

judges('readme/training-entry-point', {
  'Python in a fence that says it is a shell': ['```bash\nparts = pca.fit_transform(rows)\n```\n', 'absent'],
});

judges('readme/run', {
  'Python in a fence that says it is a shell': ['```bash\nparts = pca.fit_transform(rows)\n```\n', 'absent'],
});
