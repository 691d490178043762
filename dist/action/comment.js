/**
 * The entry of the action that comments what runs of forks found: a word for the entry of the
 * action, which is in the bundle beside this file.
 */
process.argv = [...process.argv.slice(0, 2), 'comment'];
await import(new URL('index.js', import.meta.url).href);
export {};
