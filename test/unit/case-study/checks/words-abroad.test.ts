import { judges, lines, type Case } from '../read-study';

const GERMAN =
  'Das Modell schätzt, wann ein Paket bei den Kunden ankommt, und wird jede Nacht mit den neuen Daten trainiert.';
const FRENCH = 'Le modèle sert à estimer le délai de livraison des colis dans la région pour les clients de la poste.';
const SPANISH =
  'El modelo estima cuándo llega un paquete a la casa de los clientes y se entrena cada noche con los datos.';
const PORTUGUESE =
  'O modelo estima quando uma encomenda chega na casa dos clientes e é treinado com os dados de cada noite.';
const RUSSIAN = 'Модель оценивает, когда посылка придёт к клиенту, и каждую ночь обучается на новых данных склада.';
const JAPANESE = '荷物がいつお客様に届くかを予測するモデルで、毎晩新しいデータで学習します。';

/** A sentence behind one that tells the language. */
const behind = (opening: string, said: string, state: Case[1]): Case => [lines(opening, '', said), state];

judges('readme/error-analysis', {
  Spanish: behind(SPANISH, 'Los errores se concentran en los paquetes pesados.', 'present'),
  German: behind(GERMAN, 'Am häufigsten werden schwere Pakete falsch klassifiziert.', 'present'),
  'German on something else': behind(GERMAN, 'Am häufigsten werden schwere Pakete verschickt.', 'not-judged'),
  Russian: behind(RUSSIAN, 'Чаще всего модель ошибается на тяжёлых посылках.', 'present'),
  Japanese: behind(JAPANESE, '重い荷物で誤分類が多く見られました。', 'present'),
});

judges('readme/what-changed', {
  French: behind(FRENCH, 'La météo a fait passer le F1 de 0,70 à 0,74.', 'present'),
  'French, no metric': behind(FRENCH, 'La remise est passée de 10 % à 20 %.', 'not-judged'),
  Japanese: behind(JAPANESE, '天気を追加すると F1 が 0.70 から 0.74 に上がりました。', 'present'),
});

judges('readme/decisions', {
  Spanish: behind(
    SPANISH,
    'Los pesos nulos se imputaron con la mediana porque hay pocos. Se eliminó el nombre ya que no dice nada.',
    'present',
  ),
  Russian: behind(
    RUSSIAN,
    'Пропуски заполнены медианой, так как их мало. Имя удалено, потому что оно ничего не говорит.',
    'present',
  ),
  'Russian without reasons': behind(RUSSIAN, 'Пропуски заполнены медианой. Имя удалено.', 'not-judged'),
});

judges('readme/seed', {
  Spanish: behind(SPANISH, 'Todo se repite con la semilla 42.', 'present'),
  'Spanish on plants': behind(SPANISH, 'Los paquetes llevan semillas de trigo.', 'not-judged'),
});

judges('readme/baseline', {
  Portuguese: behind(PORTUGUESE, 'O modelo de base é uma regressão.', 'present'),
  'Portuguese on data': behind(PORTUGUESE, 'A base de dados fica no servidor.', 'not-judged'),
});

judges('readme/limitations', {
  French: [lines(FRENCH, '', '## Limites', '', 'Les données ne couvrent qu’une ville et une année.'), 'present'],
});

judges('readme/metric-reason', {
  French: behind(FRENCH, 'Comme les classes sont déséquilibrées, le F1 est utilisé.', 'present'),
  'French without a reason': behind(FRENCH, 'Comme les autres, nous donnons le F1.', 'not-judged'),
});
