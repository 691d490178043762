import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:worker_threads"
const external_node_worker_threads_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");
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

;// CONCATENATED MODULE: ./lib/forest/engine/classLeavesBuilder.js
/** The leaves of a tree being grown, with the rows of each class. */
class ClassLeavesBuilder {
    #start;
    #class;
    #rows;
    #leaves = 0;
    #entries = 0;
    /** @param rows the most distinct rows a tree can have */
    constructor(rows) {
        this.#start = new Int32Array(rows + 1);
        this.#class = new Int32Array(rows);
        this.#rows = new Int32Array(rows);
    }
    /** Begins a tree. */
    start() {
        this.#leaves = 0;
        this.#entries = 0;
    }
    /** Begins a leaf; its classes follow in ascending order. */
    begin() {
        this.#start[this.#leaves++] = this.#entries;
    }
    add(label, rows) {
        this.#class[this.#entries] = label;
        this.#rows[this.#entries++] = rows;
    }
    finish() {
        this.#start[this.#leaves] = this.#entries;
        return {
            leafStart: this.#start.slice(0, this.#leaves + 1),
            leafClass: this.#class.slice(0, this.#entries),
            leafRows: this.#rows.slice(0, this.#entries),
        };
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

;// CONCATENATED MODULE: ./lib/forest/engine/classTarget.js




/** Classes are learned. A part is the class that its first row has. */
class ClassTarget {
    #table;
    #workspace;
    #sample;
    #node;
    #twoClasses;
    #manyClasses;
    #leaves;
    /** By side, for one node after the other. */
    #children = [
        { part: 0, rows: 0, isAlike: false },
        { part: 0, rows: 0, isAlike: false },
    ];
    gainAboveRoot = NaN;
    most = Infinity;
    /** Such a gain is zero but for rounding. */
    mostOfNothing = 0;
    constructor(table, sample, workspace) {
        this.#table = table;
        this.#workspace = workspace;
        this.#sample = sample;
        this.#node = new NodeCounts(workspace);
        this.#twoClasses = new TwoClassScan(this.#node, workspace);
        this.#manyClasses = new ManyClassScan(this.#node, workspace);
        this.#leaves = new ClassLeavesBuilder(table.rows);
    }
    get total() {
        return this.#node.total;
    }
    get isAlike() {
        return this.#node.distinct < 2;
    }
    get tolerance() {
        return this.#node.tolerance;
    }
    get gainOfNothing() {
        return this.#node.gainOfNothing;
    }
    start(drawn) {
        this.#sample.take(drawn, this.#table.labels);
        this.#leaves.start();
        return 0;
    }
    answerOf(entry) {
        return this.#sample.classOf(entry);
    }
    turnTo(_, from, to) {
        this.#node.count(from, to);
    }
    pickScan() {
        return this.#node.distinct === 2 ? this.#twoClasses : this.#manyClasses;
    }
    gainOf(lesser) {
        return this.#node.gainOf(lesser);
    }
    keep() {
        // The counts of a child are found anew.
    }
    statedGain(gain) {
        return gain;
    }
    settle(from, to, side) {
        const { kernels, order, packed, found, sides } = this.#workspace;
        const start = order.byteOffset;
        kernels.mark(start + from * 4, start + to * 4, packed.byteOffset, found.byteOffset, sides.byteOffset, side);
        const child = this.#children[side];
        child.part = this.#sample.classOf(order[from]);
        child.rows = found[0];
        child.isAlike = found[1] === 0;
        return child;
    }
    divide() {
        // All there is of a row stands in the columns.
    }
    endNode() {
        const { counts, present } = this.#workspace;
        this.#leaves.begin();
        for (let i = 0; i < this.#node.distinct; i++) {
            this.#leaves.add(present[i], counts[present[i]]);
        }
    }
    endChild({ part, rows }) {
        this.#leaves.begin();
        this.#leaves.add(part, rows);
    }
    finish() {
        return this.#leaves.finish();
    }
}

;// CONCATENATED MODULE: ./lib/forest/engine/kernelsModule.js
/** `kernels.wat` as WebAssembly in base64; `npm run assemble` writes this file. */
const KERNELS = 'AGFzbQEAAAABsQERYAR/f39/AGAHf39/f39/fwBgA39/fwBgBX9/f39/AX9gBX9/f39/AGAFf39/fHwBfGAIf39/f3' +
    '9/fHwAYAl/f39/f398fHwBf2AHf39/f398fAF8YAx/f39/f39/f39/fHwAYAh/f39/f398fAF/YAZ/f39/f38AYAd/' +
    'f39/f39/AX9gBn9/f398fAF8YAl/f39/f39/fHwAYAh/f39/f3x8fAF/YAh/f39/f39/fwACEgEGZW5naW5lBm1lbW' +
    '9yeQIAAQMZGAABAgMEBQYHCAkKCwwGDQ4PABAACwALAQe+ARIIbWFrZUtleXMAAApzb3J0QnlCeXRlAAEKbWFya1Zh' +
    'bHVlcwACBWNvdW50AAMJbWFya1N0ZXBzAAQIcGVha3NUd28ABgdzY2FuVHdvAAcJcGVha3NNYW55AAkIc2Nhbk1hbn' +
    'kACgRtYXJrAAsLbWFya051bWJlcnMADAV3ZWlnaAANCHBlYWtzU3VtAA8Hc2NhblN1bQAQCXN1bUVycm9ycwASBmRp' +
    'dmlkZQAUB2V4dHJhY3QAFgR2b3RlABcKmRkYkgECAX4FfwNAIAArAwBEAAAAAAAAAACgvSEEIAAgBCAEQj+HQoCAgI' +
    'CAgICAgH+EhTcDACACIAU2AgAgBUEBaiEFIAJBBGohAiAAIQYgAEEIaiEHIAMhCANAIAggBi0AAEECdGohCSAJIAko' +
    'AgBBAWo2AgAgCEGACGohCCAGQQFqIgYgB0cNAAsgByIAIAFJDQALC1sBAn8DQCAGIAAgBWotAABBAnRqIQcgBygCAC' +
    'EIIAcgCEEBajYCACADIAhBA3RqIAApAwA3AwAgBCAIQQJ0aiACKAIANgIAIAJBBGohAiAAQQhqIgAgAUkNAAsLQgEC' +
    'fiAAKQMAQgGFIQQDQCAAKQMAIQMgAiACKAIAIAMgBFJBH3RyNgIAIAMhBCACQQRqIQIgAEEIaiIAIAFJDQALC2kBBH' +
    '8gBCEIA0AgAiAAKAIAQQJ0aigCACEFIAMgBUEQdkECdGohBiAGKAIAIQcgB0UEQCAIIAVBEHY2AgAgCEEEaiEICyAG' +
    'IAcgBUH//wNxajYCACAAQQRqIgAgAUkNAAsgCCAEa0ECdgtJAQN/A0AgACgCAEECdCEFIAIgBWooAgAhBiAGQf//A3' +
    'EhByADIAVqIAcgByAGQRB2IARGbEEQdHI2AgAgAEEEaiIAIAFJDQALC5sBAgR/BXxEAAAAAAAA8D8hDSAAKAIAIQUD' +
    'QCACIAVBAnRqKAIAIQYgByAGQf//A3FqIQcgCCAGQRB2aiEIIABBBGoiACABTwRAIAwgDaMPCyAAKAIAIQUgB7ghCS' +
    'AIuCADoiAJIASioSEKIAogCqIhCiAJIAMgCaGiIQsgCiANoiAMIAuiZQ0AIAVBAE4NACAKIQwgCyENDAALAAswAANA' +
    'IAMgACABIAUgBiAHEAU5AwAgACACaiEAIAEgAmohASADQQhqIgMgBEkNAAsLhwECAn8CfCAAKAIAIQkDQCACIAlBAn' +
    'RqKAIAIQogBCAKQf//A3FqIQQgBSAKQRB2aiEFIABBBGoiACABTwRAIAEPCyAAKAIAIQkgBLghCyAFuCAGoiALIAei' +
    'oSEMIAwgDKIgCCALIAYgC6GiomMNACAJQQBODQALIAMgBDYCACADIAU2AgQgAAvrAQIDfwl8IAYhDkQAAAAAAADwPy' +
    'ERIAAoAgAhBwNAIAIgB0ECdGooAgAhCCAIQRB2QQJ0IQkgCEH//wNxIQggCLghCiAEIAlqKAIAuCELIAQgCWogCCAE' +
    'IAlqKAIAajYCACAMIAqgIQwgDSAKIAsgC6AgCqCioCENIAMgCWooAgC4IAuhIQsgDiAKIAsgC6AgCqGioSEOIABBBG' +
    'oiACABTwRAIBAgEaMPCyAAKAIAIQcgBSAMoSEPIA0gD6IgDiAMoqAhEiAMIA+iIQ8gEiARoiAQIA+iZQ0AIAdBAE4N' +
    'ACASIRAgDyERDAALAAtZAQF/A0AgCCEMA0AgByAMKAIAQQJ0akEANgIAIAxBBGoiDCAJSQ0ACyADIAAgASAFIAYgBy' +
    'AKIAsQCDkDACAAIAJqIQAgASACaiEBIANBCGoiAyAESQ0ACwvvAQIDfwZ8IAMrAwAhDSADKwMIIQ4gAysDECEPIAAo' +
    'AgAhCANAIAIgCEECdGooAgAhCSAJQRB2QQJ0IQogCUH//wNxIQkgCbghCyAFIApqKAIAuCEMIAUgCmogCSAFIApqKA' +
    'IAajYCACANIAugIQ0gDiALIAwgDKAgC6CioCEOIAQgCmooAgC4IAyhIQwgDyALIAwgDKAgC6GioSEPIABBBGoiACAB' +
    'TwRAIAEPCyAAKAIAIQggBiANoSEQIA4gEKIgDyANoqAgByANIBCiomMNACAIQQBODQALIAMgDTkDACADIA45AwggAy' +
    'APOQMQIAALbwEFfyACIAAoAgBBAnRqKAIAIQgDQCAAKAIAQf////8HcSEGIAIgBkECdGooAgAhByAEIAZqIAU6AAAg' +
    'CSAHQf//A3FqIQkgCiAHIAhzciEKIABBBGoiACABSQ0ACyADIAk2AgAgAyAKQRB2NgIEC34CAn8DfEQAAAAAAADwfy' +
    'EKRAAAAAAAAPD/IQsDQCAAKAIAQf////8HcSEHIAUgB2ogBjoAACAIIAIgB0ECdGooAgBqIQggAyAHQQN0aisDACEJ' +
    'IAogCaQhCiALIAmlIQsgAEEEaiIAIAFJDQALIAQgCjkDACAEIAs5AwggCAuYAQQBfwN8AX4CfANAIAAoAgBB/////w' +
    'dxIQggAiAIQQJ0aigCALghCSAIQQN0IQggAyAIaisDACAGoSEKIA4gCSAKIAqioqAhDiAJIAogB6KeoiELIAQgCGog' +
    'C/wGNwMAIAwgBCAIaikDAHwhDCANIAuZoCENIABBBGoiACABSQ0ACyAFIAy5OQMAIAUgDTkDCCAFIA45AxALlwEDAn' +
    '8BfgV8RAAAAAAAAPA/IQ0gACgCACEGA0AgByACIAZBAnRqKAIAaiEHIAggAyAGQQN0aikDAHwhCCAAQQRqIgAgAU8E' +
    'QCAMIA2jDwsgACgCACEGIAe4IQkgCLkgCSAFoqEhCiAKIAqiIQogCSAEIAmhoiELIAogDaIgDCALomUNACAGQQBODQ' +
    'AgCiEMIAshDQwACwALMgADQCADIAAgASAFIAYgByAIEA45AwAgACACaiEAIAEgAmohASADQQhqIgMgBEkNAAsLkQED' +
    'An8BfgJ8IAQpAwAhCiAEKAIIIQkgACgCACEIA0AgCSACIAhBAnRqKAIAaiEJIAogAyAIQQN0aikDAHwhCiAAQQRqIg' +
    'AgAU8EQCABDwsgACgCACEIIAm4IQsgCrkgCyAGoqEhDCAMIAyiIAcgCyAFIAuhoqJjDQAgCEEATg0ACyAEIAo3AwAg' +
    'BCAJNgIIIAALLgAgACABTwRADwsDQCACIAAoAgBB/////wdxaiADOgAAIABBBGoiACABSQ0ACwu7AgMCfwR+BXwgAC' +
    'ABIAZBARARIAEgAiAGQQAQESADIQkDQCAJKAIAQf////8HcSEIIAUgCEEDdGopAwAhDSAGIAhqMQAAIQogDCAKfCEM' +
    'QgAgCn0hCiAQIA0gCoO/oCEQIBEgDSAKQn+Fg7+gIREgCUEEaiIJIARJDQALIAQgA2tBAnatIQsgECAMuqMhDiARIA' +
    'sgDH26oyEPRAAAAAAAAAAAIRBEAAAAAAAAAAAhESADIQkDQCAJKAIAQf////8HcSEIQgAgBiAIajEAAH0hCiAPvSAK' +
    'IA+9IA69hYOFIQ0gBSAIQQN0aisDACANv6EhEiASIBKivSENIBAgDSAKg7+gIRAgESANIApCf4WDv6AhESAJQQRqIg' +
    'kgBEkNAAsgByAOOQMAIAcgDzkDCCAHIBA5AxAgByAROQMYC6wBAQh/IAAhCCADIQpBgICAgHghCUGAgICAeCELA0Ag' +
    'ACgCACEEIARB/////wdxIQUgBEGAgICAeHEhByAJIAdyIQkgCyAHciELIAggBSAJcjYCACAKIAUgC3I2AgAgAiAFai' +
    '0AAEEBayEGIAggBkF/c0EEcWohCCAKIAZBBHFqIQogCSAGcSEJIAsgBkF/c3EhCyAAQQRqIgAgAUkNAAsgCCADIAog' +
    'A2v8CgAACygAA0AgACABIAQgBRATIAEgA0YEQA8LIAAgAmohACABIAJqIQEMAAsLagEFfyAAIQdBgICAgHghCANAIA' +
    'AoAgAhBCAEQf////8HcSEFIAggBEGAgICAeHFyIQggByAFIAhyNgIAIAMgAiAFai0AAEYhBiAHIAZBAnRqIQcgCCAG' +
    'QQFrcSEIIABBBGoiACABSQ0ACwsoAANAIAAgASAEIAUQFSABIANGBEAPCyAAIAJqIQAgASACaiEBDAALC+ECAwZ/AX' +
    'wFfyAEQQAgAyACa0EBdvwLAANAIAkgBzYCACAJQQRqIQkgB0EIaiIHIABJDQALIAQhCiAKIAk2AgQDQAJAIAooAgAh' +
    'CCAKKAIEIQkgCCAJRg0AIAIoAgghCyACKAIMIQwgC0UEQANAIAUgCCgCACAGbGohByAHIAxBAnRqIQsgCygCBEEBai' +
    'ERIAsgETYCBCARQRB0IREgBygCACESIAcgESAMciASIBEgEksbNgIAIAhBBGoiCCAJRw0ACwwBCyACKwMAIQ0gCCAB' +
    'cyEOIAkgAXMhDyAEIAtBA3RqIQsgCyAONgIAIAsgDzYCDCAPQQRrIQ8DQCAIKAIAIQcgDCAHaisDACANY0ECdCEQIA' +
    '4gBzYCACAPIAc2AgAgDiAQaiEOIA8gEEEEa2ohDyAIQQRqIgggCUcNAAsgCyAONgIEIAsgDjYCCAsgCkEIaiEKIAJB' +
    'EGoiAiADSQ0ACws=';

;// CONCATENATED MODULE: ./lib/forest/engine/kernels.js

const PAGE = 0x10000;
/** Once for all memory: what is known of the loops' speed is kept. */
let compiled = null;
/** The kernels with memory of their own, of at least so many bytes, zeroed. */
function openKernels(bytes) {
    const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
    compiled ??= new WebAssembly.Module(Buffer.from(KERNELS, 'base64'));
    const { exports } = new WebAssembly.Instance(compiled, { engine: { memory } });
    return { buffer: memory.buffer, kernels: exports };
}

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
        const { buffer, kernels } = openKernels(sorterBytes(rows));
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
function sorterBytes(rows) {
    return 24 * rows + 4 * BYTES * BUCKETS;
}

;// CONCATENATED MODULE: ./lib/forest/engine/indexedTable.js

/** Marks the first row of a run of equal values in an order. */
const GROUP = 0x80000000 | 0;
/** The row of an entry of an order. */
const ROW = 0x7fffffff;
/** Bytes of memory a table takes at most. */
function tableBytes(rows, columns) {
    return rows * columns * 12 + rows * 8;
}
/**
 * A table in shared memory whose columns are still to be sorted.
 *
 * @param columns one array of finite numbers per feature
 * @param labels one label (0, 1, ...) per row
 * @param memory of at least `tableBytes`, which nobody else uses
 */
function shareTable(columns, labels, classes, memory = new SharedArrayBuffer(tableBytes(labels.length, columns.length))) {
    const { table, end } = shareColumns(columns, labels.length, memory);
    const shared = new Int32Array(memory, end, labels.length);
    shared.set(labels);
    return { ...table, classes, labels: shared };
}
/** The same of a table to learn numbers from. @param targets one finite number per row */
function shareNumbers(columns, targets, memory = new SharedArrayBuffer(tableBytes(targets.length, columns.length))) {
    const shared = new Float64Array(memory, 0, targets.length);
    shared.set(targets);
    const { table } = shareColumns(columns, targets.length, memory, shared.byteLength);
    return { ...table, targets: shared };
}
function shareColumns(columns, rows, memory, start = 0) {
    const cells = rows * columns.length;
    const values = new Float64Array(memory, start, cells);
    for (const [column, numbers] of columns.entries())
        values.set(numbers, column * rows);
    const order = new Int32Array(memory, start + cells * 8, cells);
    return { table: { rows, columns: columns.length, values, order }, end: start + cells * 12 };
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

;// CONCATENATED MODULE: ./lib/forest/engine/nodeSums.js
const NOTHING = { first: 0, total: 0, mean: 0, least: 0, most: 0 };
/** Numbers beyond these are not weighed, so that no formula overflows or underflows. */
const GREATEST = 1e120;
const SMALLEST_SPREAD = 1e-100;
const nodeSums_UNIT_ROUNDOFF = 1 / 0x20000000000000;
/** The numbers of the current node: their weights, and errors as ml-cart rounds them. */
class NodeSums {
    #workspace;
    #from = 0;
    #to = 0;
    part = NOTHING;
    /** The mean of the weights. */
    meanWeight = 0;
    /** What a unit of squared weight is of the numbers' own squares. */
    unit = 1;
    /** The squared error of the node. */
    squares = 0;
    tolerance = 0;
    constructor(workspace) {
        this.#workspace = workspace;
    }
    get total() {
        return this.part.total;
    }
    get isAlike() {
        return this.part.least === this.part.most;
    }
    /** The error of no split, less by as much as it may be off. */
    get mostOfNothing() {
        return this.tolerance - this.squares;
    }
    turnTo(part, from, to) {
        this.part = part;
        this.#from = from;
        this.#to = to;
    }
    /**
     * Weighs the node's rows: their distances from the mean as whole numbers, as large as their sum
     * allows, so that sums of them are exact in whatever order. How far a formula of them may be
     * from what the libraries compute is in the README.
     */
    weigh() {
        const { mean, least, most, total } = this.part;
        const spread = Math.max(most - mean, mean - least);
        const greatest = Math.max(most, -least);
        if (!(greatest <= GREATEST && spread >= SMALLEST_SPREAD)) {
            this.#weighWith(0, 0);
            this.meanWeight = 0;
            this.unit = 1;
            this.squares = 0;
            this.tolerance = Infinity;
            return;
        }
        const scale = powerOfTwo(60 - exponentOf(spread * total));
        this.#weighWith(mean, scale);
        const { foundReal } = this.#workspace;
        const [sum, amount, squares] = [foundReal[0], foundReal[1], foundReal[2]];
        this.meanWeight = sum / total;
        this.unit = 1 / scale / scale;
        this.squares = squares - ((sum * sum) / total) * this.unit;
        const step = total + 2 + 8 * nodeSums_UNIT_ROUNDOFF * amount;
        const weighed = squares / this.unit;
        const ofWeights = (5 * step * Math.sqrt(weighed) + 3 * step * step + 20 * nodeSums_UNIT_ROUNDOFF * weighed) * this.unit;
        const ofMean = (total + 3) * nodeSums_UNIT_ROUNDOFF * greatest;
        const ofMeans = 1.1 * total * ofMean * ofMean;
        const ofSums = 2 * (total + 8) * nodeSums_UNIT_ROUNDOFF * (squares + ofMeans);
        this.tolerance = 2.2 * (ofWeights + ofMeans + ofSums);
    }
    #weighWith(centre, scale) {
        const { kernels, order, packed, targets, weights, foundReal } = this.#workspace;
        kernels.weigh(order.byteOffset + this.#from * 4, order.byteOffset + this.#to * 4, packed.byteOffset, targets.byteOffset, weights.byteOffset, foundReal.byteOffset, centre, scale);
    }
    /**
     * The squared error that is left by the split that puts `order[from]` to `order[at - 1]` on one side
     * and what is up to `to` on the other, as ml-cart rounds it.
     */
    errorOf(from, at, to) {
        const { kernels, order, places, targets, sides, foundReal } = this.#workspace;
        const { first, total } = this.part;
        kernels.sumErrors(order.byteOffset + from * 4, order.byteOffset + at * 4, order.byteOffset + to * 4, places.byteOffset + first * 4, places.byteOffset + (first + total) * 4, targets.byteOffset, sides.byteOffset, foundReal.byteOffset);
        return foundReal[3] + foundReal[2];
    }
    /** The same of a split that leaves one side empty. */
    errorOfNothing() {
        return this.errorOf(this.#from, this.#from, this.#to);
    }
}
const bits = new Uint32Array(2);
const number = new Float64Array(bits.buffer);
/** The exponent of the greatest power of two that is not above a normal number. */
function exponentOf(value) {
    number[0] = value;
    return ((bits[1] >>> 20) & 0x7ff) - 1023;
}
function powerOfTwo(exponent) {
    bits[0] = 0;
    bits[1] = (exponent + 1023) << 20;
    return number[0];
}

;// CONCATENATED MODULE: ./lib/forest/engine/sumScan.js
/** A node of numbers: all that counts is how many rows, and the sum of their weights. */
class SumScan {
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
        this.start(from, to);
    }
    findPeaks(columns, stride) {
        const { kernels, peaks, packed, weights } = this.#workspace;
        const { total, meanWeight, unit, squares } = this.#node;
        kernels.peaksSum(this.#at, this.#end, stride * 4, peaks.byteOffset, peaks.byteOffset + columns * 8, packed.byteOffset, weights.byteOffset, total, meanWeight);
        for (let column = 0; column < columns; column++) {
            peaks[column] = peaks[column] * total * unit - squares;
        }
    }
    start(from, to) {
        const { order, scanned } = this.#workspace;
        scanned.fill(0);
        this.#at = order.byteOffset + from * 4;
        this.#end = order.byteOffset + to * 4;
    }
    next(gain) {
        const { kernels, order, packed, weights, scanned } = this.#workspace;
        const { total, meanWeight, unit, squares } = this.#node;
        this.#at = kernels.scanSum(this.#at, this.#end, packed.byteOffset, weights.byteOffset, scanned.byteOffset, total, meanWeight, (gain + squares) / unit / total);
        if (this.#at === this.#end)
            return -1;
        this.lesser = scanned[2];
        return (this.#at - order.byteOffset) / 4;
    }
}

;// CONCATENATED MODULE: ./lib/forest/engine/numberTarget.js



/** Numbers are learned. What ml-cart calls the gain is an error there; here it is minus that. */
class NumberTarget {
    #table;
    #workspace;
    #sample;
    #node;
    #scan;
    #means;
    #leaves = 0;
    /** Rows of the child that was settled first. */
    #lesser = 0;
    #lesserMean = 0;
    #greaterMean = 0;
    gainAboveRoot = 0;
    most = 0;
    constructor(table, sample, workspace) {
        this.#table = table;
        this.#workspace = workspace;
        this.#sample = sample;
        this.#node = new NodeSums(workspace);
        this.#scan = new SumScan(this.#node, workspace);
        this.#means = new Float64Array(table.rows);
    }
    get total() {
        return this.#node.total;
    }
    get isAlike() {
        return this.#node.isAlike;
    }
    get tolerance() {
        return this.#node.tolerance;
    }
    get mostOfNothing() {
        return this.#node.mostOfNothing;
    }
    get gainOfNothing() {
        return -this.#node.errorOfNothing();
    }
    start(drawn) {
        const { targets, places } = this.#workspace;
        const all = this.#table.targets;
        const sample = this.#sample;
        sample.take(drawn, null);
        this.#leaves = 0;
        let least = Infinity;
        let most = -Infinity;
        let sum = 0;
        for (let number = 0; number < sample.size; number++) {
            targets[number] = all[sample.rowOf[number]];
        }
        for (let place = 0; place < drawn.length; place++) {
            const target = all[drawn[place]];
            places[place] = sample.numberOf(drawn[place]);
            sum += target;
            least = Math.min(least, target);
            most = Math.max(most, target);
        }
        return { first: 0, total: drawn.length, mean: sum / drawn.length, least, most };
    }
    answerOf(entry) {
        return this.#workspace.targets[entry & ROW];
    }
    turnTo(part, from, to) {
        this.#node.turnTo(part, from, to);
    }
    pickScan() {
        this.#node.weigh();
        return this.#scan;
    }
    gainOf(_, from, at, to) {
        return -this.#node.errorOf(from, at, to);
    }
    keep() {
        this.#lesserMean = this.#workspace.foundReal[0];
        this.#greaterMean = this.#workspace.foundReal[1];
    }
    statedGain(gain) {
        return -gain;
    }
    settle(from, to, side) {
        const { kernels, order, packed, targets, foundReal, sides } = this.#workspace;
        const start = order.byteOffset;
        const total = kernels.markNumbers(start + from * 4, start + to * 4, packed.byteOffset, targets.byteOffset, foundReal.byteOffset, sides.byteOffset, side);
        const least = foundReal[0];
        const most = foundReal[1];
        const { first } = this.#node.part;
        const mean = side === 1 ? this.#lesserMean : this.#greaterMean;
        const part = { first: side === 1 ? first : first + this.#lesser, total, mean, least, most };
        if (side === 1)
            this.#lesser = total;
        return { part, rows: total, isAlike: least === most };
    }
    divide() {
        const { kernels, places, sides, spare } = this.#workspace;
        const { first, total } = this.#node.part;
        const start = places.byteOffset + first * 4;
        const end = start + total * 4;
        kernels.divide(start, end, 0, end, sides.byteOffset, spare.byteOffset);
    }
    endNode() {
        this.#means[this.#leaves++] = this.#node.part.mean;
    }
    endChild({ part }) {
        this.#means[this.#leaves++] = part.mean;
    }
    finish() {
        return { leafValue: this.#means.slice(0, this.#leaves) };
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
    /**
     * @param drawn the row at each place of the sample
     * @param labels the class of each row, if it has one
     */
    take(drawn, labels) {
        const { rowOf, last } = this;
        const { packed } = this.#workspace;
        const numberOf = this.#numberOf.fill(-1);
        let size = 0;
        for (let place = 0; place < drawn.length; place++) {
            const row = drawn[place];
            let number = numberOf[row];
            if (number < 0) {
                number = size++;
                numberOf[row] = number;
                rowOf[number] = row;
                packed[number] = labels === null ? 0 : labels[row] << 16;
            }
            packed[number]++;
            last[number] = place;
        }
        this.size = size;
    }
    /** The number of a row of the table, -1 if it was not drawn. */
    numberOf(row) {
        return this.#numberOf[row];
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
 * as they come in the sample, and tries the mean of every two neighbours of different class, or number to learn.
 */
class Candidates {
    #table;
    #sample;
    #order;
    #target;
    #feature = 0;
    #from = 0;
    #to = 0;
    constructor(table, sample, { order }, target) {
        this.#table = table;
        this.#sample = sample;
        this.#order = order;
        this.#target = target;
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
        if (mean > below && mean <= value && this.#lastAnswer(at) !== this.#firstAnswer(at))
            return mean;
        if ((value + value) / 2 !== value)
            return NaN;
        const end = this.#groupEnd(at);
        if (this.#isMixed(at, end))
            return value;
        if (end === this.#to || (value + this.#valueAt(end)) / 2 !== value)
            return NaN;
        return this.#lastAnswer(end) !== this.#firstAnswer(end) ? value : NaN;
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
            if (wanted(mean) && this.#lastAnswer(end) !== this.#firstAnswer(end))
                return mean;
            start = end;
        }
    }
    #valueAt(at) {
        const row = this.#sample.rowOf[this.#order[at] & ROW];
        return this.#table.values[this.#feature * this.#table.rows + row];
    }
    #answerAt(at) {
        return this.#target.answerOf(this.#order[at]);
    }
    /** Behind the last row of the same value as the one at `start`. */
    #groupEnd(start) {
        let end = start + 1;
        while (end < this.#to && this.#order[end] >= 0)
            end++;
        return end;
    }
    #isMixed(start, end) {
        const answer = this.#answerAt(start);
        for (let i = start + 1; i < end; i++)
            if (this.#answerAt(i) !== answer)
                return true;
        return false;
    }
    /** The answer that comes first in the sample, of the value that begins at `start`. */
    #firstAnswer(start) {
        const end = this.#groupEnd(start);
        let first = start;
        for (let i = start + 1; i < end; i++) {
            if ((this.#order[i] & ROW) < (this.#order[first] & ROW))
                first = i;
        }
        return this.#answerAt(first);
    }
    /** The answer that comes last in the sample, of the value that ends in front of `end`. */
    #lastAnswer(end) {
        const { last } = this.#sample;
        let latest = end - 1;
        for (let i = end - 1; this.#order[i] >= 0;) {
            i--;
            if (last[this.#order[i] & ROW] > last[this.#order[latest] & ROW])
                latest = i;
        }
        return this.#answerAt(latest);
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
    #target;
    #candidates;
    /** By column: the greatest gain by formula. */
    #peaks;
    #features = new Int32Array(0);
    #stride = 0;
    /** Columns whose feature was drawn before: they cannot be better and are passed over. */
    #repeated = [];
    /** What the target says of the node. */
    #tolerance = 0;
    #mostOfNothing = 0;
    #most;
    /** What is not worth examining, whatever has been found so far. */
    #floor = 0;
    /** What is worth examining now. */
    #bar = 0;
    /** The best split: its gain, the place of its column in the tree, and its first greater row. */
    gain = -Infinity;
    column = -1;
    value = 0;
    at = 0;
    constructor(table, sample, target, workspace) {
        this.#target = target;
        this.#most = target.most;
        this.#candidates = new Candidates(table, sample, workspace, target);
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
        if (this.#target.isAlike || this.#features.length === 0)
            return;
        const scan = this.#target.pickScan();
        const { tolerance, mostOfNothing } = this.#target;
        this.#tolerance = tolerance;
        this.#mostOfNothing = mostOfNothing;
        scan.begin(from, to);
        const highest = this.#findPeaks(scan);
        this.#floor = highest - 2 * tolerance;
        this.#searchColumns(scan, from, to);
        if (this.gain < highest - tolerance) {
            // The libraries do not try the highest peak: equal values hide where the class changes.
            this.#forget();
            this.#floor = -Number.MAX_VALUE;
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
        let highest = -Infinity;
        for (let column = 0; column < columns; column++)
            highest = Math.max(highest, peaks[column]);
        return highest;
    }
    #searchColumns(scan, from, to) {
        const features = this.#features;
        const stride = this.#stride;
        const target = this.#target;
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
            if (this.#bar <= this.#mostOfNothing && target.gainOfNothing > this.gain) {
                this.#take(target.gainOfNothing, column, start, candidates.allGreaterValue());
            }
            scan.start(start, end);
            for (let at = scan.next(this.#bar); at >= 0; at = scan.next(this.#bar)) {
                const gain = target.gainOf(scan.lesser, start, at, end);
                if (gain > this.gain)
                    this.#take(gain, column, at, candidates.splitValueAt(at));
            }
            if (this.#bar <= this.#mostOfNothing && target.gainOfNothing > this.gain) {
                this.#take(target.gainOfNothing, column, end, candidates.allLesserValue());
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
        this.#target.keep();
        this.#raiseBar();
    }
    #raiseBar() {
        this.#bar =
            this.gain < this.#most ? Math.max(this.gain - this.#tolerance, this.#floor) : Infinity;
    }
}

;// CONCATENATED MODULE: ./lib/forest/engine/tree.js
function haveNumbers(trees) {
    return trees.some((tree) => 'leafValue' in tree);
}
/** The class that each leaf votes for: its most frequent one, the lowest among equals. */
function leafClasses({ leafStart, leafClass, leafRows }) {
    const classes = new Int32Array(leafStart.length - 1);
    for (let leaf = 0; leaf < classes.length; leaf++) {
        let best = leafStart[leaf];
        for (let i = best + 1; i < leafStart[leaf + 1]; i++) {
            if (leafRows[i] > leafRows[best])
                best = i;
        }
        classes[leaf] = leafClass[best];
    }
    return classes;
}
/** Bytes a tree takes per node, and per class of a leaf. */
const BYTES_PER_NODE = 28;
const BYTES_PER_LEAF = 12;
/** The memory of a tree that a thread can hand over. */
function buffersOf(tree) {
    const nodes = [tree.column, tree.value, tree.gain, tree.rows, tree.child];
    const leaves = 'leafValue' in tree ? [tree.leafValue] : [tree.leafStart, tree.leafClass, tree.leafRows];
    return [...nodes, ...leaves].map(({ buffer }) => buffer);
}
/** The nodes of a tree being grown. */
class TreeBuilder {
    #column;
    #value;
    #gain;
    #rows;
    #child;
    #nodes = 0;
    #leaves = 0;
    /** @param rows the most distinct rows a tree can have */
    constructor(rows) {
        const nodes = 2 * rows;
        this.#column = new Int32Array(nodes);
        this.#value = new Float64Array(nodes);
        this.#gain = new Float64Array(nodes);
        this.#rows = new Int32Array(nodes);
        this.#child = new Int32Array(nodes);
    }
    /** Begins a tree with its root. */
    start() {
        this.#nodes = 1;
        this.#leaves = 0;
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
    /** Makes a node the next leaf. */
    end(node) {
        this.#child[node] = ~this.#leaves++;
    }
    finish(features) {
        const nodes = this.#nodes;
        return {
            features,
            column: this.#column.slice(0, nodes),
            value: this.#value.slice(0, nodes),
            gain: this.#gain.slice(0, nodes),
            rows: this.#rows.slice(0, nodes),
            child: this.#child.slice(0, nodes),
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
    /** How far a scan of numbers has come: a sum of 64 bits and how many rows. */
    scanned;
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
    /** By row number, where numbers are learned: the number, and its weight as a 64-bit integer. */
    targets;
    weights;
    /** The row numbers in the order of the sample, copies included, where numbers are learned. */
    places;
    /** @param classes 0 where numbers are learned */
    constructor(rows, features, classes) {
        const cells = rows * Math.max(features, 1) + 1;
        const { buffer, kernels } = openKernels(workspaceBytes(rows, features, classes));
        this.kernels = kernels;
        let end = 0;
        const next = (bytes) => {
            const start = end;
            end += (bytes + 7) & ~7;
            return start;
        };
        const integers = (length) => new Int32Array(buffer, next(length * 4), length);
        const doubles = (length) => new Float64Array(buffer, next(length * 8), length);
        const numbers = classes === 0 ? rows : 0;
        this.found = integers(8);
        this.scanned = integers(4);
        this.foundReal = new Float64Array(buffer, 0, 4);
        this.order = integers(cells);
        this.spare = integers(rows + 1);
        this.packed = integers(rows);
        this.steps = integers(rows);
        this.counts = integers(classes);
        this.present = integers(classes);
        this.lesserCounts = integers(classes);
        this.peaks = doubles(features);
        this.targets = doubles(numbers);
        this.weights = doubles(numbers);
        this.places = integers(numbers);
        this.sides = new Uint8Array(buffer, next(rows), rows);
    }
}
/** Bytes of memory a workspace takes. */
function workspaceBytes(rows, features, classes) {
    const numbers = classes === 0 ? 20 * rows : 0;
    return 4 * rows * Math.max(features, 1) + 13 * rows + numbers + 12 * classes + 8 * features + 160;
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
    #target;
    #search;
    #builder;
    #features = new Int32Array(0);
    #stride = 0;
    /** @param makeTarget makes what is learned from the table, in the memory trees are grown in */
    constructor(table, { rows, features, classes }, limits, makeTarget) {
        this.#limits = limits;
        this.#workspace = new Workspace(rows, features, classes);
        this.#sample = new Sample(table, this.#workspace);
        this.#target = makeTarget(this.#sample, this.#workspace);
        this.#search = new SplitSearch(table, this.#sample, this.#target, this.#workspace);
        this.#builder = new TreeBuilder(rows);
    }
    /**
     * @param drawn the table's row at each place of the tree's sample
     * @param features the table's columns to grow on, in order, possibly repeated
     */
    grow(drawn, features) {
        const sample = this.#sample;
        const target = this.#target;
        const part = target.start(drawn);
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
        const parentGain = target.gainAboveRoot;
        const open = [
            { node: 0, from: 0, to: sample.size, depth: 0, parentGain, part },
        ];
        for (let next = open.pop(); next; next = open.pop())
            this.#growNode(next, open);
        return { ...this.#builder.finish(features), ...target.finish() };
    }
    #growNode(given, open) {
        const { node, from, to, depth, parentGain, part } = given;
        const target = this.#target;
        target.turnTo(part, from, to);
        const { total } = target;
        const search = this.#search;
        const limits = this.#limits;
        if (total <= limits.minNumSamples) {
            this.#builder.set(node, total, NaN, -1, 0);
            this.#endNode(node);
            return;
        }
        search.search(from, to);
        const { column, value } = search;
        const gain = target.statedGain(search.gain);
        const at = search.at - column * this.#stride;
        this.#builder.set(node, total, gain, column, value);
        if (column >= 0 &&
            depth < limits.maxDepth &&
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
        this.#builder.end(node);
        this.#target.endNode();
    }
    #splitNode(given, column, at, gain, open) {
        const { node, from, to } = given;
        const depth = given.depth + 1;
        const target = this.#target;
        const left = this.#builder.split(node);
        const start = column * this.#stride;
        const lesser = target.settle(start + from, start + at, 1);
        const greater = target.settle(start + at, start + to, 0);
        if (lesser.isAlike)
            this.#endChild(left, lesser);
        if (greater.isAlike)
            this.#endChild(left + 1, greater);
        if (lesser.isAlike && greater.isAlike)
            return;
        target.divide();
        if (!lesser.isAlike && !greater.isAlike)
            this.#divide(from, to);
        else
            this.#extract(greater.isAlike ? 1 : 0, from, to);
        if (!greater.isAlike) {
            const moved = lesser.isAlike ? at - from : 0;
            const range = { from: at - moved, to: to - moved };
            open.push({ node: left + 1, ...range, depth, parentGain: gain, part: greater.part });
        }
        if (!lesser.isAlike) {
            open.push({ node: left, from, to: at, depth, parentGain: gain, part: lesser.part });
        }
    }
    /** A child whose rows are alike is a leaf and done with. */
    #endChild(node, child) {
        const { rows } = child;
        const gain = rows > this.#limits.minNumSamples ? this.#target.statedGain(-Infinity) : NaN;
        this.#builder.set(node, rows, gain, -1, 0);
        this.#builder.end(node);
        this.#target.endChild(child);
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
function mostFeaturesPerTree({ table, draws }) {
    return draws ? drawnFeatures(draws.maxFeatures, table.columns) : table.columns;
}
/**
 * Grows trees on this thread, each with its number among those of the task. `take` gives out numbers in
 * ascending order, so that several threads can share them: a tree depends on its place alone.
 */
function* growTrees(task, take) {
    const { table, trees, places } = task;
    const grower = makeGrower(task);
    const draws = task.draws && new Draws(table.rows, table.columns, task.draws);
    for (let number = take(); number < trees; number = take()) {
        const place = places?.[number] ?? number;
        while (draws && draws.made <= place)
            draws.next();
        yield [
            number,
            // A class table gives a grower of class trees.
            grower.grow(draws?.rows ?? upTo(table.rows), draws?.features ?? upTo(table.columns)),
        ];
    }
}
function makeGrower(task) {
    const { table, limits } = task;
    const size = { rows: table.rows, features: mostFeaturesPerTree(task) };
    return 'labels' in table
        ? new TreeGrower(table, { ...size, classes: table.classes }, limits, (sample, workspace) => new ClassTarget(table, sample, workspace))
        : new TreeGrower(table, { ...size, classes: 0 }, limits, (sample, workspace) => new NumberTarget(table, sample, workspace));
}
/** Gives out 0, 1, 2, ... */
function counter() {
    let next = 0;
    return () => next++;
}
function upTo(length) {
    return Int32Array.from({ length }, (_, i) => i);
}

;// CONCATENATED MODULE: ./lib/forest/engine/growWorker.js




external_node_worker_threads_namespaceObject.parentPort?.on('message', grow);
// One thread's share of the work: sort columns until none is left, wait for the threads that are
// still sorting theirs, grow trees until none is left.
function grow({ task, columnsTaken, threadsSorting, treesTaken }) {
    sortColumns(task.table, () => Atomics.add(columnsTaken, 0, 1));
    let sorting = Atomics.sub(threadsSorting, 0, 1) - 1;
    if (sorting === 0)
        Atomics.notify(threadsSorting, 0);
    while (sorting > 0) {
        Atomics.wait(threadsSorting, 0, sorting);
        sorting = Atomics.load(threadsSorting, 0);
    }
    for (const [place, tree] of growTrees(task, () => Atomics.add(treesTaken, 0, 1))) {
        send([place, tree], buffersOf(tree));
    }
    send(null);
}
function send(grown, memory = []) {
    external_node_worker_threads_namespaceObject.parentPort?.postMessage(grown, memory);
}

