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

;// CONCATENATED MODULE: ./lib/forest/engine/kernelsModule.js
/** `kernels.wat` as WebAssembly in base64; `npm run assemble` writes this file. */
const KERNELS = 'AGFzbQEAAAABeQxgBH9/f38AYAd/f39/f39/AGADf39/AGAFf39/f38Bf2AFf39/f38AYAV/f398fAF8YAh/f39/f3' +
    '98fABgCX9/f39/f3x8fAF/YAd/f39/f3x8AXxgDH9/f39/f39/f398fABgCH9/f39/f3x8AX9gBn9/f39/fwACEgEG' +
    'ZW5naW5lBm1lbW9yeQIAAQMSEQABAgMEBQYHCAkKCwALAAsBB4cBDQhtYWtlS2V5cwAACnNvcnRCeUJ5dGUAAQptYX' +
    'JrVmFsdWVzAAIFY291bnQAAwltYXJrU3RlcHMABAhwZWFrc1R3bwAGB3NjYW5Ud28ABwlwZWFrc01hbnkACQhzY2Fu' +
    'TWFueQAKBG1hcmsACwZkaXZpZGUADQdleHRyYWN0AA8Edm90ZQAQCrUREZIBAgF+BX8DQCAAKwMARAAAAAAAAAAAoL' +
    '0hBCAAIAQgBEI/h0KAgICAgICAgIB/hIU3AwAgAiAFNgIAIAVBAWohBSACQQRqIQIgACEGIABBCGohByADIQgDQCAI' +
    'IAYtAABBAnRqIQkgCSAJKAIAQQFqNgIAIAhBgAhqIQggBkEBaiIGIAdHDQALIAciACABSQ0ACwtbAQJ/A0AgBiAAIA' +
    'VqLQAAQQJ0aiEHIAcoAgAhCCAHIAhBAWo2AgAgAyAIQQN0aiAAKQMANwMAIAQgCEECdGogAigCADYCACACQQRqIQIg' +
    'AEEIaiIAIAFJDQALC0IBAn4gACkDAEIBhSEEA0AgACkDACEDIAIgAigCACADIARSQR90cjYCACADIQQgAkEEaiECIA' +
    'BBCGoiACABSQ0ACwtpAQR/IAQhCANAIAIgACgCAEECdGooAgAhBSADIAVBEHZBAnRqIQYgBigCACEHIAdFBEAgCCAF' +
    'QRB2NgIAIAhBBGohCAsgBiAHIAVB//8DcWo2AgAgAEEEaiIAIAFJDQALIAggBGtBAnYLSQEDfwNAIAAoAgBBAnQhBS' +
    'ACIAVqKAIAIQYgBkH//wNxIQcgAyAFaiAHIAcgBkEQdiAERmxBEHRyNgIAIABBBGoiACABSQ0ACwubAQIEfwV8RAAA' +
    'AAAAAPA/IQ0gACgCACEFA0AgAiAFQQJ0aigCACEGIAcgBkH//wNxaiEHIAggBkEQdmohCCAAQQRqIgAgAU8EQCAMIA' +
    '2jDwsgACgCACEFIAe4IQkgCLggA6IgCSAEoqEhCiAKIAqiIQogCSADIAmhoiELIAogDaIgDCALomUNACAFQQBODQAg' +
    'CiEMIAshDQwACwALMAADQCADIAAgASAFIAYgBxAFOQMAIAAgAmohACABIAJqIQEgA0EIaiIDIARJDQALC4cBAgJ/An' +
    'wgACgCACEJA0AgAiAJQQJ0aigCACEKIAQgCkH//wNxaiEEIAUgCkEQdmohBSAAQQRqIgAgAU8EQCABDwsgACgCACEJ' +
    'IAS4IQsgBbggBqIgCyAHoqEhDCAMIAyiIAggCyAGIAuhoqJjDQAgCUEATg0ACyADIAQ2AgAgAyAFNgIEIAAL6wECA3' +
    '8JfCAGIQ5EAAAAAAAA8D8hESAAKAIAIQcDQCACIAdBAnRqKAIAIQggCEEQdkECdCEJIAhB//8DcSEIIAi4IQogBCAJ' +
    'aigCALghCyAEIAlqIAggBCAJaigCAGo2AgAgDCAKoCEMIA0gCiALIAugIAqgoqAhDSADIAlqKAIAuCALoSELIA4gCi' +
    'ALIAugIAqhoqEhDiAAQQRqIgAgAU8EQCAQIBGjDwsgACgCACEHIAUgDKEhDyANIA+iIA4gDKKgIRIgDCAPoiEPIBIg' +
    'EaIgECAPomUNACAHQQBODQAgEiEQIA8hEQwACwALWQEBfwNAIAghDANAIAcgDCgCAEECdGpBADYCACAMQQRqIgwgCU' +
    'kNAAsgAyAAIAEgBSAGIAcgCiALEAg5AwAgACACaiEAIAEgAmohASADQQhqIgMgBEkNAAsL7wECA38GfCADKwMAIQ0g' +
    'AysDCCEOIAMrAxAhDyAAKAIAIQgDQCACIAhBAnRqKAIAIQkgCUEQdkECdCEKIAlB//8DcSEJIAm4IQsgBSAKaigCAL' +
    'ghDCAFIApqIAkgBSAKaigCAGo2AgAgDSALoCENIA4gCyAMIAygIAugoqAhDiAEIApqKAIAuCAMoSEMIA8gCyAMIAyg' +
    'IAuhoqEhDyAAQQRqIgAgAU8EQCABDwsgACgCACEIIAYgDaEhECAOIBCiIA8gDaKgIAcgDSAQoqJjDQAgCEEATg0ACy' +
    'ADIA05AwAgAyAOOQMIIAMgDzkDECAAC28BBX8gAiAAKAIAQQJ0aigCACEIA0AgACgCAEH/////B3EhBiACIAZBAnRq' +
    'KAIAIQcgBCAGaiAFOgAAIAkgB0H//wNxaiEJIAogByAIc3IhCiAAQQRqIgAgAUkNAAsgAyAJNgIAIAMgCkEQdjYCBA' +
    'usAQEIfyAAIQggAyEKQYCAgIB4IQlBgICAgHghCwNAIAAoAgAhBCAEQf////8HcSEFIARBgICAgHhxIQcgCSAHciEJ' +
    'IAsgB3IhCyAIIAUgCXI2AgAgCiAFIAtyNgIAIAIgBWotAABBAWshBiAIIAZBf3NBBHFqIQggCiAGQQRxaiEKIAkgBn' +
    'EhCSALIAZBf3NxIQsgAEEEaiIAIAFJDQALIAggAyAKIANr/AoAAAsoAANAIAAgASAEIAUQDCABIANGBEAPCyAAIAJq' +
    'IQAgASACaiEBDAALC2oBBX8gACEHQYCAgIB4IQgDQCAAKAIAIQQgBEH/////B3EhBSAIIARBgICAgHhxciEIIAcgBS' +
    'AIcjYCACADIAIgBWotAABGIQYgByAGQQJ0aiEHIAggBkEBa3EhCCAAQQRqIgAgAUkNAAsLKAADQCAAIAEgBCAFEA4g' +
    'ASADRgRADwsgACACaiEAIAEgAmohAQwACwvhAgMGfwF8BX8gBEEAIAMgAmtBAXb8CwADQCAJIAc2AgAgCUEEaiEJIA' +
    'dBCGoiByAASQ0ACyAEIQogCiAJNgIEA0ACQCAKKAIAIQggCigCBCEJIAggCUYNACACKAIIIQsgAigCDCEMIAtFBEAD' +
    'QCAFIAgoAgAgBmxqIQcgByAMQQJ0aiELIAsoAgRBAWohESALIBE2AgQgEUEQdCERIAcoAgAhEiAHIBEgDHIgEiARIB' +
    'JLGzYCACAIQQRqIgggCUcNAAsMAQsgAisDACENIAggAXMhDiAJIAFzIQ8gBCALQQN0aiELIAsgDjYCACALIA82Agwg' +
    'D0EEayEPA0AgCCgCACEHIAwgB2orAwAgDWNBAnQhECAOIAc2AgAgDyAHNgIAIA4gEGohDiAPIBBBBGtqIQ8gCEEEai' +
    'IIIAlHDQALIAsgDjYCBCALIA42AggLIApBCGohCiACQRBqIgIgA0kNAAsL';

;// CONCATENATED MODULE: ./lib/forest/engine/kernels.js

const PAGE = 0x10000;
/** The kernels with memory of their own, of at least so many bytes, zeroed. */
function openKernels(bytes) {
    const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
    const module = new WebAssembly.Module(Buffer.from(KERNELS, 'base64'));
    const { exports } = new WebAssembly.Instance(module, { engine: { memory } });
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
/** Bytes of memory a table takes. */
function tableBytes(rows, columns) {
    return rows * columns * 12 + rows * 4;
}
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
        const { buffer, kernels } = openKernels(workspaceBytes(rows, features, classes));
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
function mostFeaturesPerTree({ table, draws }) {
    return draws ? drawnFeatures(draws.maxFeatures, table.columns) : table.columns;
}
/**
 * Grows trees on this thread, with their places in the forest. `take` gives out places in
 * ascending order, so that several threads can share them: a tree depends on its place alone.
 */
function* growTrees(task, take) {
    const { table, trees, limits } = task;
    const grower = new TreeGrower(table, mostFeaturesPerTree(task), limits);
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

