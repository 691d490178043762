export const id = 379;
export const ids = [379];
export const modules = {

/***/ 5379:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  predict: () => (/* binding */ predict)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/files/outputDirectory.js + 4 modules
var outputDirectory = __webpack_require__(3450);
// EXTERNAL MODULE: ./lib/files/readRegularFile.js
var readRegularFile = __webpack_require__(7937);
// EXTERNAL MODULE: ./lib/model/model.js
var model_model = __webpack_require__(6256);
// EXTERNAL MODULE: ./lib/model/readModel.js + 1 modules
var readModel = __webpack_require__(7692);
// EXTERNAL MODULE: ./lib/text/formatCsv.js
var formatCsv = __webpack_require__(5846);
// EXTERNAL MODULE: ./lib/text/visibleText.js
var visibleText = __webpack_require__(2322);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/table/readNumber.js
var readNumber = __webpack_require__(1403);
// EXTERNAL MODULE: ./lib/table/readRows.js + 4 modules
var readRows = __webpack_require__(8128);
// EXTERNAL MODULE: ./lib/table/tableLimits.js
var tableLimits = __webpack_require__(8396);
// EXTERNAL MODULE: ./lib/table/wording.js
var wording = __webpack_require__(8228);
;// CONCATENATED MODULE: ./lib/table/readFeatures.js





/**
 * Reads some columns of a CSV, as strictly as `readTable` reads features; other columns may hold
 * anything.
 *
 * @throws UserError naming file, line and column
 */
function readFeatures(bytes, path, names, limits = tableLimits/* TABLE_LIMITS */.c) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const columns = names.map(() => []);
    const lines = [];
    (0,readRows/* readRows */.a)(buffer, path, limits, (header) => {
        const places = names.map((name) => findColumn(header, name, path));
        return (cells, line) => {
            lines.push(line);
            for (const [i, index] of places.entries()) {
                const column = { name: names[i] ?? '', index };
                columns[i]?.push((0,readNumber/* readNumber */.k)(cells[index] ?? '', path, line, column));
            }
        };
    });
    if (lines.length === 0) {
        throw new errors/* UserError */.yo('csv-no-rows', `${path} has no rows to predict.`);
    }
    return {
        columns: columns.map((values) => Float64Array.from(values)),
        lines: Int32Array.from(lines),
    };
}
function findColumn(header, name, path) {
    const index = header.indexOf(name);
    if (index >= 0)
        return index;
    throw new errors/* UserError */.yo('column-missing', `${path} lacks the column ${(0,wording/* quoteName */.AB)(name)}, which the model was trained on. Its columns are ${(0,wording/* quoteNames */.DR)(header)}.`);
}

// EXTERNAL MODULE: ./lib/text/wrapText.js
var wrapText = __webpack_require__(9904);
// EXTERNAL MODULE: ./lib/commands/terminalWidth.js
var terminalWidth = __webpack_require__(6946);
;// CONCATENATED MODULE: ./lib/commands/predict.js











/** Predicts each row of a CSV with a model file, writes the answers and says how many there are. */
async function predict({ model, data, output }) {
    const file = await (0,readRegularFile/* readRegularFile */.X)(model, 'model', model_model/* MAX_MODEL_BYTES */.Bb, null);
    const read = (0,readModel/* readModel */.k)(file);
    const bytes = await (0,readRegularFile/* readRegularFile */.X)(data, 'data', tableLimits/* TABLE_LIMITS */.c.bytes, null);
    const features = readFeatures(bytes, data, read.header.features);
    const directory = await (0,outputDirectory/* openOutputDirectory */.R)((0,external_node_path_.dirname)(output), null, 'output');
    await directory.write((0,external_node_path_.basename)(output), [renderPredictions(read, features)]);
    const rows = features.lines.length;
    const sentence = `Predicted ${read.header.target === '' ? 'the target' : (0,visibleText/* visibleText */.Q6)(read.header.target)} for ` +
        `${rows} row${rows === 1 ? '' : 's'} of ${(0,visibleText/* visibleText */.Q6)(data)}: ${(0,visibleText/* visibleText */.Q6)(output)}`;
    const width = (0,terminalWidth/* terminalWidth */.J)(process.stdout) ?? Infinity;
    process.stdout.write(`${(0,wrapText/* wrapText */.C)(sentence, width).join('\n')}\n`);
}
/** One record per row: its line in the CSV, the predicted class, and each class's share of the votes. */
function renderPredictions({ header, vote }, { columns, lines }) {
    const { classes, settings } = header;
    const { predicted, counts } = vote(columns);
    const head = ['line', 'predicted', ...classes.map((name) => `share_${name}`)];
    const records = Array.from(lines, (line, row) => [
        line,
        classes[predicted[row] ?? -1] ?? '',
        ...classes.map((_, code) => (counts[row * classes.length + code] ?? 0) / settings.trees),
    ]);
    return (0,formatCsv/* formatCsv */.y)([head, ...records]);
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
