export const id = 430;
export const ids = [430];
export const modules = {

/***/ 898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ compare)
/* harmony export */ });
/* harmony import */ var _metrics_evaluate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7321);
/* harmony import */ var _metrics_selectRows_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8536);
/* harmony import */ var _metrics_sharedRows_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3377);



/**
 * Scores both sides on the rows both could predict, against the same labels.
 *
 * @param current this run's predictions of the tested rows
 * @param baseline the base's predictions of the same rows, in the same order, with the same truth;
 *   `predicted` is negative for a row it could not predict
 * @returns `null` when there is no row that both could predict
 */
function compare(current, baseline) {
    const shared = (0,_metrics_sharedRows_js__WEBPACK_IMPORTED_MODULE_0__/* .sharedRows */ .Z)(baseline);
    if (shared.length === 0)
        return null;
    let newlyRight = 0;
    let newlyWrong = 0;
    for (const row of shared) {
        const isRight = current.predicted[row] === current.truth[row];
        const wasRight = baseline.predicted[row] === current.truth[row];
        if (isRight && !wasRight)
            newlyRight += 1;
        if (wasRight && !isRight)
            newlyWrong += 1;
    }
    return {
        rows: shared.length,
        leftOut: current.predicted.length - shared.length,
        current: (0,_metrics_evaluate_js__WEBPACK_IMPORTED_MODULE_1__/* .evaluate */ ._)((0,_metrics_selectRows_js__WEBPACK_IMPORTED_MODULE_2__/* .selectRows */ .A)(current, shared)),
        baseline: (0,_metrics_evaluate_js__WEBPACK_IMPORTED_MODULE_1__/* .evaluate */ ._)((0,_metrics_selectRows_js__WEBPACK_IMPORTED_MODULE_2__/* .selectRows */ .A)(baseline, shared)),
        accuracyChange: (newlyRight - newlyWrong) / shared.length,
        newlyRight,
        newlyWrong,
    };
}


/***/ }),

/***/ 3744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ resultSchema),
/* harmony export */   H: () => (/* binding */ FORMAT_VERSION)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8532);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3798);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4377);
/* harmony import */ var _enums_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7895);


/**
 * The result document, `metrics.json`: the one interface of Forest Gate. Everything that is shown
 * anywhere is rendered from it, and the artifact of a base commit is read back through this schema,
 * which is why every number is bounded here: an artifact is outside data.
 */
// A document is read once or twice a run, and zod takes longer to compile a parser for it.
zod__WEBPACK_IMPORTED_MODULE_0__/* .config */ .$W({ jitless: true });
/** Raised whenever a reader of an older version could misread a document. */
const FORMAT_VERSION = 1;
const share = zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().min(0).max(1);
const count = zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0);
const text = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(10_000);
const sha256 = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/);
const rowHash = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{32}$/);
const commitSha = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/);
const averages = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ precision: share, recall: share, f1: share });
const evaluation = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    rows: count,
    correct: count,
    accuracy: share,
    balancedAccuracy: share,
    mcc: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().min(-1).max(1),
    logLoss: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().min(0),
    macro: averages,
    weighted: averages,
    perClass: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ name: text, precision: share, recall: share, f1: share, support: count }))
        .readonly(),
    confusionMatrix: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(count).readonly()).readonly(),
    majorityShare: share,
});
/** What the model was made with and measured by; only what changes the numbers. */
const modelSettings = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    target: text,
    ignore: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(text),
    idColumn: text.nullable(),
    groupColumn: text.nullable(),
    algorithm: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_enums_js__WEBPACK_IMPORTED_MODULE_2__/* .ALGORITHMS */ .TM),
    trees: count,
    maxFeatures: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), text]),
    maxDepth: count.nullable(),
    minSamplesSplit: count,
    minGain: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    seed: count,
    evaluation: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_enums_js__WEBPACK_IMPORTED_MODULE_2__/* .EVALUATIONS */ .gH),
    folds: count,
    testSize: share,
});
/** An input that differs from the base's, with both values as text. */
const settingsChange = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ name: text, base: text, current: text });
const data = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    path: text,
    rows: count,
    features: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(text),
    target: text,
    classes: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ name: text, rows: count })),
    /** Groups of classes whose names differ only in case, in blanks or in Unicode form. */
    similarClasses: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(text).min(2)),
    /** Rows whose features another row has too. */
    duplicates: count,
    /** Rows whose features another row has with another class. */
    conflictingLabels: count,
    sha256,
    fingerprint: sha256,
});
/**
 * The tested rows, one entry per row in each list, in the order of the file. `votes` is rows x
 * classes, row after row. `baseline` is `null` for a row the base could not predict.
 */
const rows = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    line: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(count),
    identity: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(rowHash),
    /** A hash of the features; `null` when that is the identity, as it is without an id column. */
    content: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(rowHash).nullable(),
    /** A hash of the group, which keeps its rows on one side; `null` without a group column. */
    group: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(rowHash).nullable(),
    fold: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(count),
    truth: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(count),
    predicted: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(count),
    votes: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(count),
    baseline: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ predicted: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(count.nullable()), votes: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(count) })
        .nullable(),
});
const interval = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ low: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), high: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig() })
    .readonly();
/** How sure it is that a number got worse. */
const evidence = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    test: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_enums_js__WEBPACK_IMPORTED_MODULE_2__/* .DROP_TESTS */ .y3),
    /** The chance of a drop at least as large, were both models equally good. */
    pValue: share,
    /** The same after Holm's correction for all drop rules that were tested. */
    adjustedPValue: share,
    /** 95 % interval of current - baseline, in the direction of the metric. */
    difference: interval,
    /** Tested rows that would settle it at the observed rates; `null` when no number up to a million does. */
    rowsToSettle: count.nullable(),
});
const rule = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    /** As a person writes it: `accuracy >= 0.9`, `recall[setosa] drop <= 0.02`. */
    rule: text,
    /** The metric's name, such as `recall`. */
    metric: text,
    /** The class or column that the metric is of; `null` for a number of the whole. */
    of: text.nullable(),
    kind: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_enums_js__WEBPACK_IMPORTED_MODULE_2__/* .RULE_KINDS */ .rI),
    level: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_enums_js__WEBPACK_IMPORTED_MODULE_2__/* .RULE_LEVELS */ .D2),
    /** The number held against the limit; `null` when there is none. */
    actual: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().nullable(),
    limit: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    outcome: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_enums_js__WEBPACK_IMPORTED_MODULE_2__/* .OUTCOMES */ .im),
    /** One sentence. */
    reason: text,
    /** Of a drop beyond its limit; else `null`. */
    evidence: evidence.nullable(),
});
const verdict = zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_enums_js__WEBPACK_IMPORTED_MODULE_2__/* .VERDICTS */ .bk);
/** What a model is held to: enough to judge it again. */
const policy = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    rules: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(text).min(1),
    significance: share,
    strict: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    baselineRequired: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    /** The label that accepts what breaks these rules; `null` when none does. */
    acceptLabel: text.nullable(),
    /** Whether it accepts a broken floor or ceiling too, and not the comparison with the base alone. */
    acceptFloors: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
});
/** One number's 95 % intervals: Wilson's for the accuracy, by the bootstrap for the others. */
const metricIntervals = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    metric: text,
    current: interval,
    /** On the rows of the comparison; `null` without one. */
    baseline: interval.nullable(),
    difference: interval.nullable(),
});
/** What is different between the base's table and this one, row by row and column by column. */
const dataChanges = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    rowsAdded: count,
    rowsRemoved: count,
    /** Rows that stayed and whose class is another. */
    rowsRelabelled: count,
    /** Rows whose id stayed and whose features are others; without ids, such a row is removed and added. */
    rowsEdited: count,
    classesAdded: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(text),
    classesRemoved: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(text),
    columnsAdded: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(text),
    columnsRemoved: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(text),
    /**
     * Columns that both files have and that are a feature, and so numeric, on one side only; on the
     * other they are ignored, the target, or tell rows or groups apart.
     */
    columnsRetyped: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(text),
    /** One entry per feature that both tables have, when there are enough rows to tell. */
    drift: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        column: text,
        /** Kolmogorov-Smirnov distance of the two distributions. */
        statistic: share,
        pValue: share,
        adjustedPValue: share,
        populationStabilityIndex: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().min(0),
        drifted: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    })),
});
const resultSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    format: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('forest-gate/metrics'),
    formatVersion: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(FORMAT_VERSION),
    toolVersion: text,
    /** The only value that differs between two runs on the same input. UTC. */
    createdAt: zod__WEBPACK_IMPORTED_MODULE_3__/* .datetime */ .w$(),
    name: text,
    /** Where the run took place; `null` fields on a terminal. */
    source: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        serverUrl: text.nullable(),
        repository: text.nullable(),
        event: text.nullable(),
        /** The commit a reviewer knows: the pull request's head, or the pushed commit. */
        commit: commitSha.nullable(),
        /** Where the data file lies in the repository, with `/`; `null` when it is not in it. */
        dataPath: text.nullable(),
    }),
    settings: modelSettings,
    data,
    evaluation,
    rows,
    baseline: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        /** What the settings asked for. */
        mode: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_enums_js__WEBPACK_IMPORTED_MODULE_2__/* .BASELINES */ .tb),
        source: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_enums_js__WEBPACK_IMPORTED_MODULE_2__/* .BASELINE_SOURCES */ .B9),
        commit: commitSha.nullable(),
        /** One sentence: how the base's result was obtained, or why there is none. */
        reason: text,
        /** Whether the base was found and cannot be compared with; `reason` says why. */
        notComparable: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
        settingsChanges: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(settingsChange),
        data: data.nullable(),
        /** Stored results that were looked at and refused, whatever took their place. */
        rejected: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ artifact: count, run: count, reason: text })),
    }),
    /** Both sides on the rows both could predict, against this run's labels; `null` without a baseline. */
    comparison: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        rows: count,
        /** Tested rows that the base could not predict. */
        leftOut: count,
        /** This run's model, on the rows of the comparison. */
        current: evaluation,
        baseline: evaluation,
        /** current - baseline; positive is better. */
        accuracyChange: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().min(-1).max(1),
        newlyRight: count,
        newlyWrong: count,
    })
        .nullable(),
    model: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        sha256,
        bytes: count,
        trees: count,
        /** Rows of the table on which the written file, read back by the library, predicted the same. */
        checkedRows: count,
    }),
    /** 95 % intervals of what the run measured. */
    intervals: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(metricIntervals),
    /** What changed the accuracy, on the rows of the comparison; `null` unless data and settings both differ from the base. */
    attribution: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        /** The base's settings on the base's data, on this data; and this run. */
        baseline: share,
        baseSettings: share,
        current: share,
    })
        .nullable(),
    /** The accuracy with other seeds, when that is cheap enough to measure; how far luck goes. */
    seeds: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ seeds: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(count), accuracies: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(share) }).nullable(),
    dataChanges: dataChanges.nullable(),
    policy,
    rules: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(rule),
    /** What these rules say, whatever the base's do. */
    ownVerdict: verdict,
    /** What the base's own rules say of this run; `null` when they are the same or unknown. */
    basePolicy: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ policy, rules: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(rule), verdict }).nullable(),
    /** Who accepted a failed or inconclusive comparison of this commit; `null` when nobody did. */
    acceptance: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ label: text, by: text, at: zod__WEBPACK_IMPORTED_MODULE_3__/* .datetime */ .w$(), commit: commitSha })
        .nullable(),
    /** The worse of the two. */
    verdict,
});


/***/ }),

/***/ 6472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ growForest)
});

// UNUSED EXPORTS: maxFeaturesFor

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(8300);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/forest/engine/growOnThreads.js


/**
 * Threads that wait for more work, and do not keep the process from ending. A run grows many
 * forests, and starting and warming up a thread takes longer than growing a small one.
 */
const waiting = [];
/** A thread that read a table of more bytes is ended, which gives its memory back at once. */
const MOST_BYTES_FOR_WAITING = 1 << 23;
/**
 * Sorts the task's table and grows its trees on threads of their own. The calling thread stays
 * free. When the promise settles no thread has work left; after a failure none of them is left.
 *
 * @param onTree called after each tree
 * @param signal ends the threads; the promise is rejected with its reason
 * @throws UserError `memory` when a thread ran out of memory
 */
async function growOnThreads(task, threads, onTree, signal) {
    signal?.throwIfAborted();
    const work = {
        task,
        columnsTaken: sharedCounter(0),
        threadsSorting: sharedCounter(threads),
        treesTaken: sharedCounter(0),
    };
    const trees = new Array(task.trees);
    const workers = Array.from({ length: threads }, () => waiting.pop() ?? startWorker());
    let abort = () => undefined;
    const aborted = new Promise((_, reject) => {
        abort = () => {
            reject(signal?.reason);
        };
    });
    signal?.addEventListener('abort', abort);
    try {
        const finished = workers.map((worker) => finish(worker, work, (place, tree) => {
            trees[place] = tree;
            onTree();
        }));
        await Promise.race([Promise.all(finished), aborted]);
    }
    catch (error) {
        await Promise.all(workers.map((worker) => worker.terminate()));
        throw error;
    }
    finally {
        signal?.removeEventListener('abort', abort);
    }
    await Promise.all(workers.map((worker) => release(worker, task)));
    return trees;
}
const startWorker = () => new external_node_worker_threads_.Worker(__webpack_require__.ab + "growWorker.js");
function finish(worker, work, onTree) {
    return new Promise((resolve, reject) => {
        worker.on('message', (grown) => {
            if (grown)
                onTree(grown[0], grown[1]);
            else
                resolve();
        });
        worker.on('error', (error) => {
            reject(explain(error));
        });
        worker.on('exit', (code) => {
            reject(new Error(`A training thread ended unexpectedly with code ${code}.`));
        });
        worker.ref();
        worker.postMessage(work);
    });
}
async function release(worker, { table }) {
    for (const event of ['message', 'error', 'exit'])
        worker.removeAllListeners(event);
    if (table.values.byteLength > MOST_BYTES_FOR_WAITING) {
        await worker.terminate();
    }
    else {
        worker.unref();
        waiting.push(worker);
    }
}
function explain(error) {
    const { message } = error;
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY' || error.name === 'RangeError') {
        return new errors/* UserError */.yo('memory', `A training thread ran out of memory (${message}). Use fewer trees, rows or features, or a machine with more memory.`);
    }
    return new Error(`A training thread failed: ${message}`, { cause: error });
}
function sharedCounter(value) {
    const counter = new Int32Array(new SharedArrayBuffer(4));
    counter[0] = value;
    return counter;
}

;// CONCATENATED MODULE: ./lib/forest/engine/mersenneTwister.js
const SIZE = 624;
const SHIFT = 397;
/** The MT19937 generator of Matsumoto and Nishimura, seeded with one 32-bit integer. */
class MersenneTwister {
    #state = new Int32Array(SIZE);
    #used = SIZE;
    constructor(seed) {
        const state = this.#state;
        let previous = seed | 0;
        state[0] = previous;
        for (let i = 1; i < SIZE; i++) {
            previous = (Math.imul(previous ^ (previous >>> 30), 1812433253) + i) | 0;
            state[i] = previous;
        }
    }
    /** The next 32 bits, as a signed integer. */
    next() {
        if (this.#used === SIZE)
            this.#refill();
        let bits = this.#state[this.#used++];
        bits ^= bits >>> 11;
        bits ^= (bits << 7) & 0x9d2c5680;
        bits ^= (bits << 15) & 0xefc60000;
        return bits ^ (bits >>> 18);
    }
    /**
     * A uniform integer from 0 to `bound` - 1, as random-js draws it: low bits for a power of two,
     * else the remainder of the first draw below the largest multiple of `bound`; for 1, no draw.
     */
    below(bound) {
        if (bound <= 1)
            return 0;
        if ((bound & (bound - 1)) === 0)
            return this.next() & (bound - 1);
        const limit = bound * Math.floor(0x100000000 / bound);
        let draw = this.next() >>> 0;
        while (draw >= limit)
            draw = this.next() >>> 0;
        return draw % bound;
    }
    #refill() {
        const state = this.#state;
        for (let i = 0; i < SIZE; i++) {
            const mixed = (state[i] & 0x80000000) | (state[(i + 1) % SIZE] & 0x7fffffff);
            state[i] = state[(i + SHIFT) % SIZE] ^ (mixed >>> 1) ^ (-(mixed & 1) & 0x9908b0df);
        }
        this.#used = 0;
    }
}

;// CONCATENATED MODULE: ./lib/forest/engine/draws.js

/**
 * Draws rows and features for one tree after the other. Each draw is seeded by the last number of
 * the one before, so the trees' draws follow from each other and have to be made in order.
 */
class Draws {
    #options;
    #columns;
    #seed;
    /** How many trees have been drawn for. */
    made = 0;
    /** The row at each place of the current tree's sample. */
    rows;
    /** The current tree's columns. */
    features = new Int32Array(0);
    constructor(rows, columns, options) {
        this.#options = options;
        this.#columns = columns;
        this.#seed = options.seed;
        this.rows = Int32Array.from({ length: rows }, (_, row) => row);
    }
    /** Draws for the next tree. */
    next() {
        if (this.#options.useSampleBagging)
            this.#drawRows();
        this.#drawFeatures();
        this.made++;
    }
    #drawRows() {
        const { rows } = this;
        const random = new MersenneTwister(this.#seed);
        for (let place = 0; place < rows.length; place++)
            rows[place] = random.below(rows.length);
        this.#seed = random.next();
    }
    #drawFeatures() {
        const random = new MersenneTwister(this.#seed);
        const columns = this.#columns;
        const features = new Int32Array(drawnFeatures(this.#options.maxFeatures, columns));
        if (this.#options.replacement) {
            for (let i = 0; i < features.length; i++)
                features[i] = random.below(columns);
        }
        else {
            const drawn = new Set();
            let feature = random.below(columns);
            for (let i = 0; i < features.length; i++) {
                while (drawn.has(feature))
                    feature = random.below(columns);
                drawn.add(feature);
                features[i] = feature;
            }
        }
        this.features = features;
        this.#seed = random.next();
    }
}
/** How many features each tree draws. */
function drawnFeatures(maxFeatures, columns) {
    return maxFeatures <= 1 ? Math.floor(columns * maxFeatures) : maxFeatures;
}

// EXTERNAL MODULE: ./lib/forest/engine/kernels.js + 1 modules
var engine_kernels = __webpack_require__(4612);
;// CONCATENATED MODULE: ./lib/forest/engine/sorter.js

const BYTES = 8;
/** Values of a byte. */
const BUCKETS = 256;
/** A stable radix sort of doubles, least significant byte first, on as many rows again and again. */
class Sorter {
    #kernels;
    #counts;
    #from;
    #to;
    constructor(rows) {
        const { buffer, kernels } = (0,engine_kernels/* openKernels */.X)(sorterBytes(rows));
        this.#kernels = kernels;
        let end = 0;
        const doubles = (length) => new Float64Array(buffer, (end += length * 8) - length * 8, length);
        const integers = (length) => new Int32Array(buffer, (end += length * 4) - length * 4, length);
        const [keys, otherKeys] = [doubles(rows), doubles(rows)];
        this.#from = { keys, rows: integers(rows) };
        this.#to = { keys: otherKeys, rows: integers(rows) };
        this.#counts = integers(BYTES * BUCKETS);
    }
    /** Writes the rows of `values` in ascending order, marked where a new value begins, to `order`. */
    sort(values, order) {
        if (values.length === 0)
            return;
        const counts = this.#counts.fill(0);
        const { keys, rows } = this.#from;
        keys.set(values);
        const end = keys.byteOffset + keys.byteLength;
        this.#kernels.makeKeys(keys.byteOffset, end, rows.byteOffset, counts.byteOffset);
        for (let byte = 0; byte < BYTES; byte++)
            this.#sortByByte(byte);
        const sorted = this.#from;
        const start = sorted.keys.byteOffset;
        this.#kernels.markValues(start, start + keys.byteLength, sorted.rows.byteOffset);
        order.set(sorted.rows);
    }
    /** Nothing moves when all rows have the same byte. */
    #sortByByte(byte) {
        const { keys, rows } = this.#from;
        const next = this.#counts.subarray(byte * BUCKETS, (byte + 1) * BUCKETS);
        let start = 0;
        for (let bucket = 0; bucket < BUCKETS; bucket++) {
            const count = next[bucket];
            if (count === rows.length)
                return;
            next[bucket] = start;
            start += count;
        }
        this.#kernels.sortByByte(keys.byteOffset, keys.byteOffset + keys.byteLength, rows.byteOffset, this.#to.keys.byteOffset, this.#to.rows.byteOffset, byte, next.byteOffset);
        [this.#from, this.#to] = [this.#to, this.#from];
    }
}
/** Bytes of memory a sorter takes. */
const sorterBytes = (rows) => 24 * rows + 4 * BYTES * BUCKETS;

;// CONCATENATED MODULE: ./lib/forest/engine/indexedTable.js

/** Marks the first row of a run of equal values in an order. */
const GROUP = 0x80000000 | 0;
/** The row of an entry of an order. */
const ROW = 0x7fffffff;
/** Bytes of memory a table takes. */
const tableBytes = (rows, columns) => rows * columns * 12 + rows * 4;
/**
 * A table in shared memory whose columns are still to be sorted.
 *
 * @param columns one array of finite numbers per feature
 * @param labels one label (0, 1, ...) per row
 * @param memory of at least `tableBytes`, which nobody else uses
 */
function shareTable(columns, labels, classes, memory = new SharedArrayBuffer(tableBytes(labels.length, columns.length))) {
    const rows = labels.length;
    const cells = rows * columns.length;
    const table = {
        rows,
        columns: columns.length,
        classes,
        values: new Float64Array(memory, 0, cells),
        order: new Int32Array(memory, cells * 8, cells),
        labels: new Int32Array(memory, cells * 12, rows),
    };
    table.labels.set(labels);
    for (const [column, values] of columns.entries())
        table.values.set(values, column * rows);
    return table;
}
/** Sorts the columns that `take` gives out, in ascending order. */
function sortColumns(table, take) {
    const { rows, columns, values, order } = table;
    const sorter = new Sorter(rows);
    for (let column = take(); column < columns; column = take()) {
        const from = column * rows;
        sorter.sort(values.subarray(from, from + rows), order.subarray(from, from + rows));
    }
}

;// CONCATENATED MODULE: ./lib/forest/engine/repeatedSum.js
/** Below this many rows a share is looked up. */
const TABLE = 64;
const table = makeTable();
/**
 * What is left in a double after adding 1/n to zero `count` times, as ml-cart computes the share
 * of a class, in O(log count) instead of `count` additions. `count` is at most n.
 *
 * Doubles between two powers of two are equally spaced, so there every addition of the same
 * number is rounded by the same amount. Only a tie (the sum falls halfway between two doubles)
 * could alternate, but it is rounded to the even one, so from the second addition on it does not.
 * The steps up to the next power of two are therefore taken at once, and exactly: both the step
 * and the sum are multiples of the spacing.
 */
function repeatedSum(count, n) {
    return n < TABLE ? table[n * TABLE + count] : addUp(count, 1 / n);
}
function addUp(count, addend) {
    let sum = 0;
    let power = 1;
    while (power > addend)
        power /= 2;
    let left = count;
    while (left > 0) {
        if (left > 4) {
            while (power <= sum)
                power *= 2;
            const settled = sum + addend;
            const next = settled + addend;
            const step = next - settled;
            const steps = Math.min(left - 2, Math.floor((power - next) / step) - 1);
            if (next < power && steps > 0) {
                sum = next + steps * step;
                left -= steps + 2;
                continue;
            }
        }
        sum += addend;
        left--;
    }
    return sum;
}
function makeTable() {
    const shares = new Float64Array(TABLE * TABLE);
    for (let n = 1; n < TABLE; n++) {
        for (let count = 1; count <= n; count++) {
            shares[n * TABLE + count] = shares[n * TABLE + count - 1] + 1 / n;
        }
    }
    return shares;
}

;// CONCATENATED MODULE: ./lib/forest/engine/nodeCounts.js

/** How many rows of each class the current node has: `counts` and `present` of the workspace. */
class NodeCounts {
    #workspace;
    /** Rows, copies included. */
    total = 0;
    /** How many classes are present. */
    distinct = 0;
    /** Sum of the squared counts. */
    squares = 0;
    /** Gini impurity, rounded as ml-cart rounds it. */
    impurity = 0;
    constructor(workspace) {
        this.#workspace = workspace;
    }
    /** Counts the node whose rows are `order[from]` to `order[to - 1]`. */
    count(from, to) {
        const { kernels, order, packed, counts, present } = this.#workspace;
        for (let i = 0; i < this.distinct; i++)
            counts[present[i]] = 0;
        const start = order.byteOffset;
        this.distinct = kernels.count(start + from * 4, start + to * 4, packed.byteOffset, counts.byteOffset, present.byteOffset);
        sortStart(present, this.distinct);
        this.#sum();
    }
    #sum() {
        const { counts, present } = this.#workspace;
        let total = 0;
        let squares = 0;
        for (let i = 0; i < this.distinct; i++) {
            const count = counts[present[i]];
            total += count;
            squares += count * count;
        }
        let shares = 0;
        for (let i = 0; i < this.distinct; i++) {
            const share = repeatedSum(counts[present[i]], total);
            shares += share * share;
        }
        this.total = total;
        this.squares = squares;
        this.impurity = 1 - shares;
    }
    /** The gain of the split that puts `lesserCounts`, `lesser` rows, on one side, as ml-cart rounds it. */
    gainOf(lesser) {
        const { counts, present, lesserCounts } = this.#workspace;
        const greater = this.total - lesser;
        let lesserShares = 0;
        let greaterShares = 0;
        for (let i = 0; i < this.distinct; i++) {
            const label = present[i];
            const count = lesserCounts[label];
            const lesserShare = repeatedSum(count, lesser);
            const greaterShare = repeatedSum(counts[label] - count, greater);
            lesserShares += lesserShare * lesserShare;
            greaterShares += greaterShare * greaterShare;
        }
        const greaterPart = ((1 - greaterShares) * greater) / this.total;
        const lesserPart = ((1 - lesserShares) * lesser) / this.total;
        return this.impurity - (greaterPart + lesserPart);
    }
    /** The same of a split that leaves one side empty: zero but for rounding. */
    get gainOfNothing() {
        return this.impurity - (this.impurity * this.total) / this.total;
    }
    /**
     * Twice the most that the gain by formula and the gain of the libraries differ. They add 1/n
     * once per row, so a share may be off by n/2 roundings, its square by n, and so on: see README.
     */
    get tolerance() {
        return 4 * (this.total + this.distinct + 16) * UNIT_ROUNDOFF;
    }
}
const UNIT_ROUNDOFF = 1 / 0x20000000000000;
/** Sorts the first entries, few as a rule. */
function sortStart(list, length) {
    if (length > 32) {
        list.subarray(0, length).sort();
        return;
    }
    for (let i = 1; i < length; i++) {
        const entry = list[i];
        let at = i;
        for (; at > 0 && list[at - 1] > entry; at--)
            list[at] = list[at - 1];
        list[at] = entry;
    }
}

;// CONCATENATED MODULE: ./lib/forest/engine/sample.js

/**
 * The rows one tree is grown on. A row that was drawn several times is kept once, with its number
 * of copies: copies never part. Rows are numbered by the place of their first copy.
 */
class Sample {
    #table;
    #workspace;
    #numberOf;
    /** Distinct rows. */
    size = 0;
    /** The row of the table, by number. */
    rowOf;
    /** The place of the last copy, by number. */
    last;
    constructor(table, workspace) {
        this.#table = table;
        this.#workspace = workspace;
        this.#numberOf = new Int32Array(table.rows);
        this.rowOf = new Int32Array(table.rows);
        this.last = new Int32Array(table.rows);
    }
    /** @param drawn the row at each place of the sample */
    take(drawn) {
        const { rowOf, last } = this;
        const { packed } = this.#workspace;
        const { labels } = this.#table;
        const numberOf = this.#numberOf.fill(-1);
        let size = 0;
        for (let place = 0; place < drawn.length; place++) {
            const row = drawn[place];
            let number = numberOf[row];
            if (number < 0) {
                number = size++;
                numberOf[row] = number;
                rowOf[number] = row;
                packed[number] = labels[row] << 16;
            }
            packed[number]++;
            last[number] = place;
        }
        this.size = size;
    }
    /** The class of an entry of an order. */
    classOf(entry) {
        return this.#workspace.packed[entry & ROW] >>> 16;
    }
    /** Writes the numbers of the sample in a column's order to the workspace's, from `start` on. */
    writeOrder(column, start) {
        const { rows, order } = this.#table;
        const to = this.#workspace.order;
        const numberOf = this.#numberOf;
        const end = (column + 1) * rows;
        let at = start;
        let group = 0;
        for (let i = column * rows; i < end; i++) {
            const entry = order[i];
            const number = numberOf[entry & ROW];
            group |= entry & GROUP;
            to[at] = number | group;
            const taken = ~number >>> 31;
            at += taken;
            group &= taken - 1;
        }
    }
}

;// CONCATENATED MODULE: ./lib/forest/engine/candidates.js

/**
 * Which split values ml-cart tries in a column of a node. It sorts the rows by value, equal ones
 * as they come in the sample, and tries the mean of every two neighbours of different class.
 */
class Candidates {
    #table;
    #sample;
    #order;
    #feature = 0;
    #from = 0;
    #to = 0;
    constructor(table, sample, { order }) {
        this.#table = table;
        this.#sample = sample;
        this.#order = order;
    }
    /** Turns to the column of the table whose rows of the node are `order[from]` to `order[to - 1]`. */
    turnTo(feature, from, to) {
        this.#feature = feature;
        this.#from = from;
        this.#to = to;
    }
    /**
     * The first value tried with exactly the rows in front of `at`, where a new value begins, on its
     * lesser side; NaN if none is.
     *
     * It is the mean of the values on both sides of `at`, or the greater of the two: that one comes
     * from two equal neighbours, or from a mean with the next value that is rounded down to it.
     */
    splitValueAt(at) {
        const below = this.#valueAt(at - 1);
        const value = this.#valueAt(at);
        const mean = (below + value) / 2;
        if (mean > below && mean <= value && this.#lastClass(at) !== this.#firstClass(at))
            return mean;
        if ((value + value) / 2 !== value)
            return NaN;
        const end = this.#groupEnd(at);
        if (this.#isMixed(at, end))
            return value;
        if (end === this.#to || (value + this.#valueAt(end)) / 2 !== value)
            return NaN;
        return this.#lastClass(end) !== this.#firstClass(end) ? value : NaN;
    }
    /** The first value tried that is the lowest or overflows to -Infinity: nothing is less. */
    allGreaterValue() {
        const lowest = this.#valueAt(this.#from);
        return this.#firstValue((value) => value > lowest, (value) => value <= lowest);
    }
    /** Infinity if a value is tried that overflows to it: everything is less. Else NaN. */
    allLesserValue() {
        const highest = this.#valueAt(this.#to - 1);
        if (highest + highest !== Infinity)
            return NaN;
        return this.#firstValue(() => false, (value) => value === Infinity);
    }
    /** The first value tried that is `wanted`, NaN if there is none or one is `beyond` before. */
    #firstValue(beyond, wanted) {
        for (let start = this.#from;;) {
            const end = this.#groupEnd(start);
            const value = this.#valueAt(start);
            const double = (value + value) / 2;
            if (wanted(double) && this.#isMixed(start, end))
                return double;
            if (end === this.#to)
                return NaN;
            const mean = (value + this.#valueAt(end)) / 2;
            if (beyond(mean))
                return NaN;
            if (wanted(mean) && this.#lastClass(end) !== this.#firstClass(end))
                return mean;
            start = end;
        }
    }
    #valueAt(at) {
        const row = this.#sample.rowOf[this.#order[at] & ROW];
        return this.#table.values[this.#feature * this.#table.rows + row];
    }
    #classAt(at) {
        return this.#sample.classOf(this.#order[at]);
    }
    /** Behind the last row of the same value as the one at `start`. */
    #groupEnd(start) {
        let end = start + 1;
        while (end < this.#to && this.#order[end] >= 0)
            end++;
        return end;
    }
    #isMixed(start, end) {
        const label = this.#classAt(start);
        for (let i = start + 1; i < end; i++)
            if (this.#classAt(i) !== label)
                return true;
        return false;
    }
    /** The class that comes first in the sample, of the value that begins at `start`. */
    #firstClass(start) {
        const end = this.#groupEnd(start);
        let first = start;
        for (let i = start + 1; i < end; i++) {
            if ((this.#order[i] & ROW) < (this.#order[first] & ROW))
                first = i;
        }
        return this.#classAt(first);
    }
    /** The class that comes last in the sample, of the value that ends in front of `end`. */
    #lastClass(end) {
        const { last } = this.#sample;
        let latest = end - 1;
        for (let i = end - 1; this.#order[i] >= 0;) {
            i--;
            if (last[this.#order[i] & ROW] > last[this.#order[latest] & ROW])
                latest = i;
        }
        return this.#classAt(latest);
    }
}

;// CONCATENATED MODULE: ./lib/forest/engine/manyClassScan.js
/** A node of any number of classes. */
class ManyClassScan {
    #node;
    #workspace;
    lesser = 0;
    #at = 0;
    #end = 0;
    constructor(node, workspace) {
        this.#node = node;
        this.#workspace = workspace;
    }
    begin(from, to) {
        const { order } = this.#workspace;
        this.#at = order.byteOffset + from * 4;
        this.#end = order.byteOffset + to * 4;
    }
    findPeaks(columns, stride) {
        const { kernels, peaks, packed, counts, lesserCounts, present } = this.#workspace;
        const { total, squares, distinct } = this.#node;
        kernels.peaksMany(this.#at, this.#end, stride * 4, peaks.byteOffset, peaks.byteOffset + columns * 8, packed.byteOffset, counts.byteOffset, lesserCounts.byteOffset, present.byteOffset, present.byteOffset + distinct * 4, total, squares);
        for (let column = 0; column < columns; column++) {
            peaks[column] = Math.max(0, (peaks[column] - squares / total) / total);
        }
    }
    start(from, to) {
        const { order, present, foundReal, lesserCounts } = this.#workspace;
        const { distinct, squares } = this.#node;
        for (let i = 0; i < distinct; i++)
            lesserCounts[present[i]] = 0;
        foundReal[0] = 0;
        foundReal[1] = 0;
        foundReal[2] = squares;
        this.#at = order.byteOffset + from * 4;
        this.#end = order.byteOffset + to * 4;
    }
    next(gain) {
        const { kernels, order, packed, found, foundReal, counts, lesserCounts } = this.#workspace;
        const { total, squares } = this.#node;
        this.#at = kernels.scanMany(this.#at, this.#end, packed.byteOffset, found.byteOffset, counts.byteOffset, lesserCounts.byteOffset, total, gain * total + squares / total);
        if (this.#at === this.#end)
            return -1;
        this.lesser = foundReal[0];
        return (this.#at - order.byteOffset) / 4;
    }
}

;// CONCATENATED MODULE: ./lib/forest/engine/twoClassScan.js
/** A node of two classes: all that counts is how many rows, and how many of the higher class. */
class TwoClassScan {
    #node;
    #workspace;
    lesser = 0;
    #higher = 0;
    #ofHigher = 0;
    #at = 0;
    #end = 0;
    constructor(node, workspace) {
        this.#node = node;
        this.#workspace = workspace;
    }
    begin(from, to) {
        const { kernels, order, packed, steps, counts, present } = this.#workspace;
        const higher = present[1];
        this.#at = order.byteOffset + from * 4;
        this.#end = order.byteOffset + to * 4;
        kernels.markSteps(this.#at, this.#end, packed.byteOffset, steps.byteOffset, higher);
        this.#ofHigher = counts[higher];
    }
    findPeaks(columns, stride) {
        const { kernels, peaks, steps } = this.#workspace;
        const { total } = this.#node;
        kernels.peaksTwo(this.#at, this.#end, stride * 4, peaks.byteOffset, peaks.byteOffset + columns * 8, steps.byteOffset, total, this.#ofHigher);
        for (let column = 0; column < columns; column++) {
            peaks[column] = (2 * peaks[column]) / total / total;
        }
    }
    start(from, to) {
        this.lesser = 0;
        this.#higher = 0;
        this.#at = this.#workspace.order.byteOffset + from * 4;
        this.#end = this.#workspace.order.byteOffset + to * 4;
    }
    next(gain) {
        const { kernels, order, steps, found, present, lesserCounts } = this.#workspace;
        const { total } = this.#node;
        this.#at = kernels.scanTwo(this.#at, this.#end, steps.byteOffset, found.byteOffset, this.lesser, this.#higher, total, this.#ofHigher, (gain * total * total) / 2);
        if (this.#at === this.#end)
            return -1;
        this.lesser = found[0];
        this.#higher = found[1];
        lesserCounts[present[0]] = this.lesser - this.#higher;
        lesserCounts[present[1]] = this.#higher;
        return (this.#at - order.byteOffset) / 4;
    }
}

;// CONCATENATED MODULE: ./lib/forest/engine/splitSearch.js



/**
 * Finds the split of a node that ml-cart finds: of all its candidates, column by column and in
 * ascending order, the first with the greatest gain, gains being rounded as ml-cart rounds them.
 *
 * A formula gives the gain of every position of every column. Only where that comes within the
 * rounding errors of formula and libraries of the best gain is the position examined: what gain do
 * the libraries compute, and do they try it at all?
 */
class SplitSearch {
    #node;
    #twoClasses;
    #manyClasses;
    #candidates;
    /** By column: the greatest gain by formula. */
    #peaks;
    #features = new Int32Array(0);
    #stride = 0;
    /** Columns whose feature was drawn before: they cannot be better and are passed over. */
    #repeated = [];
    /** What is not worth examining, whatever has been found so far. */
    #floor = 0;
    /** What is worth examining now. */
    #bar = 0;
    /** The best split: its gain, the place of its column in the tree, and its first greater row. */
    gain = -Infinity;
    column = -1;
    value = 0;
    at = 0;
    constructor(table, sample, node, workspace) {
        this.#node = node;
        this.#twoClasses = new TwoClassScan(node, workspace);
        this.#manyClasses = new ManyClassScan(node, workspace);
        this.#candidates = new Candidates(table, sample, workspace);
        this.#peaks = workspace.peaks;
    }
    /**
     * Turns to a tree. Its column `c` is `features[c]` of the table, and has the rows of a node at
     * `order[c * stride + from]` and on.
     */
    turnTo(features, stride) {
        this.#features = features;
        this.#stride = stride;
        this.#repeated = [...features.keys()].filter((column) => features.indexOf(features[column]) < column);
    }
    /** Searches the counted node. */
    search(from, to) {
        this.#forget();
        const { distinct, tolerance } = this.#node;
        if (distinct < 2 || this.#features.length === 0)
            return;
        const scan = distinct === 2 ? this.#twoClasses : this.#manyClasses;
        scan.begin(from, to);
        const highest = this.#findPeaks(scan);
        this.#floor = highest - 2 * tolerance;
        this.#searchColumns(scan, from, to);
        if (this.gain < highest - tolerance) {
            // The libraries do not try the highest peak: equal values hide where the class changes.
            this.#forget();
            this.#floor = -1;
            this.#searchColumns(scan, from, to);
        }
    }
    #forget() {
        this.gain = -Infinity;
        this.column = -1;
    }
    #findPeaks(scan) {
        const peaks = this.#peaks;
        const columns = this.#features.length;
        scan.findPeaks(columns, this.#stride);
        for (const column of this.#repeated)
            peaks[column] = -Infinity;
        let highest = 0;
        for (let column = 0; column < columns; column++)
            highest = Math.max(highest, peaks[column]);
        return highest;
    }
    #searchColumns(scan, from, to) {
        const features = this.#features;
        const stride = this.#stride;
        const node = this.#node;
        const candidates = this.#candidates;
        this.#raiseBar();
        for (let column = 0; column < features.length; column++) {
            if (this.#peaks[column] < this.#bar)
                continue;
            const start = column * stride + from;
            const end = column * stride + to;
            candidates.turnTo(features[column], start, end);
            // A candidate may leave one side empty, which only matters where no split gains anything.
            // The bar only saves work and may be tested with <= or <: see README.
            if (this.#bar <= 0 && node.gainOfNothing > this.gain) {
                this.#take(node.gainOfNothing, column, start, candidates.allGreaterValue());
            }
            scan.start(start, end);
            for (let at = scan.next(this.#bar); at >= 0; at = scan.next(this.#bar)) {
                const gain = node.gainOf(scan.lesser);
                if (gain > this.gain)
                    this.#take(gain, column, at, candidates.splitValueAt(at));
            }
            if (this.#bar <= 0 && node.gainOfNothing > this.gain) {
                this.#take(node.gainOfNothing, column, end, candidates.allLesserValue());
            }
        }
    }
    /** @param value NaN if the libraries do not try this split */
    #take(gain, column, at, value) {
        if (Number.isNaN(value))
            return;
        this.gain = gain;
        this.column = column;
        this.at = at;
        this.value = value;
        this.#raiseBar();
    }
    #raiseBar() {
        this.#bar = Math.max(this.gain - this.#node.tolerance, this.#floor);
    }
}

;// CONCATENATED MODULE: ./lib/forest/engine/tree.js
/** Bytes a tree takes per node, and per class of a leaf. */
const BYTES_PER_NODE = 28;
const BYTES_PER_LEAF = 12;
/** The memory of a tree that a thread can hand over. */
function buffersOf(tree) {
    const nodes = [tree.column, tree.value, tree.gain, tree.rows, tree.child];
    const leaves = [tree.leafStart, tree.leafClass, tree.leafRows];
    return [...nodes, ...leaves].map(({ buffer }) => buffer);
}
/** A tree being grown. */
class TreeBuilder {
    #column;
    #value;
    #gain;
    #rows;
    #child;
    #leafStart;
    #leafClass;
    #leafRows;
    #nodes = 0;
    #leaves = 0;
    #entries = 0;
    /** @param rows the most distinct rows a tree can have */
    constructor(rows) {
        const nodes = 2 * rows;
        this.#column = new Int32Array(nodes);
        this.#value = new Float64Array(nodes);
        this.#gain = new Float64Array(nodes);
        this.#rows = new Int32Array(nodes);
        this.#child = new Int32Array(nodes);
        this.#leafStart = new Int32Array(rows + 1);
        this.#leafClass = new Int32Array(rows);
        this.#leafRows = new Int32Array(rows);
    }
    /** Begins a tree with its root. */
    start() {
        this.#nodes = 1;
        this.#leaves = 0;
        this.#entries = 0;
    }
    /** Notes what was found for a node. */
    set(node, rows, gain, column, value) {
        this.#rows[node] = rows;
        this.#gain[node] = gain;
        this.#column[node] = column;
        this.#value[node] = value;
    }
    /** Gives a node two children and returns the left one. */
    split(node) {
        const left = this.#nodes;
        this.#child[node] = left;
        this.#nodes += 2;
        return left;
    }
    /** Makes a node a leaf; its classes follow through `addClass`. */
    end(node) {
        this.#child[node] = ~this.#leaves;
        this.#leafStart[this.#leaves++] = this.#entries;
    }
    addClass(label, rows) {
        this.#leafClass[this.#entries] = label;
        this.#leafRows[this.#entries++] = rows;
    }
    finish(features) {
        this.#leafStart[this.#leaves] = this.#entries;
        const nodes = this.#nodes;
        return {
            features,
            column: this.#column.slice(0, nodes),
            value: this.#value.slice(0, nodes),
            gain: this.#gain.slice(0, nodes),
            rows: this.#rows.slice(0, nodes),
            child: this.#child.slice(0, nodes),
            leafStart: this.#leafStart.slice(0, this.#leaves + 1),
            leafClass: this.#leafClass.slice(0, this.#entries),
            leafRows: this.#leafRows.slice(0, this.#entries),
        };
    }
}

;// CONCATENATED MODULE: ./lib/forest/engine/workspace.js

/** The memory one tree after the other is grown in, which the kernels see too. */
class Workspace {
    kernels;
    /** What a kernel found, as integers and as doubles. */
    found;
    foundReal;
    /**
     * The numbers of the tree's rows in the order of each column, column after column. The sign bit
     * is set where a new value begins.
     */
    order;
    spare;
    /** By row number: the class in the upper 16 bits, the copies in the lower. */
    packed;
    /** By row number, in a node of two classes: the copies, and again above if of the higher. */
    steps;
    /** By row number: 1 on the left of a split, 0 on its right. */
    sides;
    /** Rows of the node by class. */
    counts;
    /** The classes of the node, ascending. */
    present;
    /** Rows in front of a split by class. */
    lesserCounts;
    /** By column: the greatest gain by formula. */
    peaks;
    constructor(rows, features, classes) {
        const cells = rows * Math.max(features, 1) + 1;
        const { buffer, kernels } = (0,engine_kernels/* openKernels */.X)(workspaceBytes(rows, features, classes));
        this.kernels = kernels;
        let end = 0;
        const next = (bytes) => {
            const start = end;
            end += (bytes + 7) & ~7;
            return start;
        };
        const integers = (length) => new Int32Array(buffer, next(length * 4), length);
        this.found = integers(6);
        this.foundReal = new Float64Array(buffer, 0, 3);
        this.order = integers(cells);
        this.spare = integers(rows + 1);
        this.packed = integers(rows);
        this.steps = integers(rows);
        this.counts = integers(classes);
        this.present = integers(classes);
        this.lesserCounts = integers(classes);
        this.peaks = new Float64Array(buffer, next(features * 8), features);
        this.sides = new Uint8Array(buffer, next(rows), rows);
    }
}
/** Bytes of memory a workspace takes. */
function workspaceBytes(rows, features, classes) {
    return 4 * rows * Math.max(features, 1) + 13 * rows + 12 * classes + 8 * features + 128;
}

;// CONCATENATED MODULE: ./lib/forest/engine/treeGrower.js






/**
 * Grows one tree after the other in the same memory. Every column's rows are kept in ascending
 * order; a split divides each of these orders, in place, into that of its left and that of its
 * right rows.
 */
class TreeGrower {
    #limits;
    #workspace;
    #sample;
    #node;
    #search;
    #builder;
    #features = new Int32Array(0);
    #stride = 0;
    /** @param features the most features a tree is grown on */
    constructor(table, features, limits) {
        this.#limits = limits;
        this.#workspace = new Workspace(table.rows, features, table.classes);
        this.#sample = new Sample(table, this.#workspace);
        this.#node = new NodeCounts(this.#workspace);
        this.#search = new SplitSearch(table, this.#sample, this.#node, this.#workspace);
        this.#builder = new TreeBuilder(table.rows);
    }
    /**
     * @param drawn the table's row at each place of the tree's sample
     * @param features the table's columns to grow on, in order, possibly repeated
     */
    grow(drawn, features) {
        const sample = this.#sample;
        sample.take(drawn);
        this.#features = features;
        this.#stride = sample.size;
        this.#search.turnTo(features, sample.size);
        if (features.length === 0) {
            for (let i = 0; i < sample.size; i++)
                this.#workspace.order[i] = i | GROUP;
        }
        for (let column = 0; column < features.length; column++) {
            sample.writeOrder(features[column], column * sample.size);
        }
        this.#builder.start();
        const open = [{ node: 0, from: 0, to: sample.size, depth: 0, parentGain: NaN }];
        for (let next = open.pop(); next; next = open.pop())
            this.#growNode(next, open);
        return this.#builder.finish(features);
    }
    #growNode(given, open) {
        const { node, from, to, depth, parentGain } = given;
        this.#node.count(from, to);
        const { total } = this.#node;
        const search = this.#search;
        const limits = this.#limits;
        if (total <= limits.minNumSamples) {
            this.#builder.set(node, total, NaN, -1, 0);
            this.#endNode(node);
            return;
        }
        search.search(from, to);
        const { gain, column, value } = search;
        const at = search.at - column * this.#stride;
        this.#builder.set(node, total, gain, column, value);
        if (depth < limits.maxDepth &&
            gain > limits.gainThreshold &&
            gain !== parentGain &&
            at > from &&
            at < to) {
            this.#splitNode(given, column, at, gain, open);
        }
        else {
            this.#endNode(node);
        }
    }
    #endNode(node) {
        const { counts, present } = this.#workspace;
        this.#builder.end(node);
        for (let i = 0; i < this.#node.distinct; i++) {
            this.#builder.addClass(present[i], counts[present[i]]);
        }
    }
    #splitNode(given, column, at, gain, open) {
        const { node, from, to } = given;
        const depth = given.depth + 1;
        const left = this.#builder.split(node);
        const start = column * this.#stride;
        const leftIsOpen = this.#settle(left, start + from, start + at, 1);
        const rightIsOpen = this.#settle(left + 1, start + at, start + to, 0);
        if (leftIsOpen && rightIsOpen)
            this.#divide(from, to);
        else if (leftIsOpen)
            this.#extract(1, from, to);
        else if (rightIsOpen)
            this.#extract(0, from, to);
        if (rightIsOpen) {
            const moved = leftIsOpen ? 0 : at - from;
            open.push({ node: left + 1, from: at - moved, to: to - moved, depth, parentGain: gain });
        }
        if (leftIsOpen)
            open.push({ node: left, from, to: at, depth, parentGain: gain });
    }
    /**
     * Notes the side of a child's rows, which are `order[from]` to `order[to - 1]`. A child of one
     * class is a leaf and done with; `true` if it has to be grown.
     */
    #settle(node, from, to, side) {
        const { kernels, order, packed, found, sides } = this.#workspace;
        const start = order.byteOffset;
        kernels.mark(start + from * 4, start + to * 4, packed.byteOffset, found.byteOffset, sides.byteOffset, side);
        const rows = found[0];
        const others = found[1];
        if (others !== 0)
            return true;
        this.#builder.set(node, rows, rows > this.#limits.minNumSamples ? -Infinity : NaN, -1, 0);
        this.#builder.end(node);
        this.#builder.addClass(this.#sample.classOf(order[from]), rows);
        return false;
    }
    /** Divides every column's order into that of the left rows and that of the right rows. */
    #divide(from, to) {
        const { kernels, sides, spare } = this.#workspace;
        const [start, end, stride, last] = this.#ranges(from, to);
        kernels.divide(start, end, stride, last, sides.byteOffset, spare.byteOffset);
    }
    /** Keeps the rows of one side in every column's order, at the front of the range. */
    #extract(side, from, to) {
        const { kernels, sides } = this.#workspace;
        const [start, end, stride, last] = this.#ranges(from, to);
        kernels.extract(start, end, stride, last, sides.byteOffset, side);
    }
    /** Where the node's range begins and ends in the first column, the stride, and its last end. */
    #ranges(from, to) {
        const start = this.#workspace.order.byteOffset;
        const stride = this.#stride * 4;
        const end = start + to * 4;
        return [start + from * 4, end, stride, end + (this.#features.length - 1) * stride];
    }
}

;// CONCATENATED MODULE: ./lib/forest/engine/growTrees.js


/** The most features a tree of the task is grown on. */
const featuresPerTree = ({ table, draws }) => draws ? drawnFeatures(draws.maxFeatures, table.columns) : table.columns;
/**
 * Grows trees on this thread, with their places in the forest. `take` gives out places in
 * ascending order, so that several threads can share them: a tree depends on its place alone.
 */
function* growTrees(task, take) {
    const { table, trees, limits } = task;
    const grower = new TreeGrower(table, featuresPerTree(task), limits);
    const draws = task.draws && new Draws(table.rows, table.columns, task.draws);
    for (let place = take(); place < trees; place = take()) {
        while (draws && draws.made <= place)
            draws.next();
        yield [
            place,
            grower.grow(draws?.rows ?? upTo(table.rows), draws?.features ?? upTo(table.columns)),
        ];
    }
}
/** Gives out 0, 1, 2, ... */
function counter() {
    let next = 0;
    return () => next++;
}
const upTo = (length) => Int32Array.from({ length }, (_, i) => i);

;// CONCATENATED MODULE: ./lib/forest/engine/memory.js






/** WebAssembly addresses 32 bits. */
const MOST_WORKSPACE = 0xffff0000;
/** The most memory that may be used here: most of what the process may have. */
function memoryLimit() {
    const constrained = process.constrainedMemory();
    return 0.8 * (constrained > 0 ? Math.min(constrained, (0,external_node_os_.totalmem)()) : (0,external_node_os_.totalmem)());
}
/** Bytes a task takes at most: every row that a tree draws ends in a leaf of its own. */
function estimateMemory(size, threads) {
    const { rows, columns, trees, bagging } = size;
    const grown = trees * treeBytes(bagging ? mostDrawn(rows) : rows);
    return tableBytes(rows, columns) + grown + threads * threadBytes(size);
}
/**
 * Of n rows, n draws take 1 - 1/e on average. By McDiarmid's inequality they take 4 sqrt(n) more
 * less than once in 10^13 samples.
 */
const mostDrawn = (rows) => Math.min(rows, Math.ceil((1 - 1 / Math.E) * rows + 4 * Math.sqrt(rows)));
const treeBytes = (rows) => rows * (2 * BYTES_PER_NODE + BYTES_PER_LEAF);
function threadBytes({ rows, features, classes }) {
    const sample = 16 * rows;
    return sorterBytes(rows) + workspaceBytes(rows, features, classes) + sample + treeBytes(rows);
}
/**
 * How many of the wanted threads fit into `limit` bytes, at least one.
 *
 * @throws UserError `memory` when not even one does
 */
function fitThreads(size, wanted, limit) {
    const needed = estimateMemory(size, 1);
    const workspace = workspaceBytes(size.rows, size.features, size.classes);
    if (needed > limit || workspace > MOST_WORKSPACE) {
        throw new errors/* UserError */.yo('memory', `Training ${size.trees} trees on ${size.rows} rows and ${size.columns} features may take ` +
            `${gigabytes(needed)} GB of memory; ${gigabytes(limit)} GB may be used here, and 4.3 GB ` +
            'for the rows and features of one tree. Use fewer trees, rows or features, or more memory.');
    }
    return Math.min(wanted, 1 + Math.floor((limit - needed) / threadBytes(size)));
}
const gigabytes = (bytes) => (bytes / 1e9).toFixed(1);

// EXTERNAL MODULE: ./lib/forest/engine/predict.js + 1 modules
var predict = __webpack_require__(8687);
;// CONCATENATED MODULE: ./lib/forest/engine/writeTree.js

/** Text is handed on in pieces of about this many characters. */
const PIECE = 1 << 16;
/** Only what ml-cart reads to predict, keys in code-unit order. */
const leanNode = {
    open: (tree, node) => tree.child[node] < 0 ? `{"distribution":${distribution(tree, node)}}` : '{"left":',
    close: (tree, node) => `,"splitColumn":${tree.column[node]},"splitValue":${tree.value[node]}}`,
};
/** The text of a tree's root, in pieces. Trees may be deeper than the stack, so nothing recurs. */
function* writeTree(tree, writer) {
    // A node waits as itself to be opened, as ~itself to be closed, and a comma as NaN.
    const waiting = [0];
    let text = '';
    for (;;) {
        const next = waiting.pop();
        if (next === undefined)
            break;
        if (Number.isNaN(next)) {
            text += ',"right":';
        }
        else if (next < 0) {
            text += writer.close(tree, ~next);
        }
        else {
            text += writer.open(tree, next);
            const left = tree.child[next];
            if (left > 0)
                waiting.push(~next, left + 1, NaN, left);
        }
        if (text.length >= PIECE) {
            yield text;
            text = '';
        }
    }
    yield text;
}
/** The class shares of a leaf as a matrix of one row, up to its highest class. */
function distribution(tree, node) {
    const leaf = ~tree.child[node];
    const end = tree.leafStart[leaf + 1];
    let text = '[[';
    let label = 0;
    for (let i = tree.leafStart[leaf]; i < end; i++) {
        for (; label < tree.leafClass[i]; label++)
            text += '0,';
        text += `${repeatedSum(tree.leafRows[i], tree.rows[node])}${i + 1 < end ? ',' : ''}`;
        label++;
    }
    return `${text}]]`;
}

;// CONCATENATED MODULE: ./lib/forest/engine/writeForest.js

/** A random forest as ml-random-forest loads it, in pieces of text. */
function* writeForest(trees) {
    yield '{"baseModel":{"estimators":[';
    for (const [i, tree] of trees.entries()) {
        if (i > 0)
            yield ',';
        yield* writeDecisionTree([tree]);
    }
    const indexes = trees.map((tree) => `[${tree.features.join()}]`).join();
    yield `],"indexes":[${indexes}],"isClassifier":true,"nEstimators":${trees.length}},"name":"RFClassifier"}`;
}
/** A decision tree, the only one given, as ml-cart loads it, in pieces of text. */
function* writeDecisionTree([tree]) {
    yield '{"name":"DTClassifier","options":{"kind":"classifier"},"root":';
    yield* writeTree(tree, leanNode);
    yield '}';
}

;// CONCATENATED MODULE: ./lib/forest/growForest.js







/** Rows x features x trees that are grown before a thread has started, in about 0.1 s. */
const SMALL = 1_000_000;
/** Milliseconds that this thread grows trees without turning to other things. */
const LONGEST_TURN = 20;
/** Memory of the last table for the next one: what is only dropped is given back late. */
let spare = null;
/**
 * Grows the model that ml-random-forest or ml-cart would grow, in less time. A `GrowForest`, with
 * resources that change nothing but the time.
 *
 * @throws UserError `memory` when the training would take more memory than it may
 */
async function growForest(trainingSet, classes, options, onProgress, signal, resources = {}) {
    const { columns, labels } = trainingSet;
    const forest = options.algorithm === 'random-forest';
    const trees = forest ? options.trees : 1;
    const features = forest ? options.featuresPerTree : columns.length;
    const rows = labels.length;
    const size = { rows, columns: columns.length, classes, trees, bagging: forest, features };
    const wanted = rows * features * trees < SMALL ? 0 : Math.min(trees, (0,external_node_os_.availableParallelism)());
    const threads = fitThreads(size, resources.threads ?? wanted, resources.memory ?? memoryLimit());
    const memory = takeMemory(tableBytes(rows, columns.length));
    const task = {
        table: shareTable(columns, labels, classes, memory),
        trees,
        draws: forest
            ? {
                maxFeatures: maxFeaturesFor(features, columns.length),
                replacement: false,
                useSampleBagging: true,
                seed: options.seed,
            }
            : null,
        limits: {
            minNumSamples: options.minNumSamples,
            maxDepth: options.maxDepth ?? Infinity,
            gainThreshold: options.gainThreshold,
        },
    };
    let grown = 0;
    const onTree = () => onProgress?.(++grown, trees);
    const model = await (threads === 0
        ? growHere(task, onTree, signal)
        : growOnThreads(task, threads, onTree, signal));
    spare = memory;
    const chunks = () => (forest ? writeForest(model) : writeDecisionTree(model));
    return {
        vote: (columns) => (0,predict/* predict */.K)(model, classes, columns),
        chunks,
        toJSON: () => JSON.parse([...chunks()].join('')),
    };
}
/** The spare memory if it is large enough; it is nobody's spare until it is given back. */
function takeMemory(bytes) {
    const kept = spare;
    spare = null;
    return kept && kept.byteLength >= bytes ? kept : new SharedArrayBuffer(bytes);
}
/** Grows on this thread, which turns to other things between two trees now and then. */
async function growHere(task, onTree, signal) {
    const trees = [];
    sortColumns(task.table, counter());
    let turned = performance.now();
    for (const [, tree] of growTrees(task, counter())) {
        trees.push(tree);
        onTree();
        if (performance.now() - turned > LONGEST_TURN) {
            await new Promise((resolve) => setImmediate(resolve));
            turned = performance.now();
        }
        signal?.throwIfAborted();
    }
    return trees;
}
/**
 * ml-random-forest takes the number 1 for all features, so one of several has to be asked for as
 * a share that is rounded down to it.
 */
function maxFeaturesFor(count, columns) {
    return count === 1 && columns > 1 ? 1.5 / columns : count;
}


/***/ }),

/***/ 5933:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ formatJson)
/* harmony export */ });
/**
 * JSON for people and for `diff`: objects a member a line, lists on one line unless they hold
 * objects or lists. Keys keep the order they were made in.
 *
 * @throws TypeError for a number that is not finite, which JSON would silently turn into `null`
 */
const formatJson = (value) => `${format(value, '')}\n`;
function format(value, indent) {
    if (Array.isArray(value))
        return formatList(value, indent);
    if (typeof value === 'object' && value !== null) {
        const members = Object.entries(value).filter(([, member]) => member !== undefined);
        return formatMembers(members.map(([key, member]) => `${JSON.stringify(key)}: ${format(member, `${indent}  `)}`), indent, '{}');
    }
    return formatScalar(value);
}
function formatList(list, indent) {
    const isFlat = list.every((item) => typeof item !== 'object' || item === null);
    if (isFlat)
        return `[${list.map(formatScalar).join(', ')}]`;
    return formatMembers(list.map((item) => format(item, `${indent}  `)), indent, '[]');
}
function formatMembers(members, indent, brackets) {
    if (members.length === 0)
        return brackets;
    const inner = members.map((member) => `${indent}  ${member}`).join(',\n');
    return `${brackets.slice(0, 1)}\n${inner}\n${indent}${brackets.slice(1)}`;
}
function formatScalar(value) {
    if (typeof value === 'number' && !Number.isFinite(value)) {
        throw new TypeError(`A number that is not finite cannot be written: ${value}`);
    }
    return JSON.stringify(value);
}


/***/ }),

/***/ 7321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ evaluate)
});

;// CONCATENATED MODULE: ./lib/metrics/classCounts.js
const countClasses = ({ classes, truth, predicted }) => {
    const counts = {
        truth: new Int32Array(classes.length),
        predicted: new Int32Array(classes.length),
        hits: new Int32Array(classes.length),
    };
    truth.forEach((label, row) => {
        const guess = predicted[row];
        counts.truth[label]++;
        counts.predicted[guess]++;
        if (label === guess)
            counts.hits[label]++;
    });
    return counts;
};

;// CONCATENATED MODULE: ./lib/metrics/confusionMatrix.js
/** Rows per truth (outer) and prediction (inner), over all classes of the table. */
const confusionMatrix = ({ classes, truth, predicted }) => {
    const width = classes.length;
    const cells = new Int32Array(width * width);
    truth.forEach((label, row) => {
        cells[label * width + predicted[row]]++;
    });
    return classes.map((_, label) => Array.from(cells.subarray(label * width, (label + 1) * width)));
};

// EXTERNAL MODULE: ./lib/metrics/logLoss.js
var logLoss = __webpack_require__(4704);
// EXTERNAL MODULE: ./lib/metrics/score.js + 3 modules
var score = __webpack_require__(5962);
;// CONCATENATED MODULE: ./lib/metrics/evaluate.js




/**
 * What predictions are worth against the truth, in scikit-learn's definitions, with the table's
 * classes as `labels`. The same rows in any order give the same numbers to the last digit.
 *
 * @throws RangeError when there is no row, since nothing can then be said, or when the arrays
 * disagree on how many rows there are
 */
const evaluate = (predictions) => {
    const { classes, truth, predicted, votes } = predictions;
    const rows = truth.length;
    if (rows === 0)
        throw new RangeError('There are no rows to evaluate.');
    if (predicted.length !== rows || votes.length !== rows * classes.length) {
        throw new RangeError('Truth, predictions and votes are of different numbers of rows.');
    }
    return {
        ...(0,score/* score */.f)(classes, countClasses(predictions), (0,logLoss/* logLoss */._1)(predictions)),
        confusionMatrix: confusionMatrix(predictions),
    };
};


/***/ }),

/***/ 4704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _1: () => (/* binding */ logLoss),
/* harmony export */   mZ: () => (/* binding */ votesForTruth),
/* harmony export */   qo: () => (/* binding */ rowLoss)
/* harmony export */ });
/**
 * The loss of one row: minus the logarithm of the share of the trees that voted for the truth,
 * the share kept within the double-precision epsilon of 0 and 1 as scikit-learn's `log_loss`
 * does. So a row that no tree got right costs 36.04 and not infinity.
 */
const rowLoss = (votesForTruth, trees) => {
    const share = votesForTruth / trees;
    return -Math.log(Math.min(1 - Number.EPSILON, Math.max(Number.EPSILON, share)));
};
/** The trees that voted for the true class of a row. */
const votesForTruth = (predictions, row) => predictions.votes[row * predictions.classes.length + predictions.truth[row]];
/**
 * The mean loss of the rows, as scikit-learn's `log_loss(truth, votes / trees)`. It is summed by
 * number of votes, so that it does not depend on the order of the rows.
 */
const logLoss = (predictions) => {
    const { truth, trees } = predictions;
    const rowsByVotes = new Int32Array(trees + 1);
    truth.forEach((_, row) => {
        rowsByVotes[votesForTruth(predictions, row)]++;
    });
    let total = 0;
    rowsByVotes.forEach((rows, votes) => {
        if (rows > 0)
            total += rows * rowLoss(votes, trees);
    });
    return total / truth.length;
};


/***/ }),

/***/ 5962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ score)
});

;// CONCATENATED MODULE: ./lib/metrics/classMetrics.js
/** A share of nothing is 0, as scikit-learn's `zero_division` default has it; never NaN. */
function ratio(part, whole) {
    return whole === 0 ? 0 : part / whole;
}
/**
 * Precision, recall, F1 and support of every class, as scikit-learn's
 * `precision_recall_fscore_support(truth, predicted, labels=classes)`: a class that is never
 * predicted has precision 0, one that does not occur has recall 0.
 */
const classMetrics = (classes, counts) => classes.map((name, index) => {
    const support = counts.truth[index];
    const predicted = counts.predicted[index];
    const hits = counts.hits[index];
    return {
        name,
        precision: ratio(hits, predicted),
        recall: ratio(hits, support),
        f1: ratio(2 * hits, support + predicted),
        support,
    };
});

;// CONCATENATED MODULE: ./lib/metrics/averages.js

const average = (perClass, weight) => {
    let total = 0;
    let precision = 0;
    let recall = 0;
    let f1 = 0;
    for (const metrics of perClass) {
        const share = weight(metrics);
        total += share;
        precision += share * metrics.precision;
        recall += share * metrics.recall;
        f1 += share * metrics.f1;
    }
    return {
        precision: ratio(precision, total),
        recall: ratio(recall, total),
        f1: ratio(f1, total),
    };
};
/**
 * Every class of the table counts the same, as scikit-learn's `average='macro'` with
 * `labels=classes`: a class without rows counts as 0. (Without `labels`, scikit-learn leaves out
 * the classes that are neither true nor predicted anywhere; then an average would be over other
 * classes on one set of rows than on the next.)
 */
const macroAverage = (perClass) => average(perClass, () => 1);
/** Every class counts by its rows, as scikit-learn's `average='weighted'`. */
const weightedAverage = (perClass) => average(perClass, ({ support }) => support);
/**
 * The mean recall of the classes that occur, as scikit-learn's `balanced_accuracy_score`: unlike
 * the macro average of the recall, a class without rows is left out.
 */
const balancedAccuracy = (perClass) => {
    let recalls = 0;
    let occurring = 0;
    for (const { recall, support } of perClass) {
        if (support === 0)
            continue;
        recalls += recall;
        occurring++;
    }
    return ratio(recalls, occurring);
};

;// CONCATENATED MODULE: ./lib/metrics/matthewsCorrelation.js
/**
 * Matthews correlation coefficient for any number of classes, as scikit-learn's
 * `matthews_corrcoef`; 0 where it is undefined, that is, when all rows are of one class or all
 * are predicted to be.
 *
 * With n rows, c of them right, t rows of a class and p predictions of it:
 * (c n - sum t p) / sqrt((n n - sum p p) (n n - sum t t)).
 * Source: J. Gorodkin, "Comparing two K-category assignments by a K-category correlation
 * coefficient", Computational Biology and Chemistry 28 (2004).
 */
const matthewsCorrelation = ({ truth, predicted, hits }) => {
    let rows = 0;
    let correct = 0;
    let products = 0;
    let truthSquares = 0;
    let predictedSquares = 0;
    truth.forEach((t, index) => {
        const p = predicted[index];
        rows += t;
        correct += hits[index];
        products += t * p;
        truthSquares += t * t;
        predictedSquares += p * p;
    });
    const spread = (rows * rows - predictedSquares) * (rows * rows - truthSquares);
    if (spread === 0)
        return 0;
    return (correct * rows - products) / Math.sqrt(spread);
};

;// CONCATENATED MODULE: ./lib/metrics/score.js



/** @param logLoss the one metric that counts per class do not tell */
const score = (classes, counts, logLoss) => {
    const rows = counts.truth.reduce((sum, support) => sum + support, 0);
    const correct = counts.hits.reduce((sum, hits) => sum + hits, 0);
    const mostFrequent = counts.truth.reduce((most, support) => Math.max(most, support), 0);
    const perClass = classMetrics(classes, counts);
    return {
        rows,
        correct,
        accuracy: correct / rows,
        balancedAccuracy: balancedAccuracy(perClass),
        mcc: matthewsCorrelation(counts),
        logLoss,
        macro: macroAverage(perClass),
        weighted: weightedAverage(perClass),
        perClass,
        majorityShare: mostFrequent / rows,
    };
};


/***/ }),

/***/ 8536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ selectRows)
/* harmony export */ });
/** The predictions of some rows only, in the order given. */
const selectRows = (predictions, rows) => {
    const { classes, truth, predicted, votes, trees } = predictions;
    const width = classes.length;
    const selected = {
        classes,
        truth: new Int32Array(rows.length),
        predicted: new Int32Array(rows.length),
        votes: new Int32Array(rows.length * width),
        trees,
    };
    rows.forEach((row, index) => {
        selected.truth[index] = truth[row];
        selected.predicted[index] = predicted[row];
        selected.votes.set(votes.subarray(row * width, (row + 1) * width), index * width);
    });
    return selected;
};


/***/ }),

/***/ 3377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ sharedRows)
/* harmony export */ });
/** The rows that the base could predict, which are those that are compared. */
const sharedRows = ({ predicted }) => Int32Array.from(predicted.keys()).filter((row) => (predicted[row] ?? -1) >= 0);


/***/ }),

/***/ 1155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ describeModel)
/* harmony export */ });
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6256);

/** The header of the model grown with `options` on `rows` rows of `table`. */
const describeModel = (table, rows, { ignore, idColumn, groupColumn, testSize }, options) => ({
    format: 'forest-gate/model',
    formatVersion: _model_js__WEBPACK_IMPORTED_MODULE_0__/* .MODEL_FORMAT_VERSION */ .zk,
    features: table.features.map((feature) => feature.name),
    target: table.target,
    classes: [...table.classes],
    library: options.algorithm === 'random-forest' ? 'ml-random-forest 2.1' : 'ml-cart 2.1',
    settings: {
        algorithm: options.algorithm,
        trees: options.trees,
        featuresPerTree: options.featuresPerTree,
        maxDepth: options.maxDepth,
        minSamplesSplit: options.minNumSamples + 1,
        minGain: options.gainThreshold,
        seed: options.seed,
    },
    data: { rows, fingerprint: table.fingerprint, ignore, idColumn, groupColumn, testSize },
});


/***/ }),

/***/ 457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ writeModel)
/* harmony export */ });
/* harmony import */ var _json_formatJson_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5933);

/** The text of `model.json` in pieces: the header, then `forest` in the library's own JSON. */
function* writeModel(header, forest) {
    yield (0,_json_formatJson_js__WEBPACK_IMPORTED_MODULE_0__/* .formatJson */ .I)(header).replace(/\n}\n$/, ',\n  "forest": ');
    yield* forest.chunks();
    yield '\n}\n';
}


/***/ }),

/***/ 8178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c_: () => (/* binding */ measureOf),
/* harmony export */   uF: () => (/* binding */ unitOf),
/* harmony export */   vm: () => (/* binding */ modelMetricOf)
/* harmony export */ });
/* harmony import */ var _metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2710);

/** @throws for a name that is no metric of a model, which the metric of a drop always is */
function modelMetricOf(name) {
    const metric = (0,_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .a)(name);
    if (metric.source !== 'model')
        throw new Error(`${name} is no metric of a model.`);
    return metric;
}
/** A metric of a model as the statistics take it: more is better. */
function measureOf(name, of) {
    const metric = modelMetricOf(name);
    const sign = metric.better === 'more' ? 1 : -1;
    return (scores) => sign * (metric.read(scores, of ?? '') ?? NaN);
}
/** An interval of a measure, back in the unit of its metric. */
function unitOf(name, { low, high }) {
    return modelMetricOf(name).better === 'more' ? { low, high } : { low: 0 - high, high: 0 - low };
}


/***/ }),

/***/ 2710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ METRICS),
/* harmony export */   a: () => (/* binding */ metricOf)
/* harmony export */ });
const SHARE = { of: null, better: 'more', least: 0, most: 1, unit: 'number' };
const ROWS = { ...SHARE, better: 'less', most: Number.MAX_SAFE_INTEGER, unit: 'rows' };
/** A share of which more is better, unless its form says otherwise. */
function model(label, read, form = {}) {
    return { source: 'model', ...SHARE, isShown: false, hasInterval: false, ...form, label, read };
}
/** A number of rows of which fewer are better. */
function data(label, read) {
    return { source: 'data', ...ROWS, label, read };
}
/** The same of a change, unless its form says otherwise. */
function changes(label, read, form = {}) {
    return { source: 'changes', ...ROWS, ...form, label, read };
}
function findClass({ perClass }, wanted) {
    return perClass.find(({ name }) => name === wanted);
}
function findDrift({ drift }, wanted) {
    return drift.find(({ column }) => column === wanted)?.statistic;
}
const SHOWN = { isShown: true, hasInterval: true };
/** All metrics by the name that rules call them by, in the order of reports. */
// prettier-ignore
const METRICS = new Map([
    ['accuracy', model('accuracy', ({ accuracy }) => accuracy, { ...SHOWN, unit: 'percent' })],
    ['balanced-accuracy', model('balanced accuracy', (of) => of.balancedAccuracy, SHOWN)],
    ['f1-macro', model('F1, macro average', ({ macro }) => macro.f1, SHOWN)],
    ['f1-weighted', model('F1, weighted average', ({ weighted }) => weighted.f1, { hasInterval: true })],
    ['precision-macro', model('precision, macro average', ({ macro }) => macro.precision)],
    ['precision-weighted', model('precision, weighted average', ({ weighted }) => weighted.precision)],
    ['recall-macro', model('recall, macro average', ({ macro }) => macro.recall)],
    ['recall-weighted', model('recall, weighted average', ({ weighted }) => weighted.recall)],
    ['mcc', model('Matthews correlation', ({ mcc }) => mcc, { ...SHOWN, least: -1 })],
    ['log-loss', model('log loss, lower is better', ({ logLoss }) => logLoss, { ...SHOWN, better: 'less', most: Infinity })],
    ['precision', model('precision', (of, name) => findClass(of, name)?.precision, { of: 'class' })],
    ['recall', model('recall', (of, name) => findClass(of, name)?.recall, { of: 'class' })],
    ['f1', model('F1', (of, name) => findClass(of, name)?.f1, { of: 'class' })],
    ['conflicting-labels', data('conflicting labels', ({ conflictingLabels }) => conflictingLabels)],
    ['duplicates', data('duplicate rows', ({ duplicates }) => duplicates)],
    ['rows-added', changes('rows added', ({ rowsAdded }) => rowsAdded)],
    ['rows-removed', changes('rows removed', ({ rowsRemoved }) => rowsRemoved)],
    ['rows-relabelled', changes('rows relabelled', ({ rowsRelabelled }) => rowsRelabelled)],
    ['drift', changes('drift', findDrift, { of: 'column', most: 1, unit: 'number' })],
]);
/** @throws for a name that is no metric, which no parsed rule has */
function metricOf(name) {
    const metric = METRICS.get(name);
    if (metric === undefined)
        throw new Error(`There is no metric ${name}.`);
    return metric;
}


/***/ }),

/***/ 7911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ checkRules),
  N: () => (/* binding */ parseRules)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/text/quote.js
var quote = __webpack_require__(7819);
// EXTERNAL MODULE: ./lib/text/suggestName.js
var suggestName = __webpack_require__(7402);
// EXTERNAL MODULE: ./lib/rules/metrics.js
var metrics = __webpack_require__(2710);
// EXTERNAL MODULE: ./lib/rules/rule.js
var rules_rule = __webpack_require__(5777);
;// CONCATENATED MODULE: ./lib/rules/parseRule.js





const LONGEST = 1000;
const NUMBER = /^-?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?$/i;
const PERCENT = /^(\d+(?:\.\d+)?|\.\d+)\s*%$/;
/**
 * Reads a rule: `<metric> [drop] >=|<= <limit> [warn]`, where some metrics are of a class
 * (`recall[setosa]`) or of a column (`drift(petal_length)`). A name in brackets goes up to the last
 * closing one; in quotes it is a JSON text. `2%` is 0.02 of the metric's own unit.
 *
 * @throws UserError naming the rule, the column where it goes wrong, and what is allowed there
 */
function parseRule(text) {
    let at = 0;
    let start = 0;
    const fail = (problem) => {
        throw new errors/* UserError */.yo('rule', `Rule ${(0,quote/* quote */.h)(text)}, column ${start + 1}: ${problem}`);
    };
    /** Steps over white space and over what matches from there on. */
    const take = (pattern) => {
        start = at + text.slice(at).length - text.slice(at).trimStart().length;
        const taken = pattern.exec(text.slice(start))?.[0] ?? '';
        at = start + taken.length;
        return taken;
    };
    if (text.length > LONGEST)
        fail(`it is longer than ${LONGEST} characters.`);
    const name = take(/^[^\s[\](){}<>=≤≥!]+/);
    const metric = metrics/* METRICS */.C.get(name) ?? fail(describeUnknown(name));
    const of = readName(name, metric, take(/^(?:\[.*\]|\(.*\))/s), fail);
    const isDrop = take(/^drop(?![^\s<>=≤≥!])/) !== '';
    if (isDrop && metric.source !== 'model') {
        fail(`${name} is a number about the data, which has a limit but no drop.`);
    }
    const kind = isDrop ? 'drop' : metric.better === 'more' ? 'floor' : 'ceiling';
    checkOperator(take(/^[<>=≤≥!]+/), name, kind, fail);
    const limit = readLimit(take(/^\S+(?:\s*%)?/), metric, kind, fail);
    const level = take(/^warn(?!\S)/) === '' ? 'fail' : 'warn';
    if (take(/^.+/s) !== '')
        fail('nothing but the word warn may follow the limit.');
    return { metric: name, of, kind, limit, level };
}
function describeUnknown(name) {
    return name === ''
        ? 'a rule begins with the name of a metric, as in accuracy >= 0.9.'
        : `there is no metric ${(0,quote/* quote */.h)(name)}. ${(0,suggestName/* suggestName */.S)(name, [...metrics/* METRICS */.C.keys()])}`;
}
function readName(name, { of }, bracketed, fail) {
    if (of === null) {
        if (bracketed !== '')
            fail(`${name} is not of one class or column: leave out what is in brackets.`);
        return null;
    }
    const form = (0,rules_rule/* bracket */.Ts)(name, of === 'class' ? 'CLASS' : 'COLUMN');
    if (bracketed[0] !== form[0]) {
        const mean = metrics/* METRICS */.C.has(`${name}-macro`) ? `; ${name}-macro is the mean of all classes` : '';
        fail(`${name} is of one ${of}: write ${name}${form}${mean}.`);
    }
    const inner = bracketed.slice(1, -1).trim();
    if (inner === '')
        fail(`the name of the ${of} is missing in the brackets.`);
    return /^".*"$/s.test(inner) ? readQuoted(inner, fail) : inner;
}
function readQuoted(text, fail) {
    try {
        return String(JSON.parse(text));
    }
    catch {
        return fail('within quotes, a quote is written \\" and a backslash \\\\.');
    }
}
function checkOperator(operator, name, kind, fail) {
    const [right, wrong] = kind === 'floor' ? ['>=', '<='] : ['<=', '>='];
    if (operator === right)
        return;
    if (operator === '') {
        const drop = metrics/* METRICS */.C.get(name)?.source === 'model' ? ', or drop <= and a limit,' : '';
        fail(kind === 'drop'
            ? '<= and a limit have to follow.'
            : `${right} and a limit${drop} have to follow.`);
    }
    if (operator !== wrong) {
        fail(`${(0,quote/* quote */.h)(operator)} is not for rules: write ${right}, which lets the limit itself pass.`);
    }
    fail(kind === 'drop'
        ? 'less of a drop is better, so write <= and a limit.'
        : `${kind === 'floor' ? 'more' : 'less'} of ${name} is better, so write ${right} and a limit.`);
}
function readLimit(text, metric, kind, fail) {
    const isWhole = metric.unit === 'rows';
    const least = kind === 'drop' ? 0 : metric.least;
    const most = kind === 'drop' ? metric.most - metric.least : metric.most;
    // The exponent moves the point, where dividing by 100 would round a second time.
    const percent = isWhole ? undefined : PERCENT.exec(text)?.[1];
    const number = percent === undefined ? readNumber(text) : Number(`${percent}e-2`);
    if (number >= least && number <= most && (!isWhole || Number.isInteger(number))) {
        return number;
    }
    const range = most < Number.MAX_SAFE_INTEGER ? `from ${least} to ${most}` : `from ${least}`;
    const allowed = isWhole
        ? `a whole number ${range}`
        : `a number ${range}, or a percentage (2% is 0.02)`;
    return fail(text === '' ? `the limit is missing: ${allowed}.` : `the limit has to be ${allowed}.`);
}
function readNumber(text) {
    // Adding 0 makes -0 a plain 0.
    const number = NUMBER.test(text) ? Number(text) + 0 : NaN;
    return Number.isFinite(number) ? number : NaN;
}

;// CONCATENATED MODULE: ./lib/rules/parseRules.js




const MOST_RULES = 100;
/**
 * Reads a list of rules.
 * @throws UserError for a rule that cannot be read, for no rule, for too many, and for two that
 *   limit the same
 */
function parseRules(texts) {
    return checkRules(texts.map(parseRule));
}
/**
 * Gives back rules that can all be meant.
 * @throws UserError for no rule, for too many, and for two that limit the same
 */
function checkRules(rules) {
    if (rules.length === 0)
        throw new errors/* UserError */.yo('rule', 'There is no rule: give at least one.');
    if (rules.length > MOST_RULES) {
        throw new errors/* UserError */.yo('rule', `There are ${rules.length} rules: give at most ${MOST_RULES}.`);
    }
    const known = new Map();
    for (const rule of rules) {
        const other = known.get((0,rules_rule/* formatSubject */.QK)(rule));
        if (other !== undefined) {
            const both = `${(0,quote/* quote */.h)((0,rules_rule/* formatRule */.UT)(other))} and ${(0,quote/* quote */.h)((0,rules_rule/* formatRule */.UT)(rule))}`;
            throw new errors/* UserError */.yo('rule', `Rules ${both} limit the same: keep one of them (min-accuracy and max-drop are rules too).`);
        }
        known.set((0,rules_rule/* formatSubject */.QK)(rule), rule);
    }
    return rules;
}


/***/ }),

/***/ 3325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ON: () => (/* binding */ parsePolicy),
/* harmony export */   j9: () => (/* binding */ isSamePolicy),
/* harmony export */   yv: () => (/* binding */ printPolicy)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _parseRules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7911);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5777);
/* harmony import */ var _significance_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3570);




/** What a model is held to, as a document says it. */
function printPolicy(gate) {
    return {
        rules: gate.rules.map(_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .formatRule */ .UT),
        significance: gate.significance,
        strict: gate.strict,
        baselineRequired: gate.baselineRequired,
        acceptLabel: gate.acceptLabel,
        acceptFloors: gate.acceptFloors,
    };
}
/**
 * What a document's policy holds a model to.
 * @throws UserError when its rules cannot be read or its significance is out of range
 */
function parsePolicy(policy) {
    if (!(0,_significance_js__WEBPACK_IMPORTED_MODULE_3__/* .isSignificance */ .WW)(policy.significance)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('policy', `The policy's significance is ${policy.significance}, but has to be ${_significance_js__WEBPACK_IMPORTED_MODULE_3__/* .SIGNIFICANCE_RANGE */ .ep}.`);
    }
    return { ...policy, rules: (0,_parseRules_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRules */ .N)(policy.rules) };
}
/** Whether both hold a model to the same, in whatever order their rules are. */
function isSamePolicy(a, b) {
    const canonical = (gate) => {
        const policy = printPolicy(gate);
        return JSON.stringify({ ...policy, rules: policy.rules.sort() });
    };
    return canonical(a) === canonical(b);
}


/***/ }),

/***/ 5777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QK: () => (/* binding */ formatSubject),
/* harmony export */   Sp: () => (/* binding */ formatBound),
/* harmony export */   Ts: () => (/* binding */ bracket),
/* harmony export */   UT: () => (/* binding */ formatRule),
/* harmony export */   zz: () => (/* binding */ formatMetricName)
/* harmony export */ });
/* harmony import */ var _metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2710);

/** A metric as rules write it: `accuracy`, `recall[setosa]`, `drift(petal_length)`. */
function formatMetricName(metric, of) {
    return of === null ? metric : `${metric}${bracket(metric, formatName(of))}`;
}
/** A rule without limit and level, equal for two rules of which one has to go. */
function formatSubject({ metric, of, kind }) {
    const name = formatMetricName(metric, of);
    return kind === 'drop' ? `${name} drop` : name;
}
/** A rule without its level: `recall[setosa] drop <= 0.02`. */
function formatBound(rule) {
    return `${formatSubject(rule)} ${rule.kind === 'floor' ? '>=' : '<='} ${rule.limit}`;
}
/** A rule in full, as it is parsed: `duplicates <= 5 warn`. */
function formatRule(rule) {
    return `${formatBound(rule)}${rule.level === 'warn' ? ' warn' : ''}`;
}
/** A class is in `[]`, a column in `()`. */
function bracket(metric, name) {
    return _metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .METRICS */ .C.get(metric)?.of === 'column' ? `(${name})` : `[${name}]`;
}
/** In quotes where it would not be read as the same name without. */
function formatName(name) {
    const isPlain = name === name.trim() && name !== '' && !/^"|[;\p{Cc}]/u.test(name);
    return isPlain ? name : JSON.stringify(name);
}


/***/ }),

/***/ 6051:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ assignFolds)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/split/drawShare.js

const SHARE_BYTES = 6;
const SHARES = 0x1000000000000;
/**
 * A number in [0, 1), the same for the same seed and key on every machine and evenly spread over
 * keys: the first 48 bits of SHA-256, as a fraction.
 */
const drawShare = (seed, key) => (0,external_node_crypto_.createHash)('sha256')
    .update(`forest-gate:split\n${seed}:${key}`)
    .digest()
    .readUIntBE(0, SHARE_BYTES) / SHARES;

;// CONCATENATED MODULE: ./lib/split/assignFolds.js

/** The fold that tests each row, by seed and split key alone; -1 for one that only trains. */
const assignFolds = (splitKeys, { seed, folds, testSize }, method) => Int32Array.from(splitKeys, (key) => {
    const share = drawShare(seed, key);
    if (method === 'hold-out')
        return share < testSize ? 0 : -1;
    return Math.floor(share * folds);
});


/***/ }),

/***/ 2249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ holm)
/* harmony export */ });
/**
 * Adjusts p-values for their number, so that the chance that any of them is at most the
 * significance while nothing is the matter is itself at most the significance. The adjusted
 * values are in the order of the given ones.
 *
 * The k-th smallest of m, counted from 0, is multiplied by m - k; none may be below a smaller one
 * or above 1.
 * Source: S. Holm, "A simple sequentially rejective multiple test procedure", Scandinavian
 * Journal of Statistics 6 (1979).
 */
const holm = (pValues) => {
    const adjusted = new Array(pValues.length);
    let largest = 0;
    [...pValues.entries()]
        .sort(([, a], [, b]) => a - b)
        .forEach(([index, pValue], rank) => {
        largest = Math.max(largest, Math.min(1, pValue * (pValues.length - rank)));
        adjusted[index] = largest;
    });
    return adjusted;
};


/***/ }),

/***/ 474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ findOutcomes)
/* harmony export */ });
/* harmony import */ var _metrics_logLoss_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4704);

/** @param sides predictions of the same rows, with the same truth and classes */
const findOutcomes = (...sides) => {
    let ofRow = sides[0].truth;
    let examples = [];
    for (const side of sides) {
        const found = new Map();
        examples = [];
        ofRow = ofRow.map((outcome, row) => {
            const predicted = outcome * side.classes.length + side.predicted[row];
            const key = predicted * (side.trees + 1) + (0,_metrics_logLoss_js__WEBPACK_IMPORTED_MODULE_0__/* .votesForTruth */ .mZ)(side, row);
            const known = found.get(key);
            if (known !== undefined)
                return known;
            found.set(key, found.size);
            return examples.push(row) - 1;
        });
    }
    return { ofRow, examples };
};


/***/ }),

/***/ 9622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ pairedBootstrap)
/* harmony export */ });
/* harmony import */ var _outcomes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(474);
/* harmony import */ var _percentileInterval_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1305);
/* harmony import */ var _resample_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8108);
/* harmony import */ var _scoreOutcomes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6288);




/**
 * 95 % bootstrap intervals of both sides and of their difference, one per measure. Both sides are
 * scored on the same draws, so that what makes rows easy or hard for both cancels out.
 *
 * @param current predictions of the same rows as `baseline`, with the same truth and classes
 */
const pairedBootstrap = (current, baseline, measures, resampling) => {
    const outcomes = (0,_outcomes_js__WEBPACK_IMPORTED_MODULE_0__/* .findOutcomes */ .x)(current, baseline);
    const currentSide = (0,_scoreOutcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomeSide */ .M)(current, outcomes.examples);
    const baselineSide = (0,_scoreOutcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomeSide */ .M)(baseline, outcomes.examples);
    const values = measures.map(() => ({
        current: new Float64Array(resampling.draws),
        baseline: new Float64Array(resampling.draws),
        difference: new Float64Array(resampling.draws),
    }));
    (0,_resample_js__WEBPACK_IMPORTED_MODULE_2__/* .resample */ .c)(outcomes, resampling, (counts, draw) => {
        const currentScores = (0,_scoreOutcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .scoreOutcomes */ .k)([currentSide, counts]);
        const baselineScores = (0,_scoreOutcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .scoreOutcomes */ .k)([baselineSide, counts]);
        values.forEach((value, index) => {
            const measure = measures[index];
            value.current[draw] = measure(currentScores);
            value.baseline[draw] = measure(baselineScores);
            value.difference[draw] = value.current[draw] - value.baseline[draw];
        });
    });
    return values.map((value) => ({
        current: (0,_percentileInterval_js__WEBPACK_IMPORTED_MODULE_3__/* .percentileInterval */ .J)(value.current),
        baseline: (0,_percentileInterval_js__WEBPACK_IMPORTED_MODULE_3__/* .percentileInterval */ .J)(value.baseline),
        difference: (0,_percentileInterval_js__WEBPACK_IMPORTED_MODULE_3__/* .percentileInterval */ .J)(value.difference),
    }));
};


/***/ }),

/***/ 1305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ percentileInterval)
/* harmony export */ });
/**
 * The values between which 95 % of a bootstrap's draws fall, 2.5 % left out on either side: of B
 * draws in order, the k-th from below and from above, k = 0.025 (B + 1) rounded down. No value is
 * made up between two draws.
 * Source: B. Efron and R. J. Tibshirani, "An Introduction to the Bootstrap" (1993), chapter 13.
 *
 * @param values at least 39, below which there is no such interval
 */
const percentileInterval = (values) => {
    const leftOut = Math.floor((values.length + 1) / 40);
    if (leftOut === 0)
        throw new RangeError(`${values.length} draws are too few for an interval.`);
    const sorted = values.toSorted();
    return {
        low: sorted[leftOut - 1],
        high: sorted[values.length - leftOut],
    };
};


/***/ }),

/***/ 4624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ RandomNumbers)
/* harmony export */ });
/** A permutation of the 32-bit integers that leaves no trace of their order (MurmurHash3's finish). */
const scramble = (value) => {
    let bits = value;
    bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
    bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
    return bits ^ (bits >>> 16);
};
/**
 * Random numbers that are the same on every machine: xoshiro128** 1.1 in 32-bit integers.
 * Source: D. Blackman and S. Vigna, "Scrambled linear pseudorandom number generators", ACM
 * Transactions on Mathematical Software 47 (2021).
 */
class RandomNumbers {
    a;
    b;
    c;
    d;
    /** Four 32-bit integers, not all 0. */
    constructor(a, b, c, d) {
        this.a = a | 0;
        this.b = b | 0;
        this.c = c | 0;
        this.d = d | 0;
    }
    /** Spreads one 32-bit seed over the whole state. */
    static fromSeed(seed) {
        const at = (step) => scramble((seed + Math.imul(step, 0x9e3779b9)) | 0);
        return new RandomNumbers(at(1), at(2), at(3), at(4));
    }
    /** 32 random bits, as a signed integer. */
    bits() {
        const fives = Math.imul(this.b, 5);
        const result = Math.imul((fives << 7) | (fives >>> 25), 9);
        const shifted = this.b << 9;
        this.c ^= this.a;
        this.d ^= this.b;
        this.b ^= this.c;
        this.a ^= this.d;
        this.c ^= shifted;
        this.d = (this.d << 11) | (this.d >>> 21);
        return result;
    }
    /**
     * One of 0, 1, ... `count - 1`. For a count of n, no number is favoured by more than n / 2^32
     * of its probability.
     */
    below(count) {
        return Math.floor(((this.bits() >>> 0) / 4294967296) * count);
    }
}


/***/ }),

/***/ 8108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ resample)
/* harmony export */ });
/* harmony import */ var _randomNumbers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4624);
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8344);


/**
 * Draws as many rows (or groups) as there are, with replacement, again and again, and tells how
 * often each outcome came up. The counts are one array, used again for the next draw.
 */
const resample = ({ ofRow, examples }, { draws, seed, groups }, onDraw) => {
    const random = _randomNumbers_js__WEBPACK_IMPORTED_MODULE_0__/* .RandomNumbers */ .K.fromSeed(seed);
    const counts = new Int32Array(examples.length);
    const units = groups && (0,_units_js__WEBPACK_IMPORTED_MODULE_1__/* .gatherUnits */ .$)(ofRow, groups);
    for (let draw = 0; draw < draws; draw++) {
        counts.fill(0);
        if (units === null)
            drawRows(ofRow, random, counts);
        else
            drawGroups(units, random, counts);
        onDraw(counts, draw);
    }
};
/** What `drawGroups` does with groups of one row, in a third of the time. */
const drawRows = (ofRow, random, counts) => {
    const rows = ofRow.length;
    for (let picked = 0; picked < rows; picked++) {
        counts[ofRow[random.below(rows)]]++;
    }
};
const drawGroups = ({ count, starts, outcomes }, random, counts) => {
    for (let picked = 0; picked < count; picked++) {
        const unit = random.below(count);
        const end = starts[unit + 1];
        for (let row = starts[unit]; row < end; row++) {
            counts[outcomes[row]]++;
        }
    }
};


/***/ }),

/***/ 6288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ outcomeSide),
/* harmony export */   k: () => (/* binding */ scoreOutcomes)
/* harmony export */ });
/* harmony import */ var _metrics_logLoss_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4704);
/* harmony import */ var _metrics_score_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5962);


/** @param examples per outcome, a row that has it */
const outcomeSide = (side, examples) => ({
    classes: side.classes,
    truth: Int32Array.from(examples, (row) => side.truth[row]),
    predicted: Int32Array.from(examples, (row) => side.predicted[row]),
    loss: Float64Array.from(examples, (row) => (0,_metrics_logLoss_js__WEBPACK_IMPORTED_MODULE_0__/* .rowLoss */ .qo)((0,_metrics_logLoss_js__WEBPACK_IMPORTED_MODULE_0__/* .votesForTruth */ .mZ)(side, row), side.trees)),
});
/** The scores of as many rows as are counted in all, the first with its side, the rest with theirs. */
const scoreOutcomes = (...parts) => {
    const { classes } = parts[0][0];
    const truth = new Int32Array(classes.length);
    const predicted = new Int32Array(classes.length);
    const hits = new Int32Array(classes.length);
    let rows = 0;
    let loss = 0;
    for (const [side, counts] of parts) {
        for (let outcome = 0; outcome < counts.length; outcome++) {
            const count = counts[outcome];
            if (count === 0)
                continue;
            const label = side.truth[outcome];
            const guess = side.predicted[outcome];
            truth[label] += count;
            predicted[guess] += count;
            if (label === guess)
                hits[label] += count;
            loss += count * side.loss[outcome];
            rows += count;
        }
    }
    return (0,_metrics_score_js__WEBPACK_IMPORTED_MODULE_1__/* .score */ .f)(classes, { truth, predicted, hits }, loss / rows);
};


/***/ }),

/***/ 8344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ gatherUnits)
/* harmony export */ });
/** @param groups per row the key of its group */
const gatherUnits = (ofRow, groups) => {
    const members = new Map();
    groups.forEach((group, row) => {
        const outcome = ofRow[row];
        const known = members.get(group);
        if (known === undefined)
            members.set(group, [outcome]);
        else
            known.push(outcome);
    });
    const starts = new Int32Array(members.size + 1);
    [...members.values()].forEach(({ length }, unit) => {
        starts[unit + 1] = starts[unit] + length;
    });
    return { count: members.size, starts, outcomes: Int32Array.from([...members.values()].flat()) };
};


/***/ }),

/***/ 266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ findSimilarClasses)
/* harmony export */ });
/* harmony import */ var _looseName_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4185);

/**
 * Classes that a reader takes for one, as they differ only in case, in blanks or in Unicode form:
 * perhaps one class, spelt in several ways.
 *
 * @param classes distinct names
 * @returns groups of two and more, in the order of the classes
 */
function findSimilarClasses(classes) {
    const groups = new Map();
    for (const name of classes) {
        const loose = (0,_looseName_js__WEBPACK_IMPORTED_MODULE_0__/* .looseName */ ._)(name.replace(/\s+/gu, ' '));
        const group = groups.get(loose);
        if (group === undefined)
            groups.set(loose, [name]);
        else
            group.push(name);
    }
    return [...groups.values()].filter((group) => group.length > 1);
}


/***/ }),

/***/ 5292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ createFingerprint),
/* harmony export */   w: () => (/* binding */ encodeText)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

const CHUNK_CHARACTERS = 65_536;
/** A text with its length in front, so that no two lists of texts read the same end to end. */
const encodeText = (text) => `${text.length}:${text}`;
const createFingerprint = () => {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update('forest-gate:table\n');
    let isHeader = true;
    let pending = '';
    return {
        add(cells) {
            if (isHeader)
                pending += `${cells.length};`;
            isHeader = false;
            for (const cell of cells)
                pending += encodeText(cell);
            if (pending.length > CHUNK_CHARACTERS) {
                hash.update(pending);
                pending = '';
            }
        },
        digest: () => hash.update(pending).digest('hex'),
    };
};


/***/ }),

/***/ 5976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ createFeatureHash),
/* harmony export */   q: () => (/* binding */ hashText)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5292);


// What tells rows apart is kept to 128 bits, as 32 hex digits.
const KEY_BYTES = 16;
const DOUBLE_BYTES = 8;
/** The key of a text; the same text in another domain has another key. */
const hashText = (domain, text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
    .update(`forest-gate:${domain}\n${text}`)
    .digest()
    .toString('hex', 0, KEY_BYTES);
/**
 * The key of a row's feature values, whatever the order of the columns: SHA-256 of the columns'
 * names in code-unit order, hashed, and the values in the same order as big-endian doubles. A
 * double says the same as its shortest decimal form, without depending on how a language prints it.
 * -0 counts as 0.
 *
 * @param names distinct
 * @returns a function that takes one value per name
 */
const createFeatureHash = (names) => {
    const order = names
        .map((name, index) => ({ name, index }))
        .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    const schema = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update('forest-gate:features\n')
        .update(order.map(({ name }) => (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__/* .encodeText */ .w)(name)).join(''))
        .digest();
    const indexes = Int32Array.from(order, ({ index }) => index);
    const message = Buffer.alloc(schema.length + DOUBLE_BYTES * names.length);
    schema.copy(message);
    return (values) => {
        let offset = schema.length;
        for (const index of indexes) {
            // Adding 0 turns -0 into 0.
            offset = message.writeDoubleBE((values[index] ?? NaN) + 0, offset);
        }
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(message).digest().toString('hex', 0, KEY_BYTES);
    };
};


/***/ }),

/***/ 615:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ readTable)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/table/wording.js
var wording = __webpack_require__(8228);
;// CONCATENATED MODULE: ./lib/table/assignRoles.js


/**
 * Finds the columns that the settings name; the others are features.
 *
 * @param header distinct names
 * @throws UserError `column-unknown`, `column-conflict`, `no-features`
 */
const assignRoles = (header, settings, path) => {
    const columns = new Map(header.map((name, index) => [name, { name, index }]));
    const inputs = new Map();
    const assign = (input, name) => {
        const column = columns.get(name);
        if (column === undefined) {
            throw new errors/* UserError */.yo('column-unknown', `\`${input}\` names the column ${(0,wording/* quoteName */.AB)(name)}, which ${path} does not have. Its columns are ${(0,wording/* quoteNames */.DR)(header)}.`);
        }
        const other = inputs.get(name);
        if (other !== undefined && other !== input) {
            const advice = other === 'target' && settings.target === null
                ? '`target` is the last column unless it is set: set it.'
                : 'Remove it from one of them.';
            throw new errors/* UserError */.yo('column-conflict', `\`${other}\` and \`${input}\` both name the column ${(0,wording/* quoteName */.AB)(name)} of ${path}, which can only play one part. ${advice}`);
        }
        inputs.set(name, input);
        return column;
    };
    const target = assign('target', settings.target ?? header.at(-1) ?? '');
    const id = settings.idColumn === null ? null : assign('id-column', settings.idColumn);
    const group = settings.groupColumn === null ? null : assign('group-column', settings.groupColumn);
    for (const name of settings.ignore)
        assign('ignore', name);
    const features = [...columns.values()].filter(({ name }) => !inputs.has(name));
    if (features.length === 0) {
        const hint = header.length === 1
            ? 'Its header is a single column: are the columns separated by commas?'
            : `Its columns are ${(0,wording/* quoteNames */.DR)(header)}.`;
        throw new errors/* UserError */.yo('no-features', `${path} has no column left to learn from, beside the target. ${hint}`);
    }
    return { target, id, group, features };
};

// EXTERNAL MODULE: ./lib/table/fingerprint.js
var table_fingerprint = __webpack_require__(5292);
// EXTERNAL MODULE: ./lib/table/lines.js
var lines = __webpack_require__(5919);
// EXTERNAL MODULE: ./lib/table/readRows.js + 4 modules
var readRows = __webpack_require__(8128);
// EXTERNAL MODULE: ./lib/table/refuseDataAsHeader.js
var refuseDataAsHeader = __webpack_require__(5587);
;// CONCATENATED MODULE: ./lib/table/classEncoder.js


/** Gives each class a number, in the order they come. */
class ClassEncoder {
    #codes = new Map();
    #path;
    #target;
    #limits;
    constructor(path, target, limits) {
        this.#path = path;
        this.#target = target;
        this.#limits = limits;
    }
    /** @throws UserError `name-too-long`, `too-many-classes` */
    encode(name, line) {
        const known = this.#codes.get(name);
        if (known !== undefined)
            return known;
        const { nameCharacters, classes } = this.#limits;
        const place = (0,wording/* describePlace */.df)(this.#path, { line, column: this.#target });
        if (name.length > nameCharacters) {
            throw new errors/* UserError */.yo('name-too-long', `${place}: the class is longer than ${nameCharacters} characters. Is \`target\` the right column?`);
        }
        const code = this.#codes.size;
        if (code === classes) {
            throw new errors/* UserError */.yo('too-many-classes', `${place}: the target has more than ${classes} classes. Is \`target\` the right column? It must name classes, not ids or measurements.`);
        }
        this.#codes.set(name, code);
        return code;
    }
    /** Whether a class came. */
    has(name) {
        return this.#codes.has(name);
    }
    /**
     * The classes in code-unit order, and labels that are indexes into them.
     *
     * @param codes what `encode` gave, per row
     * @param lines the line of each row
     * @throws UserError `one-class`, `class-one-row`
     */
    finish(codes, lines) {
        const sorted = [...this.#codes].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
        const classes = sorted.map(([name]) => name);
        const column = `column ${this.#target.index + 1} ${(0,wording/* quoteName */.AB)(this.#target.name)}`;
        const [only] = classes;
        if (classes.length === 1 && only !== undefined) {
            throw new errors/* UserError */.yo('one-class', `${this.#path}, ${column}: every row is of the class ${(0,wording/* quoteName */.AB)(only)}, and a classifier needs at least two. Is \`target\` the right column?`);
        }
        const rows = new Int32Array(classes.length);
        for (const code of codes)
            rows[code] = (rows[code] ?? 0) + 1;
        for (const [name, code] of sorted) {
            if (rows[code] !== 1)
                continue;
            const place = (0,wording/* describePlace */.df)(this.#path, {
                line: lines[codes.indexOf(code)] ?? 0,
                column: this.#target,
            });
            throw new errors/* UserError */.yo('class-one-row', `${place}: this is the only row of the class ${(0,wording/* quoteName */.AB)(name)}, and a class needs one row to train with and another to test with. Add rows of the class, or remove this one.`);
        }
        const labelOf = new Int32Array(classes.length);
        sorted.forEach(([, code], label) => {
            labelOf[code] = label;
        });
        return { classes, labels: codes.map((code) => labelOf[code] ?? 0) };
    }
}

// EXTERNAL MODULE: ./lib/table/hashRow.js
var hashRow = __webpack_require__(5976);
// EXTERNAL MODULE: ./lib/table/readNumber.js
var readNumber = __webpack_require__(1403);
// EXTERNAL MODULE: ./lib/table/missing.js
var missing = __webpack_require__(1552);
;// CONCATENATED MODULE: ./lib/table/readText.js



/**
 * The text of a cell that every row must have.
 *
 * @param part what the text is, such as `id`
 * @throws UserError `cell-missing`
 */
const readText = (cell, part, path, line, column) => {
    if ((0,missing/* isMissing */.b)(cell)) {
        throw new errors/* UserError */.yo('cell-missing', `${(0,wording/* describePlace */.df)(path, { line, column })}: the ${part} is missing (the cell is empty, or NA, null and the like). Fill it in, or remove the row.`);
    }
    return cell;
};

;// CONCATENATED MODULE: ./lib/table/tableBuilder.js






/** Takes the rows of a file one by one and keeps what a `Table` needs of them. */
class TableBuilder {
    #path;
    #roles;
    #limits;
    #features;
    #hashFeatures;
    #values;
    #encoder;
    #codes;
    #lines;
    #contents = [];
    #identities;
    #splitKeys = [];
    #linesOfIds = new Map();
    #rows = 0;
    /** @param capacity at least as many as there will be rows */
    constructor(path, roles, capacity, limits) {
        this.#path = path;
        this.#roles = roles;
        this.#limits = limits;
        this.#features = roles.features.map((column) => ({
            ...column,
            values: new Float64Array(capacity),
        }));
        this.#hashFeatures = (0,hashRow/* createFeatureHash */.J)(roles.features.map(({ name }) => name));
        this.#values = new Float64Array(roles.features.length);
        this.#identities = roles.id === null ? this.#contents : [];
        this.#encoder = new ClassEncoder(path, roles.target, limits);
        this.#codes = new Int32Array(capacity);
        this.#lines = new Int32Array(capacity);
    }
    /**
     * @param cells as many as the header has
     * @throws UserError `too-many-rows`, `too-many-classes`, `name-too-long`, `cell-missing`,
     *   `cell-not-a-number`, `number-range`, `id-duplicate`
     */
    addRow(cells, line) {
        const row = this.#rows;
        if (row === this.#limits.rows) {
            throw new errors/* UserError */.yo('too-many-rows', `${this.#path}, line ${line}: the table has more than ${row} rows, which is the limit.`);
        }
        const cellOf = (column) => cells[column.index] ?? '';
        const textOf = (column, part) => readText(cellOf(column), part, this.#path, line, column);
        const { target, id, group } = this.#roles;
        this.#lines[row] = line;
        this.#codes[row] = this.#encoder.encode(textOf(target, 'class'), line);
        for (const [i, feature] of this.#features.entries()) {
            const value = (0,readNumber/* readNumber */.k)(cellOf(feature), this.#path, line, feature);
            this.#values[i] = value;
            feature.values[row] = value;
        }
        const content = this.#hashFeatures(this.#values);
        this.#contents.push(content);
        const identity = id === null ? content : (0,hashRow/* hashText */.q)('id', this.#requireNew(textOf(id, 'id'), id, line));
        if (id !== null)
            this.#identities.push(identity);
        this.#splitKeys.push(group === null ? identity : (0,hashRow/* hashText */.q)('group', textOf(group, 'group')));
        this.#rows += 1;
    }
    #requireNew(text, id, line) {
        const earlier = this.#linesOfIds.get(text);
        if (earlier !== undefined) {
            throw new errors/* UserError */.yo('id-duplicate', `${(0,wording/* describePlace */.df)(this.#path, { line, column: id })}: line ${earlier} has the same id, and \`id-column\` must tell every row apart. Correct one of them, or name another column.`);
        }
        this.#linesOfIds.set(text, line);
        return text;
    }
    /** How many rows were added. */
    get rows() {
        return this.#rows;
    }
    /** Whether a row of this class was added. */
    hasClass(name) {
        return this.#encoder.has(name);
    }
    /** @throws UserError `csv-no-rows`, `one-class`, `class-one-row` */
    finish(digests) {
        if (this.#rows === 0) {
            throw new errors/* UserError */.yo('csv-no-rows', `${this.#path} has a header but no rows.`);
        }
        const lines = this.#lines.slice(0, this.#rows);
        return {
            path: this.#path,
            features: this.#features.map(({ name, values }) => ({
                name,
                values: values.slice(0, this.#rows),
            })),
            target: this.#roles.target.name,
            ...this.#encoder.finish(this.#codes.slice(0, this.#rows), lines),
            lines,
            identities: this.#identities,
            contents: this.#contents,
            splitKeys: this.#splitKeys,
            ...digests,
        };
    }
}

// EXTERNAL MODULE: ./lib/table/tableLimits.js
var tableLimits = __webpack_require__(8396);
;// CONCATENATED MODULE: ./lib/table/readTable.js









/**
 * Reads and checks a CSV: UTF-8, comma-separated, with a header, quoted as in RFC 4180. Features
 * are numeric and complete; a table with anything doubtful in it is refused.
 *
 * @param path how messages and the report name the file
 * @throws UserError with a code of its own for every defect, naming file, line and column, never
 *   the content of a cell (the names of columns and classes are shown)
 */
const readTable = (bytes, path, settings, limits = tableLimits/* TABLE_LIMITS */.c) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const fingerprint = (0,table_fingerprint/* createFingerprint */.v)();
    let read;
    (0,readRows/* readRows */.a)(buffer, path, limits, (header, line, offset) => {
        fingerprint.add(header);
        const roles = assignRoles(header, settings, path);
        // A row takes a line, a separator for each cell and a digit for each feature.
        const capacity = Math.min((0,lines/* countLineFeeds */.t7)(buffer, offset, buffer.length), Math.ceil((buffer.length - offset) / (header.length + roles.features.length)), limits.rows);
        const builder = new TableBuilder(path, roles, capacity, limits);
        read = { header, line, roles, builder };
        return (cells, rowLine) => {
            fingerprint.add(cells);
            builder.addRow(cells, rowLine);
        };
    });
    if (read === undefined) {
        throw new errors/* UserError */.yo('csv-empty', `${path} is empty. It needs a header and rows.`);
    }
    const { builder } = read;
    (0,refuseDataAsHeader/* refuseDataAsHeader */.OG)({
        ...read,
        path,
        rows: builder.rows,
        isClass: (name) => builder.hasClass(name),
    });
    return builder.finish({
        sha256: (0,external_node_crypto_.createHash)('sha256').update(buffer).digest('hex'),
        fingerprint: fingerprint.digest(),
    });
};


/***/ }),

/***/ 676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ forestOptions)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/settings/definitions.js + 1 modules
var definitions = __webpack_require__(5928);
;// CONCATENATED MODULE: ./lib/training/featuresPerTree.js


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

;// CONCATENATED MODULE: ./lib/training/forestOptions.js

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


/***/ }),

/***/ 3397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ hyperparametersOf)
/* harmony export */ });
/* harmony import */ var _settings_definitions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5928);

/**
 * What a result's model was grown with; the way back from `modelSettings`.
 *
 * @returns `null` when the document does not say it as Forest Gate does
 */
function hyperparametersOf(settings) {
    const { algorithm, trees, maxDepth, minSamplesSplit, minGain, seed } = settings;
    const maxFeatures = _settings_definitions_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUTS */ .mc.maxFeatures.parse(String(settings.maxFeatures));
    if (maxFeatures === undefined)
        return null;
    return { algorithm, trees, maxFeatures, maxDepth, minSamplesSplit, minGain, seed };
}


/***/ }),

/***/ 1384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gs: () => (/* binding */ selectColumns),
/* harmony export */   O1: () => (/* binding */ orderRows),
/* harmony export */   t6: () => (/* binding */ selectTrainingSet)
/* harmony export */ });
/**
 * The rows of a table in the order every model is grown in: by identity, then class. Training
 * draws rows by position, so without an order of their own rows that merely move in the file would
 * give another model.
 */
function orderRows(table) {
    const known = orders.get(table);
    if (known !== undefined)
        return known.slice();
    const order = Int32Array.from(table.labels.keys()).sort((a, b) => {
        const left = table.identities[a] ?? '';
        const right = table.identities[b] ?? '';
        if (left !== right)
            return left < right ? -1 : 1;
        return (table.labels[a] ?? 0) - (table.labels[b] ?? 0) || a - b;
    });
    orders.set(table, order);
    return order.slice();
}
/** A run grows several forests from a table, and sorting a million identities takes seconds. */
const orders = new WeakMap();
/** The feature columns of some rows of a table, in that order. */
const selectColumns = (columns, rows) => columns.map((values) => Float64Array.from(rows, (row) => values[row] ?? Number.NaN));
/** Features and labels of some rows of a table, in that order. */
const selectTrainingSet = (table, rows) => ({
    columns: selectColumns(table.features.map((feature) => feature.values), rows),
    labels: Int32Array.from(rows, (row) => table.labels[row] ?? 0),
});


/***/ }),

/***/ 5253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ accept)
/* harmony export */ });
/* harmony import */ var _conclude_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4308);
/* harmony import */ var _rules_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2710);


/**
 * The judgement after somebody accepted what the change does. Accepted is what compares with the
 * base: drops, and limits on what changed in the data. Other floors and ceilings stand unless the
 * policy lets them be accepted. Each policy counts for itself: the base's rules are accepted by the
 * label and to the extent that the base says, whatever the change makes of that. Beside a base that
 * could not be compared with nothing passes even so: nobody has seen what would be accepted.
 *
 * @param acceptance `null` when nobody accepted it, which changes nothing
 * @param baseline whether there are answers of the base to compare with
 */
function accept(judgement, acceptance, baseline) {
    if (acceptance === null)
        return judgement;
    const { policy, basePolicy } = judgement;
    const own = acceptRules(judgement.rules, policy, acceptance.label, baseline);
    const ownVerdict = own.verdict;
    if (basePolicy === null)
        return { ...judgement, ...own, ownVerdict };
    const base = acceptRules(basePolicy.rules, basePolicy.policy, acceptance.label, baseline);
    return {
        ...judgement,
        rules: own.rules,
        ownVerdict,
        basePolicy: { ...basePolicy, ...base },
        verdict: (0,_conclude_js__WEBPACK_IMPORTED_MODULE_1__/* .worseOf */ .W)(ownVerdict, base.verdict),
    };
}
function acceptRules(rules, policy, label, baseline) {
    const isOurs = policy.acceptLabel === label;
    const accepted = rules.map((rule) => {
        const isBroken = rule.outcome === 'failed' || rule.outcome === 'inconclusive';
        const isAccepted = isOurs && (policy.acceptFloors || comparesWithBase(rule));
        return isBroken && isAccepted ? { ...rule, outcome: 'accepted' } : { ...rule };
    });
    return { rules: accepted, verdict: (0,_conclude_js__WEBPACK_IMPORTED_MODULE_1__/* .conclude */ .E)(accepted, baseline, policy, isOurs) };
}
function comparesWithBase({ metric, kind }) {
    return kind === 'drop' || (0,_rules_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .a)(metric).source === 'changes';
}


/***/ }),

/***/ 4308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ conclude),
/* harmony export */   W: () => (/* binding */ worseOf)
/* harmony export */ });
/* harmony import */ var _document_enums_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7895);

/**
 * The verdict of one policy: the worse of what became of its rules and of what is known of the
 * base. Nothing passes beside a base that is there and could not be read or compared with, whatever
 * the rules are: they may be looser than its own.
 *
 * @param isAccepted whether a label of this policy accepts what comparing with the base comes to
 */
function conclude(rules, { source, notComparable }, { baselineRequired }, isAccepted = false) {
    const ofRules = concludeFrom(rules);
    if (source !== 'unreadable' && !notComparable)
        return ofRules;
    return worseOf(ofRules, baselineRequired && !isAccepted ? 'failed' : 'inconclusive');
}
/** The verdict that follows from what became of the rules; a rule that only warns has no say. */
function concludeFrom(rules) {
    const outcomes = rules.filter(({ level }) => level === 'fail').map(({ outcome }) => outcome);
    if (outcomes.includes('failed'))
        return 'failed';
    return outcomes.includes('inconclusive') ? 'inconclusive' : 'passed';
}
/** The worse of two verdicts. */
function worseOf(a, b) {
    return _document_enums_js__WEBPACK_IMPORTED_MODULE_0__/* .VERDICTS */ .bk.find((verdict) => verdict === a || verdict === b) ?? 'failed';
}


/***/ }),

/***/ 5607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ drawsFor)
/* harmony export */ });
const MOST_DRAWS = 2_000;
const FEWEST_DRAWS = 200;
/** Rows that are drawn in all, in about a second. */
const ROWS_DRAWN = 100_000_000;
/**
 * How many times so many tested rows are drawn again for an interval or a test: more rows leave
 * less to chance, and every draw costs more.
 */
function drawsFor(rows) {
    return Math.min(MOST_DRAWS, Math.max(FEWEST_DRAWS, Math.floor(ROWS_DRAWN / rows)));
}


/***/ }),

/***/ 219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ judgeByBase)
});

// EXTERNAL MODULE: ./lib/verdict/conclude.js
var conclude = __webpack_require__(4308);
// EXTERNAL MODULE: ./lib/rules/significance.js
var rules_significance = __webpack_require__(3570);
;// CONCATENATED MODULE: ./lib/verdict/describeEvidence.js

/**
 * What chance has to do with a drop beyond its limit, in one sentence.
 *
 * @param family how many drops the p-value was adjusted for
 */
function describeEvidence(evidence, family, significance, strict) {
    const { pValue, adjustedPValue } = evidence;
    const isSupported = (0,rules_significance/* isSignificant */.oR)(evidence, significance);
    const opening = isSupported
        ? 'Beyond the limit, and statistically significant'
        : 'Beyond the limit, but it may be chance';
    const corrected = family > 1
        ? `corrected for ${family} drop rules that is ${formatChance(adjustedPValue, significance)}, and `
        : '';
    const ending = isSupported || !strict
        ? `the gate fails at ${formatChance(significance)} or less`
        : 'strict is true, so the gate fails all the same';
    return (`${opening}: if both models were equally good, a drop at least this large would come up in ` +
        `${formatChance(pValue, significance)} of such comparisons; ${corrected}${ending}.`);
}
/** Two digits of a percentage, which never look like the significance when they are not. */
function formatChance(chance, significance = chance) {
    const round = (value) => Number((value * 100).toPrecision(2));
    if (round(chance) === round(significance) && chance !== significance) {
        return `just ${chance > significance ? 'over' : 'under'} ${round(significance)}%`;
    }
    return chance < 0.001 ? 'less than 0.1%' : `${round(chance)}%`;
}

// EXTERNAL MODULE: ./lib/rules/measureOf.js
var measureOf = __webpack_require__(8178);
// EXTERNAL MODULE: ./lib/rules/metrics.js
var metrics = __webpack_require__(2710);
;// CONCATENATED MODULE: ./lib/verdict/readMetric.js

/** The number that a floor or a ceiling is about. */
function readMetric({ metric: name, of }, run) {
    const metric = (0,metrics/* metricOf */.a)(name);
    switch (metric.source) {
        case 'model':
            return readModelMetric(metric, of, run.evaluation);
        case 'data':
            return finite(metric.read(run.data));
        case 'changes':
            return readChange(metric, of ?? '', run);
    }
}
/** A metric of a model. Of a class without a tested row nothing can be said, so it is missing. */
function readModelMetric(metric, of, scores) {
    const isTested = scores.perClass.some(({ name, support }) => name === of && support > 0);
    if (of !== null && !isTested) {
        return { outcome: 'failed', reason: 'No tested row has this class.' };
    }
    return finite(metric.read(scores, of ?? ''));
}
function readChange(metric, column, run) {
    const { data, dataChanges: changes } = run;
    if (metric.of === 'column' && !data.features.includes(column)) {
        return { outcome: 'failed', reason: 'The table has no such feature column.' };
    }
    if (changes === null) {
        return { outcome: 'not-applied', reason: "The base's table is not known." };
    }
    const value = metric.read(changes, column);
    if (value !== undefined)
        return finite(value);
    const isNew = [...changes.columnsAdded, ...changes.columnsRetyped].includes(column);
    return {
        outcome: 'not-applied',
        reason: isNew
            ? "The base's table has no such feature column."
            : 'There are too few rows to compare how the values are distributed.',
    };
}
function finite(value) {
    return value !== undefined && Number.isFinite(value)
        ? { value }
        : { outcome: 'failed', reason: 'The number is missing or not finite.' };
}

// EXTERNAL MODULE: ./lib/rules/rule.js
var rules_rule = __webpack_require__(5777);
;// CONCATENATED MODULE: ./lib/verdict/stateRule.js

/** A rule as the document states it, before it was held against anything. */
function stateRule(rule) {
    return { rule: (0,rules_rule/* formatBound */.Sp)(rule), ...rule, actual: null, evidence: null };
}

// EXTERNAL MODULE: ./lib/statistics/holm.js
var holm = __webpack_require__(2249);
;// CONCATENATED MODULE: ./lib/statistics/mcnemarExact.js
/** 2 to the power of 512: sums beyond it are scaled down by it, which costs no digit. */
const LARGE = 1.3407807929942597e154;
const LARGE_EXPONENT = 512;
/**
 * McNemar's exact test, one-sided: the probability that chance alone turns at least `newlyWrong`
 * of the rows that changed sides from right to wrong, were either direction as likely. Small
 * when the model got worse. Rows that are right or wrong on both sides say nothing and do not
 * count. 1 when no row changed sides.
 *
 * With n = newlyWrong + newlyRight: the sum of the binomial coefficients (n over k) for k from
 * newlyWrong to n, divided by 2 to the power of n. Only sums, products and quotients, so the same
 * digits everywhere; exact up to 56 changed rows.
 * Source: A. Agresti, "Categorical Data Analysis", 2nd edition (2002), section 10.1.4.
 */
const mcnemarExact = (newlyWrong, newlyRight) => {
    const changed = newlyWrong + newlyRight;
    let coefficient = 1;
    let sum = 0;
    let halvings = changed;
    for (let k = changed; k >= newlyWrong; k--) {
        sum += coefficient;
        coefficient = (coefficient * k) / (changed - k + 1);
        if (sum > LARGE) {
            sum /= LARGE;
            coefficient /= LARGE;
            halvings -= LARGE_EXPONENT;
        }
    }
    for (; halvings > 0; halvings--)
        sum /= 2;
    return Math.min(1, sum);
};

// EXTERNAL MODULE: ./lib/statistics/pairedBootstrap.js
var pairedBootstrap = __webpack_require__(9622);
;// CONCATENATED MODULE: ./lib/statistics/binomialWeights.js
/** Below this share of the most likely number, a number of successes is left out. */
const NEGLIGIBLE = 1e-18;
/**
 * The binomial distribution where it is not negligible. Terms are built outwards from the most
 * likely number by their ratios and divided by their sum, which needs neither factorials nor
 * logarithms.
 *
 * @param share the probability of a success, in (0, 1]
 */
const binomialWeights = (trials, share) => {
    const mode = Math.min(trials, Math.floor((trials + 1) * share));
    const odds = share / (1 - share);
    const above = [];
    for (let k = mode, term = 1; k < trials && term > NEGLIGIBLE; k++) {
        term *= ((trials - k) / (k + 1)) * odds;
        above.push(term);
    }
    const below = [];
    for (let k = mode, term = 1; k > 0 && term > NEGLIGIBLE; k--) {
        term *= k / (trials - k + 1) / odds;
        below.push(term);
    }
    const terms = [...below.reverse(), 1, ...above];
    const sum = terms.reduce((total, term) => total + term, 0);
    return { from: mode - below.length, weights: terms.map((term) => term / sum) };
};

;// CONCATENATED MODULE: ./lib/statistics/mcnemarPower.js

/** To one trial more, with the same c. */
const stay = (tail, trials, c) => {
    tail.reached += tail.share * tail.justMissed;
    tail.justMissed *= ((1 - tail.share) * (trials + 1)) / (trials + 2 - c);
};
/** To one trial more, with c one more. */
const rise = (tail, trials, c) => {
    tail.reached -= (tail.share * tail.justMissed * (trials - c + 1)) / c;
    tail.justMissed *= (tail.share * (trials + 1)) / c;
};
/**
 * The probability that McNemar's exact one-sided test finds a model worse. The number of rows
 * that change sides is itself left to chance, so this is the power for a number of tested rows
 * rather than of changed ones.
 *
 * Sum over d of P(D = d) P(W >= c(d)), D binomial of `rows` and `changedShare`, W binomial of d
 * and `wrongShare`, c(d) the fewest newly wrong of d changed rows that reach `significance`.
 * Source: the exact unconditional power of F. Faul, E. Erdfelder, A.-G. Lang and A. Buchner,
 * "G*Power 3", Behavior Research Methods 39 (2007).
 *
 * @param changedShare the share of all rows that change sides, in (0, 1]
 * @param wrongShare the share of the changed rows that get wrong, in [0, 1]
 * @param significance in (0, 0.5)
 */
const mcnemarPower = (rows, changedShare, wrongShare, significance) => {
    const { from, weights } = binomialWeights(rows, changedShare);
    const equal = { share: 0.5, reached: 0, justMissed: 1 };
    const worse = { share: wrongShare, reached: 0, justMissed: 1 };
    let power = 0;
    let c = 1;
    for (let changed = 0; changed < from + weights.length; changed++) {
        power += (weights[changed - from] ?? 0) * worse.reached;
        if (equal.reached + equal.share * equal.justMissed <= significance) {
            stay(equal, changed, c);
            stay(worse, changed, c);
        }
        else {
            rise(equal, changed, c);
            rise(worse, changed, c);
            c++;
        }
    }
    return power;
};

;// CONCATENATED MODULE: ./lib/statistics/rowsToSettle.js

/** The chance that a number of rows has to give the test before it is said to settle a drop. */
const POWER = 0.8;
/** More rows than this are not advice. */
const MOST_ROWS = 1_000_000;
/**
 * How many tested rows would settle whether a model got worse: with so many, and rows changing
 * sides as often and in the same proportion as observed, McNemar's exact one-sided test reaches
 * `significance` 4 times out of 5. (The power of an exact test rises in small saws; with one row
 * less it is below 0.8.) `null` when no number up to a million does, as when as many rows got
 * right as wrong.
 *
 * @param rows the rows that were tested
 */
const rowsToSettle = (newlyWrong, newlyRight, rows, significance) => {
    if (newlyWrong <= newlyRight)
        return null;
    const changed = newlyWrong + newlyRight;
    const settles = (enough) => mcnemarPower(enough, changed / rows, newlyWrong / changed, significance) >= POWER;
    let enough = rows;
    let tooFew = 0;
    while (!settles(enough)) {
        if (enough >= MOST_ROWS)
            return null;
        tooFew = enough;
        enough = Math.min(2 * enough, MOST_ROWS);
    }
    while (enough - tooFew > 1) {
        const middle = Math.floor((tooFew + enough) / 2);
        if (settles(middle))
            enough = middle;
        else
            tooFew = middle;
    }
    return enough;
};

// EXTERNAL MODULE: ./lib/statistics/outcomes.js
var outcomes = __webpack_require__(474);
// EXTERNAL MODULE: ./lib/statistics/randomNumbers.js
var randomNumbers = __webpack_require__(4624);
// EXTERNAL MODULE: ./lib/statistics/scoreOutcomes.js
var scoreOutcomes = __webpack_require__(6288);
// EXTERNAL MODULE: ./lib/statistics/units.js
var statistics_units = __webpack_require__(8344);
;// CONCATENATED MODULE: ./lib/statistics/swapTest.js




/** Two measures that differ by less are equal but for the order in which they were summed. */
const ROUNDING = 1e-10;
/**
 * Whether a model got worse by any measure: a one-sided p-value per measure, small when it did.
 * Were both models equally good, it would be chance which of a row's two predictions came from
 * which model. So every row's (or group's) predictions are swapped or left by the toss of a coin,
 * again and again, and counted is how often the drop is at least as large as the observed one:
 * p = (1 + times) / (1 + draws), never 0, and at most a significance with at most that
 * probability, for any number of rows. For the accuracy this approaches McNemar's exact test.
 * 1 when the predictions and votes are equal.
 *
 * The bootstrap's own tail is no substitute: when few rows change, hardly any draw lacks them,
 * and it calls 3 of 3 changes for the worse significant, which chance alone brings about once in
 * 8 times.
 * Sources: E. S. Edgington, "Randomization Tests" (1980); the 1 in p: B. Phipson and G. K. Smyth,
 * "Permutation p-values should never be zero", Statistical Applications in Genetics and Molecular
 * Biology 9 (2010).
 *
 * @param current predictions of the same rows as `baseline`, with the same truth and classes
 */
const swapTest = (current, baseline, measures, { draws, seed, groups }) => {
    const { ofRow, examples } = (0,outcomes/* findOutcomes */.x)(current, baseline);
    const units = groups && (0,statistics_units/* gatherUnits */.$)(ofRow, groups);
    const currentSide = (0,scoreOutcomes/* outcomeSide */.M)(current, examples);
    const baselineSide = (0,scoreOutcomes/* outcomeSide */.M)(baseline, examples);
    const kept = new Int32Array(examples.length);
    const swapped = new Int32Array(examples.length);
    const drops = () => {
        const currentScores = (0,scoreOutcomes/* scoreOutcomes */.k)([currentSide, kept], [baselineSide, swapped]);
        const baselineScores = (0,scoreOutcomes/* scoreOutcomes */.k)([baselineSide, kept], [currentSide, swapped]);
        return measures.map((measure) => measure(baselineScores) - measure(currentScores));
    };
    for (const outcome of ofRow)
        kept[outcome]++;
    const observed = drops();
    const asLarge = measures.map(() => 1);
    const random = randomNumbers/* RandomNumbers */.K.fromSeed(seed);
    for (let draw = 0; draw < draws; draw++) {
        kept.fill(0);
        swapped.fill(0);
        if (units === null)
            tossRows(ofRow, random, kept, swapped);
        else
            tossGroups(units, random, kept, swapped);
        drops().forEach((drop, index) => {
            if (drop >= observed[index] - ROUNDING)
                asLarge[index]++;
        });
    }
    return asLarge.map((times) => times / (draws + 1));
};
/** What `tossGroups` does with groups of one row, in less time. */
const tossRows = (ofRow, random, kept, swapped) => {
    for (const outcome of ofRow)
        (random.bits() < 0 ? swapped : kept)[outcome]++;
};
const tossGroups = ({ count, starts, outcomes }, random, kept, swapped) => {
    for (let unit = 0; unit < count; unit++) {
        const counts = random.bits() < 0 ? swapped : kept;
        const end = starts[unit + 1];
        for (let row = starts[unit]; row < end; row++) {
            counts[outcomes[row]]++;
        }
    }
};

// EXTERNAL MODULE: ./lib/verdict/drawsFor.js
var drawsFor = __webpack_require__(5607);
;// CONCATENATED MODULE: ./lib/verdict/weighDrops.js







/**
 * How sure each drop is. All of them are tested, also those within their limits: the same rows
 * decide which ones are beyond, so a correction for these alone would be too small.
 *
 * @param rules drop rules, the family that Holm's correction is for
 * @param significance what an adjusted p-value is held against, inclusive
 */
function weighDrops(rules, comparison, pair, significance, seed) {
    const { newlyWrong, newlyRight, rows } = comparison;
    const measures = rules.map(({ metric, of }) => (0,measureOf/* measureOf */.c_)(metric, of));
    const draws = (0,drawsFor/* drawsFor */.V)(rows);
    const { current, baseline, groups } = pair;
    const intervals = (0,pairedBootstrap/* pairedBootstrap */.W)(current, baseline, measures, { draws, seed, groups });
    // McNemar's test takes rows to be independent, which those of a group are not.
    const isExact = ({ metric }) => metric === 'accuracy' && groups === null;
    const swaps = rules.every(isExact)
        ? []
        : swapTest(current, baseline, measures, {
            // With fewer draws even the smallest possible p-value could not reach the significance.
            draws: Math.max(draws, Math.ceil(rules.length / significance)),
            seed,
            groups,
        });
    const pValues = rules.map((rule, index) => isExact(rule) ? mcnemarExact(newlyWrong, newlyRight) : (swaps[index] ?? 1));
    const adjusted = (0,holm/* holm */.f)(pValues);
    return rules.map((rule, index) => {
        const adjustedPValue = adjusted[index] ?? 1;
        const interval = intervals[index]?.difference ?? { low: NaN, high: NaN };
        const isOpen = isExact(rule) && adjustedPValue > significance;
        return {
            test: isExact(rule) ? 'mcnemar-exact' : 'swap',
            pValue: pValues[index] ?? 1,
            adjustedPValue,
            difference: (0,measureOf/* unitOf */.uF)(rule.metric, interval),
            rowsToSettle: isOpen
                ? rowsToSettle(newlyWrong, newlyRight, rows, significance / rules.length)
                : null,
        };
    });
}

;// CONCATENATED MODULE: ./lib/verdict/holdDrops.js






/** A difference of two doubles this near to a limit is the limit, but for rounding. */
const holdDrops_ROUNDING = 1e-12;
/**
 * Holds what got worse since the base against the drop rules. Within its limit a drop passes
 * untested; beyond, it fails when the evidence supports that there is one, and is inconclusive
 * when it does not.
 */
function holdDrops(run, gate) {
    const held = new Map();
    const beyond = new Map();
    const family = [];
    for (const rule of gate.rules.filter(({ kind }) => kind === 'drop')) {
        const reading = readDrop(rule, run, gate.baselineRequired);
        if (!('value' in reading)) {
            held.set(rule, { ...stateRule(rule), ...reading });
            continue;
        }
        family.push(rule);
        const { value } = reading;
        if (value > rule.limit)
            beyond.set(rule, value);
        const reason = value <= 0 ? 'There is no drop.' : 'Within the limit.';
        held.set(rule, { ...stateRule(rule), actual: value, outcome: 'passed', reason });
    }
    const { comparison, pair } = run;
    if (beyond.size === 0 || comparison === null)
        return held;
    if (pair === null)
        throw new Error('There is a comparison, but not its predictions.');
    const { significance, strict } = gate;
    const weighed = weighDrops(family, comparison, pair, significance, run.seed);
    family.forEach((rule, index) => {
        const [actual, evidence] = [beyond.get(rule), weighed[index]];
        if (actual === undefined || evidence === undefined)
            return;
        const fails = strict || (0,rules_significance/* isSignificant */.oR)(evidence, significance);
        held.set(rule, {
            ...stateRule(rule),
            actual,
            outcome: fails ? 'failed' : 'inconclusive',
            reason: describeEvidence(evidence, family.length, significance, strict),
            evidence,
        });
    });
    return held;
}
/** How much worse than the base's the metric is; negative for an improvement. */
function readDrop(rule, { comparison, baseline }, required) {
    if (comparison === null) {
        return required
            ? {
                outcome: 'failed',
                reason: `baseline-required is true, but there is nothing to compare with. ${baseline.reason}`,
            }
            : { outcome: 'not-applied', reason: 'There is nothing to compare with.' };
    }
    const metric = (0,measureOf/* modelMetricOf */.vm)(rule.metric);
    const before = readModelMetric(metric, rule.of, comparison.baseline);
    const now = readModelMetric(metric, rule.of, comparison.current);
    if (!('value' in before))
        return before;
    if (!('value' in now))
        return now;
    const change = metric.better === 'more' ? before.value - now.value : now.value - before.value;
    // One division of whole numbers needs no tolerance.
    const drop = rule.metric === 'accuracy'
        ? (comparison.newlyWrong - comparison.newlyRight) / comparison.rows
        : Math.abs(change - rule.limit) < holdDrops_ROUNDING
            ? rule.limit
            : change;
    return Number.isFinite(drop)
        ? { value: drop }
        : { outcome: 'failed', reason: 'The number is missing or not finite.' };
}

;// CONCATENATED MODULE: ./lib/verdict/judge.js




/**
 * Holds a run against its rules. Limits are inclusive. A number that is missing or not finite
 * never passes, and nothing does beside a base that could not be read.
 */
function judge(run, gate) {
    const drops = holdDrops(run, gate);
    const rules = gate.rules.map((rule) => drops.get(rule) ?? holdLimit(rule, run));
    return { rules, verdict: (0,conclude/* conclude */.E)(rules, run.baseline, gate) };
}
function holdLimit(rule, run) {
    const { kind, limit } = rule;
    const stated = stateRule(rule);
    const reading = readMetric(rule, run);
    if (!('value' in reading))
        return { ...stated, ...reading };
    const { value } = reading;
    const isFloor = kind === 'floor';
    const passes = isFloor ? value >= limit : value <= limit;
    return {
        ...stated,
        actual: value,
        outcome: passes ? 'passed' : 'failed',
        reason: passes
            ? `At or ${isFloor ? 'above' : 'below'} the limit.`
            : `${isFloor ? 'Below' : 'Above'} the limit.`,
    };
}

// EXTERNAL MODULE: ./lib/rules/policy.js
var policy = __webpack_require__(3325);
;// CONCATENATED MODULE: ./lib/verdict/judgeByBase.js



/**
 * Judges a run by its own rules and, where those of the base are others, by them too. The worse of
 * the two verdicts counts, so that no change can be let through by the rules it brings along.
 *
 * @param base `null` when the base's policy is not known
 */
function judgeByBase(run, gate, base) {
    const own = judge(run, gate);
    const basePolicy = base === null || (0,policy/* isSamePolicy */.j9)(gate, base)
        ? null
        : { policy: (0,policy/* printPolicy */.yv)(base), ...judge(run, base) };
    return {
        policy: (0,policy/* printPolicy */.yv)(gate),
        rules: own.rules,
        ownVerdict: own.verdict,
        basePolicy,
        verdict: (0,conclude/* worseOf */.W)(own.verdict, basePolicy?.verdict ?? 'passed'),
    };
}


/***/ }),

/***/ 2462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ listIntervals)
});

// EXTERNAL MODULE: ./lib/statistics/outcomes.js
var statistics_outcomes = __webpack_require__(474);
// EXTERNAL MODULE: ./lib/statistics/percentileInterval.js
var percentileInterval = __webpack_require__(1305);
// EXTERNAL MODULE: ./lib/statistics/resample.js
var resample = __webpack_require__(8108);
// EXTERNAL MODULE: ./lib/statistics/scoreOutcomes.js
var scoreOutcomes = __webpack_require__(6288);
;// CONCATENATED MODULE: ./lib/statistics/bootstrapIntervals.js




/**
 * 95 % bootstrap intervals of what predictions are worth, one per measure: how much each would
 * vary had other rows of the same kind been tested. A class with few rows is missing from some
 * draws; there its ratios are 0 as everywhere, which widens its intervals.
 */
const bootstrapIntervals = (predictions, measures, resampling) => {
    const outcomes = (0,statistics_outcomes/* findOutcomes */.x)(predictions);
    const side = (0,scoreOutcomes/* outcomeSide */.M)(predictions, outcomes.examples);
    const values = measures.map(() => new Float64Array(resampling.draws));
    (0,resample/* resample */.c)(outcomes, resampling, (counts, draw) => {
        const scores = (0,scoreOutcomes/* scoreOutcomes */.k)([side, counts]);
        measures.forEach((measure, index) => {
            values[index][draw] = measure(scores);
        });
    });
    return values.map(percentileInterval/* percentileInterval */.J);
};

// EXTERNAL MODULE: ./lib/statistics/pairedBootstrap.js
var pairedBootstrap = __webpack_require__(9622);
;// CONCATENATED MODULE: ./lib/statistics/wilsonInterval.js
/** The 97.5 % quantile of the standard normal distribution. */
const Z = 1.959963984540054;
/**
 * The 95 % score interval of a share, such as an accuracy, without continuity correction. Unlike
 * the textbook interval it stays within 0 and 1 and holds for few rows and for shares near 1.
 *
 * With n rows, share p and normal quantile z:
 * (p + z z / 2n -+ z sqrt(p (1 - p) / n + z z / 4nn)) / (1 + z z / n).
 * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference",
 * Journal of the American Statistical Association 22 (1927).
 *
 * @throws RangeError unless 0 <= correct <= rows and there is a row
 */
const wilsonInterval = (correct, rows) => {
    if (!(rows > 0 && correct >= 0 && correct <= rows)) {
        throw new RangeError(`There is no interval for ${correct} of ${rows} rows.`);
    }
    const share = correct / rows;
    const square = (Z * Z) / rows;
    const centre = share + square / 2;
    const reach = Z * Math.sqrt((share * (1 - share)) / rows + square / (4 * rows));
    return {
        low: correct === 0 ? 0 : (centre - reach) / (1 + square),
        high: correct === rows ? 1 : (centre + reach) / (1 + square),
    };
};

// EXTERNAL MODULE: ./lib/verdict/drawsFor.js
var drawsFor = __webpack_require__(5607);
// EXTERNAL MODULE: ./lib/rules/measureOf.js
var measureOf = __webpack_require__(8178);
// EXTERNAL MODULE: ./lib/rules/metrics.js
var metrics = __webpack_require__(2710);
;// CONCATENATED MODULE: ./lib/verdict/listIntervals.js






const NAMES = [...metrics/* METRICS */.C].flatMap(([name, metric]) => metric.source === 'model' && metric.hasInterval ? [name] : []);
/**
 * 95 % intervals of the metrics of a whole model, in their own units: of all tested rows, and of
 * the base and of the difference (current - baseline) on the rows of the comparison.
 *
 * Wilson's is used for an accuracy of independent rows. The rows of a group are not, so groups are
 * drawn by the bootstrap, as all rows are for the other metrics.
 */
function listIntervals(tested, pair, seed) {
    const measures = NAMES.map((metric) => (0,measureOf/* measureOf */.c_)(metric, null));
    const { predictions, groups } = tested;
    const draws = (0,drawsFor/* drawsFor */.V)(predictions.truth.length);
    const sides = pair &&
        (0,pairedBootstrap/* pairedBootstrap */.W)(pair.current, pair.baseline, measures, { draws, seed, groups: pair.groups });
    // A comparison of all tested rows has drawn this side already.
    const isWhole = pair?.current.truth.length === predictions.truth.length;
    const alone = sides !== null && isWhole
        ? sides.map(({ current }) => current)
        : bootstrapIntervals(predictions, measures, { draws, seed, groups });
    const intervals = [];
    for (const [index, current] of alone.entries()) {
        const metric = String(NAMES[index]);
        const sided = sides?.[index];
        intervals.push({
            metric,
            current: (0,measureOf/* unitOf */.uF)(metric, current),
            baseline: sided === undefined ? null : (0,measureOf/* unitOf */.uF)(metric, sided.baseline),
            difference: sided === undefined ? null : (0,measureOf/* unitOf */.uF)(metric, sided.difference),
        });
    }
    const [accuracy] = intervals;
    if (accuracy !== undefined && groups === null) {
        accuracy.current = wilsonOf(predictions);
        accuracy.baseline = pair && wilsonOf(pair.baseline);
    }
    return intervals;
}
function wilsonOf({ truth, predicted }) {
    const correct = truth.reduce((sum, label, row) => sum + (label === predicted[row] ? 1 : 0), 0);
    return wilsonInterval(correct, truth.length);
}


/***/ }),

/***/ 2237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ selectPair)
/* harmony export */ });
/* harmony import */ var _metrics_sharedRows_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3377);
/* harmony import */ var _metrics_selectRows_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8536);


/**
 * The predictions that are compared, of all that were made.
 *
 * @param baseline the base's predictions of the same rows; negative for a row it could not predict
 * @param groups per row the key of its group; `null` without a group column
 * @returns `null` when there is no row that both could predict
 */
function selectPair(current, baseline, groups) {
    const shared = (0,_metrics_sharedRows_js__WEBPACK_IMPORTED_MODULE_0__/* .sharedRows */ .Z)(baseline);
    if (shared.length === 0)
        return null;
    return {
        current: (0,_metrics_selectRows_js__WEBPACK_IMPORTED_MODULE_1__/* .selectRows */ .A)(current, shared),
        baseline: (0,_metrics_selectRows_js__WEBPACK_IMPORTED_MODULE_1__/* .selectRows */ .A)(baseline, shared),
        groups: groups && Array.from(shared, (row) => groups[row] ?? ''),
    };
}


/***/ })

};
