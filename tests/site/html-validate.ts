import type { ConfigData } from 'html-validate';

/** What every page is held to: everything the validator recommends, with these exceptions. */
export const HTML_RULES: ConfigData = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    // On a narrow screen CSS sets table rows as blocks; the roles keep the table a table there.
    'no-redundant-role': 'off',
    // A box that scrolls is a region whatever element it is, a <pre> or a <div>.
    'prefer-native-element': ['error', { exclude: ['region'] }],
    // Every script and stylesheet comes from the site itself; the policy allows no other.
    'require-sri': ['error', { target: 'crossorigin' }],
    // HTML allows any id without white space; those of the glossary are its Chinese terms.
    'valid-id': ['error', { relaxed: true }],
  },
};
