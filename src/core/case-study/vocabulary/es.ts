import type { Vocabulary } from './concept';

export const SPANISH: Vocabulary = {
  problem:
    'problema|planteamiento*|planteamiento del problema|objetivo*|motivacion|contexto|introduccion|descripcion|descripcion general|descripcion del proyecto|resumen|vision general|proposito|justificacion|antecedentes|alcance|sobre el proyecto|acerca de*|reto|desafio',
  baseline: 'linea base|modelo base|referencia|comparacion*|comparativa*',
  results: 'resultado*|rendimiento|desempeno|hallazgo*|conclusion|conclusiones|puntuacion*|logros',
  metrics: 'metrica*|indicadores|criterios de exito|medidas',
  evaluation: 'evaluacion*|validacion|experimento*|comparacion de modelos|seleccion de modelos',
  dataset:
    'datos|dataset*|conjunto de datos|conjuntos de datos|fuente de datos|fuentes de datos|descripcion de los datos|datos utilizados|diccionario de datos|variables|analisis exploratorio|base de datos|origen de los datos|caracteristicas de los datos',
  split:
    'particion*|division de los datos|division de datos|validacion cruzada|entrenamiento y prueba|conjunto de prueba|estrategia de validacion',
  setup:
    'instalacion|instalar|configuracion|requisitos previos|prerrequisitos|prerequisitos|primeros pasos|preparacion|entorno|puesta en marcha|inicio rapido|como empezar',
  run: 'uso|como usar*|como ejecutar*|ejecucion|ejecutar|instrucciones|modo de uso|inicio rapido|como utilizar*|ejemplo*|pasos|reproduc*|puesta en marcha|como correr*|prediccion*',
  requirements: 'requisito*|requerimiento*|dependencias|librerias|bibliotecas|paquetes|versiones|prerrequisitos',
  reproducibility: 'reproducibilidad|semilla*',
  training:
    'entrenamiento*|entrenar*|entrenamiento del modelo|modelado|modelamiento|desarrollo del modelo|ajuste*|hiperparametros',
  limitations:
    'limitacion*|limitaciones*|problemas conocidos|advertencia*|aviso*|fuera de alcance|supuestos|consideraciones eticas|riesgos y limitaciones|uso responsable|restricciones|sesgo*',
  errors: 'analisis de error*|errores|casos de fallo|donde falla*|matriz de confusion|analisis por*|segmento*',
  decisions:
    'decision*|decisiones*|por que*|justificacion*|lecciones*|aprendizajes|compromisos|metodologia|enfoque|desafios|criterios de diseno',
  changes: 'cambios|mejoras|iteraciones|experimentos|historial|evolucion|historial de cambios|registro de cambios',
  architecture:
    'arquitectura*|diagrama*|diseno|diseno del sistema|flujo*|flujo de trabajo|como funciona|pipeline|infraestructura',
  'next-steps':
    'proximos pasos|siguientes pasos|trabajo futuro|trabajos futuros|mejoras futuras|futuras mejoras|futuro|pendiente*|hoja de ruta|por hacer|posibles mejoras|lineas futuras|recomendaciones|roadmap',
  demo: 'demo*|demostracion|capturas*|capturas de pantalla|video|aplicacion|aplicacion web|prueba*|vista previa',
  deployment:
    'despliegue|desplegar|implementacion|implantacion|produccion|puesta en produccion|servicio|api|contenedor*|docker|nube',
  monitoring: 'monitoreo|monitorizacion|seguimiento|supervision|observabilidad|deriva|alertas',
  tests: 'pruebas|pruebas unitarias|test*|testing|integracion continua|calidad|calidad de codigo|ci/cd',
  'model-card':
    'ficha del modelo|tarjeta del modelo|uso previsto|consideraciones eticas|etica|uso responsable|privacidad|sesgos',
  'speed-and-cost': 'latencia|costo*|coste*|velocidad|tiempo de respuesta|tiempo de inferencia|tiempos|consumo',
  license: 'licencia*|derechos de autor',
  structure:
    'estructura*|estructura del proyecto|estructura del repositorio|organizacion*|archivos|carpetas|contenido del repositorio|directorios|descripcion de archivos',
  tools: 'tecnologias*|herramientas*|stack*|librerias utilizadas|construido con',
  features: 'caracteristicas|funcionalidades|funciones|caracteristicas principales',
  contents: 'tabla de contenido*|indice|contenido|contenidos|tabla de contenidos',
  contributing: 'contribu*|como contribuir|colaborar|colaboracion',
  troubleshooting: 'solucion de problemas|problemas comunes|errores comunes|preguntas frecuentes',
  references: 'referencia*|bibliografia|recursos|enlaces|fuentes|citas|cita|mas informacion',
  people: 'autor*|autores|contacto|equipo|agradecimientos|creditos|colaboradores|desarrollado por',
};
