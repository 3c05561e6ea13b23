/** Reads what one source file imports and which of Node's globals it names. */
import ts from 'typescript';

/**
 * @typedef {object} Import
 * @property {string} specifier the text between the quotes; empty when it is computed
 * @property {boolean} typeOnly true when nothing of it is left at run time
 * @property {number} line counted from 1
 */

const NODE_GLOBALS = new Set([
  'Buffer',
  'NodeJS',
  'process',
  'global',
  'require',
  'setImmediate',
  'clearImmediate',
  '__dirname',
  '__filename',
]);

/** True for a name that is only a label: the `b` of `a.b`, or a member's key. */
function isLabel(/** @type {ts.Identifier} */ node) {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isQualifiedName(parent)) return parent.right === node;
  if (ts.isBindingElement(parent) || ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) {
    return parent.propertyName === node;
  }
  return (
    (ts.isPropertyAssignment(parent) ||
      ts.isPropertySignature(parent) ||
      ts.isPropertyDeclaration(parent) ||
      ts.isMethodDeclaration(parent) ||
      ts.isMethodSignature(parent)) &&
    parent.name === node
  );
}

/** True for `import(…)`, `require(…)` and `import.meta.resolve(…)`. */
function isImportCall(/** @type {ts.CallExpression} */ node) {
  const callee = node.expression;
  if (callee.kind === ts.SyntaxKind.ImportKeyword) return true;
  if (ts.isIdentifier(callee)) return callee.text === 'require';
  return (
    ts.isPropertyAccessExpression(callee) &&
    ts.isMetaProperty(callee.expression) &&
    callee.name.text === 'resolve'
  );
}

/**
 * Lists the imports and Node globals of one file.
 *
 * `import { type X }` counts as a run-time import: under verbatimModuleSyntax it leaves `import {}` behind.
 *
 * @param {string} fileName
 * @param {string} text
 * @returns {{ imports: Import[], globals: { name: string, line: number }[] }}
 */
export function readImports(fileName, text) {
  const source = ts.createSourceFile(fileName, text, ts.ScriptTarget.ES2022, true);
  const lineOf = (/** @type {ts.Node} */ node) =>
    source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
  /** @type {Import[]} */
  const imports = [];
  /** @type {{ name: string, line: number }[]} */
  const globals = [];

  /**
   * @param {ts.Node | undefined} specifier
   * @param {boolean} typeOnly
   * @param {ts.Node} at
   */
  const add = (specifier, typeOnly, at) => {
    const literal = specifier !== undefined && ts.isStringLiteralLike(specifier) ? specifier.text : '';
    imports.push({ specifier: literal, typeOnly, line: lineOf(at) });
  };
  const visit = (/** @type {ts.Node} */ node) => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, node.importClause?.isTypeOnly === true, node);
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) {
      add(node.moduleSpecifier, node.isTypeOnly, node);
    } else if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference)) {
      add(node.moduleReference.expression, node.isTypeOnly, node);
    } else if (ts.isImportTypeNode(node)) {
      const argument = ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
      add(argument, true, node);
    } else if (ts.isCallExpression(node) && isImportCall(node)) {
      add(node.arguments[0], false, node);
    } else if (ts.isIdentifier(node) && NODE_GLOBALS.has(node.text) && !isLabel(node)) {
      globals.push({ name: node.text, line: lineOf(node) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  for (const reference of source.typeReferenceDirectives) {
    const line = source.getLineAndCharacterOfPosition(reference.pos).line + 1;
    imports.push({
      specifier: reference.fileName === 'node' ? 'node:types' : reference.fileName,
      typeOnly: false,
      line,
    });
  }
  return { imports, globals };
}
