import type { Vocabulary } from './concept';

export const FRENCH: Vocabulary = {
  problem:
    'probleme*|problematique|objectif*|motivation|contexte*|introduction|description|description du projet|resume|presentation|presentation du projet|apercu|vue d ensemble|but|enjeux|a propos*|cas d usage|mission',
  baseline: 'reference|modele de reference|comparaison*|baseline*|ligne de base',
  results: 'resultat*|performance*|conclusion*|constats|scores',
  metrics: 'metrique*|indicateurs|mesures|criteres de succes',
  evaluation: 'evaluation*|validation|experience*|experimentations|comparaison des modeles|choix du modele',
  dataset:
    'donnees|les donnees|jeu de donnees|jeux de donnees|dataset*|source des donnees|sources de donnees|description des donnees|dictionnaire*|variables|analyse exploratoire|base de donnees|corpus',
  split: 'decoupage*|separation*|validation croisee|jeu de test|train/test|strategie de validation',
  setup:
    'installation|installer|configuration|prerequis|pre-requis|mise en place|demarrage|demarrage rapide|environnement|pour commencer|preparation',
  run: 'utilisation|usage|execution|executer*|lancer*|lancement|demarrage*|demarrage rapide|mode d emploi|instructions|exemple*|comment utiliser*|comment lancer*|reproduire*|prediction*',
  requirements: 'prerequis|exigences|dependances|bibliotheques|paquets|versions',
  reproducibility: 'reproductibilite|graine*',
  training: 'entrainement*|entrainer*|apprentissage|modelisation|hyperparametres|developpement du modele',
  limitations:
    'limite*|limites*|limitations|problemes connus|avertissement*|hors perimetre|hypotheses|considerations ethiques|biais|contraintes|usage responsable',
  errors: 'analyse des erreurs|analyse d erreur*|erreurs|cas d echec|matrice de confusion|segments',
  decisions:
    'decision*|choix*|choix techniques|pourquoi*|justification*|lecons*|enseignements|compromis|methodologie|demarche|approche|defis',
  changes: 'changements|modifications|ameliorations|iterations|historique|evolution',
  architecture:
    'architecture*|schema*|diagramme*|conception|flux*|fonctionnement|comment ca marche|pipeline|infrastructure',
  'next-steps':
    'prochaines etapes|perspectives|travaux futurs|ameliorations futures|ameliorations possibles|pistes*|pistes d amelioration|feuille de route|a faire|evolutions*|roadmap',
  demo: 'demo*|demonstration|capture*|captures d ecran|video|application*|application web|apercu',
  deployment: 'deploiement|deployer*|mise en production|production|api|service|conteneur*|docker|hebergement|cloud',
  monitoring: 'monitoring|surveillance|suivi|supervision|observabilite|derive|alertes',
  tests: 'test*|tests*|tests unitaires|integration continue|qualite*|ci/cd',
  'model-card':
    'fiche du modele|fiche modele|carte du modele|usage prevu|ethique|considerations ethiques|confidentialite|rgpd',
  'speed-and-cost': 'latence|cout*|vitesse|temps de reponse|temps d inference|temps de calcul',
  license: 'licence*|droits d auteur|mentions legales',
  structure: 'structure*|arborescence|organisation*|fichiers|dossiers|contenu du depot',
  tools: 'technologies*|outils*|stack*|bibliotheques utilisees|realise avec',
  features: 'fonctionnalites*|caracteristiques',
  contents: 'sommaire|table des matieres|contenu',
  contributing: 'contribu*|comment contribuer',
  troubleshooting: 'depannage|problemes courants|questions frequentes|erreurs courantes',
  references: 'reference*|bibliographie|ressources|liens|sources|citation*|en savoir plus',
  people: 'auteur*|auteurs|contact|equipe|remerciements|credits|contributeurs',
};
