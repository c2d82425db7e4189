import js from '@eslint/js'
import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import accessibility from 'eslint-plugin-vuejs-accessibility'
import globals from 'globals'
import ts from 'typescript-eslint'

export default ts.config(
  { ignores: ['dist/', 'release/', 'public/', 'node_modules/', 'test-results/'] },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  ...vue.configs['flat/recommended'],
  ...accessibility.configs['flat/recommended'],
  {
    languageOptions: {
      globals: globals.browser,
      parserOptions: { parser: ts.parser, projectService: true, extraFileExtensions: ['.vue'] },
    },
    rules: {
      // The type checker knows every name; this rule does not know types.
      'no-undef': 'off',
      // Numbers in template strings are plain text here: counts, levels, positions.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A type parameter that is used once documents what a generic function keeps.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // `() => command()` is how a handler calls a command; its result is nobody's business.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A function returned from a factory does not use `this`.
      '@typescript-eslint/unbound-method': 'off',
      // The content security policy allows no inline style and no string that becomes markup.
      'vue/no-static-inline-styles': ['error', { allowBinding: true }],
      'vue/no-v-html': 'error',
      // Prettier decides how tags close.
      'vue/html-self-closing': 'off',
      'vue/multi-word-component-names': 'off',
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/define-macros-order': 'error',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      // A label wraps its control or names it by id: either is accessible.
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
      // On a phone the rows of a table are laid out as flex boxes, which takes their roles away unless they are written.
      'vuejs-accessibility/no-redundant-roles': 'off',
      // A group of radios is focused through its radios, not by itself.
      'vuejs-accessibility/interactive-supports-focus': 'off',
      // These components show text.
      'vuejs-accessibility/heading-has-content': ['error', { accessibleChildren: ['PhraseText'] }],
      'no-console': 'error',
    },
  },
  {
    files: ['**/*.mjs', '*.js', '*.ts', 'src/compiler/cli.ts', 'tests/**/*.ts'],
    languageOptions: { globals: globals.node },
  },
  {
    // Scripts that print to a terminal.
    files: ['src/hosting/**', 'tests/**'],
    rules: { 'no-console': 'off' },
  },
  {
    // Plain JavaScript, because it runs before anything is installed: the reports of other tools have no types here.
    files: ['src/hosting/**/*.mjs'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/restrict-plus-operands': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
    },
  },
  {
    files: ['**/*.js'],
    ...ts.configs.disableTypeChecked,
  },
  prettier,
)
