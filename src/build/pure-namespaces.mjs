// TypeScript writes a namespace as a variable and a function that fills it, which a bundler has to keep. Written as a value
// without side effects, what nobody uses falls out.
import { readFileSync } from 'node:fs';
import { nodesIn, parseModule, replaced } from './syntax-tree.mjs';

/** `X || (X = {})`, the argument that the function of a namespace is called with. */
const isNamespace = (argument, name) =>
  argument?.type === 'LogicalExpression' &&
  argument.left.name === name &&
  argument.right.type === 'AssignmentExpression' &&
  argument.right.left.name === name;

/** The name of `export var X;`. */
function declaredBy(statement) {
  if (statement.type !== 'ExportNamedDeclaration' || statement.declaration?.type !== 'VariableDeclaration')
    return undefined;
  const [{ id, init }] = statement.declaration.declarations;
  return init ? undefined : id.name;
}

/** @param {string} code JavaScript that TypeScript has written */
export function withPureNamespaces(code) {
  const tree = parseModule(code);
  const assigned = Array.from(nodesIn(tree)).flatMap(({ type, left }) =>
    type === 'AssignmentExpression' && left.type === 'Identifier' ? [left.name] : [],
  );
  const changes = tree.body.flatMap((statement, index) => {
    const name = declaredBy(statement);
    const call = tree.body[index + 1]?.expression;
    const once = assigned.filter((other) => other === name).length === 1;
    if (name === undefined || !once || call?.type !== 'CallExpression' || !isNamespace(call.arguments[0], name))
      return [];
    const { body } = call.callee;
    const text = `export var ${name} = /* @__PURE__ */ (function (${name}) ${code.slice(body.start, body.end - 1)}; return ${name}; })({});`;
    return [{ start: statement.start, end: tree.body[index + 1].end, text }];
  });
  return replaced(code, changes);
}

/** Lets the parts of the protocol's types that nobody uses fall out of a bundle. */
export const pureNamespaces = {
  name: 'pure-namespaces',
  setup(build) {
    build.onLoad({ filter: /[\\/]vscode-languageserver-types[\\/]lib[\\/]esm[\\/]main\.js$/ }, ({ path }) => ({
      contents: withPureNamespaces(readFileSync(path, 'utf8')),
      loader: 'js',
    }));
  },
};
