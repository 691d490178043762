import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist', 'lib', '.build', 'coverage', '.tools', 'forest-gate-out'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      eqeqeq: 'error',
    },
  },
  {
    // The engine reads typed arrays in bounds by construction; `!` says so without a run-time cost.
    files: ['src/forest/engine/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    // Results must be the same bytes on every machine: no locale, and no power function,
    // whose last digit differs between versions of V8. No array is spread into arguments,
    // which overflows the stack at about 120,000 elements.
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
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
