#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 8300:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 9069:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(452);
/* harmony import */ var _files_machineFault_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9644);
/* harmony import */ var _commands_helpText_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3804);
/* harmony import */ var _commands_parseArguments_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8472);
/* harmony import */ var _commands_terminalWidth_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(6946);
/* harmony import */ var _text_wrapText_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(9904);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(3411);







/** Exit codes of the command. */
const PASSED = 0;
const FAILED = 1;
const WRONG_INPUT = 2;
const DEFECT = 3;
// Until a verdict says otherwise: a promise that never settles would end the process with 0.
process.exitCode = DEFECT;
// Else Node.js would end the process with 1, which says that the model failed.
process.stdout.on('error', (error) => {
    // A reader such as `head` may leave early.
    if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorCode */ .CA)(error) === 'EPIPE')
        return;
    process.exit(explain((0,_files_machineFault_js__WEBPACK_IMPORTED_MODULE_1__/* .machineFault */ .M)(error, 'standard output: it cannot be written')));
});
process.stderr.on('error', () => undefined);
process.exitCode = await main(process.argv.slice(2)).catch(explain);
async function main(args) {
    const command = (0,_commands_parseArguments_js__WEBPACK_IMPORTED_MODULE_3__/* .parseArguments */ .W)(args);
    switch (command.command) {
        case 'help':
            process.stdout.write((0,_commands_helpText_js__WEBPACK_IMPORTED_MODULE_2__/* .helpText */ .B)((0,_commands_terminalWidth_js__WEBPACK_IMPORTED_MODULE_5__/* .pageWidth */ .e)(process.stdout)));
            return PASSED;
        case 'version':
            process.stdout.write(`${_version_js__WEBPACK_IMPORTED_MODULE_6__/* .VERSION */ .x}\n`);
            return PASSED;
        case 'predict': {
            const { predict } = await Promise.all(/* import() */[__nccwpck_require__.e(736), __nccwpck_require__.e(497), __nccwpck_require__.e(379)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5379));
            await predict(command);
            return PASSED;
        }
        case 'verify': {
            const { verify } = await Promise.all(/* import() */[__nccwpck_require__.e(736), __nccwpck_require__.e(497), __nccwpck_require__.e(430), __nccwpck_require__.e(451)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7119));
            return (await verify(command.subject)) ? PASSED : FAILED;
        }
        case 'gate': {
            const { gate } = await Promise.all(/* import() */[__nccwpck_require__.e(736), __nccwpck_require__.e(832), __nccwpck_require__.e(497), __nccwpck_require__.e(430), __nccwpck_require__.e(28)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9028));
            return (await gate(command.explicit, command.baselineCommit)) === 'failed' ? FAILED : PASSED;
        }
    }
}
function explain(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo) {
        const width = (0,_commands_terminalWidth_js__WEBPACK_IMPORTED_MODULE_5__/* .terminalWidth */ .J)(process.stderr) ?? Infinity;
        process.stderr.write(`${(0,_text_wrapText_js__WEBPACK_IMPORTED_MODULE_4__/* .wrapText */ .C)(`forest-gate: ${error.message}`, width).join('\n')}\n`);
        return WRONG_INPUT;
    }
    const detail = error instanceof Error ? (error.stack ?? error.message) : (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error);
    process.stderr.write(`forest-gate: this is a defect of Forest Gate, please report it.\n${detail}\n`);
    return DEFECT;
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 3804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ helpText)
/* harmony export */ });
/* unused harmony export settingsHelp */
/* harmony import */ var _settings_definitions_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5928);
/* harmony import */ var _text_wrapBeside_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8417);
/* harmony import */ var _text_wrapText_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9904);
/* harmony import */ var _parseArguments_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8472);




/** What `--help` prints, in lines of at most `width` columns. */
function helpText(width) {
    const entry = (flag, meaning) => describeFlag(flag, meaning, width);
    const introduction = (0,_text_wrapText_js__WEBPACK_IMPORTED_MODULE_2__/* .wrapText */ .C)(`Usage: forest-gate [gate] [flags]
       forest-gate predict --model FILE --data FILE [--output FILE]
       forest-gate verify --metrics FILE
       forest-gate verify --model FILE --data FILE

gate (the default) trains on a CSV, compares with the base, reports and judges.
predict writes what a model makes of each row of another CSV to a CSV.
verify computes a result again from its own rows, or trains a model again and compares the bytes.
Exit code: 0 passed or inconclusive, 1 failed, 2 wrong settings or data, 3 a defect of Forest Gate.
Of verify: 0 all as stated, 1 something differs, 2 a file that cannot be used.`, width);
    return `${introduction.join('\n')}

Flags of gate:
${settingsHelp(width)}
Flags of predict:
${entry('--model FILE', 'The model.json of a run.')}
${entry('--data FILE', 'A CSV file with the columns that the model was trained on.')}
${entry('--output FILE', `The CSV file to write. Default: ${_parseArguments_js__WEBPACK_IMPORTED_MODULE_3__/* .DEFAULT_PREDICTIONS */ .t}.`)}

Flags of verify:
${entry('--metrics FILE', 'The metrics.json of a run.')}
${entry('--model FILE', 'The model.json of a run.')}
${entry('--data FILE', 'The CSV file that the model was trained on.')}

Flags of all:
${entry('-h, --help', 'Print this help.')}
${entry('--version', 'Print the version.')}
`;
}
/** The flags of `gate`, one per input. */
function settingsHelp(width) {
    const inputs = _settings_definitions_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFINITIONS */ .LX.filter(({ name }) => name !== _settings_definitions_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUTS */ .mc.githubToken.name).map((definition) => describeFlag(`--${definition.name} ${definition.placeholder}`, `${definition.description} Default: ${definition.default.replaceAll('`', '')}.`, width));
    const baselineCommit = describeFlag('--baseline-commit REV', 'The git revision to compare with. Default: none.', width);
    const notes = (0,_text_wrapText_js__WEBPACK_IMPORTED_MODULE_2__/* .wrapText */ .C)(`--${_settings_definitions_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUTS */ .mc.rules.name} may be given again for another rule, or hold several with ; between them.
--${_settings_definitions_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUTS */ .mc.strict.name} alone means --${_settings_definitions_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUTS */ .mc.strict.name} true, and so does every flag with a BOOLEAN.
${_settings_definitions_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUTS */ .mc.acceptLabel.name}, ${_settings_definitions_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUTS */ .mc.acceptFloors.name}, ${_settings_definitions_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUTS */ .mc.comment.name} and ${_settings_definitions_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUTS */ .mc.retentionDays.name} take effect on GitHub only.`, width);
    return `${[...inputs, baselineCommit, '', ...notes].join('\n')}\n`;
}
const COLUMN = 30;
/** A flag, and what it means in a column of its own beside it. */
function describeFlag(flag, meaning, width) {
    return (0,_text_wrapBeside_js__WEBPACK_IMPORTED_MODULE_1__/* .wrapBeside */ .V)(`  ${flag}`.padEnd(COLUMN), meaning, width).join('\n');
}


/***/ }),

/***/ 8472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  t: () => (/* binding */ DEFAULT_PREDICTIONS),
  W: () => (/* binding */ parseArguments)
});

;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
// EXTERNAL MODULE: ./lib/errors.js
var errors = __nccwpck_require__(452);
// EXTERNAL MODULE: ./lib/settings/definitions.js + 1 modules
var definitions = __nccwpck_require__(5928);
// EXTERNAL MODULE: ./lib/text/wrapText.js
var wrapText = __nccwpck_require__(9904);
// EXTERNAL MODULE: ./lib/settings/kinds.js + 1 modules
var kinds = __nccwpck_require__(4722);
// EXTERNAL MODULE: ./lib/text/quote.js
var quote = __nccwpck_require__(7819);
// EXTERNAL MODULE: ./lib/text/suggestName.js
var suggestName = __nccwpck_require__(7402);
;// CONCATENATED MODULE: ./lib/commands/parseArguments.js







/** The CSV that `predict` writes when no other is named. */
const DEFAULT_PREDICTIONS = 'predictions.csv';
const BASELINE_COMMIT = 'baseline-commit';
const FLAGS = new Map([
    [
        'gate',
        [
            // A secret on a command line can be read by every process of the machine.
            ...definitions/* DEFINITIONS */.LX.map(({ name }) => name).filter((name) => name !== definitions/* INPUTS */.mc.githubToken.name),
            BASELINE_COMMIT,
        ],
    ],
    ['predict', ['model', 'data', 'output']],
    ['verify', ['metrics', 'model', 'data']],
]);
/** The flags that need no value. */
const BARE = new Set(definitions/* DEFINITIONS */.LX.filter(({ parse }) => parse === kinds/* trueOrFalse */.dt.parse).map(({ name }) => name));
/** Columns of a list of flags, so that the narrowest terminals show it as it is. */
const LIST_WIDTH = 60;
/**
 * Reads a command line, without the program's own name.
 * @throws UserError for anything that is not known, given twice, missing or contradictory
 */
function parseArguments(args) {
    const [first = '-'] = args;
    const command = first.startsWith('-') ? 'gate' : first;
    const known = FLAGS.get(command);
    const { tokens } = (0,external_node_util_namespaceObject.parseArgs)({
        args: joinBareFlags(args),
        options: {
            ...Object.fromEntries(known?.map((name) => [name, { type: BARE.has(name) ? 'boolean' : 'string' }]) ?? []),
            help: { type: 'boolean', short: 'h' },
            version: { type: 'boolean' },
        },
        // Checked below: Node's own check lets the last of two equal flags win and knows no near names.
        strict: false,
        tokens: true,
    });
    const asked = (name) => tokens.some((token) => token.kind === 'option' && token.name === name);
    if (asked('help'))
        return { command: 'help' };
    if (asked('version'))
        return { command: 'version' };
    if (known === undefined) {
        fail(`There is no command ${(0,quote/* quote */.h)(command)}. ${(0,suggestName/* suggestName */.S)(command, [...FLAGS.keys()])}`);
    }
    const values = new Map();
    for (const token of tokens) {
        if (token.kind === 'positional' && token.index > 0) {
            fail(`${(0,quote/* quote */.h)(token.value)} is one word too many: values belong to a --flag.`);
        }
        if (token.kind !== 'option')
            continue;
        const { name, rawName, value, inlineValue } = token;
        if (!known.includes(name)) {
            fail(`${command} has no flag ${(0,quote/* quote */.h)(rawName)}. ${suggestFlag(name, known)}`);
        }
        const first = values.get(name);
        if (first !== undefined && name !== definitions/* INPUTS */.mc.rules.name)
            fail(`--${name} is given twice: give it once.`);
        if (value === undefined ? !BARE.has(name) : !inlineValue && value.startsWith('--')) {
            fail(`--${name} needs a value, as in --${name}=VALUE.`);
        }
        if (value?.trim() === '')
            fail(`--${name} is empty: give it a value or leave it out.`);
        values.set(name, first === undefined ? (value ?? 'true') : `${first}\n${value ?? ''}`);
    }
    if (command === 'verify')
        return verify(values);
    return command === 'gate' ? gate(values) : predict(values);
}
/**
 * A flag that needs no value, and the word after it, as one: `--strict true` as `--strict=true`.
 * Node would take the word for one of its own.
 */
function joinBareFlags(args) {
    return args.reduce((joined, arg) => {
        const last = joined.at(-1) ?? '';
        return last.startsWith('--') && BARE.has(last.slice(2)) && !arg.startsWith('-')
            ? [...joined.slice(0, -1), `${last}=${arg}`]
            : [...joined, arg];
    }, []);
}
function suggestFlag(wrong, known) {
    const nearest = (0,suggestName/* findNearest */.q)(wrong, known);
    if (nearest !== null)
        return `Did you mean --${nearest}?`;
    const list = `${known.map((name) => `--${name}`).join(', ')}.`;
    return list.length <= LIST_WIDTH
        ? `Known are ${list}`
        : `Known are:\n${(0,wrapText/* wrapText */.C)(`  ${list}`, LIST_WIDTH).join('\n')}\n`;
}
function gate(values) {
    const baselineCommit = values.get(BASELINE_COMMIT) ?? null;
    values.delete(BASELINE_COMMIT);
    // Git would take it for an option.
    if (baselineCommit?.startsWith('-'))
        fail(`--${BASELINE_COMMIT} cannot begin with a dash.`);
    const baseline = values.get(definitions/* INPUTS */.mc.baseline.name);
    if (baselineCommit !== null && (baseline === 'none' || baseline === 'artifact')) {
        fail(`--${BASELINE_COMMIT} contradicts --${definitions/* INPUTS */.mc.baseline.name} ${baseline}: leave one of them out.`);
    }
    return { command: 'gate', explicit: { origin: 'flag', values }, baselineCommit };
}
function predict(values) {
    const required = (name) => values.get(name) ?? fail(`predict needs --${name} FILE.`);
    return {
        command: 'predict',
        model: required('model'),
        data: required('data'),
        output: values.get('output') ?? DEFAULT_PREDICTIONS,
    };
}
function verify(values) {
    const [metrics, model, data] = ['metrics', 'model', 'data'].map((name) => values.get(name));
    if (metrics !== undefined && model === undefined && data === undefined) {
        return { command: 'verify', subject: { metrics } };
    }
    if (metrics === undefined && model !== undefined && data !== undefined) {
        return { command: 'verify', subject: { model, data } };
    }
    return fail('verify needs either --metrics FILE, or --model FILE and --data FILE.');
}
function fail(problem) {
    const gap = problem.endsWith('\n') ? '' : ' ';
    throw new errors/* UserError */.yo('arguments', `${problem}${gap}See forest-gate --help.`);
}


/***/ }),

/***/ 6946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ terminalWidth),
/* harmony export */   e: () => (/* binding */ pageWidth)
/* harmony export */ });
/** What a terminal has that does not say: some pseudo-terminals state 0. */
const USUAL = 80;
/** The columns of a terminal; `null` of a file or a pipe, where lines may be of any length. */
function terminalWidth({ isTTY, columns = 0 }) {
    if (isTTY !== true)
        return null;
    return columns > 0 ? columns : USUAL;
}
/** Longer lines are hard to read. */
const PAGE = 100;
/** The columns to write help and reports in. */
function pageWidth(stream) {
    return Math.min(terminalWidth(stream) ?? PAGE, PAGE);
}


/***/ }),

/***/ 7895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ BASELINE_SOURCES),
/* harmony export */   D2: () => (/* binding */ RULE_LEVELS),
/* harmony export */   TM: () => (/* binding */ ALGORITHMS),
/* harmony export */   bk: () => (/* binding */ VERDICTS),
/* harmony export */   gH: () => (/* binding */ EVALUATIONS),
/* harmony export */   im: () => (/* binding */ OUTCOMES),
/* harmony export */   rI: () => (/* binding */ RULE_KINDS),
/* harmony export */   tb: () => (/* binding */ BASELINES),
/* harmony export */   y3: () => (/* binding */ DROP_TESTS)
/* harmony export */ });
/** Every word that the result document chooses from, declared here and nowhere else. */
/** What a model can be grown with. */
const ALGORITHMS = ['random-forest', 'decision-tree'];
/** How a model is measured. */
const EVALUATIONS = ['cross-validation', 'hold-out'];
/** Where the base's result may come from. */
const BASELINES = ['auto', 'artifact', 'commit', 'none'];
/** Where it did come from. */
const BASELINE_SOURCES = ['artifact', 'commit', 'none', 'unreadable'];
/** What a rule limits: how low a number may be, how high, or how much worse than the base's. */
const RULE_KINDS = ['floor', 'ceiling', 'drop'];
/** Whether breaking a rule fails the gate, or is only told. */
const RULE_LEVELS = ['fail', 'warn'];
/** What becomes of a rule; `accepted`: broken, and accepted by a label on the pull request. */
const OUTCOMES = ['passed', 'failed', 'inconclusive', 'accepted', 'not-applied'];
/** What becomes of a run, the worst first. */
const VERDICTS = ['failed', 'inconclusive', 'passed'];
/** McNemar's exact one-sided test for the accuracy, the swap test for all others. */
const DROP_TESTS = ['mcnemar-exact', 'swap'];


/***/ }),

/***/ 452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CA: () => (/* binding */ errorCode),
/* harmony export */   gJ: () => (/* binding */ errorMessage),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
/**
 * A mistake of the person who runs Forest Gate: wrong settings, unusable data, a limit reached.
 * Its message is complete in itself (what was wrong, where, what to do) and is shown without a
 * stack trace. Every other error is a defect of Forest Gate.
 */
class UserError extends Error {
    name = 'UserError';
    code;
    /**
     * @param code what went wrong in a few words, stable over releases, such as `csv-quote`
     * @param message one or two sentences for the person who has to fix it
     */
    constructor(code, message) {
        super(message);
        this.code = code;
    }
}
/** The message of anything that was thrown. */
const errorMessage = (error) => error instanceof Error ? error.message : String(error);
/** The code of an error of the system, such as `ENOENT`; `unknown` when it has none. */
const errorCode = (error) => typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';


/***/ }),

/***/ 9644:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ machineFault)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(452);

const HELD_OPEN = ['another program holds it open', 'Close that program and run again.'];
const FULL = ['the disk is full', 'Free some space, or choose another place.'];
const TOO_MANY = [
    'too many files are open',
    'Close other programs, or raise the limit (`ulimit -n`).',
];
const OFFLINE = ['the network drive does not answer', 'Connect it, or choose another.'];
/** By the system's code: what is wrong, and what its owner can do. */
const FAULTS = new Map([
    ['EACCES', ['this user has no permission', 'Change that, or choose another place.']],
    [
        'EPERM',
        [
            'the system forbids it, or another program holds it open',
            'Change its permissions, or close that program.',
        ],
    ],
    ['EROFS', ['it is on a read-only file system', 'Choose another place.']],
    ['ENOSPC', FULL],
    ['EDQUOT', ["this user's share of the disk is full", FULL[1]]],
    ['EFBIG', ['the file is larger than the system allows', 'Choose another place.']],
    ['EBUSY', HELD_OPEN],
    ['ETXTBSY', HELD_OPEN],
    ['EMFILE', TOO_MANY],
    ['ENFILE', TOO_MANY],
    ['ENOENT', ['a part of the path does not exist', 'Check the path.']],
    ['ENOTDIR', ['a part of the path is a file', 'Choose another path.']],
    ['EEXIST', ['a part of the path is a file', 'Choose another path.']],
    ['EISDIR', ['it is a directory', 'Give the path of a file.']],
    ['ENAMETOOLONG', ['the path or a name in it is too long', 'Choose a shorter one.']],
    ['ELOOP', ['it is a link that leads in a circle', 'Correct the link.']],
    ['EIO', ['the disk reports an error', 'Check the disk, or choose another place.']],
    ['ENXIO', ['its device does not exist', 'Check the path.']],
    ['ENODEV', ['its device does not exist', 'Check the path.']],
    ['ESTALE', OFFLINE],
    ['ETIMEDOUT', OFFLINE],
    ['EHOSTDOWN', OFFLINE],
]);
/**
 * What a failed call of the operating system comes to: its owner has to mend it, so it becomes a
 * `UserError` that says what failed, why and what to do. Anything else that was thrown is given back.
 *
 * @param what failed, such as `output-directory: "out/model.json" cannot be written`
 */
function machineFault(error, what) {
    // Of another realm in tests, so that no class tells them apart.
    if (typeof error !== 'object' || error === null)
        return error;
    if (!('syscall' in error && 'code' in error))
        return error;
    const code = String(error.code);
    const [reason, advice] = FAULTS.get(code) ?? ['the system refuses it', 'Choose another place.'];
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('machine', `${what}: ${reason} (${code}). ${advice}`);
}


/***/ }),

/***/ 3570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   WW: () => (/* binding */ isSignificance),
/* harmony export */   ep: () => (/* binding */ SIGNIFICANCE_RANGE),
/* harmony export */   oR: () => (/* binding */ isSignificant)
/* harmony export */ });
/** With less, a test by resampling would take longer than the model; with more, it says nothing. */
const LEAST = 0.001;
const MOST = 0.5;
const SIGNIFICANCE_RANGE = `a number from ${LEAST} to ${MOST}`;
function isSignificance(value) {
    return value >= LEAST && value <= MOST;
}
/** Whether a test supports that a number got worse; the limit is inclusive. */
function isSignificant({ adjustedPValue }, significance) {
    return adjustedPValue <= significance;
}


/***/ }),

/***/ 5928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  PV: () => (/* binding */ DEFAULT_CONFIG),
  iL: () => (/* binding */ DEFAULT_OUTPUT_DIRECTORY),
  LX: () => (/* binding */ DEFINITIONS),
  mc: () => (/* binding */ INPUTS),
  Ex: () => (/* binding */ MOST_TREES),
  VH: () => (/* binding */ NOT_IN_FILE)
});

// EXTERNAL MODULE: ./lib/settings/kinds.js + 1 modules
var kinds = __nccwpck_require__(4722);
// EXTERNAL MODULE: ./lib/rules/significance.js
var significance = __nccwpck_require__(3570);
// EXTERNAL MODULE: ./lib/document/enums.js
var enums = __nccwpck_require__(7895);
;// CONCATENATED MODULE: ./lib/settings/settings.js

/** How a model is to be measured; `auto` is decided by the number of rows. */
const EVALUATION_CHOICES = ['auto', ...enums/* EVALUATIONS */.gH];
/** When the pull request comment is written. */
const COMMENTS = ['always', 'on-change', 'on-failure', 'never'];

;// CONCATENATED MODULE: ./lib/settings/definitions.js




/** An input whose default is one of its values. */
function input(name, affects, kind, value, meaning) {
    const initial = kind.parse(value);
    if (initial === undefined)
        throw new Error(`${name} does not allow its own default`);
    return definitions_define(name, affects, kind, `\`${value}\``, initial, meaning);
}
/** An input that may be missing; words say what holds then. */
function optional(name, affects, kind, words, meaning) {
    return definitions_define(name, affects, kind, words, null, meaning);
}
function definitions_define(name, affects, kind, words, initial, meaning) {
    const description = `${meaning}: ${kind.allowed}.`;
    return { ...kind, name, affects, description, default: words, initial };
}
const column = (0,kinds/* text */.Qq)('COLUMN', 'a column name');
/** The settings file that is read when no other is named. */
const DEFAULT_CONFIG = '.github/forest-gate.yml';
/** Where the files go when the command is run on a terminal. */
const DEFAULT_OUTPUT_DIRECTORY = 'forest-gate-out';
/** A tree has one vote on each row, so these are the most votes too. */
const MOST_TREES = 10_000;
// prettier-ignore
const INPUTS = {
    data: optional('data', ['data'], (0,kinds/* text */.Qq)('FILE', 'a CSV file in the workspace, with a header'), 'the bundled iris table', 'The table to learn from'),
    target: optional('target', ['data'], column, 'the last column', 'What to predict'),
    ignore: optional('ignore', ['data'], kinds/* columns */.YB, 'none', 'What to leave out'),
    idColumn: optional('id-column', ['data', 'split'], column, 'none', 'What a row is recognised by, in place of its feature values'),
    groupColumn: optional('group-column', ['data', 'split'], column, 'none', 'Rows with an equal value stay on one side of the split'),
    config: optional('config', ['telling'], (0,kinds/* text */.Qq)('FILE', 'a YAML file with any of these inputs'), `\`${DEFAULT_CONFIG}\` when it exists`, 'Settings kept in the repository, overruled by what is given explicitly'),
    algorithm: input('algorithm', ['model'], (0,kinds/* choice */.Yq)(enums/* ALGORITHMS */.TM), 'random-forest', 'What to grow'),
    trees: input('trees', ['model'], (0,kinds/* whole */.WQ)(1, MOST_TREES), '100', 'How many trees to grow'),
    maxFeatures: input('max-features', ['model'], kinds/* maxFeatures */.Q8, 'auto', 'The features that each tree draws'),
    maxDepth: input('max-depth', ['model'], kinds/* maxDepth */.Mw, 'none', 'How deep a tree may grow'),
    minSamplesSplit: input('min-samples-split', ['model'], (0,kinds/* whole */.WQ)(2), '2', 'How many rows a node needs to be split'),
    minGain: input('min-gain', ['model'], (0,kinds/* decimal */._)('a number from 0', (n) => n >= 0), '0', 'The gain that a split has to exceed'),
    seed: input('seed', ['model', 'split'], (0,kinds/* whole */.WQ)(0, 4_294_967_295), '42', 'Where all randomness starts'),
    evaluation: input('evaluation', ['split'], (0,kinds/* choice */.Yq)(EVALUATION_CHOICES), 'auto', 'How the model is measured (auto: cross-validation up to 10,000 rows, a hold-out above)'),
    folds: input('folds', ['split'], (0,kinds/* whole */.WQ)(2, 100), '5', 'How many folds a cross-validation has'),
    testSize: input('test-size', ['split'], (0,kinds/* decimal */._)('a number above 0 and below 1', (n) => n > 0 && n < 1), '0.2', 'The share of the rows that a hold-out tests'),
    minAccuracy: input('min-accuracy', ['gate'], (0,kinds/* decimal */._)('a number from 0 to 1', (n) => n >= 0 && n <= 1), '0.9', 'The lowest accuracy that passes'),
    maxDrop: input('max-drop', ['gate'], (0,kinds/* decimal */._)('a number from 0 to 1', (n) => n >= 0 && n <= 1), '0.02', 'The largest drop of the accuracy from the base that passes'),
    rules: optional('rules', ['gate'], kinds/* rules */.aO, 'the two rules of `min-accuracy` and `max-drop`', 'What the model and its data are held to, as in accuracy >= 0.9, recall[setosa] drop <= 2% or duplicates <= 5 warn'),
    significance: input('significance', ['gate'], (0,kinds/* decimal */._)(significance/* SIGNIFICANCE_RANGE */.ep, significance/* isSignificance */.WW), '0.05', 'How rarely chance alone may bring about a drop that fails'),
    strict: input('strict', ['gate'], kinds/* trueOrFalse */.dt, 'false', 'Whether a drop beyond its limit fails even if it may be chance'),
    baseline: input('baseline', ['gate'], (0,kinds/* choice */.Yq)(enums/* BASELINES */.tb), 'auto', 'Where the result of the base comes from (artifact: an earlier run, commit: training again from its files, auto: the best there is)'),
    baselineRequired: input('baseline-required', ['gate'], kinds/* trueOrFalse */.dt, 'false', 'Whether a missing result of the base fails the gate'),
    acceptLabel: input('accept-label', ['gate'], kinds/* label */.Pf, 'forest-gate-accept', 'The label on a pull request that accepts a failed or inconclusive comparison of its last commit'),
    acceptFloors: input('accept-floors', ['gate'], kinds/* trueOrFalse */.dt, 'false', 'Whether that label also accepts a broken limit that needs no base'),
    comment: input('comment', ['telling'], (0,kinds/* choice */.Yq)(COMMENTS), 'always', 'When to comment on the pull request'),
    name: optional('name', ['telling'], kinds/* gateName */.h2, "the data file's base name", 'The name of the gate, in its comment and its artifact'),
    outputDirectory: optional('output-directory', ['telling'], (0,kinds/* text */.Qq)('FOLDER', 'a folder'), `a folder in the runner's temp; \`${DEFAULT_OUTPUT_DIRECTORY}\` on a terminal`, 'Where the files go'),
    retentionDays: optional('retention-days', ['telling'], (0,kinds/* whole */.WQ)(1, 400), "the repository's", 'How many days the artifact is kept'),
    timeoutMinutes: input('timeout-minutes', ['telling'], (0,kinds/* decimal */._)('a number above 0 and up to 7200', (n) => n > 0 && n <= 7200), '10', 'After how many minutes the run gives up, which has to be before the job does'),
    githubToken: optional('github-token', ['telling'], (0,kinds/* text */.Qq)('TOKEN', 'a token'), "the job's own token", 'What reads earlier artifacts and writes the comment'),
};
const DEFINITIONS = Object.values(INPUTS);
/** What a settings file cannot say: where it is itself, and a secret. */
const NOT_IN_FILE = [INPUTS.config.name, INPUTS.githubToken.name];


/***/ }),

/***/ 4722:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  xt: () => (/* binding */ NAME_LENGTH),
  Yq: () => (/* binding */ choice),
  YB: () => (/* binding */ columns),
  _: () => (/* binding */ decimal),
  h2: () => (/* binding */ gateName),
  Pf: () => (/* binding */ label),
  Mw: () => (/* binding */ maxDepth),
  Q8: () => (/* binding */ maxFeatures),
  aO: () => (/* binding */ rules),
  Qq: () => (/* binding */ kinds_text),
  dt: () => (/* binding */ trueOrFalse),
  WQ: () => (/* binding */ whole)
});

;// CONCATENATED MODULE: ./lib/rules/splitRules.js
/** The rules of a text: one a line, or several with `;` between them; within brackets `;` is part of a name. */
function splitRules(text) {
    const rules = [];
    let start = 0;
    let bracketed = false;
    for (let at = 0; at <= text.length; at++) {
        const character = text[at] ?? '\n';
        if (character === '\n' || (character === ';' && !bracketed)) {
            rules.push(text.slice(start, at).trim());
            start = at + 1;
            bracketed = false;
        }
        else if (character === '[' || character === '(')
            bracketed = true;
        else if (character === ']' || character === ')')
            bracketed = false;
    }
    return rules.filter((rule) => rule !== '');
}

;// CONCATENATED MODULE: ./lib/settings/kinds.js

const WHOLE = /^(?:0|[1-9]\d*)$/;
const DECIMAL = /^-?(?:(?:0|[1-9]\d*)(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?$/i;
const NAME = /^[a-z0-9]+(?:[._-][a-z0-9]+)*$/i;
const NAME_LENGTH = 64;
function kind(placeholder, allowed, parse) {
    return {
        placeholder,
        allowed,
        parse: (value) => (typeof value === 'string' ? parse(value) : undefined),
    };
}
/** Any text but a blank one. */
const kinds_text = (placeholder, allowed) => kind(placeholder, allowed, (value) => (value.trim() === '' ? undefined : value));
/** One of the values listed. */
const choice = (values) => kind('NAME', listed(values), (value) => values.find((allowed) => allowed === value));
/** The booleans of YAML's core schema, as every action reads them. */
const trueOrFalse = kind('BOOLEAN', 'true or false', (value) => /^(?:true|True|TRUE)$/.test(value)
    ? true
    : /^(?:false|False|FALSE)$/.test(value)
        ? false
        : undefined);
/** A whole number without sign, point or leading zero. */
const whole = (least, most = Number.MAX_SAFE_INTEGER) => kind('N', most === Number.MAX_SAFE_INTEGER
    ? `a whole number from ${least}`
    : `a whole number from ${least} to ${most}`, (value) => readWhole(value, least, most));
/** A decimal number that fulfils a condition. */
const decimal = (allowed, accepts) => kind('NUMBER', allowed, (value) => {
    const number = readDecimal(value);
    return number !== undefined && accepts(number) ? number : undefined;
});
const maxDepth = kind('N', 'a whole number from 1, or none', (value) => value === 'none' ? null : readWhole(value, 1, Number.MAX_SAFE_INTEGER));
/** `1` is one column and `1.0` is all of them, so the point decides. */
const maxFeatures = kind('NUMBER', 'auto (about half of them, fewer when there are very many), a share above 0 and up to 1.0 with its point (0.5 is half, 1.0 is all), a whole number of columns, sqrt or log2', (value) => {
    if (value === 'auto' || value === 'sqrt' || value === 'log2')
        return value;
    if (value.includes('.')) {
        const share = readDecimal(value);
        return share !== undefined && share > 0 && share <= 1 ? { share } : undefined;
    }
    const count = readWhole(value, 1, Number.MAX_SAFE_INTEGER);
    return count === undefined ? undefined : { count };
});
const columns = {
    placeholder: 'COLUMNS',
    allowed: 'column names separated by commas, or a YAML list',
    parse: (value) => {
        const names = typeof value === 'string' ? value.split(',').map((name) => name.trim()) : value;
        return names.length === 0 || names.some((name) => name.trim() === '') ? undefined : names;
    },
};
/** At least one rule, not yet read: each may hold more than a yes or no says. */
const rules = {
    placeholder: 'RULES',
    allowed: 'one rule a line or a YAML list',
    parse: (value) => {
        const texts = typeof value === 'string' ? splitRules(value) : value;
        return texts.length === 0 ? undefined : texts;
    },
};
const label = kind('LABEL', 'the name of a label, or none', (value) => value === 'none' ? null : value.trim() === '' ? undefined : value);
/** Safe in a comment's hidden mark, an artifact's name and a file's name. */
const gateName = kind('NAME', `letters and digits with single ".", "_" or "-" between them, at most ${NAME_LENGTH} characters`, (value) => (value.length <= NAME_LENGTH && NAME.test(value) ? value : undefined));
function readWhole(value, least, most) {
    const number = WHOLE.test(value) ? Number(value) : NaN;
    return number >= least && number <= most ? number : undefined;
}
function readDecimal(value) {
    // Adding 0 makes -0 a plain 0.
    const number = DECIMAL.test(value) ? Number(value) + 0 : NaN;
    return Number.isFinite(number) ? number : undefined;
}
function listed(values) {
    return `${values.slice(0, -1).join(', ')} or ${values.at(-1) ?? ''}`;
}


/***/ }),

/***/ 7819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ quote)
/* harmony export */ });
const LONGEST = 100;
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** A text in quotes for a message: at most 100 characters, everything invisible escaped. */
function quote(text) {
    const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
    return `"${cut.replace(UNPRINTABLE, (c) => `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`)}"`;
}


/***/ }),

/***/ 7402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ suggestName),
/* harmony export */   q: () => (/* binding */ findNearest)
/* harmony export */ });
/** `Did you mean x?`, or all names when none is near. */
function suggestName(wrong, names) {
    const nearest = findNearest(wrong, names);
    return nearest === null ? `Known are ${names.join(', ')}.` : `Did you mean ${nearest}?`;
}
/** The name that a wrong one is a slip of; `null` when it is none. */
function findNearest(wrong, names) {
    // Nothing this long is a slip of a name, and the distance takes quadratic time.
    if (wrong.length > 40)
        return null;
    const plain = wrong.toLowerCase().replace(/[\s_]/g, '-');
    let best = null;
    let least = Math.max(1, Math.floor(plain.length / 3)) + 1;
    for (const name of names) {
        const edits = distance(plain, name);
        if (edits < least) {
            best = name;
            least = edits;
        }
    }
    return best;
}
/** Levenshtein's distance: how many letters to add, drop or replace. */
function distance(from, to) {
    let row = Array.from({ length: to.length + 1 }, (_, column) => column);
    for (let i = 1; i <= from.length; i++) {
        const next = [i];
        for (let j = 1; j <= to.length; j++) {
            const replaced = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
            next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row[to.length] ?? 0;
}


/***/ }),

/***/ 8417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ wrapBeside)
/* harmony export */ });
/* harmony import */ var fast_string_width__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3223);
/* harmony import */ var _wrapText_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9904);


/** Fewer columns than these are too few to read a sentence in. */
const NARROWEST = 24;
const INDENT = ' '.repeat(4);
/**
 * Text in a column of its own beside what it is about, or under it where that leaves no room.
 *
 * @param beginning what the text is about, with the spaces that part them
 * @param width columns of a terminal
 */
function wrapBeside(beginning, text, width) {
    const indent = (0,fast_string_width__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(beginning);
    if (width - indent < Math.min(NARROWEST, (0,fast_string_width__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(text))) {
        return [beginning.trimEnd(), ...(0,_wrapText_js__WEBPACK_IMPORTED_MODULE_1__/* .wrapText */ .C)(INDENT + text, width)];
    }
    const [first = '', ...rest] = (0,_wrapText_js__WEBPACK_IMPORTED_MODULE_1__/* .wrapText */ .C)(text, width - indent);
    return [(beginning + first).trimEnd(), ...rest.map((line) => ' '.repeat(indent) + line)];
}


/***/ }),

/***/ 9904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ wrapText)
/* harmony export */ });
/* harmony import */ var fast_string_width__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3223);

/**
 * Text as lines of at most so many columns of a terminal, broken at spaces. A line that begins with
 * spaces goes on as far to the right; a word that is wider than a line stays whole, as half a path
 * is none.
 *
 * @param width columns; `Infinity` breaks nothing
 */
function wrapText(text, width) {
    return text.split('\n').flatMap((line) => wrapLine(line, width));
}
function wrapLine(line, width) {
    const indent = /^ */.exec(line)?.[0] ?? '';
    const [first = '', ...words] = line.slice(indent.length).split(' ');
    const lines = [];
    let last = indent + first;
    for (const word of words) {
        const longer = `${last} ${word}`;
        if ((0,fast_string_width__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(longer) <= width) {
            last = longer;
        }
        else {
            lines.push(last);
            last = indent + word;
        }
    }
    return [...lines, last];
}


/***/ }),

/***/ 3411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version in package.json, which a test holds it to. */
const VERSION = '1.0.0';


/***/ }),

/***/ 3223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  A: () => (/* binding */ fast_string_width_dist)
});

;// CONCATENATED MODULE: ./node_modules/fast-string-truncated-width/dist/utils.js
/* MAIN */
const getCodePointsLength = (() => {
    const SURROGATE_PAIR_RE = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;
    return (input) => {
        let surrogatePairsNr = 0;
        SURROGATE_PAIR_RE.lastIndex = 0;
        while (SURROGATE_PAIR_RE.test(input)) {
            surrogatePairsNr += 1;
        }
        return input.length - surrogatePairsNr;
    };
})();
const isFullWidth = (x) => {
    return x === 0x3000 || x >= 0xFF01 && x <= 0xFF60 || x >= 0xFFE0 && x <= 0xFFE6;
};
const isWideNotCJKTNotEmoji = (x) => {
    return x === 0x231B || x === 0x2329 || x >= 0x2FF0 && x <= 0x2FFF || x >= 0x3001 && x <= 0x303E || x >= 0x3099 && x <= 0x30FF || x >= 0x3105 && x <= 0x312F || x >= 0x3131 && x <= 0x318E || x >= 0x3190 && x <= 0x31E3 || x >= 0x31EF && x <= 0x321E || x >= 0x3220 && x <= 0x3247 || x >= 0x3250 && x <= 0x4DBF || x >= 0xFE10 && x <= 0xFE19 || x >= 0xFE30 && x <= 0xFE52 || x >= 0xFE54 && x <= 0xFE66 || x >= 0xFE68 && x <= 0xFE6B || x >= 0x1F200 && x <= 0x1F202 || x >= 0x1F210 && x <= 0x1F23B || x >= 0x1F240 && x <= 0x1F248 || x >= 0x20000 && x <= 0x2FFFD || x >= 0x30000 && x <= 0x3FFFD;
};
/* EXPORT */


;// CONCATENATED MODULE: ./node_modules/fast-string-truncated-width/dist/index.js
/* IMPORT */

/* HELPERS */
const ANSI_RE = /[\u001b\u009b][[()#;?]*(?:[0-9]{1,4}(?:;[0-9]{0,4})*)?[0-9A-ORZcf-nqry=><]|\u001b\]8;[^;]*;.*?(?:\u0007|\u001b\u005c)/y;
const CONTROL_RE = /[\x00-\x08\x0A-\x1F\x7F-\x9F]{1,1000}/y;
const CJKT_WIDE_RE = /(?:(?![\uFF61-\uFF9F\uFF00-\uFFEF])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Tangut}]){1,1000}/yu;
const TAB_RE = /\t{1,1000}/y;
const EMOJI_RE = /[\u{1F1E6}-\u{1F1FF}]{2}|\u{1F3F4}[\u{E0061}-\u{E007A}]{2}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{1,3}\u{E007F}|(?:\p{Emoji}\uFE0F\u20E3?|\p{Emoji_Modifier_Base}\p{Emoji_Modifier}?|\p{Emoji_Presentation})(?:\u200D(?:\p{Emoji_Modifier_Base}\p{Emoji_Modifier}?|\p{Emoji_Presentation}|\p{Emoji}\uFE0F\u20E3?))*/yu;
const LATIN_RE = /(?:[\x20-\x7E\xA0-\xFF](?!\uFE0F)){1,1000}/y;
const MODIFIER_RE = /\p{M}+/gu;
const NO_TRUNCATION = { limit: Infinity, ellipsis: '' };
/* MAIN */
const getStringTruncatedWidth = (input, truncationOptions = {}, widthOptions = {}) => {
    /* CONSTANTS */
    const LIMIT = truncationOptions.limit ?? Infinity;
    const ELLIPSIS = truncationOptions.ellipsis ?? '';
    const ELLIPSIS_WIDTH = truncationOptions?.ellipsisWidth ?? (ELLIPSIS ? getStringTruncatedWidth(ELLIPSIS, NO_TRUNCATION, widthOptions).width : 0);
    const ANSI_WIDTH = 0;
    const CONTROL_WIDTH = widthOptions.controlWidth ?? 0;
    const TAB_WIDTH = widthOptions.tabWidth ?? 8;
    const EMOJI_WIDTH = widthOptions.emojiWidth ?? 2;
    const FULL_WIDTH_WIDTH = 2;
    const REGULAR_WIDTH = widthOptions.regularWidth ?? 1;
    const WIDE_WIDTH = widthOptions.wideWidth ?? FULL_WIDTH_WIDTH;
    const PARSE_BLOCKS = [
        [LATIN_RE, REGULAR_WIDTH],
        [ANSI_RE, ANSI_WIDTH],
        [CONTROL_RE, CONTROL_WIDTH],
        [TAB_RE, TAB_WIDTH],
        [EMOJI_RE, EMOJI_WIDTH],
        [CJKT_WIDE_RE, WIDE_WIDTH],
    ];
    /* STATE */
    let indexPrev = 0;
    let index = 0;
    let length = input.length;
    let lengthExtra = 0;
    let truncationEnabled = false;
    let truncationIndex = length;
    let truncationLimit = Math.max(0, LIMIT - ELLIPSIS_WIDTH);
    let unmatchedStart = 0;
    let unmatchedEnd = 0;
    let width = 0;
    let widthExtra = 0;
    /* PARSE LOOP */
    outer: while (true) {
        /* UNMATCHED */
        if ((unmatchedEnd > unmatchedStart) || (index >= length && index > indexPrev)) {
            const unmatched = input.slice(unmatchedStart, unmatchedEnd) || input.slice(indexPrev, index);
            lengthExtra = 0;
            for (const char of unmatched.replaceAll(MODIFIER_RE, '')) {
                const codePoint = char.codePointAt(0) || 0;
                if (isFullWidth(codePoint)) {
                    widthExtra = FULL_WIDTH_WIDTH;
                }
                else if (isWideNotCJKTNotEmoji(codePoint)) {
                    widthExtra = WIDE_WIDTH;
                }
                else {
                    widthExtra = REGULAR_WIDTH;
                }
                if ((width + widthExtra) > truncationLimit) {
                    truncationIndex = Math.min(truncationIndex, Math.max(unmatchedStart, indexPrev) + lengthExtra);
                }
                if ((width + widthExtra) > LIMIT) {
                    truncationEnabled = true;
                    break outer;
                }
                lengthExtra += char.length;
                width += widthExtra;
            }
            unmatchedStart = unmatchedEnd = 0;
        }
        /* EXITING */
        if (index >= length) {
            break outer;
        }
        /* PARSE BLOCKS */
        for (let i = 0, l = PARSE_BLOCKS.length; i < l; i++) {
            const [BLOCK_RE, BLOCK_WIDTH] = PARSE_BLOCKS[i];
            BLOCK_RE.lastIndex = index;
            if (BLOCK_RE.test(input)) {
                lengthExtra = BLOCK_RE === CJKT_WIDE_RE ? getCodePointsLength(input.slice(index, BLOCK_RE.lastIndex)) : BLOCK_RE === EMOJI_RE ? 1 : BLOCK_RE.lastIndex - index;
                widthExtra = lengthExtra * BLOCK_WIDTH;
                if ((width + widthExtra) > truncationLimit) {
                    truncationIndex = Math.min(truncationIndex, index + Math.floor((truncationLimit - width) / BLOCK_WIDTH));
                }
                if ((width + widthExtra) > LIMIT) {
                    truncationEnabled = true;
                    break outer;
                }
                width += widthExtra;
                unmatchedStart = indexPrev;
                unmatchedEnd = index;
                index = indexPrev = BLOCK_RE.lastIndex;
                continue outer;
            }
        }
        /* UNMATCHED INDEX */
        index += 1;
    }
    /* RETURN */
    return {
        width: truncationEnabled ? truncationLimit : width,
        index: truncationEnabled ? truncationIndex : length,
        truncated: truncationEnabled,
        ellipsed: truncationEnabled && LIMIT >= ELLIPSIS_WIDTH
    };
};
/* EXPORT */
/* harmony default export */ const dist = (getStringTruncatedWidth);

;// CONCATENATED MODULE: ./node_modules/fast-string-width/dist/index.js
/* IMPORT */

/* HELPERS */
const dist_NO_TRUNCATION = {
    limit: Infinity,
    ellipsis: '',
    ellipsisWidth: 0,
};
/* MAIN */
const fastStringWidth = (input, options = {}) => {
    return dist(input, dist_NO_TRUNCATION, options).width;
};
/* EXPORT */
/* harmony default export */ const fast_string_width_dist = (fastStringWidth);


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(9069);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
