/** The version in package.json, which a test holds it to. */
export const VERSION = '1.0.0';

/**
 * The bundled libraries that read a table or grow trees, as installed, which a test holds them to. Node.js is not
 * among them: the same data and settings give the same bytes on every release of it.
 */
export const LIBRARIES = {
  'csv-parse': '7.0.3',
  fzstd: '0.1.1',
  hyparquet: '1.33.0',
  'ml-cart': '2.1.1',
  'ml-random-forest': '2.1.0',
} as const;
