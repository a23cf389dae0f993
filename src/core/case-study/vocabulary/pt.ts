import type { Vocabulary } from './concept';

export const PORTUGUESE: Vocabulary = {
  problem:
    'problema*|problema de negocio|objetivo*|motivacao|contexto|contexto do negocio|introducao|descricao|descricao do projeto|resumo|visao geral|proposito|justificativa|escopo|sobre|sobre o projeto|desafio|entendimento do negocio|questao de negocio',
  baseline: 'linha de base|modelo base|modelo de referencia|comparacao*|comparativo*|baseline*',
  results:
    'resultado*|desempenho|performance|conclusao|conclusoes|descobertas|pontuacao|insights|principais resultados|resultados financeiros',
  metrics: 'metrica*|indicadores|medidas|criterios de sucesso',
  evaluation: 'avaliacao*|validacao|experimento*|comparacao de modelos|selecao de modelos',
  dataset:
    'dados|os dados|dataset*|conjunto de dados|base de dados|bases de dados|fonte de dados|fontes de dados|descricao dos dados|dicionario de dados|variaveis|analise exploratoria*|origem dos dados|sobre os dados|atributos',
  split:
    'divisao dos dados|divisao*|validacao cruzada|treino e teste|conjunto de teste|estrategia de validacao|particao*',
  setup:
    'instalacao|instalar|instalando|configuracao|pre-requisito*|pre requisito*|prerequisitos|primeiros passos|ambiente|preparacao|inicio rapido|comecando|como instalar|configurando*',
  run: 'uso|como usar*|como executar*|execucao|executar|executando*|como rodar*|rodando*|instrucoes|modo de uso|inicio rapido|utilizacao|exemplo*|reproduz*|passo a passo|como utilizar*|previsao|predicao',
  requirements: 'requisito*|dependencias|bibliotecas*|pacotes|versoes|pre-requisito*',
  reproducibility: 'reprodutibilidade|semente*',
  training:
    'treinamento*|treino|treinar*|treinando*|modelagem|desenvolvimento do modelo|ajuste*|hiperparametros|machine learning',
  limitations:
    'limitacao|limitacoes*|problemas conhecidos|avisos|aviso|fora do escopo|premissas|premissas do negocio|suposicoes|consideracoes eticas|riscos e limitacoes|uso responsavel|restricoes|vies*|ressalvas',
  errors: 'analise de erro*|analise dos erros|erros|casos de falha|onde falha*|matriz de confusao|segmento*',
  decisions:
    'decisao|decisoes*|por que*|justificativa*|licoes*|aprendizados|metodologia|abordagem|desafios|estrategia da solucao|trade-offs|escolhas*',
  changes: 'mudancas|alteracoes|melhorias|iteracoes|experimentos|historico|evolucao',
  architecture:
    'arquitetura*|diagrama*|desenho da solucao|fluxo*|fluxo de trabalho|como funciona|pipeline|infraestrutura',
  'next-steps':
    'proximos passos|trabalhos futuros|trabalho futuro|melhorias futuras|futuras melhorias|futuro|pendencias|roteiro|a fazer|possiveis melhorias|roadmap',
  demo: 'demo*|demonstracao|capturas de tela|video|aplicacao|aplicativo|aplicacao web|dashboard|painel|visualizacao',
  deployment:
    'deploy*|implantacao|producao|implementacao|servico|api|conteiner*|docker|nuvem|publicacao|hospedagem|modelo em producao',
  monitoring: 'monitoramento|acompanhamento|observabilidade|alertas|desvio',
  tests: 'testes*|teste|testes unitarios|testando|integracao continua|qualidade*|ci/cd',
  'model-card':
    'cartao do modelo|ficha do modelo|uso pretendido|consideracoes eticas|etica|uso responsavel|privacidade|lgpd',
  'speed-and-cost': 'latencia|custo*|velocidade|tempo de resposta|tempo de inferencia|tempos',
  license: 'licenca*|direitos autorais',
  structure:
    'estrutura*|estrutura do projeto|estrutura do repositorio|organizacao*|arquivos|pastas|conteudo do repositorio|diretorios',
  tools: 'tecnologias*|ferramentas*|stack*|bibliotecas utilizadas|construido com',
  features: 'funcionalidades|recursos|caracteristicas|principais funcionalidades',
  contents: 'indice|sumario|conteudo|tabela de conteudo*',
  contributing: 'contribu*|como contribuir|colaborar|colaboracao',
  troubleshooting: 'solucao de problemas|problemas comuns|erros comuns|perguntas frequentes',
  references: 'referencia*|bibliografia|links|fontes|citacao|citacoes|saiba mais',
  people: 'autor*|autores|autoras|contato|equipe|agradecimentos|creditos|colaboradores|desenvolvido por|contribuidores',
};
