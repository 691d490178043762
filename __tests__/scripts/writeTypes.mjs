/**
 * Writes dist/cli/index.d.ts: the types of the library, each written out, so that a program that
 * uses them needs nothing else.
 */
import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import ts from 'typescript';

const ENTRY = 'src/library/index.ts';
const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
const program = ts.createProgram([ENTRY], { ...options, noEmit: true });
const checker = program.getTypeChecker();
const source = program.getSourceFile(ENTRY);
const { NoTruncation, InTypeAlias, UseSingleQuotesForStringLiteralType } = ts.TypeFormatFlags;
const FLAGS = NoTruncation | InTypeAlias | UseSingleQuotesForStringLiteralType;

const written = (name) => {
  const symbol = checker
    .getExportsOfModule(checker.getSymbolAtLocation(source))
    .find((one) => one.name === name);
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return checker.typeToString(checker.getDeclaredTypeOfSymbol(target), undefined, FLAGS);
};

const parts = [
  '/** What a `metrics.json` says; metrics.schema.json has what each value means. */',
  `export type Result = ${written('Result')};`,
  '/** The same of a model that predicts numbers. */',
  `export type RegressionResult = ${written('RegressionResult')};`,
  '/** Either; `task` tells which. */',
  'export type AnyResult = Result | RegressionResult;',
];
for (const path of ['src/verify/check.ts', ENTRY, 'src/errors.ts']) {
  const file = program.getSourceFile(path);
  for (const node of file.statements) {
    const isExported = ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Export;
    if (!isExported) continue;
    const text = file.text.slice(node.getStart(file, true), node.end);
    if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) parts.push(text);
    if (ts.isFunctionDeclaration(node) && path === ENTRY) {
      parts.push(
        text.slice(0, text.length - (node.body.end - node.body.getStart(file))).trim() + ';',
      );
    }
    if (ts.isClassDeclaration(node) && node.name.text === 'UserError') {
      parts.push(
        '/** What a person can mend; its message says what was wrong, where and what to do. */\n' +
          'export declare class UserError extends Error {\n  readonly name: "UserError";\n  readonly code: string;\n}',
      );
    }
  }
}
const text = parts.join('\n\n').replaceAll('export function', 'export declare function');
writeFileSync(
  'dist/cli/index.d.ts',
  await format(text, { parser: 'typescript', singleQuote: true, printWidth: 100 }),
);
