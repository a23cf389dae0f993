import type { Evidence } from '../detector';
import { filesLike } from './project';
import type { PythonSource } from './python-source';

/** Calls that explain a model that is there already, whatever it is made of. */
export const EXPLAINS =
  /\bpermutation_importance\(|\bPermutationImportance\(|\bshap\.\w+|\bLime(?:Tabular|Text|Image)Explainer\(|\bexplain_instance\(|\beli5\.\w+|\bPartialDependenceDisplay\b|\bpartial_dependence\(|\b(?:IntegratedGradients|LayerGradCam|GradCAM|Saliency|DeepLift|Occlusion)\(|\bdice_ml\b|\balibi\.\w+/;

/** What trees and linear models say of themselves. */
export const BUILT_IN = /\.feature_importances_\b|\bplot_importance\(|\.coef_\b|\bget_feature_importance\(/;

const SAVES =
  /\bsavefig\(|\.to_(?:csv|json|parquet|html)\(|\bjson\.dump\w*\(|\bsave_html\(|\blog_(?:artifact|figure|dict|table|image)s?\(|\bwrite_(?:text|image|html|csv)\(|\bnp\.savez?\(|\b(?:joblib|pickle)\.dump\(|\.write\(/;

export const savesSomething = ({ code }: PythonSource): boolean => SAVES.test(code);

const ARTIFACT =
  /(?:^|[-_./])(?:permutation[-_]?importances?|shap|feature[-_]?importances?|importances?|explanations?|lime|pdp|partial[-_]?dependence|attributions?|grad[-_]?cam)(?:[-_][\w-]+)*\.(?:csv|json|png|svg|jpe?g|html|parquet|npy)$/i;

/** Pictures and tables that explain, by their names. */
export const explanationFiles = (evidence: Evidence): readonly string[] => filesLike(evidence, ARTIFACT);
