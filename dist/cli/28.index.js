export const id = 28;
export const ids = [28];
export const modules = {

/***/ 9028:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gate: () => (/* binding */ gate)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/run/deadline.js

/** When a run has to be over, and what it is doing until then. */
class Deadline {
    #minutes;
    #end;
    #controller = new AbortController();
    #phase = 'Starting';
    /** @param minutes from now on */
    constructor(minutes) {
        this.#minutes = minutes;
        this.#end = performance.now() + minutes * 60_000;
        setTimeout(() => {
            this.#controller.abort(this.#explain());
        }, minutes * 60_000).unref();
    }
    /** Milliseconds left, at least 0. */
    left() {
        return Math.max(0, this.#end - performance.now());
    }
    /** Progress whose phases are told when the time is over. */
    follow(progress) {
        return {
            ...progress,
            phase: (title, trees) => {
                this.#phase = title;
                progress.phase(title, trees);
            },
        };
    }
    /** A way of growing that ends with a `UserError` when the time is over. */
    limit(grow) {
        const { signal } = this.#controller;
        return async (set, classes, options, onProgress) => {
            signal.throwIfAborted();
            return grow(set, classes, options, onProgress, signal);
        };
    }
    #explain() {
        return new errors/* UserError */.yo('timeout', `timeout-minutes is ${this.#minutes}, and they are over: ${this.#phase} did not end in time. ` +
            'Give it more minutes, or less to do (fewer trees, folds or rows).');
    }
}

// EXTERNAL MODULE: ./lib/files/outputDirectory.js + 4 modules
var outputDirectory = __webpack_require__(3450);
// EXTERNAL MODULE: ./lib/forest/growForest.js + 19 modules
var growForest = __webpack_require__(6472);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./lib/git/fileAtCommit.js
/** Larger files are not read from a commit. */
const MAX_FILE_BYTES = 256 * 1024 * 1024;
const LFS_MARK = 'version https://git-lfs';
/** A file that was found, unless it is only Git LFS's note of where the file is. */
function foundFile(bytes) {
    if (Buffer.from(bytes.subarray(0, LFS_MARK.length)).toString('latin1') === LFS_MARK) {
        return {
            state: 'unavailable',
            reason: 'The file is kept in Git LFS; the commit has only a pointer to it.',
        };
    }
    return { state: 'found', bytes };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/git/findGit.js


/**
 * What to start git by. Windows looks for a bare name in the current folder first, which is the
 * checked-out repository: there the folders of PATH are searched here, and `null` is returned
 * when none has it.
 */
function findGit(platform = process.platform, searched = process.env['PATH'] ?? '') {
    if (platform !== 'win32')
        return 'git';
    const folders = searched.split(external_node_path_.delimiter).filter((folder) => external_node_path_.isAbsolute(folder));
    return folders.map((folder) => external_node_path_.join(folder, 'git.exe')).find(external_node_fs_.existsSync) ?? null;
}

;// CONCATENATED MODULE: ./lib/git/git.js




const TIMEOUT_MS = 30_000;
const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
const REGULAR_FILE = /^100\d{3} blob ([0-9a-f]+) +(\d+)\t/;
/**
 * Reads the clone that a folder belongs to. Nothing is fetched, and nothing of the repository's is run.
 *
 * @param maxFileBytes the most bytes of a file that is read
 */
function openGit(folder, executable = findGit(), maxFileBytes = MAX_FILE_BYTES) {
    // As git itself calls the folder; the clone may belong to someone else, as in a container.
    const place = ((0,external_node_fs_.existsSync)(folder) ? (0,external_node_fs_.realpathSync)(folder) : folder).replaceAll('\\', '/');
    /** What git prints; `null` when it fails, whatever the cause. */
    const run = (args, maxBuffer = 1024 * 1024) => new Promise((resolve) => {
        if (executable === null) {
            resolve(null);
            return;
        }
        const settings = [
            '--no-replace-objects',
            '--literal-pathspecs',
            '-c', `safe.directory=${place}`,
            '-c', 'core.fsmonitor=false',
            '-c', 'protocol.allow=never',
        ]; // prettier-ignore
        const env = { ...process.env, LC_ALL: 'C', GIT_NO_LAZY_FETCH: '1', GIT_OPTIONAL_LOCKS: '0' };
        (0,external_node_child_process_.execFile)(executable, [...settings, ...args], { cwd: folder, encoding: 'buffer', env, maxBuffer, timeout: TIMEOUT_MS, windowsHide: true }, (error, stdout) => {
            resolve(error === null ? stdout : null);
        }).on('error', () => {
            resolve(null);
        });
    });
    return {
        async resolveRevision(revision) {
            const name = `${revision}^{commit}`;
            const printed = await run(['rev-parse', '--verify', '--quiet', '--end-of-options', name]);
            const commit = printed?.toString('utf8').trim() ?? '';
            return COMMIT.test(commit) ? commit : null;
        },
        async readCommitParents(commit) {
            if (!COMMIT.test(commit))
                return null;
            const printed = await run(['cat-file', 'commit', commit]);
            if (printed === null)
                return null;
            const [header = ''] = printed.toString('utf8').split('\n\n', 1);
            return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, parent = '']) => parent);
        },
        async findMergeBase(a, b) {
            if (!COMMIT.test(a) || !COMMIT.test(b))
                return null;
            // Where the history is cut off, an older commit would be taken for the merge base.
            const shallow = await run(['rev-parse', '--is-shallow-repository']);
            if (shallow?.toString('utf8').trim() !== 'false')
                return null;
            const printed = await run(['merge-base', a, b]);
            const commit = printed?.toString('utf8').trim() ?? '';
            return COMMIT.test(commit) ? commit : null;
        },
        async readFileAtCommit(commit, path) {
            const absentHere = {
                state: 'unavailable',
                reason: 'The commit is not in the local clone.',
            };
            if (!COMMIT.test(commit))
                return absentHere;
            const listed = await run(['ls-tree', '-l', '-z', commit, '--', path]);
            if (listed === null)
                return absentHere;
            if (listed.length === 0)
                return { state: 'absent' };
            const [, blob, size] = REGULAR_FILE.exec(listed.toString('utf8')) ?? [];
            if (blob === undefined) {
                return {
                    state: 'unavailable',
                    reason: 'What the local clone has there is not a regular file.',
                };
            }
            if (Number(size) > maxFileBytes) {
                return { state: 'unavailable', reason: `The file is larger than ${maxFileBytes} bytes.` };
            }
            const bytes = await run(['cat-file', 'blob', blob], maxFileBytes);
            return bytes === null ? absentHere : foundFile(bytes);
        },
    };
}

;// CONCATENATED MODULE: ./lib/progress.js
const LOG_INTERVAL = 10_000;
const BAR_INTERVAL = 100;
const WIDEST_BAR = 24;
const NARROWEST_BAR = 8;
/** What the first trees take says little of the others: engine and threads warm up. */
const ESTIMATE_AFTER = { share: 0.05, milliseconds: 10_000 };
/**
 * A bar with the time left where a line can be replaced, else a line every ten seconds; nothing
 * beside the title of the phase when it takes no longer.
 */
function createProgress({ line, lastLine, now }) {
    let title = '';
    let trees = null;
    let grown = 0;
    let started = 0;
    let first = 0;
    let written = 0;
    const describeLeft = (total) => {
        const { share, milliseconds } = ESTIMATE_AFTER;
        const isEarly = grown < share * total && now() - started < milliseconds;
        if (isEarly || grown === 1)
            return '';
        const each = (now() - first) / (grown - 1);
        return `, ${describeSeconds(each * (total - grown))} left`;
    };
    const clear = () => {
        lastLine?.write('');
    };
    return {
        phase(next, total) {
            clear();
            [title, trees, grown] = [next, total, 0];
            started = now();
            written = started;
            line(title);
        },
        tree() {
            grown += 1;
            if (grown === 1)
                first = now();
            if (now() - written < (lastLine === null ? LOG_INTERVAL : BAR_INTERVAL))
                return;
            written = now();
            const done = trees === null ? `${grown} trees grown so far` : `${grown} of ${trees} trees`;
            const left = trees === null ? '' : describeLeft(trees);
            if (lastLine === null)
                line(`${title}: ${done}${left}`);
            // A terminal moves on to the next line when the last column is written.
            else
                lastLine.write(fitLine(done, left, trees && grown / trees, lastLine.width() - 1));
        },
        end: clear,
    };
}
/** As much as there is room for, the bar first to go: the title stands in the line above. */
function fitLine(done, left, share, width) {
    const text = done + left;
    const bar = Math.min(WIDEST_BAR, width - text.length - 1);
    if (share !== null && bar >= NARROWEST_BAR)
        return `${drawBar(share, bar)} ${text}`;
    return [text, done].find(({ length }) => length <= width) ?? done.slice(0, Math.max(0, width));
}
function drawBar(share, width) {
    const full = Math.min(width, Math.round(share * width));
    return `${'█'.repeat(full)}${'░'.repeat(width - full)}`;
}
function describeSeconds(milliseconds) {
    const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
    if (seconds < 90)
        return `${seconds} s`;
    return `${Math.round(seconds / 60)} min`;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
;// CONCATENATED MODULE: ./lib/files/bundledTable.js




/** How the bundled table is called in messages, reports and settings. */
const BUNDLED_TABLE = 'data/iris.csv';
/**
 * Reads the table that comes with Forest Gate. It lies in the package, some levels above the running
 * file: the bundle and the compiled sources are at different depths.
 */
async function readBundledTable() {
    let directory = (0,external_node_path_.dirname)((0,external_node_url_.fileURLToPath)(import.meta.url));
    while (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(directory, 'action.yml'))) {
        const parent = (0,external_node_path_.dirname)(directory);
        if (parent === directory)
            throw new Error(`${BUNDLED_TABLE} is missing from the package.`);
        directory = parent;
    }
    return (0,promises_.readFile)((0,external_node_path_.join)(directory, BUNDLED_TABLE));
}

// EXTERNAL MODULE: ./lib/files/readRegularFile.js
var readRegularFile = __webpack_require__(7937);
// EXTERNAL MODULE: ./lib/settings/definitions.js + 1 modules
var definitions = __webpack_require__(5928);
// EXTERNAL MODULE: ./lib/text/quote.js
var quote = __webpack_require__(7819);
;// CONCATENATED MODULE: ./lib/settings/givenValue.js


/** The value of an input: what was given, or else its default. */
function readValue(definition, given) {
    if (given === undefined)
        return definition.initial;
    const value = definition.parse(given.value);
    if (value === undefined) {
        throw new errors/* UserError */.yo('settings-value', `${definition.name} is ${describeValue(given)}, but has to be ${definition.allowed}.`);
    }
    return value;
}
/** As `"sqrt" (input)`. */
function describeValue({ value, origin }) {
    const shown = typeof value === 'string' ? (0,quote/* quote */.h)(value) : (0,quote/* quote */.h)(value.join(', '));
    return `${shown} (${origin})`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/settings/kinds.js + 1 modules
var kinds = __webpack_require__(4722);
;// CONCATENATED MODULE: ./lib/settings/nameGate.js


/**
 * A gate's name from the name of its data file. What a name may not hold is replaced, and a piece of
 * the hash of the original keeps two files apart that would then be called the same.
 */
function nameGate(dataPath) {
    const base = (dataPath.split(/[/\\]/).at(-1) ?? '').replace(/(?<=.)\.[^.]*$/s, '');
    const clean = base
        .replace(/[^A-Za-z0-9._-]+/g, '-')
        .replace(/[._-]{2,}/g, '-')
        .slice(0, kinds/* NAME_LENGTH */.xt)
        .replace(/^[._-]|[._-]$/g, '');
    if (clean === base && base !== '')
        return base;
    const hash = (0,external_node_crypto_.createHash)('sha256').update(base).digest('hex').slice(0, 6);
    return `${clean.slice(0, kinds/* NAME_LENGTH */.xt - 7).replace(/[._-]$/, '') || 'table'}-${hash}`;
}

// EXTERNAL MODULE: ./lib/rules/parseRules.js + 1 modules
var parseRules = __webpack_require__(7911);
;// CONCATENATED MODULE: ./lib/settings/readGate.js




/**
 * What the model is held to. Without `rules` the short forms hold, with their defaults; with them,
 * only those short forms that were given too.
 * @throws UserError naming the input and where it came from
 */
function readGate(given) {
    const read = (definition) => readValue(definition, given.get(definition.name));
    const { minAccuracy, maxDrop } = definitions/* INPUTS */.mc;
    const others = readRules(given);
    const holds = ({ name }) => others === null || given.has(name);
    const accuracy = { metric: 'accuracy', of: null, level: 'fail' };
    const short = [
        { ...accuracy, kind: 'floor', limit: read(minAccuracy) },
        { ...accuracy, kind: 'drop', limit: read(maxDrop) },
    ];
    const rules = [
        ...short.filter(({ kind }) => holds(kind === 'floor' ? minAccuracy : maxDrop)),
        ...(others ?? []),
    ];
    locate(given, () => (0,parseRules/* checkRules */.M)(rules));
    const baselineRequired = read(definitions/* INPUTS */.mc.baselineRequired);
    if (baselineRequired && !rules.some(({ kind, level }) => kind === 'drop' && level === 'fail')) {
        throw new errors/* UserError */.yo('settings-contradiction', `${definitions/* INPUTS */.mc.baselineRequired.name} is true, but no rule that can fail needs the base: add one such as "accuracy drop <= 0.02".`);
    }
    return Object.freeze({
        rules: Object.freeze(rules),
        significance: read(definitions/* INPUTS */.mc.significance),
        strict: read(definitions/* INPUTS */.mc.strict),
        baselineRequired,
        acceptLabel: read(definitions/* INPUTS */.mc.acceptLabel),
        acceptFloors: read(definitions/* INPUTS */.mc.acceptFloors),
    });
}
/**
 * The `rules` as they were given; `null` when they were not.
 * @throws UserError naming the input and where it came from
 */
function readRules(given) {
    const texts = readValue(definitions/* INPUTS */.mc.rules, given.get(definitions/* INPUTS */.mc.rules.name));
    return texts === null ? null : locate(given, () => (0,parseRules/* parseRules */.N)(texts));
}
/** Says of an error with a rule where the rules were given. */
function locate(given, action) {
    try {
        return action();
    }
    catch (error) {
        const rules = given.get(definitions/* INPUTS */.mc.rules.name);
        if (!(error instanceof errors/* UserError */.yo) || rules === undefined)
            throw error;
        throw new errors/* UserError */.yo('settings-value', `${definitions/* INPUTS */.mc.rules.name} (${rules.origin}): ${error.message}`);
    }
}

;// CONCATENATED MODULE: ./lib/settings/rejectContradictions.js



/**
 * Refuses inputs that cannot both be meant: one that the other leaves without effect, and a column
 * with two roles.
 * @throws UserError naming both
 */
function rejectContradictions(settings, given) {
    const { hyperparameters, split, gate, baseline } = settings;
    const isTree = hyperparameters.algorithm === 'decision-tree';
    const contradictions = [
        [isTree, 'trees', 'algorithm'],
        [isTree, 'max-features', 'algorithm'],
        [split.evaluation === 'hold-out', 'folds', 'evaluation'],
        [split.evaluation === 'cross-validation', 'test-size', 'evaluation'],
        [baseline === 'none' && gate.baselineRequired, 'baseline-required', 'baseline'],
    ];
    for (const [applies, name, other] of contradictions) {
        const [value, cause] = [given.get(name), given.get(other)];
        if (applies && value && cause) {
            throw new errors/* UserError */.yo('settings-contradiction', `${name} ${describeValue(value)} contradicts ${other} ${describeValue(cause)}: leave one of them out.`);
        }
    }
    const { target, idColumn, groupColumn, ignore } = settings.table;
    const roles = [
        ['target', target],
        ['id-column', idColumn],
        ['group-column', groupColumn],
        ...ignore.map((column) => ['ignore', column]),
    ];
    const roleOf = new Map();
    for (const [role, column] of roles) {
        if (column === null)
            continue;
        const other = roleOf.get(column);
        if (other !== undefined) {
            const problem = other === role ? `named twice by ${role}` : `both ${other} and ${role}`;
            throw new errors/* UserError */.yo('settings-contradiction', `Column ${(0,quote/* quote */.h)(column)} is ${problem} (${given.get(role)?.origin ?? ''}): give it one role.`);
        }
        roleOf.set(column, role);
    }
}

// EXTERNAL MODULE: ./lib/text/suggestName.js
var suggestName = __webpack_require__(7402);
;// CONCATENATED MODULE: ./lib/settings/readSettings.js








/**
 * Everything one run is told: an explicit value wins over the file's, the file's over the default.
 * The file's values have to be right also where they are overruled.
 * @throws UserError naming the input, its value, where it came from and what is allowed
 */
function readSettings({ explicit, file }) {
    checkValues(file ?? new Map());
    const given = new Map(file ?? []);
    for (const [name, value] of explicit.values) {
        if (!definitions/* DEFINITIONS */.LX.some((definition) => definition.name === name)) {
            const names = definitions/* DEFINITIONS */.LX.map((definition) => definition.name);
            throw new errors/* UserError */.yo('settings-unknown', `There is no ${explicit.origin} ${(0,quote/* quote */.h)(name)}. ${(0,suggestName/* suggestName */.S)(name, names)}`);
        }
        given.set(name, { value, origin: explicit.origin });
    }
    const read = (definition) => readValue(definition, given.get(definition.name));
    const data = read(definitions/* INPUTS */.mc.data);
    const seed = read(definitions/* INPUTS */.mc.seed);
    const settings = {
        name: read(definitions/* INPUTS */.mc.name) ?? nameGate(data ?? 'iris.csv'),
        table: Object.freeze({
            data,
            target: read(definitions/* INPUTS */.mc.target),
            ignore: Object.freeze(read(definitions/* INPUTS */.mc.ignore) ?? []),
            idColumn: read(definitions/* INPUTS */.mc.idColumn),
            groupColumn: read(definitions/* INPUTS */.mc.groupColumn),
        }),
        hyperparameters: Object.freeze({
            algorithm: read(definitions/* INPUTS */.mc.algorithm),
            trees: read(definitions/* INPUTS */.mc.trees),
            maxFeatures: read(definitions/* INPUTS */.mc.maxFeatures),
            maxDepth: read(definitions/* INPUTS */.mc.maxDepth),
            minSamplesSplit: read(definitions/* INPUTS */.mc.minSamplesSplit),
            minGain: read(definitions/* INPUTS */.mc.minGain),
            seed,
        }),
        split: Object.freeze({
            evaluation: read(definitions/* INPUTS */.mc.evaluation),
            folds: read(definitions/* INPUTS */.mc.folds),
            testSize: read(definitions/* INPUTS */.mc.testSize),
            seed,
        }),
        gate: readGate(given),
        baseline: read(definitions/* INPUTS */.mc.baseline),
        comment: read(definitions/* INPUTS */.mc.comment),
        timeoutMinutes: read(definitions/* INPUTS */.mc.timeoutMinutes),
        outputDirectory: read(definitions/* INPUTS */.mc.outputDirectory),
        retentionDays: read(definitions/* INPUTS */.mc.retentionDays),
    };
    rejectContradictions(settings, given);
    return Object.freeze(settings);
}
/** Reads every value, so that a wrong one is told also where another overrules it. */
function checkValues(given) {
    for (const definition of definitions/* DEFINITIONS */.LX)
        readValue(definition, given.get(definition.name));
    readRules(given);
}

// EXTERNAL MODULE: ./lib/table/tableLimits.js
var tableLimits = __webpack_require__(8396);
;// CONCATENATED MODULE: ./lib/run/prepareRun.js






const MAX_CONFIG_BYTES = 65_536;
/**
 * Reads the settings and the CSV they name.
 *
 * @param workspace where both have to lie once every link is followed; `null` for any place
 * @throws UserError for whatever cannot be used
 */
async function prepareRun(explicit, workspace) {
    const given = explicit.values.get('config');
    const configPath = given ?? definitions/* DEFAULT_CONFIG */.PV;
    const settingsAt = async (text) => {
        if (text === null)
            return readSettings({ explicit, file: null });
        const { readSettingsFile } = await Promise.resolve(/* import() eager */).then(__webpack_require__.bind(__webpack_require__, 8165));
        return readSettings({ explicit, file: readSettingsFile({ path: configPath, text }) });
    };
    const settings = await settingsAt(await readConfig(configPath, given !== undefined, workspace));
    const bundledTable = await readBundledTable();
    const { data } = settings.table;
    return {
        settings,
        settingsAt,
        configPath,
        bundledTable,
        data: data === null
            ? bundledTable
            : await (0,readRegularFile/* readRegularFile */.X)(data, 'data', tableLimits/* TABLE_LIMITS */.c.bytes, workspace),
        dataName: data ?? BUNDLED_TABLE,
    };
}
async function readConfig(path, required, workspace) {
    try {
        const bytes = await (0,readRegularFile/* readRegularFile */.X)(path, 'config', MAX_CONFIG_BYTES, workspace);
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch (error) {
        if (!required && error instanceof errors/* UserError */.yo && error.code === 'path-absent')
            return null;
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/json/formatJson.js
var formatJson = __webpack_require__(5933);
// EXTERNAL MODULE: ./lib/text/visibleText.js
var visibleText = __webpack_require__(2322);
;// CONCATENATED MODULE: ./lib/report/words/numbers.js
/**
 * Numbers as text, the same in every report and every locale. A minus is U+2212, which is as wide
 * as a plus, so that columns of changes line up.
 */
/** Changes smaller than this are the rounding of floating-point sums, not changes. */
const NO_CHANGE = 1e-9;
function withMinus(text) {
    return text.replace('-', '\u2212');
}
/** `12345` as `12,345`. */
function formatCount(count) {
    return count.toFixed(0).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
/** `3, 'row'` as `3 rows`. */
function formatPlural(count, noun, plural = `${noun}s`) {
    return `${formatCount(count)} ${count === 1 ? noun : plural}`;
}
/** A share as a percentage with one decimal. */
function formatPercent(share) {
    return `${(share * 100).toFixed(1)}%`;
}
/** A metric with three decimals. */
function formatMetric(value) {
    return withMinus(value.toFixed(3));
}
/** A limit as short as its value allows: `0.9` as `90%`, `0.9125` as `91.25%`. */
function formatLimitPercent(share) {
    return `${withMinus(String(Number((share * 100).toFixed(4))))}%`;
}
/** A difference of two shares as short as its value allows: `0.02` as `2 points`. */
function formatLimitPoints(share) {
    const points = Number((share * 100).toFixed(4));
    return `${withMinus(String(points))} ${points === 1 ? 'point' : 'points'}`;
}
/** A distance without its sign: `0.0133` as `1.3 points`, never as `0.0`. */
function formatPoints(share) {
    const points = (Math.abs(share) * 100).toFixed(1);
    if (points === '0.0')
        return 'less than 0.1 points';
    return `${points} ${points === '1.0' ? 'point' : 'points'}`;
}
/** A distance without its sign and with three decimals, never `0.000`. */
function formatDistance(value) {
    const distance = Math.abs(value).toFixed(3);
    return distance === '0.000' ? 'less than 0.001' : distance;
}
function isChange(change) {
    return Math.abs(change) > NO_CHANGE;
}
function signed(change, digits) {
    if (!isChange(change))
        return '0';
    const distance = Math.abs(change).toFixed(digits);
    if (Number(distance) === 0)
        return '\u2248 0';
    return `${change > 0 ? '+' : '\u2212'}${distance}`;
}
/** A change of a metric: `+0.013`, `\u22120.013`, `0`, or `\u2248 0` when it rounds to nothing. */
function formatChange(change) {
    return signed(change, 3);
}
/** A change of a share in points: `+1.3 points`, `0`. */
function formatPointsChange(change) {
    const points = signed(change * 100, 1);
    return /\d\.\d/.test(points) ? `${points} points` : points;
}
/** A change of a number of rows: `+2`, `\u22122`, `0`. */
function formatCountChange(change) {
    return change === 0 ? '0' : `${change > 0 ? '+' : '\u2212'}${formatCount(Math.abs(change))}`;
}
/** An interval of a share: `86.5% to 95.4%`. */
function formatPercentInterval({ low, high }) {
    return `${formatPercent(low)} to ${formatPercent(high)}`;
}
/** An interval of a metric: `0.865 to 0.954`. */
function formatMetricInterval({ low, high }) {
    return `${formatMetric(low)} to ${formatMetric(high)}`;
}
/** An interval of a change of a metric: `\u22120.061 to +0.008`. */
function formatChangeInterval({ low, high }) {
    return `${formatChange(low)} to ${formatChange(high)}`;
}
/** An interval of a change of a share: `\u22126.1 to +0.8 points`. */
function formatPointsInterval({ low, high }) {
    return `${signed(low * 100, 1)} to ${signed(high * 100, 1)} points`;
}
/** A probability as a percentage with one decimal, never rounded to 0 or to 1. */
function formatChance(chance) {
    const percent = formatPercent(chance);
    if (percent === '0.0%')
        return 'less than 0.1%';
    return percent === '100.0%' && chance < 1 ? 'more than 99.9%' : percent;
}
/** A number of which only the first two digits mean anything, rounded up: `637` as `640`. */
function formatRoughly(count) {
    let unit = 1;
    while (count / unit >= 100)
        unit *= 10;
    return formatCount(Math.ceil(count / unit) * unit);
}

;// CONCATENATED MODULE: ./lib/report/words/listNames.js


const MOST_NAMES = 5;
/** `a, b and c`; of more than five names the rest is counted. Plain text. */
function listNames(names) {
    const shown = names.slice(0, MOST_NAMES).map(visibleText/* shortName */.EU);
    const rest = names.length - shown.length;
    const last = rest > 0 ? `${formatCount(rest)} more` : (shown.pop() ?? 'nothing');
    return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
}

;// CONCATENATED MODULE: ./lib/report/words/describeDataChanges.js



function missingFrom(names, others) {
    const known = new Set(others);
    return names.filter((name) => !known.has(name));
}
function classNames({ classes }) {
    return classes.map(({ name }) => name);
}
/** What two summaries tell where the tables themselves could not be compared. */
function compareNames(before, after) {
    return {
        columnsAdded: missingFrom(after.features, before.features),
        columnsRemoved: missingFrom(before.features, after.features),
        columnsRetyped: [],
        classesAdded: missingFrom(classNames(after), classNames(before)),
        classesRemoved: missingFrom(classNames(before), classNames(after)),
    };
}
function describeNames(which, names, noun, plural) {
    return names.length === 0
        ? []
        : [`${which} ${names.length === 1 ? noun : plural} ${listNames(names)}`];
}
function describeRows(changes, before, after) {
    if (changes === null) {
        const more = after - before;
        if (more === 0)
            return [];
        return [`${formatPlural(Math.abs(more), 'row')} ${more > 0 ? 'more' : 'fewer'}`];
    }
    const { rowsAdded, rowsRemoved, rowsEdited, rowsRelabelled } = changes;
    const counts = [
        [rowsAdded, 'added'],
        [rowsRemoved, 'removed'],
        [rowsEdited, 'edited'],
        [rowsRelabelled, 'relabelled'],
    ];
    return counts.flatMap(([count, verb]) => count === 0 ? [] : [`${formatPlural(count, 'row')} ${verb}`]);
}
function describeCount(noun, before, after) {
    return before === after ? [] : [`${noun} ${formatCount(before)} \u2192 ${formatCount(after)}`];
}
/**
 * What the data has or lacks against the base's, in a few words each and as plain text: empty when
 * the tables say the same, `null` when the base's is not known.
 */
function describeDataChanges({ data, baseline, dataChanges }) {
    const before = baseline.data;
    if (before === null)
        return null;
    if (before.fingerprint === data.fingerprint)
        return [];
    const names = dataChanges ?? compareNames(before, data);
    const drifted = (dataChanges?.drift ?? [])
        .filter((column) => column.drifted)
        .map(({ column }) => column);
    const changes = [
        ...describeRows(dataChanges, before.rows, data.rows),
        ...describeCount('duplicate rows', before.duplicates, data.duplicates),
        ...describeCount('conflicting labels', before.conflictingLabels, data.conflictingLabels),
        ...(before.target === data.target ? [] : [`target ${(0,visibleText/* shortName */.EU)(data.target)}`]),
        ...describeNames('new', names.columnsAdded, 'column', 'columns'),
        ...describeNames('gone', names.columnsRemoved, 'column', 'columns'),
        ...describeNames('new role of', names.columnsRetyped, 'column', 'columns'),
        ...describeNames('new', names.classesAdded, 'class', 'classes'),
        ...describeNames('gone', names.classesRemoved, 'class', 'classes'),
        ...(drifted.length === 0 ? [] : [`drift in ${listNames(drifted)}`]),
    ];
    return changes.length === 0 ? ['values edited'] : changes;
}

;// CONCATENATED MODULE: ./lib/report/words/describeBase.js



/** The rows of a comparison: `On the same 150 rows`. */
function describeBase_describeRows({ rows, leftOut }) {
    return leftOut === 0
        ? `On the same ${formatPlural(rows, 'row')}`
        : `On the ${formatPlural(rows, 'row')} that both predicted`;
}
/** What happened to the rows: `1 row newly wrong, 3 newly right`. */
function describeFlips({ newlyWrong, newlyRight }, { predicted, baseline }) {
    if (newlyWrong > 0 || newlyRight > 0) {
        return `${formatPlural(newlyWrong, 'row')} newly wrong, ${formatCount(newlyRight)} newly right`;
    }
    const same = baseline?.predicted.every((old, row) => old === null || old === predicted[row]);
    return same === true ? 'every prediction the same' : 'no row newly wrong or newly right';
}
const MOST_CHANGES = 5;
function listChanges(changes) {
    const more = changes.length - MOST_CHANGES;
    const shown = more > 0 ? [...changes.slice(0, MOST_CHANGES), `${more} more`] : changes;
    return shown.length === 0 ? 'unchanged' : shown.join(', ');
}
/** The settings that differ from the base's, each as `trees 50 \u2192 100`. */
function describeSettingsChanges({ baseline }) {
    return baseline.settingsChanges.map(({ name, base, current }) => `${(0,visibleText/* shortName */.EU)(name)} ${(0,visibleText/* shortName */.EU)(base)} \u2192 ${(0,visibleText/* shortName */.EU)(current)}`);
}
/** What differs from the base: `Data: 3 rows more. Settings: trees 50 \u2192 100.` */
function describeChanges(result) {
    const settings = listChanges(describeSettingsChanges(result));
    const changes = describeDataChanges(result);
    if (changes === null)
        return `Settings: ${settings}.`;
    const data = listChanges(changes);
    return data === 'unchanged' && settings === 'unchanged'
        ? 'Data and settings: unchanged.'
        : `Data: ${data}. Settings: ${settings}.`;
}
/** Why nothing is known of a base that is there; `null` when it could be read. */
const describeUnreadable = ({ baseline }) => baseline.source === 'unreadable'
    ? `The base could not be read, and without it nothing passes: ${(0,visibleText/* shortSentence */.I3)(baseline.reason)}`
    : null;
/** What was refused of what earlier runs stored, and what to do about it: two sentences for each. */
const describeRejected = ({ baseline }) => baseline.rejected.map(({ run, reason }) => `A stored result of the base was refused: ${(0,visibleText/* shortSentence */.I3)(reason)} Run ${run} stored it: find out what changed it, and delete it.`);
/** How there will be something to compare with; `null` when that is settled. */
function describeNextStep({ baseline, source }) {
    if (baseline.mode === 'none' || baseline.source !== 'none')
        return null;
    if (source.event === null)
        return 'To compare with a git revision, give --baseline-commit.';
    return source.event === 'push'
        ? 'Later pull requests are compared with this run.'
        : 'Once this gate has run on the base branch, pull requests are compared with that run.';
}

;// CONCATENATED MODULE: ./lib/report/words/describeCause.js


function isOnlySeed({ baseline }) {
    return baseline.settingsChanges.length === 1 && baseline.settingsChanges[0]?.name === 'seed';
}
/** Which part of the change came with the data and which with the settings. */
function describeAttribution(result) {
    const { attribution } = result;
    if (attribution === null)
        return [];
    const change = attribution.current - attribution.baseline;
    const data = formatPointsChange(attribution.baseSettings - attribution.baseline);
    const settings = formatPointsChange(attribution.current - attribution.baseSettings);
    const source = isOnlySeed(result) ? 'the seed, which is luck' : 'the settings';
    return [
        isChange(change)
            ? `Of ${formatPointsChange(change)}, ${data.replace(/ points$/, '')} came with the data and ${settings.replace(/ points$/, '')} with ${source}.`
            : `${data} came with the data, ${settings} with ${source}.`,
    ];
}
function describeSeedChange(result) {
    return isOnlySeed(result) && describeDataChanges(result)?.length === 0
        ? ['Only the seed changed: any difference is luck of the seed, not progress.']
        : [];
}
/** How far luck goes. */
function describeSeeds({ seeds }) {
    if (seeds === null || seeds.accuracies.length === 0)
        return [];
    const accuracies = [...seeds.accuracies].sort((a, b) => a - b);
    const [low = 0, high = 0] = [accuracies.at(0), accuracies.at(-1)];
    const beginning = `With ${accuracies.length} seeds the accuracy is`;
    return [
        isChange(high - low)
            ? `${beginning} ${formatPercent(low)} to ${formatPercent(high)}: a change of up to ${formatPoints(high - low)} can be luck of the seed.`
            : `${beginning} ${formatPercent(low)} each time.`,
    ];
}
/** What changed the number, as far as it is known: sentences of plain text. */
function describeCause(result) {
    return [...describeAttribution(result), ...describeSeedChange(result), ...describeSeeds(result)];
}

;// CONCATENATED MODULE: ./lib/report/words/addresses.js
/** An address longer than this is not worth its bytes. */
const LONGEST_ADDRESS = 500;
/** The page of a commit; `null` when its repository is not known. */
function commitAddress(source, commit) {
    const repository = repositoryAddress(source);
    return repository === null ? null : `${repository}/commit/${commit}`;
}
/** The page of each line of the data; `null` when it is in no known repository and commit. */
function findLineAddresses(source) {
    const { commit, dataPath } = source;
    const repository = repositoryAddress(source);
    if (repository === null || commit === null || dataPath === null || /\p{Cs}/u.test(dataPath)) {
        return () => null;
    }
    const address = `${repository}/blob/${commit}/${encodePath(dataPath)}?plain=1`;
    if (address.length > LONGEST_ADDRESS)
        return () => null;
    return (line) => `${address}#L${line}`;
}
/** The repository's page, or `null` when what the document says is not an address. */
function repositoryAddress({ serverUrl, repository }) {
    return serverUrl !== null &&
        repository !== null &&
        /^https?:\/\/[\w.-]+(?::\d+)?$/.test(serverUrl) &&
        /^[\w.-]+\/[\w.-]+$/.test(repository)
        ? `${serverUrl}/${repository}`
        : null;
}
function encodePath(path) {
    return path
        .split('/')
        .map((part) => encodeURIComponent(part).replace(/[!'()*]/g, encodeCharacter))
        .join('/');
}
function encodeCharacter(character) {
    return `%${(character.codePointAt(0) ?? 0).toString(16)}`;
}

;// CONCATENATED MODULE: ./lib/report/blocks/pieces.js


/** A name from the data. */
function pieces_name(text) {
    return { kind: 'name', text };
}
/** What a metric is called: words of ours, which are not shortened, or with a name from the data. */
function labelCell({ label, of }) {
    return of === null ? label : pieces_name(label);
}
/** Words that stay on one line. */
function phrase(text) {
    return { kind: 'phrase', text };
}
function strong(text) {
    return { kind: 'strong', text };
}
function emphasis(text) {
    return { kind: 'emphasis', text };
}
function code(text) {
    return { kind: 'code', text };
}
function mark(which) {
    return { kind: 'mark', mark: which };
}
/** A piece that leads to an address, or the piece alone where there is none. */
function pieces_link(piece, address) {
    return address === null ? piece : { kind: 'link', piece, address };
}
/** A number as one of the formats of `words/numbers` writes it; `''` for none. */
function number(value, format) {
    return value === null ? '' : { kind: 'number', text: format(value) };
}
/** `1,234` */
function count(value) {
    return number(value, formatCount);
}
/** `0.967` */
function metric(value) {
    return number(value, formatMetric);
}
/** `+0.013`; `''` for none. */
function change(value) {
    return number(value, formatChange);
}
/** The first digits of a commit, linked when its repository is known. */
function commit(source, sha) {
    return pieces_link(code(sha.slice(0, 7)), commitAddress(source, sha));
}
/** A column of text. */
function left(head, on) {
    return { head, align: 'left', ...(on && { on }) };
}
/** A column of numbers. */
function right(head, on) {
    return { head, align: 'right', ...(on && { on }) };
}

;// CONCATENATED MODULE: ./lib/report/blocks/baseSection.js




/**
 * What the result is compared with and what is different, or why it is compared with nothing; and
 * what was refused on the way.
 */
const baseSection = {
    name: 'base',
    build: (result) => [
        ...describeSource(result),
        ...describeRejected(result).map((text) => ({ kind: 'alert', line: [text] })),
    ],
};
function describeSource(result) {
    const { baseline, comparison, rows } = result;
    const reason = (0,visibleText/* shortSentence */.I3)(baseline.reason);
    const unreadable = describeUnreadable(result);
    if (unreadable !== null)
        return [{ kind: 'alert', line: [unreadable] }];
    if (baseline.notComparable) {
        return [{ kind: 'alert', line: nameBase('Not comparable with the base', result) }];
    }
    if (comparison === null) {
        const next = describeNextStep(result);
        return [{ kind: 'paragraph', line: [next === null ? reason : `${reason} ${next}`] }];
    }
    const flips = strong(describeFlips(comparison, rows));
    const causes = describeCause(result);
    const lines = [
        [`${describeBase_describeRows(comparison)}: `, flips, `. ${describeChanges(result)}`],
        ...(causes.length === 0 ? [] : [[causes.join(' ')]]),
        nameBase('Base', result),
    ];
    return lines.map((line) => ({ kind: 'paragraph', line }));
}
/** `Base 1a2b3c4: The result of this very commit.` */
function nameBase(beginning, { baseline, source }) {
    const sha = baseline.commit === null ? [] : [' ', commit(source, baseline.commit)];
    return [beginning, ...sha, `: ${(0,visibleText/* shortSentence */.I3)(baseline.reason)}`];
}

;// CONCATENATED MODULE: ./lib/report/blocks/classesSection.js

/** Precision, recall and F1 of every class; with a base, on the rows both sides predicted. */
const classesSection = {
    name: 'classes',
    rank: 6,
    build: ({ evaluation, comparison }) => {
        const { perClass, weighted, rows } = comparison?.current ?? evaluation;
        const baseline = comparison?.baseline ?? null;
        const changeOf = (current, before) => baseline === null ? [] : [change(before === undefined ? null : current - before)];
        return [
            {
                kind: 'fold',
                title: 'Per class',
                blocks: [
                    {
                        kind: 'table',
                        columns: [
                            left('class'),
                            right('rows'),
                            right('precision'),
                            right('recall'),
                            right('F1'),
                            ...(baseline === null ? [] : [right('F1 change')]),
                        ],
                        rows: perClass.map((of, index) => [
                            pieces_name(of.name),
                            count(of.support),
                            metric(of.precision),
                            metric(of.recall),
                            metric(of.f1),
                            ...changeOf(of.f1, baseline?.perClass[index]?.f1),
                        ]),
                        foot: [
                            [
                                emphasis('weighted average'),
                                count(rows),
                                metric(weighted.precision),
                                metric(weighted.recall),
                                metric(weighted.f1),
                                ...changeOf(weighted.f1, baseline?.weighted.f1),
                            ],
                        ],
                    },
                ],
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/report/words/itemAt.js
/** An item of a list that has to be there. */
function itemAt(list, index) {
    const item = list[index];
    if (item === undefined)
        throw new RangeError(`The result document has no item ${index} here.`);
    return item;
}

;// CONCATENATED MODULE: ./lib/report/words/listConfusions.js

/** Mistakes listed; all are in metrics.json. */
const MOST_CONFUSIONS = 20;
/** Which classes are taken for which: the most frequent mistakes, the most frequent first. */
function listConfusions({ perClass, confusionMatrix }) {
    return confusionMatrix
        .flatMap((cells, actual) => cells.flatMap((rows, predicted) => rows === 0 || actual === predicted ? [] : [{ actual, predicted, rows }]))
        .sort((a, b) => b.rows - a.rows)
        .slice(0, MOST_CONFUSIONS)
        .map(({ actual, predicted, rows }) => ({
        actual: itemAt(perClass, actual).name,
        predicted: itemAt(perClass, predicted).name,
        rows,
    }));
}

;// CONCATENATED MODULE: ./lib/report/blocks/confusionSection.js



/** A matrix of more classes than these is too wide for whatever it is printed on. */
const MOST_CLASSES = 40;
/** A name among names, so that it is shortened with them where there is no room. */
const CORNER = pieces_name('actual \u2193 predicted \u2192');
/** The confusion matrix; where it is too wide the most frequent mistakes, if there are any. */
const confusionSection = {
    name: 'confusion',
    rank: 7,
    build: ({ evaluation }) => evaluation.perClass.length > MOST_CLASSES
        ? buildMistakes(evaluation)
        : buildMatrix(evaluation, buildMistakes(evaluation)),
};
function buildMatrix({ perClass, confusionMatrix }, instead) {
    const names = perClass.map((of) => pieces_name(of.name));
    return [
        {
            kind: 'fold',
            title: 'Confusion matrix',
            blocks: [
                {
                    kind: 'table',
                    columns: [left(CORNER), ...names.map((head) => right(head))],
                    rows: confusionMatrix.map((cells, actual) => [
                        names[actual] ?? '',
                        ...cells.map((rows, predicted) => countCell(rows, actual === predicted)),
                    ]),
                },
            ],
            instead,
        },
    ];
}
function countCell(rows, isRight) {
    if (rows === 0)
        return number(rows, () => '\u00b7');
    return isRight ? strong(formatCount(rows)) : count(rows);
}
function buildMistakes(evaluation) {
    const confusions = listConfusions(evaluation);
    if (confusions.length === 0)
        return [];
    return [
        {
            kind: 'fold',
            title: 'Most frequent mistakes',
            blocks: [
                {
                    kind: 'table',
                    columns: [left('actual'), left('predicted'), right('rows')],
                    rows: confusions.map(({ actual, predicted, rows }) => [
                        pieces_name(actual),
                        pieces_name(predicted),
                        count(rows),
                    ]),
                },
            ],
        },
    ];
}

;// CONCATENATED MODULE: ./lib/report/blocks/dataSection.js





/** What was learned from, and what is different from the base's. */
const dataSection = {
    name: 'data',
    rank: 4,
    on: 'markdown',
    build: (result) => {
        const { rows, features, classes } = result.data;
        const size = [
            formatPlural(rows, 'row'),
            formatPlural(features.length, 'feature'),
            formatPlural(classes.length, 'class', 'classes'),
        ].join(', ');
        return [
            {
                kind: 'fold',
                title: `Data: ${size}`,
                blocks: [
                    { kind: 'paragraph', line: [describeData(result).join(' ')] },
                    ...buildClassTable(result),
                ],
            },
        ];
    },
};
/** Sentences. */
function describeData(result) {
    const { path, target, features, duplicates, conflictingLabels } = result.data;
    const changes = describeDataChanges(result);
    const same = (rows) => `${formatPlural(rows, 'row has', 'rows have')} the same features as`;
    return [
        `${(0,visibleText/* shortName */.EU)(path)}: ${(0,visibleText/* shortName */.EU)(target)} from ${listNames(features)}.`,
        duplicates === 0 ? 'No two rows have the same features.' : `${same(duplicates)} another.`,
        ...(conflictingLabels === 0 ? [] : [`${same(conflictingLabels)} a row of another class.`]),
        ...(changes === null
            ? []
            : [
                changes.length === 0
                    ? 'The base has the same table.'
                    : `Against the base: ${changes.join('; ')}.`,
            ]),
        ...describeDrift(result),
    ];
}
/** Whether columns have moved; nothing when the base's table is the same or not known. */
function describeDrift({ data, baseline, dataChanges }) {
    if (dataChanges === null || baseline.data?.fingerprint === data.fingerprint)
        return [];
    if (dataChanges.drift.length === 0)
        return ['Too few rows to tell whether a column has drifted.'];
    return dataChanges.drift.some(({ drifted }) => drifted) ? [] : ['No column has drifted.'];
}
/** The rows of each class on both sides; none when they are the same or the base's not known. */
function buildClassTable({ data, baseline }) {
    if (baseline.data === null)
        return [];
    const before = new Map(baseline.data.classes.map(({ name: of, rows }) => [of, rows]));
    const after = new Map(data.classes.map(({ name: of, rows }) => [of, rows]));
    const names = [...new Set([...after.keys(), ...before.keys()])];
    if (names.every((of) => before.get(of) === after.get(of)))
        return [];
    return [
        {
            kind: 'table',
            columns: [left('class'), right('base'), right('this'), right('change')],
            rows: names.map((of) => {
                const [old, now] = [before.get(of) ?? 0, after.get(of) ?? 0];
                return [pieces_name(of), count(old), count(now), number(now - old, formatCountChange)];
            }),
        },
    ];
}

;// CONCATENATED MODULE: ./lib/report/words/describeSimilarClasses.js


const MOST_GROUPS = 3;
/** What to look at when classes seem to be the same; `null` when none do. Plain text. */
const describeSimilarClasses = ({ data }) => {
    const groups = data.similarClasses;
    if (groups.length === 0)
        return null;
    const rest = groups.length - MOST_GROUPS;
    const more = rest > 0 ? `; and ${formatPlural(rest, 'more group')}` : '';
    const shown = groups.slice(0, MOST_GROUPS).map(listNames).join('; ');
    return `Classes that differ only in case or blanks count as different ones: ${shown}${more}. If they are the same, spell them the same.`;
};

;// CONCATENATED MODULE: ./lib/report/blocks/dataWarningsSection.js

/** What is doubtful about the data itself. */
const dataWarningsSection = {
    name: 'data-warnings',
    build: (result) => {
        const similar = describeSimilarClasses(result);
        return similar === null ? [] : [{ kind: 'alert', line: [similar] }];
    },
};

;// CONCATENATED MODULE: ./lib/report/words/listDrift.js
/** The columns that are in both tables, those that drifted first; empty when none did. */
function listDrift({ dataChanges }) {
    const drift = dataChanges?.drift ?? [];
    return drift.some(({ drifted }) => drifted)
        ? [...drift].sort((a, b) => Number(b.drifted) - Number(a.drifted) || b.statistic - a.statistic)
        : [];
}

;// CONCATENATED MODULE: ./lib/report/blocks/driftSection.js



const MEANING = "KS (Kolmogorov-Smirnov) is the largest gap between the column's two distributions: 0 when they are equal, 1 when they do not overlap. PSI (population stability index) adds up how the shares have shifted: 0 when they have not. A column has drifted when its KS is 0.1 or more and chance alone would bring one this large in at most 5% of cases, corrected for the number of columns (Holm).";
/** How far columns have moved, when one did. */
const driftSection = {
    name: 'drift',
    rank: 3,
    build: (result) => {
        const drift = listDrift(result);
        if (drift.length === 0)
            return [];
        const drifted = drift.filter((column) => column.drifted).length;
        return [
            {
                kind: 'fold',
                title: `Drift: ${drifted} of ${formatPlural(drift.length, 'column')}`,
                blocks: [
                    { kind: 'note', text: MEANING },
                    {
                        kind: 'table',
                        columns: [left('column'), right('KS'), right('PSI'), left('drifted')],
                        rows: drift.map((of) => [
                            pieces_name(of.column),
                            metric(of.statistic),
                            metric(of.populationStabilityIndex),
                            of.drifted ? [mark('warning'), phrase(' yes')] : 'no',
                        ]),
                    },
                ],
            },
        ];
    },
};

// EXTERNAL MODULE: ./lib/rules/significance.js
var significance = __webpack_require__(3570);
// EXTERNAL MODULE: ./lib/rules/metrics.js
var metrics = __webpack_require__(2710);
// EXTERNAL MODULE: ./lib/rules/rule.js
var rules_rule = __webpack_require__(5777);
;// CONCATENATED MODULE: ./lib/report/words/metricLabel.js


/** What a metric is called in a table: `F1, macro average`, `recall[setosa]`. */
function metricLabel(metric, of) {
    return of === null ? (metrics/* METRICS */.C.get(metric)?.label ?? metric) : (0,rules_rule/* formatMetricName */.zz)(metric, of);
}

;// CONCATENATED MODULE: ./lib/report/words/intervalLines.js


/** The 95 % intervals of the metrics, and what a test said of those with a drop beyond its limit. */
function intervalLines({ intervals, policy, rules }) {
    const tests = new Map();
    for (const { metric, of, evidence } of rules) {
        if (evidence !== null)
            tests.set(metricLabel(metric, of), { metric, of, evidence });
    }
    const known = new Map(intervals.map((line) => [metricLabel(line.metric, null), line]));
    return [...new Set([...known.keys(), ...tests.keys()])].map((label) => {
        const line = known.get(label);
        const test = tests.get(label);
        const evidence = test?.evidence ?? null;
        const isOpen = evidence !== null && !(0,significance/* isSignificant */.oR)(evidence, policy.significance);
        return {
            metric: line?.metric ?? test?.metric ?? label,
            of: test?.of ?? null,
            label,
            current: line?.current ?? null,
            baseline: line?.baseline ?? null,
            difference: line?.difference ?? evidence?.difference ?? null,
            chance: evidence?.adjustedPValue ?? null,
            rowsToSettle: isOpen ? evidence.rowsToSettle : null,
        };
    });
}

;// CONCATENATED MODULE: ./lib/report/words/metricFormats.js


const PLAIN = {
    value: formatMetric,
    change: formatChange,
    interval: formatMetricInterval,
    changeInterval: formatChangeInterval,
    limit: String,
    dropLimit: String,
    drop: formatMetric,
    distance: formatDistance,
};
const FORMATS = {
    number: PLAIN,
    rows: {
        ...PLAIN,
        value: formatCount,
        change: formatCountChange,
        distance: formatCount,
    },
    percent: {
        value: formatPercent,
        change: formatPointsChange,
        interval: formatPercentInterval,
        changeInterval: formatPointsInterval,
        limit: formatLimitPercent,
        dropLimit: formatLimitPoints,
        drop: (drop) => formatPointsChange(drop).replace(/^\+/, ''),
        distance: formatPoints,
    },
};
/** How to write the numbers of a metric; of one that is not known, as plain numbers. */
function metricFormats(name) {
    return FORMATS[metrics/* METRICS */.C.get(name)?.unit ?? 'number'];
}

;// CONCATENATED MODULE: ./lib/report/blocks/intervalsSection.js




const intervalsSection_MEANING = 'With other rows of the same kind the numbers would vary; intervals made like these hold the true value 95 times out of 100.';
const CHANCE = 'By chance: how often two equally good models would show a drop this large or larger, corrected for the number of rules (Holm).';
/**
 * How sure the numbers are. What a test said has its columns here, but on a terminal, which says
 * it under the rules.
 */
const intervalsSection = {
    name: 'intervals',
    rank: 5,
    build: (result) => {
        const lines = intervalLines(result);
        if (lines.length === 0)
            return [];
        const sides = (base, now, change) => result.comparison === null ? [now] : [base, now, change];
        const isTested = lines.some(({ chance }) => chance !== null);
        const whereTested = (...items) => (isTested ? items : []);
        return [
            {
                kind: 'fold',
                title: 'How sure: 95% intervals',
                blocks: [
                    { kind: 'note', text: [intervalsSection_MEANING, ...whereTested(CHANCE)].join(' ') },
                    {
                        kind: 'table',
                        columns: [
                            left('metric'),
                            ...sides('base', 'this', 'change').map((head) => right(head)),
                            ...whereTested('by chance', 'rows to settle it').map((head) => right(head, 'markdown')),
                        ],
                        rows: lines.map((line) => {
                            const { interval, changeInterval } = metricFormats(line.metric);
                            return [
                                labelCell(line),
                                ...sides(number(line.baseline, interval), number(line.current, interval), number(line.difference, changeInterval)),
                                ...whereTested(number(line.chance, formatChance), number(line.rowsToSettle, (rows) => `about ${formatRoughly(rows)}`)),
                            ];
                        }),
                    },
                ],
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/report/words/describeMethod.js


function describeModel({ settings }) {
    const { algorithm, trees, maxFeatures, maxDepth, minSamplesSplit, minGain, seed } = settings;
    const grown = algorithm === 'random-forest'
        ? `Random forest of ${formatPlural(trees, 'tree')}`
        : 'Decision tree';
    return `${grown}: max-features ${maxFeatures}, max-depth ${maxDepth ?? 'none'}, min-samples-split ${minSamplesSplit}, min-gain ${minGain}, seed ${seed}.`;
}
function describeSplit({ settings }) {
    const { evaluation, folds, testSize, groupColumn, idColumn } = settings;
    const divided = evaluation === 'cross-validation'
        ? `${folds}-fold cross-validation: each row is predicted by a model that has not seen it.`
        : `Hold-out: ${formatPercent(testSize)} of the rows are kept from the model and predicted.`;
    const key = groupColumn !== null
        ? `its ${(0,visibleText/* shortName */.EU)(groupColumn)}`
        : idColumn !== null
            ? `its ${(0,visibleText/* shortName */.EU)(idColumn)}`
            : 'its features';
    return `${divided} Where a row falls depends on ${key} and the seed alone.`;
}
function describeComparison({ comparison }) {
    if (comparison === null || comparison.leftOut === 0)
        return [];
    const { rows, leftOut } = comparison;
    return [
        `Both sides are measured on the ${formatPlural(rows, 'row')} that both predicted; ${formatPlural(leftOut, 'row is', 'rows are')} left out.`,
    ];
}
/** How a result was obtained: one or two sentences of plain text an item. */
function describeMethod(result) {
    const { evaluation, model, settings, toolVersion } = result;
    const library = settings.algorithm === 'random-forest' ? 'ml-random-forest' : 'ml-cart';
    return [
        describeModel(result),
        describeSplit(result),
        ...describeComparison(result),
        `Always answering with the most frequent class would be right for ${formatPercent(evaluation.majorityShare)} of the rows.`,
        `model.json has ${formatCount(model.bytes)} bytes; read back by ${library}, it predicts the same on ${formatPlural(model.checkedRows, 'row')}.`,
        `Made by Forest Gate ${(0,visibleText/* shortName */.EU)(toolVersion)}.`,
    ];
}

;// CONCATENATED MODULE: ./lib/report/blocks/methodSection.js


const FILES = [
    'The files: ',
    code('model.json'),
    ', ',
    code('metrics.json'),
    ' (every number here), ',
    code('predictions.csv'),
    ' (every tested row) and ',
    code('report.md'),
    ' (this text).',
];
/** How the numbers came about, and where the rest of them is. */
const methodSection = {
    name: 'method',
    rank: 3,
    on: 'markdown',
    build: (result) => [
        {
            kind: 'fold',
            title: 'How this was measured',
            blocks: [{ kind: 'list', items: [...describeMethod(result).map((item) => [item]), FILES] }],
        },
    ],
};

;// CONCATENATED MODULE: ./lib/report/words/listShownMetrics.js


/**
 * The metrics that every report shows and those that a rule is about, the accuracy first. With a
 * base all numbers are of the rows both sides predicted.
 */
function listShownMetrics(result) {
    const { comparison, evaluation, rules } = result;
    const always = [...metrics/* METRICS */.C].flatMap(([metric, form]) => form.source === 'model' && form.isShown ? [{ metric, of: null }] : []);
    const named = new Map([...always, ...rules].map(({ metric, of }) => [keyOf(metric, of), { metric, of }]));
    return [...named].flatMap(([key, { metric, of }]) => {
        const now = readMetric(metric, of, comparison?.current ?? evaluation);
        if (now === null)
            return [];
        const before = comparison && readMetric(metric, of, comparison.baseline);
        // The change of the accuracy is a single division, as the verdict has it.
        const change = metric === 'accuracy'
            ? (comparison?.accuracyChange ?? null)
            : before === null
                ? null
                : now - before;
        const ofThis = rules.filter((rule) => keyOf(rule.metric, rule.of) === key);
        return [{ metric, of, label: metricLabel(metric, of), now, before, change, rules: ofThis }];
    });
}
function keyOf(metric, of) {
    return JSON.stringify([metric, of]);
}
/** `null` for what is no metric of a model, and for a class that the table does not have. */
function readMetric(name, of, evaluation) {
    const metric = metrics/* METRICS */.C.get(name);
    return metric?.source === 'model' ? (metric.read(evaluation, of ?? '') ?? null) : null;
}

;// CONCATENATED MODULE: ./lib/report/words/ruleWords.js



/** `accuracy >= 0.9` and `accuracy drop <= 0.02` in words. */
function ruleWords({ metric, kind, limit, actual, outcome }) {
    const isDrop = kind === 'drop';
    const formats = metricFormats(metric);
    const isBroken = outcome !== 'passed' && outcome !== 'not-applied';
    const words = isDrop ? formats.dropLimit(limit) : formats.limit(limit);
    const formatActual = isDrop ? formats.drop : formats.value;
    return {
        limit: words,
        bound: `${isDrop ? 'drop ' : ''}${kind === 'floor' ? '\u2265' : '\u2264'} ${words}`,
        actual: actual === null ? '' : formatActual(actual),
        miss: isBroken && actual !== null ? formats.distance(actual - limit) : null,
    };
}
/** A rule as reports write it: `recall[setosa] ≥ 0.9`. */
function describeRule(rule) {
    return `${(0,visibleText/* shortName */.EU)((0,rules_rule/* formatMetricName */.zz)(rule.metric, rule.of))} ${ruleWords(rule).bound}`;
}
/** What became of a rule, in a few words. */
function describeOutcome(rule) {
    if (rule.outcome === 'passed')
        return 'passed';
    if (rule.outcome === 'not-applied')
        return 'not applied';
    const additions = {
        inconclusive: ', may be chance',
        accepted: ', accepted',
        failed: rule.level === 'warn' ? ' (warns only)' : '',
    };
    return describeMiss(rule) + additions[rule.outcome];
}
function describeMiss(rule) {
    const { miss } = ruleWords(rule);
    if (miss !== null)
        return `missed by ${miss}`;
    if (rule.kind === 'drop')
        return 'nothing to compare with';
    return (0,visibleText/* shortSentence */.I3)(rule.reason).replace(/\.$/, '');
}

;// CONCATENATED MODULE: ./lib/report/blocks/ruleTable.js


/** Rules, the number that each was held against, and what became of it. */
function ruleTable(title, rules) {
    return {
        kind: 'table',
        columns: [left(title), right('this'), left('outcome')],
        rows: rules.map((rule) => [
            phrase(describeRule(rule)),
            number(rule, (one) => ruleWords(one).actual),
            outcomeCell(rule),
        ]),
    };
}
/** What became of a rule, with its mark: `\u2718 missed by 1.3 points`. */
function outcomeCell(rule) {
    return [mark(markOf(rule)), phrase(` ${describeOutcome(rule)}`)];
}
/** A rule in the line of its metric: `\u2718 drop \u2264 2 points, missed by 1.3 points`. */
function boundCell(rule) {
    const bound = [mark(markOf(rule)), phrase(` ${ruleWords(rule).bound}`)];
    return rule.outcome === 'passed' ? bound : [...bound, ', ', phrase(describeOutcome(rule))];
}
/** How a rule is marked: one that is broken and does not fail the gate is a warning. */
function markOf({ outcome, level }) {
    if (outcome === 'inconclusive')
        return 'warning';
    return outcome === 'failed' && level === 'warn' ? 'warning' : outcome;
}

;// CONCATENATED MODULE: ./lib/report/blocks/metricsSection.js





/**
 * The metrics with what they were on the base, how they changed, and which rules hold them; on a
 * terminal these are in a table of their own.
 */
const metricsSection = {
    name: 'metrics',
    build: (result) => {
        const { comparison, evaluation } = result;
        const sides = (before, now, change) => comparison === null ? [now] : [before, now, change];
        const [accuracy = [], ...others] = listShownMetrics(result).map((line) => {
            const { value, change } = metricFormats(line.metric);
            const rules = line.rules.map(boundCell);
            return [
                labelCell(line),
                ...sides(number(line.before, value), number(line.now, value), number(line.change, change)),
                rules.flatMap((rule, index) => index === 0 ? rule : [{ kind: 'break' }, ...rule]),
            ];
        });
        const now = comparison?.current ?? evaluation;
        const before = comparison?.baseline ?? null;
        const rowsRight = sides(number(before, formatRight), number(now, formatRight), number(before && now.correct - before.correct, formatCountChange));
        return [
            {
                kind: 'table',
                columns: [
                    left('metric'),
                    ...sides('base', 'this', 'change').map((head) => right(head)),
                    left('rule', 'markdown'),
                ],
                rows: [accuracy, ['rows right', ...rowsRight, ''], ...others],
            },
        ];
    },
};
function formatRight({ correct, rows }) {
    return `${formatCount(correct)} of ${formatCount(rows)}`;
}

;// CONCATENATED MODULE: ./lib/report/words/policyWords.js

function policyWords_missingFrom(rules, others) {
    const keyOf = ({ level, rule }) => `${level} ${rule}`;
    const known = new Set(others.map(keyOf));
    return rules.filter((rule) => !known.has(keyOf(rule)));
}
function word(value) {
    return value === null ? 'none' : (0,visibleText/* shortName */.EU)(String(value));
}
function policyWords_listChanges(base, own) {
    return [
        ['significance', base.significance, own.significance],
        ['strict', base.strict, own.strict],
        ['baseline-required', base.baselineRequired, own.baselineRequired],
        ['accept-label', base.acceptLabel, own.acceptLabel],
        ['accept-floors', base.acceptFloors, own.acceptFloors],
    ].flatMap(([name, before, after]) => before === after ? [] : [`${name} ${word(before)} \u2192 ${word(after)}`]);
}
/** What the base's rules say, where they are others than this run's; `null` where they are not. */
function policyWords(result) {
    const { basePolicy, ownVerdict, policy, rules } = result;
    if (basePolicy === null)
        return null;
    const changes = policyWords_listChanges(basePolicy.policy, policy);
    const more = changes.length === 0 ? '' : ` Changed: ${changes.join(', ')}.`;
    return {
        summary: `This pull request changes the rules it is judged by. The verdict by its own rules is ${ownVerdict}, by the base's ${basePolicy.verdict}.${more}`,
        disagrees: ownVerdict !== basePolicy.verdict,
        rules: [
            ...policyWords_missingFrom(basePolicy.rules, rules).map((rule) => ({ rule, side: 'base' })),
            ...policyWords_missingFrom(rules, basePolicy.rules).map((rule) => ({ rule, side: 'this' })),
        ],
    };
}

;// CONCATENATED MODULE: ./lib/report/words/evidenceWords.js




function evidenceWords_describeRows({ test, rowsToSettle }) {
    if (rowsToSettle !== null) {
        return ` If rows keep changing sides at this rate, about ${formatRoughly(rowsToSettle)} tested rows would settle it 4 times out of 5.`;
    }
    return test === 'swap'
        ? ''
        : ' At this rate of rows changing sides, not even a million rows would settle it.';
}
/** What is known of how sure a rule is broken; `null` for a rule that was not tested. */
function evidenceWords(rule, policy) {
    const { evidence, reason } = rule;
    if (evidence === null)
        return null;
    const rows = (0,significance/* isSignificant */.oR)(evidence, policy.significance) ? '' : evidenceWords_describeRows(evidence);
    return { rule: describeRule(rule), explanation: (0,visibleText/* shortSentence */.I3)(reason) + rows };
}
const ORDER = ['failed', 'inconclusive', 'accepted'];
/** The evidence on the rule that decides: one that fails first, one that only warns last. */
function decisiveWords({ basePolicy, policy, rules }) {
    const rank = ({ level, outcome }) => ORDER.indexOf(outcome) + (level === 'warn' ? ORDER.length : 0);
    const tested = [
        ...rules.map((rule) => ({ rule, policy })),
        ...(basePolicy?.rules ?? []).map((rule) => ({ rule, policy: basePolicy?.policy ?? policy })),
    ].filter(({ rule }) => rule.evidence !== null);
    const [decisive] = tested.sort((a, b) => rank(a.rule) - rank(b.rule));
    return decisive === undefined ? null : evidenceWords(decisive.rule, decisive.policy);
}

;// CONCATENATED MODULE: ./lib/report/words/acceptanceWords.js

/** What is known of an acceptance; `null` when nobody accepted anything. */
function acceptanceWords({ acceptance, verdict }) {
    if (acceptance === null)
        return null;
    const { label, by, at, commit } = acceptance;
    const time = `${at.slice(0, 10)} at ${at.slice(11, 16)} UTC`;
    const reach = verdict === 'failed'
        ? 'That does not cover what failed.'
        : 'The next push has to be accepted again.';
    return {
        beginning: `Accepted by ${(0,visibleText/* shortName */.EU)(by)} on ${time} with the label ${(0,visibleText/* shortName */.EU)(label)}, for commit`,
        commit,
        end: `only. ${reach}`,
    };
}

;// CONCATENATED MODULE: ./lib/report/blocks/acceptanceBlocks.js


/** Who accepted what is broken, if anybody did. */
function acceptanceBlocks(result) {
    const words = acceptanceWords(result);
    if (words === null)
        return [];
    const sha = commit(result.source, words.commit);
    return [
        { kind: 'paragraph', line: [mark('accepted'), ` ${words.beginning} `, sha, ` ${words.end}`] },
    ];
}

;// CONCATENATED MODULE: ./lib/report/blocks/rulesSection.js





/** The rules that have no place in the table of metrics. */
const otherRulesSection = {
    name: 'other rules',
    on: 'markdown',
    build: (result) => {
        const told = new Set(listShownMetrics(result).flatMap(({ rules }) => rules));
        const others = result.rules.filter((rule) => !told.has(rule));
        return others.length === 0 ? [] : [ruleTable('other rules', others)];
    },
};
/** How sure the rule that decides is broken, and who accepted it all the same. */
const decisiveSection = {
    name: 'decisive',
    on: 'markdown',
    build: (result) => [...evidenceBlocks(decisiveWords(result)), ...acceptanceBlocks(result)],
};
/** All rules, where the table of metrics has no column for them. */
const rulesSection = {
    name: 'rules',
    on: 'terminal',
    build: (result) => [
        ruleTable('rules', result.rules),
        ...describeTests(result.rules, result.policy),
        ...acceptanceBlocks(result),
    ],
};
/** How sure what became of rules is: a paragraph for each that was tested. */
function describeTests(rules, policy) {
    return rules.flatMap((rule) => evidenceBlocks(evidenceWords(rule, policy)));
}
function evidenceBlocks(words) {
    return words === null
        ? []
        : [{ kind: 'paragraph', line: [strong(`${words.rule}:`), ` ${words.explanation}`] }];
}

;// CONCATENATED MODULE: ./lib/report/blocks/policySection.js





/** What the base's rules say of a run that comes with rules of its own. */
const policySection = {
    name: 'policy',
    on: 'markdown',
    build: buildPolicy,
};
/** The same behind the rules, with how sure each of the base's is broken. */
const policyAfterRulesSection = {
    name: 'policy after rules',
    on: 'terminal',
    build: (result) => {
        const { basePolicy } = result;
        return basePolicy === null
            ? []
            : [...buildPolicy(result), ...describeTests(basePolicy.rules, basePolicy.policy)];
    },
};
function buildPolicy(result) {
    const words = policyWords(result);
    if (words === null)
        return [];
    const table = {
        kind: 'table',
        columns: [left('rules that differ'), left("by the base's"), left("by this one's")],
        rows: words.rules.map(({ rule, side }) => {
            const outcome = outcomeCell(rule);
            return [phrase(describeRule(rule)), ...(side === 'base' ? [outcome, ''] : ['', outcome])];
        }),
    };
    return [
        { kind: words.disagrees ? 'alert' : 'paragraph', line: [words.summary] },
        ...(words.rules.length === 0 ? [] : [table]),
    ];
}

;// CONCATENATED MODULE: ./lib/report/words/listRows.js

/** The tested rows, in the order of the file. */
function listRows({ rows, data }) {
    const classes = data.classes.map(({ name }) => name);
    return rows.line.map((line, i) => {
        const votes = rows.votes.slice(i * classes.length, (i + 1) * classes.length);
        const total = votes.reduce((sum, count) => sum + count, 0);
        const shares = votes.map((count) => count / Math.max(total, 1));
        const predicted = itemAt(rows.predicted, i);
        const baseline = rows.baseline === null ? null : itemAt(rows.baseline.predicted, i);
        return {
            line,
            identity: itemAt(rows.identity, i),
            fold: itemAt(rows.fold, i),
            actual: itemAt(classes, itemAt(rows.truth, i)),
            predicted: itemAt(classes, predicted),
            shares,
            confidence: itemAt(shares, predicted),
            baseline: baseline === null ? null : itemAt(classes, baseline),
        };
    });
}

;// CONCATENATED MODULE: ./lib/report/words/listFlips.js

/** Surest first; equally sure rows as in the file. */
function bySureness(a, b) {
    return b.confidence - a.confidence || a.line - b.line;
}
/** The rows that this run gets right and the base got wrong, or the other way round. */
function listFlips(result) {
    const changed = listRows(result).filter(({ baseline, predicted }) => baseline !== null && baseline !== predicted);
    return {
        newlyWrong: changed.filter(({ baseline, actual }) => baseline === actual).sort(bySureness),
        newlyRight: changed.filter(({ predicted, actual }) => predicted === actual).sort(bySureness),
    };
}
/** The rows that this run gets wrong, the surest first. */
function listMistakes(result) {
    return listRows(result)
        .filter(({ predicted, actual }) => predicted !== actual)
        .sort(bySureness);
}

;// CONCATENATED MODULE: ./lib/report/blocks/rowsSection.js




/** Rows shown; all are in predictions.csv. */
const MOST_ROWS = 20;
/** The rows that became wrong or right; without a base, those that are wrong. */
const rowsSection = {
    name: 'rows',
    rank: 1,
    on: 'markdown',
    build: (result) => (result.comparison === null ? rowsSection_buildMistakes(result) : buildFlips(result)),
};
function buildFlips(result) {
    const { newlyWrong, newlyRight } = listFlips(result);
    const title = `Rows that flipped: ${formatCount(newlyWrong.length)} newly wrong, ${formatCount(newlyRight.length)} newly right`;
    const columns = [left(''), right('line'), left('actual'), left('base'), left('this')];
    const linkLine = lineLinker(result);
    const cells = (row, isRight) => [
        mark(isRight ? 'passed' : 'failed'),
        linkLine(row),
        pieces_name(row.actual),
        pieces_name(row.baseline ?? ''),
        pieces_name(row.predicted),
    ];
    return foldRows(title, columns, [
        ...newlyWrong.map((row) => [row, cells(row, false)]),
        ...newlyRight.map((row) => [row, cells(row, true)]),
    ]);
}
function rowsSection_buildMistakes(result) {
    const mistakes = listMistakes(result);
    const linkLine = lineLinker(result);
    return foldRows(`Rows predicted wrong: ${formatCount(mistakes.length)}`, [right('line'), left('actual'), left('predicted')], mistakes.map((row) => [row, [linkLine(row), pieces_name(row.actual), pieces_name(row.predicted)]]));
}
function foldRows(title, columns, rows) {
    if (rows.length === 0)
        return [];
    const rest = rows.length - MOST_ROWS;
    const more = rest > 0 ? ` The ${formatCount(rest)} others are in predictions.csv.` : '';
    return [
        {
            kind: 'fold',
            title,
            blocks: [
                { kind: 'note', text: `Surest first; votes are the share of the trees that agree.${more}` },
                {
                    kind: 'table',
                    columns: [...columns, right('votes')],
                    rows: rows
                        .slice(0, MOST_ROWS)
                        .map(([{ confidence }, cells]) => [...cells, number(confidence, formatVotes)]),
                },
            ],
        },
    ];
}
function formatVotes(share) {
    return `${(share * 100).toFixed(0)}%`;
}
/** Makes the number of a row's line a link to it, where the data lies in a known place. */
function lineLinker({ source }) {
    const addressOf = findLineAddresses(source);
    return ({ line }) => pieces_link(number(line, String), addressOf(line));
}

;// CONCATENATED MODULE: ./lib/report/blocks/settingsSection.js


/** The settings that differ from the base's, if any do. */
const settingsSection = {
    name: 'settings',
    rank: 2,
    on: 'markdown',
    build: ({ baseline: { settingsChanges } }) => {
        if (settingsChanges.length === 0)
            return [];
        return [
            {
                kind: 'fold',
                title: `Settings: ${formatPlural(settingsChanges.length, 'change')}`,
                blocks: [
                    {
                        kind: 'table',
                        columns: [left('setting'), left('base'), left('this')],
                        rows: settingsChanges.map((of) => [pieces_name(of.name), pieces_name(of.base), pieces_name(of.current)]),
                    },
                ],
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/report/words/describeVerdict.js



function describeAbsence({ baseline }) {
    if (baseline.notComparable)
        return 'not comparable with the base';
    if (baseline.source === 'none')
        return 'no base to compare with';
    return baseline.source === 'unreadable' ? 'base unreadable' : 'not comparable with the base';
}
function describeChange(result, drop) {
    if (result.comparison === null) {
        const { baseline, policy, verdict } = result;
        const isThere = baseline.source === 'unreadable' || baseline.notComparable;
        const isMissed = verdict === 'failed' && policy.baselineRequired && isThere;
        const isRequired = drop !== null || isMissed;
        return `${describeAbsence(result)}${isRequired ? ', and a base is required' : ''}`;
    }
    const change = result.comparison.accuracyChange;
    if (!isChange(change))
        return 'same as the base';
    const limit = drop === null ? '' : ` (limit ${drop.limit.replace(/ points?$/, '')})`;
    return `${change > 0 ? 'up' : 'down'} ${formatPoints(change)}${limit}`;
}
/** Why the verdict is what it is, where the numbers before do not say so. */
function describeReason(result, broken) {
    const { acceptance, basePolicy, comparison, ownVerdict, verdict } = result;
    if (verdict === 'passed') {
        const all = [...broken, ...(basePolicy?.rules ?? [])];
        const isAccepted = all.some(({ outcome }) => outcome === 'accepted');
        return acceptance !== null && isAccepted ? `: accepted by ${(0,visibleText/* shortName */.EU)(acceptance.by)}` : '';
    }
    if (broken.length === 0 && basePolicy !== null && basePolicy.verdict !== ownVerdict) {
        return `: by the base's rules, which this pull request changes`;
    }
    return verdict === 'inconclusive' && comparison !== null
        ? ': too few rows to tell from chance'
        : '';
}
/**
 * The verdict in one line of plain text: the gate, what became of it, the accuracy, and what
 * decided. `iris passed with 96.7% accuracy (145 of 150 rows), up 1.3 points`.
 */
function describeVerdict(result) {
    const { name, verdict, evaluation, rules } = result;
    const decisive = verdict === 'passed' ? 'accepted' : verdict;
    const broken = rules.filter(({ outcome, level }) => outcome === decisive && level === 'fail');
    const onAccuracy = (rule) => rule.metric === 'accuracy';
    const find = (isDrop) => {
        const rule = broken.find((one) => onAccuracy(one) && (one.kind === 'drop') === isDrop);
        return rule === undefined ? null : ruleWords(rule);
    };
    const floor = find(false);
    const other = broken.find((rule) => !onAccuracy(rule));
    const right = `${formatCount(evaluation.correct)} of ${formatPlural(evaluation.rows, 'row')}`;
    const accuracy = formatPercent(evaluation.accuracy);
    const line = [
        `${(0,visibleText/* shortName */.EU)(name)} ${verdict} with ${accuracy} accuracy (${right})`,
        ...(floor?.miss ? [`${floor.miss} below the required ${floor.limit}`] : []),
        describeChange(result, find(true)),
        ...(other === undefined ? [] : [`${(0,visibleText/* shortName */.EU)(other.rule)} ${decisive}`]),
    ].join(', ');
    return line + describeReason(result, broken);
}

;// CONCATENATED MODULE: ./lib/report/blocks/verdictSection.js

const MARKS = {
    passed: 'passed',
    failed: 'failed',
    inconclusive: 'warning',
};
/** What became of the run, in one line. */
const verdictSection = {
    name: 'verdict',
    build: (result) => [
        { kind: 'heading', mark: MARKS[result.verdict], text: describeVerdict(result) },
    ],
};

;// CONCATENATED MODULE: ./lib/report/blocks/sections.js














/** The parts of a report in their order, whatever it is printed as. */
const SECTIONS = [
    verdictSection,
    metricsSection,
    otherRulesSection,
    policySection,
    decisiveSection,
    baseSection,
    dataWarningsSection,
    rowsSection,
    classesSection,
    confusionSection,
    intervalsSection,
    dataSection,
    driftSection,
    settingsSection,
    methodSection,
    rulesSection,
    policyAfterRulesSection,
];

;// CONCATENATED MODULE: ./lib/report/blocks/buildReport.js

/** The parts that one printer shows of a result, in their order. */
function buildReport(result, printer) {
    return SECTIONS.filter(({ on = printer }) => on === printer)
        .map(({ build, rank = null }) => ({ blocks: build(result), rank }))
        .filter(({ blocks }) => blocks.length > 0);
}

;// CONCATENATED MODULE: ./lib/report/print/selectColumns.js
/** A table with the columns that a printer shows, and at most so many rows. */
function selectColumns({ columns, rows, foot = [] }, printer, mostRows) {
    const shown = columns.map(({ on = printer }) => on === printer);
    const pick = (cells) => cells.filter((_, column) => shown[column]);
    return {
        columns: pick(columns),
        rows: rows.slice(0, mostRows).map(pick),
        foot: foot.map(pick),
        left: Math.max(0, rows.length - mostRows),
    };
}

;// CONCATENATED MODULE: ./lib/text/escapeMarkdown.js

const ZERO_WIDTH_SPACE = '\u200b';
/**
 * The places where GitHub would make a link of plain text, none of which a backslash or an entity
 * stops: mentions and e-mail addresses, issue and commit references, emoji shortcodes and URLs.
 * Hexadecimal digits are parted so often that no seven stand together.
 */
const LINKED = /[@#]|:(?=[\w+/-])|www(?=\.)|gh-(?=\d)|[0-9a-f]{6}(?=[0-9a-f])/gi;
/** Characters that are Markdown or HTML anywhere; an underscore only where emphasis can begin. */
const MARKUP = /[\\`*[\]<>&|~]|(?<![A-Za-z0-9])_/g;
/** Characters that are Markdown at the beginning of a line. */
const LEADING = /^[-+=]|(?<=^\d{1,9})[.)](?=\s|$)/g;
const toEntity = (character) => `&#${String(character.codePointAt(0))};`;
/**
 * Text from the data as inline Markdown that reads as the text and does nothing else, on a line of
 * its own, within a sentence, in a table cell or in the HTML of a `<summary>`. Entities rather than
 * backslashes, because HTML knows only them and a cell ends at `\\|` in some renderers. Dollar
 * signs stand in a `<span>`, which is how GitHub keeps them out of mathematics.
 */
const escapeMarkdown = (text) => (0,visibleText/* visibleText */.Q6)(text)
    .replace(LINKED, `$&${ZERO_WIDTH_SPACE}`)
    .replace(MARKUP, toEntity)
    .replace(LEADING, toEntity)
    .replaceAll('$', () => '<span>$</span>');
/** A name from the data, shortened, as inline Markdown. */
const escapeName = (name) => escapeMarkdown((0,visibleText/* shortName */.EU)(name));

;// CONCATENATED MODULE: ./lib/report/print/keepSpaces.js
/** Makes a text harmless, but for the spaces at its ends, which part it from its neighbours. */
function keepSpaces(text, escape) {
    let [start, end] = [0, text.length];
    while (start < end && text[start] === ' ')
        start += 1;
    while (end > start && text[end - 1] === ' ')
        end -= 1;
    return text.slice(0, start) + escape(text.slice(start, end)) + text.slice(end);
}

;// CONCATENATED MODULE: ./lib/report/print/markdown/printLine.js


const printLine_MARKS = {
    passed: '\u2705',
    failed: '\u274c',
    warning: '\u26a0\ufe0f',
    accepted: '\u2611\ufe0f',
    'not-applied': '\u2796',
};
/** A text longer than this is not kept on one line. */
const LONGEST_LINE = 60;
/** The pieces of a line or a cell as inline Markdown. */
function printLine(cell) {
    return [cell].flat().map(printPiece).join('');
}
function printPiece(piece) {
    if (typeof piece === 'string')
        return printText(piece);
    switch (piece.kind) {
        case 'name':
            return escapeName(piece.text);
        case 'number':
            return keepTogether(piece.text);
        case 'phrase': {
            const text = printText(piece.text);
            return text.length > LONGEST_LINE ? text : keepTogether(text);
        }
        case 'strong':
            return `**${printText(piece.text)}**`;
        case 'emphasis':
            return `*${printText(piece.text)}*`;
        case 'code':
            return /^[\w.-]+$/.test(piece.text) ? `\`${piece.text}\`` : printText(piece.text);
        case 'mark':
            return printLine_MARKS[piece.mark];
        case 'link':
            return printLink(printPiece(piece.piece), piece.address);
        case 'break':
            return '<br>';
    }
}
function printText(text) {
    return keepSpaces(text, escapeMarkdown);
}
/** An address with a character that could end the link is left out. */
function printLink(text, address) {
    return /^https?:\/\/[\w.:/%?=#~-]+$/.test(address) ? `[${text}](${address})` : text;
}
/** Keeps what stands between commas on one line, where a narrow screen would part each word. */
function keepTogether(text) {
    return text.replace(/(?<!,) /g, '\u00a0');
}

;// CONCATENATED MODULE: ./lib/report/print/markdown/printMarkdown.js



/** A table of more columns is too wide for a page. */
const MOST_COLUMNS = 13;
/** Blocks as GitHub-flavoured Markdown, each table with at most so many rows. */
function printMarkdown(blocks, mostRows = Infinity) {
    return blocks.map((block) => printBlock(block, mostRows)).join('\n\n');
}
function printBlock(block, mostRows) {
    switch (block.kind) {
        case 'heading':
            return `### ${printLine_MARKS[block.mark]} Forest Gate: ${printLine(block.text)}`;
        case 'paragraph':
            return printLine(block.line);
        case 'alert':
            return `> [!WARNING]\n> ${printLine(block.line)}`;
        case 'note':
            return printLine(block.text);
        case 'list':
            return block.items.map((item) => `- ${printLine(item)}`).join('\n');
        case 'table':
            return printTable(block, mostRows);
        case 'fold':
            return printFold(block, mostRows);
    }
}
function printFold({ title, blocks, instead }, mostRows) {
    const isWide = blocks.some((one) => one.kind === 'table' && one.columns.length > MOST_COLUMNS);
    if (isWide && instead !== undefined)
        return printMarkdown(instead, mostRows);
    const inside = printMarkdown(blocks, mostRows);
    return `<details>\n<summary>${printLine(title)}</summary>\n<br>\n\n${inside}\n\n</details>`;
}
function printTable(table, mostRows) {
    const { columns, rows, foot, left } = selectColumns(table, 'markdown', mostRows);
    const lines = [
        printRow(columns.map(({ head }) => head)),
        `| ${columns.map(({ align }) => (align === 'right' ? '--:' : ':--')).join(' | ')} |`,
        ...rows.map(printRow),
        ...foot.map(printRow),
    ];
    const more = left === 0 ? '' : `\n\n\u2026 and ${formatCount(left)} more.`;
    return lines.join('\n') + more;
}
function printRow(cells) {
    return `| ${cells.map(printLine).join(' | ')} |`;
}

;// CONCATENATED MODULE: ./lib/report/print/markdown/fitParts.js

/** With fewer rows than these a cut table says nothing. */
const FEWEST_ROWS = 3;
function measureBytes(text) {
    return Buffer.byteLength(text, 'utf8');
}
/**
 * Prints parts into a number of bytes: those without a rank whole, whatever they take; the others,
 * the smallest rank first, whole where they fit, else with fewer rows, else not at all. A part is
 * never cut elsewhere than between two rows. Each counts two bytes more, for what parts it from
 * the next.
 */
function fitParts(parts, budget) {
    const texts = new Map();
    let left = budget;
    for (const part of [...parts].sort((a, b) => (a.rank ?? -1) - (b.rank ?? -1))) {
        const whole = printMarkdown(part.blocks);
        const fits = part.rank === null || measureBytes(whole) + 2 <= left;
        const text = fits ? whole : cutPart(part, left - 2);
        if (text === '')
            continue;
        texts.set(part, text);
        left -= measureBytes(text) + 2;
    }
    return parts.flatMap((part) => texts.get(part) ?? []);
}
/** A part with as many rows as fit, or nothing when too few do. */
function cutPart({ blocks }, budget) {
    let best = '';
    let [low, high] = [FEWEST_ROWS, countRows(blocks) - 1];
    while (low <= high) {
        const middle = Math.floor((low + high) / 2);
        const text = printMarkdown(blocks, middle);
        if (measureBytes(text) <= budget) {
            best = text;
            low = middle + 1;
        }
        else
            high = middle - 1;
    }
    return best;
}
/** The rows of the longest table in blocks. */
function countRows(blocks) {
    return blocks.reduce((most, block) => {
        if (block.kind === 'table')
            return Math.max(most, block.rows.length);
        if (block.kind !== 'fold')
            return most;
        return Math.max(most, countRows([...block.blocks, ...(block.instead ?? [])]));
    }, 0);
}

;// CONCATENATED MODULE: ./lib/report/renderMarkdown.js


const SHORTENED = 'Shortened to fit here. The whole report is `report.md` in the artifact of this run.';
/**
 * The report as GitHub-flavoured Markdown, for the comment, the job summary and `report.md`.
 * Its first line is the verdict.
 *
 * @param options.limit the most bytes of UTF-8 to use. A text of so many bytes has no more
 *   characters, however they are counted. Folded parts lose rows or are left out, the less
 *   important first; the rest is never cut within a line.
 */
function renderMarkdown(result, { limit } = { limit: Infinity }) {
    const parts = buildReport(result, 'markdown');
    const whole = joinTexts(fitParts(parts, Infinity));
    if (measureBytes(whole) <= limit)
        return whole;
    const room = limit - measureBytes(joinTexts([SHORTENED]));
    const cut = joinTexts([...fitParts(parts, room), SHORTENED]);
    return measureBytes(cut) <= limit ? cut : cutLines(cut, limit);
}
function joinTexts(texts) {
    return `${texts.join('\n\n')}\n`;
}
/** The first lines, as many as fit. */
function cutLines(text, limit) {
    let left = limit;
    const lines = text.split('\n');
    const end = lines.findIndex((line) => (left -= measureBytes(line) + 1) < 0);
    return lines
        .slice(0, end)
        .map((line) => `${line}\n`)
        .join('');
}

// EXTERNAL MODULE: ./lib/text/formatCsv.js
var formatCsv = __webpack_require__(5846);
;// CONCATENATED MODULE: ./lib/report/renderPredictionsCsv.js


/**
 * The tested rows as CSV: where they are in the data, what they are, what was predicted, the share
 * of the votes of each class and, with a base, what it predicted (empty where it could not).
 */
function renderPredictionsCsv(result) {
    const compared = result.rows.baseline !== null;
    const head = [
        'line',
        'identity',
        'fold',
        'actual',
        'predicted',
        ...result.data.classes.map(({ name }) => `share_${name}`),
        ...(compared ? ['baseline_predicted'] : []),
    ];
    const rows = listRows(result).map((row) => [
        row.line,
        row.identity,
        row.fold,
        row.actual,
        row.predicted,
        ...row.shares,
        ...(compared ? [row.baseline ?? ''] : []),
    ]);
    return (0,formatCsv/* formatCsv */.y)([head, ...rows]);
}

;// CONCATENATED MODULE: ./lib/run/files.js



/** The model is written before there is a document, which states its digest. */
const MODEL_FILE = {
    name: 'model.json',
    purpose: 'the model, with the settings and the data it was made from',
};
const RESULT_FILES = [
    {
        name: 'metrics.json',
        purpose: 'every number of this run',
        render: (result) => [(0,formatJson/* formatJson */.I)(result)],
    },
    {
        name: 'predictions.csv',
        purpose: 'every tested row with its prediction',
        render: (result) => [renderPredictionsCsv(result)],
    },
    {
        name: 'report.md',
        purpose: 'this report, to read',
        render: (result) => [renderMarkdown(result)],
    },
];

// EXTERNAL MODULE: ./lib/text/wrapBeside.js
var wrapBeside = __webpack_require__(8417);
// EXTERNAL MODULE: ./node_modules/fast-string-width/dist/index.js + 2 modules
var dist = __webpack_require__(3223);
;// CONCATENATED MODULE: ./lib/report/print/terminal/alignColumns.js

const GAP = '  ';
/**
 * Cells as lines, each column as wide as its widest cell on a terminal.
 *
 * @param align whether a column is aligned to the left (`l`) or to the right (`r`), as in `lrr`
 */
function alignColumns(rows, align) {
    const widths = Array.from(align, (_, column) => rows.reduce((most, row) => Math.max(most, (0,dist/* default */.A)(row[column] ?? '')), 0));
    return rows.map((row) => row
        .map((cell, column) => {
        const padding = ' '.repeat((widths[column] ?? 0) - (0,dist/* default */.A)(cell));
        return align[column] === 'r' ? padding + cell : cell + padding;
    })
        .join(GAP)
        .trimEnd());
}
/** How many columns of a terminal the widest line takes. */
function measureWidth(lines) {
    return lines.reduce((most, line) => Math.max(most, (0,dist/* default */.A)(line)), 0);
}
/** Lines with spaces behind them, so that whatever follows stands in one column. */
function padColumn(lines) {
    const width = measureWidth(lines);
    return lines.map((line) => line + ' '.repeat(width - (0,dist/* default */.A)(line)) + GAP);
}

;// CONCATENATED MODULE: ./lib/run/renderFiles.js




const PURPOSES = new Map([MODEL_FILE, ...RESULT_FILES].map(({ name, purpose }) => [name, purpose]));
/** The files a run has written and what is in them, in lines of `width` columns where paths allow. */
const renderFiles = (paths, width) => {
    const beginnings = padColumn(paths.map(visibleText/* visibleText */.Q6));
    return [
        'Files',
        ...paths.flatMap((path, index) => {
            const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
            return (0,wrapBeside/* wrapBeside */.V)(beginnings[index] ?? '', PURPOSES.get(name) ?? '', width);
        }),
    ].join('\n');
};

;// CONCATENATED MODULE: ./lib/report/print/terminal/paint.js
/** The few ANSI styles reports use. */
const CODES = {
    bold: [1, 22],
    dim: [2, 22],
    red: [31, 39],
    green: [32, 39],
    yellow: [33, 39],
};
/** Paints when there are to be colours, else leaves the text alone. */
function createPaint(colour) {
    return colour
        ? (style, text) => `\u001b[${CODES[style][0]}m${text}\u001b[${CODES[style][1]}m`
        : (_, text) => text;
}

// EXTERNAL MODULE: ./lib/text/wrapText.js
var wrapText = __webpack_require__(9904);
;// CONCATENATED MODULE: ./lib/report/print/terminal/printLine.js


const terminal_printLine_MARKS = {
    passed: ['green', '\u2714'],
    failed: ['red', '\u2718'],
    warning: ['yellow', '!'],
    accepted: ['yellow', '\u2714'],
    'not-applied': ['dim', '-'],
};
/** Names of more characters are shortened. */
const LONGEST_NAME = 40;
/** The pieces of a line or a cell for a terminal, names with at most so many characters. */
function printLine_printLine(cell, paint, longestName = LONGEST_NAME) {
    return [cell]
        .flat()
        .map((piece) => printLine_printPiece(piece, paint, longestName))
        .join('');
}
function printLine_printPiece(piece, paint, longestName) {
    if (typeof piece === 'string')
        return keepSpaces(piece, visibleText/* visibleText */.Q6);
    switch (piece.kind) {
        case 'name':
            return (0,visibleText/* shortText */.os)(piece.text, longestName);
        case 'strong':
            return paint('bold', keepSpaces(piece.text, visibleText/* visibleText */.Q6));
        case 'mark': {
            const [style, sign] = terminal_printLine_MARKS[piece.mark];
            return paint(style, sign);
        }
        case 'link':
            return printLine_printPiece(piece.piece, paint, longestName);
        case 'break':
            return ', ';
        case 'number':
        case 'phrase':
        case 'emphasis':
        case 'code':
            return keepSpaces(piece.text, visibleText/* visibleText */.Q6);
    }
}

;// CONCATENATED MODULE: ./lib/report/print/terminal/printTable.js




/** Rows shown of a table; whatever a table shows is in the files. */
const printTable_MOST_ROWS = 50;
/** How far names are shortened to make a table fit. */
const SHORTEST_NAME = 10;
/** A column takes at least so much, which tells when not to try. */
const NARROWEST_COLUMN = 3;
/**
 * A table as lines, its names as long as the width allows.
 *
 * @returns `null` when it is wider even with short names
 */
function fitTable(table, width, paint) {
    if (table.columns.length * NARROWEST_COLUMN > width)
        return null;
    for (let longest = LONGEST_NAME; longest >= SHORTEST_NAME; longest -= 1) {
        const lines = printTable_printTable(table, longest, paint);
        if (measureWidth(lines) <= width)
            return lines;
    }
    return null;
}
/** A table as lines, however wide it gets. */
function printWideTable(table, paint) {
    return printTable_printTable(table, SHORTEST_NAME, paint);
}
function printTable_printTable(table, longestName, paint) {
    const { columns, rows, foot, left } = selectColumns(table, 'terminal', printTable_MOST_ROWS);
    const [head = '', ...lines] = alignColumns([columns.map((column) => column.head), ...rows, ...foot].map((cells) => cells.map((cell) => printLine_printLine(cell, paint, longestName))), columns.map(({ align }) => (align === 'right' ? 'r' : 'l')).join(''));
    const more = left === 0 ? [] : [`\u2026 and ${formatCount(left)} more`];
    return [paint('bold', head), ...lines, ...more];
}

;// CONCATENATED MODULE: ./lib/report/print/terminal/printTerminal.js



/** Blocks as the lines of a terminal. */
function printTerminal(blocks, options) {
    return blocks.flatMap((block) => printTerminal_printBlock(block, options));
}
function printTerminal_printBlock(block, options) {
    const { width, paint } = options;
    switch (block.kind) {
        case 'heading': {
            const [style, mark] = terminal_printLine_MARKS[block.mark];
            return printParagraph([`${mark} ${block.text}`], options).map((line) => paint('bold', paint(style, line)));
        }
        case 'paragraph':
            return printParagraph(block.line, options);
        case 'alert':
            return printParagraph(block.line, options).map((line) => paint('yellow', line));
        // Nothing is folded here, so what explains would stand in the way of what it explains.
        case 'note':
            return [];
        case 'list':
            return block.items.flatMap((item) => printParagraph(['- ', ...item], options));
        case 'table':
            return fitTable(block, width, paint) ?? printWideTable(block, paint);
        case 'fold':
            return printTerminal_printFold(block, options);
    }
}
/** The one place where sentences are written. */
function printParagraph(line, { width, paint }) {
    return (0,wrapText/* wrapText */.C)(printLine_printLine(line, paint), width);
}
function printTerminal_printFold({ title, blocks, instead }, options) {
    const { width, paint } = options;
    const fits = (block) => block.kind !== 'table' || fitTable(block, width, paint) !== null;
    if (instead !== undefined && !blocks.every(fits))
        return printTerminal(instead, options);
    return [paint('bold', printLine_printLine(title, paint)), ...printTerminal(blocks, options)];
}

;// CONCATENATED MODULE: ./lib/report/renderTerminal.js



/** The report for a terminal or a log, without a line end at the end. */
function renderTerminal(result, { colour, width }) {
    const options = { width, paint: createPaint(colour) };
    return buildReport(result, 'terminal')
        .map(({ blocks }) => printTerminal(blocks, options))
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.join('\n'))
        .join('\n\n');
}

// EXTERNAL MODULE: ./lib/table/readTable.js + 4 modules
var readTable = __webpack_require__(615);
// EXTERNAL MODULE: ./lib/table/findSimilarClasses.js
var findSimilarClasses = __webpack_require__(266);
;// CONCATENATED MODULE: ./lib/table/summariseTable.js

/** Rows whose feature values another row has too, whatever their ids, and those of them with more than one class. */
const countShared = ({ features, labels, }) => {
    const compare = (a, b) => {
        for (const { values } of features) {
            const difference = values[a] - values[b];
            if (difference !== 0)
                return difference;
        }
        return 0;
    };
    const rows = Uint32Array.from(labels.keys()).sort(compare);
    let duplicates = 0;
    let conflictingLabels = 0;
    for (let from = 0, to = 0; from < rows.length; from = to) {
        const first = rows[from];
        let differ = false;
        for (to = from + 1; to < rows.length; to += 1) {
            const row = rows[to];
            if (compare(first, row) !== 0)
                break;
            differ ||= labels[row] !== labels[first];
        }
        if (to - from > 1)
            duplicates += to - from;
        if (differ)
            conflictingLabels += to - from;
    }
    return { duplicates, conflictingLabels };
};
/** What the result document says about a table. */
const summariseTable = (table) => {
    const rows = new Int32Array(table.classes.length);
    for (const label of table.labels)
        rows[label] = (rows[label] ?? 0) + 1;
    return {
        path: table.path,
        rows: table.labels.length,
        features: table.features.map(({ name }) => name),
        target: table.target,
        classes: table.classes.map((name, label) => ({ name, rows: rows[label] ?? 0 })),
        similarClasses: (0,findSimilarClasses/* findSimilarClasses */.f)(table.classes),
        ...countShared(table),
        sha256: table.sha256,
        fingerprint: table.fingerprint,
    };
};

// EXTERNAL MODULE: ./lib/verdict/listIntervals.js + 2 modules
var listIntervals = __webpack_require__(2462);
// EXTERNAL MODULE: ./lib/rules/policy.js
var policy = __webpack_require__(3325);
;// CONCATENATED MODULE: ./lib/baseline/policyOfBase.js

/**
 * What the base is held to: what a run of exactly the base commit stored, also when nothing else of
 * it can be used; else what its settings file says beside this run's own inputs. `null` when neither
 * is known.
 */
async function policyOfBase({ exact, commit, files }) {
    if (exact?.state === 'found')
        return (0,policy/* parsePolicy */.ON)(exact.result.policy);
    if (commit === null)
        return null;
    const reading = await files.settings(commit);
    return reading.state === 'found' ? reading.value.gate : null;
}

// EXTERNAL MODULE: ./lib/training/hyperparametersOf.js
var hyperparametersOf = __webpack_require__(3397);
;// CONCATENATED MODULE: ./lib/baseline/readBaseFiles.js



/**
 * The settings and the table of commits. No code of a commit is run, and no reading throws.
 *
 * @param stored what a run of one of the commits stored, which says what its model and its split
 *   were made with; what its files say is beside the inputs of this run's workflow
 */
function readBaseFiles(inputs, readFile, stored = null) {
    const settings = once(async (commit) => {
        const file = await readFile(commit, inputs.configPath);
        if (file.state === 'unavailable')
            return unavailable(inputs.configPath, commit, file.reason);
        const text = file.state === 'found' ? new TextDecoder().decode(file.bytes) : null;
        const settings = await inputs.settingsAt(text);
        return found(stored?.commit === commit ? takeStored(settings, stored.settings) : settings);
    });
    const table = once(async (commit) => {
        const read = await settings(commit);
        if (read.state !== 'found')
            return read;
        const { data } = read.value.table;
        const path = data ?? inputs.table.path;
        const file = data === null ? { state: 'found', bytes: inputs.bundledTable } : await readFile(commit, data);
        if (file.state === 'absent') {
            return { state: 'none', reason: `${path} does not exist at ${readBaseFiles_short(commit)}.` };
        }
        if (file.state === 'unavailable')
            return unavailable(path, commit, file.reason);
        return found({
            settings: read.value,
            table: readAs(file.bytes, `${path} at ${readBaseFiles_short(commit)}`, read.value),
        });
    });
    return { settings, table };
}
/** Settings with what a result states of them: which columns, what is grown, how rows are divided. */
function takeStored(settings, stored) {
    const { target, ignore, idColumn, groupColumn, evaluation, folds, testSize, seed } = stored;
    const isHoldOut = evaluation === 'hold-out';
    return {
        ...settings,
        table: { ...settings.table, target, ignore, idColumn, groupColumn },
        hyperparameters: (0,hyperparametersOf/* hyperparametersOf */.e)(stored) ?? settings.hyperparameters,
        split: {
            evaluation,
            // A result states one fold of a hold-out and no test size of a cross-validation.
            folds: isHoldOut ? settings.split.folds : folds,
            testSize: isHoldOut ? testSize : settings.split.testSize,
            seed,
        },
    };
}
/** The first characters of a commit's name. */
const readBaseFiles_short = (commit) => commit.slice(0, 7);
const found = (value) => ({ state: 'found', value });
const unavailable = (path, commit, reason) => ({
    state: 'unreadable',
    reason: `${path} of ${readBaseFiles_short(commit)} cannot be read: ${reason}`,
});
function readAs(data, path, settings) {
    try {
        return (0,readTable/* readTable */.x)(data, path, settings.table);
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        throw new errors/* UserError */.yo(error.code, `The base's own table cannot be used: ${error.message}`);
    }
}
/** Asks once per commit and remembers the answer; what is thrown is an answer too. */
function once(read) {
    const known = new Map();
    return (commit) => {
        const reading = known.get(commit) ??
            read(commit).catch((error) => ({
                state: 'unreadable',
                reason: (0,errors/* errorMessage */.gJ)(error),
            }));
        known.set(commit, reading);
        return reading;
    };
}

// EXTERNAL MODULE: ./lib/training/forestOptions.js + 1 modules
var forestOptions = __webpack_require__(676);
;// CONCATENATED MODULE: ./lib/training/predictFolds.js
/** The predicted class of a row that no fold predicts. */
const NOT_PREDICTED = -1;
/**
 * Grows one model per fold and lets it predict rows it has not seen.
 *
 * @param rows the number of rows that answers are kept for
 * @param classes the number of classes
 * @param folds made one at a time, since each holds a copy of its columns
 * @returns votes per row; `predicted` is -1 and the counts are 0 for a row that no fold predicts
 */
async function predictFolds(rows, classes, folds, options, grow) {
    const counts = new Int32Array(rows * classes);
    const predicted = new Int32Array(rows).fill(NOT_PREDICTED);
    for (const fold of folds) {
        if (fold.rows.length === 0)
            continue;
        const forest = await grow(fold.trainingSet, classes, options);
        const votes = forest.vote(fold.columns);
        for (const [index, row] of fold.rows.entries()) {
            predicted[row] = votes.predicted[index] ?? NOT_PREDICTED;
            const from = index * classes;
            counts.set(votes.counts.subarray(from, from + classes), row * classes);
        }
    }
    return { counts, predicted };
}

;// CONCATENATED MODULE: ./lib/training/modelSettings.js
/**
 * The settings in force, for the result document: what was `auto` or the last column is named, and
 * what had no effect has one fixed value (a decision tree is one tree with all features, a hold-out
 * one fold, and a cross-validation holds out nothing).
 */
function modelSettings(settings, table, split) {
    const { idColumn, groupColumn, ignore } = settings.table;
    const { algorithm, trees, maxFeatures, ...growth } = settings.hyperparameters;
    const isForest = algorithm === 'random-forest';
    return {
        target: table.target,
        ignore: [...ignore].sort(),
        idColumn,
        groupColumn,
        algorithm,
        trees: isForest ? trees : 1,
        maxFeatures: isForest ? writeMaxFeatures(maxFeatures) : '1.0',
        ...growth,
        evaluation: split.method,
        folds: split.folds,
        testSize: split.method === 'hold-out' ? settings.split.testSize : 0,
    };
}
/** As a user writes it, so that all (`1.0`) and one (`1`) stay apart. */
function writeMaxFeatures(maxFeatures) {
    if (typeof maxFeatures === 'string')
        return maxFeatures;
    if ('count' in maxFeatures)
        return String(maxFeatures.count);
    return maxFeatures.share === 1 ? '1.0' : String(maxFeatures.share);
}

// EXTERNAL MODULE: ./lib/table/wording.js
var wording = __webpack_require__(8228);
;// CONCATENATED MODULE: ./lib/split/checkSplit.js


const KEPT_TOGETHER = 'Rows of one group, or with equal features, are kept together.';
/** @throws UserError `split-fold-empty`, `split-test-empty`, `split-training-empty` */
const checkSides = ({ path, labels }, { method, folds, foldOf }) => {
    const tested = new Int32Array(folds);
    let training = 0;
    for (const fold of foldOf) {
        if (fold === -1)
            training += 1;
        else
            tested[fold] = (tested[fold] ?? 0) + 1;
    }
    const empty = tested.indexOf(0);
    const rows = `of the ${labels.length} rows of ${path}`;
    if (method === 'cross-validation' && empty !== -1) {
        throw new errors/* UserError */.yo('split-fold-empty', `None ${rows} falls in fold ${empty + 1} of ${folds}, so it has nothing to test. ${KEPT_TOGETHER} Set \`folds\` lower, or add rows.`);
    }
    if (method === 'hold-out' && empty !== -1) {
        throw new errors/* UserError */.yo('split-test-empty', `None ${rows} falls in the hold-out to be tested. ${KEPT_TOGETHER} Set \`test-size\` higher, set \`evaluation: cross-validation\`, or add rows.`);
    }
    if (method === 'hold-out' && training === 0) {
        throw new errors/* UserError */.yo('split-training-empty', `All ${labels.length} rows of ${path} fall in the hold-out, so none is left to train with. ${KEPT_TOGETHER} Set \`test-size\` lower, or add rows.`);
    }
};
const UNSEEN = -2;
const SEVERAL = -3;
/** @throws UserError `split-class-untrained`, `split-class-untested` */
const checkClasses = ({ path, classes, labels }, { method, foldOf }) => {
    const onlyFold = new Int32Array(classes.length).fill(UNSEEN);
    labels.forEach((label, row) => {
        const fold = foldOf[row] ?? UNSEEN;
        const earlier = onlyFold[label];
        if (earlier !== fold)
            onlyFold[label] = earlier === UNSEEN ? fold : SEVERAL;
    });
    classes.forEach((name, label) => {
        const fold = onlyFold[label] ?? SEVERAL;
        if (fold === SEVERAL)
            return;
        const rows = `all rows of the class ${(0,wording/* quoteName */.AB)(name)} in ${path}`;
        if (fold === -1) {
            throw new errors/* UserError */.yo('split-class-untested', `The hold-out leaves out ${rows}, so the class cannot be tested. ${KEPT_TOGETHER} Set \`test-size\` higher, set \`evaluation: cross-validation\`, or add rows of the class.`);
        }
        const place = method === 'hold-out' ? 'The hold-out' : `Fold ${fold + 1}`;
        throw new errors/* UserError */.yo('split-class-untrained', `${place} takes ${rows} for testing, so there is none to train with. ${KEPT_TOGETHER} Set another \`seed\`, or add rows of the class.`);
    });
};
/**
 * Checks that every fold has rows to test, and every class rows to train with in every fold. With a
 * hold-out, every class must be tested too; with cross-validation it is, in some fold.
 *
 * @throws UserError `split-fold-empty`, `split-test-empty`, `split-training-empty`,
 *   `split-class-untrained`, `split-class-untested`
 */
const checkSplit = (table, split) => {
    checkSides(table, split);
    checkClasses(table, split);
};

// EXTERNAL MODULE: ./lib/split/assignFolds.js + 1 modules
var assignFolds = __webpack_require__(6051);
;// CONCATENATED MODULE: ./lib/split/splitTable.js


/** The most rows that `auto` cross-validates. */
const CROSS_VALIDATED_ROWS = 10_000;
/** How a table of so many rows is divided, before any row is looked at. */
const planSplit = ({ evaluation, folds }, rows) => {
    const automatic = rows <= CROSS_VALIDATED_ROWS ? 'cross-validation' : 'hold-out';
    const method = evaluation === 'auto' ? automatic : evaluation;
    return { method, folds: method === 'hold-out' ? 1 : folds };
};
/**
 * Divides the rows of a table by seed and split key alone: a row keeps its side when other rows
 * come, go or move, and rows of one key are never on both sides.
 *
 * @throws UserError `split-fold-empty`, `split-test-empty`, `split-training-empty`,
 *   `split-class-untrained`, `split-class-untested`
 */
const splitTable = (table, settings) => {
    const plan = planSplit(settings, table.labels.length);
    const split = { ...plan, foldOf: (0,assignFolds/* assignFolds */.o)(table.splitKeys, settings, plan.method) };
    checkSplit(table, split);
    return split;
};

;// CONCATENATED MODULE: ./lib/comparison/findRescaled.js
const QUANTILES = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];
const FEWEST_POINTS = 3;
/** How far from the others a point may be, as values are rounded when they are converted. */
const TOLERANCE = 0.02;
/** A smaller change is an edit, as when a sensor is calibrated. */
const SMALLEST_CHANGE = 0.1;
/**
 * The columns whose distribution is the base's times one factor, or the base's moved by one
 * distance, read off seven quantiles. Takes the sorting of each column.
 *
 * @param base features of the base's table
 * @param current the same features, in the same order
 */
function findRescaled(base, current) {
    return base.flatMap(({ name, values }, index) => {
        const by = findChange(quantilesOf(values), quantilesOf(current[index].values));
        return by === null ? [] : [{ name, by }];
    });
}
function quantilesOf(values) {
    const sorted = values.slice().sort();
    return QUANTILES.map((quantile) => sorted[Math.round(quantile * (sorted.length - 1))]);
}
function findChange(base, current) {
    if (new Set(base).size < FEWEST_POINTS)
        return null;
    const points = base.map((value, index) => [value, current[index]]);
    const ratios = points.filter(([value]) => value !== 0).map(([value, now]) => now / value);
    const factor = middleOf(ratios);
    const isFactor = ratios.length >= FEWEST_POINTS &&
        points.every(([value, now]) => value !== 0 || now === 0) &&
        ratios.every((ratio) => Math.abs(ratio - factor) <= TOLERANCE * Math.abs(factor));
    if (isFactor)
        return Math.abs(factor - 1) > SMALLEST_CHANGE ? { factor } : null;
    const range = base.at(-1) - base[0];
    const shifts = points.map(([value, now]) => now - value);
    const shift = middleOf(shifts);
    const isShift = shifts.every((one) => Math.abs(one - shift) <= TOLERANCE * range);
    return isShift && Math.abs(shift) > SMALLEST_CHANGE * range ? { shift } : null;
}
function middleOf(values) {
    return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}

;// CONCATENATED MODULE: ./lib/comparison/findUnmatched.js
/**
 * Pairs rows of equal numbers one to one and gives those left over: the difference of two
 * multisets. Of several rows with one number, the last are left over. O(rows).
 */
const findUnmatched = ({ base, current, count }) => ({
    base: leaveOver(base, current, count),
    current: leaveOver(current, base, count),
});
function leaveOver(rows, others, count) {
    const partners = new Int32Array(count);
    for (const number of others)
        partners[number]++;
    return Int32Array.from(rows.keys()).filter((row) => {
        const number = rows[row];
        return partners[number]-- <= 0;
    });
}

;// CONCATENATED MODULE: ./lib/comparison/meanDistance.js
/**
 * The mean distance of values from their median: how far a column spreads, in its own unit. It is
 * summed in sorted order, so that the order of the rows does not matter to the last digit.
 */
function meanDistance(values) {
    const sorted = values.slice().sort();
    const median = sorted[sorted.length >> 1];
    let total = 0;
    for (const value of sorted)
        total += Math.abs(value - median);
    return total / sorted.length;
}

;// CONCATENATED MODULE: ./lib/comparison/numberKeys.js
/** Texts as numbers from 0, in the order they come. */
function numberKeys(base, current) {
    const numbers = new Map();
    const numberOf = (key) => {
        const known = numbers.get(key);
        if (known !== undefined)
            return known;
        const next = numbers.size;
        numbers.set(key, next);
        return next;
    };
    const before = Int32Array.from(base, numberOf);
    // Most rows are where they were, and comparing texts is quicker than finding one among a million.
    const after = Int32Array.from(current, (key, row) => key === base[row] ? before[row] : numberOf(key));
    return { base: before, current: after, count: numbers.size };
}

;// CONCATENATED MODULE: ./lib/comparison/pairNearest.js

/** Distances that are looked at in all, in about two seconds; enough to look at all below 14,000 rows. */
const MOST_DISTANCES = 200_000_000;
const FEWEST_PER_ROW = 256;
/**
 * For each row of the base without a partner the nearest row that was added: the row it may have
 * been edited into. Near is a small sum of the differences of all columns, each in units of the
 * column's mean distance from its median; of rows equally near, the one with the smaller key.
 *
 * The sum of a row's own scaled values is a bound: two rows differ by no less than their sums do.
 * Added rows are sorted by it and looked at from a row's own sum outwards, so that a row that was
 * hardly edited is found at once. Above 14,000 rows only the nearest sums are looked at, so that
 * rows with nothing near them take no time without end.
 *
 * @returns per entry of `unmatched.base` a row of the current table; -1 when no row was added
 */
function pairNearest(base, current, unmatched) {
    const [gone, come] = [unmatched.base, unmatched.current];
    const pairs = new Int32Array(gone.length).fill(-1);
    if (come.length === 0 || gone.length === 0)
        return pairs;
    const scales = base.columns.map((values, column) => spreadOf(pairNearest_select(values, gone), pairNearest_select(current.columns[column], come)));
    const before = scaleRows(base.columns, gone, scales);
    const after = scaleRows(current.columns, come, scales);
    const order = Int32Array.from(come.keys()).sort((a, b) => after.sums[a] - after.sums[b] ||
        compareKeys(current.keys[come[a]], current.keys[come[b]]));
    const sums = Float64Array.from(order, (position) => after.sums[position]);
    const most = Math.max(FEWEST_PER_ROW, Math.floor(MOST_DISTANCES / gone.length));
    const width = scales.length;
    const distance = (row, other, limit) => {
        let total = 0;
        for (let column = 0; column < width && total <= limit; column += 1) {
            total += Math.abs(before.values[row * width + column] - after.values[other * width + column]);
        }
        return total;
    };
    for (let row = 0; row < gone.length; row += 1) {
        const sum = before.sums[row];
        let right = lowerBound(sums, sum);
        let left = right - 1;
        let best = Infinity;
        let nearest = -1;
        for (let looked = 0; looked < most; looked += 1) {
            const below = left < 0 ? Infinity : sum - sums[left];
            const above = right >= sums.length ? Infinity : sums[right] - sum;
            // Sums are rounded, so that a bound may be off by some last digits.
            if (Math.min(below, above) > best * (1 + 1e-9))
                break;
            if (below === Infinity && above === Infinity)
                break;
            const other = order[below < above ? left-- : right++];
            const found = distance(row, other, best);
            if (found > best)
                continue;
            const isNearer = found < best || compareKeys(current.keys[come[other]], current.keys[come[nearest]]) < 0;
            if (isNearer)
                [best, nearest] = [found, other];
        }
        pairs[row] = come[nearest];
    }
    return pairs;
}
function pairNearest_select(values, rows) {
    return Float64Array.from(rows, (row) => values[row]);
}
function spreadOf(before, after) {
    const all = new Float64Array(before.length + after.length);
    all.set(before);
    all.set(after, before.length);
    return meanDistance(all);
}
function scaleRows(columns, rows, scales) {
    const width = columns.length;
    const values = new Float64Array(rows.length * width);
    const sums = new Float64Array(rows.length);
    for (const [column, scale] of scales.entries()) {
        if (scale === 0)
            continue;
        const from = columns[column];
        for (const [index, row] of rows.entries()) {
            const value = from[row] / scale;
            values[index * width + column] = value;
            sums[index] = sums[index] + value;
        }
    }
    return { values, sums };
}
function compareKeys(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
/** The first position whose value is not below. */
function lowerBound(sorted, value) {
    let [low, high] = [0, sorted.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if (sorted[middle] < value)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

;// CONCATENATED MODULE: ./lib/comparison/recogniseRows.js





/** Below this share of rows two tables are called different tables. */
const FEWEST_RECOGNISED = 0.1;
/**
 * Recognises rows by their keys and, where they have no partner, by their nearest neighbour: an
 * edited row is near in every column, within the column's mean distance from its median.
 *
 * @param keys what the rows of both are matched by: their ids or their values
 * @param values their values; the keys themselves where rows are matched by these
 */
function recogniseRows(base, current, keys, values) {
    const unmatched = findUnmatched(numberKeys(keys.base, keys.current));
    const rows = current.labels.length;
    const shared = pickShared(base, current);
    const nearest = pairNearest({ columns: shared.base.map(({ values }) => values), keys: keys.base }, { columns: shared.current.map(({ values }) => values), keys: keys.current }, unmatched);
    const matched = rows - unmatched.current.length;
    const edited = countNear(shared.base, shared.current, unmatched.base, nearest);
    const equal = keys === values ? matched : rows - leftOver(values);
    const isOther = equal < FEWEST_RECOGNISED * rows;
    return {
        unmatched,
        nearest,
        share: (matched + edited) / rows,
        rescaled: isOther ? findRescaled(shared.base, shared.current) : [],
    };
}
/** Rows of the current table without an equal one in the base. */
function leftOver({ base, current }) {
    return findUnmatched(numberKeys(base, current)).current.length;
}
function pickShared(base, current) {
    const others = new Map(current.features.map((column) => [column.name, column]));
    const pairs = base.features.flatMap((column) => {
        const other = others.get(column.name);
        return other === undefined ? [] : [[column, other]];
    });
    return { base: pairs.map(([column]) => column), current: pairs.map(([, other]) => other) };
}
/** Rows of the current table that are near a row of the base, each once. */
function countNear(base, current, gone, nearest) {
    const limits = base.map(({ values }) => meanDistance(values));
    const near = new Set();
    for (const [index, row] of gone.entries()) {
        const other = nearest[index];
        if (other < 0 || near.has(other))
            continue;
        const isNear = base.every(({ values }, column) => Math.abs(values[row] - current[column].values[other]) <= limits[column]);
        if (isNear)
            near.add(other);
    }
    return near.size;
}

;// CONCATENATED MODULE: ./lib/comparison/whyNotRowByRow.js


const MOST_NAMED = 3;
const ADVICE = 'Set id-column to a column that names each row, so that rows are recognised whatever their values';
/**
 * Why two tables cannot be compared row by row, as the end of a sentence; `null` when they can.
 * Hardly a row of one is in the other, or columns moved as a whole, as by a change of units: then a
 * model of one is asked about values that it was not made for.
 */
function whyNotRowByRow({ share, rescaled }) {
    if (rescaled.length > 0) {
        return `no row is as it was, and ${listRescaled(rescaled)}, as when units change. ${ADVICE}`;
    }
    if (share >= FEWEST_RECOGNISED)
        return null;
    return `fewer than one in ten of this run's rows are among its rows, changed or not. ${ADVICE}`;
}
function listRescaled(columns) {
    const named = columns.slice(0, MOST_NAMED).map(({ name, by }) => {
        const change = 'factor' in by
            ? `is ${round(by.factor)} times the base's`
            : `is the base's moved by ${round(by.shift)}`;
        return `${(0,quote/* quote */.h)(name)} ${change}`;
    });
    const more = columns.length - MOST_NAMED;
    return [...named, ...(more > 0 ? [`${more} more columns moved so`] : [])].join(', ');
}
function round(value) {
    return String(Number(value.toPrecision(3)));
}

// EXTERNAL MODULE: ./lib/table/hashRow.js
var hashRow = __webpack_require__(5976);
;// CONCATENATED MODULE: ./lib/table/hashFeatures.js

/**
 * The key of each row's values in some columns: equal values under equal names, equal key.
 *
 * @param columns at least one, with as many values each
 */
function hashFeatures(columns) {
    const hash = (0,hashRow/* createFeatureHash */.J)(columns.map(({ name }) => name));
    const values = new Float64Array(columns.length);
    return Array.from(columns[0]?.values ?? [], (_, row) => {
        for (const [index, column] of columns.entries())
            values[index] = column.values[row] ?? NaN;
        return hash(values);
    });
}

;// CONCATENATED MODULE: ./lib/table/matchRows.js

/**
 * How rows of the base's table and of this run's are recognised in each other: by their id where
 * both have the same id column, else by the values of the features both have. So a column that was
 * added or removed does not turn every row into a new one.
 *
 * @returns `null` when the tables have no feature in common
 */
function matchRows(base, current, sameIdColumn) {
    if (sameIdColumn)
        return { base: base.identities, current: current.identities };
    const shared = shareColumns(base, current);
    if (shared.length === 0)
        return null;
    if (shared.length === base.features.length && shared.length === current.features.length) {
        return { base: base.contents, current: current.contents };
    }
    return { base: hashFeatures(shared), current: hashFeatures(shareColumns(current, base)) };
}
/** The features of one table whose names the other has too. */
function shareColumns(table, other) {
    const names = new Set(other.features.map((feature) => feature.name));
    return table.features.filter((feature) => names.has(feature.name));
}

;// CONCATENATED MODULE: ./lib/table/tableInUse.js
/** Whether rows of both tables have ids in the same column. */
const haveSameIdColumn = (a, b) => a.settings.idColumn !== null && a.settings.idColumn === b.settings.idColumn;

;// CONCATENATED MODULE: ./lib/baseline/placeRows.js





/**
 * How the rows of the base are held against this run's: which are the same, and which models are
 * kept from each.
 *
 * A row that this run has falls where this run puts it. One that was edited falls where the row
 * falls that it was edited into, so that no model of the base is asked about a row that it has seen
 * in its earlier form. An id, and a group that is on one side as a whole, say better where a row
 * belongs. What is left falls where its own hash puts it, as in the base's own run.
 *
 * @returns the end of a sentence instead when the two tables cannot be compared
 */
function placeRows(base, run) {
    const { table } = base;
    const obstacle = whyNotComparable(table, run.table);
    if (obstacle !== null)
        return obstacle;
    const byId = haveSameIdColumn({ table, settings: base.settings.table }, { table: run.table, settings: run.settings.table });
    const values = matchRows(table, run.table, false);
    if (values === null)
        return 'no feature column is in both';
    const keys = (byId ? matchRows(table, run.table, true) : null) ?? values;
    const recognised = recogniseRows(table, run.table, keys, values);
    if (!byId) {
        const other = whyNotRowByRow(recognised);
        if (other !== null)
            return other;
    }
    const ownFolds = (0,assignFolds/* assignFolds */.o)(table.splitKeys, run.settings.split, run.split.method);
    const { groupColumn } = base.settings.table;
    const byGroup = groupColumn !== null && groupColumn === run.settings.table.groupColumn;
    return {
        table,
        keys,
        folds: byId || byGroup ? ownFolds : followEdits(ownFolds, recognised, run.split.foldOf),
        ownValues: byId && recognised.rescaled.length > 0,
    };
}
/** The folds of the base's rows, an edited row in the fold of what it was edited into. */
function followEdits(ownFolds, { unmatched, nearest }, foldOf) {
    const folds = ownFolds.slice();
    for (const [index, row] of unmatched.base.entries()) {
        const partner = nearest[index];
        if (partner >= 0)
            folds[row] = foldOf[partner];
    }
    return folds;
}
function whyNotComparable(base, current) {
    if (base.target !== current.target)
        return 'its target is another column';
    const sameClasses = base.classes.length === current.classes.length &&
        base.classes.every((name, index) => name === current.classes[index]);
    return sameClasses ? null : 'its classes differ';
}

// EXTERNAL MODULE: ./lib/training/trainingSet.js
var trainingSet = __webpack_require__(1384);
;// CONCATENATED MODULE: ./lib/baseline/retrain.js


/**
 * Grows the base's models again and asks them about the rows that this run tests.
 *
 * A row of the base is kept from training exactly those models that are asked about it, so both
 * sides are measured on the same rows and neither has seen them.
 *
 * @param options the base's hyperparameters
 * @returns votes for each tested row; none for a row whose features the base's model cannot be given
 */
function retrain(base, run, options, grow) {
    const folds = planFolds(base, run);
    return predictFolds(run.tested.length, run.table.classes.length, folds, options, grow);
}
function* planFolds(base, run) {
    const { table, keys } = base;
    const foldsOfKey = collectFolds(keys, run);
    const isHeldOut = (row, fold) => foldsOfKey.get(keys.base[row])?.has(fold) ?? base.folds[row] === fold;
    const order = (0,trainingSet/* orderRows */.O1)(table);
    const features = pairFeatures(base, run);
    for (let fold = 0; fold < run.split.folds; fold += 1) {
        const rows = Int32Array.from(run.tested.keys()).filter((position) => run.split.foldOf[run.tested[position]] === fold && features.rows[position] >= 0);
        const sourceRows = Int32Array.from(rows, (position) => features.rows[position]);
        yield {
            trainingSet: (0,trainingSet/* selectTrainingSet */.t6)(table, order.filter((row) => !isHeldOut(row, fold))),
            rows,
            columns: (0,trainingSet/* selectColumns */.Gs)(features.columns, sourceRows),
        };
    }
}
/** Which folds test a row with a given key: more than one only where rows differ in columns the base lacks. */
function collectFolds(keys, { table, split }) {
    const folds = new Map();
    for (let row = 0; row < table.labels.length; row += 1) {
        const key = keys.current[row] ?? '';
        const known = folds.get(key) ?? new Set();
        folds.set(key, known.add(split.foldOf[row] ?? -1));
    }
    return folds;
}
/**
 * Where the base's model finds its features for each tested row: in this run's table when it has
 * all of the base's columns, else in the base's own version of the row, if there is one (-1 if not).
 */
function pairFeatures({ table: base, keys, ownValues }, { table, tested }) {
    const byName = new Map(table.features.map((feature) => [feature.name, feature.values]));
    const columns = base.features.map((feature) => byName.get(feature.name));
    if (!ownValues && columns.every((column) => column !== undefined)) {
        return { columns, rows: tested };
    }
    const rowOfKey = new Map();
    for (const [row, key] of keys.base.entries())
        if (!rowOfKey.has(key))
            rowOfKey.set(key, row);
    return {
        columns: base.features.map((feature) => feature.values),
        rows: tested.map((row) => rowOfKey.get(keys.current[row]) ?? -1),
    };
}

;// CONCATENATED MODULE: ./lib/baseline/retrainCommit.js








/**
 * The rung that grows the base commit's models again, from its own settings and data but on this
 * run's split, and asks them about this run's rows.
 */
async function retrainCommit({ run, commit, reason, files, grow }) {
    if (commit === null)
        return { state: 'none', reason, notComparable: false };
    const reading = await files.table(commit);
    if (reading.state !== 'found')
        return { ...reading, notComparable: false };
    const { settings, table } = reading.value;
    const rows = placeRows(reading.value, run);
    if (typeof rows === 'string')
        return notComparable(commit, rows);
    const options = (0,forestOptions/* forestOptions */.E)(settings.hyperparameters, table.features.length);
    const votes = await retrain(rows, run, options, grow);
    if (votes.predicted.every((code) => code === NOT_PREDICTED)) {
        return notComparable(commit, "none of its rows is among this run's");
    }
    return {
        unanswered: 0,
        baseline: {
            source: 'commit',
            commit,
            reason: `Trained again from the data and settings of ${readBaseFiles_short(commit)}.`,
            settings: modelSettings(settings, table, planSplit(settings.split, table.labels.length)),
            data: summariseTable(table),
            votes,
            policy: settings.gate,
            table: { table, settings: settings.table },
        },
    };
}
function notComparable(commit, obstacle) {
    return {
        state: 'none',
        reason: `Not comparable with ${readBaseFiles_short(commit)}: ${obstacle}.`,
        notComparable: true,
    };
}

// EXTERNAL MODULE: ./lib/document/result.js
var result = __webpack_require__(3744);
;// CONCATENATED MODULE: ./lib/settings/statedInputs.js


/**
 * The inputs that change the numbers in one of these ways, in their order; by default all of them.
 * The path of the table is not among them: what is in the table is stated in its stead.
 */
function statedInputs(affected = ['data', 'model', 'split']) {
    return KEYS.filter((key) => definitions/* INPUTS */.mc[key].affects.some((part) => affected.includes(part))).map((key) => ({ name: definitions/* INPUTS */.mc[key].name, key }));
}
const KEYS = Object.keys(definitions/* INPUTS */.mc).filter(isStated);
function isStated(key) {
    return key in definitions/* INPUTS */.mc && key in result/* resultSchema */.F.shape.settings.shape;
}

;// CONCATENATED MODULE: ./lib/baseline/reuse.js


/**
 * Takes the base's answers from a stored result. A row counts as answered when the base tested the
 * same features in the same fold: then its model of that fold has not seen the row and would say
 * the same again.
 *
 * @returns votes for each tested row of this run, and how many have none
 */
function reuse(stored, run) {
    const classes = run.table.classes.length;
    const { rows } = stored;
    const contents = rows.content ?? rows.identity;
    const positions = new Map();
    for (const [position, content] of contents.entries()) {
        positions.set(`${String(rows.fold[position])} ${content}`, position);
    }
    const predicted = new Int32Array(run.tested.length).fill(NOT_PREDICTED);
    const counts = new Int32Array(run.tested.length * classes);
    let unanswered = 0;
    for (const [index, row] of run.tested.entries()) {
        const key = `${String(run.split.foldOf[row])} ${run.table.contents[row] ?? ''}`;
        const position = positions.get(key);
        if (position === undefined) {
            unanswered += 1;
            continue;
        }
        predicted[index] = rows.predicted[position] ?? NOT_PREDICTED;
        const from = position * classes;
        counts.set(rows.votes.slice(from, from + classes), index * classes);
    }
    return { votes: { predicted, counts }, unanswered };
}
/** Why a stored result cannot answer for this run, or `null` when it can. */
function whyNotReusable(stored, run, settings) {
    const sameList = (a, b) => a.length === b.length && a.every((item, index) => item === b[index]);
    const sorted = (names) => [...names].sort();
    const classes = stored.data.classes.map(({ name }) => name);
    if (stored.data.target !== run.table.target)
        return 'its target is another column';
    if (!sameList(classes, run.table.classes))
        return 'its classes differ';
    const features = run.table.features.map((feature) => feature.name);
    if (!sameList(sorted(stored.data.features), sorted(features))) {
        return 'its feature columns differ';
    }
    const isDividedAlike = statedInputs(['split']).every(({ key }) => stored.settings[key] === settings[key]);
    return isDividedAlike ? null : 'its rows were divided by other settings';
}

;// CONCATENATED MODULE: ./lib/baseline/tableAt.js
/** A commit's own table with the columns in the parts its settings give them; `null` if unreadable. */
async function tableAt(commit, files) {
    const reading = await files.table(commit);
    if (reading.state !== 'found')
        return null;
    const { table, settings } = reading.value;
    return { table, settings: settings.table };
}

;// CONCATENATED MODULE: ./lib/baseline/reuseStored.js




/** The rung that takes what a run of exactly the base commit stored. */
async function reuseExact(ladder) {
    return ladder.exact && reuseStored(ladder.exact, ladder);
}
/** The rung that takes what the newest run of the base branch stored. */
async function reuseNewest(ladder) {
    return ladder.findNewest && reuseStored(await ladder.findNewest(), ladder);
}
async function reuseStored(stored, ladder) {
    if (stored.state !== 'found') {
        const { state, reason, otherFormat } = stored;
        return { state, reason, notComparable: otherFormat === true };
    }
    const { result, commit, exact } = stored;
    const { run } = ladder;
    const name = readBaseFiles_short(commit);
    const obstacle = whyNotReusable(result, run, run.modelSettings);
    if (obstacle !== null) {
        const reason = `The artifact of ${name} cannot be used: ${obstacle}.`;
        return { state: 'none', reason, notComparable: true };
    }
    const { votes, unanswered } = reuse(result, run);
    if (unanswered === run.tested.length) {
        const reason = `The artifact of ${name} has none of this run's rows.`;
        return { state: 'none', reason, notComparable: true };
    }
    const age = exact ? '' : ' It is older than the base commit.';
    return {
        unanswered,
        baseline: {
            source: 'artifact',
            commit,
            reason: `From the artifact that a run of ${name} stored.${age}`,
            settings: result.settings,
            data: result.data,
            votes,
            policy: (0,policy/* parsePolicy */.ON)(result.policy),
            table: await tableOfStored(result, commit, ladder),
        },
    };
}
/**
 * The table a stored result was made of: this run's own when both say the same, as columns play the
 * same parts in a result that can be used, else the commit's, unless its run had made another.
 */
async function tableOfStored({ data, settings }, commit, { run, files }) {
    if (data.fingerprint === run.table.fingerprint)
        return { table: run.table, settings };
    const inUse = await tableAt(commit, files);
    return inUse?.table.fingerprint === data.fingerprint ? inUse : null;
}

;// CONCATENATED MODULE: ./lib/baseline/obtainBaseline.js







/** The ladder of each mode, from the top. */
const RUNGS = {
    auto: [reuseExact, retrainCommit, reuseNewest],
    artifact: [reuseExact, reuseNewest],
    commit: [retrainCommit],
    none: [],
};
/** The most characters of a reason; there are three rungs. */
const MAX_REASON = 1_000;
/**
 * Climbs down the ladder: what a run of exactly the base commit stored; the base commit trained
 * again; what the newest run of the base branch stored; nothing.
 *
 * A stored result that lacks some of this run's rows gives way to training again, and serves for
 * the rows it has when that is not possible. A rung that could not be read is remembered: without
 * a baseline in the end, the source is `unreadable` rather than `none`.
 */
async function obtainBaseline(run, base, grow) {
    const rejected = [];
    const note = (stored) => {
        if (stored.state !== 'found' && stored.rejected)
            rejected.push(stored.rejected);
        return stored;
    };
    const ladder = await openLadder(run, base, grow, note);
    const { baseline: mode } = run.settings;
    const baseline = mode === 'none' ? await decline(ladder) : await climb(RUNGS[mode], ladder);
    return { baseline, rejected };
}
async function openLadder(run, { store, commit, reason, readFile }, grow, note) {
    const exact = store && (await store.findExact().then(note).catch(unreadable));
    const isFound = exact?.state === 'found';
    const stored = isFound ? { commit: exact.commit, settings: exact.result.settings } : null;
    return {
        run,
        commit,
        reason,
        files: readBaseFiles(run, readFile, stored),
        exact,
        findNewest: store && (async () => note(await store.findNewest())),
        grow,
    };
}
async function climb(rungs, ladder) {
    const { exact, commit, files } = ladder;
    const policy = exact?.state === 'found' ? await policyOfBase(ladder) : null;
    const missed = [];
    let partial = null;
    for (const rung of rungs) {
        const answer = await rung(ladder).catch(unreadable);
        if (answer === null)
            continue;
        if (!('baseline' in answer))
            missed.push(answer);
        else {
            const baseline = { ...answer.baseline, policy: policy ?? answer.baseline.policy };
            if (answer.unanswered === 0)
                return baseline;
            partial ??= baseline;
        }
    }
    if (partial !== null)
        return partial;
    const reasons = new Set(missed.map(({ reason }) => (0,visibleText/* shortText */.os)(reason, MAX_REASON)));
    return {
        source: missed.some(({ state }) => state === 'unreadable') ? 'unreadable' : 'none',
        commit,
        reason: missed.length === 0 ? ladder.reason : [...reasons].join(' '),
        notComparable: missed.some((answer) => answer.notComparable),
        policy: await policyOfBase(ladder),
        table: commit === null ? null : await tableAt(commit, files),
    };
}
/** No baseline is wanted. Where the base's own run wanted one, that is a change to be seen. */
async function decline(ladder) {
    const isChanged = (await modeOfBase(ladder)) !== 'none';
    return {
        source: 'none',
        commit: null,
        reason: isChanged
            ? 'The setting is none here, and it is not at the base.'
            : 'The setting is none.',
        notComparable: isChanged,
        policy: await policyOfBase(ladder),
        table: null,
    };
}
/** How the base's own run looked for its baseline; `none` also when that is not known. */
async function modeOfBase({ exact, commit, files }) {
    if (exact?.state === 'found')
        return exact.result.baseline.mode;
    if (commit === null)
        return 'none';
    const reading = await files.settings(commit);
    return reading.state === 'found' ? reading.value.baseline : 'none';
}
function unreadable(error) {
    return { state: 'unreadable', reason: (0,errors/* errorMessage */.gJ)(error), notComparable: false };
}

// EXTERNAL MODULE: ./lib/comparison/compare.js
var compare = __webpack_require__(898);
;// CONCATENATED MODULE: ./lib/comparison/countDiffering.js
/**
 * Rows that have a partner on the other side, and none that is equal in something else as well.
 * O(rows log rows).
 */
const countDiffering = (rows, something) => countPairs(Float64Array.from(rows.base), Float64Array.from(rows.current)) -
    countPairs(join(rows.base, something.base, something.count), join(rows.current, something.current, something.count));
/** Both numbers in one: below 2^53, as there are fewer than 2^23 rows. */
const join = (rows, something, count) => Float64Array.from(rows, (row, index) => row * count + something[index]);
/** How many pairs of equal numbers there are, each number in one pair at most. */
function countPairs(base, current) {
    base.sort();
    current.sort();
    let pairs = 0;
    for (let i = 0, j = 0; i < base.length && j < current.length;) {
        const difference = base[i] - current[j];
        if (difference === 0)
            pairs += 1;
        if (difference <= 0)
            i += 1;
        if (difference >= 0)
            j += 1;
    }
    return pairs;
}

;// CONCATENATED MODULE: ./lib/comparison/namesOnlyIn.js
/** The names in one list that another lacks. */
function namesOnlyIn(names, others) {
    const known = new Set(others);
    return names.filter((name) => !known.has(name));
}

;// CONCATENATED MODULE: ./lib/comparison/findColumnChanges.js

/**
 * The columns that only one file has, whatever they are for, and those of both that are a feature
 * on one side only. Of a column that is no feature, nothing but the name is known: that its values
 * turned from numbers into text shows in what it is for, since a feature has to be numeric.
 */
function findColumnChanges(base, current) {
    const [before, after] = [listColumns(base), listColumns(current)];
    const wereOthers = new Set(before.others);
    const areOthers = new Set(after.others);
    return {
        columnsAdded: namesOnlyIn(allOf(after), allOf(before)),
        columnsRemoved: namesOnlyIn(allOf(before), allOf(after)),
        columnsRetyped: [
            ...after.features.filter((name) => wereOthers.has(name)),
            ...before.features.filter((name) => areOthers.has(name)),
        ],
    };
}
function listColumns({ table, settings }) {
    const { ignore, idColumn, groupColumn } = settings;
    const named = [table.target, idColumn, groupColumn].filter((name) => name !== null);
    return { features: table.features.map(({ name }) => name), others: [...named, ...ignore] };
}
const allOf = ({ features, others }) => [...features, ...others];

// EXTERNAL MODULE: ./lib/statistics/holm.js
var holm = __webpack_require__(2249);
;// CONCATENATED MODULE: ./lib/statistics/kolmogorovExact.js
/**
 * The probability that the cumulative distributions of m and n values of one continuous
 * distribution are anywhere `distance` / mn or more apart.
 *
 * Merged in order, the values are a path of m steps one way and n steps the other, every path as
 * likely as any other. `within[j]` is the probability of having come past i and j of them without
 * having been too far apart; what would get too far is added up and goes no further. Time mn,
 * only positive terms, so that small probabilities keep their digits.
 * Source: J. L. Hodges, "The significance probability of the Smirnov two-sample test", Arkiv för
 * Matematik 3 (1958).
 *
 * @param distance a whole number, the largest |i n - j m|
 */
const kolmogorovExact = (distance, m, n) => {
    if (distance === 0)
        return 1;
    const within = new Float64Array(n + 1);
    let apart = 0;
    for (let i = 0; i <= m; i++) {
        for (let j = 0; j <= n; j++) {
            const stepsLeft = m + n - i - j + 1;
            const fromBefore = i > 0 ? (within[j] * (m - i + 1)) / stepsLeft : 0;
            const fromBelow = j > 0 ? (within[j - 1] * (n - j + 1)) / stepsLeft : 0;
            const probability = i + j === 0 ? 1 : fromBefore + fromBelow;
            const tooFar = Math.abs(i * n - j * m) >= distance;
            if (tooFar)
                apart += probability;
            within[j] = tooFar ? 0 : probability;
        }
    }
    return Math.min(1, apart);
};

;// CONCATENATED MODULE: ./lib/statistics/kolmogorovLimit.js
/** Terms beyond are below the last digit on either side of the crossing. */
const TERMS = 5;
/** Below it the one series needs few terms, above it the other. */
const CROSSING = 1.18;
/**
 * The probability that the cumulative distributions of m and n values of one continuous
 * distribution are anywhere `statistic` or more apart, when m and n are large.
 *
 * With N = mn / (m + n) and x = (sqrt N + 0.12 + 0.11 / sqrt N) statistic:
 * 2 sum (-1)^(k-1) exp(-2 kk xx), or for small x the same number as
 * 1 - sqrt(2 pi) / x sum exp(-(2k-1)^2 pi pi / 8xx), k from 1.
 * Source: M. A. Stephens, "Use of the Kolmogorov-Smirnov, Cramer-von Mises and related statistics
 * without extensive tables", Journal of the Royal Statistical Society B 32 (1970).
 */
const kolmogorovLimit = (statistic, m, n) => {
    const root = Math.sqrt((m / (m + n)) * n);
    const x = (root + 0.12 + 0.11 / root) * statistic;
    if (x === 0)
        return 1;
    let sum = 0;
    if (x < CROSSING) {
        for (let k = 1; k <= TERMS; k++) {
            const odd = ((2 * k - 1) * Math.PI) / x;
            sum += Math.exp((-odd * odd) / 8);
        }
        return 1 - (Math.sqrt(2 * Math.PI) / x) * sum;
    }
    for (let k = 1; k <= TERMS; k++) {
        const term = Math.exp(-2 * k * k * x * x);
        sum += k % 2 === 1 ? term : -term;
    }
    return 2 * sum;
};

;// CONCATENATED MODULE: ./lib/statistics/kolmogorovSmirnov.js


/** Up to so many pairs of values the p-value is exact, which takes some 20 milliseconds. */
const EXACT_PAIRS = 1_000_000;
/**
 * The two-sample Kolmogorov-Smirnov test, two-sided: whether two columns of numbers could come
 * from one distribution. The p-value is exact up to a million pairs of values, as scipy's
 * `ks_2samp(method='exact')`, and from the limiting distribution beyond, within 0.005 of the
 * exact one. (scipy's `auto` is exact up to 10,000 values a side, at many times the cost.) It
 * takes both columns for independent samples of a continuous quantity: equal values among them,
 * or rows that they share, make it larger than it should be, that is, slower to find a
 * difference.
 *
 * @throws RangeError when a column is empty
 */
const kolmogorovSmirnov = (a, b) => {
    if (a.length === 0 || b.length === 0)
        throw new RangeError('There are no values to compare.');
    const distance = largestDistance(a.toSorted(), b.toSorted());
    const pairs = a.length * b.length;
    const statistic = distance / pairs;
    return {
        statistic,
        pValue: pairs <= EXACT_PAIRS
            ? kolmogorovExact(distance, a.length, b.length)
            : kolmogorovLimit(statistic, a.length, b.length),
    };
};
/** The largest distance of the cumulative distributions as a whole number, in units of one pair. */
const largestDistance = (a, b) => {
    let largest = 0;
    let i = 0;
    let j = 0;
    while (i < a.length && j < b.length) {
        const value = Math.min(a[i], b[j]);
        while (i < a.length && a[i] <= value)
            i++;
        while (j < b.length && b[j] <= value)
            j++;
        largest = Math.max(largest, Math.abs(i * b.length - j * a.length));
    }
    return largest;
};

;// CONCATENATED MODULE: ./lib/statistics/populationStabilityIndex.js
/** By custom the reference is cut into tenths. */
const BINS = 10;
/**
 * How far a column of numbers has moved from a reference: 0 when its values fall into the same
 * bins in the same shares. By custom, below 0.1 is stable and above 0.25 is a shift; a few rows
 * reach that by chance alone.
 *
 * Sum over the bins of (p - q) ln(p / q), q the share of the reference and p that of the current
 * values. The bins are tenths of the reference, fewer when its values repeat; when it has at most
 * ten different values, each is a bin of its own and any other value falls into one more. Half a
 * value is added to every bin on both sides, so that an empty one does not make the sum infinite.
 * Source: N. Siddiqi, "Credit Risk Scorecards" (2006).
 *
 * @throws RangeError when a column is empty
 */
const populationStabilityIndex = (reference, current) => {
    if (reference.length === 0 || current.length === 0) {
        throw new RangeError('There are no values to compare.');
    }
    const bins = chooseBins(reference.toSorted());
    const expected = sharesOf(reference, bins);
    const actual = sharesOf(current, bins);
    return expected.reduce((index, q, bin) => {
        const p = actual[bin];
        return index + (p - q) * Math.log(p / q);
    }, 0);
};
const chooseBins = (sorted) => {
    const distinct = firstDistinct(sorted, BINS + 1);
    if (distinct.length <= BINS) {
        const known = new Map(distinct.map((value, bin) => [value, bin]));
        return { count: distinct.length + 1, of: (value) => known.get(value) ?? distinct.length };
    }
    const cuts = new Set();
    for (let bin = 1; bin < BINS; bin++) {
        cuts.add(sorted[Math.ceil((sorted.length * bin) / BINS) - 1]);
    }
    const upperEnds = Float64Array.from(cuts);
    return {
        count: upperEnds.length + 1,
        of: (value) => {
            let bin = 0;
            while (bin < upperEnds.length && upperEnds[bin] < value)
                bin++;
            return bin;
        },
    };
};
const firstDistinct = (sorted, most) => {
    const distinct = [];
    for (let i = 0; i < sorted.length && distinct.length < most; i++) {
        if (sorted[i] !== distinct.at(-1))
            distinct.push(sorted[i]);
    }
    return distinct;
};
const sharesOf = (values, bins) => {
    const counts = new Array(bins.count).fill(0.5);
    for (const value of values)
        counts[bins.of(value)]++;
    return counts.map((count) => count / (values.length + bins.count / 2));
};

;// CONCATENATED MODULE: ./lib/comparison/measureDrift.js




/** Rows each table needs; with fewer, tenths of a column hold three rows and say nothing. */
const measureDrift_FEWEST_ROWS = 30;
/** Drift needs evidence: the chance that any column is named while none has moved. */
const SIGNIFICANCE = 0.05;
/**
 * ... and it needs size, since among a million rows the evidence is good for any trifle: up to some
 * value, one table has ten rows in a hundred more than the other. It is also where the stability
 * index and other distances are by custom no longer called stable.
 */
const SMALLEST_DISTANCE = 0.1;
/**
 * How far each feature that both tables have has moved, over all rows of both; empty when a table
 * has fewer than 30. A column has drifted when its Kolmogorov-Smirnov distance is 0.1 or more and
 * its p-value, after Holm's correction for the columns, at most 0.05.
 *
 * The test takes its two samples for independent, which tables are not that share rows. Where rows
 * only came, or only went, it is therefore made between these and the base's, or those that stayed,
 * and exact: their distance times their share of the larger table is the tables' own. Where rows
 * came and went it is made between the whole tables; shared rows then make the p-value too large,
 * so that drift is found later, never sooner.
 *
 * @param contents the rows, equal where the features that both tables have are
 */
function measureDrift(base, current, contents) {
    if (Math.min(base.labels.length, current.labels.length) < measureDrift_FEWEST_ROWS)
        return [];
    const measure = chooseMeasure(contents);
    const others = new Map(current.features.map(({ name, values }) => [name, values]));
    const columns = base.features.flatMap(({ name, values }) => {
        const now = others.get(name);
        return now === undefined ? [] : { column: name, ...measure(values, now) };
    });
    const adjusted = (0,holm/* holm */.f)(columns.map(({ pValue }) => pValue));
    return columns.map((column, index) => {
        const adjustedPValue = adjusted[index];
        const drifted = column.statistic >= SMALLEST_DISTANCE && adjustedPValue <= SIGNIFICANCE;
        return { ...column, adjustedPValue, drifted };
    });
}
function chooseMeasure(contents) {
    const { base: gone, current: come } = findUnmatched(contents);
    if (gone.length + come.length === 0) {
        return () => ({ statistic: 0, pValue: 1, populationStabilityIndex: 0 });
    }
    const compare = chooseSamples(contents, gone, come);
    return (base, current) => ({
        ...compare(base, current),
        populationStabilityIndex: populationStabilityIndex(base, current),
    });
}
function chooseSamples(contents, gone, come) {
    const select = (values, rows) => Float64Array.from(rows, (row) => values[row]);
    const scale = (share, { statistic, pValue }) => ({
        statistic: share * statistic,
        pValue,
    });
    if (gone.length === 0) {
        const share = come.length / contents.current.length;
        return (base, current) => scale(share, kolmogorovSmirnov(base, select(current, come)));
    }
    if (come.length === 0) {
        const share = gone.length / contents.base.length;
        return (base, current) => scale(share, kolmogorovSmirnov(select(base, gone), current));
    }
    return kolmogorovSmirnov;
}

;// CONCATENATED MODULE: ./lib/comparison/findDataChanges.js








/**
 * What is different between the base's table and this one. Rows are matched as for the comparison,
 * by id or else by features, so rows that merely moved are no change, and of several equal rows
 * each counts. Takes time in proportion to rows x columns, and the sorting of each column.
 */
function findDataChanges(base, current) {
    const [before, after] = [base.table, current.table];
    const contents = numberRows(before, after, false);
    const rows = haveSameIdColumn(base, current) ? numberRows(before, after, true) : contents;
    const unmatched = rows === null ? null : findUnmatched(rows);
    const edited = rows === null || contents === null || rows === contents ? 0 : countDiffering(rows, contents);
    return {
        rowsAdded: unmatched === null ? after.labels.length : unmatched.current.length,
        rowsRemoved: unmatched === null ? before.labels.length : unmatched.base.length,
        rowsRelabelled: rows === null ? 0 : countDiffering(rows, numberClasses(before, after)),
        rowsEdited: edited,
        classesAdded: namesOnlyIn(after.classes, before.classes),
        classesRemoved: namesOnlyIn(before.classes, after.classes),
        ...findColumnChanges(base, current),
        drift: contents === null ? [] : measureDrift(before, after, contents),
    };
}
/** `null` when there is nothing to match rows by: then none has a partner. */
function numberRows(base, current, byId) {
    const keys = matchRows(base, current, byId);
    return keys === null ? null : numberKeys(keys.base, keys.current);
}
function numberClasses(base, current) {
    const classes = numberKeys(base.classes, current.classes);
    return {
        base: base.labels.map((label) => classes.base[label]),
        current: current.labels.map((label) => classes.current[label]),
        count: classes.count,
    };
}

;// CONCATENATED MODULE: ./lib/training/measureForest.js


/**
 * Grows one model per part of the table, on the rows outside of it, and asks it about the tested
 * rows inside.
 *
 * @returns votes per tested row
 */
const measureForest = (run, options, grow) => predictFolds(run.tested.length, run.table.classes.length, measureForest_planFolds(run), options, grow);
function* measureForest_planFolds({ table, split, tested }) {
    const order = (0,trainingSet/* orderRows */.O1)(table);
    const features = table.features.map((feature) => feature.values);
    for (let fold = 0; fold < split.folds; fold += 1) {
        const training = order.filter((row) => split.foldOf[row] !== fold);
        const rows = Int32Array.from(tested.keys()).filter((position) => split.foldOf[tested[position]] === fold);
        yield {
            trainingSet: (0,trainingSet/* selectTrainingSet */.t6)(table, training),
            rows,
            columns: (0,trainingSet/* selectColumns */.Gs)(features, rows.map((position) => tested[position])),
        };
    }
}

;// CONCATENATED MODULE: ./lib/comparison/settingsChanges.js

const LONGEST = 1000;
/** What differs, in the order of the inputs. What either side makes no use of is left out. */
function settingsChanges(base, current) {
    return statedInputs()
        .filter(({ key }) => isUsed(key, base) && isUsed(key, current))
        .map(({ name, key }) => ({ name, base: write(base[key]), current: write(current[key]) }))
        .filter((change) => change.base !== change.current)
        .map((change) => ({
        name: change.name,
        base: cut(change.base),
        current: cut(change.current),
    }));
}
function isUsed(key, { algorithm, evaluation }) {
    switch (key) {
        case 'trees':
        case 'maxFeatures':
            return algorithm === 'random-forest';
        case 'folds':
            return evaluation === 'cross-validation';
        case 'testSize':
            return evaluation === 'hold-out';
        default:
            return true;
    }
}
function write(value) {
    const text = Array.isArray(value) ? value.join(', ') : String(value ?? '');
    return text === '' ? 'none' : text;
}
/** A list of ignored columns may be longer than anyone wants to read. */
function cut(text) {
    return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

// EXTERNAL MODULE: ./lib/metrics/sharedRows.js
var sharedRows = __webpack_require__(3377);
;// CONCATENATED MODULE: ./lib/explanation/shareRight.js
/** The accuracy on some of the tested rows, given by their positions among these. */
function shareRight({ table, tested }, { predicted }, positions) {
    const right = positions.filter((position) => predicted[position] === table.labels[tested[position]]);
    return right.length / positions.length;
}

;// CONCATENATED MODULE: ./lib/explanation/attribute.js








const HYPERPARAMETERS = statedInputs(['model']).map(({ name }) => name);
/**
 * Splits a change of the accuracy into the part of the data and the part of the hyperparameters, by
 * a third evaluation: the base's hyperparameters on this run's table and split. All three are of
 * the rows of the comparison. Which columns are features counts as data.
 *
 * @returns `null` unless data and hyperparameters both differ, or when the base's hyperparameters
 *   cannot be used on this table
 */
async function attribute(run, baseline, comparison, grow) {
    const { table } = run;
    const features = table.features.map(({ name }) => name);
    const sameData = baseline.data.fingerprint === table.fingerprint &&
        baseline.data.features.join('\n') === features.join('\n');
    const sameSettings = !settingsChanges(baseline.settings, run.modelSettings).some(({ name }) => HYPERPARAMETERS.includes(name));
    if (sameData || sameSettings)
        return null;
    const options = optionsOf(baseline.settings, features.length);
    if (options === null)
        return null;
    const votes = await measureForest(run, options, grow);
    return {
        baseline: comparison.baseline.accuracy,
        baseSettings: shareRight(run, votes, (0,sharedRows/* sharedRows */.Z)(baseline.votes)),
        current: comparison.current.accuracy,
    };
}
function optionsOf(settings, columns) {
    const hyperparameters = (0,hyperparametersOf/* hyperparametersOf */.e)(settings);
    if (hyperparameters === null)
        return null;
    try {
        return (0,forestOptions/* forestOptions */.E)(hyperparameters, columns);
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        return null;
    }
}

;// CONCATENATED MODULE: ./lib/explanation/measureSeeds.js


/** Seeds that are measured besides the run's own. */
const OTHERS = 4;
const SEEDS = 0x100000000;
/** Rows x features per tree x trees x folds of one measurement; four take about two seconds. */
const CHEAP = 5_000_000;
/** Whether a model may be measured four more times. */
const isCheap = (rows, features, trees, folds) => rows * features * trees * folds <= CHEAP;
/**
 * The accuracy on the tested rows with five seeds: the run's own and the four after it. Only the
 * forest's seed is another; the rows stay on their sides, so that the spread is the luck of growing
 * alone.
 *
 * Measured when there is a change that luck could explain, and when that is cheap: some row turned
 * right or wrong against the base, the model is a forest (a decision tree has no use for a seed),
 * and rows x features per tree x trees x folds is at most 5,000,000.
 *
 * @param accuracy the run's own
 * @returns `null` when it is not measured
 */
async function measureSeeds(run, options, accuracy, comparison, grow) {
    const { table, split, tested } = run;
    const { algorithm, featuresPerTree, trees, seed } = options;
    if (comparison === null || comparison.newlyRight + comparison.newlyWrong === 0)
        return null;
    if (algorithm === 'decision-tree')
        return null;
    if (!isCheap(table.labels.length, featuresPerTree, trees, split.folds))
        return null;
    const seeds = [seed];
    const accuracies = [accuracy];
    const all = Int32Array.from(tested.keys());
    for (let other = 1; other <= OTHERS; other += 1) {
        const next = (seed + other) % SEEDS;
        const votes = await measureForest(run, { ...options, seed: next }, grow);
        seeds.push(next);
        accuracies.push(shareRight(run, votes, all));
    }
    return { seeds, accuracies };
}

// EXTERNAL MODULE: ./lib/verdict/selectPair.js
var selectPair = __webpack_require__(2237);
;// CONCATENATED MODULE: ./lib/run/toPredictions.js
/** Votes as predictions, beside the truth of this run's table. */
function toPredictions({ table, tested }, votes) {
    const classes = table.classes.length;
    const first = votes.predicted.findIndex((code) => code >= 0);
    const trees = votes.counts
        .subarray(first * classes, (first + 1) * classes)
        .reduce((sum, count) => sum + count, 0);
    return {
        classes: table.classes,
        truth: tested.map((row) => table.labels[row]),
        predicted: votes.predicted,
        votes: votes.counts,
        trees,
    };
}

;// CONCATENATED MODULE: ./lib/run/compareWithBase.js







/** Finds the base's answers for the tested rows, holds this run's beside them, and explains a change. */
async function compareWithBase(measured, ports) {
    const { base, grow, progress } = ports;
    progress.phase('Preparing the comparison with the base', null);
    const run = { ...ports, ...measured };
    const { table, settings, predictions, groups, options, evaluation } = measured;
    const { baseline, rejected } = await obtainBaseline(run, base, grow);
    const before = 'votes' in baseline ? toPredictions(measured, baseline.votes) : null;
    const comparison = before && (0,compare/* compare */.U)(predictions, before);
    return {
        baseline,
        rejected,
        comparison,
        pair: before && (0,selectPair/* selectPair */.P)(predictions, before, groups),
        dataChanges: baseline.table && findDataChanges(baseline.table, { table, settings: settings.table }),
        attribution: 'votes' in baseline && comparison !== null
            ? await attribute(measured, baseline, comparison, grow)
            : null,
        seeds: await measureSeeds(measured, options, evaluation.accuracy, comparison, grow),
    };
}

;// CONCATENATED MODULE: ./lib/run/createResult.js


/**
 * Writes down what a run found out.
 *
 * @throws when a value is outside what the schema allows, a number that is not finite for one: a
 *   defect of Forest Gate that must not become a document
 */
const createResult = (findings) => result/* resultSchema */.F.parse({
    format: 'forest-gate/metrics',
    formatVersion: result/* FORMAT_VERSION */.H,
    toolVersion: findings.toolVersion,
    createdAt: findings.createdAt.toISOString(),
    name: findings.settings.name,
    ...findings.judgement,
    acceptance: findings.acceptance,
    source: findings.source,
    settings: findings.modelSettings,
    data: findings.data,
    evaluation: findings.evaluation,
    baseline: describeBaseline(findings),
    intervals: findings.intervals,
    comparison: findings.comparison,
    attribution: findings.attribution,
    seeds: findings.seeds,
    dataChanges: findings.dataChanges,
    model: findings.model,
    rows: createResult_listRows(findings),
});
const describeBaseline = ({ baseline, rejected, settings, modelSettings, }) => {
    const { source, commit, reason } = baseline;
    const isFound = 'votes' in baseline;
    return {
        mode: settings.baseline,
        source,
        commit,
        reason,
        notComparable: 'notComparable' in baseline && baseline.notComparable,
        settingsChanges: isFound ? settingsChanges(baseline.settings, modelSettings) : [],
        data: isFound ? baseline.data : null,
        rejected: [...rejected],
    };
};
function createResult_listRows({ settings, table, split, tested, predictions, baseline, }) {
    const pick = (values) => Array.from(tested, (row) => values[row] ?? 0);
    const name = (values) => Array.from(tested, (row) => values[row] ?? '');
    return {
        line: pick(table.lines),
        identity: name(table.identities),
        content: table.contents === table.identities ? null : name(table.contents),
        group: settings.table.groupColumn === null ? null : name(table.splitKeys),
        fold: pick(split.foldOf),
        truth: pick(table.labels),
        predicted: Array.from(predictions.predicted),
        votes: Array.from(predictions.votes),
        baseline: 'votes' in baseline
            ? {
                predicted: Array.from(baseline.votes.predicted, (code) => (code < 0 ? null : code)),
                votes: Array.from(baseline.votes.counts),
            }
            : null,
    };
}

// EXTERNAL MODULE: ./lib/verdict/accept.js
var accept = __webpack_require__(5253);
// EXTERNAL MODULE: ./lib/verdict/judgeByBase.js + 11 modules
var judgeByBase = __webpack_require__(219);
;// CONCATENATED MODULE: ./lib/run/decide.js


/** Holds a run against its own rules and the base's. */
async function decide({ settings, modelSettings, evaluation }, compared, data, ports) {
    const { seed } = modelSettings;
    const { policy } = compared.baseline;
    const baseline = { notComparable: false, ...compared.baseline };
    const run = { ...compared, baseline, evaluation, data, seed };
    const judgement = (0,judgeByBase/* judgeByBase */.e)(run, settings.gate, policy);
    const acceptance = await findAcceptance(judgement, ports);
    return { judgement: (0,accept/* accept */.J)(judgement, acceptance, baseline), acceptance };
}
/** Asked only about a judgement that it can change: not about one that waits for the base alone. */
async function findAcceptance({ verdict, policy, rules, basePolicy }, ports) {
    const all = [...rules, ...(basePolicy?.rules ?? [])];
    const isOpen = verdict === 'inconclusive' && all.some(({ outcome }) => outcome === verdict);
    const isAsked = verdict === 'failed' || isOpen;
    return isAsked && policy.acceptLabel !== null ? ports.findAcceptance(policy.acceptLabel) : null;
}

// EXTERNAL MODULE: ./node_modules/ml-cart/cart.js
var cart = __webpack_require__(8158);
// EXTERNAL MODULE: ./node_modules/ml-random-forest/random-forest.js
var random_forest = __webpack_require__(9780);
;// CONCATENATED MODULE: ./lib/model/checkModel.js



/** The most rows a model is checked on; more would cost time and show nothing new. */
const MAX_CHECKED_ROWS = 1_000;
/**
 * The model check: a model file that was read back must predict what the grown forest predicts,
 * by the library that defines its format and by this release's own reader.
 *
 * @returns how many rows of the table were compared, spread evenly over it
 * @throws Error when an answer differs in value or number: a defect of Forest Gate
 */
function checkModel(model, forest, table) {
    const step = Math.max(1, Math.ceil(table.labels.length / MAX_CHECKED_ROWS));
    const rows = Int32Array.from(table.labels.keys()).filter((row) => row % step === 0);
    const columns = (0,trainingSet/* selectColumns */.Gs)(table.features.map((feature) => feature.values), rows);
    const expected = forest.vote(columns);
    const library = model.header.settings.algorithm === 'random-forest'
        ? // Reading the model has checked it.
            random_forest/* RandomForestClassifier */.yh.load(model.forest)
        : cart.DecisionTreeClassifier.load(model.forest);
    const matrix = Array.from(rows.keys(), (row) => columns.map((values) => values[row] ?? NaN));
    requireEqual(library.predict(matrix), expected.predicted, 'the library');
    const own = model.vote(columns);
    requireEqual(own.predicted, expected.predicted, 'its reader');
    requireEqual(own.counts, expected.counts, "its reader's votes");
    return rows.length;
}
function requireEqual(actual, expected, reader) {
    if (actual.length !== expected.length) {
        throw new Error(`Model check: ${reader} gave ${actual.length} answers for ${expected.length} from model.json.`);
    }
    for (let index = 0; index < expected.length; index += 1) {
        if (actual[index] !== expected[index]) {
            throw new Error(`Model check: ${reader} answers differently from model.json, row ${index}.`);
        }
    }
}

// EXTERNAL MODULE: ./lib/model/describeModel.js
var model_describeModel = __webpack_require__(1155);
// EXTERNAL MODULE: ./lib/model/readModel.js + 1 modules
var readModel = __webpack_require__(7692);
// EXTERNAL MODULE: ./lib/model/writeModel.js
var writeModel = __webpack_require__(457);
;// CONCATENATED MODULE: ./lib/model/saveModel.js





/**
 * Writes `model.json` and checks what was written.
 *
 * @param rows how many rows of the table the forest was grown on
 * @param readBack the text of a file, read anew
 */
async function saveModel(forest, table, rows, data, options, output) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let bytes = 0;
    function* observed() {
        for (const piece of (0,writeModel/* writeModel */.B)((0,model_describeModel/* describeModel */.V)(table, rows, data, options), forest)) {
            hash.update(piece);
            bytes += Buffer.byteLength(piece);
            yield piece;
        }
    }
    const path = await output.write('model.json', observed());
    const checkedRows = checkModel((0,readModel/* readModel */.k)(await output.read('model.json')), forest, table);
    return {
        path,
        summary: { sha256: hash.digest('hex'), bytes, trees: options.trees, checkedRows },
    };
}

;// CONCATENATED MODULE: ./lib/run/keepModel.js


/**
 * Writes the model of a run: after a cross-validation one grown on all rows, after a hold-out the
 * one that was measured.
 */
async function keepModel({ table, split, options, modelSettings, forest }, { grow, output, progress }) {
    const rows = (0,trainingSet/* orderRows */.O1)(table).filter((row) => split.method === 'cross-validation' || split.foldOf[row] === -1);
    if (forest === null)
        progress.phase('Training the model to keep', options.trees);
    const kept = forest ?? (await grow((0,trainingSet/* selectTrainingSet */.t6)(table, rows), table.classes.length, options));
    progress.end();
    return saveModel(kept, table, rows.length, modelSettings, options, output);
}

// EXTERNAL MODULE: ./lib/metrics/evaluate.js + 2 modules
var evaluate = __webpack_require__(7321);
;// CONCATENATED MODULE: ./lib/run/measure.js






/**
 * Divides the rows of a table, grows a model for each part and asks it about the rows it has not
 * seen.
 *
 * @throws UserError when the settings cannot be met by this table
 */
async function measure(table, settings, { grow, progress }) {
    const split = splitTable(table, settings.split);
    const options = (0,forestOptions/* forestOptions */.E)(settings.hyperparameters, table.features.length);
    const tested = Int32Array.from(table.labels.keys()).filter((row) => split.foldOf[row] >= 0);
    const run = { table, split, tested };
    progress.phase(`Measuring ${split.folds} model${split.folds === 1 ? '' : 's'} on ${tested.length} rows`, split.folds * options.trees);
    let forest = null;
    const growAndKeep = async (set, classes, growth) => {
        const grown = await grow(set, classes, growth);
        // The same rows, options and seed as the model to keep would be grown from.
        if (split.method === 'hold-out')
            forest = grown;
        return grown;
    };
    const predictions = toPredictions(run, await measureForest(run, options, growAndKeep));
    const isGrouped = settings.table.groupColumn !== null;
    return {
        ...run,
        settings,
        modelSettings: modelSettings(settings, table, split),
        options,
        predictions,
        evaluation: (0,evaluate/* evaluate */._)(predictions),
        groups: isGrouped ? Array.from(tested, (row) => table.splitKeys[row]) : null,
        forest,
    };
}

;// CONCATENATED MODULE: ./lib/run/run.js









/**
 * One run: reads the table, measures the model, compares it with the base, decides, and writes the
 * files. Telling of it is left to the caller.
 *
 * @throws UserError when settings or data cannot be used; nothing is written then
 */
async function run(settings, outside) {
    const ports = { ...outside, grow: countTrees(outside) };
    const table = (0,readTable/* readTable */.x)(ports.data, ports.dataName, settings.table);
    const data = summariseTable(table);
    const measured = await measure(table, settings, ports);
    const compared = await compareWithBase(measured, ports);
    const decision = await decide(measured, compared, data, ports);
    const model = await keepModel(measured, ports);
    const result = createResult({
        ...measured,
        ...compared,
        ...decision,
        toolVersion: ports.toolVersion,
        createdAt: ports.now(),
        source: ports.source,
        data,
        intervals: (0,listIntervals/* listIntervals */.P)(measured, compared.pair, measured.modelSettings.seed),
        model: model.summary,
    });
    const paths = new Map([[MODEL_FILE.name, model.path]]);
    for (const { name, render } of RESULT_FILES) {
        paths.set(name, await ports.output.write(name, render(result)));
    }
    return { result, files: paths };
}
/** Grows, and tells the progress of every tree. */
function countTrees({ grow, progress }) {
    return (set, classes, options) => grow(set, classes, options, () => {
        progress.tree();
    });
}

// EXTERNAL MODULE: ./lib/version.js
var version = __webpack_require__(3411);
// EXTERNAL MODULE: ./lib/commands/terminalWidth.js
var terminalWidth = __webpack_require__(6946);
;// CONCATENATED MODULE: ./lib/commands/openProgressSink.js


/**
 * Writes progress to a stream.
 *
 * @param now milliseconds
 */
function openProgressSink(stream, now) {
    const write = (text) => {
        stream.write(`\r\u001b[K${text}`);
    };
    // Asked each time: a window can be made narrower meanwhile.
    const width = () => (0,terminalWidth/* terminalWidth */.J)(stream) ?? Infinity;
    return {
        line: (text) => stream.write(`${(0,wrapText/* wrapText */.C)(text, width()).join('\n')}\n`),
        lastLine: stream.isTTY === true ? { write, width } : null,
        now,
    };
}

;// CONCATENATED MODULE: ./lib/commands/wantsColour.js
/**
 * Whether to write in colours: `NO_COLOR` (no-color.org) wins over `FORCE_COLOR` (force-color.org,
 * with Node's 0 and false for none), and that over what the stream is.
 */
function wantsColour({ isTTY }, env) {
    if ((env['NO_COLOR'] ?? '') !== '')
        return false;
    const forced = env['FORCE_COLOR'] ?? '';
    if (forced !== '')
        return forced !== '0' && forced !== 'false';
    return isTTY === true && env['TERM'] !== 'dumb';
}

;// CONCATENATED MODULE: ./lib/commands/gate.js















/**
 * Runs the gate on this machine and prints the report.
 *
 * @param revision what to compare with, as git names it; `null` compares with nothing
 * @returns the verdict
 */
async function gate(explicit, revision) {
    const prepared = await prepareRun(explicit, null);
    const deadline = new Deadline(prepared.settings.timeoutMinutes);
    const base = await openBase(openGit(process.cwd()), revision);
    const output = await (0,outputDirectory/* openOutputDirectory */.R)(prepared.settings.outputDirectory ?? definitions/* DEFAULT_OUTPUT_DIRECTORY */.iL, null);
    const { result, files } = await run(prepared.settings, {
        ...prepared,
        base,
        output,
        toolVersion: version/* VERSION */.x,
        now: () => new Date(),
        source: { serverUrl: null, repository: null, event: null, commit: null, dataPath: null },
        findAcceptance: () => Promise.resolve(null),
        grow: deadline.limit(growForest/* growForest */.F),
        // Progress goes to standard error, so that the report can be piped.
        progress: deadline.follow(createProgress(openProgressSink(process.stderr, () => performance.now()))),
    });
    const colour = wantsColour(process.stdout, process.env);
    const width = (0,terminalWidth/* pageWidth */.e)(process.stdout);
    const report = renderTerminal(result, { colour, width });
    process.stdout.write(`${report}\n\n${renderFiles([...files.values()], width)}\n`);
    return result.verdict;
}
async function openBase(git, revision) {
    const readFile = (commit, path) => git.readFileAtCommit(commit, path);
    if (revision === null) {
        const reason = 'No git revision was named.';
        return { commit: null, reason, store: null, readFile };
    }
    const commit = await git.resolveRevision(revision);
    if (commit === null) {
        throw new errors/* UserError */.yo('baseline-commit', `baseline-commit: git finds no commit "${revision}" here. ` +
            'Give a branch, a tag or a commit of this repository, and fetch it first.');
    }
    return { commit, reason: `Given as ${revision}.`, store: null, readFile };
}


/***/ }),

/***/ 3450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ openOutputDirectory)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/files/findExisting.js


/**
 * The longest beginning of a path that is there; its root, also where that is a drive that is not.
 *
 * @param path absolute
 */
async function findExisting(path, isThere = isPresent, parentOf = external_node_path_.dirname) {
    let existing = path;
    while (!(await isThere(existing)) && parentOf(existing) !== existing) {
        existing = parentOf(existing);
    }
    return existing;
}
const isPresent = (path) => (0,promises_.lstat)(path).then(() => true, () => false);

// EXTERNAL MODULE: ./lib/files/machineFault.js
var machineFault = __webpack_require__(9644);
;// CONCATENATED MODULE: ./lib/files/makeFolders.js




/**
 * Makes a folder and those it lies in, as far as they are absent. One by one: the `recursive` of
 * Node.js answers ENOENT where a folder cannot be made for another reason, such as EROFS.
 *
 * @param path absolute
 */
async function makeFolders(path) {
    let place = await findExisting(path);
    for (const name of (0,external_node_path_.relative)(place, path).split(external_node_path_.sep)) {
        place = (0,external_node_path_.join)(place, name);
        await (0,promises_.mkdir)(place).catch((error) => {
            // Another run may have been quicker.
            if ((0,errors/* errorCode */.CA)(error) !== 'EEXIST')
                throw error;
        });
    }
}

// EXTERNAL MODULE: ./lib/files/readRegularFile.js
var readRegularFile = __webpack_require__(7937);
;// CONCATENATED MODULE: ./lib/files/refuseGitFolder.js


/** As Windows takes a name: dots and blanks at its end do not count, nor does case. */
const GIT_FOLDER = /^\.git(?:hub)?[. ]*$/i;
/**
 * Refuses a place for files inside `.git`, which git rests on, or `.github`, whose workflows run.
 *
 * @param from where the way begins; a clone may itself lie in a folder called `.github`
 * @param to absolute, like `from`
 * @param shown the path as it was given
 * @throws UserError
 */
function refuseGitFolder(from, to, input, shown) {
    const folder = (0,external_node_path_.relative)(from, to)
        .split(/[\\/]/)
        .find((name) => GIT_FOLDER.test(name));
    if (folder === undefined)
        return;
    throw new errors/* UserError */.yo('output-directory', `${input}: "${shown}" is in ${folder}, where nothing but what belongs there is written. Choose another directory.`);
}

;// CONCATENATED MODULE: ./lib/files/unfinishedFiles.js

const SIGNALS = ['SIGINT', 'SIGTERM'];
const paths = new Set();
/**
 * Runs `work` while it fills a file that is of no use half done, and removes that file when the
 * process is told to end meanwhile. At other times the process has no handler for signals at all,
 * so that they end it at once, even in the middle of a long computation.
 */
async function withUnfinishedFile(path, work) {
    if (paths.size === 0)
        for (const signal of SIGNALS)
            process.on(signal, end);
    paths.add(path);
    try {
        return await work();
    }
    finally {
        paths.delete(path);
        if (paths.size === 0)
            for (const signal of SIGNALS)
                process.off(signal, end);
    }
}
function end(signal) {
    for (const path of paths)
        (0,external_node_fs_.rmSync)(path, { force: true });
    for (const name of SIGNALS)
        process.off(name, end);
    process.kill(process.pid, signal);
}

;// CONCATENATED MODULE: ./lib/files/outputDirectory.js











/** Characters whose writing may keep the event loop waiting. */
const MOST_AT_ONCE = 1 << 24;
/**
 * Names a directory for output, which the first file that is written makes when it is absent.
 *
 * @param path relative to the working directory, or absolute
 * @param roots where it has to be once every link is followed, or `null` for any place
 * @param input the name of the setting that gave the path, for messages
 * @throws UserError when it lies elsewhere, or is or passes through a link: a pull request could
 *   have committed the link to have another file overwritten; and when it is in `.git` or `.github`
 */
async function openOutputDirectory(path, roots, input = 'output-directory') {
    const absolute = (0,external_node_path_.resolve)(path);
    const existing = await findExisting(absolute);
    const real = await (0,promises_.realpath)(existing).catch(() => null);
    if (roots !== null)
        await requireInside(existing, real, path, roots, input);
    refuseGitFolder(process.cwd(), absolute, input, path);
    const way = (0,external_node_path_.relative)(existing, absolute);
    if (real !== null)
        refuseGitFolder(await (0,promises_.realpath)('.'), (0,external_node_path_.join)(real, way), input, path);
    const refuse = (name, verb) => (error) => {
        throw (0,machineFault/* machineFault */.M)(error, `${input}: "${(0,external_node_path_.join)(path, name)}" cannot be ${verb}`);
    };
    return {
        path: absolute,
        async write(name, pieces) {
            await makeFolders(absolute).catch(refuse('', 'made'));
            return writeWhole(absolute, name, pieces, input).catch(refuse(name, 'written'));
        },
        read: (name) => (0,promises_.readFile)((0,external_node_path_.join)(absolute, name), 'utf8').catch(refuse(name, 'read')),
    };
}
async function requireInside(existing, real, path, roots, input) {
    for (const root of roots) {
        const realRoot = await (0,promises_.realpath)(root).catch(() => null);
        if (realRoot === null || real === null)
            continue;
        const expected = (0,external_node_path_.join)(realRoot, existing.slice((0,external_node_path_.resolve)(root).length));
        if ((0,readRegularFile/* isInside */.F)((0,external_node_path_.resolve)(root), existing) && real === expected)
            return;
        if ((0,readRegularFile/* isInside */.F)(realRoot, existing) && real === existing)
            return;
    }
    throw new errors/* UserError */.yo('output-directory', `${input}: "${path}" leads outside the workspace or through a link. ` +
        'Choose a directory of the workspace that is not a link.');
}
async function writeWhole(directory, name, pieces, input) {
    const path = (0,external_node_path_.join)(directory, name);
    const present = await (0,promises_.lstat)(path).catch(() => null);
    if (present !== null && !present.isFile()) {
        throw new errors/* UserError */.yo('output-file', `${input}: "${name}" in it is a link, a directory or a device, so it is not written to. Remove it.`);
    }
    const temporary = (0,external_node_path_.join)(directory, `.${name}.${(0,external_node_crypto_.randomUUID)()}`);
    return withUnfinishedFile(temporary, async () => {
        try {
            await writePieces(temporary, pieces);
            await (0,promises_.rename)(temporary, path);
        }
        catch (error) {
            await (0,promises_.rm)(temporary, { force: true }).catch(() => undefined);
            throw error;
        }
        return path;
    });
}
/** In one go up to `MOST_AT_ONCE`: a turn of the event loop for each piece takes far longer. */
async function writePieces(path, pieces) {
    const file = (0,external_node_fs_.openSync)(path, 'wx');
    try {
        let written = 0;
        for (const piece of pieces) {
            (0,external_node_fs_.writeFileSync)(file, piece);
            written += piece.length;
            if (written > MOST_AT_ONCE) {
                written = 0;
                await new Promise((resolve) => setImmediate(resolve));
            }
        }
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}


/***/ }),

/***/ 8165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readSettingsFile: () => (/* binding */ readSettingsFile)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./lib/errors.js
var lib_errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/settings/definitions.js + 1 modules
var definitions = __webpack_require__(5928);
;// CONCATENATED MODULE: ./lib/settings/isNestedDeeply.js

const DEEPEST = 4;
/**
 * Whether a YAML text nests collections further than any settings file needs. The parser recurses,
 * and `- - - -` over a few thousand characters ends the process before it can be caught; the lexer
 * does not. Indented lines are not counted, since the length of a file bounds them.
 */
function isNestedDeeply(yaml) {
    let open = 0;
    let onLine = 0;
    for (const source of new dist/* Lexer */.JG().lex(yaml)) {
        const type = dist/* CST */.DB.tokenType(source);
        if (type === 'newline')
            onLine = 0;
        if (type === 'seq-item-ind' || type === 'explicit-key-ind')
            onLine++;
        if (type === 'flow-seq-start' || type === 'flow-map-start')
            open++;
        if (type === 'flow-seq-end' || type === 'flow-map-end')
            open--;
        if (open > DEEPEST || onLine > DEEPEST)
            return true;
    }
    return false;
}

// EXTERNAL MODULE: ./lib/text/quote.js
var quote = __webpack_require__(7819);
// EXTERNAL MODULE: ./lib/text/suggestName.js
var suggestName = __webpack_require__(7402);
;// CONCATENATED MODULE: ./lib/settings/readSettingsFile.js






const LONGEST = 65_536;
const NAMES = definitions/* DEFINITIONS */.LX.map(({ name }) => name).filter((name) => !definitions/* NOT_IN_FILE */.VH.includes(name));
/**
 * The inputs that a YAML file sets, by name. A value is the text as it stands in the file, so that
 * `1` and `1.0` stay two things.
 * @throws UserError with file, line and column for anything but a flat mapping of known inputs
 */
function readSettingsFile(file) {
    const given = new Map();
    for (const { name, at, node } of readEntries(file)) {
        if (definitions/* NOT_IN_FILE */.VH.includes(name)) {
            throw new lib_errors/* UserError */.yo('settings-unknown', `${at}: ${name} cannot be set in a settings file.`);
        }
        if (!NAMES.includes(name)) {
            throw new lib_errors/* UserError */.yo('settings-unknown', `${at}: there is no input ${(0,quote/* quote */.h)(name)}. ${(0,suggestName/* suggestName */.S)(name, NAMES)}`);
        }
        const first = given.get(name);
        if (first) {
            throw new lib_errors/* UserError */.yo('settings-duplicate', `${at}: ${name} is set a second time (${first.origin}).`);
        }
        const value = readNode(node);
        if (value === undefined) {
            throw new lib_errors/* UserError */.yo('settings-value', `${at}: ${name} has to be a plain value.`);
        }
        given.set(name, { value, origin: at });
    }
    return given;
}
function readEntries({ path, text }) {
    const file = (0,quote/* quote */.h)(path).slice(1, -1);
    if (text.length > LONGEST) {
        throw new lib_errors/* UserError */.yo('settings-size', `${file} is longer than ${LONGEST} characters.`);
    }
    if (isNestedDeeply(text)) {
        throw new lib_errors/* UserError */.yo('settings-yaml', `${file} is nested too deeply: write one input a line.`);
    }
    const lineCounter = new dist/* LineCounter */.HN();
    const { contents, errors, warnings } = (0,dist/* parseDocument */.Tp)(text, {
        schema: 'failsafe',
        uniqueKeys: false,
        prettyErrors: false,
        lineCounter,
    });
    const at = (offset) => {
        const { line, col } = lineCounter.linePos(offset);
        return `${file}:${line}:${col}`;
    };
    const [error] = [...errors, ...warnings];
    if (error) {
        throw new lib_errors/* UserError */.yo('settings-yaml', `${at(error.pos[0])}: not valid YAML: ${(0,quote/* quote */.h)(error.message)}.`);
    }
    if (contents === null || ((0,dist/* isScalar */.jn)(contents) && contents.value === ''))
        return [];
    if (!(0,dist/* isMap */.jh)(contents)) {
        throw new lib_errors/* UserError */.yo('settings-yaml', `${file} has to be a mapping: one \`input: value\` a line.`);
    }
    return contents.items.map(({ key, value }) => ({
        name: (0,dist/* isScalar */.jn)(key) ? String(key.value) : '',
        at: at(key.range[0]),
        node: value,
    }));
}
/** A scalar's text or a list's texts; `undefined` for mappings, aliases and lists of lists. */
function readNode(node) {
    if ((0,dist/* isScalar */.jn)(node))
        return String(node.value);
    if (!(0,dist/* isSeq */.oP)(node))
        return undefined;
    const items = node.items.map((item) => ((0,dist/* isScalar */.jn)(item) ? String(item.value) : undefined));
    return items.every((item) => item !== undefined) ? items : undefined;
}


/***/ }),

/***/ 5846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ formatCsv)
/* harmony export */ });
/** What a spreadsheet would run as a formula when a cell begins with it, also in full width (＝＋－＠). */
const FORMULA = /^[=+\-@\uff1d\uff0b\uff0d\uff20\t\r\n]/;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
/**
 * A cell of a CSV (RFC 4180). Text that a spreadsheet would take for a formula gets an apostrophe
 * before it; numbers stay as they are.
 */
const renderCell = (value) => {
    const text = String(value);
    const inert = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
    return /[",\r\n]|^\s|\s$/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
};
/** Records as CSV (RFC 4180), each ended by a line feed. */
const formatCsv = (records) => records.map((cells) => `${cells.map(renderCell).join(',')}\n`).join('');


/***/ })

};
