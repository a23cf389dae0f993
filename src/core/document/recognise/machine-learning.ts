/** Only this much of a file is looked at: what a project is about it says at its top. */
const LOOKED_AT = 40_000;

/** Words that texts about machine learning use, by what they are words for; each pattern is one run over the text. */
const SIGNS: readonly RegExp[] = [
  // Measures of a model.
  /(?<![\p{L}\p{N}])(?:accuracy|precision|recall|f1(?:[- ]?score)?|f-?measure|(?:roc|pr)?[- ]?auc|rmse|mae|mape|r2|r²|r-squared|confusion matrix|bleu|rouge|perplexity|map@\d+|iou|dice|log[- ]?loss|cross[- ]entropy|hit rate|mrr|ndcg|brier|kappa|mcc|wer|exactitud|precisi[oó]n|acur[aá]cia|akurasi|genauigkeit)(?![\p{L}\p{N}])|准确率|精度|召回|정확도|재현율|適合率|точност[ьи]|độ chính xác/giu,
  // Kinds of models.
  /(?<![\p{L}\p{N}])(?:random forests?|xgboost|lightgbm|lgbm|catboost|logistic regression|linear regression|neural networks?|cnns?|rnns?|lstms?|gru|transformers?|(?:distil|al|fin|bio|sci|m|ko|kc)?bert|(?:xlm-)?(?:ro|de|cam)berta|resnet\w*|vgg\d*|yolo\w*|svms?|support vector|decision trees?|gradient[- ]boosting|k-?means|knn|naive bayes|gnns?|llms?|rag|gpt(?:-?\w+)?|embeddings?|autoencoders?|u-?net|efficientnet\w*|fine-?tun(?:ed?|ing)|reinforcement learning|llama\w*|ensembles?|baselines?|arima|prophet|diffusion model|vision transformer|vit)(?![\p{L}\p{N}])|нейронн|нейросет|신경망|神经网络|ニューラル/giu,
  // Libraries and services.
  /(?<![\p{L}\p{N}])(?:scikit-learn|sklearn|pytorch(?:[- ]lightning)?|torch\w*|tensorflow|keras|hugging ?face|mlflow|dvc|wandb|weights (?:&|and) biases|langchain|langgraph|llama-?index|optuna|kedro|prefect|spacy|nltk|fastai|jax|evidently|sagemaker|vertex ai|chroma(?:db)?|faiss|qdrant|pinecone|bentoml|timm|albumentations|shap|statsmodels|kaggle|zenml|feast|ollama)(?![\p{L}\p{N}])/giu,
  // The trade itself, and what its models do.
  /(?<![\p{L}\p{N}])(?:machine learning|deep learning|data science|mlops|ml|nlp|computer vision|predict(?:s|ing|ions?|ive)?|classif(?:y|ies|ier|iers|ication)|regression|forecast(?:s|ing)?|recommend(?:er|ation)s?|sentiment analysis|segmentation|clustering|anomaly detection|object detection|churn|fraud(?:ulent)?|chatbot|aprendizaje autom[aá]tico|predicci[oó]n|clasificaci[oó]n|aprendizado de m[aá]quina|predi[cç][aã]o|classifica[cç][aã]o|apprentissage (?:automatique|profond)|pr[eé]diction|maschinelles lernen|vorhersage|klassifikation|pembelajaran mesin|prediksi|klasifikasi|học máy|dự đoán)(?![\p{L}\p{N}])|机器学习|深度学习|機械学習|機器學習|深層学習|预测|分类|予測|머신러닝|딥러닝|기계 ?학습|예측|분류|машинно\S+ обучени|предсказ|классификац/giu,
  // Data and training.
  /(?<![\p{L}\p{N}])(?:data ?sets?|training (?:data|set|script|pipeline|loop)|train(?:ed|ing)?(?: the)? models?|trained (?:on|with)|model training|train\.py|train\.csv|test set|validation set|hyper-?parameters?|cross[- ]validation|feature engineering|features? selection|epochs?|conjunto de datos|entrenamiento|conjunto de dados|treinamento|jeu de donn[eé]es|entra[iî]nement|datensatz|trainingsdaten|pelatihan|tập dữ liệu|huấn luyện)(?![\p{L}\p{N}])|数据集|训练|データセット|学習データ|데이터 ?셋|학습|датасет|обучающ/giu,
];

/** Words that hardly any other text uses. */
const UNMISTAKABLE =
  /machine[ -]learning|deep[ -]learning|\bmlops\b|scikit-learn|sklearn|pytorch|tensorflow|xgboost|lightgbm|\bllms?\b|random forest|neural network|机器学习|深度学习|機械学習|머신러닝|딥러닝|машинно\S+ обучени/i;

/** More different words of one sort change nothing. */
const ENOUGH = 4;

/** Whether a text is about a model and data of machine learning: words of several sorts, and several of them. */
export function speaksOfMachineLearning(text: string): boolean {
  const head = text.slice(0, LOOKED_AT);
  let sorts = 0;
  let words = 0;
  for (const sign of SIGNS) {
    const found = new Set<string>();
    // What is found makes the answer only surer, so that of most texts about the matter a part is read.
    for (const [word] of head.matchAll(sign)) {
      found.add(word.toLowerCase());
      const all = words + found.size;
      if (all >= 3 && (sorts >= 2 || (sorts >= 1 && all >= 4))) return true;
      if (found.size >= ENOUGH) break;
    }
    if (found.size > 0) sorts++;
    words += found.size;
  }
  return words >= 3 && UNMISTAKABLE.test(head);
}
