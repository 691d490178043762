import tseslint from 'typescript-eslint';

const STYLE = [
  {
    selector:
      ':matches(Program, ExportNamedDeclaration) > VariableDeclaration > VariableDeclarator[id.typeAnnotation=undefined] > ArrowFunctionExpression.init',
    message: 'A function with a name is declared: function name() {}.',
  },
  {
    selector:
      'TSAsExpression[typeAnnotation.type=/^TS(Number|String)Keyword$/] > MemberExpression[computed=true]',
    message: 'An index that is in bounds is written array[index]!.',
  },
  {
    selector: 'TSNonNullExpression > :not(MemberExpression[computed=true])',
    message: 'Only an index in bounds is asserted.',
  },
];

export default tseslint.config(
  { ignores: ['dist', 'lib', '.build', 'coverage', '.tools', 'forest-gate-out'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      eqeqeq: 'error',
      // Arrays are read in bounds by construction; `!` says so without a cost at run time.
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-syntax': ['error', ...STYLE],
    },
  },
  {
    // Results must be the same bytes on every machine: no locale, and no power function,
    // whose last digit differs between versions of V8. No array is spread into arguments,
    // which overflows the stack at about 120,000 elements.
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...STYLE,
        {
          selector:
            "LogicalExpression[operator='??'][right.value=0] > MemberExpression.left[computed=true]",
          message:
            'A wrong index must not become a silent 0: an index in bounds is written array[index]!.',
        },
        { selector: "BinaryExpression[operator='**']", message: 'Differs between V8 versions.' },
        {
          selector: "MemberExpression[object.name='Math'][property.name='pow']",
          message: 'Differs between V8 versions.',
        },
        {
          selector:
            'CallExpression > MemberExpression.callee[property.name=/^(localeCompare|toLocale.*)$/]',
          message: 'Depends on the locale.',
        },
        { selector: "MemberExpression[object.name='Intl']", message: 'Depends on the locale.' },
        {
          selector: ':matches(CallExpression, NewExpression) > SpreadElement.arguments',
          message: 'Overflows the stack on a long array.',
        },
      ],
    },
  },
);
