/**
 * The entry of the action that publishes: its inputs as flags of the command `publish`, which is in
 * the bundle beside this file.
 */
function readInput(name) {
    return process.env[`INPUT_${name.toUpperCase()}`]?.trim() ?? '';
}
const targets = readInput('to')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => `--to=${line}`);
process.env['GITHUB_TOKEN'] = readInput('github-token');
process.argv = [
    ...process.argv.slice(0, 2),
    'publish',
    ...targets,
    ...['from', 'dispatch'].flatMap((name) => {
        const value = readInput(name);
        return value === '' ? [] : [`--${name}=${value}`];
    }),
];
await import(new URL('index.js', import.meta.url).href);
export {};
