import type { Vocabulary } from './concept';

export const GERMAN: Vocabulary = {
  problem:
    'problem*|problemstellung|aufgabenstellung|aufgabe|ziel*|ziele|zielsetzung|motivation|hintergrund|einleitung|einfuhrung|uberblick|ubersicht|beschreibung|projektbeschreibung|zusammenfassung|zweck|kontext|worum geht es|uber das projekt|anwendungsfall|ausgangslage|fragestellung',
  baseline: 'referenz*|vergleich*|vergleichsmodell|basismodell|ausgangsmodell|baseline*',
  results: 'ergebnis*|ergebnisse|resultate|leistung|modellgute|fazit|erkenntnisse|schlussfolgerung*',
  metrics: 'metrik*|kennzahl*|messgrossen|gutemasse|erfolgskriterien',
  evaluation: 'evaluation|evaluierung|auswertung|bewertung|validierung|experiment*|modellvergleich|modellauswahl',
  dataset:
    'daten|datensatz*|datensatze|datenquelle*|datengrundlage|datenbasis|datenbeschreibung|datenanalyse|merkmale|variablen|die daten|explorative datenanalyse|korpus',
  split: 'aufteilung*|datenaufteilung|kreuzvalidierung|testdaten|trainings- und testdaten|validierungsstrategie',
  setup:
    'installation|installieren|einrichtung|einrichten|konfiguration|voraussetzung*|erste schritte|schnellstart|vorbereitung|umgebung|inbetriebnahme',
  run: 'verwendung|benutzung|nutzung|anwendung|ausfuhrung|ausfuhren|starten|start|anleitung|schnellstart|beispiel*|erste schritte|gebrauch|bedienung|reproduktion|vorhersage*',
  requirements: 'voraussetzung*|anforderung*|abhangigkeiten|bibliotheken|pakete|versionen|systemanforderungen',
  reproducibility: 'reproduzierbarkeit|zufallszahl*|startwert*',
  training: 'training|trainieren|modelltraining|modellierung|hyperparameter|modellentwicklung|nachtrainieren',
  limitations:
    'einschrankung*|grenzen*|limitation*|limitierungen|bekannte probleme|bekannte einschrankungen|haftungsausschluss|annahmen|nicht im umfang|schwachen|verzerrung*|ethische*|nicht ziele',
  errors: 'fehleranalyse|fehler|fehlerfalle|konfusionsmatrix|segment*|wo das modell versagt',
  decisions:
    'entscheidung*|designentscheidungen|warum*|begrundung*|abwagung*|erkenntnisse|gelerntes|lessons learned|vorgehen|vorgehensweise|methodik|ansatz|herausforderungen|kompromisse',
  changes: 'anderung*|verbesserung*|iterationen|verlauf|entwicklung|experimente|anderungsprotokoll',
  architecture:
    'architektur*|systemarchitektur|diagramm*|aufbau|systemdesign|entwurf|ablauf|datenfluss|funktionsweise|so funktioniert*|infrastruktur|pipeline',
  'next-steps':
    'nachste schritte|ausblick|zukunft*|zukunftige*|weitere arbeiten|geplant*|offene punkte|verbesserungsmoglichkeiten|roadmap|weiterentwicklung|mogliche erweiterungen',
  demo: 'demo*|vorfuhrung|screenshot*|bildschirmfotos|video|app|webanwendung|live*|vorschau',
  deployment:
    'deployment|bereitstellung|betrieb|produktion|auslieferung|api|schnittstelle|container*|docker|veroffentlichung|hosting|inbetriebnahme',
  monitoring: 'uberwachung|monitoring|beobachtbarkeit|drift|alarme',
  tests: 'test*|tests*|unit-tests|qualitat*|qualitatssicherung|continuous integration|ci/cd',
  'model-card': 'modellkarte|verwendungszweck|vorgesehene verwendung|ethik|ethische*|datenschutz|verantwortung*',
  'speed-and-cost': 'latenz|kosten|geschwindigkeit|antwortzeit*|laufzeit*|rechenzeit|durchsatz|ressourcen*',
  license: 'lizenz*|urheberrecht|rechtliches',
  structure:
    'struktur*|projektstruktur|verzeichnisstruktur|ordnerstruktur|dateien|ordner|aufbau des repositor*|projektaufbau|repository-struktur',
  tools: 'technologien*|werkzeuge|verwendete*|technik|tech-stack|techstack',
  features: 'funktionen|funktionsumfang|merkmale|eigenschaften',
  contents: 'inhalt|inhaltsverzeichnis|inhalte',
  contributing: 'mitwirken|beitragen|mitmachen|beitrage',
  troubleshooting: 'fehlerbehebung|haufige probleme|haufige fragen|problemlosung',
  references: 'referenzen|literatur*|quellen|quellenverzeichnis|links|zitieren|zitation|weiterfuhrende*',
  people: 'autor*|autoren|kontakt|team|danksagung|mitwirkende|danke|ansprechpartner',
};
