export const id = 924;
export const ids = [924];
export const modules = {

/***/ 7680:
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
// EXTERNAL MODULE: ./lib/files/readRegularFile.js
var readRegularFile = __webpack_require__(7937);
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
 * @throws UserError when it lies elsewhere, or is or passes through a link: a pull request could
 *   have committed the link to have another file overwritten
 */
async function openOutputDirectory(path, roots) {
    const absolute = (0,external_node_path_.resolve)(path);
    if (roots !== null)
        await requireInside(absolute, path, roots);
    const make = () => (0,promises_.mkdir)(absolute, { recursive: true }).catch((error) => {
        throw new errors/* UserError */.yo('output-directory', `output-directory: "${path}" cannot be made (${(0,errors/* errorCode */.CA)(error)}). Choose another directory.`);
    });
    return {
        path: absolute,
        async write(name, pieces) {
            await make();
            return writeWhole(absolute, name, pieces);
        },
        read: (name) => (0,promises_.readFile)((0,external_node_path_.join)(absolute, name), 'utf8'),
    };
}
async function requireInside(absolute, path, roots) {
    let existing = absolute;
    while ((await (0,promises_.lstat)(existing).catch(() => null)) === null)
        existing = (0,external_node_path_.dirname)(existing);
    const real = await (0,promises_.realpath)(existing).catch(() => null);
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
    throw new errors/* UserError */.yo('output-directory', `output-directory: "${path}" leads outside the workspace or through a link. ` +
        'Choose a directory of the workspace that is not a link.');
}
async function writeWhole(directory, name, pieces) {
    const path = (0,external_node_path_.join)(directory, name);
    const present = await (0,promises_.lstat)(path).catch(() => null);
    if (present !== null && !present.isFile()) {
        throw new errors/* UserError */.yo('output-file', `output-directory: "${name}" in it is a link or a directory, so it is not written to. Remove it.`);
    }
    const temporary = (0,external_node_path_.join)(directory, `.${name}.${(0,external_node_crypto_.randomUUID)()}`);
    return withUnfinishedFile(temporary, async () => {
        try {
            await writePieces(temporary, pieces);
            await (0,promises_.rename)(temporary, path);
        }
        catch (error) {
            await (0,promises_.rm)(temporary, { force: true });
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

/***/ 2495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ formatCsv)
/* harmony export */ });
/** What a spreadsheet would run as a formula when a cell begins with it. */
const FORMULA = /^[=+\-@\t\r\n]/;
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


/***/ }),

/***/ 7924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gate: () => (/* binding */ gate)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/files/outputDirectory.js + 1 modules
var outputDirectory = __webpack_require__(7680);
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
/** Reads the clone that a folder belongs to. Nothing is fetched, and nothing of the repository's is run. */
function openGit(folder, executable = findGit()) {
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
            if (Number(size) > MAX_FILE_BYTES) {
                return { state: 'unavailable', reason: `The file is larger than ${MAX_FILE_BYTES} bytes.` };
            }
            const bytes = await run(['cat-file', 'blob', blob], MAX_FILE_BYTES);
            return bytes === null ? absentHere : foundFile(bytes);
        },
    };
}

;// CONCATENATED MODULE: ./lib/progress.js
const LOG_INTERVAL = 10_000;
const BAR_INTERVAL = 100;
const BAR_WIDTH = 24;
/**
 * A bar with the time left where a line can be replaced, else a line every ten seconds; nothing
 * beside the title of the phase when it takes no longer.
 */
function createProgress({ line, replace, now }) {
    let title = '';
    let trees = null;
    let grown = 0;
    let started = 0;
    let written = 0;
    const describe = () => {
        if (trees === null)
            return `${title}: ${grown} trees`;
        const left = ((now() - started) / grown) * (trees - grown);
        return `${title}: ${grown} of ${trees} trees, ${describeSeconds(left)} left`;
    };
    const clear = () => {
        replace?.('');
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
            if (now() - written < (replace === null ? LOG_INTERVAL : BAR_INTERVAL))
                return;
            written = now();
            if (replace === null)
                line(describe());
            else
                replace(trees === null ? describe() : `${drawBar(grown / trees)} ${describe()}`);
        },
        end: clear,
    };
}
const drawBar = (share) => {
    const full = Math.min(BAR_WIDTH, Math.round(share * BAR_WIDTH));
    return `${'█'.repeat(full)}${'░'.repeat(BAR_WIDTH - full)}`;
};
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
// EXTERNAL MODULE: ./lib/settings/quote.js
var quote = __webpack_require__(8341);
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
var kinds = __webpack_require__(5927);
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

// EXTERNAL MODULE: ./lib/verdict/parseRules.js
var parseRules = __webpack_require__(3983);
;// CONCATENATED MODULE: ./lib/settings/readGate.js




/**
 * What the model is held to. Without `rules` the short forms hold, with their defaults; with them,
 * only those short forms that were given too.
 * @throws UserError naming the input and where it came from
 */
function readGate(given) {
    const read = (definition) => readValue(definition, given.get(definition.name));
    const { minAccuracy, maxDrop } = definitions/* INPUTS */.mc;
    const texts = read(definitions/* INPUTS */.mc.rules);
    const holds = ({ name }) => texts === null || given.has(name);
    const accuracy = { metric: 'accuracy', of: null, level: 'fail' };
    const short = [
        { ...accuracy, kind: 'floor', limit: read(minAccuracy) },
        { ...accuracy, kind: 'drop', limit: read(maxDrop) },
    ];
    const rules = [
        ...short.filter(({ kind }) => holds(kind === 'floor' ? minAccuracy : maxDrop)),
        ...(texts === null ? [] : locate(given, () => (0,parseRules/* parseRules */.N)(texts))),
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

// EXTERNAL MODULE: ./lib/settings/suggestName.js
var suggestName = __webpack_require__(2572);
;// CONCATENATED MODULE: ./lib/settings/readSettings.js








/**
 * Everything one run is told: an explicit value wins over the file's, the file's over the default.
 * @throws UserError naming the input, its value, where it came from and what is allowed
 */
function readSettings({ explicit, file }) {
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
        outputDirectory: read(definitions/* INPUTS */.mc.outputDirectory),
        retentionDays: read(definitions/* INPUTS */.mc.retentionDays),
    };
    rejectContradictions(settings, given);
    return Object.freeze(settings);
}

// EXTERNAL MODULE: ./lib/table/tableLimits.js
var tableLimits = __webpack_require__(8396);
;// CONCATENATED MODULE: ./lib/prepareRun.js






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
        const { readSettingsFile } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(165)]).then(__webpack_require__.bind(__webpack_require__, 8165));
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

// EXTERNAL MODULE: ./lib/report/visibleText.js
var visibleText = __webpack_require__(2083);
// EXTERNAL MODULE: ./node_modules/fast-string-width/dist/index.js + 2 modules
var dist = __webpack_require__(3223);
;// CONCATENATED MODULE: ./lib/report/terminal/alignColumns.js

const GAP = '  ';
/**
 * Cells as lines, each column as wide as its widest cell on a terminal.
 *
 * @param align whether a column is aligned to the left (`l`) or to the right (`r`), as in `lrr`
 */
const alignColumns = (rows, align) => {
    const widths = Array.from(align, (_, column) => rows.reduce((most, row) => Math.max(most, (0,dist/* default */.A)(row[column] ?? '')), 0));
    return rows.map((row) => row
        .map((cell, column) => {
        const padding = ' '.repeat((widths[column] ?? 0) - (0,dist/* default */.A)(cell));
        return align[column] === 'r' ? padding + cell : cell + padding;
    })
        .join(GAP)
        .trimEnd());
};
/** How many columns of a terminal the widest line takes. */
const measureWidth = (lines) => lines.reduce((most, line) => Math.max(most, (0,dist/* default */.A)(line)), 0);

;// CONCATENATED MODULE: ./lib/report/renderFiles.js


const PURPOSES = new Map([
    ['model.json', 'the model, with the settings and the data it was made from'],
    ['metrics.json', 'every number of this run'],
    ['predictions.csv', 'every tested row with its prediction'],
    ['report.md', 'this report, to read'],
]);
/** The files a run has written and what is in them, a line for each. */
const renderFiles = (paths) => [
    'Files',
    ...alignColumns(paths.map((path) => {
        const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        return [(0,visibleText/* visibleText */.Q6)(path), PURPOSES.get(name) ?? ''];
    }), 'll'),
].join('\n');

;// CONCATENATED MODULE: ./lib/report/describePolicy.js

const judge = (rules) => {
    const outcomes = rules.filter(({ level }) => level === 'fail').map(({ outcome }) => outcome);
    if (outcomes.includes('failed'))
        return 'failed';
    return outcomes.includes('inconclusive') ? 'inconclusive' : 'passed';
};
const missingFrom = (rules, others) => {
    const keyOf = ({ level, rule }) => `${level} ${rule}`;
    const known = new Set(others.map(keyOf));
    return rules.filter((rule) => !known.has(keyOf(rule)));
};
const word = (value) => value === null ? 'none' : (0,visibleText/* shortName */.EU)(String(value));
const listChanges = (base, own) => [
    ['significance', base.significance, own.significance],
    ['strict', base.strict, own.strict],
    ['baseline-required', base.baselineRequired, own.baselineRequired],
    ['accept-label', base.acceptLabel, own.acceptLabel],
    ['accept-floors', base.acceptFloors, own.acceptFloors],
].flatMap(([name, before, after]) => before === after ? [] : [`${name} ${word(before)} \u2192 ${word(after)}`]);
/** What the base's rules say, where they are others than this run's; `null` where they are not. */
const describePolicy = ({ basePolicy, policy, rules }) => {
    if (basePolicy === null)
        return null;
    const own = judge(rules);
    const changes = listChanges(basePolicy.policy, policy);
    const more = changes.length === 0 ? '' : ` Changed: ${changes.join(', ')}.`;
    return {
        summary: `This pull request changes the rules it is judged by. The verdict by its own rules is ${own}, by the base's ${basePolicy.verdict}.${more}`,
        disagrees: own !== basePolicy.verdict,
        rules: [
            ...missingFrom(basePolicy.rules, rules).map((rule) => ({ rule, side: 'base' })),
            ...missingFrom(rules, basePolicy.rules).map((rule) => ({ rule, side: 'this' })),
        ],
    };
};

;// CONCATENATED MODULE: ./lib/report/numbers.js
/**
 * Numbers as text, the same in every report and every locale. A minus is U+2212, which is as wide
 * as a plus, so that columns of changes line up.
 */
/** Changes smaller than this are the rounding of floating-point sums, not changes. */
const NO_CHANGE = 1e-9;
const withMinus = (text) => text.replace('-', '\u2212');
/** `12345` as `12,345`. */
const formatCount = (count) => count.toFixed(0).replace(/\B(?=(?:\d{3})+$)/g, ',');
/** `3, 'row'` as `3 rows`. */
const formatPlural = (count, noun, plural = `${noun}s`) => `${formatCount(count)} ${count === 1 ? noun : plural}`;
/** A share as a percentage with one decimal. */
const formatPercent = (share) => `${(share * 100).toFixed(1)}%`;
/** A metric with three decimals. */
const formatMetric = (value) => withMinus(value.toFixed(3));
/** A limit as short as its value allows: `0.9` as `90%`, `0.9125` as `91.25%`. */
const formatLimitPercent = (share) => `${withMinus(String(Number((share * 100).toFixed(4))))}%`;
/** A difference of two shares as short as its value allows: `0.02` as `2 points`. */
const formatLimitPoints = (share) => {
    const points = Number((share * 100).toFixed(4));
    return `${withMinus(String(points))} ${points === 1 ? 'point' : 'points'}`;
};
/** A distance without its sign: `0.0133` as `1.3 points`, never as `0.0`. */
const formatPoints = (share) => {
    const points = (Math.abs(share) * 100).toFixed(1);
    if (points === '0.0')
        return 'less than 0.1 points';
    return `${points} ${points === '1.0' ? 'point' : 'points'}`;
};
/** A distance without its sign and with three decimals, never `0.000`. */
const formatDistance = (value) => {
    const distance = Math.abs(value).toFixed(3);
    return distance === '0.000' ? 'less than 0.001' : distance;
};
const isChange = (change) => Math.abs(change) > NO_CHANGE;
const signed = (change, digits) => {
    if (!isChange(change))
        return '0';
    const distance = Math.abs(change).toFixed(digits);
    if (Number(distance) === 0)
        return '\u2248 0';
    return `${change > 0 ? '+' : '\u2212'}${distance}`;
};
/** A change of a metric: `+0.013`, `\u22120.013`, `0`, or `\u2248 0` when it rounds to nothing. */
const formatChange = (change) => signed(change, 3);
/** A change of a share in points: `+1.3 points`, `0`. */
const formatPointsChange = (change) => {
    const points = signed(change * 100, 1);
    return /\d\.\d/.test(points) ? `${points} points` : points;
};
/** A change of a number of rows: `+2`, `\u22122`, `0`. */
const formatCountChange = (change) => change === 0 ? '0' : `${change > 0 ? '+' : '\u2212'}${formatCount(Math.abs(change))}`;
/** An interval of a share: `86.5% to 95.4%`. */
const formatPercentInterval = ({ low, high }) => `${formatPercent(low)} to ${formatPercent(high)}`;
/** An interval of a metric: `0.865 to 0.954`. */
const formatMetricInterval = ({ low, high }) => `${formatMetric(low)} to ${formatMetric(high)}`;
/** An interval of a change of a metric: `\u22120.061 to +0.008`. */
const formatChangeInterval = ({ low, high }) => `${formatChange(low)} to ${formatChange(high)}`;
/** An interval of a change of a share: `\u22126.1 to +0.8 points`. */
const formatPointsInterval = ({ low, high }) => `${signed(low * 100, 1)} to ${signed(high * 100, 1)} points`;
/** A probability as a percentage with one decimal, never rounded to 0 or to 1. */
const formatChance = (chance) => {
    const percent = formatPercent(chance);
    if (percent === '0.0%')
        return 'less than 0.1%';
    return percent === '100.0%' && chance < 1 ? 'more than 99.9%' : percent;
};
/** A number of which only the first two digits mean anything, rounded up: `637` as `640`. */
const formatRoughly = (count) => {
    let unit = 1;
    while (count / unit >= 100)
        unit *= 10;
    return formatCount(Math.ceil(count / unit) * unit);
};

;// CONCATENATED MODULE: ./lib/report/describeRule.js


/** The metric, which may hold the name of a class; whatever follows the last sign is the limit. */
const RULE = /^(?<metric>.+?)(?: drop)? [<>]= [^<>=]*$/s;
const formatDrop = (drop) => formatPointsChange(drop).replace(/^\+/, '');
/** `accuracy >= 0.9` and `accuracy drop <= 0.02` in words; `null` for a rule of another form. */
const wordRule = ({ rule, kind, limit, actual, outcome }) => {
    const metric = RULE.exec(rule)?.groups?.['metric'];
    if (metric === undefined)
        return null;
    const isDrop = kind === 'drop';
    const isShare = metric === 'accuracy';
    const isCount = kind === 'ceiling' && Number.isInteger(actual);
    const formatLimit = isDrop ? formatLimitPoints : formatLimitPercent;
    const words = isShare ? formatLimit(limit) : String(limit);
    const formatShare = isDrop ? formatDrop : formatPercent;
    const formatActual = isCount ? formatCount : isShare ? formatShare : formatMetric;
    const formatMiss = isCount ? formatCount : isShare ? formatPoints : formatDistance;
    const isBroken = outcome !== 'passed' && outcome !== 'not-applied';
    return {
        metric,
        limit: words,
        bound: `${isDrop ? 'drop ' : ''}${kind === 'floor' ? '\u2265' : '\u2264'} ${words}`,
        actual: actual === null ? '' : formatActual(actual),
        miss: isBroken && actual !== null ? formatMiss(actual - limit) : null,
    };
};
/** A rule as reports write it: `recall[setosa] ≥ 0.9`. */
const describeRule = (rule) => {
    const words = wordRule(rule);
    return words === null ? (0,visibleText/* shortName */.EU)(rule.rule) : `${(0,visibleText/* shortName */.EU)(words.metric)} ${words.bound}`;
};
/** How a rule is marked: one that is broken and does not fail the gate is a warning. */
const markRule = ({ outcome, level, }) => {
    if (outcome === 'inconclusive')
        return 'warning';
    return outcome === 'failed' && level === 'warn' ? 'warning' : outcome;
};
const describeMiss = (rule) => {
    const miss = wordRule(rule)?.miss ?? null;
    if (miss !== null)
        return `missed by ${miss}`;
    if (rule.kind === 'drop')
        return 'nothing to compare with';
    return (0,visibleText/* shortSentence */.I3)(rule.reason).replace(/\.$/, '');
};
/** What became of a rule, in a few words of plain text. */
const describeOutcome = (rule) => {
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
};

;// CONCATENATED MODULE: ./lib/report/describeVerdict.js




const describeAbsence = ({ baseline }) => {
    if (baseline.notComparable)
        return 'not comparable with the base';
    if (baseline.source === 'none')
        return 'no base to compare with';
    return baseline.source === 'unreadable' ? 'base unreadable' : 'not comparable with the base';
};
const describeChange = (result, drop) => {
    if (result.comparison === null) {
        return `${describeAbsence(result)}${drop === null ? '' : ', and a base is required'}`;
    }
    const change = result.comparison.accuracyChange;
    if (!isChange(change))
        return 'same as the base';
    const limit = drop === null ? '' : ` (limit ${drop.limit.replace(/ points?$/, '')})`;
    return `${change > 0 ? 'up' : 'down'} ${formatPoints(change)}${limit}`;
};
/** Why the verdict is what it is, where the numbers before do not say so. */
const describeReason = (result, broken) => {
    const { acceptance, basePolicy, verdict } = result;
    if (verdict === 'passed') {
        const all = [...broken, ...(basePolicy?.rules ?? [])];
        const isAccepted = all.some(({ outcome }) => outcome === 'accepted');
        return acceptance !== null && isAccepted ? `: accepted by ${(0,visibleText/* shortName */.EU)(acceptance.by)}` : '';
    }
    if (broken.length === 0 && describePolicy(result)?.disagrees === true) {
        return `: by the base's rules, which this pull request changes`;
    }
    return verdict === 'inconclusive' ? ': too few rows to tell from chance' : '';
};
/**
 * The verdict in one line of plain text: the gate, what became of it, the accuracy, and what
 * decided. `iris passed with 96.7% accuracy (145 of 150 rows), up 1.3 points`.
 */
const describeVerdict = (result) => {
    const { name, verdict, evaluation, rules } = result;
    const decisive = verdict === 'passed' ? 'accepted' : verdict;
    const broken = rules.filter(({ outcome, level }) => outcome === decisive && level === 'fail');
    const onAccuracy = (rule) => wordRule(rule)?.metric === 'accuracy';
    const find = (isDrop) => {
        const rule = broken.find((one) => onAccuracy(one) && (one.kind === 'drop') === isDrop);
        return rule === undefined ? null : wordRule(rule);
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
};

;// CONCATENATED MODULE: ./lib/report/listNames.js


const MOST_NAMES = 5;
/** `a, b and c`; of more than five names the rest is counted. Plain text. */
const listNames = (names) => {
    const shown = names.slice(0, MOST_NAMES).map(visibleText/* shortName */.EU);
    const rest = names.length - shown.length;
    const last = rest > 0 ? `${formatCount(rest)} more` : (shown.pop() ?? 'nothing');
    return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
};

;// CONCATENATED MODULE: ./lib/report/describeDataChanges.js



const describeDataChanges_missingFrom = (names, others) => {
    const known = new Set(others);
    return names.filter((name) => !known.has(name));
};
const classNames = ({ classes }) => classes.map(({ name }) => name);
/** What two summaries tell where the tables themselves could not be compared. */
const compareNames = (before, after) => ({
    columnsAdded: describeDataChanges_missingFrom(after.features, before.features),
    columnsRemoved: describeDataChanges_missingFrom(before.features, after.features),
    columnsRetyped: [],
    classesAdded: describeDataChanges_missingFrom(classNames(after), classNames(before)),
    classesRemoved: describeDataChanges_missingFrom(classNames(before), classNames(after)),
});
const describeNames = (which, names, noun, plural) => names.length === 0 ? [] : [`${which} ${names.length === 1 ? noun : plural} ${listNames(names)}`];
const describeRows = (changes, before, after) => {
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
};
const describeCount = (noun, before, after) => before === after ? [] : [`${noun} ${formatCount(before)} \u2192 ${formatCount(after)}`];
/**
 * What the data has or lacks against the base's, in a few words each and as plain text: empty when
 * the tables say the same, `null` when the base's is not known.
 */
const describeDataChanges = ({ data, baseline, dataChanges }) => {
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
};

;// CONCATENATED MODULE: ./lib/report/describeCause.js


const isOnlySeed = ({ baseline }) => baseline.settingsChanges.length === 1 && baseline.settingsChanges[0]?.name === 'seed';
/** Which part of the change came with the data and which with the settings. */
const describeAttribution = (result) => {
    const { attribution } = result;
    if (attribution === null)
        return [];
    const change = attribution.current - attribution.baseline;
    const data = formatPointsChange(attribution.baselineSettings - attribution.baseline);
    const settings = formatPointsChange(attribution.current - attribution.baselineSettings);
    const source = isOnlySeed(result) ? 'the seed, which is luck' : 'the settings';
    return [
        isChange(change)
            ? `Of ${formatPointsChange(change)}, ${data.replace(/ points$/, '')} came with the data and ${settings.replace(/ points$/, '')} with ${source}.`
            : `${data} came with the data, ${settings} with ${source}.`,
    ];
};
const describeSeedChange = (result) => isOnlySeed(result) && describeDataChanges(result)?.length === 0
    ? ['Only the seed changed: any difference is luck of the seed, not progress.']
    : [];
/** How far luck goes. */
const describeSeeds = ({ seeds }) => {
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
};
/** What changed the number, as far as it is known: sentences of plain text. */
const describeCause = (result) => [
    ...describeAttribution(result),
    ...describeSeedChange(result),
    ...describeSeeds(result),
];

;// CONCATENATED MODULE: ./lib/report/describeSettingsChanges.js

/** The settings that differ from the base's, each as `trees 50 \u2192 100`. Plain text. */
const describeSettingsChanges = ({ baseline }) => baseline.settingsChanges.map(({ name, baseline: before, current }) => `${(0,visibleText/* shortName */.EU)(name)} ${(0,visibleText/* shortName */.EU)(before)} \u2192 ${(0,visibleText/* shortName */.EU)(current)}`);

;// CONCATENATED MODULE: ./lib/report/describeBase.js



/** The rows of a comparison: `On the same 150 rows`. */
const describeBase_describeRows = ({ rows, leftOut }) => leftOut === 0
    ? `On the same ${formatPlural(rows, 'row')}`
    : `On the ${formatPlural(rows, 'row')} that both predicted`;
/** What happened to the rows: `1 row newly wrong, 3 newly right`. */
const describeFlips = ({ newlyWrong, newlyRight }, { predicted, baseline }) => {
    if (newlyWrong > 0 || newlyRight > 0) {
        return `${formatPlural(newlyWrong, 'row')} newly wrong, ${formatCount(newlyRight)} newly right`;
    }
    const same = baseline?.predicted.every((old, row) => old === null || old === predicted[row]);
    return same === true ? 'every prediction the same' : 'no row newly wrong or newly right';
};
const MOST_CHANGES = 5;
const describeBase_listChanges = (changes) => {
    const more = changes.length - MOST_CHANGES;
    const shown = more > 0 ? [...changes.slice(0, MOST_CHANGES), `${more} more`] : changes;
    return shown.length === 0 ? 'unchanged' : shown.join(', ');
};
/** What differs from the base: `Data: 3 rows more. Settings: trees 50 \u2192 100.` */
const describeChanges = (result) => {
    const settings = describeBase_listChanges(describeSettingsChanges(result));
    const changes = describeDataChanges(result);
    if (changes === null)
        return `Settings: ${settings}.`;
    const data = describeBase_listChanges(changes);
    return data === 'unchanged' && settings === 'unchanged'
        ? 'Data and settings: unchanged.'
        : `Data: ${data}. Settings: ${settings}.`;
};
/** A comparison in one line of plain text; `null` when there is none. */
const describeComparison = (result) => result.comparison === null
    ? null
    : `${describeBase_describeRows(result.comparison)}: ${describeFlips(result.comparison, result.rows)}. ${describeChanges(result)}`;
/** How there will be something to compare with; `null` when that is settled. */
const describeNextStep = ({ baseline, source }) => {
    if (baseline.mode === 'none' || baseline.source !== 'none')
        return null;
    if (source.event === null)
        return 'To compare with a git revision, give --baseline-commit.';
    return source.event === 'push'
        ? 'Later pull requests are compared with this run.'
        : 'Once this gate has run on the base branch, pull requests are compared with that run.';
};

;// CONCATENATED MODULE: ./lib/report/terminal/baseBlock.js



/** What the result is compared with and what is different; or why it is compared with nothing. */
const baseBlock = (result) => {
    const { baseline } = result;
    const commit = baseline.commit === null ? '' : ` ${baseline.commit.slice(0, 7)}`;
    const beginning = baseline.notComparable ? 'Not comparable with the base' : 'Base';
    return [
        `${beginning}${commit}: ${(0,visibleText/* shortSentence */.I3)(baseline.reason)}`,
        ...[describeComparison(result), describeNextStep(result)].filter((text) => text !== null),
        ...(result.comparison === null ? [] : describeCause(result)),
    ];
};

;// CONCATENATED MODULE: ./lib/report/terminal/block.js
/** A block whose first line is its heading. */
const withHeading = ([heading = '', ...lines], paint) => [
    paint('bold', heading),
    ...lines,
];

;// CONCATENATED MODULE: ./lib/report/terminal/classBlock.js




/** Classes listed; all are in metrics.json. */
const MOST_CLASSES = 50;
/** The columns that the numbers of a line take. */
const NUMBERS_WIDTH = 45;
/** Precision, recall and F1 of every class; with a base, on the rows both sides predicted. */
const classBlock = ({ evaluation, comparison }, width, paint) => {
    const { perClass } = comparison?.current ?? evaluation;
    const before = comparison?.baseline.perClass;
    const most = Math.max(10, Math.min(40, width - NUMBERS_WIDTH));
    const rows = perClass
        .slice(0, MOST_CLASSES)
        .map(({ name, support, precision, recall, f1 }, index) => {
        const old = before?.[index];
        return [
            (0,visibleText/* shortText */.os)(name, most),
            formatCount(support),
            formatMetric(precision),
            formatMetric(recall),
            formatMetric(f1),
            old === undefined ? '' : formatChange(f1 - old.f1),
        ];
    });
    const change = before === undefined ? '' : 'F1 change';
    const head = ['class', 'rows', 'precision', 'recall', 'F1', change];
    const rest = perClass.length - rows.length;
    return [
        ...withHeading(alignColumns([head, ...rows], 'lrrrrr'), paint),
        ...(rest > 0 ? [`\u2026 and ${formatCount(rest)} more`] : []),
    ];
};

;// CONCATENATED MODULE: ./lib/report/itemAt.js
/** An item of a list that has to be there. */
const itemAt = (list, index) => {
    const item = list[index];
    if (item === undefined)
        throw new RangeError(`The result document has no item ${index} here.`);
    return item;
};

;// CONCATENATED MODULE: ./lib/report/listConfusions.js

/** Mistakes listed; all are in metrics.json. */
const MOST_CONFUSIONS = 20;
/** Which classes are taken for which: the most frequent mistakes, the most frequent first. */
const listConfusions = ({ perClass, confusionMatrix }) => confusionMatrix
    .flatMap((cells, actual) => cells.flatMap((rows, predicted) => rows === 0 || actual === predicted ? [] : [{ actual, predicted, rows }]))
    .sort((a, b) => b.rows - a.rows)
    .slice(0, MOST_CONFUSIONS)
    .map(({ actual, predicted, rows }) => ({
    actual: itemAt(perClass, actual).name,
    predicted: itemAt(perClass, predicted).name,
    rows,
}));

;// CONCATENATED MODULE: ./lib/report/terminal/confusionBlock.js





/** How far names are shortened to make the matrix fit. */
const NAME_LENGTHS = [40, 10];
/** A column of the matrix takes at least so much, which tells when not to try. */
const NARROWEST_COLUMN = 3;
const matrixLines = ({ perClass, confusionMatrix }, most) => {
    const names = perClass.map(({ name }) => (0,visibleText/* shortText */.os)(name, most));
    const rows = confusionMatrix.map((cells, actual) => [
        names[actual] ?? '',
        ...cells.map((count) => (count === 0 ? '\u00b7' : formatCount(count))),
    ]);
    return alignColumns([['', ...names], ...rows], `l${'r'.repeat(names.length)}`);
};
const mistakeLines = (evaluation) => alignColumns(listConfusions(evaluation).map(({ actual, predicted, rows }) => [
    formatCount(rows),
    (0,visibleText/* shortName */.EU)(actual),
    '\u2192',
    (0,visibleText/* shortName */.EU)(predicted),
]), 'rlll');
/** The confusion matrix where it fits, else the most frequent mistakes; nothing without any. */
const confusionBlock = ({ evaluation }, width, paint) => {
    const lengths = evaluation.perClass.length * NARROWEST_COLUMN < width ? NAME_LENGTHS : [];
    const lines = lengths
        .map((most) => matrixLines(evaluation, most))
        .find((matrix) => measureWidth(matrix) <= width);
    if (lines !== undefined) {
        return withHeading(['Confusion matrix: a line per class, a column per prediction', ...lines], paint);
    }
    const mistakes = mistakeLines(evaluation);
    return mistakes.length === 0
        ? []
        : withHeading(['Most frequent mistakes: rows, class \u2192 prediction', ...mistakes], paint);
};

;// CONCATENATED MODULE: ./lib/report/listDrift.js
/** The columns that are in both tables, those that drifted first; empty when none did. */
const listDrift = ({ dataChanges }) => {
    const drift = dataChanges?.drift ?? [];
    return drift.some(({ drifted }) => drifted)
        ? [...drift].sort((a, b) => Number(b.drifted) - Number(a.drifted) || b.statistic - a.statistic)
        : [];
};

;// CONCATENATED MODULE: ./lib/report/terminal/driftBlock.js





/** How far columns have moved, when one did. */
const driftBlock = (result, paint) => {
    const rows = listDrift(result).map(({ column, statistic, populationStabilityIndex, drifted }) => [
        (0,visibleText/* shortName */.EU)(column),
        formatMetric(statistic),
        formatMetric(populationStabilityIndex),
        drifted ? 'drifted' : '',
    ]);
    if (rows.length === 0)
        return [];
    return withHeading(alignColumns([['column drift', 'KS', 'PSI', ''], ...rows], 'lrrl'), paint);
};

;// CONCATENATED MODULE: ./lib/report/describeEvidence.js



/** Whether a test supports that a number got worse. */
const isSignificant = ({ adjustedPValue }, { significance }) => adjustedPValue <= significance;
const describeEvidence_describeRows = ({ test, rowsToSettle }) => {
    if (rowsToSettle !== null) {
        return ` If rows keep changing sides at this rate, about ${formatRoughly(rowsToSettle)} tested rows would settle it 4 times out of 5.`;
    }
    return test === 'swap'
        ? ''
        : ' At this rate of rows changing sides, not even a million rows would settle it.';
};
/** What is known of how sure a rule is broken; `null` for a rule that was not tested. */
const describeEvidence = (rule, policy) => {
    const { evidence, reason } = rule;
    if (evidence === null)
        return null;
    const rows = isSignificant(evidence, policy) ? '' : describeEvidence_describeRows(evidence);
    return { rule: describeRule(rule), explanation: (0,visibleText/* shortSentence */.I3)(reason) + rows };
};
const ORDER = ['failed', 'inconclusive', 'accepted'];
/** The evidence on the rule that decides: one that fails first, one that only warns last. */
const describeDecisive = ({ basePolicy, policy, rules }) => {
    const rank = ({ level, outcome }) => ORDER.indexOf(outcome) + (level === 'warn' ? ORDER.length : 0);
    const tested = [
        ...rules.map((rule) => ({ rule, policy })),
        ...(basePolicy?.rules ?? []).map((rule) => ({ rule, policy: basePolicy?.policy ?? policy })),
    ].filter(({ rule }) => rule.evidence !== null);
    const [decisive] = tested.sort((a, b) => rank(a.rule) - rank(b.rule));
    return decisive === undefined ? null : describeEvidence(decisive.rule, decisive.policy);
};

;// CONCATENATED MODULE: ./lib/report/readMetric.js
const METRICS = new Map([
    ['accuracy', { label: 'accuracy', read: (of) => of.accuracy }],
    ['balanced-accuracy', { label: 'balanced accuracy', read: (of) => of.balancedAccuracy }],
    ['f1-macro', { label: 'F1, macro average', read: (of) => of.macro.f1 }],
    ['f1-weighted', { label: 'F1, weighted average', read: (of) => of.weighted.f1 }],
    ['precision-macro', { label: 'precision, macro average', read: (of) => of.macro.precision }],
    [
        'precision-weighted',
        { label: 'precision, weighted average', read: (of) => of.weighted.precision },
    ],
    ['recall-macro', { label: 'recall, macro average', read: (of) => of.macro.recall }],
    ['recall-weighted', { label: 'recall, weighted average', read: (of) => of.weighted.recall }],
    ['mcc', { label: 'Matthews correlation', read: (of) => of.mcc }],
    ['log-loss', { label: 'log loss, lower is better', read: (of) => of.logLoss }],
]);
const OF_CLASS = /^(?<metric>precision|recall|f1)\[(?<name>.*)\]$/s;
/** What a metric is called in a table. Plain text. */
const labelMetric = (metric) => METRICS.get(metric)?.label ?? metric;
/** A metric by the name that rules call it by; `null` when the evaluation has none of that name. */
const readMetric = (metric, evaluation) => {
    const known = METRICS.get(metric);
    if (known !== undefined)
        return known.read(evaluation);
    const groups = OF_CLASS.exec(metric)?.groups;
    if (groups === undefined)
        return null;
    // A name that would be read otherwise stands in quotes.
    const ofClass = evaluation.perClass.find(({ name }) => name === groups['name'] || JSON.stringify(name) === groups['name']);
    return ofClass?.[groups['metric']] ?? null;
};

;// CONCATENATED MODULE: ./lib/report/listIntervals.js




const formatOrNothing = (interval, format) => (interval === null ? '' : format(interval));
/** The 95 % intervals of the metrics, and what a test said of those with a drop beyond its limit. */
const listIntervals = ({ intervals, policy, rules }) => {
    const tests = new Map();
    for (const rule of rules) {
        const metric = wordRule(rule)?.metric;
        if (metric !== undefined && rule.evidence !== null)
            tests.set(metric, rule.evidence);
    }
    const known = new Map(intervals.map((line) => [line.metric, line]));
    return [...new Set([...known.keys(), ...tests.keys()])].map((metric) => {
        const evidence = tests.get(metric) ?? null;
        const line = known.get(metric);
        const isShare = metric === 'accuracy';
        const format = isShare ? formatPercentInterval : formatMetricInterval;
        const formatDifference = isShare ? formatPointsInterval : formatChangeInterval;
        return {
            label: labelMetric(metric),
            baseline: formatOrNothing(line?.baseline ?? null, format),
            current: formatOrNothing(line?.current ?? null, format),
            difference: formatOrNothing(line?.difference ?? evidence?.difference ?? null, formatDifference),
            chance: evidence === null ? '' : formatChance(evidence.adjustedPValue),
            rowsToSettle: evidence === null || evidence.rowsToSettle === null || isSignificant(evidence, policy)
                ? ''
                : `about ${formatRoughly(evidence.rowsToSettle)}`,
        };
    });
};

;// CONCATENATED MODULE: ./lib/report/terminal/intervalBlock.js




/** How sure the numbers are; with a base, of both sides. */
const intervalBlock = (result, paint) => {
    const lines = listIntervals(result);
    if (lines.length === 0)
        return [];
    const compared = result.comparison !== null;
    const rows = lines.map(({ label, baseline, current, difference }) => [
        (0,visibleText/* shortName */.EU)(label),
        ...(compared ? [baseline, current, difference] : [current]),
    ]);
    const head = ['95% intervals', ...(compared ? ['base', 'this', 'change'] : ['this'])];
    return withHeading(alignColumns([head, ...rows], compared ? 'lrrr' : 'lr'), paint);
};

;// CONCATENATED MODULE: ./lib/report/listMetrics.js



/** What is shown of every run, after the accuracy. */
const SHOWN = ['balanced-accuracy', 'f1-macro', 'mcc', 'log-loss'];
/** The metrics that have a line: the shown ones, and those that a rule is about. */
const listMetrics_listNames = ({ comparison, evaluation, rules }) => {
    const current = comparison?.current ?? evaluation;
    const ruled = rules.flatMap((rule) => wordRule(rule)?.metric ?? []);
    const names = new Set([...SHOWN, ...ruled].filter((name) => readMetric(name, current) !== null));
    names.delete('accuracy');
    return names;
};
/**
 * The metrics with what they were on the base, how they changed and which rules hold them. With a
 * base all numbers are of the rows both sides predicted.
 */
const listMetrics = (result) => {
    const { comparison, evaluation, rules } = result;
    const current = comparison?.current ?? evaluation;
    const baseline = comparison?.baseline ?? null;
    const rulesOn = (name) => rules.filter((rule) => wordRule(rule)?.metric === name);
    const right = (of) => `${formatCount(of.correct)} of ${formatCount(of.rows)}`;
    return [
        {
            label: 'accuracy',
            baseline: baseline === null ? '' : formatPercent(baseline.accuracy),
            current: formatPercent(current.accuracy),
            change: comparison === null ? '' : formatPointsChange(comparison.accuracyChange),
            rules: rulesOn('accuracy'),
        },
        {
            label: 'rows right',
            baseline: baseline === null ? '' : right(baseline),
            current: right(current),
            change: baseline === null ? '' : formatCountChange(current.correct - baseline.correct),
            rules: [],
        },
        ...[...listMetrics_listNames(result)].map((name) => {
            const now = readMetric(name, current) ?? NaN;
            const before = baseline === null ? null : readMetric(name, baseline);
            return {
                label: labelMetric(name),
                baseline: before === null ? '' : formatMetric(before),
                current: formatMetric(now),
                change: before === null ? '' : formatChange(now - before),
                rules: rulesOn(name),
            };
        }),
    ];
};
/** The rules that no metric's line tells of: those on the data, and on what was not measured. */
const listOtherRules = (result) => {
    const told = new Set(listMetrics(result).flatMap(({ rules }) => rules));
    return result.rules.filter((rule) => !told.has(rule));
};

;// CONCATENATED MODULE: ./lib/report/terminal/metricsBlock.js




/** The metrics; with a base, of both sides. */
const metricsBlock = (result, paint) => {
    const lines = listMetrics(result);
    if (result.comparison === null) {
        return alignColumns(lines.map(({ label, current }) => [(0,visibleText/* shortName */.EU)(label), current]), 'lr');
    }
    const rows = lines.map(({ label, baseline, current, change }) => [
        (0,visibleText/* shortName */.EU)(label),
        baseline,
        current,
        change,
    ]);
    return withHeading(alignColumns([['', 'base', 'this', 'change'], ...rows], 'lrrr'), paint);
};

;// CONCATENATED MODULE: ./lib/report/terminal/paint.js
/** The few ANSI styles reports use. */
const CODES = {
    bold: [1, 22],
    dim: [2, 22],
    red: [31, 39],
    green: [32, 39],
    yellow: [33, 39],
};
/** Paints when there are to be colours, else leaves the text alone. */
const createPaint = (colour) => colour
    ? (style, text) => `\u001b[${CODES[style][0]}m${text}\u001b[${CODES[style][1]}m`
    : (_, text) => text;

;// CONCATENATED MODULE: ./lib/report/terminal/ruleLines.js




const MARKS = {
    passed: ['green', '\u2714'],
    failed: ['red', '\u2718'],
    warning: ['yellow', '!'],
    accepted: ['yellow', '\u2714'],
    'not-applied': ['dim', '-'],
};
/** Rules as they were written, with the number each was held against and what became of it. */
const ruleLines = (rules, paint) => alignColumns(rules.map((rule) => {
    const [style, mark] = MARKS[markRule(rule)];
    const actual = wordRule(rule)?.actual ?? '';
    return [paint(style, mark), (0,visibleText/* shortName */.EU)(rule.rule), actual, describeOutcome(rule)];
}), 'llrl');
/** How sure what became of them is: a line for each rule that was tested. */
const evidenceLines = (rules, policy) => rules.flatMap((rule) => {
    const words = describeEvidence(rule, policy);
    return words === null ? [] : [`${words.rule}: ${words.explanation}`];
});

;// CONCATENATED MODULE: ./lib/report/terminal/policyBlock.js



/** What the base's rules say of a run that comes with rules of its own. */
const policyBlock = (result, paint) => {
    const words = describePolicy(result);
    if (words === null || result.basePolicy === null)
        return [];
    const rules = words.rules.filter(({ side }) => side === 'base').map(({ rule }) => rule);
    const heading = withHeading(["The base's rules", ...ruleLines(rules, paint)], paint);
    return [
        ...(rules.length === 0 ? [] : heading),
        ...evidenceLines(rules, result.basePolicy.policy),
        words.summary,
    ];
};

;// CONCATENATED MODULE: ./lib/report/describeAcceptance.js

/** What is known of an acceptance; `null` when nobody accepted anything. */
const describeAcceptance = ({ acceptance, verdict }) => {
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
};

;// CONCATENATED MODULE: ./lib/report/terminal/rulesBlock.js



/** The rules as they were written, what became of each, and how sure that is. */
const rulesBlock = (result, paint) => {
    const { rules, policy } = result;
    const words = describeAcceptance(result);
    const acceptance = words === null ? [] : [`${words.beginning} ${words.commit.slice(0, 7)} ${words.end}`];
    return [
        ...withHeading(['Rules', ...ruleLines(rules, paint)], paint),
        ...evidenceLines(rules, policy),
        ...acceptance,
    ];
};

;// CONCATENATED MODULE: ./lib/report/renderTerminal.js










const renderTerminal_MARKS = {
    passed: ['green', '\u2714'],
    failed: ['red', '\u2718'],
    inconclusive: ['yellow', '!'],
};
/** The report for a terminal or a log, without a line end at the end. */
const renderTerminal = (result, { colour, width }) => {
    const paint = createPaint(colour);
    const [style, mark] = renderTerminal_MARKS[result.verdict];
    const verdict = paint('bold', paint(style, `${mark} ${describeVerdict(result)}`));
    return [
        [verdict],
        metricsBlock(result, paint),
        baseBlock(result),
        classBlock(result, width, paint),
        confusionBlock(result, width, paint),
        intervalBlock(result, paint),
        driftBlock(result, paint),
        rulesBlock(result, paint),
        policyBlock(result, paint),
    ]
        .filter((block) => block.length > 0)
        .map((block) => block.join('\n'))
        .join('\n\n');
};

// EXTERNAL MODULE: ./lib/verdict/policy.js
var policy = __webpack_require__(4091);
// EXTERNAL MODULE: ./lib/table/readTable.js + 4 modules
var readTable = __webpack_require__(615);
;// CONCATENATED MODULE: ./lib/baseline/openBase.js


/** The settings and the table of commits. No code of a commit is run, and no reading throws. */
function openBase(inputs, readFile) {
    const settings = once(async (commit) => {
        const file = await readFile(commit, inputs.configPath);
        if (file.state === 'unavailable')
            return unavailable(inputs.configPath, commit, file.reason);
        return found(await inputs.settingsAt(file.state === 'found' ? new TextDecoder().decode(file.bytes) : null));
    });
    const table = once(async (commit) => {
        const read = await settings(commit);
        if (read.state !== 'found')
            return read;
        const { data } = read.value.table;
        const path = data ?? inputs.table.path;
        const file = data === null ? { state: 'found', bytes: inputs.bundledTable } : await readFile(commit, data);
        if (file.state === 'absent') {
            return { state: 'none', reason: `${path} does not exist at ${openBase_short(commit)}.` };
        }
        if (file.state === 'unavailable')
            return unavailable(path, commit, file.reason);
        return found({
            settings: read.value,
            table: readAs(file.bytes, `${path} at ${openBase_short(commit)}`, read.value),
        });
    });
    return { settings, table };
}
/** The first characters of a commit's name. */
const openBase_short = (commit) => commit.slice(0, 7);
const found = (value) => ({ state: 'found', value });
const unavailable = (path, commit, reason) => ({
    state: 'unreadable',
    reason: `${path} of ${openBase_short(commit)} cannot be read: ${reason}`,
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

;// CONCATENATED MODULE: ./lib/settings/featuresPerTree.js


/**
 * How many of a table's feature columns each tree draws, rounded down as scikit-learn does, at
 * least one.
 *
 * `auto` is one more than half of the columns, but at most five times their square root. The
 * libraries draw features for a tree, not for each split, so a tree that drew one column of two
 * knows nothing of the other: half of few columns is too few. Among very many, fewer than half
 * give trees that differ more. Chosen by accuracy beside scikit-learn's forest (`npm run accuracy`).
 *
 * @throws UserError when more are asked for than there are
 */
function featuresPerTree(maxFeatures, columns) {
    if (maxFeatures === 'auto') {
        const few = Math.floor(columns / 2) + 1;
        return Math.min(columns, few, 5 * Math.floor(Math.sqrt(columns)));
    }
    if (maxFeatures === 'sqrt')
        return Math.max(1, Math.floor(Math.sqrt(columns)));
    // Counting bits is exact where a logarithm may fall short of a power of two.
    if (maxFeatures === 'log2')
        return Math.max(1, 31 - Math.clz32(columns));
    if ('share' in maxFeatures)
        return Math.max(1, Math.floor(maxFeatures.share * columns));
    if (maxFeatures.count > columns) {
        throw new errors/* UserError */.yo('settings-value', `${definitions/* INPUTS */.mc.maxFeatures.name} is ${maxFeatures.count}, but the table has ${columns} feature columns: ask for at most that many.`);
    }
    return maxFeatures.count;
}

;// CONCATENATED MODULE: ./lib/forest/forestOptions.js

/**
 * Hyperparameters in scikit-learn's sense as the options the libraries take. A decision tree is
 * one tree on all features.
 *
 * @param columns the number of features
 * @throws UserError when more features are asked for than there are
 */
function forestOptions(settings, columns) {
    const isTree = settings.algorithm === 'decision-tree';
    return {
        algorithm: settings.algorithm,
        trees: isTree ? 1 : settings.trees,
        featuresPerTree: isTree ? columns : featuresPerTree(settings.maxFeatures, columns),
        maxDepth: settings.maxDepth,
        // The libraries stop at this many rows or fewer, scikit-learn below this many.
        minNumSamples: settings.minSamplesSplit - 1,
        gainThreshold: settings.minGain,
        seed: settings.seed,
    };
}

;// CONCATENATED MODULE: ./lib/forest/predictFolds.js
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

;// CONCATENATED MODULE: ./lib/settings/modelSettings.js
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

// EXTERNAL MODULE: ./lib/split/assignFolds.js + 1 modules
var assignFolds = __webpack_require__(6051);
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
        ...countShared(table),
        sha256: table.sha256,
        fingerprint: table.fingerprint,
    };
};

;// CONCATENATED MODULE: ./lib/table/tableInUse.js
/** Whether rows of both tables have ids in the same column. */
const haveSameIdColumn = (a, b) => a.settings.idColumn !== null && a.settings.idColumn === b.settings.idColumn;

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

;// CONCATENATED MODULE: ./lib/baseline/matchRows.js

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

// EXTERNAL MODULE: ./lib/forest/trainingSet.js
var trainingSet = __webpack_require__(3447);
;// CONCATENATED MODULE: ./lib/baseline/retrain.js


/**
 * Grows the base's models again and asks them about the rows that this run tests.
 *
 * A row of the base is kept from training exactly those models that are asked about it, so both
 * sides are measured on the same rows and neither has seen them. A row that this run no longer has
 * falls where its own hash puts it, as it did in the base's own run.
 *
 * @param base the base's table, with the same classes as this run's
 * @param ownFolds the fold each row of the base falls into by its own hash
 * @param keys how its rows are matched with this run's
 * @param options the base's hyperparameters
 * @returns votes for each tested row; none for a row whose features the base's model cannot be given
 */
function retrain(base, ownFolds, keys, run, options, grow) {
    const folds = planFolds(base, ownFolds, keys, run);
    return predictFolds(run.tested.length, run.table.classes.length, folds, options, grow);
}
function* planFolds(base, ownFolds, keys, run) {
    const foldsOfKey = collectFolds(keys, run);
    const isHeldOut = (row, fold) => foldsOfKey.get(keys.base[row] ?? '')?.has(fold) ?? ownFolds[row] === fold;
    const order = (0,trainingSet/* orderRows */.O1)(base);
    const features = pairFeatures(base, keys, run);
    for (let fold = 0; fold < run.split.folds; fold += 1) {
        const rows = Int32Array.from(run.tested.keys()).filter((position) => run.split.foldOf[run.tested[position] ?? -1] === fold &&
            (features.rows[position] ?? -1) >= 0);
        const sourceRows = Int32Array.from(rows, (position) => features.rows[position] ?? -1);
        yield {
            trainingSet: (0,trainingSet/* selectTrainingSet */.t6)(base, order.filter((row) => !isHeldOut(row, fold))),
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
function pairFeatures(base, keys, { table, tested }) {
    const byName = new Map(table.features.map((feature) => [feature.name, feature.values]));
    const columns = base.features.map((feature) => byName.get(feature.name));
    if (columns.every((column) => column !== undefined))
        return { columns, rows: tested };
    const rowOfKey = new Map();
    for (const [row, key] of keys.base.entries())
        if (!rowOfKey.has(key))
            rowOfKey.set(key, row);
    return {
        columns: base.features.map((feature) => feature.values),
        rows: tested.map((row) => rowOfKey.get(keys.current[row] ?? '') ?? -1),
    };
}

;// CONCATENATED MODULE: ./lib/baseline/retrainCommit.js











/**
 * The rung that grows the base commit's models again, from its own settings and data but on this
 * run's split, and asks them about this run's rows.
 */
async function retrainCommit(run, commit, files, grow) {
    const reading = await files.table(commit);
    if (reading.state !== 'found')
        return { ...reading, notComparable: false };
    const { settings, table } = reading.value;
    const obstacle = whyNotComparable(table, run.table);
    if (obstacle !== null)
        return notComparable(commit, obstacle);
    const inUse = { table, settings: settings.table };
    const sameIdColumn = haveSameIdColumn(inUse, { table: run.table, settings: run.settings.table });
    const keys = matchRows(table, run.table, sameIdColumn);
    if (keys === null)
        return notComparable(commit, 'no feature column is in both');
    const ownFolds = (0,assignFolds/* assignFolds */.o)(table.splitKeys, run.settings.split, run.split.method);
    const options = forestOptions(settings.hyperparameters, table.features.length);
    const votes = await retrain(table, ownFolds, keys, run, options, grow);
    if (votes.predicted.every((code) => code === NOT_PREDICTED)) {
        return notComparable(commit, "none of its rows is among this run's");
    }
    return {
        unanswered: 0,
        baseline: {
            source: 'commit',
            commit,
            reason: `Trained again from the data and settings of ${openBase_short(commit)}.`,
            settings: modelSettings(settings, table, planSplit(settings.split, table.labels.length)),
            data: summariseTable(table),
            votes,
            policy: (0,policy/* toPolicy */.iJ)(settings.gate),
            table: inUse,
        },
    };
}
const notComparable = (commit, obstacle) => ({
    state: 'none',
    reason: `Not comparable with ${openBase_short(commit)}: ${obstacle}.`,
    notComparable: true,
});
function whyNotComparable(base, current) {
    if (base.target !== current.target)
        return 'its target is another column';
    const sameClasses = base.classes.length === current.classes.length &&
        base.classes.every((name, index) => name === current.classes[index]);
    return sameClasses ? null : 'its classes differ';
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
    const split = ['evaluation', 'folds', 'testSize', 'seed', 'idColumn', 'groupColumn'];
    const changed = split.find((name) => stored.settings[name] !== settings[name]);
    return changed === undefined ? null : 'its rows were divided by other settings';
}

;// CONCATENATED MODULE: ./lib/baseline/obtainBaseline.js





/**
 * Climbs down the ladder: what a run of exactly the base commit stored; the base commit trained
 * again; what the newest run of the base branch stored; nothing.
 *
 * A stored result that lacks some of this run's rows gives way to training again, and serves for
 * the rows it has when that is not possible. A rung that could not be read is remembered: without
 * a baseline in the end, the source is `unreadable` rather than `none`.
 *
 * The base's policy is what a run of exactly the base commit stored, also when nothing else of it
 * can be used; else it is read at the commit, beside this run's own inputs.
 */
async function obtainBaseline(run, base, grow) {
    const files = openBase(run, base.readFile);
    const { store, commit } = base;
    const { baseline: mode } = run.settings;
    if (mode === 'none') {
        return {
            source: 'none',
            commit: null,
            reason: 'The setting is none.',
            notComparable: false,
            policy: await policyAt(commit, files),
            table: null,
        };
    }
    const useStore = store !== null && mode !== 'commit';
    const exact = useStore ? await store.findExact().then(readPolicy).catch(unreadable) : null;
    const rungs = [];
    if (exact !== null)
        rungs.push(() => reuseStored(exact, run, files));
    if (mode !== 'artifact') {
        rungs.push(() => commit === null
            ? Promise.resolve({ state: 'none', reason: base.reason, notComparable: false })
            : retrainCommit(run, commit, files, grow));
    }
    if (useStore)
        rungs.push(async () => reuseStored(readPolicy(await store.findNewest()), run, files));
    const policy = exact?.state === 'found' ? exact.result.policy : null;
    const missed = [];
    let partial = null;
    for (const climb of rungs) {
        const rung = await climb().catch(unreadable);
        if (!('baseline' in rung))
            missed.push(rung);
        else {
            const baseline = { ...rung.baseline, policy: policy ?? rung.baseline.policy };
            if (rung.unanswered === 0)
                return baseline;
            partial ??= baseline;
        }
    }
    if (partial !== null)
        return partial;
    return {
        source: missed.some(({ state }) => state === 'unreadable') ? 'unreadable' : 'none',
        commit,
        reason: missed.length === 0
            ? base.reason
            : [...new Set(missed.map(({ reason }) => reason))].join(' '),
        notComparable: missed.some((rung) => rung.notComparable),
        policy: policy ?? (await policyAt(commit, files)),
        table: commit === null ? null : await tableAt(commit, files),
    };
}
const unreadable = (error) => ({
    state: 'unreadable',
    reason: (0,errors/* errorMessage */.gJ)(error),
    notComparable: false,
});
/**
 * A stored result whose policy this release knows how to judge by.
 * @throws Error with the reason when it does not: a later release may know more metrics
 */
function readPolicy(stored) {
    if (stored.state !== 'found')
        return stored;
    try {
        (0,policy/* fromPolicy */.J$)(stored.result.policy);
    }
    catch (error) {
        const rules = `The rules in the artifact of ${openBase_short(stored.commit)}`;
        throw new Error(`${rules} cannot be read: ${(0,errors/* errorMessage */.gJ)(error)}`, { cause: error });
    }
    return stored;
}
async function policyAt(commit, files) {
    if (commit === null)
        return null;
    const reading = await files.settings(commit);
    return reading.state === 'found' ? (0,policy/* toPolicy */.iJ)(reading.value.gate) : null;
}
async function tableAt(commit, files) {
    const reading = await files.table(commit);
    if (reading.state !== 'found')
        return null;
    const { table, settings } = reading.value;
    return { table, settings: settings.table };
}
async function reuseStored(stored, run, files) {
    if (stored.state !== 'found') {
        const { state, reason, otherFormat } = stored;
        return { state, reason, notComparable: otherFormat === true };
    }
    const { result, commit, exact } = stored;
    const name = openBase_short(commit);
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
            policy: result.policy,
            table: await tableOfStored(result, commit, run, files),
        },
    };
}
/**
 * The table a stored result was made of: this run's own when both say the same, as columns play the
 * same parts in a result that can be used, else the commit's, unless its run had made another.
 */
async function tableOfStored({ data, settings }, commit, run, files) {
    if (data.fingerprint === run.table.fingerprint)
        return { table: run.table, settings };
    const inUse = await tableAt(commit, files);
    return inUse?.table.fingerprint === data.fingerprint ? inUse : null;
}

;// CONCATENATED MODULE: ./lib/forest/measureForest.js


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

;// CONCATENATED MODULE: ./lib/settings/hyperparametersOf.js

/**
 * What a result's model was grown with; the way back from `modelSettings`.
 *
 * @returns `null` when the document does not say it as Forest Gate does
 */
function hyperparametersOf(settings) {
    const { algorithm, trees, maxDepth, minSamplesSplit, minGain, seed } = settings;
    const maxFeatures = definitions/* INPUTS */.mc.maxFeatures.parse(String(settings.maxFeatures));
    if (maxFeatures === undefined)
        return null;
    return { algorithm, trees, maxFeatures, maxDepth, minSamplesSplit, minGain, seed };
}

;// CONCATENATED MODULE: ./lib/settings/settingsChanges.js

const LONGEST = 1000;
const isForest = (settings) => settings.algorithm === 'random-forest';
const isCrossValidation = (settings) => settings.evaluation === 'cross-validation';
const always = () => true;
// prettier-ignore
const FIELDS = [
    [definitions/* INPUTS */.mc.target.name, (s) => s.target, always],
    [definitions/* INPUTS */.mc.ignore.name, (s) => s.ignore.join(', ') || null, always],
    [definitions/* INPUTS */.mc.idColumn.name, (s) => s.idColumn, always],
    [definitions/* INPUTS */.mc.groupColumn.name, (s) => s.groupColumn, always],
    [definitions/* INPUTS */.mc.algorithm.name, (s) => s.algorithm, always],
    [definitions/* INPUTS */.mc.trees.name, (s) => s.trees, isForest],
    [definitions/* INPUTS */.mc.maxFeatures.name, (s) => s.maxFeatures, isForest],
    [definitions/* INPUTS */.mc.maxDepth.name, (s) => s.maxDepth, always],
    [definitions/* INPUTS */.mc.minSamplesSplit.name, (s) => s.minSamplesSplit, always],
    [definitions/* INPUTS */.mc.minGain.name, (s) => s.minGain, always],
    [definitions/* INPUTS */.mc.seed.name, (s) => s.seed, always],
    [definitions/* INPUTS */.mc.evaluation.name, (s) => s.evaluation, always],
    [definitions/* INPUTS */.mc.folds.name, (s) => s.folds, isCrossValidation],
    [definitions/* INPUTS */.mc.testSize.name, (s) => s.testSize, (s) => !isCrossValidation(s)],
];
/** What differs, in the order of the inputs. What either side makes no use of is left out. */
function settingsChanges(base, current) {
    return FIELDS.filter(([, read, hasEffect]) => hasEffect(base) && hasEffect(current) && read(base) !== read(current)).map(([name, read]) => ({
        name,
        baseline: write(read(base)),
        current: write(read(current)),
    }));
}
/** A list of ignored columns may be longer than anyone wants to read. */
function write(value) {
    const text = String(value ?? 'none');
    return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

// EXTERNAL MODULE: ./lib/comparison/sharedRows.js
var sharedRows = __webpack_require__(7797);
;// CONCATENATED MODULE: ./lib/comparison/shareRight.js
/** The accuracy on some of the tested rows, given by their positions among these. */
function shareRight({ table, tested }, { predicted }, positions) {
    const right = positions.filter((position) => predicted[position] === table.labels[tested[position]]);
    return right.length / positions.length;
}

;// CONCATENATED MODULE: ./lib/comparison/attribute.js








const HYPERPARAMETERS = [
    definitions/* INPUTS */.mc.algorithm,
    definitions/* INPUTS */.mc.trees,
    definitions/* INPUTS */.mc.maxFeatures,
    definitions/* INPUTS */.mc.maxDepth,
    definitions/* INPUTS */.mc.minSamplesSplit,
    definitions/* INPUTS */.mc.minGain,
    definitions/* INPUTS */.mc.seed,
].map(({ name }) => name);
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
        baselineSettings: shareRight(run, votes, (0,sharedRows/* sharedRows */.Z)(baseline.votes)),
        current: comparison.current.accuracy,
    };
}
function optionsOf(settings, columns) {
    const hyperparameters = hyperparametersOf(settings);
    if (hyperparameters === null)
        return null;
    try {
        return forestOptions(hyperparameters, columns);
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        return null;
    }
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
const FEWEST_ROWS = 30;
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
    if (Math.min(base.labels.length, current.labels.length) < FEWEST_ROWS)
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

;// CONCATENATED MODULE: ./lib/comparison/measureSeeds.js


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

// EXTERNAL MODULE: ./lib/evaluation/evaluate.js + 2 modules
var evaluate = __webpack_require__(2394);
// EXTERNAL MODULE: ./lib/json/formatJson.js
var formatJson = __webpack_require__(5933);
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
var describeModel = __webpack_require__(1155);
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
        for (const piece of (0,writeModel/* writeModel */.B)((0,describeModel/* describeModel */.V)(table, rows, data, options), forest)) {
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

;// CONCATENATED MODULE: ./lib/report/escapeMarkdown.js

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

;// CONCATENATED MODULE: ./lib/report/markdown/links.js
/** An address longer than this is not worth its bytes. */
const LONGEST_ADDRESS = 500;
const encodeCharacter = (character) => `%${(character.codePointAt(0) ?? 0).toString(16)}`;
const encodePath = (path) => path
    .split('/')
    .map((part) => encodeURIComponent(part).replace(/[!'()*]/g, encodeCharacter))
    .join('/');
/** The repository's page, or `null` when what the document says is not an address. */
const repositoryAddress = ({ serverUrl, repository }) => serverUrl !== null &&
    repository !== null &&
    /^https?:\/\/[\w.-]+(?::\d+)?$/.test(serverUrl) &&
    /^[\w.-]+\/[\w.-]+$/.test(repository)
    ? `${serverUrl}/${repository}`
    : null;
/** The first digits of a commit, linked when its repository is known. */
const linkCommit = (source, commit) => {
    const short = `\`${commit.slice(0, 7)}\``;
    const repository = repositoryAddress(source);
    return repository === null ? short : `[${short}](${repository}/commit/${commit})`;
};
/** Makes the number of a line a link to it, where the data lies in a known repository and commit. */
const createLineLinks = (source) => {
    const { commit, dataPath } = source;
    const repository = repositoryAddress(source);
    if (repository === null || commit === null || dataPath === null || /\p{Cs}/u.test(dataPath)) {
        return String;
    }
    const address = `${repository}/blob/${commit}/${encodePath(dataPath)}?plain=1`;
    if (address.length > LONGEST_ADDRESS)
        return String;
    return (line) => `[${line}](${address}#L${line})`;
};

;// CONCATENATED MODULE: ./lib/report/markdown/baseParagraphs.js





/** What the result is compared with and what is different; or why it is compared with nothing. */
const baseParagraphs = (result) => {
    const { baseline, comparison, rows, source } = result;
    const reason = escapeMarkdown((0,visibleText/* shortSentence */.I3)(baseline.reason));
    if (baseline.source === 'unreadable')
        return [`> [!WARNING]\n> ${reason}`];
    const commit = baseline.commit === null ? '' : ` ${linkCommit(source, baseline.commit)}`;
    if (baseline.notComparable) {
        return [`> [!WARNING]\n> Not comparable with the base${commit}: ${reason}`];
    }
    if (comparison === null) {
        const next = describeNextStep(result);
        return [next === null ? reason : `${reason} ${next}`];
    }
    const flips = `${describeBase_describeRows(comparison)}: **${describeFlips(comparison, rows)}**.`;
    const causes = describeCause(result);
    return [
        `${flips} ${escapeMarkdown(describeChanges(result))}`,
        ...(causes.length === 0 ? [] : [escapeMarkdown(causes.join(' '))]),
        `Base${commit}: ${reason}`,
    ];
};

;// CONCATENATED MODULE: ./lib/report/markdown/classSection.js


/** Precision, recall and F1 of every class; with a base, on the rows both sides predicted. */
const classSection = ({ evaluation, comparison }) => {
    const { perClass, weighted } = comparison?.current ?? evaluation;
    const baseline = comparison?.baseline ?? null;
    const changeOf = (current, before) => before === undefined ? [] : [formatChange(current - before)];
    const rows = perClass.map(({ name, support, precision, recall, f1 }, index) => [
        escapeName(name),
        formatCount(support),
        formatMetric(precision),
        formatMetric(recall),
        formatMetric(f1),
        ...changeOf(f1, baseline?.perClass[index]?.f1),
    ]);
    const average = [
        '*weighted average*',
        formatCount((comparison?.current ?? evaluation).rows),
        formatMetric(weighted.precision),
        formatMetric(weighted.recall),
        formatMetric(weighted.f1),
        ...changeOf(weighted.f1, baseline?.weighted.f1),
    ];
    const change = baseline === null ? [] : ['F1 change'];
    return {
        summary: 'Per class',
        paragraphs: [],
        table: {
            head: ['class', 'rows', 'precision', 'recall', 'F1', ...change],
            align: `lrrrr${'r'.repeat(change.length)}`,
            rows: [...rows, average],
        },
        rank: 6,
    };
};

;// CONCATENATED MODULE: ./lib/report/markdown/confusionSection.js



/** More classes than these make a matrix that nobody can read. */
const confusionSection_MOST_CLASSES = 12;
const matrix = ({ perClass, confusionMatrix }) => {
    const names = perClass.map(({ name }) => escapeName(name));
    const cell = (rows, isRight) => {
        if (rows === 0)
            return '\u00b7';
        return isRight ? `**${formatCount(rows)}**` : formatCount(rows);
    };
    return {
        head: ['actual \u2193 predicted \u2192', ...names],
        align: `l${'r'.repeat(names.length)}`,
        rows: confusionMatrix.map((cells, actual) => [
            names[actual] ?? '',
            ...cells.map((rows, predicted) => cell(rows, actual === predicted)),
        ]),
    };
};
const confusions = (evaluation) => ({
    head: ['actual', 'predicted', 'rows'],
    align: 'llr',
    rows: listConfusions(evaluation).map(({ actual, predicted, rows }) => [
        escapeName(actual),
        escapeName(predicted),
        formatCount(rows),
    ]),
});
/** The confusion matrix; of many classes the most frequent mistakes, if there are any. */
const confusionSection = ({ evaluation }) => {
    const fits = evaluation.perClass.length <= confusionSection_MOST_CLASSES;
    const table = fits ? matrix(evaluation) : confusions(evaluation);
    if (table.rows.length === 0)
        return null;
    const summary = fits ? 'Confusion matrix' : 'Most frequent mistakes';
    return { summary, paragraphs: [], table, rank: 7 };
};

;// CONCATENATED MODULE: ./lib/report/markdown/dataSection.js




/** The rows of each class on both sides; `null` when they are the same or the base's not known. */
const classTable = ({ data, baseline }) => {
    if (baseline.data === null)
        return null;
    const before = new Map(baseline.data.classes.map(({ name, rows }) => [name, rows]));
    const after = new Map(data.classes.map(({ name, rows }) => [name, rows]));
    const names = [...new Set([...after.keys(), ...before.keys()])];
    if (names.every((name) => before.get(name) === after.get(name)))
        return null;
    return {
        head: ['class', 'base', 'this', 'change'],
        align: 'lrrr',
        rows: names.map((name) => {
            const [old, now] = [before.get(name) ?? 0, after.get(name) ?? 0];
            return [escapeName(name), formatCount(old), formatCount(now), formatCountChange(now - old)];
        }),
    };
};
const dataSection_describeChanges = (changes) => changes.length === 0
    ? 'The base has the same table.'
    : `Against the base: ${escapeMarkdown(changes.join('; '))}.`;
/** Whether columns have moved; nothing when the base's table is the same or not known. */
const describeDrift = ({ data, baseline, dataChanges }) => {
    if (dataChanges === null || baseline.data?.fingerprint === data.fingerprint)
        return [];
    if (dataChanges.drift.length === 0)
        return ['Too few rows to tell whether a column has drifted.'];
    return dataChanges.drift.some(({ drifted }) => drifted) ? [] : ['No column has drifted.'];
};
/** What was learned from, and what is different from the base's. */
const dataSection = (result) => {
    const { data } = result;
    const changes = describeDataChanges(result);
    const size = [
        formatPlural(data.rows, 'row'),
        formatPlural(data.features.length, 'feature'),
        formatPlural(data.classes.length, 'class', 'classes'),
    ].join(', ');
    const sentences = [
        `${escapeName(data.path)}: ${escapeName(data.target)} from ${escapeMarkdown(listNames(data.features))}.`,
        data.duplicates === 0
            ? 'No two rows have the same features.'
            : `${formatPlural(data.duplicates, 'row has', 'rows have')} the same features as another.`,
        ...(data.conflictingLabels === 0
            ? []
            : [
                `${formatPlural(data.conflictingLabels, 'row has', 'rows have')} the same features as a row of another class.`,
            ]),
        ...(changes === null ? [] : [dataSection_describeChanges(changes)]),
        ...describeDrift(result),
    ];
    return {
        summary: `Data: ${size}`,
        paragraphs: [[...sentences, ...describeDrift(result)].join(' ')],
        table: classTable(result),
        rank: 4,
    };
};

;// CONCATENATED MODULE: ./lib/report/markdown/driftSection.js



/** How far columns have moved, when one did. */
const driftSection = (result) => {
    const drift = listDrift(result);
    if (drift.length === 0)
        return null;
    const drifted = drift.filter((column) => column.drifted).length;
    return {
        summary: `Drift: ${drifted} of ${formatPlural(drift.length, 'column')}`,
        paragraphs: [
            "KS (Kolmogorov-Smirnov) is the largest gap between the column's two distributions: 0 when they are equal, 1 when they do not overlap. PSI (population stability index) adds up how the shares have shifted: 0 when they have not. A column has drifted when its KS is 0.1 or more and chance alone would bring one this large in at most 5% of cases, corrected for the number of columns (Holm).",
        ],
        table: {
            head: ['column', 'KS', 'PSI', 'drifted'],
            align: 'lrrl',
            rows: drift.map(({ column, statistic, populationStabilityIndex, drifted: moved }) => [
                escapeName(column),
                formatMetric(statistic),
                formatMetric(populationStabilityIndex),
                moved ? '\u26a0\ufe0f yes' : 'no',
            ]),
        },
        rank: 3,
    };
};

;// CONCATENATED MODULE: ./lib/report/markdown/evidenceParagraphs.js




const renderAcceptance = ({ source }, { beginning, commit, end }) => `\u2611\ufe0f ${escapeMarkdown(beginning)} ${linkCommit(source, commit)} ${escapeMarkdown(end)}`;
/** How sure the verdict is, and who accepted it all the same. */
const evidenceParagraphs = (result) => {
    const words = describeDecisive(result);
    const acceptance = describeAcceptance(result);
    return [
        ...(words === null
            ? []
            : [`**${escapeMarkdown(words.rule)}:** ${escapeMarkdown(words.explanation)}`]),
        ...(acceptance === null ? [] : [renderAcceptance(result, acceptance)]),
    ];
};

;// CONCATENATED MODULE: ./lib/report/markdown/table.js
const renderRow = (cells) => `| ${cells.join(' | ')} |`;
const renderTable = ({ head, align, rows }) => [
    renderRow(head),
    renderRow(Array.from(align, (side) => (side === 'r' ? '--:' : ':--'))),
    ...rows.map(renderRow),
].join('\n');

;// CONCATENATED MODULE: ./lib/report/markdown/fitSections.js


/** With fewer rows than these a cut table says nothing. */
const fitSections_FEWEST_ROWS = 3;
const measureBytes = (text) => Buffer.byteLength(text, 'utf8');
const renderSection = ({ summary, paragraphs, table }, rows) => {
    const blocks = [...paragraphs];
    if (table !== null) {
        blocks.push(renderTable({ ...table, rows: table.rows.slice(0, rows) }));
        const left = table.rows.length - rows;
        if (left > 0)
            blocks.push(`\u2026 and ${formatCount(left)} more.`);
    }
    return `<details>\n<summary>${summary}</summary>\n<br>\n\n${blocks.join('\n\n')}\n\n</details>`;
};
/** The section with as many rows as fit, or nothing when too few do. */
const cutSection = (section, budget) => {
    let left = budget - measureBytes(renderSection(section, 0));
    let kept = 0;
    for (const row of section.table?.rows ?? []) {
        left -= measureBytes(renderRow(row)) + 1;
        if (left < 0)
            break;
        kept += 1;
    }
    return kept < fitSections_FEWEST_ROWS ? '' : renderSection(section, kept);
};
/**
 * Renders sections into a number of bytes: whole where they fit, else with fewer rows, else not at
 * all, those of the smallest rank first. A section is never cut elsewhere than between two rows.
 * Each counts two bytes more, for what parts it from the next.
 */
const fitSections = (sections, budget) => {
    const texts = new Map();
    let left = budget;
    for (const section of [...sections].sort((a, b) => a.rank - b.rank)) {
        const whole = renderSection(section, section.table?.rows.length ?? 0);
        const text = measureBytes(whole) + 2 <= left ? whole : cutSection(section, left - 2);
        if (text === '')
            continue;
        texts.set(section, text);
        left -= measureBytes(text) + 2;
    }
    return sections.flatMap((section) => texts.get(section) ?? []);
};

;// CONCATENATED MODULE: ./lib/report/markdown/ruleCells.js


const ruleCells_MARKS = {
    passed: '\u2705',
    failed: '\u274c',
    warning: '\u26a0\ufe0f',
    accepted: '\u2611\ufe0f',
    'not-applied': '\u2796',
};
/** A text longer than this is not kept on one line. */
const LONGEST_LINE = 60;
/** Keeps what stands between commas on one line, where a narrow screen would part each word. */
const keepTogether = (text) => text.replace(/(?<!,) /g, '\u00a0');
const renderMark = (rule) => ruleCells_MARKS[markRule(rule)];
/** What became of a rule; a reason, which is a sentence, may wrap. */
const shortOutcome = (rule) => {
    const words = escapeMarkdown(describeOutcome(rule));
    return words.length > LONGEST_LINE ? words : keepTogether(words);
};
/** What became of a rule, with its mark: `\u274c missed by 1.3 points`. */
const outcomeCell = (rule) => `${renderMark(rule)}\u00a0${shortOutcome(rule)}`;

;// CONCATENATED MODULE: ./lib/report/markdown/intervalSection.js



/** How sure the numbers are. */
const intervalSection = (result) => {
    const lines = listIntervals(result);
    if (lines.length === 0)
        return null;
    const compared = result.comparison !== null;
    const tested = lines.some(({ chance }) => chance !== '');
    const explanation = [
        'With other rows of the same kind the numbers would vary; intervals made like these hold the true value 95 times out of 100.',
        ...(tested
            ? [
                'By chance: how often two equally good models would show a drop this large or larger, corrected for the number of rules (Holm).',
            ]
            : []),
    ].join(' ');
    return {
        summary: 'How sure: 95% intervals',
        paragraphs: [explanation],
        table: {
            head: [
                'metric',
                ...(compared ? ['base', 'this', 'change'] : ['this']),
                ...(tested ? ['by chance', 'rows to settle it'] : []),
            ],
            align: `l${compared ? 'rrr' : 'r'}${tested ? 'rr' : ''}`,
            rows: lines.map(({ label, baseline, current, difference, chance, rowsToSettle }) => [
                escapeName(label),
                ...(compared ? [baseline, current, difference] : [current]).map(keepTogether),
                ...(tested ? [chance, rowsToSettle] : []).map((cell) => keepTogether(escapeMarkdown(cell))),
            ]),
        },
        rank: 5,
    };
};

;// CONCATENATED MODULE: ./lib/report/describeMethod.js


const describeMethod_describeModel = ({ settings }) => {
    const { algorithm, trees, maxFeatures, maxDepth, minSamplesSplit, minGain, seed } = settings;
    const grown = algorithm === 'random-forest'
        ? `Random forest of ${formatPlural(trees, 'tree')}`
        : 'Decision tree';
    return `${grown}: max-features ${maxFeatures}, max-depth ${maxDepth ?? 'none'}, min-samples-split ${minSamplesSplit}, min-gain ${minGain}, seed ${seed}.`;
};
const describeSplit = ({ settings }) => {
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
};
const describeMethod_describeComparison = ({ comparison }) => {
    if (comparison === null || comparison.leftOut === 0)
        return [];
    const { rows, leftOut } = comparison;
    return [
        `Both sides are measured on the ${formatPlural(rows, 'row')} that both predicted; ${formatPlural(leftOut, 'row is', 'rows are')} left out.`,
    ];
};
/** How a result was obtained: one or two sentences of plain text an item. */
const describeMethod = (result) => {
    const { evaluation, model, settings, toolVersion } = result;
    const library = settings.algorithm === 'random-forest' ? 'ml-random-forest' : 'ml-cart';
    return [
        describeMethod_describeModel(result),
        describeSplit(result),
        ...describeMethod_describeComparison(result),
        `Always answering with the most frequent class would be right for ${formatPercent(evaluation.majorityShare)} of the rows.`,
        `model.json has ${formatCount(model.bytes)} bytes; read back by ${library}, it predicts the same on ${formatPlural(model.checkedRows, 'row')}.`,
        `Made by Forest Gate ${(0,visibleText/* shortName */.EU)(toolVersion)}.`,
    ];
};

;// CONCATENATED MODULE: ./lib/report/markdown/methodSection.js


/** How the numbers came about, and where the rest of them is. */
const methodSection = (result) => ({
    summary: 'How this was measured',
    paragraphs: [
        [
            ...describeMethod(result).map(escapeMarkdown),
            'The files: `model.json`, `metrics.json` (every number here), `predictions.csv` (every tested row) and `report.md` (this text).',
        ]
            .map((item) => `- ${item}`)
            .join('\n'),
    ],
    table: null,
    rank: 3,
});

;// CONCATENATED MODULE: ./lib/report/markdown/metricsTable.js




const ruleCell = (rule) => {
    const bound = keepTogether(escapeName(wordRule(rule)?.bound ?? rule.rule));
    const outcome = rule.outcome === 'passed' ? '' : `, ${shortOutcome(rule)}`;
    return `${renderMark(rule)}\u00a0${bound}${outcome}`;
};
/** The table of metrics; without a base it has no columns for one. */
const metricsTable = (result) => {
    const compared = result.comparison !== null;
    return {
        head: ['metric', ...(compared ? ['base', 'this', 'change'] : ['this']), 'rule'],
        align: compared ? 'lrrrl' : 'lrl',
        rows: listMetrics(result).map(({ label, baseline, current, change, rules }) => [
            escapeName(label),
            ...(compared ? [baseline, current, change] : [current]).map(keepTogether),
            rules.map(ruleCell).join('<br>'),
        ]),
    };
};

;// CONCATENATED MODULE: ./lib/report/markdown/otherRules.js





/** The rules that have no place in the table of metrics, if there are any. */
const otherRules = (result) => {
    const rules = listOtherRules(result);
    if (rules.length === 0)
        return [];
    return [
        renderTable({
            head: ['other rules', 'this', 'outcome'],
            align: 'lrl',
            rows: rules.map((rule) => [
                keepTogether(escapeMarkdown(describeRule(rule))),
                wordRule(rule)?.actual ?? '',
                outcomeCell(rule),
            ]),
        }),
    ];
};

;// CONCATENATED MODULE: ./lib/report/markdown/policyBlocks.js





/** What the base's rules say of a run that comes with rules of its own. */
const policyBlocks = (result) => {
    const words = describePolicy(result);
    if (words === null)
        return [];
    const summary = escapeMarkdown(words.summary);
    const table = renderTable({
        head: ['rules that differ', "by the base's", "by this one's"],
        align: 'lll',
        rows: words.rules.map(({ rule, side }) => {
            const outcome = outcomeCell(rule);
            return [
                keepTogether(escapeMarkdown(describeRule(rule))),
                ...(side === 'base' ? [outcome, ''] : ['', outcome]),
            ];
        }),
    });
    return [
        words.disagrees ? `> [!WARNING]\n> ${summary}` : summary,
        ...(words.rules.length === 0 ? [] : [table]),
    ];
};

;// CONCATENATED MODULE: ./lib/report/listRows.js

/** The tested rows, in the order of the file. */
const listRows = ({ rows, data }) => {
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
};

;// CONCATENATED MODULE: ./lib/report/listFlips.js

/** Surest first; equally sure rows as in the file. */
const bySureness = (a, b) => b.confidence - a.confidence || a.line - b.line;
/** The rows that this run gets right and the base got wrong, or the other way round. */
const listFlips = (result) => {
    const changed = listRows(result).filter(({ baseline, predicted }) => baseline !== null && baseline !== predicted);
    return {
        newlyWrong: changed.filter(({ baseline, actual }) => baseline === actual).sort(bySureness),
        newlyRight: changed.filter(({ predicted, actual }) => predicted === actual).sort(bySureness),
    };
};
/** The rows that this run gets wrong, the surest first. */
const listMistakes = (result) => listRows(result)
    .filter(({ predicted, actual }) => predicted !== actual)
    .sort(bySureness);

;// CONCATENATED MODULE: ./lib/report/markdown/rowsSection.js




/** Rows shown; all are in predictions.csv. */
const MOST_ROWS = 20;
const formatConfidence = ({ confidence }) => `${(confidence * 100).toFixed(0)}%`;
const explain = (total) => {
    const rest = total - MOST_ROWS;
    const more = rest > 0 ? ` The ${formatCount(rest)} others are in predictions.csv.` : '';
    return [`Surest first; votes are the share of the trees that agree.${more}`];
};
const flipsSection = (result) => {
    const { newlyWrong, newlyRight } = listFlips(result);
    const link = createLineLinks(result.source);
    const cells = (mark) => (row) => [
        mark,
        link(row.line),
        escapeName(row.actual),
        escapeName(row.baseline ?? ''),
        escapeName(row.predicted),
        formatConfidence(row),
    ];
    const rows = [...newlyWrong.map(cells('\u274c')), ...newlyRight.map(cells('\u2705'))];
    if (rows.length === 0)
        return null;
    return {
        summary: `Rows that flipped: ${formatCount(newlyWrong.length)} newly wrong, ${formatCount(newlyRight.length)} newly right`,
        paragraphs: explain(rows.length),
        table: {
            head: ['', 'line', 'actual', 'base', 'this', 'votes'],
            align: 'lrlllr',
            rows: rows.slice(0, MOST_ROWS),
        },
        rank: 1,
    };
};
const mistakesSection = (result) => {
    const mistakes = listMistakes(result);
    const link = createLineLinks(result.source);
    if (mistakes.length === 0)
        return null;
    return {
        summary: `Rows predicted wrong: ${formatCount(mistakes.length)}`,
        paragraphs: explain(mistakes.length),
        table: {
            head: ['line', 'actual', 'predicted', 'votes'],
            align: 'rllr',
            rows: mistakes
                .slice(0, MOST_ROWS)
                .map((row) => [
                link(row.line),
                escapeName(row.actual),
                escapeName(row.predicted),
                formatConfidence(row),
            ]),
        },
        rank: 1,
    };
};
/** The rows that became wrong or right; without a base, those that are wrong. */
const rowsSection = (result) => result.comparison === null ? mistakesSection(result) : flipsSection(result);

;// CONCATENATED MODULE: ./lib/report/markdown/settingsSection.js


/** The settings that differ from the base's, if any do. */
const settingsSection = ({ baseline }) => baseline.settingsChanges.length === 0
    ? null
    : {
        summary: `Settings: ${formatPlural(baseline.settingsChanges.length, 'change')}`,
        paragraphs: [],
        table: {
            head: ['setting', 'base', 'this'],
            align: 'lll',
            rows: baseline.settingsChanges.map(({ name, baseline: before, current }) => [
                escapeName(name),
                escapeName(before),
                escapeName(current),
            ]),
        },
        rank: 2,
    };

;// CONCATENATED MODULE: ./lib/report/renderMarkdown.js

















const renderMarkdown_MARKS = { passed: '\u2705', failed: '\u274c', inconclusive: '\u26a0\ufe0f' };
const SHORTENED = 'Shortened to fit here. The whole report is `report.md` in the artifact of this run.';
const joinBlocks = (blocks) => `${blocks.join('\n\n')}\n`;
/** The first lines, as many as fit. */
const cutLines = (text, limit) => {
    let left = limit;
    const lines = text.split('\n');
    const end = lines.findIndex((line) => (left -= measureBytes(line) + 1) < 0);
    return lines
        .slice(0, end)
        .map((line) => `${line}\n`)
        .join('');
};
/**
 * The report as GitHub-flavoured Markdown, for the comment, the job summary and `report.md`.
 * Its first line is the verdict.
 *
 * @param options.limit the most bytes of UTF-8 to use. A text of so many bytes has no more
 *   characters, however they are counted. Folded parts lose rows or are left out, the less
 *   important first; the rest is never cut within a line.
 */
const renderMarkdown = (result, { limit } = { limit: Infinity }) => {
    const top = [
        `### ${renderMarkdown_MARKS[result.verdict]} Forest Gate: ${escapeMarkdown(describeVerdict(result))}`,
        renderTable(metricsTable(result)),
        ...otherRules(result),
        ...policyBlocks(result),
        ...evidenceParagraphs(result),
        ...baseParagraphs(result),
    ];
    const sections = [
        rowsSection(result),
        classSection(result),
        confusionSection(result),
        intervalSection(result),
        dataSection(result),
        driftSection(result),
        settingsSection(result),
        methodSection(result),
    ].filter((section) => section !== null);
    const whole = joinBlocks([...top, ...fitSections(sections, Infinity)]);
    if (measureBytes(whole) <= limit)
        return whole;
    const room = limit - measureBytes(joinBlocks([...top, SHORTENED]));
    const cut = joinBlocks([...top, ...fitSections(sections, room), SHORTENED]);
    return measureBytes(cut) <= limit ? cut : cutLines(cut, limit);
};

// EXTERNAL MODULE: ./lib/report/formatCsv.js
var formatCsv = __webpack_require__(2495);
;// CONCATENATED MODULE: ./lib/report/renderPredictionsCsv.js


/**
 * The tested rows as CSV: where they are in the data, what they are, what was predicted, the share
 * of the votes of each class and, with a base, what it predicted (empty where it could not).
 */
const renderPredictionsCsv = (result) => {
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
};

// EXTERNAL MODULE: ./lib/result/result.js
var result = __webpack_require__(8648);
;// CONCATENATED MODULE: ./lib/result/createResult.js


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
    name: findings.name,
    ...findings.judgement,
    acceptance: findings.acceptance,
    source: findings.source,
    settings: findings.settings,
    data: findings.data,
    evaluation: findings.evaluation,
    baseline: describeBaseline(findings.mode, findings.baseline, findings.settings),
    intervals: findings.intervals,
    comparison: findings.comparison,
    attribution: findings.attribution,
    seeds: findings.seeds,
    dataChanges: findings.dataChanges,
    model: findings.model,
    rows: createResult_listRows(findings),
});
const describeBaseline = (mode, baseline, settings) => {
    const { source, commit, reason } = baseline;
    const isFound = 'votes' in baseline;
    return {
        mode,
        source,
        commit,
        reason,
        notComparable: 'notComparable' in baseline && baseline.notComparable,
        settingsChanges: isFound ? settingsChanges(baseline.settings, settings) : [],
        data: isFound ? baseline.data : null,
    };
};
function createResult_listRows({ settings, table, split, tested, predictions, baseline, }) {
    const pick = (values) => Array.from(tested, (row) => values[row] ?? 0);
    const name = (values) => Array.from(tested, (row) => values[row] ?? '');
    return {
        line: pick(table.lines),
        identity: name(table.identities),
        content: table.contents === table.identities ? null : name(table.contents),
        group: settings.groupColumn === null ? null : name(table.splitKeys),
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
// EXTERNAL MODULE: ./lib/verdict/judgeByBase.js
var judgeByBase = __webpack_require__(306);
// EXTERNAL MODULE: ./lib/verdict/listIntervals.js + 2 modules
var verdict_listIntervals = __webpack_require__(2462);
// EXTERNAL MODULE: ./lib/verdict/selectPair.js
var selectPair = __webpack_require__(2237);
;// CONCATENATED MODULE: ./lib/run.js























/**
 * One run: reads the table, measures the model, compares it with the base, decides, and writes the
 * files. Publishing is left to the caller.
 *
 * @throws UserError when settings or data cannot be used; nothing is written then
 */
async function run(settings, ports) {
    const table = (0,readTable/* readTable */.x)(ports.data, ports.dataName, settings.table);
    const split = splitTable(table, settings.split);
    const options = forestOptions(settings.hyperparameters, table.features.length);
    const effective = modelSettings(settings, table, split);
    const tested = Int32Array.from(table.labels.keys()).filter((row) => (split.foldOf[row] ?? -1) >= 0);
    const { progress } = ports;
    const grow = (set, classes, growth) => ports.grow(set, classes, growth, () => {
        progress.tree();
    });
    progress.phase(`Measuring ${split.folds} model${split.folds === 1 ? '' : 's'} on ${tested.length} rows`, split.folds * options.trees);
    const votes = await measureForest({ table, split, tested }, options, grow);
    const predictions = toPredictions(table, tested, votes);
    const evaluation = (0,evaluate/* evaluate */._)(predictions);
    progress.phase('Looking for the base to compare with', null);
    const measured = { table, split, tested, settings, modelSettings: effective, ...ports };
    const baseline = await obtainBaseline(measured, ports.base, grow);
    const base = 'votes' in baseline ? toPredictions(table, tested, baseline.votes) : null;
    const groups = settings.table.groupColumn === null
        ? null
        : Array.from(tested, (row) => table.splitKeys[row] ?? '');
    const comparison = base && (0,compare/* compare */.U)(predictions, base);
    const pair = base && (0,selectPair/* selectPair */.P)(predictions, base, groups);
    const dataChanges = baseline.table === null
        ? null
        : findDataChanges(baseline.table, { table, settings: settings.table });
    const attribution = 'votes' in baseline && comparison !== null
        ? await attribute(measured, baseline, comparison, grow)
        : null;
    const seeds = await measureSeeds(measured, options, evaluation.accuracy, comparison, grow);
    const data = summariseTable(table);
    const { seed } = effective;
    const judgement = (0,judgeByBase/* judgeByBase */.e)({ evaluation, data, dataChanges, baseline, comparison, pair, seed }, settings.gate, baseline.policy && (0,policy/* fromPolicy */.J$)(baseline.policy));
    const acceptance = await findAcceptance(judgement, ports);
    progress.phase('Training the model to keep', options.trees);
    const rows = (0,trainingSet/* orderRows */.O1)(table).filter((row) => split.method === 'cross-validation' || split.foldOf[row] === -1);
    const forest = await grow((0,trainingSet/* selectTrainingSet */.t6)(table, rows), table.classes.length, options);
    progress.end();
    const model = await saveModel(forest, table, rows.length, effective, options, ports.output);
    const result = createResult({
        toolVersion: ports.toolVersion,
        createdAt: ports.now(),
        name: settings.name,
        source: ports.source,
        settings: effective,
        data,
        table,
        split,
        tested,
        predictions,
        evaluation,
        mode: settings.baseline,
        baseline,
        comparison,
        attribution,
        seeds,
        dataChanges,
        intervals: (0,verdict_listIntervals/* listIntervals */.P)({ predictions, groups }, pair, seed),
        model: model.summary,
        judgement: (0,accept/* accept */.J)(judgement, acceptance),
        acceptance,
    });
    const { output } = ports;
    return {
        result,
        files: {
            model: model.path,
            metrics: await output.write('metrics.json', [(0,formatJson/* formatJson */.I)(result)]),
            predictions: await output.write('predictions.csv', [renderPredictionsCsv(result)]),
            report: await output.write('report.md', [renderMarkdown(result)]),
        },
    };
}
/** Asked only about a judgement that needs it. */
const findAcceptance = async ({ verdict, policy }, ports) => verdict === 'passed' || policy.acceptLabel === null
    ? null
    : ports.findAcceptance(policy.acceptLabel);
/** Votes as predictions, beside the truth of this run's table. */
function toPredictions(table, tested, votes) {
    const classes = table.classes.length;
    const first = votes.predicted.findIndex((code) => code >= 0);
    const trees = votes.counts
        .subarray(first * classes, (first + 1) * classes)
        .reduce((sum, count) => sum + count, 0);
    return {
        classes: table.classes,
        truth: tested.map((row) => table.labels[row] ?? 0),
        predicted: votes.predicted,
        votes: votes.counts,
        trees,
    };
}

// EXTERNAL MODULE: ./lib/version.js
var version = __webpack_require__(3411);
;// CONCATENATED MODULE: ./lib/terminal/gate.js











const WIDTH = 100;
/**
 * Runs the gate on this machine and prints the report.
 *
 * @param revision what to compare with, as git names it; `null` compares with nothing
 * @returns the verdict
 */
async function gate(explicit, revision) {
    const prepared = await prepareRun(explicit, null);
    const base = await gate_openBase(openGit(process.cwd()), revision);
    const output = await (0,outputDirectory/* openOutputDirectory */.R)(prepared.settings.outputDirectory ?? definitions/* DEFAULT_OUTPUT_DIRECTORY */.iL, null);
    const { result, files } = await run(prepared.settings, {
        ...prepared,
        base,
        output,
        toolVersion: version/* VERSION */.x,
        now: () => new Date(),
        source: { serverUrl: null, repository: null, event: null, commit: null, dataPath: null },
        findAcceptance: () => Promise.resolve(null),
        grow: growForest/* growForest */.F,
        progress: createProgress(openTerminal()),
    });
    const colour = process.stdout.isTTY && (process.env['NO_COLOR'] ?? '') === '';
    const width = Math.min(process.stdout.isTTY ? process.stdout.columns : WIDTH, WIDTH);
    process.stdout.write(`${renderTerminal(result, { colour, width })}\n\n${renderFiles(Object.values(files))}\n`);
    return result.verdict;
}
/** Progress goes to standard error, so that the report can be piped. */
const openTerminal = () => ({
    line: (text) => process.stderr.write(`${text}\n`),
    replace: process.stderr.isTTY ? (text) => process.stderr.write(`\r\u001b[K${text}`) : null,
    now: () => performance.now(),
});
async function gate_openBase(git, revision) {
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


/***/ })

};
