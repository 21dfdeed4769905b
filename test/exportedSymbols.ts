import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from '@babel/parser';

type Statement = ReturnType<typeof parse>['program']['body'][number];

/** A name that a file exports, and where it is declared. */
export interface ExportedSymbol {
  readonly name: string;
  /** The file that declares it. */
  readonly file: string;
  /** Whether it is only a type. */
  readonly isType: boolean;
  /** Whether a docstring stands before its declaration. */
  readonly isDocumented: boolean;
}

/**
 * What a TypeScript file exports, each name traced through re-exports and imports to its declaration in this package.
 * It only reads the text, and supports the ways of exporting that this package uses.
 *
 * @throws Error for a way of exporting that it does not support
 */
export function exportedSymbols(file: string): ExportedSymbol[] {
  const { body } = parse(readFileSync(file, 'utf8'), { sourceType: 'module', plugins: ['typescript'] }).program;
  const resolve = (source: string): string => path.resolve(path.dirname(file), source);
  return body.flatMap((statement): ExportedSymbol[] => {
    if (statement.type === 'ExportAllDeclaration') return exportedSymbols(resolve(statement.source.value));
    if (statement.type === 'ExportDefaultDeclaration') {
      return [{ name: 'default', file, isType: false, isDocumented: hasDocstring(statement) }];
    }
    if (statement.type !== 'ExportNamedDeclaration') return [];
    if (statement.declaration !== null && statement.declaration !== undefined) {
      const { declaration } = statement;
      const isType = declaration.type === 'TSInterfaceDeclaration' || declaration.type === 'TSTypeAliasDeclaration';
      return declaredNames(declaration).map((name) => ({
        name,
        file,
        isType,
        isDocumented: hasDocstring(statement) || overloadIsDocumented(body, name),
      }));
    }
    return statement.specifiers.flatMap((specifier): ExportedSymbol[] => {
      const name = exportedName(specifier.exported);
      if (specifier.type === 'ExportNamespaceSpecifier') {
        const symbols: ExportedSymbol[] = [{ name, file, isType: false, isDocumented: true }];
        for (const inside of exportedSymbols(resolve(statement.source!.value))) {
          symbols.push({ ...inside, name: `${name}.${inside.name}` });
        }
        return symbols;
      }
      if (specifier.type !== 'ExportSpecifier') throw new Error(`${file}: ${specifier.type} is not known here`);
      const { local } = specifier;
      const source = statement.source?.value;
      const isType = statement.exportKind === 'type' || specifier.exportKind === 'type';
      const symbol = source === undefined ? declaredHere(body, file, local.name) : found(resolve(source), local.name);
      return [{ ...symbol, name, isType: isType || symbol.isType }];
    });
  });
}

function found(file: string, name: string): ExportedSymbol {
  const symbol = exportedSymbols(file).find((candidate) => candidate.name === name);
  if (symbol === undefined) throw new Error(`${file} exports no ${name}`);
  return symbol;
}

/** A name that is declared or imported in a file and exported in a list. */
function declaredHere(body: readonly Statement[], file: string, name: string): ExportedSymbol {
  for (const statement of body) {
    if (statement.type === 'ImportDeclaration') {
      const specifier = statement.specifiers.find(({ local }) => local.name === name);
      if (specifier === undefined) continue;
      const source = statement.source.value;
      // Exports of another package are documented there.
      if (!source.startsWith('.')) return { name, file, isType: false, isDocumented: true };
      if (specifier.type !== 'ImportSpecifier') throw new Error(`${file}: ${specifier.type} is not known here`);
      return found(path.resolve(path.dirname(file), source), exportedName(specifier.imported));
    }
    if (declaredNames(statement).includes(name)) {
      const isType = statement.type === 'TSInterfaceDeclaration' || statement.type === 'TSTypeAliasDeclaration';
      return { name, file, isType, isDocumented: hasDocstring(statement) };
    }
  }
  throw new Error(`${file} declares no ${name}`);
}

/** The names that a declaration declares; none for other nodes. */
function declaredNames(node: Statement): string[] {
  switch (node.type) {
    case 'VariableDeclaration':
      return node.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : []));
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
    case 'TSDeclareFunction':
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
      return node.id?.type === 'Identifier' ? [node.id.name] : [];
    default:
      return [];
  }
}

/** Whether one of the signatures of an overloaded function has a docstring. */
const overloadIsDocumented = (body: readonly Statement[], name: string): boolean =>
  body.some(
    (statement) =>
      statement.type === 'ExportNamedDeclaration' &&
      statement.declaration?.type === 'TSDeclareFunction' &&
      declaredNames(statement.declaration).includes(name) &&
      hasDocstring(statement),
  );

const hasDocstring = (node: Statement): boolean => {
  const last = node.leadingComments?.findLast(({ type }) => type === 'CommentBlock');
  return last !== undefined && /^\*\s*\S/u.test(last.value);
};

const exportedName = (node: { readonly type: string; readonly name?: string; readonly value?: string }): string =>
  node.name ?? node.value ?? '';
