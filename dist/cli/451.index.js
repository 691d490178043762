export const id = 451;
export const ids = [451];
export const modules = {

/***/ 7119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verify: () => (/* binding */ verify)
});

// EXTERNAL MODULE: ./lib/files/readRegularFile.js
var readRegularFile = __webpack_require__(7937);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/forest/growForest.js + 19 modules
var growForest = __webpack_require__(6472);
// EXTERNAL MODULE: ./lib/model/model.js
var model_model = __webpack_require__(6256);
// EXTERNAL MODULE: ./lib/text/visibleText.js
var visibleText = __webpack_require__(2322);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(3798);
// EXTERNAL MODULE: ./lib/json/describeMismatch.js
var describeMismatch = __webpack_require__(7337);
// EXTERNAL MODULE: ./lib/json/parseStrictJson.js
var parseStrictJson = __webpack_require__(7386);
// EXTERNAL MODULE: ./lib/document/result.js
var result = __webpack_require__(3744);
;// CONCATENATED MODULE: ./lib/document/parseResult.js




const version = schemas/* object */.Ikc({ format: schemas/* literal */.euz('forest-gate/metrics'), formatVersion: schemas/* int */.Whr() });
/** A result document of a format that this release does not know. */
class OtherFormatError extends Error {
}
/**
 * The result document of a `metrics.json`, which is outside data: every value is checked, and
 * that its lists fit each other.
 *
 * @param file its text, or its bytes
 * @throws {OtherFormatError} when it was written in another version of the format
 * @throws {Error} with the reason why it cannot be used
 */
function parseResult(file) {
    const value = (0,parseStrictJson/* parseStrictJson */.R)(file);
    const { success, data } = version.safeParse(value);
    if (success && data.formatVersion !== result/* FORMAT_VERSION */.H) {
        throw new OtherFormatError(`it has format version ${data.formatVersion}, and this release reads ${result/* FORMAT_VERSION */.H}`);
    }
    const parsed = result/* resultSchema */.F.safeParse(value);
    if (!parsed.success)
        throw new Error((0,describeMismatch/* describeMismatch */._)(parsed.error));
    const misfit = findMisfit(parsed.data);
    if (misfit !== null)
        throw new Error(`${misfit} does not fit the rest of the document`);
    return parsed.data;
}
/** The first list that does not fit the number of rows or classes. */
function findMisfit({ settings, data, evaluation, rows }) {
    const tested = evaluation.rows;
    const classes = data.classes.length;
    const isGrouped = settings.groupColumn !== null;
    const isClass = (value) => value < classes;
    const fits = [
        ['rows.line', rows.line.length === tested],
        ['rows.identity', rows.identity.length === tested],
        ['rows.content', rows.content === null || rows.content.length === tested],
        ['rows.group', (rows.group?.length ?? null) === (isGrouped ? tested : null)],
        ['rows.fold', rows.fold.length === tested],
        ['rows.truth', rows.truth.length === tested && rows.truth.every(isClass)],
        ['rows.predicted', rows.predicted.length === tested && rows.predicted.every(isClass)],
        ['rows.votes', rows.votes.length === tested * classes],
        [
            'rows.baseline',
            rows.baseline === null ||
                (rows.baseline.predicted.length === tested &&
                    rows.baseline.predicted.every((value) => value === null || isClass(value)) &&
                    rows.baseline.votes.length === tested * classes),
        ],
        ['evaluation.correct', evaluation.correct <= tested],
        ['evaluation.perClass', evaluation.perClass.length === classes],
        [
            'evaluation.confusionMatrix',
            evaluation.confusionMatrix.length === classes &&
                evaluation.confusionMatrix.every((row) => row.length === classes),
        ],
    ];
    return fits.find(([, fit]) => !fit)?.[0] ?? null;
}

// EXTERNAL MODULE: ./lib/table/tableLimits.js
var tableLimits = __webpack_require__(8396);
// EXTERNAL MODULE: ./lib/text/wrapText.js
var wrapText = __webpack_require__(9904);
;// CONCATENATED MODULE: ./lib/verify/describeDifference.js

/** A value that differs, in one line of plain text. */
const describeDifference = ({ where, stated, found }) => `${(0,visibleText/* visibleText */.Q6)(where)}: the file states ${show(stated)}, but it is ${show(found)}`;
const show = (value) => value === undefined ? 'nothing' : (0,visibleText/* shortText */.os)(JSON.stringify(value), 200);

;// CONCATENATED MODULE: ./lib/verify/renderChecks.js

/** More differences of one check are counted, not listed. */
const MOST_LISTED = 20;
/** What was checked, a line each, and under it a line for each value that differs. */
const renderChecks = (checks) => checks
    .flatMap(({ what, differences }) => {
    const more = differences.length - MOST_LISTED;
    return [
        `${differences.length === 0 ? '✔' : '✘'} ${what}`,
        ...differences
            .slice(0, MOST_LISTED)
            .map((difference) => `    ${describeDifference(difference)}`),
        ...(more > 0 ? [`    and ${more} more`] : []),
    ];
})
    .join('\n');

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/training/trainingSet.js
var trainingSet = __webpack_require__(1384);
// EXTERNAL MODULE: ./lib/model/describeModel.js
var describeModel = __webpack_require__(1155);
// EXTERNAL MODULE: ./lib/model/readModel.js + 1 modules
var readModel = __webpack_require__(7692);
// EXTERNAL MODULE: ./lib/model/writeModel.js
var writeModel = __webpack_require__(457);
// EXTERNAL MODULE: ./lib/split/assignFolds.js + 1 modules
var assignFolds = __webpack_require__(6051);
// EXTERNAL MODULE: ./lib/table/readTable.js + 4 modules
var readTable = __webpack_require__(615);
;// CONCATENATED MODULE: ./lib/verify/listDifferences.js
/**
 * Every value in which two JSON values differ, each with its place. Numbers are equal when they
 * are the same to the last digit.
 *
 * @param where the place of both, as the beginning of the places in them
 */
function listDifferences(stated, found, where) {
    if (Array.isArray(stated) && Array.isArray(found)) {
        const length = Math.max(stated.length, found.length);
        return Array.from({ length }, (_, index) => listDifferences(stated[index], found[index], `${where}[${index}]`)).flat();
    }
    if (isObject(stated) && isObject(found)) {
        const members = new Map(Object.entries(found));
        const names = new Set([...Object.keys(stated), ...members.keys()]);
        const given = new Map(Object.entries(stated));
        return [...names].flatMap((name) => listDifferences(given.get(name), members.get(name), where === '' ? name : `${where}.${name}`));
    }
    return stated === found ? [] : [{ where, stated, found }];
}
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

;// CONCATENATED MODULE: ./lib/verify/verifyModel.js









/**
 * Trains a model again as the header of its file says and compares what is written then with the
 * file, byte for byte. A header that is not this table's is told without training.
 *
 * @param file the bytes of a `model.json`
 * @param data the bytes of a CSV
 * @param dataName how messages name the CSV
 * @throws UserError when either cannot be used
 */
async function verifyModel(file, data, dataName, grow) {
    const { header } = (0,readModel/* readModel */.k)(file);
    const { ignore, idColumn, groupColumn, testSize } = header.data;
    const { target } = header;
    const table = (0,readTable/* readTable */.x)(data, dataName, { data: null, target, ignore, idColumn, groupColumn });
    const options = readOptions(header);
    const split = { evaluation: 'hold-out', folds: 1, testSize, seed: options.seed };
    const foldOf = (0,assignFolds/* assignFolds */.o)(table.splitKeys, split, 'hold-out');
    const rows = (0,trainingSet/* orderRows */.O1)(table).filter((row) => foldOf[row] === -1);
    const expected = (0,describeModel/* describeModel */.V)(table, rows.length, header.data, options);
    const described = {
        what: 'The header: features, target, classes, settings and the fingerprint of the table',
        differences: listDifferences(header, expected, ''),
    };
    if (described.differences.length > 0)
        return [described];
    const forest = await grow((0,trainingSet/* selectTrainingSet */.t6)(table, rows), table.classes.length, options);
    return [described, compareBytes(file, (0,writeModel/* writeModel */.B)(expected, forest))];
}
function readOptions({ features, settings }) {
    const { algorithm, trees, featuresPerTree, maxDepth, minSamplesSplit, minGain, seed } = settings;
    if (featuresPerTree > features.length) {
        throw new errors/* UserError */.yo('model-invalid', `The model file cannot be used: its trees draw ${featuresPerTree} of ${features.length} features.`);
    }
    return {
        algorithm,
        trees,
        featuresPerTree,
        maxDepth,
        minNumSamples: minSamplesSplit - 1,
        gainThreshold: minGain,
        seed,
    };
}
function compareBytes(file, pieces) {
    const what = `All ${file.length} bytes of the file`;
    const digest = (0,external_node_crypto_.createHash)('sha256');
    let position = 0;
    let differs = null;
    for (const piece of pieces) {
        const bytes = Buffer.from(piece);
        digest.update(bytes);
        if (differs === null) {
            const index = bytes.findIndex((byte, offset) => byte !== file[position + offset]);
            if (index >= 0)
                differs = position + index;
        }
        position += bytes.length;
    }
    if (differs === null && position === file.length)
        return { what, differences: [] };
    const stated = (0,external_node_crypto_.createHash)('sha256').update(file).digest('hex');
    const where = `sha256 (the first other byte is number ${(differs ?? position) + 1})`;
    return { what, differences: [{ where, stated, found: digest.digest('hex') }] };
}

// EXTERNAL MODULE: ./lib/comparison/compare.js
var compare = __webpack_require__(898);
// EXTERNAL MODULE: ./lib/metrics/evaluate.js + 2 modules
var evaluate = __webpack_require__(7321);
// EXTERNAL MODULE: ./lib/table/findSimilarClasses.js
var findSimilarClasses = __webpack_require__(266);
// EXTERNAL MODULE: ./lib/verdict/accept.js
var accept = __webpack_require__(5253);
// EXTERNAL MODULE: ./lib/verdict/judgeByBase.js + 11 modules
var judgeByBase = __webpack_require__(219);
// EXTERNAL MODULE: ./lib/verdict/listIntervals.js + 2 modules
var listIntervals = __webpack_require__(2462);
// EXTERNAL MODULE: ./lib/rules/policy.js
var rules_policy = __webpack_require__(3325);
// EXTERNAL MODULE: ./lib/verdict/selectPair.js
var selectPair = __webpack_require__(2237);
// EXTERNAL MODULE: ./lib/training/forestOptions.js + 1 modules
var forestOptions = __webpack_require__(676);
// EXTERNAL MODULE: ./lib/settings/definitions.js + 1 modules
var definitions = __webpack_require__(5928);
// EXTERNAL MODULE: ./lib/training/hyperparametersOf.js
var hyperparametersOf = __webpack_require__(3397);
;// CONCATENATED MODULE: ./lib/verify/checkSettings.js





/**
 * What the settings of a result document say, and its tested rows say otherwise. The seed, the
 * folds and the share that is held out are told by the fold of each row.
 *
 * @param trees the votes on each row
 * @throws UserError for a setting that no run can have
 */
function checkSettings(result, trees) {
    const { settings, data, model, rows, baseline } = result;
    requirePossible(settings, data.features.length);
    const isHoldOut = settings.evaluation === 'hold-out';
    const isTree = settings.algorithm === 'decision-tree';
    const idColumn = rows.content === null ? null : (settings.idColumn ?? 'a column');
    const isAnswered = baseline.source === 'artifact' || baseline.source === 'commit';
    return [
        ...listDifferences(settings, {
            ...settings,
            target: data.target,
            idColumn,
            trees: isTree ? 1 : trees,
            ...(isTree && { maxFeatures: '1.0' }),
            ...(isHoldOut ? { folds: 1 } : { testSize: 0 }),
        }, 'settings'),
        ...listDifferences(model, { ...model, trees }, 'model'),
        ...(isAnswered === (rows.baseline !== null)
            ? []
            : [
                {
                    where: 'baseline.source',
                    stated: baseline.source,
                    found: isAnswered ? 'none or unreadable' : 'artifact or commit',
                },
            ]),
    ];
}
/** @throws UserError for a setting that the input does not allow, alone or with so many features */
function requirePossible(settings, features) {
    const { evaluation, maxDepth } = settings;
    const stated = [
        ['trees', settings.trees],
        ['maxFeatures', settings.maxFeatures],
        ['maxDepth', maxDepth ?? 'none'],
        ['minSamplesSplit', settings.minSamplesSplit],
        ['minGain', settings.minGain],
        ['seed', settings.seed],
        evaluation === 'hold-out' ? ['testSize', settings.testSize] : ['folds', settings.folds],
    ];
    for (const [name, value] of stated) {
        const input = definitions/* INPUTS */.mc[name];
        if (input.parse(String(value)) === undefined) {
            throw new errors/* UserError */.yo('metrics-invalid', `The result cannot be used: ${input.name} is ${String(value)}. ${input.description}`);
        }
    }
    const hyperparameters = (0,hyperparametersOf/* hyperparametersOf */.e)(settings);
    if (hyperparameters !== null)
        (0,forestOptions/* forestOptions */.E)(hyperparameters, features);
}

;// CONCATENATED MODULE: ./lib/verify/countRows.js
/**
 * What the tested rows say of the table. A cross-validation tests all of it; of what a hold-out
 * left out, the document's own numbers are taken as far as they leave room for the tested rows.
 */
function countRows({ settings, data, rows }) {
    const isWhole = settings.evaluation === 'cross-validation';
    const settle = (stated, counted) => isWhole ? counted : Math.max(stated, counted);
    const tested = new Int32Array(data.classes.length);
    for (const code of rows.truth)
        tested[code] = (tested[code] ?? 0) + 1;
    const classes = data.classes.map(({ name, rows: stated }, code) => ({
        name,
        rows: settle(stated, tested[code] ?? 0),
    }));
    const shared = countShared(rows);
    const all = classes.reduce((sum, { rows: count }) => sum + count, 0);
    const duplicates = Math.min(all, settle(data.duplicates, shared.duplicates));
    return {
        ...data,
        rows: all,
        classes,
        duplicates,
        conflictingLabels: Math.min(duplicates, settle(data.conflictingLabels, shared.conflictingLabels)),
    };
}
/** Tested rows whose features another has too, and those of them with more than one class. */
function countShared({ identity, content, truth, }) {
    const groups = new Map();
    for (const [row, key] of (content ?? identity).entries()) {
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, { rows: 1, label: truth[row], differ: false });
        else {
            group.rows += 1;
            group.differ ||= group.label !== truth[row];
        }
    }
    let duplicates = 0;
    let conflictingLabels = 0;
    for (const { rows, differ } of groups.values()) {
        if (rows > 1)
            duplicates += rows;
        if (differ)
            conflictingLabels += rows;
    }
    return { duplicates, conflictingLabels };
}

;// CONCATENATED MODULE: ./lib/verify/readRows.js



/**
 * @throws UserError when there is no row, when there are more classes than a table may have, or
 *   when a prediction is not what the votes beside it say
 */
function readRows({ data, rows }) {
    if (rows.truth.length === 0)
        return refuse('it has no rows');
    if (data.classes.length > tableLimits/* TABLE_LIMITS */.c.classes) {
        return refuse(`it has ${data.classes.length} classes`);
    }
    const classes = data.classes.map(({ name }) => name);
    const truth = Int32Array.from(rows.truth);
    const read = (predicted, votes, where) => ({
        classes,
        truth,
        predicted: Int32Array.from(predicted, (code) => code ?? -1),
        votes: Int32Array.from(votes),
        trees: countTrees(predicted, votes, classes.length, where),
    });
    const { baseline } = rows;
    return {
        current: read(rows.predicted, rows.votes, 'rows'),
        baseline: baseline && read(baseline.predicted, baseline.votes, 'rows.baseline'),
        groups: rows.group,
    };
}
/**
 * The votes on each row, which are as many for each, and the most for the class predicted. There
 * are none on a row that was not predicted.
 */
function countTrees(predicted, votes, classes, where) {
    let trees = 0;
    for (const [row, code] of predicted.entries()) {
        const ofRow = votes.slice(row * classes, (row + 1) * classes);
        const sum = ofRow.reduce((total, count) => total + count, 0);
        if (trees === 0)
            trees = sum;
        const isLed = code !== null && ofRow.some((count) => count > (ofRow[code] ?? 0));
        const isFit = code === null ? sum === 0 : sum === trees && sum >= 1 && sum <= definitions/* MOST_TREES */.Ex;
        if (!isFit || isLed) {
            return refuse(`in ${where}, the votes on row ${row} (counted from 0) are not those of its prediction`);
        }
    }
    return trees;
}
function refuse(reason) {
    throw new errors/* UserError */.yo('metrics-invalid', `The result cannot be used: ${reason}.`);
}

;// CONCATENATED MODULE: ./lib/verify/verifyResult.js













/**
 * Computes everything again that follows from the tested rows, the settings and the policy of a
 * result document, the cheap things first. What is taken as stated is what comes from elsewhere:
 * the table and what changed in it, the other evaluations that explain a change, and the model's
 * file.
 *
 * @throws UserError when the document contradicts itself so that nothing follows from it
 */
function* verifyResult(result) {
    const { settings, rows } = result;
    const { current, baseline, groups } = readRows(result);
    yield {
        what: 'The settings, by the rows',
        differences: checkSettings(result, current.trees),
    };
    const found = {
        ...result,
        data: {
            ...countRows(result),
            similarClasses: (0,findSimilarClasses/* findSimilarClasses */.f)(result.data.classes.map(({ name }) => name)),
        },
        evaluation: (0,evaluate/* evaluate */._)(current),
        comparison: baseline && (0,compare/* compare */.U)(current, baseline),
    };
    const compared = (...names) => names.flatMap((name) => listDifferences(result[name], found[name], name));
    yield {
        what: `The metrics and the confusion matrix of ${rows.truth.length} rows`,
        differences: compared('evaluation', 'data'),
    };
    const folds = (0,assignFolds/* assignFolds */.o)(rows.group ?? rows.identity, settings, settings.evaluation);
    yield {
        what: 'The fold of each row, by the seed',
        differences: listDifferences(rows.fold, Array.from(folds), 'rows.fold'),
    };
    yield {
        what: 'The comparison with the base, on the rows of both',
        differences: [...compared('comparison'), ...findUnexplained(found)],
    };
    const pair = baseline && (0,selectPair/* selectPair */.P)(current, baseline, groups);
    yield {
        what: 'The 95 % intervals',
        differences: listDifferences(result.intervals, (0,listIntervals/* listIntervals */.P)({ predictions: current, groups }, pair, settings.seed), 'intervals'),
    };
    yield {
        what: 'The evidence, each rule and the verdict',
        differences: [
            ...listDifferences(pickJudgement(result), judgeAgain(found, pair), ''),
            ...findMisplacedAcceptance(result),
        ],
    };
}
/** The ends of what explains a change, which are numbers stated elsewhere too. */
function findUnexplained({ settings, evaluation, comparison, attribution, seeds, }) {
    const ends = {
        baseline: comparison?.baseline.accuracy,
        current: comparison?.current.accuracy,
    };
    return [
        ...(attribution === null
            ? []
            : listDifferences(attribution, { ...attribution, ...ends }, 'attribution')),
        ...(seeds === null
            ? []
            : listDifferences({ seed: seeds.seeds[0], accuracy: seeds.accuracies[0] }, { seed: settings.seed, accuracy: evaluation.accuracy }, 'seeds')),
    ];
}
function pickJudgement(result) {
    const { policy, rules, ownVerdict, basePolicy, verdict } = result;
    return { policy, rules, ownVerdict, basePolicy, verdict };
}
function judgeAgain(result, pair) {
    const { policy, basePolicy, acceptance, settings } = result;
    const base = basePolicy === null ? null : (0,rules_policy/* parsePolicy */.ON)(basePolicy.policy);
    const run = { ...result, pair, seed: settings.seed };
    return (0,accept/* accept */.J)((0,judgeByBase/* judgeByBase */.e)(run, (0,rules_policy/* parsePolicy */.ON)(policy), base), acceptance, result.baseline);
}
/** A label accepts the commit it was set for, and no other. */
const findMisplacedAcceptance = ({ acceptance, source }) => acceptance === null ? [] : listDifferences(acceptance.commit, source.commit, 'acceptance.commit');

// EXTERNAL MODULE: ./lib/commands/terminalWidth.js
var terminalWidth = __webpack_require__(6946);
;// CONCATENATED MODULE: ./lib/commands/verify.js












/** The longest string that V8 holds. */
const MAX_METRICS_BYTES = model_model/* MAX_MODEL_BYTES */.Bb;
/**
 * Finds out anew what a file states and prints what was checked and what differs.
 *
 * @returns whether the file is right about all of it
 * @throws UserError for a file that cannot be used
 */
async function verify(subject) {
    const { checks, right, wrong } = 'metrics' in subject ? await verifyMetrics(subject.metrics) : await retrain(subject);
    const isRight = checks.every(({ differences }) => differences.length === 0);
    const text = `${renderChecks(checks)}\n${isRight ? right : wrong}`;
    const width = (0,terminalWidth/* terminalWidth */.J)(process.stdout) ?? Infinity;
    process.stdout.write(`${(0,wrapText/* wrapText */.C)(text, width).join('\n')}\n`);
    return isRight;
}
async function verifyMetrics(path) {
    const bytes = await (0,readRegularFile/* readRegularFile */.X)(path, 'metrics', MAX_METRICS_BYTES, null);
    const result = parse(bytes, path);
    const name = (0,visibleText/* visibleText */.Q6)(path);
    return {
        checks: [...verifyResult(result)],
        right: `${name} states what follows from its own rows, settings and policy: ${result.verdict}.\n` +
            'Whether the rows are those of the table, only running the gate on it again can tell.',
        wrong: `${name} states what does not follow from its own rows, settings and policy.`,
    };
}
function parse(bytes, path) {
    try {
        return parseResult(bytes);
    }
    catch (error) {
        throw new errors/* UserError */.yo('metrics-invalid', `${path} cannot be used as a result: ${(0,errors/* errorMessage */.gJ)(error)}.`);
    }
}
async function retrain({ model, data }) {
    const file = await (0,readRegularFile/* readRegularFile */.X)(model, 'model', model_model/* MAX_MODEL_BYTES */.Bb, null);
    const table = await (0,readRegularFile/* readRegularFile */.X)(data, 'data', tableLimits/* TABLE_LIMITS */.c.bytes, null);
    process.stderr.write('Training the model again ...\n');
    const [modelName, dataName] = [(0,visibleText/* visibleText */.Q6)(model), (0,visibleText/* visibleText */.Q6)(data)];
    return {
        checks: await verifyModel(file, table, data, growForest/* growForest */.F),
        right: `${modelName} is what training on ${dataName} gives, byte for byte.`,
        wrong: `${modelName} is not what training on ${dataName} gives.`,
    };
}


/***/ }),

/***/ 4377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w$: () => (/* binding */ datetime)
/* harmony export */ });
/* unused harmony exports date, time, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3798);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODateTime */ .You, params);
}
function date(params) {
    return core._isoDate(ZodISODate, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}


/***/ })

};
