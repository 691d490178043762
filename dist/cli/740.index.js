export const id = 740;
export const ids = [740];
export const modules = {

/***/ 8740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gate: () => (/* binding */ gate)
});

// EXTERNAL MODULE: ./lib/errors.js
var lib_errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/files/outputDirectory.js + 1 modules
var outputDirectory = __webpack_require__(7680);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(8300);
;// CONCATENATED MODULE: ./lib/forest/engine/growOnThreads.js


/**
 * Sorts the task's table and grows its trees on threads of their own. The calling thread stays
 * free. All threads are gone when the promise settles.
 *
 * @param onTree called after each tree
 * @param signal ends the threads; the promise is rejected with its reason
 * @throws UserError `memory` when a thread ran out of memory
 */
async function growOnThreads(task, threads, onTree, signal) {
    signal?.throwIfAborted();
    const workerData = {
        task,
        columnsTaken: sharedCounter(0),
        threadsSorting: sharedCounter(threads),
        treesTaken: sharedCounter(0),
    };
    const trees = new Array(task.trees);
    const workers = Array.from({ length: threads }, () => new external_node_worker_threads_.Worker(__webpack_require__.ab + "growWorker.js", { workerData }));
    const aborted = new Promise((_, reject) => {
        signal?.addEventListener('abort', () => {
            reject(signal.reason);
        });
    });
    const finished = workers.map((worker) => finish(worker, ([place, tree]) => {
        trees[place] = tree;
        onTree();
    }));
    try {
        await Promise.race([Promise.all(finished), aborted]);
    }
    finally {
        await Promise.all(workers.map((worker) => worker.terminate()));
    }
    return trees;
}
function finish(worker, onTree) {
    return new Promise((resolve, reject) => {
        worker.on('message', onTree);
        worker.on('error', (error) => {
            reject(explain(error));
        });
        worker.on('exit', (code) => {
            if (code === 0)
                resolve();
            else
                reject(new Error(`A training thread ended unexpectedly with code ${code}.`));
        });
    });
}
function explain(error) {
    const { message } = error;
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY' || error.name === 'RangeError') {
        return new lib_errors/* UserError */.yo('memory', `A training thread ran out of memory (${message}). Use fewer trees, rows or features, or a machine with more memory.`);
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
var kernels = __webpack_require__(4612);
;// CONCATENATED MODULE: ./lib/forest/engine/sorter.js

const DIGITS = 6;
const DIGIT_BITS = 11;
const BUCKETS = 1 << DIGIT_BITS;
const PAGE = 0x10000;
/** A stable radix sort of doubles, least significant digit first, on as many rows again and again. */
class Sorter {
    #kernels;
    #counts;
    #from;
    #to;
    constructor(rows) {
        const bytes = sorterBytes(rows);
        const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
        let end = 0;
        const doubles = (length) => new Float64Array(memory.buffer, (end += length * 8) - length * 8, length);
        const integers = (length) => new Int32Array(memory.buffer, (end += length * 4) - length * 4, length);
        const [keys, otherKeys] = [doubles(rows), doubles(rows)];
        this.#from = { keys, rows: integers(rows) };
        this.#to = { keys: otherKeys, rows: integers(rows) };
        this.#counts = integers(DIGITS * BUCKETS);
        this.#kernels = (0,kernels/* loadKernels */.j)(memory);
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
        for (let digit = 0; digit < DIGITS; digit++)
            this.#sortByDigit(digit);
        const sorted = this.#from;
        const start = sorted.keys.byteOffset;
        this.#kernels.markValues(start, start + keys.byteLength, sorted.rows.byteOffset);
        order.set(sorted.rows);
    }
    /** Nothing moves when all rows have the same digit. */
    #sortByDigit(digit) {
        const { keys, rows } = this.#from;
        const next = this.#counts.subarray(digit * BUCKETS, (digit + 1) * BUCKETS);
        let start = 0;
        for (let bucket = 0; bucket < BUCKETS; bucket++) {
            const count = next[bucket];
            if (count === rows.length)
                return;
            next[bucket] = start;
            start += count;
        }
        this.#kernels.sortByDigit(keys.byteOffset, keys.byteOffset + keys.byteLength, rows.byteOffset, this.#to.keys.byteOffset, this.#to.rows.byteOffset, BigInt(digit * DIGIT_BITS), next.byteOffset);
        [this.#from, this.#to] = [this.#to, this.#from];
    }
}
/** Bytes of memory a sorter takes. */
const sorterBytes = (rows) => 24 * rows + 4 * DIGITS * BUCKETS;

;// CONCATENATED MODULE: ./lib/forest/engine/indexedTable.js

/** Marks the first row of a run of equal values in an order. */
const GROUP = 0x80000000 | 0;
/** The row of an entry of an order. */
const ROW = 0x7fffffff;
/**
 * A table in shared memory whose columns are still to be sorted.
 *
 * @param columns one array of finite numbers per feature
 * @param labels one label (0, 1, ...) per row
 */
function shareTable(columns, labels, classes) {
    const rows = labels.length;
    const cells = rows * columns.length;
    const table = {
        rows,
        columns: columns.length,
        classes,
        labels: new Int32Array(new SharedArrayBuffer(rows * 4)),
        values: new Float64Array(new SharedArrayBuffer(cells * 8)),
        order: new Int32Array(new SharedArrayBuffer(cells * 4)),
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
    begin() {
        // The counts are all it needs.
    }
    peakGain(from, to) {
        this.start(from, to);
        const { kernels, packed, counts, lesserCounts } = this.#workspace;
        const { total, squares } = this.#node;
        const peak = kernels.peakMany(this.#at, this.#end, packed.byteOffset, counts.byteOffset, lesserCounts.byteOffset, total, squares);
        return Math.max(0, (peak - squares / total) / total);
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
        const start = order.byteOffset + from * 4;
        const end = order.byteOffset + to * 4;
        kernels.markSteps(start, end, packed.byteOffset, steps.byteOffset, higher);
        this.#ofHigher = counts[higher];
    }
    peakGain(from, to) {
        const { kernels, order, steps } = this.#workspace;
        const { total } = this.#node;
        const start = order.byteOffset + from * 4;
        const end = order.byteOffset + to * 4;
        return ((2 * kernels.peakTwo(start, end, steps.byteOffset, total, this.#ofHigher)) / total / total);
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
    /** What is not worth examining, whatever has been found so far. */
    #floor = 0;
    /** What is worth examining now. */
    #bar = 0;
    /** The best split: its gain, the place of its column in the tree, and its first greater row. */
    gain = -Infinity;
    column = -1;
    value = 0;
    at = 0;
    /** @param features the most features of a tree */
    constructor(table, sample, node, features, workspace) {
        this.#node = node;
        this.#twoClasses = new TwoClassScan(node, workspace);
        this.#manyClasses = new ManyClassScan(node, workspace);
        this.#candidates = new Candidates(table, sample, workspace);
        this.#peaks = new Float64Array(features);
    }
    /**
     * Searches the counted node. Column `c` of the tree is `features[c]` of the table and has its
     * rows at `order[c * stride + from]` and on.
     */
    search(features, stride, from, to) {
        this.#forget();
        const { distinct, tolerance } = this.#node;
        if (distinct < 2)
            return;
        const scan = distinct === 2 ? this.#twoClasses : this.#manyClasses;
        scan.begin(from, to);
        const highest = this.#findPeaks(scan, features, stride, from, to);
        this.#floor = highest - 2 * tolerance;
        this.#searchColumns(scan, features, stride, from, to);
        if (this.gain < highest - tolerance) {
            // The libraries do not try the highest peak: equal values hide where the class changes.
            this.#forget();
            this.#floor = -1;
            this.#searchColumns(scan, features, stride, from, to);
        }
    }
    #forget() {
        this.gain = -Infinity;
        this.column = -1;
    }
    /** A feature that was drawn again cannot be better than the first time and is passed over. */
    #findPeaks(scan, features, stride, from, to) {
        const peaks = this.#peaks;
        let highest = 0;
        for (let column = 0; column < features.length; column++) {
            const drawnBefore = features.indexOf(features[column]) < column;
            const start = column * stride;
            peaks[column] = drawnBefore ? -Infinity : scan.peakGain(start + from, start + to);
            highest = Math.max(highest, peaks[column]);
        }
        return highest;
    }
    #searchColumns(scan, features, stride, from, to) {
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

const workspace_PAGE = 0x10000;
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
    constructor(rows, features, classes) {
        const cells = rows * Math.max(features, 1) + 1;
        const memory = new WebAssembly.Memory({ initial: pages(rows, features, classes) });
        let end = 0;
        const next = (bytes) => {
            const start = end;
            end += (bytes + 7) & ~7;
            return start;
        };
        const integers = (length) => new Int32Array(memory.buffer, next(length * 4), length);
        this.kernels = (0,kernels/* loadKernels */.j)(memory);
        this.found = integers(6);
        this.foundReal = new Float64Array(memory.buffer, 0, 3);
        this.order = integers(cells);
        this.spare = integers(rows + 1);
        this.packed = integers(rows);
        this.steps = integers(rows);
        this.counts = integers(classes);
        this.present = integers(classes);
        this.lesserCounts = integers(classes);
        this.sides = new Uint8Array(memory.buffer, next(rows), rows);
    }
}
/** Bytes of memory a workspace takes. */
function workspaceBytes(rows, features, classes) {
    return 4 * rows * Math.max(features, 1) + 13 * rows + 12 * classes + 128;
}
const pages = (rows, features, classes) => Math.ceil(workspaceBytes(rows, features, classes) / workspace_PAGE);

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
        this.#search = new SplitSearch(table, this.#sample, this.#node, features, this.#workspace);
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
        search.search(this.#features, this.#stride, from, to);
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
        const { kernels, order, sides, spare } = this.#workspace;
        for (let column = 0; column < this.#features.length; column++) {
            const start = order.byteOffset + column * this.#stride * 4;
            kernels.divide(start + from * 4, start + to * 4, sides.byteOffset, spare.byteOffset);
        }
    }
    /** Keeps the rows of one side in every column's order, at the front of the range. */
    #extract(side, from, to) {
        const { kernels, order, sides } = this.#workspace;
        for (let column = 0; column < this.#features.length; column++) {
            const start = order.byteOffset + column * this.#stride * 4;
            kernels.extract(start + from * 4, start + to * 4, sides.byteOffset, side);
        }
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
/** Bytes a task takes at most: every row ends in a leaf of its own. */
function estimateMemory(size, threads) {
    const { rows, columns, trees } = size;
    const table = rows * columns * 12 + rows * 4;
    return table + trees * treeBytes(rows) + threads * threadBytes(size);
}
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
        throw new lib_errors/* UserError */.yo('memory', `Training ${size.trees} trees on ${size.rows} rows and ${size.columns} features may take ` +
            `${gigabytes(needed)} GB of memory; ${gigabytes(limit)} GB may be used here, and 4.3 GB ` +
            'for the rows and features of one tree. Use fewer trees, rows or features, or more memory.');
    }
    return Math.min(wanted, 1 + Math.floor((limit - needed) / threadBytes(size)));
}
const gigabytes = (bytes) => (bytes / 1e9).toFixed(1);

// EXTERNAL MODULE: ./lib/forest/engine/predict.js
var predict = __webpack_require__(4317);
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
    const size = { rows, columns: columns.length, classes, trees, features };
    const wanted = rows * features * trees < SMALL ? 0 : Math.min(trees, (0,external_node_os_.availableParallelism)());
    const threads = fitThreads(size, resources.threads ?? wanted, resources.memory ?? memoryLimit());
    const task = {
        table: shareTable(columns, labels, classes),
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
    const chunks = () => (forest ? writeForest(model) : writeDecisionTree(model));
    return {
        vote: (columns) => (0,predict/* predict */.K)(model, classes, columns),
        chunks,
        toJSON: () => JSON.parse([...chunks()].join('')),
    };
}
/** Grows on this thread, which has a turn for other things after each tree. */
async function growHere(task, onTree, signal) {
    const trees = [];
    sortColumns(task.table, counter());
    for (const [, tree] of growTrees(task, counter())) {
        trees.push(tree);
        onTree();
        await new Promise((resolve) => setImmediate(resolve));
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
        throw new lib_errors/* UserError */.yo('settings-value', `${definition.name} is ${describeValue(given)}, but has to be ${definition.allowed}.`);
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

// EXTERNAL MODULE: ./lib/settings/suggestName.js
var suggestName = __webpack_require__(2572);
;// CONCATENATED MODULE: ./lib/verdict/metrics.js
const SHARE = { of: null, better: 'more', least: 0, most: 1, whole: false };
const ROWS = { ...SHARE, better: 'less', most: Number.MAX_SAFE_INTEGER, whole: true };
const model = (read, form = {}) => ({
    source: 'model',
    ...SHARE,
    ...form,
    read,
});
const data = (read) => ({ source: 'data', ...ROWS, read });
const changes = (read, form = {}) => ({
    source: 'changes',
    ...ROWS,
    ...form,
    read,
});
const findClass = ({ perClass }, wanted) => perClass.find(({ name }) => name === wanted);
const findDrift = ({ drift }, wanted) => drift.find(({ column }) => column === wanted)?.statistic;
/** All metrics by name. */
const METRICS = new Map([
    ['accuracy', model(({ accuracy }) => accuracy)],
    ['balanced-accuracy', model(({ balancedAccuracy }) => balancedAccuracy)],
    ['f1-macro', model(({ macro }) => macro.f1)],
    ['f1-weighted', model(({ weighted }) => weighted.f1)],
    ['precision-macro', model(({ macro }) => macro.precision)],
    ['precision-weighted', model(({ weighted }) => weighted.precision)],
    ['recall-macro', model(({ macro }) => macro.recall)],
    ['recall-weighted', model(({ weighted }) => weighted.recall)],
    ['mcc', model(({ mcc }) => mcc, { least: -1 })],
    ['log-loss', model(({ logLoss }) => logLoss, { better: 'less', most: Infinity })],
    ['precision', model((scores, name) => findClass(scores, name)?.precision, { of: 'class' })],
    ['recall', model((scores, name) => findClass(scores, name)?.recall, { of: 'class' })],
    ['f1', model((scores, name) => findClass(scores, name)?.f1, { of: 'class' })],
    ['conflicting-labels', data(({ conflictingLabels }) => conflictingLabels)],
    ['duplicates', data(({ duplicates }) => duplicates)],
    ['rows-added', changes(({ rowsAdded }) => rowsAdded)],
    ['rows-removed', changes(({ rowsRemoved }) => rowsRemoved)],
    ['rows-relabelled', changes(({ rowsRelabelled }) => rowsRelabelled)],
    ['drift', changes(findDrift, { of: 'column', most: 1, whole: false })],
]);
/** @throws for a name that is no metric, which no parsed rule has */
function metricOf(name) {
    const metric = METRICS.get(name);
    if (metric === undefined)
        throw new Error(`There is no metric ${name}.`);
    return metric;
}

;// CONCATENATED MODULE: ./lib/verdict/rule.js

/** A rule without limit and level, equal for two rules of which one has to go. */
function formatSubject({ metric, of, kind }) {
    const name = of === null ? metric : `${metric}${bracket(metric, formatName(of))}`;
    return kind === 'drop' ? `${name} drop` : name;
}
/** A rule without its level: `recall[setosa] drop <= 0.02`. */
const formatBound = (rule) => `${formatSubject(rule)} ${rule.kind === 'floor' ? '>=' : '<='} ${rule.limit}`;
/** A rule in full, as it is parsed: `duplicates <= 5 warn`. */
const formatRule = (rule) => `${formatBound(rule)}${rule.level === 'warn' ? ' warn' : ''}`;
/** A class is in `[]`, a column in `()`. */
const bracket = (metric, name) => metricOf(metric).of === 'class' ? `[${name}]` : `(${name})`;
/** In quotes where it would not be read as the same name without. */
const formatName = (name) => name !== name.trim() || name === '' || /^"|[;\p{Cc}]/u.test(name) ? JSON.stringify(name) : name;

;// CONCATENATED MODULE: ./lib/verdict/parseRule.js





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
        throw new lib_errors/* UserError */.yo('rule', `Rule ${(0,quote/* quote */.h)(text)}, column ${start + 1}: ${problem}`);
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
    const metric = METRICS.get(name) ?? fail(describeUnknown(name));
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
const describeUnknown = (name) => name === ''
    ? 'a rule begins with the name of a metric, as in accuracy >= 0.9.'
    : `there is no metric ${(0,quote/* quote */.h)(name)}. ${(0,suggestName/* suggestName */.S)(name, [...METRICS.keys()])}`;
function readName(name, { of }, bracketed, fail) {
    if (of === null) {
        if (bracketed !== '')
            fail(`${name} is not of one class or column: leave out what is in brackets.`);
        return null;
    }
    const form = bracket(name, of === 'class' ? 'CLASS' : 'COLUMN');
    if (bracketed[0] !== form[0]) {
        const mean = METRICS.has(`${name}-macro`) ? `; ${name}-macro is the mean of all classes` : '';
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
        const drop = METRICS.get(name)?.source === 'model' ? ', or drop <= and a limit,' : '';
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
    const least = kind === 'drop' ? 0 : metric.least;
    const most = kind === 'drop' ? metric.most - metric.least : metric.most;
    // The exponent moves the point, where dividing by 100 would round a second time.
    const percent = metric.whole ? undefined : PERCENT.exec(text)?.[1];
    const number = percent === undefined ? readNumber(text) : Number(`${percent}e-2`);
    if (number >= least && number <= most && (!metric.whole || Number.isInteger(number))) {
        return number;
    }
    const range = most < Number.MAX_SAFE_INTEGER ? `from ${least} to ${most}` : `from ${least}`;
    const allowed = metric.whole
        ? `a whole number ${range}`
        : `a number ${range}, or a percentage (2% is 0.02)`;
    return fail(text === '' ? `the limit is missing: ${allowed}.` : `the limit has to be ${allowed}.`);
}
function readNumber(text) {
    // Adding 0 makes -0 a plain 0.
    const number = NUMBER.test(text) ? Number(text) + 0 : NaN;
    return Number.isFinite(number) ? number : NaN;
}

;// CONCATENATED MODULE: ./lib/verdict/parseRules.js




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
        throw new lib_errors/* UserError */.yo('rule', 'There is no rule: give at least one.');
    if (rules.length > MOST_RULES) {
        throw new lib_errors/* UserError */.yo('rule', `There are ${rules.length} rules: give at most ${MOST_RULES}.`);
    }
    const known = new Map();
    for (const rule of rules) {
        const other = known.get(formatSubject(rule));
        if (other !== undefined) {
            const both = `${(0,quote/* quote */.h)(formatRule(other))} and ${(0,quote/* quote */.h)(formatRule(rule))}`;
            throw new lib_errors/* UserError */.yo('rule', `Rules ${both} limit the same: keep one of them (min-accuracy and max-drop are rules too).`);
        }
        known.set(formatSubject(rule), rule);
    }
    return rules;
}

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
        ...(texts === null ? [] : locate(given, () => parseRules(texts))),
    ];
    locate(given, () => checkRules(rules));
    const baselineRequired = read(definitions/* INPUTS */.mc.baselineRequired);
    if (baselineRequired && !rules.some(({ kind, level }) => kind === 'drop' && level === 'fail')) {
        throw new lib_errors/* UserError */.yo('settings-contradiction', `${definitions/* INPUTS */.mc.baselineRequired.name} is true, but no rule that can fail needs the base: add one such as "accuracy drop <= 0.02".`);
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
        if (!(error instanceof lib_errors/* UserError */.yo) || rules === undefined)
            throw error;
        throw new lib_errors/* UserError */.yo('settings-value', `${definitions/* INPUTS */.mc.rules.name} (${rules.origin}): ${error.message}`);
    }
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
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

;// CONCATENATED MODULE: ./lib/settings/readSettingsFile.js






const readSettingsFile_LONGEST = 65_536;
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
    if (text.length > readSettingsFile_LONGEST) {
        throw new lib_errors/* UserError */.yo('settings-size', `${file} is longer than ${readSettingsFile_LONGEST} characters.`);
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
            throw new lib_errors/* UserError */.yo('settings-contradiction', `${name} ${describeValue(value)} contradicts ${other} ${describeValue(cause)}: leave one of them out.`);
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
            throw new lib_errors/* UserError */.yo('settings-contradiction', `Column ${(0,quote/* quote */.h)(column)} is ${problem} (${given.get(role)?.origin ?? ''}): give it one role.`);
        }
        roleOf.set(column, role);
    }
}

;// CONCATENATED MODULE: ./lib/settings/readSettings.js









/**
 * Everything one run is told: an explicit value wins over the file's, the file's over the default.
 * @throws UserError naming the input, its value, where it came from and what is allowed
 */
function readSettings({ explicit, file }) {
    const given = new Map(file ? readSettingsFile(file) : []);
    for (const [name, value] of explicit.values) {
        if (!definitions/* DEFINITIONS */.LX.some((definition) => definition.name === name)) {
            const names = definitions/* DEFINITIONS */.LX.map((definition) => definition.name);
            throw new lib_errors/* UserError */.yo('settings-unknown', `There is no ${explicit.origin} ${(0,quote/* quote */.h)(name)}. ${(0,suggestName/* suggestName */.S)(name, names)}`);
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
    const settingsAt = (text) => readSettings({ explicit, file: text === null ? null : { path: configPath, text } });
    const settings = settingsAt(await readConfig(configPath, given !== undefined, workspace));
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
        if (!required && error instanceof lib_errors/* UserError */.yo && error.code === 'path-absent')
            return null;
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/report/visibleText.js
var visibleText = __webpack_require__(2083);
// EXTERNAL MODULE: ./node_modules/string-width/index.js + 6 modules
var string_width = __webpack_require__(4292);
;// CONCATENATED MODULE: ./lib/report/terminal/alignColumns.js

const GAP = '  ';
/**
 * Cells as lines, each column as wide as its widest cell on a terminal.
 *
 * @param align whether a column is aligned to the left (`l`) or to the right (`r`), as in `lrr`
 */
const alignColumns = (rows, align) => {
    const widths = Array.from(align, (_, column) => rows.reduce((most, row) => Math.max(most, (0,string_width/* default */.A)(row[column] ?? '')), 0));
    return rows.map((row) => row
        .map((cell, column) => {
        const padding = ' '.repeat((widths[column] ?? 0) - (0,string_width/* default */.A)(cell));
        return align[column] === 'r' ? padding + cell : cell + padding;
    })
        .join(GAP)
        .trimEnd());
};
/** How many columns of a terminal the widest line takes. */
const measureWidth = (lines) => lines.reduce((most, line) => Math.max(most, (0,string_width/* default */.A)(line)), 0);

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
    const { acceptance, verdict } = result;
    if (verdict === 'passed') {
        return acceptance === null ? '' : `: accepted by ${(0,visibleText/* shortName */.EU)(acceptance.by)}`;
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
    const { rowsAdded, rowsRemoved, rowsRelabelled, rowsEdited } = changes;
    const counts = [
        [rowsAdded, 'added'],
        [rowsRemoved, 'removed'],
        [rowsRelabelled, 'relabelled'],
        [rowsEdited, 'edited'],
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
        ...describeNames('retyped', names.columnsRetyped, 'column', 'columns'),
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
const readMetric_METRICS = new Map([
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
const labelMetric = (metric) => readMetric_METRICS.get(metric)?.label ?? metric;
/** A metric by the name that rules call it by; `null` when the evaluation has none of that name. */
const readMetric = (metric, evaluation) => {
    const known = readMetric_METRICS.get(metric);
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

// EXTERNAL MODULE: ./lib/verdict/significance.js
var significance = __webpack_require__(2276);
;// CONCATENATED MODULE: ./lib/verdict/policy.js




/** What a model is held to, as a document says it. */
const toPolicy = (gate) => ({
    rules: gate.rules.map(formatRule),
    significance: gate.significance,
    strict: gate.strict,
    baselineRequired: gate.baselineRequired,
    acceptLabel: gate.acceptLabel,
    acceptFloors: gate.acceptFloors,
});
/**
 * What a document's policy holds a model to.
 * @throws UserError when its rules cannot be read or its significance is out of range
 */
function fromPolicy(policy) {
    if (!(0,significance/* isSignificance */.W)(policy.significance)) {
        throw new lib_errors/* UserError */.yo('policy', `The policy's significance is ${policy.significance}, but has to be ${significance/* SIGNIFICANCE_RANGE */.e}.`);
    }
    return { ...policy, rules: parseRules(policy.rules) };
}
/** Whether both hold a model to the same, in whatever order their rules are. */
function isSamePolicy(a, b) {
    const canonical = (gate) => {
        const policy = toPolicy(gate);
        return JSON.stringify({ ...policy, rules: policy.rules.sort() });
    };
    return canonical(a) === canonical(b);
}

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
            throw new lib_errors/* UserError */.yo('column-unknown', `\`${input}\` names the column ${(0,wording/* quoteName */.AB)(name)}, which ${path} does not have. Its columns are ${(0,wording/* quoteNames */.DR)(header)}.`);
        }
        const other = inputs.get(name);
        if (other !== undefined && other !== input) {
            const advice = other === 'target' && settings.target === null
                ? '`target` is the last column unless it is set: set it.'
                : 'Remove it from one of them.';
            throw new lib_errors/* UserError */.yo('column-conflict', `\`${other}\` and \`${input}\` both name the column ${(0,wording/* quoteName */.AB)(name)} of ${path}, which can only play one part. ${advice}`);
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
        throw new lib_errors/* UserError */.yo('no-features', `${path} has no column left to learn from, beside the target. ${hint}`);
    }
    return { target, id, group, features };
};

// EXTERNAL MODULE: ./lib/table/checkHeader.js
var checkHeader = __webpack_require__(1861);
// EXTERNAL MODULE: ./lib/table/checkText.js
var checkText = __webpack_require__(3979);
;// CONCATENATED MODULE: ./lib/table/fingerprint.js

const CHUNK_CHARACTERS = 65_536;
/** A text with its length in front, so that no two lists of texts read the same end to end. */
const encodeText = (text) => `${text.length}:${text}`;
const createFingerprint = () => {
    const hash = (0,external_node_crypto_.createHash)('sha256').update('forest-gate:table\n');
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

// EXTERNAL MODULE: ./lib/table/lines.js
var lines = __webpack_require__(5919);
// EXTERNAL MODULE: ./lib/table/readRecords.js
var readRecords = __webpack_require__(2330);
// EXTERNAL MODULE: ./lib/table/refuseOtherFormats.js
var refuseOtherFormats = __webpack_require__(2708);
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
            throw new lib_errors/* UserError */.yo('name-too-long', `${place}: the class is longer than ${nameCharacters} characters. Is \`target\` the right column?`);
        }
        const code = this.#codes.size;
        if (code === classes) {
            throw new lib_errors/* UserError */.yo('too-many-classes', `${place}: the target has more than ${classes} classes. Is \`target\` the right column? It must name classes, not ids or measurements.`);
        }
        this.#codes.set(name, code);
        return code;
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
            throw new lib_errors/* UserError */.yo('one-class', `${this.#path}, ${column}: every row is of the class ${(0,wording/* quoteName */.AB)(only)}, and a classifier needs at least two. Is \`target\` the right column?`);
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
            throw new lib_errors/* UserError */.yo('class-one-row', `${place}: this is the only row of the class ${(0,wording/* quoteName */.AB)(name)}, and a class needs one row to train with and another to test with. Add rows of the class, or remove this one.`);
        }
        const labelOf = new Int32Array(classes.length);
        sorted.forEach(([, code], label) => {
            labelOf[code] = label;
        });
        return { classes, labels: codes.map((code) => labelOf[code] ?? 0) };
    }
}

;// CONCATENATED MODULE: ./lib/table/hashRow.js


// What tells rows apart is kept to 128 bits, as 32 hex digits.
const KEY_BYTES = 16;
const DOUBLE_BYTES = 8;
/** The key of a text; the same text in another domain has another key. */
const hashText = (domain, text) => (0,external_node_crypto_.createHash)('sha256')
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
    const schema = (0,external_node_crypto_.createHash)('sha256')
        .update('forest-gate:features\n')
        .update(order.map(({ name }) => encodeText(name)).join(''))
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
        return (0,external_node_crypto_.createHash)('sha256').update(message).digest().toString('hex', 0, KEY_BYTES);
    };
};

// EXTERNAL MODULE: ./lib/table/readNumber.js
var table_readNumber = __webpack_require__(1403);
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
        throw new lib_errors/* UserError */.yo('cell-missing', `${(0,wording/* describePlace */.df)(path, { line, column })}: the ${part} is missing (the cell is empty, or NA, null and the like). Fill it in, or remove the row.`);
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
        this.#hashFeatures = createFeatureHash(roles.features.map(({ name }) => name));
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
            throw new lib_errors/* UserError */.yo('too-many-rows', `${this.#path}, line ${line}: the table has more than ${row} rows, which is the limit.`);
        }
        const cellOf = (column) => cells[column.index] ?? '';
        const textOf = (column, part) => readText(cellOf(column), part, this.#path, line, column);
        const { target, id, group } = this.#roles;
        this.#lines[row] = line;
        this.#codes[row] = this.#encoder.encode(textOf(target, 'class'), line);
        for (const [i, feature] of this.#features.entries()) {
            const value = (0,table_readNumber/* readNumber */.k)(cellOf(feature), this.#path, line, feature);
            this.#values[i] = value;
            feature.values[row] = value;
        }
        const content = this.#hashFeatures(this.#values);
        this.#contents.push(content);
        const identity = id === null ? content : hashText('id', this.#requireNew(textOf(id, 'id'), id, line));
        if (id !== null)
            this.#identities.push(identity);
        this.#splitKeys.push(group === null ? identity : hashText('group', textOf(group, 'group')));
        this.#rows += 1;
    }
    #requireNew(text, id, line) {
        const earlier = this.#linesOfIds.get(text);
        if (earlier !== undefined) {
            throw new lib_errors/* UserError */.yo('id-duplicate', `${(0,wording/* describePlace */.df)(this.#path, { line, column: id })}: line ${earlier} has the same id, and \`id-column\` must tell every row apart. Correct one of them, or name another column.`);
        }
        this.#linesOfIds.set(text, line);
        return text;
    }
    /** @throws UserError `csv-no-rows`, `one-class`, `class-one-row` */
    finish(digests) {
        if (this.#rows === 0) {
            throw new lib_errors/* UserError */.yo('csv-no-rows', `${this.#path} has a header but no rows.`);
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
    if (bytes.length > limits.bytes) {
        throw new lib_errors/* UserError */.yo('csv-too-large', `${path} is larger than ${limits.bytes} bytes, which is the limit.`);
    }
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    (0,refuseOtherFormats/* refuseOtherFormats */.t)(buffer, path);
    (0,checkText/* checkText */.q)(buffer, path);
    const fingerprint = createFingerprint();
    let header = [];
    let builder;
    (0,readRecords/* readRecords */.T)(buffer, path, limits, (cells, line, offset) => {
        fingerprint.add(cells);
        if (builder === undefined) {
            header = cells;
            (0,checkHeader/* checkHeader */.e)(header, line, path, limits);
            const roles = assignRoles(header, settings, path);
            // A row takes a line, a separator for each cell and a digit for each feature.
            const capacity = Math.min((0,lines/* countLineFeeds */.t7)(buffer, offset, buffer.length), Math.ceil((buffer.length - offset) / (header.length + roles.features.length)), limits.rows);
            builder = new TableBuilder(path, roles, capacity, limits);
            return;
        }
        if (cells.length !== header.length) {
            throw new lib_errors/* UserError */.yo('csv-ragged', `${(0,wording/* describePlace */.df)(path, { line, offset })}: the header has ${header.length} cells, but this row has ${cells.length}. Add or remove cells, or quote a cell that contains a comma.`);
        }
        builder.addRow(cells, line);
    });
    if (builder === undefined) {
        throw new lib_errors/* UserError */.yo('csv-empty', `${path} is empty. It needs a header and rows.`);
    }
    return builder.finish({
        sha256: (0,external_node_crypto_.createHash)('sha256').update(buffer).digest('hex'),
        fingerprint: fingerprint.digest(),
    });
};

;// CONCATENATED MODULE: ./lib/baseline/openBase.js


/** The settings and the table of commits. No code of a commit is run, and no reading throws. */
function openBase(inputs, readFile) {
    const settings = once(async (commit) => {
        const file = await readFile(commit, inputs.configPath);
        if (file.state === 'unavailable')
            return unavailable(inputs.configPath, commit, file.reason);
        return found(inputs.settingsAt(file.state === 'found' ? new TextDecoder().decode(file.bytes) : null));
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
        return readTable(data, path, settings.table);
    }
    catch (error) {
        if (!(error instanceof lib_errors/* UserError */.yo))
            throw error;
        throw new lib_errors/* UserError */.yo(error.code, `The base's own table cannot be used: ${error.message}`);
    }
}
/** Asks once per commit and remembers the answer; what is thrown is an answer too. */
function once(read) {
    const known = new Map();
    return (commit) => {
        const reading = known.get(commit) ??
            read(commit).catch((error) => ({
                state: 'unreadable',
                reason: (0,lib_errors/* errorMessage */.gJ)(error),
            }));
        known.set(commit, reading);
        return reading;
    };
}

;// CONCATENATED MODULE: ./lib/settings/featuresPerTree.js


/**
 * How many of a table's feature columns each tree draws, rounded down as scikit-learn does, at
 * least one.
 * @throws UserError when more are asked for than there are
 */
function featuresPerTree_featuresPerTree(maxFeatures, columns) {
    if (maxFeatures === 'sqrt')
        return Math.max(1, Math.floor(Math.sqrt(columns)));
    // Counting bits is exact where a logarithm may fall short of a power of two.
    if (maxFeatures === 'log2')
        return Math.max(1, 31 - Math.clz32(columns));
    if ('share' in maxFeatures)
        return Math.max(1, Math.floor(maxFeatures.share * columns));
    if (maxFeatures.count > columns) {
        throw new lib_errors/* UserError */.yo('settings-value', `${definitions/* INPUTS */.mc.maxFeatures.name} is ${maxFeatures.count}, but the table has ${columns} feature columns: ask for at most that many.`);
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
        featuresPerTree: isTree ? columns : featuresPerTree_featuresPerTree(settings.maxFeatures, columns),
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
        throw new lib_errors/* UserError */.yo('split-fold-empty', `None ${rows} falls in fold ${empty + 1} of ${folds}, so it has nothing to test. ${KEPT_TOGETHER} Set \`folds\` lower, or add rows.`);
    }
    if (method === 'hold-out' && empty !== -1) {
        throw new lib_errors/* UserError */.yo('split-test-empty', `None ${rows} falls in the hold-out to be tested. ${KEPT_TOGETHER} Set \`test-size\` higher, set \`evaluation: cross-validation\`, or add rows.`);
    }
    if (method === 'hold-out' && training === 0) {
        throw new lib_errors/* UserError */.yo('split-training-empty', `All ${labels.length} rows of ${path} fall in the hold-out, so none is left to train with. ${KEPT_TOGETHER} Set \`test-size\` lower, or add rows.`);
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
            throw new lib_errors/* UserError */.yo('split-class-untested', `The hold-out leaves out ${rows}, so the class cannot be tested. ${KEPT_TOGETHER} Set \`test-size\` higher, set \`evaluation: cross-validation\`, or add rows of the class.`);
        }
        const place = method === 'hold-out' ? 'The hold-out' : `Fold ${fold + 1}`;
        throw new lib_errors/* UserError */.yo('split-class-untrained', `${place} takes ${rows} for testing, so there is none to train with. ${KEPT_TOGETHER} Set another \`seed\`, or add rows of the class.`);
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
    const split = { ...plan, foldOf: assignFolds(table.splitKeys, settings, plan.method) };
    checkSplit(table, split);
    return split;
};

;// CONCATENATED MODULE: ./lib/table/summariseTable.js
/** Rows whose feature values another row has too, whatever their ids, and those of them with more than one class. */
const countShared = ({ features, labels, }) => {
    const compare = (a, b) => {
        for (const { values } of features) {
            const difference = (values[a] ?? 0) - (values[b] ?? 0);
            if (difference !== 0)
                return difference;
        }
        return 0;
    };
    const rows = Uint32Array.from(labels.keys()).sort(compare);
    let duplicates = 0;
    let conflictingLabels = 0;
    for (let from = 0, to = 0; from < rows.length; from = to) {
        const first = rows[from] ?? 0;
        let differ = false;
        for (to = from + 1; to < rows.length; to += 1) {
            const row = rows[to] ?? 0;
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

;// CONCATENATED MODULE: ./lib/table/hashFeatures.js

/**
 * The key of each row's values in some columns: equal values under equal names, equal key.
 *
 * @param columns at least one, with as many values each
 */
function hashFeatures(columns) {
    const hash = createFeatureHash(columns.map(({ name }) => name));
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

;// CONCATENATED MODULE: ./lib/forest/trainingSet.js
/**
 * The rows of a table in the order every model is grown in: by identity, then class. Training
 * draws rows by position, so without an order of their own rows that merely move in the file would
 * give another model.
 */
function orderRows(table) {
    const order = Int32Array.from(table.labels.keys());
    return order.sort((a, b) => {
        const left = table.identities[a] ?? '';
        const right = table.identities[b] ?? '';
        if (left !== right)
            return left < right ? -1 : 1;
        return (table.labels[a] ?? 0) - (table.labels[b] ?? 0) || a - b;
    });
}
/** The feature columns of some rows of a table, in that order. */
const selectColumns = (columns, rows) => columns.map((values) => Float64Array.from(rows, (row) => values[row] ?? Number.NaN));
/** Features and labels of some rows of a table, in that order. */
const selectTrainingSet = (table, rows) => ({
    columns: selectColumns(table.features.map((feature) => feature.values), rows),
    labels: Int32Array.from(rows, (row) => table.labels[row] ?? 0),
});

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
    const order = orderRows(base);
    const features = pairFeatures(base, keys, run);
    for (let fold = 0; fold < run.split.folds; fold += 1) {
        const rows = Int32Array.from(run.tested.keys()).filter((position) => run.split.foldOf[run.tested[position] ?? -1] === fold &&
            (features.rows[position] ?? -1) >= 0);
        const sourceRows = Int32Array.from(rows, (position) => features.rows[position] ?? -1);
        yield {
            trainingSet: selectTrainingSet(base, order.filter((row) => !isHeldOut(row, fold))),
            rows,
            columns: selectColumns(features.columns, sourceRows),
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
    const ownFolds = assignFolds(table.splitKeys, run.settings.split, run.split.method);
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
            policy: toPolicy(settings.gate),
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
    const exact = useStore ? await store.findExact().catch(unreadable) : null;
    const rungs = [];
    if (exact !== null)
        rungs.push(() => reuseStored(exact, run, files));
    if (mode !== 'artifact') {
        rungs.push(() => commit === null
            ? Promise.resolve({ state: 'none', reason: base.reason, notComparable: false })
            : retrainCommit(run, commit, files, grow));
    }
    if (useStore)
        rungs.push(async () => reuseStored(await store.findNewest(), run, files));
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
    reason: (0,lib_errors/* errorMessage */.gJ)(error),
    notComparable: false,
});
async function policyAt(commit, files) {
    if (commit === null)
        return null;
    const reading = await files.settings(commit);
    return reading.state === 'found' ? toPolicy(reading.value.gate) : null;
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
    const order = orderRows(table);
    const features = table.features.map((feature) => feature.values);
    for (let fold = 0; fold < split.folds; fold += 1) {
        const training = order.filter((row) => split.foldOf[row] !== fold);
        const rows = Int32Array.from(tested.keys()).filter((position) => split.foldOf[tested[position] ?? -1] === fold);
        yield {
            trainingSet: selectTrainingSet(table, training),
            rows,
            columns: selectColumns(features, rows.map((position) => tested[position] ?? 0)),
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

const settingsChanges_LONGEST = 1000;
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
    return text.length > settingsChanges_LONGEST ? `${text.slice(0, settingsChanges_LONGEST)}…` : text;
}

;// CONCATENATED MODULE: ./lib/comparison/shareRight.js
/** The accuracy on some of the tested rows, given by their positions among these. */
function shareRight({ table, tested }, { predicted }, positions) {
    const right = positions.filter((position) => predicted[position] === table.labels[tested[position] ?? -1]);
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
    const shared = Int32Array.from(baseline.votes.predicted.keys()).filter((position) => (baseline.votes.predicted[position] ?? -1) >= 0);
    return {
        baseline: comparison.baseline.accuracy,
        baselineSettings: shareRight(run, votes, shared),
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
        if (!(error instanceof lib_errors/* UserError */.yo))
            throw error;
        return null;
    }
}

;// CONCATENATED MODULE: ./lib/evaluation/classCounts.js
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

;// CONCATENATED MODULE: ./lib/evaluation/confusionMatrix.js
/** Rows per truth (outer) and prediction (inner), over all classes of the table. */
const confusionMatrix = ({ classes, truth, predicted }) => {
    const width = classes.length;
    const cells = new Int32Array(width * width);
    truth.forEach((label, row) => {
        cells[label * width + predicted[row]]++;
    });
    return classes.map((_, label) => Array.from(cells.subarray(label * width, (label + 1) * width)));
};

;// CONCATENATED MODULE: ./lib/evaluation/logLoss.js
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

;// CONCATENATED MODULE: ./lib/evaluation/ratio.js
/** A share of nothing is 0, as scikit-learn's `zero_division` default has it; never NaN. */
const ratio = (part, whole) => (whole === 0 ? 0 : part / whole);

;// CONCATENATED MODULE: ./lib/evaluation/averages.js

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

;// CONCATENATED MODULE: ./lib/evaluation/balancedAccuracy.js

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

;// CONCATENATED MODULE: ./lib/evaluation/classMetrics.js

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

;// CONCATENATED MODULE: ./lib/evaluation/matthewsCorrelation.js
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

;// CONCATENATED MODULE: ./lib/evaluation/score.js




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

;// CONCATENATED MODULE: ./lib/evaluation/evaluate.js




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
        ...score(classes, countClasses(predictions), logLoss(predictions)),
        confusionMatrix: confusionMatrix(predictions),
    };
};

;// CONCATENATED MODULE: ./lib/evaluation/selectRows.js
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

;// CONCATENATED MODULE: ./lib/comparison/sharedRows.js
/** The rows that the base could predict, which are those that are compared. */
const sharedRows = ({ predicted }) => Int32Array.from(predicted.keys()).filter((row) => (predicted[row] ?? -1) >= 0);

;// CONCATENATED MODULE: ./lib/comparison/compare.js



/**
 * Scores both sides on the rows both could predict, against the same labels.
 *
 * @param current this run's predictions of the tested rows
 * @param baseline the base's predictions of the same rows, in the same order, with the same truth;
 *   `predicted` is negative for a row it could not predict
 * @returns `null` when there is no row that both could predict
 */
function compare(current, baseline) {
    const shared = sharedRows(baseline);
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
        current: evaluate(selectRows(current, shared)),
        baseline: evaluate(selectRows(baseline, shared)),
        accuracyChange: (newlyRight - newlyWrong) / shared.length,
        newlyRight,
        newlyWrong,
    };
}

;// CONCATENATED MODULE: ./lib/comparison/countDiffering.js
/**
 * Rows that have a partner on the other side, and none that is equal in something else as well.
 * O(rows log rows).
 */
const countDiffering = (rows, something) => countPairs(Float64Array.from(rows.base), Float64Array.from(rows.current)) -
    countPairs(join(rows.base, something.base, something.count), join(rows.current, something.current, something.count));
/** Both numbers in one: below 2^53, as there are fewer than 2^23 rows. */
const join = (rows, something, count) => Float64Array.from(rows, (row, index) => row * count + (something[index] ?? 0));
/** How many pairs of equal numbers there are, each number in one pair at most. */
function countPairs(base, current) {
    base.sort();
    current.sort();
    let pairs = 0;
    for (let i = 0, j = 0; i < base.length && j < current.length;) {
        const difference = (base[i] ?? 0) - (current[j] ?? 0);
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
        partners[number] = (partners[number] ?? 0) + 1;
    return Int32Array.from(rows.keys()).filter((row) => {
        const number = rows[row] ?? 0;
        const left = partners[number] ?? 0;
        partners[number] = left - 1;
        return left <= 0;
    });
}

;// CONCATENATED MODULE: ./lib/statistics/holm.js
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
    const adjusted = holm(columns.map(({ pValue }) => pValue));
    return columns.map((column, index) => {
        const adjustedPValue = adjusted[index] ?? 1;
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
    const select = (values, rows) => Float64Array.from(rows, (row) => values[row] ?? NaN);
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
    const after = Int32Array.from(current, (key, row) => key === base[row] ? (before[row] ?? 0) : numberOf(key));
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
        base: base.labels.map((label) => classes.base[label] ?? 0),
        current: current.labels.map((label) => classes.current[label] ?? 0),
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

;// CONCATENATED MODULE: ./lib/json/formatJson.js
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
    const columns = selectColumns(table.features.map((feature) => feature.values), rows);
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

// EXTERNAL MODULE: ./lib/model/model.js
var model_model = __webpack_require__(6256);
;// CONCATENATED MODULE: ./lib/model/describeModel.js

/** The header of the model grown with `options` on `rows` rows of `table`. */
const describeModel = (table, rows, { ignore, idColumn, groupColumn, testSize }, options) => ({
    format: 'forest-gate/model',
    formatVersion: model_model/* MODEL_FORMAT_VERSION */.zk,
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

// EXTERNAL MODULE: ./lib/model/readModel.js + 2 modules
var readModel = __webpack_require__(9689);
;// CONCATENATED MODULE: ./lib/model/writeModel.js

/** The text of `model.json` in pieces: the header, then `forest` in the library's own JSON. */
function* writeModel(header, forest) {
    yield formatJson(header).replace(/\n}\n$/, ',\n  "forest": ');
    yield* forest.chunks();
    yield '\n}\n';
}

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
        for (const piece of writeModel(describeModel(table, rows, data, options), forest)) {
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
            "KS (Kolmogorov-Smirnov) is the largest gap between the column's two distributions: 0 when they are equal, 1 when they do not overlap. PSI (population stability index) adds up how the shares have shifted: 0 when they have not. A column has drifted when its KS is more than chance would explain, corrected for the number of columns.",
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
const rowsSection_explain = (total) => {
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
        paragraphs: rowsSection_explain(rows.length),
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
        paragraphs: rowsSection_explain(mistakes.length),
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

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(3798);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
;// CONCATENATED MODULE: ./lib/result/result.js

/**
 * The result document, `metrics.json`: the one interface of Forest Gate. Everything that is shown
 * anywhere is rendered from it, and the artifact of a base commit is read back through this schema,
 * which is why every number is bounded here: an artifact is outside data.
 */
/** Raised whenever a reader of an older version could misread a document. */
const FORMAT_VERSION = 1;
const share = schemas/* number */.aig().min(0).max(1);
const count = schemas/* int */.Whr().min(0);
const result_text = schemas/* string */.YjP().max(10_000);
const sha256 = schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/);
const rowHash = schemas/* string */.YjP().regex(/^[0-9a-f]{32}$/);
const commitSha = schemas/* string */.YjP().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/);
const averages = schemas/* strictObject */.rej({ precision: share, recall: share, f1: share });
const evaluation = schemas/* strictObject */.rej({
    rows: count,
    correct: count,
    accuracy: share,
    balancedAccuracy: share,
    mcc: schemas/* number */.aig().min(-1).max(1),
    logLoss: schemas/* number */.aig().min(0),
    macro: averages,
    weighted: averages,
    perClass: schemas/* array */.YOg(schemas/* strictObject */.rej({ name: result_text, precision: share, recall: share, f1: share, support: count }))
        .readonly(),
    confusionMatrix: schemas/* array */.YOg(schemas/* array */.YOg(count).readonly()).readonly(),
    majorityShare: share,
});
/** What the model was made with and measured by; only what changes the numbers. */
const result_modelSettings = schemas/* strictObject */.rej({
    target: result_text,
    ignore: schemas/* array */.YOg(result_text),
    idColumn: result_text.nullable(),
    groupColumn: result_text.nullable(),
    algorithm: schemas/* enum */.k5n(['random-forest', 'decision-tree']),
    trees: count,
    maxFeatures: schemas/* union */.KCZ([schemas/* number */.aig(), result_text]),
    maxDepth: count.nullable(),
    minSamplesSplit: count,
    minGain: schemas/* number */.aig(),
    seed: count,
    evaluation: schemas/* enum */.k5n(['cross-validation', 'hold-out']),
    folds: count,
    testSize: share,
});
const result_data = schemas/* strictObject */.rej({
    path: result_text,
    rows: count,
    features: schemas/* array */.YOg(result_text),
    target: result_text,
    classes: schemas/* array */.YOg(schemas/* strictObject */.rej({ name: result_text, rows: count })),
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
const rows = schemas/* strictObject */.rej({
    line: schemas/* array */.YOg(count),
    identity: schemas/* array */.YOg(rowHash),
    /** A hash of the features; `null` when that is the identity, as it is without an id column. */
    content: schemas/* array */.YOg(rowHash).nullable(),
    /** A hash of the group, which keeps its rows on one side; `null` without a group column. */
    group: schemas/* array */.YOg(rowHash).nullable(),
    fold: schemas/* array */.YOg(count),
    truth: schemas/* array */.YOg(count),
    predicted: schemas/* array */.YOg(count),
    votes: schemas/* array */.YOg(count),
    baseline: schemas/* strictObject */.rej({ predicted: schemas/* array */.YOg(count.nullable()), votes: schemas/* array */.YOg(count) })
        .nullable(),
});
const interval = schemas/* strictObject */.rej({ low: schemas/* number */.aig(), high: schemas/* number */.aig() }).readonly();
/** How sure it is that a number got worse. */
const evidence = schemas/* strictObject */.rej({
    /** McNemar's exact one-sided test for the accuracy, the swap test for all others. */
    test: schemas/* enum */.k5n(['mcnemar-exact', 'swap']),
    /** The chance of a drop at least as large, were both models equally good. */
    pValue: share,
    /** The same after Holm's correction for all drop rules that were tested. */
    adjustedPValue: share,
    /** 95 % interval of current - baseline, in the direction of the metric. */
    difference: interval,
    /** Tested rows that would settle it at the observed rates; `null` when no number up to a million does. */
    rowsToSettle: count.nullable(),
});
const rule = schemas/* strictObject */.rej({
    /** As a person writes it: `accuracy >= 0.9`, `recall[setosa] drop <= 0.02`. */
    rule: result_text,
    kind: schemas/* enum */.k5n(['floor', 'ceiling', 'drop']),
    /** Whether breaking it fails the gate, or is only told. */
    level: schemas/* enum */.k5n(['fail', 'warn']),
    /** The number held against the limit; `null` when there is none. */
    actual: schemas/* number */.aig().nullable(),
    limit: schemas/* number */.aig(),
    /** `accepted`: broken, and accepted by a label on the pull request. */
    outcome: schemas/* enum */.k5n(['passed', 'failed', 'inconclusive', 'accepted', 'not-applied']),
    /** One sentence. */
    reason: result_text,
    /** Of a drop beyond its limit; else `null`. */
    evidence: evidence.nullable(),
});
const verdict = schemas/* enum */.k5n(['passed', 'failed', 'inconclusive']);
/** What a model is held to: enough to judge it again. */
const policy = schemas/* strictObject */.rej({
    rules: schemas/* array */.YOg(result_text).min(1),
    significance: share,
    strict: schemas/* boolean */.zMY(),
    baselineRequired: schemas/* boolean */.zMY(),
    /** The label that accepts what breaks these rules; `null` when none does. */
    acceptLabel: result_text.nullable(),
    /** Whether it accepts a broken floor or ceiling too, and not the comparison with the base alone. */
    acceptFloors: schemas/* boolean */.zMY(),
});
/** One number's 95 % intervals: Wilson's for the accuracy, by the bootstrap for the others. */
const metricIntervals = schemas/* strictObject */.rej({
    metric: result_text,
    current: interval,
    /** On the rows of the comparison; `null` without one. */
    baseline: interval.nullable(),
    difference: interval.nullable(),
});
/** What is different between the base's table and this one, row by row and column by column. */
const dataChanges = schemas/* strictObject */.rej({
    rowsAdded: count,
    rowsRemoved: count,
    /** Rows that stayed and whose class is another. */
    rowsRelabelled: count,
    /** Rows whose id stayed and whose features are others; without ids, such a row is removed and added. */
    rowsEdited: count,
    classesAdded: schemas/* array */.YOg(result_text),
    classesRemoved: schemas/* array */.YOg(result_text),
    columnsAdded: schemas/* array */.YOg(result_text),
    columnsRemoved: schemas/* array */.YOg(result_text),
    /**
     * Columns that both files have and that are a feature, and so numeric, on one side only; on the
     * other they are ignored, the target, or tell rows or groups apart.
     */
    columnsRetyped: schemas/* array */.YOg(result_text),
    /** One entry per feature that both tables have, when there are enough rows to tell. */
    drift: schemas/* array */.YOg(schemas/* strictObject */.rej({
        column: result_text,
        /** Kolmogorov-Smirnov distance of the two distributions. */
        statistic: share,
        pValue: share,
        adjustedPValue: share,
        populationStabilityIndex: schemas/* number */.aig().min(0),
        drifted: schemas/* boolean */.zMY(),
    })),
});
const resultSchema = schemas/* strictObject */.rej({
    format: schemas/* literal */.euz('forest-gate/metrics'),
    formatVersion: schemas/* literal */.euz(FORMAT_VERSION),
    toolVersion: result_text,
    /** The only value that differs between two runs on the same input. UTC. */
    createdAt: iso/* datetime */.w$(),
    name: result_text,
    /** Where the run took place; `null` fields on a terminal. */
    source: schemas/* strictObject */.rej({
        serverUrl: result_text.nullable(),
        repository: result_text.nullable(),
        event: result_text.nullable(),
        /** The commit a reviewer knows: the pull request's head, or the pushed commit. */
        commit: commitSha.nullable(),
        /** Where the data file lies in the repository, with `/`; `null` when it is not in it. */
        dataPath: result_text.nullable(),
    }),
    settings: result_modelSettings,
    data: result_data,
    evaluation,
    rows,
    baseline: schemas/* strictObject */.rej({
        /** What the settings asked for. */
        mode: schemas/* enum */.k5n(['auto', 'artifact', 'commit', 'none']),
        source: schemas/* enum */.k5n(['artifact', 'commit', 'none', 'unreadable']),
        commit: commitSha.nullable(),
        /** One sentence: how the base's result was obtained, or why there is none. */
        reason: result_text,
        /** Whether the base was found and cannot be compared with; `reason` says why. */
        notComparable: schemas/* boolean */.zMY(),
        /** The settings that differ from the base's, as `trees: 100 -> 50`. */
        settingsChanges: schemas/* array */.YOg(schemas/* strictObject */.rej({ name: result_text, baseline: result_text, current: result_text })),
        data: result_data.nullable(),
    }),
    /** Both sides on the rows both could predict, against this run's labels; `null` without a baseline. */
    comparison: schemas/* strictObject */.rej({
        rows: count,
        /** Tested rows that the base could not predict. */
        leftOut: count,
        /** This run's model, on the rows of the comparison. */
        current: evaluation,
        baseline: evaluation,
        /** current - baseline; positive is better. */
        accuracyChange: schemas/* number */.aig().min(-1).max(1),
        newlyRight: count,
        newlyWrong: count,
    })
        .nullable(),
    model: schemas/* strictObject */.rej({
        sha256,
        bytes: count,
        trees: count,
        /** Rows of the table on which the written file, read back by the library, predicted the same. */
        checkedRows: count,
    }),
    /** 95 % intervals of what the run measured. */
    intervals: schemas/* array */.YOg(metricIntervals),
    /** What changed the accuracy, on the rows of the comparison; `null` unless data and settings both differ from the base. */
    attribution: schemas/* strictObject */.rej({
        /** The base's settings on the base's data, on this data; and this run. */
        baseline: share,
        baselineSettings: share,
        current: share,
    })
        .nullable(),
    /** The accuracy with other seeds, when that is cheap enough to measure; how far luck goes. */
    seeds: schemas/* strictObject */.rej({ seeds: schemas/* array */.YOg(count), accuracies: schemas/* array */.YOg(share) }).nullable(),
    dataChanges: dataChanges.nullable(),
    policy,
    rules: schemas/* array */.YOg(rule),
    /** What the base's own rules say of this run; `null` when they are the same or unknown. */
    basePolicy: schemas/* strictObject */.rej({ policy, rules: schemas/* array */.YOg(rule), verdict }).nullable(),
    /** Who accepted a failed or inconclusive comparison of this commit; `null` when nobody did. */
    acceptance: schemas/* strictObject */.rej({ label: result_text, by: result_text, at: iso/* datetime */.w$(), commit: commitSha })
        .nullable(),
    verdict,
});

;// CONCATENATED MODULE: ./lib/result/createResult.js


/**
 * Writes down what a run found out.
 *
 * @throws when a value is outside what the schema allows, a number that is not finite for one: a
 *   defect of Forest Gate that must not become a document
 */
const createResult = (findings) => resultSchema.parse({
    format: 'forest-gate/metrics',
    formatVersion: FORMAT_VERSION,
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

;// CONCATENATED MODULE: ./lib/verdict/describeEvidence.js
/**
 * What chance has to do with a drop beyond its limit, in one sentence.
 *
 * @param family how many drops the p-value was adjusted for
 */
function describeEvidence_describeEvidence({ pValue, adjustedPValue }, family, significance, strict) {
    const isSupported = adjustedPValue <= significance;
    const opening = isSupported
        ? 'Beyond the limit, and hardly by chance'
        : 'Beyond the limit, but it may be chance';
    const corrected = family > 1
        ? `corrected for ${family} drop rules that is ${describeEvidence_formatChance(adjustedPValue, significance)}, and `
        : '';
    const ending = isSupported || !strict
        ? `the gate fails at ${describeEvidence_formatChance(significance)} or less`
        : 'strict is true, so the gate fails all the same';
    return (`${opening}: if both models were equally good, a drop at least this large would come up in ` +
        `${describeEvidence_formatChance(pValue, significance)} of such comparisons; ${corrected}${ending}.`);
}
/** Two digits of a percentage, which never look like the significance when they are not. */
function describeEvidence_formatChance(chance, significance = chance) {
    const round = (value) => Number((value * 100).toPrecision(2));
    if (round(chance) === round(significance) && chance !== significance) {
        return `just ${chance > significance ? 'over' : 'under'} ${round(significance)}%`;
    }
    return chance < 0.001 ? 'less than 0.1%' : `${round(chance)}%`;
}

;// CONCATENATED MODULE: ./lib/verdict/measureOf.js

/** @throws for a name that is no metric of a model, which the metric of a drop always is */
function modelMetricOf(name) {
    const metric = metricOf(name);
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
const unitOf = (name, { low, high }) => modelMetricOf(name).better === 'more' ? { low, high } : { low: 0 - high, high: 0 - low };

;// CONCATENATED MODULE: ./lib/verdict/readMetric.js

/** The number that a floor or a ceiling is about. */
function readMetric_readMetric({ metric: name, of }, run) {
    const metric = metricOf(name);
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
const finite = (value) => value !== undefined && Number.isFinite(value)
    ? { value }
    : { outcome: 'failed', reason: 'The number is missing or not finite.' };

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

;// CONCATENATED MODULE: ./lib/statistics/outcomes.js

/** @param sides predictions of the same rows, with the same truth and classes */
const findOutcomes = (...sides) => {
    let ofRow = sides[0].truth;
    let examples = [];
    for (const side of sides) {
        const found = new Map();
        examples = [];
        ofRow = ofRow.map((outcome, row) => {
            const predicted = outcome * side.classes.length + side.predicted[row];
            const key = predicted * (side.trees + 1) + votesForTruth(side, row);
            const known = found.get(key);
            if (known !== undefined)
                return known;
            found.set(key, found.size);
            return examples.push(row) - 1;
        });
    }
    return { ofRow, examples };
};

;// CONCATENATED MODULE: ./lib/statistics/percentileInterval.js
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

;// CONCATENATED MODULE: ./lib/statistics/randomNumbers.js
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

;// CONCATENATED MODULE: ./lib/statistics/units.js
/** @param groups per row the key of its group; `null` when rows are independent of each other */
const gatherUnits = (ofRow, groups) => {
    if (groups === null) {
        return {
            count: ofRow.length,
            starts: Int32Array.from({ length: ofRow.length + 1 }, (_, row) => row),
            outcomes: ofRow,
        };
    }
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

;// CONCATENATED MODULE: ./lib/statistics/resample.js


/**
 * Draws as many rows (or groups) as there are, with replacement, again and again, and tells how
 * often each outcome came up. The counts are one array, used again for the next draw.
 */
const resample = ({ ofRow, examples }, { draws, seed, groups }, onDraw) => {
    const random = RandomNumbers.fromSeed(seed);
    const { count, starts, outcomes } = gatherUnits(ofRow, groups);
    const counts = new Int32Array(examples.length);
    for (let draw = 0; draw < draws; draw++) {
        counts.fill(0);
        for (let picked = 0; picked < count; picked++) {
            const unit = random.below(count);
            const end = starts[unit + 1];
            for (let row = starts[unit]; row < end; row++) {
                counts[outcomes[row]]++;
            }
        }
        onDraw(counts, draw);
    }
};

;// CONCATENATED MODULE: ./lib/statistics/scoreOutcomes.js


/** @param examples per outcome, a row that has it */
const outcomeSide = (side, examples) => ({
    classes: side.classes,
    truth: Int32Array.from(examples, (row) => side.truth[row]),
    predicted: Int32Array.from(examples, (row) => side.predicted[row]),
    loss: Float64Array.from(examples, (row) => rowLoss(votesForTruth(side, row), side.trees)),
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
    return score(classes, { truth, predicted, hits }, loss / rows);
};

;// CONCATENATED MODULE: ./lib/statistics/pairedBootstrap.js




/**
 * 95 % bootstrap intervals of both sides and of their difference, one per measure. Both sides are
 * scored on the same draws, so that what makes rows easy or hard for both cancels out.
 *
 * @param current predictions of the same rows as `baseline`, with the same truth and classes
 */
const pairedBootstrap = (current, baseline, measures, resampling) => {
    const outcomes = findOutcomes(current, baseline);
    const currentSide = outcomeSide(current, outcomes.examples);
    const baselineSide = outcomeSide(baseline, outcomes.examples);
    const values = measures.map(() => ({
        current: new Float64Array(resampling.draws),
        baseline: new Float64Array(resampling.draws),
        difference: new Float64Array(resampling.draws),
    }));
    resample(outcomes, resampling, (counts, draw) => {
        const currentScores = scoreOutcomes([currentSide, counts]);
        const baselineScores = scoreOutcomes([baselineSide, counts]);
        values.forEach((value, index) => {
            const measure = measures[index];
            value.current[draw] = measure(currentScores);
            value.baseline[draw] = measure(baselineScores);
            value.difference[draw] = value.current[draw] - value.baseline[draw];
        });
    });
    return values.map((value) => ({
        current: percentileInterval(value.current),
        baseline: percentileInterval(value.baseline),
        difference: percentileInterval(value.difference),
    }));
};

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
const rowsToSettle_MOST_ROWS = 1_000_000;
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
        if (enough >= rowsToSettle_MOST_ROWS)
            return null;
        tooFew = enough;
        enough = Math.min(2 * enough, rowsToSettle_MOST_ROWS);
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
    const { ofRow, examples } = findOutcomes(current, baseline);
    const { count, starts, outcomes } = gatherUnits(ofRow, groups);
    const currentSide = outcomeSide(current, examples);
    const baselineSide = outcomeSide(baseline, examples);
    const kept = new Int32Array(examples.length);
    const swapped = new Int32Array(examples.length);
    const drops = () => {
        const currentScores = scoreOutcomes([currentSide, kept], [baselineSide, swapped]);
        const baselineScores = scoreOutcomes([baselineSide, kept], [currentSide, swapped]);
        return measures.map((measure) => measure(baselineScores) - measure(currentScores));
    };
    for (const outcome of outcomes)
        kept[outcome]++;
    const observed = drops();
    const asLarge = measures.map(() => 1);
    const random = RandomNumbers.fromSeed(seed);
    for (let draw = 0; draw < draws; draw++) {
        kept.fill(0);
        swapped.fill(0);
        for (let unit = 0; unit < count; unit++) {
            const counts = random.bits() < 0 ? swapped : kept;
            const end = starts[unit + 1];
            for (let row = starts[unit]; row < end; row++) {
                counts[outcomes[row]]++;
            }
        }
        drops().forEach((drop, index) => {
            if (drop >= observed[index] - ROUNDING)
                asLarge[index]++;
        });
    }
    return asLarge.map((times) => times / (draws + 1));
};

;// CONCATENATED MODULE: ./lib/verdict/drawsFor.js
const DRAWS = 2_000;
/** More rows than this leave less to chance, and every draw costs more. */
const MANY_ROWS = 50_000;
const DRAWS_OF_MANY = 200;
/** How many times so many tested rows are drawn again for an interval or a test. */
const drawsFor = (rows) => (rows > MANY_ROWS ? DRAWS_OF_MANY : DRAWS);

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
    const measures = rules.map(({ metric, of }) => measureOf(metric, of));
    const draws = drawsFor(rows);
    const { current, baseline, groups } = pair;
    const intervals = pairedBootstrap(current, baseline, measures, { draws, seed, groups });
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
    const adjusted = holm(pValues);
    return rules.map((rule, index) => {
        const adjustedPValue = adjusted[index] ?? 1;
        const interval = intervals[index]?.difference ?? { low: NaN, high: NaN };
        const isOpen = isExact(rule) && adjustedPValue > significance;
        return {
            test: isExact(rule) ? 'mcnemar-exact' : 'swap',
            pValue: pValues[index] ?? 1,
            adjustedPValue,
            difference: unitOf(rule.metric, interval),
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
            held.set(rule, { ...blank(rule), ...reading });
            continue;
        }
        family.push(rule);
        const { value } = reading;
        if (value > rule.limit)
            beyond.set(rule, value);
        const reason = value <= 0 ? 'There is no drop.' : 'Within the limit.';
        held.set(rule, { ...blank(rule), actual: value, outcome: 'passed', reason });
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
        const fails = strict || evidence.adjustedPValue <= significance;
        held.set(rule, {
            ...blank(rule),
            actual,
            outcome: fails ? 'failed' : 'inconclusive',
            reason: describeEvidence_describeEvidence(evidence, family.length, significance, strict),
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
    const metric = modelMetricOf(rule.metric);
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
const blank = (rule) => ({
    rule: formatBound(rule),
    kind: rule.kind,
    level: rule.level,
    actual: null,
    limit: rule.limit,
    evidence: null,
});

;// CONCATENATED MODULE: ./lib/verdict/judge.js



/**
 * Holds a run against its rules. Limits are inclusive. A number that is missing or not finite
 * never passes.
 */
function judge_judge(run, gate) {
    const drops = holdDrops(run, gate);
    const rules = gate.rules.map((rule) => drops.get(rule) ?? holdLimit(rule, run));
    return { rules, verdict: concludeFrom(rules) };
}
/** The verdict that follows from what became of the rules; a rule that only warns has no say. */
function concludeFrom(rules) {
    const outcomes = rules.filter(({ level }) => level === 'fail').map(({ outcome }) => outcome);
    if (outcomes.includes('failed'))
        return 'failed';
    return outcomes.includes('inconclusive') ? 'inconclusive' : 'passed';
}
function holdLimit(rule, run) {
    const { kind, level, limit } = rule;
    const stated = { rule: formatBound(rule), kind, level, limit, evidence: null };
    const reading = readMetric_readMetric(rule, run);
    if (!('value' in reading))
        return { ...stated, actual: null, ...reading };
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

;// CONCATENATED MODULE: ./lib/verdict/judgeByBase.js


/**
 * Judges a run by its own rules and, where those of the base are others, by them too. The worse of
 * the two verdicts counts, so that no change can be let through by the rules it brings along.
 *
 * @param base `null` when the base's policy is not known
 */
function judgeByBase(run, gate, base) {
    const own = judge_judge(run, gate);
    const basePolicy = base === null || isSamePolicy(gate, base)
        ? null
        : { policy: toPolicy(base), ...judge_judge(run, base) };
    return {
        policy: toPolicy(gate),
        rules: own.rules,
        basePolicy,
        verdict: worseOf(own.verdict, basePolicy?.verdict ?? 'passed'),
    };
}
const FROM_WORST = ['failed', 'inconclusive', 'passed'];
const worseOf = (a, b) => FROM_WORST.find((verdict) => verdict === a || verdict === b) ?? 'failed';

;// CONCATENATED MODULE: ./lib/verdict/accept.js




/**
 * The judgement after somebody accepted what the change does. Accepted is what compares with the
 * base: drops, and limits on what changed in the data. Other floors and ceilings stand unless the
 * policy lets them be accepted. Each policy counts for itself: the base's rules are accepted by the
 * label and to the extent that the base says, whatever the change makes of that.
 *
 * @param acceptance `null` when nobody accepted it, which changes nothing
 */
function accept(judgement, acceptance) {
    if (acceptance === null)
        return judgement;
    const { policy, basePolicy } = judgement;
    const rules = acceptRules(judgement.rules, policy, acceptance.label);
    const own = concludeFrom(rules);
    if (basePolicy === null)
        return { ...judgement, rules, verdict: own };
    const baseRules = acceptRules(basePolicy.rules, basePolicy.policy, acceptance.label);
    const verdict = concludeFrom(baseRules);
    return {
        ...judgement,
        rules,
        basePolicy: { ...basePolicy, rules: baseRules, verdict },
        verdict: worseOf(own, verdict),
    };
}
function acceptRules(rules, policy, label) {
    return rules.map((rule) => {
        const isBroken = rule.outcome === 'failed' || rule.outcome === 'inconclusive';
        const isAccepted = policy.acceptLabel === label && (policy.acceptFloors || comparesWithBase(rule));
        return isBroken && isAccepted ? { ...rule, outcome: 'accepted' } : { ...rule };
    });
}
const comparesWithBase = ({ rule, kind }) => kind === 'drop' || metricOf(parseRule(rule).metric).source === 'changes';

;// CONCATENATED MODULE: ./lib/statistics/bootstrapIntervals.js




/**
 * 95 % bootstrap intervals of what predictions are worth, one per measure: how much each would
 * vary had other rows of the same kind been tested. A class with few rows is missing from some
 * draws; there its ratios are 0 as everywhere, which widens its intervals.
 */
const bootstrapIntervals = (predictions, measures, resampling) => {
    const outcomes = findOutcomes(predictions);
    const side = outcomeSide(predictions, outcomes.examples);
    const values = measures.map(() => new Float64Array(resampling.draws));
    resample(outcomes, resampling, (counts, draw) => {
        const scores = scoreOutcomes([side, counts]);
        measures.forEach((measure, index) => {
            values[index][draw] = measure(scores);
        });
    });
    return values.map(percentileInterval);
};

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

;// CONCATENATED MODULE: ./lib/verdict/listIntervals.js





const OVERALL = ['accuracy', 'balanced-accuracy', 'f1-macro', 'f1-weighted', 'mcc', 'log-loss'];
/**
 * 95 % intervals of the metrics of a whole model, in their own units: of all tested rows, and of
 * the base and of the difference (current - baseline) on the rows of the comparison.
 *
 * Wilson's is used for an accuracy of independent rows. The rows of a group are not, so groups are
 * drawn by the bootstrap, as all rows are for the other metrics.
 */
function listIntervals_listIntervals(tested, pair, seed) {
    const measures = OVERALL.map((metric) => measureOf(metric, null));
    const { predictions, groups } = tested;
    const draws = drawsFor(predictions.truth.length);
    const alone = bootstrapIntervals(predictions, measures, { draws, seed, groups });
    const sides = pair &&
        pairedBootstrap(pair.current, pair.baseline, measures, { draws, seed, groups: pair.groups });
    const intervals = [];
    for (const [index, current] of alone.entries()) {
        const metric = String(OVERALL[index]);
        const sided = sides?.[index];
        intervals.push({
            metric,
            current: unitOf(metric, current),
            baseline: sided === undefined ? null : unitOf(metric, sided.baseline),
            difference: sided === undefined ? null : unitOf(metric, sided.difference),
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

;// CONCATENATED MODULE: ./lib/verdict/selectPair.js


/**
 * The predictions that are compared, of all that were made.
 *
 * @param baseline the base's predictions of the same rows; negative for a row it could not predict
 * @param groups per row the key of its group; `null` without a group column
 * @returns `null` when there is no row that both could predict
 */
function selectPair(current, baseline, groups) {
    const shared = sharedRows(baseline);
    if (shared.length === 0)
        return null;
    return {
        current: selectRows(current, shared),
        baseline: selectRows(baseline, shared),
        groups: groups && Array.from(shared, (row) => groups[row] ?? ''),
    };
}

;// CONCATENATED MODULE: ./lib/run.js























/**
 * One run: reads the table, measures the model, compares it with the base, decides, and writes the
 * files. Publishing is left to the caller.
 *
 * @throws UserError when settings or data cannot be used; nothing is written then
 */
async function run(settings, ports) {
    const table = readTable(ports.data, ports.dataName, settings.table);
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
    const evaluation = evaluate(predictions);
    progress.phase('Looking for the base to compare with', null);
    const measured = { table, split, tested, settings, modelSettings: effective, ...ports };
    const baseline = await obtainBaseline(measured, ports.base, grow);
    const base = 'votes' in baseline ? toPredictions(table, tested, baseline.votes) : null;
    const groups = settings.table.groupColumn === null
        ? null
        : Array.from(tested, (row) => table.splitKeys[row] ?? '');
    const comparison = base && compare(predictions, base);
    const pair = base && selectPair(predictions, base, groups);
    const dataChanges = baseline.table === null
        ? null
        : findDataChanges(baseline.table, { table, settings: settings.table });
    const attribution = 'votes' in baseline && comparison !== null
        ? await attribute(measured, baseline, comparison, grow)
        : null;
    const seeds = await measureSeeds(measured, options, evaluation.accuracy, comparison, grow);
    const data = summariseTable(table);
    const { seed } = effective;
    const judgement = judgeByBase({ evaluation, data, dataChanges, baseline, comparison, pair, seed }, settings.gate, baseline.policy && fromPolicy(baseline.policy));
    const acceptance = await findAcceptance(judgement, ports);
    progress.phase('Training the model to keep', options.trees);
    const rows = orderRows(table).filter((row) => split.method === 'cross-validation' || split.foldOf[row] === -1);
    const forest = await grow(selectTrainingSet(table, rows), table.classes.length, options);
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
        intervals: listIntervals_listIntervals({ predictions, groups }, pair, seed),
        model: model.summary,
        judgement: accept(judgement, acceptance),
        acceptance,
    });
    const { output } = ports;
    return {
        result,
        files: {
            model: model.path,
            metrics: await output.write('metrics.json', [formatJson(result)]),
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










/** Where files go unless `output-directory` says otherwise. */
const OUTPUT_DIRECTORY = 'forest-gate-out';
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
    const output = await (0,outputDirectory/* openOutputDirectory */.R)(prepared.settings.outputDirectory ?? OUTPUT_DIRECTORY, null);
    const { result, files } = await run(prepared.settings, {
        ...prepared,
        base,
        output,
        toolVersion: version/* VERSION */.x,
        now: () => new Date(),
        source: { serverUrl: null, repository: null, event: null, commit: null, dataPath: null },
        findAcceptance: () => Promise.resolve(null),
        grow: growForest,
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
        throw new lib_errors/* UserError */.yo('baseline-commit', `baseline-commit: git finds no commit "${revision}" here. ` +
            'Give a branch, a tag or a commit of this repository, and fetch it first.');
    }
    return { commit, reason: `Given as ${revision}.`, store: null, readFile };
}


/***/ })

};
