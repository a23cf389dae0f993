import assert from 'node:assert/strict';
import { studyOf } from './study-of';

const TEXTS: Readonly<Record<string, string>> = {
  en: '# Late parcels\n\nThe model says which of the parcels will be late, so that the desk can call the people who wait for them.\n',
  es: '# Paquetes\n\nEl modelo predice los paquetes que llegan tarde para que la oficina pueda llamar a las personas con más riesgo.\n',
  pt: '# Pacotes\n\nO modelo prevê quais pacotes não chegam no prazo, para que a equipe possa ligar para as pessoas com mais risco. Os dados são de uma empresa.\n',
  fr: '# Colis\n\nLe modèle prédit les colis en retard pour que le bureau appelle les personnes qui sont dans la liste du matin.\n',
  de: '# Pakete\n\nDas Modell sagt, welche Pakete zu spät kommen, damit die Zentrale die Empfänger mit dem größten Risiko für den Tag anruft und nicht alle.\n',
  id: '# Paket\n\nModel ini memprediksi paket yang akan terlambat dan digunakan untuk menghubungi penerima dengan risiko yang tinggi pada hari ini.\n',
  vi: '# Bưu kiện\n\nMô hình dự đoán các bưu kiện đến muộn và được dùng để gọi cho những người nhận trong ngày với rủi ro cao.\n',
  ko: '# 택배 지연 예측\n\n어떤 택배가 늦게 도착하는지 XGBoost 모델로 예측합니다. 매일 아침 위험이 높은 고객에게 전화합니다.\n',
  zh: '# 包裹延误预测\n\n使用 LightGBM 预测哪些包裹会迟到，每天早上给风险最高的客户打电话。\n',
  ja: '# 荷物の遅延予測\n\nどの荷物が遅れるかを予測し、毎朝リスクの高い人に電話をかけます。\n',
  ru: '# Опоздания посылок\n\nМодель предсказывает, какие посылки опоздают, чтобы утром позвонить получателям.\n',
  uk: '# Запізнення посилок\n\nМодель передбачає, які посилки запізняться, щоб їх отримувачам зателефонували вранці.\n',
  ar: '# تأخر الطرود\n\nيتنبأ النموذج بالطرود التي ستتأخر حتى يتصل المكتب بأصحابها صباحا.\n',
  he: '# חבילות מאחרות\n\nהמודל חוזה אילו חבילות יאחרו כדי שהמשרד יתקשר לנמענים בבוקר.\n',
};

describe('the language of a README', () => {
  for (const [code, text] of Object.entries(TEXTS)) it(`is ${code}`, () => assert.equal(studyOf(text).language, code));

  it('is that of the sentences, whatever the headings and the code are in', () => {
    const text = `# Project overview\n\n## Dataset\n\n\`\`\`python\n# the data of the model is in this folder and not in that\n\`\`\`\n\n${TEXTS['es'] ?? ''}`;
    assert.equal(studyOf(text).language, 'es');
  });

  it('is unknown without a word', () =>
    assert.equal(studyOf('```\nthe code\n```\n\n| 1 | 2 |\n|---|---|\n').language, 'und'));

  it('is English when there are hardly any words', () =>
    assert.equal(studyOf('# Late parcels\n\nXGBoost.\n').language, 'en'));

  it('is English in spite of a name in another script', () =>
    assert.equal(studyOf(`${TEXTS['en'] ?? ''}\nMade by 김민준.\n`).language, 'en'));
});
