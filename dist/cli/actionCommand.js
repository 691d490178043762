/** An input of an action, without white space around it; empty where it was not given. */
export function readInput(name) {
    return process.env[`INPUT_${name.toUpperCase()}`]?.trim() ?? '';
}
/** The inputs that were given, as flags of the same names. */
export function listFlags(names) {
    return names.flatMap((name) => {
        const value = readInput(name);
        return value === '' ? [] : [`--${name}=${value}`];
    });
}
/** Makes this process one that was started with a command, whose token is the input `github-token`. */
export function becomeCommand(command, flags) {
    process.env['GITHUB_TOKEN'] = readInput('github-token');
    process.argv = [...process.argv.slice(0, 2), command, ...flags];
}
