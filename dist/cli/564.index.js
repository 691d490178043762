export const id = 564;
export const ids = [564];
export const modules = {

/***/ 5564:
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
// EXTERNAL MODULE: ./lib/settings/kinds.js
var kinds = __webpack_require__(3474);
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

// EXTERNAL MODULE: ./lib/settings/suggestName.js
var suggestName = __webpack_require__(2572);
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

;// CONCATENATED MODULE: ./lib/settings/rejectContradictions.js



/**
 * Refuses inputs that cannot both be meant: one that the other leaves without effect, and a column
 * with two roles.
 * @throws UserError naming both
 */
function rejectContradictions(settings, given) {
    const { hyperparameters, split, baseline, baselineRequired } = settings;
    const isTree = hyperparameters.algorithm === 'decision-tree';
    const contradictions = [
        [isTree, 'trees', 'algorithm'],
        [isTree, 'max-features', 'algorithm'],
        [split.evaluation === 'hold-out', 'folds', 'evaluation'],
        [split.evaluation === 'cross-validation', 'test-size', 'evaluation'],
        [baseline === 'none' && baselineRequired, 'baseline-required', 'baseline'],
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
        gate: Object.freeze({
            minAccuracy: read(definitions/* INPUTS */.mc.minAccuracy),
            maxDrop: read(definitions/* INPUTS */.mc.maxDrop),
        }),
        baseline: read(definitions/* INPUTS */.mc.baseline),
        baselineRequired: read(definitions/* INPUTS */.mc.baselineRequired),
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

;// CONCATENATED MODULE: ./lib/report/describeRule.js

const RULE = /^(?<metric>\S+)(?<drop> drop)? (?<sign>>=|<=) \S+$/;
/** `accuracy >= 0.9` and `accuracy drop <= 0.02` in words; `null` for a rule of another form. */
const wordRule = ({ rule, limit, actual, outcome }) => {
    const groups = RULE.exec(rule)?.groups;
    if (groups === undefined)
        return null;
    const { metric = '', drop, sign } = groups;
    const isShare = metric === 'accuracy';
    const formatLimit = drop === undefined ? formatLimitPercent : formatLimitPoints;
    const words = isShare ? formatLimit(limit) : String(limit);
    const distance = outcome === 'failed' && actual !== null ? actual - limit : null;
    return {
        metric,
        drop: drop !== undefined,
        limit: words,
        bound: `${drop === undefined ? '' : 'drop '}${sign === '>=' ? '≥' : '≤'} ${words}`,
        miss: distance === null ? null : isShare ? formatPoints(distance) : formatDistance(distance),
    };
};
/** What became of a rule, in a few words. */
const describeOutcome = (rule) => {
    if (rule.outcome === 'passed')
        return 'passed';
    if (rule.outcome === 'not-applied')
        return 'not applied';
    const miss = wordRule(rule)?.miss ?? null;
    return miss === null ? 'nothing to compare with' : `missed by ${miss}`;
};

;// CONCATENATED MODULE: ./lib/report/describeVerdict.js



const describeAbsence = ({ baseline }) => {
    if (baseline.source === 'none')
        return 'no base to compare with';
    return baseline.source === 'unreadable' ? 'base unreadable' : 'not comparable with the base';
};
const describeChange = (result, drop) => {
    if (result.comparison === null) {
        return `${describeAbsence(result)}${drop === undefined ? '' : ', and a base is required'}`;
    }
    const change = result.comparison.accuracyChange;
    if (!isChange(change))
        return 'same as the base';
    const limit = drop === undefined ? '' : ` (limit ${drop.limit.replace(/ points?$/, '')})`;
    return `${change > 0 ? 'up' : 'down'} ${formatPoints(change)}${limit}`;
};
/**
 * The verdict in one line of plain text: the gate, passed or failed, the accuracy, and what it
 * failed by. `iris passed with 96.7% accuracy (145 of 150 rows), up 1.3 points`.
 */
const describeVerdict = (result) => {
    const { name, verdict, evaluation } = result;
    const failed = result.rules.filter(({ outcome }) => outcome === 'failed');
    const words = failed.map(wordRule).filter((rule) => rule?.metric === 'accuracy');
    const floor = words.find((rule) => rule?.drop === false) ?? undefined;
    const drop = words.find((rule) => rule?.drop === true) ?? undefined;
    const other = failed.find((rule) => wordRule(rule)?.metric !== 'accuracy');
    const right = `${formatCount(evaluation.correct)} of ${formatPlural(evaluation.rows, 'row')}`;
    const accuracy = formatPercent(evaluation.accuracy);
    return [
        `${(0,visibleText/* shortName */.EU)(name)} ${verdict} with ${accuracy} accuracy (${right})`,
        ...(floor?.miss ? [`${floor.miss} below the required ${floor.limit}`] : []),
        describeChange(result, drop),
        ...(other === undefined ? [] : [`${(0,visibleText/* shortName */.EU)(other.rule)} failed`]),
    ].join(', ');
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



const missingFrom = (names, others) => {
    const known = new Set(others);
    return names.filter((name) => !known.has(name));
};
const describeNames = (noun, plural, baseline, current) => ['new', 'gone'].flatMap((which) => {
    const names = which === 'new' ? missingFrom(current, baseline) : missingFrom(baseline, current);
    return names.length === 0
        ? []
        : [`${which} ${names.length === 1 ? noun : plural} ${listNames(names)}`];
});
const classNames = ({ classes }) => classes.map(({ name }) => name);
/**
 * What the data has or lacks against the base's, in a few words each and as plain text: empty when
 * the tables say the same, `null` when the base's is not known.
 */
const describeDataChanges = ({ data, baseline }) => {
    const before = baseline.data;
    if (before === null)
        return null;
    if (before.fingerprint === data.fingerprint)
        return [];
    const more = data.rows - before.rows;
    const changes = [
        ...(more === 0
            ? []
            : [`${formatPlural(Math.abs(more), 'row')} ${more > 0 ? 'more' : 'fewer'}`]),
        ...(before.target === data.target ? [] : [`target ${(0,visibleText/* shortName */.EU)(data.target)}`]),
        ...describeNames('column', 'columns', before.features, data.features),
        ...describeNames('class', 'classes', classNames(before), classNames(data)),
    ];
    return changes.length === 0 ? ['values edited'] : changes;
};

;// CONCATENATED MODULE: ./lib/report/describeSettingsChanges.js

/** The settings that differ from the base's, each as `trees 50 \u2192 100`. Plain text. */
const describeSettingsChanges = ({ baseline }) => baseline.settingsChanges.map(({ name, baseline: before, current }) => `${(0,visibleText/* shortName */.EU)(name)} ${(0,visibleText/* shortName */.EU)(before)} \u2192 ${(0,visibleText/* shortName */.EU)(current)}`);

;// CONCATENATED MODULE: ./lib/report/describeBase.js



/** The rows of a comparison: `On the same 150 rows`. */
const describeRows = ({ rows, leftOut }) => leftOut === 0
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
const listChanges = (changes) => {
    const more = changes.length - MOST_CHANGES;
    const shown = more > 0 ? [...changes.slice(0, MOST_CHANGES), `${more} more`] : changes;
    return shown.length === 0 ? 'unchanged' : shown.join(', ');
};
/** What differs from the base: `Data: 3 rows more. Settings: trees 50 \u2192 100.` */
const describeChanges = (result) => {
    const settings = listChanges(describeSettingsChanges(result));
    const changes = describeDataChanges(result);
    if (changes === null)
        return `Settings: ${settings}.`;
    const data = listChanges(changes);
    return data === 'unchanged' && settings === 'unchanged'
        ? 'Data and settings: unchanged.'
        : `Data: ${data}. Settings: ${settings}.`;
};
/** A comparison in one line of plain text; `null` when there is none. */
const describeComparison = (result) => result.comparison === null
    ? null
    : `${describeRows(result.comparison)}: ${describeFlips(result.comparison, result.rows)}. ${describeChanges(result)}`;
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
    return [
        `Base${commit}: ${(0,visibleText/* shortSentence */.I3)(baseline.reason)}`,
        ...[describeComparison(result), describeNextStep(result)].filter((text) => text !== null),
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

;// CONCATENATED MODULE: ./lib/report/listMetrics.js


const METRICS = [
    ['balanced-accuracy', 'balanced accuracy', (of) => of.balancedAccuracy],
    ['f1-macro', 'F1, macro average', (of) => of.macro.f1],
    ['mcc', 'Matthews correlation', (of) => of.mcc],
    ['log-loss', 'log loss, lower is better', (of) => of.logLoss],
];
/**
 * The metrics with what they were on the base, how they changed and which rules hold them. With a
 * base all numbers are of the rows both sides predicted. A rule on another metric has its own line.
 */
const listMetrics = ({ comparison, evaluation, rules }) => {
    const current = comparison?.current ?? evaluation;
    const baseline = comparison?.baseline ?? null;
    const rulesOn = (name) => rules.filter((rule) => wordRule(rule)?.metric === name);
    const right = (of) => `${formatCount(of.correct)} of ${formatCount(of.rows)}`;
    const lines = [
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
        ...METRICS.map(([name, label, read]) => ({
            label,
            baseline: baseline === null ? '' : formatMetric(read(baseline)),
            current: formatMetric(read(current)),
            change: baseline === null ? '' : formatChange(read(current) - read(baseline)),
            rules: rulesOn(name),
        })),
    ];
    const shown = new Set(lines.flatMap((line) => line.rules));
    const others = rules.filter((rule) => !shown.has(rule));
    return [
        ...lines,
        ...others.map((rule) => ({
            label: rule.rule,
            baseline: '',
            current: rule.actual === null ? '' : formatMetric(rule.actual),
            change: '',
            rules: [rule],
        })),
    ];
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
const CODES = { bold: [1, 22], dim: [2, 22], red: [31, 39], green: [32, 39] };
/** Paints when there are to be colours, else leaves the text alone. */
const createPaint = (colour) => colour
    ? (style, text) => `\u001b[${CODES[style][0]}m${text}\u001b[${CODES[style][1]}m`
    : (_, text) => text;

;// CONCATENATED MODULE: ./lib/report/terminal/rulesBlock.js




const MARKS = {
    passed: ['green', '\u2714'],
    failed: ['red', '\u2718'],
    'not-applied': ['dim', '-'],
};
/** The rules as they were written, and what became of each. */
const rulesBlock = ({ rules }, paint) => {
    const rows = rules.map((rule) => {
        const [style, mark] = MARKS[rule.outcome];
        return [paint(style, mark), (0,visibleText/* shortName */.EU)(rule.rule), describeOutcome(rule)];
    });
    return withHeading(['Rules', ...alignColumns(rows, 'lll')], paint);
};

;// CONCATENATED MODULE: ./lib/report/renderTerminal.js







/** The report for a terminal or a log, without a line end at the end. */
const renderTerminal = (result, { colour, width }) => {
    const paint = createPaint(colour);
    const [mark, style] = result.verdict === 'passed' ? ['\u2714', 'green'] : ['\u2718', 'red'];
    const verdict = paint('bold', paint(style, `${mark} ${describeVerdict(result)}`));
    return [
        [verdict],
        metricsBlock(result, paint),
        baseBlock(result),
        classBlock(result, width, paint),
        confusionBlock(result, width, paint),
        rulesBlock(result, paint),
    ]
        .filter((block) => block.length > 0)
        .map((block) => block.join('\n'))
        .join('\n\n');
};

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
            const value = (0,readNumber/* readNumber */.k)(cellOf(feature), this.#path, line, feature);
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

;// CONCATENATED MODULE: ./lib/table/summariseTable.js
/** Rows whose feature values another row has too, whatever their ids and labels. */
const countDuplicates = ({ features, labels }) => {
    const compare = (a, b) => {
        for (const { values } of features) {
            const difference = (values[a] ?? 0) - (values[b] ?? 0);
            if (difference !== 0)
                return difference;
        }
        return 0;
    };
    const rows = Uint32Array.from(labels.keys()).sort(compare);
    const areEqual = (a, b) => a !== undefined && b !== undefined && compare(a, b) === 0;
    let duplicates = 0;
    rows.forEach((row, i) => {
        if (areEqual(row, rows[i - 1]) || areEqual(row, rows[i + 1]))
            duplicates += 1;
    });
    return duplicates;
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
        duplicates: countDuplicates(table),
        sha256: table.sha256,
        fingerprint: table.fingerprint,
    };
};

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










const none = (reason) => ({ state: 'none', reason });
const unreadable = (path, commit, reason) => ({
    state: 'unreadable',
    reason: `${path} of ${commit} cannot be read: ${reason}`,
});
/**
 * Reads the base commit's settings and data, grows its models on this run's split and asks them
 * about this run's rows. No code of the commit is run.
 *
 * @throws when what the commit says cannot be used
 */
async function retrainCommit(run, base, grow) {
    const { commit } = base;
    if (commit === null)
        return none(base.reason);
    const short = commit.slice(0, 7);
    const config = await base.readFile(commit, run.configPath);
    if (config.state === 'unavailable')
        return unreadable(run.configPath, short, config.reason);
    const settings = run.settingsAt(config.state === 'found' ? new TextDecoder().decode(config.bytes) : null);
    const path = settings.table.data;
    const data = path === null
        ? { state: 'found', bytes: run.bundledTable }
        : await base.readFile(commit, path);
    if (data.state === 'absent')
        return none(`${String(path)} does not exist at ${short}.`);
    if (data.state === 'unavailable')
        return unreadable(String(path), short, data.reason);
    const table = readAs(data.bytes, `${path ?? run.table.path} at ${short}`, settings);
    const obstacle = whyNotComparable(table, run.table);
    if (obstacle !== null)
        return none(`Not comparable with ${short}: ${obstacle}.`);
    const sameIdColumn = settings.table.idColumn !== null && settings.table.idColumn === run.settings.table.idColumn;
    const keys = matchRows(table, run.table, sameIdColumn);
    if (keys === null)
        return none(`Not comparable with ${short}: no feature column is in both.`);
    const ownFolds = assignFolds(table.splitKeys, run.settings.split, run.split.method);
    const options = forestOptions(settings.hyperparameters, table.features.length);
    const votes = await retrain(table, ownFolds, keys, run, options, grow);
    if (votes.predicted.every((code) => code === NOT_PREDICTED)) {
        return none(`Not comparable with ${short}: none of its rows is among this run's.`);
    }
    return {
        state: 'found',
        baseline: {
            source: 'commit',
            commit,
            reason: `Trained again from the data and settings of ${short}.`,
            settings: modelSettings(settings, table, planSplit(settings.split, table.labels.length)),
            data: summariseTable(table),
            votes,
        },
    };
}
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
 */
async function obtainBaseline(run, base, grow) {
    const mode = run.settings.baseline;
    if (mode === 'none')
        return { source: 'none', commit: null, reason: 'The setting is none.' };
    const { store } = base;
    const useStore = store !== null && mode !== 'commit';
    const rungs = [];
    if (useStore)
        rungs.push(async () => reuseStored(await store.findExact(), run));
    if (mode !== 'artifact')
        rungs.push(() => retrainBase(run, base, grow));
    if (useStore)
        rungs.push(async () => reuseStored(await store.findNewest(), run));
    const missed = [];
    let partial = null;
    for (const climb of rungs) {
        const rung = await climb().catch((error) => obtainBaseline_unreadable(error));
        if (!('baseline' in rung))
            missed.push(rung);
        else if (rung.unanswered === 0)
            return rung.baseline;
        else
            partial ??= rung.baseline;
    }
    if (partial !== null)
        return partial;
    return {
        source: missed.some(({ state }) => state === 'unreadable') ? 'unreadable' : 'none',
        commit: base.commit,
        reason: missed.length === 0
            ? base.reason
            : [...new Set(missed.map(({ reason }) => reason))].join(' '),
    };
}
const obtainBaseline_unreadable = (error) => ({ state: 'unreadable', reason: (0,lib_errors/* errorMessage */.gJ)(error) });
async function retrainBase(run, base, grow) {
    const attempt = await retrainCommit(run, base, grow);
    return attempt.state === 'found' ? { baseline: attempt.baseline, unanswered: 0 } : attempt;
}
function reuseStored(stored, run) {
    if (stored.state !== 'found')
        return stored;
    const { result, commit, exact } = stored;
    const short = commit.slice(0, 7);
    const obstacle = whyNotReusable(result, run, run.modelSettings);
    if (obstacle !== null) {
        return { state: 'none', reason: `The artifact of ${short} cannot be used: ${obstacle}.` };
    }
    const { votes, unanswered } = reuse(result, run);
    if (unanswered === run.tested.length) {
        return { state: 'none', reason: `The artifact of ${short} has none of this run's rows.` };
    }
    const age = exact ? '' : ' It is older than the base commit.';
    return {
        unanswered,
        baseline: {
            source: 'artifact',
            commit,
            reason: `From the artifact that a run of ${short} stored.${age}`,
            settings: result.settings,
            data: result.data,
            votes,
        },
    };
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
    const shared = Int32Array.from(baseline.predicted.keys()).filter((row) => (baseline.predicted[row] ?? -1) >= 0);
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
var model = __webpack_require__(6256);
;// CONCATENATED MODULE: ./lib/model/describeModel.js

/** The header of the model grown with `options` on `rows` rows of `table`. */
const describeModel = (table, rows, options) => ({
    format: 'forest-gate/model',
    formatVersion: model/* MODEL_FORMAT_VERSION */.z,
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
    data: { rows, fingerprint: table.fingerprint },
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
async function saveModel(forest, table, rows, options, output) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let bytes = 0;
    function* observed() {
        for (const piece of writeModel(describeModel(table, rows, options), forest)) {
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
    if (comparison === null) {
        const next = describeNextStep(result);
        return [next === null ? reason : `${reason} ${next}`];
    }
    const base = baseline.commit === null ? 'Base' : `Base ${linkCommit(source, baseline.commit)}`;
    const flips = `${describeRows(comparison)}: **${describeFlips(comparison, rows)}**.`;
    return [`${flips} ${escapeMarkdown(describeChanges(result))}`, `${base}: ${reason}`];
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
        rank: 5,
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
    return { summary, paragraphs: [], table, rank: 6 };
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
    ];
    if (changes !== null) {
        sentences.push(changes.length === 0
            ? 'The base has the same table.'
            : `Against the base: ${escapeMarkdown(changes.join('; '))}.`);
    }
    return {
        summary: `Data: ${size}`,
        paragraphs: [sentences.join(' ')],
        table: classTable(result),
        rank: 4,
    };
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
const FEWEST_ROWS = 3;
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
    return kept < FEWEST_ROWS ? '' : renderSection(section, kept);
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



const metricsTable_MARKS = { passed: '\u2705', failed: '\u274c', 'not-applied': '\u2796' };
/** Keeps a few words on one line, where a narrow screen would give each its own. */
const keepTogether = (text) => text.replaceAll(' ', '\u00a0');
const ruleCell = (rule) => {
    const bound = keepTogether(escapeName(wordRule(rule)?.bound ?? rule.rule));
    const outcome = rule.outcome === 'passed' ? '' : `, ${escapeMarkdown(describeOutcome(rule))}`;
    return `${metricsTable_MARKS[rule.outcome]}\u00a0${bound}${outcome}`;
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
    const mark = result.verdict === 'passed' ? '\u2705' : '\u274c';
    const top = [
        `### ${mark} Forest Gate: ${escapeMarkdown(describeVerdict(result))}`,
        renderTable(metricsTable(result)),
        ...baseParagraphs(result),
    ];
    const sections = [
        rowsSection(result),
        classSection(result),
        confusionSection(result),
        dataSection(result),
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
const data = schemas/* strictObject */.rej({
    path: result_text,
    rows: count,
    features: schemas/* array */.YOg(result_text),
    target: result_text,
    classes: schemas/* array */.YOg(schemas/* strictObject */.rej({ name: result_text, rows: count })),
    /** Rows whose features another row has too. */
    duplicates: count,
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
    fold: schemas/* array */.YOg(count),
    truth: schemas/* array */.YOg(count),
    predicted: schemas/* array */.YOg(count),
    votes: schemas/* array */.YOg(count),
    baseline: schemas/* strictObject */.rej({ predicted: schemas/* array */.YOg(count.nullable()), votes: schemas/* array */.YOg(count) })
        .nullable(),
});
const rule = schemas/* strictObject */.rej({
    /** As a person writes it: `accuracy >= 0.9`, `accuracy drop <= 0.02`. */
    rule: result_text,
    /** The number held against the limit; `null` when there is none. */
    actual: schemas/* number */.aig().nullable(),
    limit: schemas/* number */.aig(),
    outcome: schemas/* enum */.k5n(['passed', 'failed', 'not-applied']),
    /** One sentence. */
    reason: result_text,
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
    data,
    evaluation,
    rows,
    baseline: schemas/* strictObject */.rej({
        /** What the settings asked for. */
        mode: schemas/* enum */.k5n(['auto', 'artifact', 'commit', 'none']),
        source: schemas/* enum */.k5n(['artifact', 'commit', 'none', 'unreadable']),
        commit: commitSha.nullable(),
        /** One sentence: how the base's result was obtained, or why there is none. */
        reason: result_text,
        /** The settings that differ from the base's, as `trees: 100 -> 50`. */
        settingsChanges: schemas/* array */.YOg(schemas/* strictObject */.rej({ name: result_text, baseline: result_text, current: result_text })),
        data: data.nullable(),
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
    rules: schemas/* array */.YOg(rule),
    verdict: schemas/* enum */.k5n(['passed', 'failed']),
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
    verdict: findings.verdict.verdict,
    rules: findings.verdict.rules,
    source: findings.source,
    settings: findings.settings,
    data: findings.data,
    evaluation: findings.evaluation,
    baseline: describeBaseline(findings.mode, findings.baseline, findings.settings),
    comparison: findings.comparison,
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
        settingsChanges: isFound ? settingsChanges(baseline.settings, settings) : [],
        data: isFound ? baseline.data : null,
    };
};
function createResult_listRows({ table, split, tested, predictions, baseline }) {
    const pick = (values) => Array.from(tested, (row) => values[row] ?? 0);
    const name = (values) => Array.from(tested, (row) => values[row] ?? '');
    return {
        line: pick(table.lines),
        identity: name(table.identities),
        content: table.contents === table.identities ? null : name(table.contents),
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

;// CONCATENATED MODULE: ./lib/verdict/decide.js
/**
 * Holds an evaluation against the gate. Bounds are inclusive. A number that is missing or not
 * finite never passes.
 *
 * @param baselineRequired whether having nothing to compare with is a failure
 */
function decide(evidence, gate, baselineRequired) {
    const rules = [
        holdFloor(evidence.evaluation, gate.minAccuracy),
        holdDrop(evidence, gate.maxDrop, baselineRequired),
    ];
    return { verdict: rules.some((rule) => rule.outcome === 'failed') ? 'failed' : 'passed', rules };
}
function holdFloor({ accuracy }, limit) {
    const rule = `accuracy >= ${limit}`;
    if (!Number.isFinite(accuracy))
        return decide_missing(rule, limit);
    return accuracy >= limit
        ? { rule, actual: accuracy, limit, outcome: 'passed', reason: 'At or above the limit.' }
        : { rule, actual: accuracy, limit, outcome: 'failed', reason: 'Below the limit.' };
}
function holdDrop({ baseline, comparison }, limit, baselineRequired) {
    const rule = `accuracy drop <= ${limit}`;
    if (comparison === null) {
        return {
            rule,
            actual: null,
            limit,
            outcome: baselineRequired ? 'failed' : 'not-applied',
            reason: baselineRequired
                ? `baseline-required is true, but there is nothing to compare with. ${baseline.reason}`
                : 'There is nothing to compare with.',
        };
    }
    // One division of whole numbers: a difference of two accuracies would miss a limit such as 0.02
    // by a rounding error.
    const drop = (comparison.newlyWrong - comparison.newlyRight) / comparison.rows;
    if (!Number.isFinite(drop))
        return decide_missing(rule, limit);
    return drop <= limit
        ? { rule, actual: drop, limit, outcome: 'passed', reason: 'Within the limit.' }
        : { rule, actual: drop, limit, outcome: 'failed', reason: 'Beyond the limit.' };
}
const decide_missing = (rule, limit) => ({
    rule,
    actual: null,
    limit,
    outcome: 'failed',
    reason: 'The number is missing or not finite.',
});

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
    const votes = await predictFolds(tested.length, table.classes.length, run_planFolds(table, split, tested), options, grow);
    const predictions = toPredictions(table, tested, votes);
    const evaluation = evaluate(predictions);
    progress.phase('Looking for the base to compare with', null);
    const measured = { table, split, tested, settings, modelSettings: effective, ...ports };
    const baseline = await obtainBaseline(measured, ports.base, grow);
    const comparison = 'votes' in baseline ? compare(predictions, toPredictions(table, tested, baseline.votes)) : null;
    const verdict = decide({ evaluation, comparison, baseline: describeBaseline(settings.baseline, baseline, effective) }, settings.gate, settings.baselineRequired);
    progress.phase('Training the model to keep', options.trees);
    const rows = orderRows(table).filter((row) => split.method === 'cross-validation' || split.foldOf[row] === -1);
    const forest = await grow(selectTrainingSet(table, rows), table.classes.length, options);
    progress.end();
    const model = await saveModel(forest, table, rows.length, options, ports.output);
    const result = createResult({
        toolVersion: ports.toolVersion,
        createdAt: ports.now(),
        name: settings.name,
        source: ports.source,
        settings: effective,
        data: summariseTable(table),
        table,
        split,
        tested,
        predictions,
        evaluation,
        mode: settings.baseline,
        baseline,
        comparison,
        model: model.summary,
        verdict,
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
/** One fold per part of the table: grown on the rows outside of it, asked about the rows inside. */
function* run_planFolds(table, split, tested) {
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
    const base = await openBase(openGit(process.cwd()), revision);
    const output = await (0,outputDirectory/* openOutputDirectory */.R)(prepared.settings.outputDirectory ?? OUTPUT_DIRECTORY, null);
    const { result, files } = await run(prepared.settings, {
        ...prepared,
        base,
        output,
        toolVersion: version/* VERSION */.x,
        now: () => new Date(),
        source: { serverUrl: null, repository: null, event: null, commit: null, dataPath: null },
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
async function openBase(git, revision) {
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
