export const id = 497;
export const ids = [497];
export const modules = {

/***/ 7937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isInside),
/* harmony export */   X: () => (/* binding */ readRegularFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(452);
/* harmony import */ var _machineFault_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9644);





/** Whether `path` is `directory` or lies below it; both absolute and free of links. */
function isInside(directory, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(directory, path);
    return way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_2__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(way);
}
/**
 * Reads a regular file whole.
 *
 * @param path relative to the working directory, or absolute
 * @param input the name of the setting that gave the path, for messages
 * @param limit the most bytes to read; a file that grows past it while being read is refused too
 * @param root where the file has to be once every link is followed; `null` allows any place
 * @throws UserError when the file is absent, outside `root`, not a regular file or too large, or the
 *   machine refuses it. No message holds anything of the file itself.
 */
async function readRegularFile(path, input, limit, root) {
    try {
        return await readRegular(path, input, limit, root);
    }
    catch (error) {
        throw isAbsent(error)
            ? absent(path, input)
            : (0,_machineFault_js__WEBPACK_IMPORTED_MODULE_4__/* .machineFault */ .M)(error, `${input}: "${path}" cannot be read`);
    }
}
async function readRegular(path, input, limit, root) {
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(path));
    if (root !== null && !isInside(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(root), real)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('path-outside', `${input}: "${path}" leads outside the workspace. Use a path of a file in the repository.`);
    }
    // Without O_NONBLOCK, opening a pipe waits for a writer that never comes.
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(real, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
    try {
        await requireSameRegularFile(file, real, path, input);
        return await readUpTo(file, limit, path, input);
    }
    finally {
        await file.close();
    }
}
/** The file that was opened must be regular, and still the one that was checked: a link may have been swapped in between. */
async function requireSameRegularFile(file, real, path, input) {
    const opened = await file.stat();
    if (!opened.isFile()) {
        const kind = opened.isDirectory() ? 'a directory' : 'not a regular file';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('path-kind', `${input}: "${path}" is ${kind}. Give the path of a file.`);
    }
    const named = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(real);
    if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(real)) !== real || named.ino !== opened.ino || named.dev !== opened.dev) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('path-changed', `${input}: "${path}" changed while it was opened.`);
    }
}
async function readUpTo(file, limit, path, input) {
    const chunks = [];
    let total = 0;
    for (;;) {
        const buffer = new Uint8Array(1 << 20);
        const { bytesRead } = await file.read(buffer, 0, buffer.length, null);
        if (bytesRead === 0)
            return Buffer.concat(chunks, total);
        total += bytesRead;
        if (total > limit) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('file-size', `${input}: "${path}" is larger than ${limit} bytes, the most Forest Gate reads.`);
        }
        chunks.push(buffer.subarray(0, bytesRead));
    }
}
const isAbsent = (error) => ['ENOENT', 'ENOTDIR'].includes((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorCode */ .CA)(error));
const absent = (path, input) => new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('path-absent', `${input}: "${path}" does not exist. Check the path, and that the repository is checked out.`);


/***/ }),

/***/ 4612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ openKernels)
});

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


/***/ }),

/***/ 8687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ predict)
});

// EXTERNAL MODULE: ./lib/forest/engine/kernels.js + 1 modules
var engine_kernels = __webpack_require__(4612);
;// CONCATENATED MODULE: ./lib/forest/engine/voting.js

/** What the kernel reads of a node, and of the list of its rows. */
const NODE_BYTES = 16;
const RANGE_BYTES = 8;
/**
 * Rows that go down the trees together: their values stay in the cache from tree to tree, and each
 * node is worth reading for as many rows.
 */
const FEWEST_TOGETHER = 4096;
/** Bytes of values that are laid out at a time. */
const MOST_VALUE_BYTES = 1 << 26;
/** Some trees, some rows, and the tally of all rows, in memory that the kernel sees. */
class Voting {
    /** How many rows `takeRows` takes at most. */
    together;
    #rows;
    #classes;
    #kernels;
    /** Bytes of each of the two lists of rows: a power of two, so that one bit tells them apart. */
    #half;
    #nodes;
    #splitValues;
    #ranges;
    #values;
    /** By row: the leader, and the count of each class. */
    #tallies;
    #tallyLength;
    #trees = [];
    #rowsTaken = 0;
    /** @param groups trees that are taken at a time */
    constructor(groups, classes, columns, rows) {
        const nodesOf = (trees) => trees.map(({ child }) => child.length);
        const sum = (nodes) => nodes.reduce((a, b) => a + b, 0);
        const nodes = greatest(groups.map((trees) => sum(nodesOf(trees))));
        const mostNodes = greatest(groups.map((trees) => greatest(nodesOf(trees))));
        const mostTogether = Math.ceil(MOST_VALUE_BYTES / 8 / columns);
        this.together = Math.min(rows, mostTogether, Math.max(FEWEST_TOGETHER, mostNodes));
        this.#rows = rows;
        this.#classes = classes;
        this.#tallyLength = (classes + 2) & ~1;
        this.#half = 1 << Math.ceil(Math.log2(this.together * 4 + 8));
        const nodesAt = 2 * this.#half;
        this.#ranges = nodesAt + nodes * NODE_BYTES;
        const valuesAt = this.#ranges + mostNodes * RANGE_BYTES;
        const talliesAt = valuesAt + this.together * columns * 8;
        const bytes = talliesAt + rows * this.#tallyLength * 4;
        const { buffer, kernels } = (0,engine_kernels/* openKernels */.X)(bytes);
        this.#kernels = kernels;
        this.#splitValues = new Float64Array(buffer, nodesAt, nodes * 2);
        this.#nodes = new Int32Array(buffer, nodesAt, nodes * 4);
        this.#values = new Float64Array(buffer, valuesAt, this.together * columns);
        this.#tallies = new Int32Array(buffer, talliesAt, rows * this.#tallyLength);
    }
    /** Lays out the nodes of trees, one tree behind the other. */
    takeTrees(trees) {
        this.#trees = trees;
        let at = 0;
        for (const tree of trees) {
            const { features, column, value, child } = tree;
            const classOf = leafClasses(tree);
            for (let node = 0; node < child.length; node++, at++) {
                const next = child[node];
                if (next > 0) {
                    this.#splitValues[at * 2] = value[node];
                    this.#nodes[at * 4 + 2] = next;
                    this.#nodes[at * 4 + 3] = this.#addressOf(features[column[node]]);
                }
                else {
                    this.#nodes[at * 4 + 2] = 0;
                    this.#nodes[at * 4 + 3] = classOf[~next];
                }
            }
        }
    }
    #addressOf(feature) {
        return this.#values.byteOffset + feature * this.together * 8;
    }
    /** Lays out the values of the rows from `from` on. */
    takeRows(columns, from) {
        this.#rowsTaken = Math.min(this.together, this.#rows - from);
        for (const [feature, values] of columns.entries()) {
            this.#values.set(values.subarray(from, from + this.#rowsTaken), feature * this.together);
        }
    }
    /** Lets the trees vote on the rows, which begin at `from`. */
    vote(from) {
        const tallyBytes = this.#tallyLength * 4;
        let node = this.#nodes.byteOffset;
        for (const { child } of this.#trees) {
            const endNode = node + child.length * NODE_BYTES;
            this.#kernels.vote(this.#rowsTaken * 8, this.#half, node, endNode, this.#ranges, this.#tallies.byteOffset + from * tallyBytes, tallyBytes / 8);
            node = endNode;
        }
    }
    result() {
        const classes = this.#classes;
        const tallies = this.#tallies;
        const counts = new Int32Array(this.#rows * classes);
        const predicted = new Int32Array(this.#rows);
        for (let row = 0; row < this.#rows; row++) {
            const tally = row * this.#tallyLength;
            predicted[row] = tallies[tally] & 0xffff;
            for (let label = 0; label < classes; label++) {
                counts[row * classes + label] = tallies[tally + 1 + label];
            }
        }
        return { counts, predicted };
    }
}
/** The most frequent class of each leaf. */
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
const greatest = (numbers) => numbers.reduce((most, number) => Math.max(most, number), 0);

;// CONCATENATED MODULE: ./lib/forest/engine/predict.js

/** Bytes of nodes that are laid out at a time. */
const MOST_NODE_BYTES = 1 << 26;
/**
 * Lets every tree vote on every row, as the libraries do: a tree votes for its leaf's most
 * frequent class, the lowest among equals; the class that was first to reach the highest count,
 * trees in their order, is the prediction.
 *
 * @param trees at most 65,535, a node's children being behind it
 * @param columns one array of finite numbers per feature of the table
 * @returns `counts`, rows x classes, and the predicted class of each row
 */
function predict(trees, classes, columns) {
    const rows = columns[0]?.length ?? 0;
    const groups = groupTrees(trees);
    const voting = new Voting(groups, classes, columns.length, rows);
    for (const group of groups) {
        voting.takeTrees(group);
        for (let from = 0; from < rows; from += voting.together) {
            voting.takeRows(columns, from);
            voting.vote(from);
        }
    }
    return voting.result();
}
/** Trees whose nodes are laid out at a time. */
function groupTrees(trees) {
    const groups = [[]];
    let bytes = 0;
    for (const tree of trees) {
        const more = tree.child.length * NODE_BYTES;
        if (bytes > 0 && bytes + more > MOST_NODE_BYTES) {
            groups.push([]);
            bytes = 0;
        }
        groups.at(-1)?.push(tree);
        bytes += more;
    }
    return groups;
}


/***/ }),

/***/ 8345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ findInvalidByte),
/* harmony export */   _: () => (/* binding */ decodeUtf8)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);

/**
 * The text that bytes from outside stand for. Nothing is made up for what is no UTF-8.
 * @throws {Error} with the first byte that is none
 */
function decodeUtf8(bytes) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if ((0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(buffer))
        return buffer.toString('utf8');
    throw new Error(`it is not UTF-8 at byte ${findInvalidByte(buffer)} (counted from 0)`);
}
/** The offset of the first byte that begins no UTF-8 character. */
function findInvalidByte(bytes) {
    let offset = 0;
    while (offset < bytes.length) {
        const length = sequenceLength(bytes.readUInt8(offset));
        if (length > 1 && !(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes.subarray(offset, offset + length)))
            break;
        offset += length;
    }
    return offset;
}
const sequenceLength = (lead) => lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;


/***/ }),

/***/ 7337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ describeMismatch)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7428);

/** The first thing that keeps a value from its schema: where it is, and what is wrong with it. */
function describeMismatch({ issues: [issue] }) {
    return `${zod__WEBPACK_IMPORTED_MODULE_0__/* .toDotPath */ .sR(issue?.path ?? []) || 'it'}: ${issue?.message ?? ''}`;
}


/***/ }),

/***/ 7386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ parseStrictJson)
/* harmony export */ });
/* harmony import */ var _decodeUtf8_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8345);

const TOKEN = /[{}[\],:"]|-?\d[\d.eE+-]*|[a-z]+/y;
const SPACE = /[ \t\r\n]*/y;
const FORBIDDEN = ['__proto__', 'constructor', 'prototype'];
/** No document of Forest Gate has two hundred. Reading millions of them would take a minute. */
const MOST_KEYS = 1_000;
/**
 * The value of a JSON text from outside. Refuses what `JSON.parse` lets pass in silence: bytes that
 * are not UTF-8, deep nesting, more than a thousand different keys, a key given twice, keys that
 * reach for a prototype, numbers that are not finite and whole numbers that are not exact. Linear,
 * and never recursive.
 *
 * @param source the text, or its bytes
 * @param maxDepth how many lists and objects may be open at once
 * @throws {Error} with the reason, and the position in the text
 */
function parseStrictJson(source, maxDepth = 64) {
    const text = typeof source === 'string' ? source : (0,_decodeUtf8_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeUtf8 */ ._)(source);
    checkTokens(text, maxDepth);
    return JSON.parse(text);
}
function checkTokens(text, maxDepth) {
    /** The keys of every open object; `null` for an open list. */
    const open = [];
    /** All keys of the document, as they are written and as they read. */
    const known = new Map();
    let position = 0;
    /** A string that may yet turn out to be a key, which the colon behind it decides. */
    let string = null;
    for (;;) {
        SPACE.lastIndex = position;
        SPACE.test(text);
        position = SPACE.lastIndex;
        if (position === text.length)
            return;
        TOKEN.lastIndex = position;
        const match = TOKEN.exec(text)?.[0];
        const token = match === '"' ? readString(text, position) : match;
        if (token === undefined)
            throw new Error(`no JSON at position ${position}`);
        const first = token.charAt(0);
        if (first === '{' || first === '[') {
            if (open.push(first === '{' ? new Set() : null) > maxDepth) {
                throw new Error(`nested deeper than ${maxDepth} levels at position ${position}`);
            }
        }
        else if (first === '}' || first === ']')
            open.pop();
        else if (first === ':' && string !== null) {
            addKey(open.at(-1), known.get(string) ?? readKey(string, known, position), position);
        }
        else if (first === '-' || (first >= '0' && first <= '9'))
            checkNumber(token, position);
        string = first === '"' ? token : null;
        position += token.length;
    }
}
/** A string token: to the next quotation mark that no backslash escapes; `undefined` without one. */
function readString(text, start) {
    let end = start;
    for (;;) {
        end = text.indexOf('"', end + 1);
        if (end === -1)
            return undefined;
        let unescaped = end;
        while (text.charAt(unescaped - 1) === '\\')
            unescaped -= 1;
        if ((end - unescaped) % 2 === 0)
            return text.slice(start, end + 1);
    }
}
function readKey(token, known, position) {
    const key = JSON.parse(token);
    if (typeof key !== 'string' || FORBIDDEN.includes(key)) {
        throw new Error(`a key that is not allowed before position ${position}`);
    }
    if (known.size === MOST_KEYS) {
        throw new Error(`more than ${MOST_KEYS} different keys before position ${position}`);
    }
    known.set(token, key);
    return key;
}
function addKey(keys, key, position) {
    if (keys?.has(key) === true)
        throw new Error(`a key given twice before position ${position}`);
    keys?.add(key);
}
function checkNumber(token, position) {
    const value = Number(token);
    if (!Number.isFinite(value))
        throw new Error(`a number too large at position ${position}`);
    if (/^-?\d+$/.test(token) && !Number.isSafeInteger(value)) {
        throw new Error(`a whole number that is not exact at position ${position}`);
    }
}


/***/ }),

/***/ 6256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bb: () => (/* binding */ MAX_MODEL_BYTES),
/* harmony export */   eC: () => (/* binding */ modelHeaderSchema),
/* harmony export */   zk: () => (/* binding */ MODEL_FORMAT_VERSION)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3798);
/* harmony import */ var _document_enums_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7895);


/** Raised whenever a reader of an older version could misread a model file. */
const MODEL_FORMAT_VERSION = 1;
/** The longest string that V8 holds, and so the largest model file that can be read. */
const MAX_MODEL_BYTES = 0x1fffffe8;
const text = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(10_000);
const count = zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0);
/** What stands in `model.json` beside the forest: all that is needed to use it and to grow it again. */
const modelHeaderSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    format: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('forest-gate/model'),
    formatVersion: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(MODEL_FORMAT_VERSION),
    /** The columns to give it, in this order. */
    features: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text).min(1),
    target: text,
    /** What its answers 0, 1, ... stand for. */
    classes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text).min(2),
    /** The library whose `load` takes `forest`. */
    library: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['ml-random-forest 2.1', 'ml-cart 2.1']),
    settings: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        algorithm: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(_document_enums_js__WEBPACK_IMPORTED_MODULE_1__/* .ALGORITHMS */ .TM),
        trees: count,
        featuresPerTree: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1),
        maxDepth: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1).nullable(),
        minSamplesSplit: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(2),
        minGain: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(0),
        seed: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0).max(4_294_967_295),
    }),
    data: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        /** Those it was grown on. */
        rows: count,
        fingerprint: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/),
        ignore: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text),
        idColumn: text.nullable(),
        groupColumn: text.nullable(),
        /** The share of the rows that were held out; 0 when it was grown on all of them. */
        testSize: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(0).lt(1),
    }),
});


/***/ }),

/***/ 7692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ readModel)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(3798);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/json/describeMismatch.js
var describeMismatch = __webpack_require__(7337);
// EXTERNAL MODULE: ./lib/json/parseStrictJson.js
var parseStrictJson = __webpack_require__(7386);
// EXTERNAL MODULE: ./lib/model/model.js
var model = __webpack_require__(6256);
// EXTERNAL MODULE: ./lib/forest/engine/predict.js + 1 modules
var predict = __webpack_require__(8687);
;// CONCATENATED MODULE: ./lib/model/readForest.js


/** Deeper trees are refused: the libraries load and walk them by recursion. */
const MAX_TREE_DEPTH = 2_000;
/**
 * Reads `forest` of a model file, node by node and without recursion: whatever the file says, this
 * ends, and so does every prediction.
 *
 * @throws UserError when it is not a forest of the kind, size and features the header states
 */
function readForest(forest, header) {
    const { classes, features, settings } = header;
    const trees = settings.algorithm === 'decision-tree'
        ? [readTree(forest, allFeatures(features.length), classes.length)]
        : readEstimators(forest, header);
    return (columns) => (0,predict/* predict */.K)(trees, classes.length, columns);
}
const allFeatures = (count) => Int32Array.from({ length: count }, (_, i) => i);
function readEstimators(forest, { classes, features, settings }) {
    const model = member(forest, 'baseModel');
    const estimators = list(member(model, 'estimators'), 'estimators');
    const indexes = list(member(model, 'indexes'), 'indexes');
    if (member(forest, 'name') !== 'RFClassifier' || member(model, 'isClassifier') !== true) {
        return refuse('is not a forest that classifies');
    }
    if (estimators.length !== settings.trees || indexes.length !== settings.trees) {
        return refuse('has another number of trees than its settings say');
    }
    return estimators.map((estimator, index) => {
        const drawn = list(indexes[index], 'indexes').map((feature) => wholeBelow(feature, features.length, 'indexes'));
        return readTree(estimator, Int32Array.from(drawn), classes.length);
    });
}
/** A tree as flat lists. Its leaves keep the class they vote for, and nothing more. */
function readTree(estimator, features, classes) {
    if (member(estimator, 'name') !== 'DTClassifier')
        return refuse('is not a tree that classifies');
    const column = [-1];
    const value = [Number.NaN];
    const child = [0];
    const leafClass = [];
    const waiting = [{ node: member(estimator, 'root'), at: 0, depth: 0 }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const { node, at, depth } = next;
        if (depth > MAX_TREE_DEPTH)
            return refuse(`is more than ${MAX_TREE_DEPTH} levels deep`);
        const distribution = member(node, 'distribution');
        if (distribution !== undefined) {
            child[at] = ~leafClass.length;
            leafClass.push(readLeaf(distribution, classes));
            continue;
        }
        const left = child.length;
        column[at] = wholeBelow(member(node, 'splitColumn'), features.length, 'splitColumn');
        value[at] = finite(member(node, 'splitValue'), 'splitValue');
        child[at] = left;
        child.push(0, 0);
        column.push(-1, -1);
        value.push(Number.NaN, Number.NaN);
        waiting.push({ node: member(node, 'right'), at: left + 1, depth: depth + 1 });
        waiting.push({ node: member(node, 'left'), at: left, depth: depth + 1 });
    }
    return {
        features,
        column: Int32Array.from(column),
        value: Float64Array.from(value),
        gain: new Float64Array(child.length),
        rows: new Int32Array(child.length),
        child: Int32Array.from(child),
        leafStart: Int32Array.from({ length: leafClass.length + 1 }, (_, leaf) => leaf),
        leafClass: Int32Array.from(leafClass),
        leafRows: new Int32Array(leafClass.length).fill(1),
    };
}
/** The class a leaf votes for: the first of the largest shares, as ml-cart has it. */
function readLeaf(distribution, classes) {
    const [row, ...more] = list(distribution, 'distribution');
    const shares = list(row, 'distribution').map((share) => finite(share, 'distribution'));
    if (more.length > 0 || shares.length === 0 || shares.length > classes) {
        return refuse('has a leaf that does not fit its classes');
    }
    return shares.reduce((best, share, index) => (share > (shares[best] ?? 0) ? index : best), 0);
}
function member(value, key) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        return refuse(`has something else where "${key}" should be`);
    }
    return Object.hasOwn(value, key) ? value[key] : undefined;
}
const list = (value, name) => Array.isArray(value) ? value : refuse(`has no list in "${name}"`);
const finite = (value, name) => typeof value === 'number' && Number.isFinite(value)
    ? value
    : refuse(`has no number in "${name}"`);
const wholeBelow = (value, end, name) => typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < end
    ? value
    : refuse(`has a number out of range in "${name}"`);
function refuse(reason) {
    throw new errors/* UserError */.yo('model-invalid', `The model file cannot be used: its forest ${reason}.`);
}

;// CONCATENATED MODULE: ./lib/model/readModel.js






const fileSchema = model/* modelHeaderSchema */.eC.extend({ forest: schemas/* unknown */.L5J() });
/** The file, the forest, its trees and a leaf's matrix nest this deep around the nodes. */
const FRAME_DEPTH = 8;
/**
 * Reads a `model.json`, which is outside data.
 *
 * @param file its text, or its bytes
 * @throws UserError when it is not a model that this release can use
 */
function readModel(file) {
    const { forest, ...header } = readFile(file);
    return { header, forest, vote: readForest(forest, header) };
}
function readFile(file) {
    let value;
    try {
        value = (0,parseStrictJson/* parseStrictJson */.R)(file, MAX_TREE_DEPTH + FRAME_DEPTH);
    }
    catch (error) {
        return readModel_refuse((0,errors/* errorMessage */.gJ)(error));
    }
    const version = schemas/* object */.Ikc({ formatVersion: schemas/* int */.Whr() }).safeParse(value).data?.formatVersion;
    if (version !== undefined && version !== model/* MODEL_FORMAT_VERSION */.zk) {
        return readModel_refuse(`it has format version ${version}, and this release reads ${model/* MODEL_FORMAT_VERSION */.zk}`);
    }
    const { success, data, error } = fileSchema.safeParse(value);
    if (success)
        return data;
    return readModel_refuse((0,describeMismatch/* describeMismatch */._)(error));
}
function readModel_refuse(reason) {
    throw new errors/* UserError */.yo('model-invalid', `The model file cannot be used: ${reason}.`);
}


/***/ }),

/***/ 5919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   kR: () => (/* binding */ LINE_FEED),
/* harmony export */   mh: () => (/* binding */ lineAt),
/* harmony export */   t7: () => (/* binding */ countLineFeeds),
/* harmony export */   u7: () => (/* binding */ CARRIAGE_RETURN)
/* harmony export */ });
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
/** The line feeds in `bytes[start]` up to, but without, `bytes[end]`. */
const countLineFeeds = (bytes, start, end) => {
    let lineFeeds = 0;
    for (let i = start; i < end; i += 1) {
        if (bytes[i] === LINE_FEED)
            lineFeeds += 1;
    }
    return lineFeeds;
};
/** The line that a byte is on, counted from 1. */
const lineAt = (bytes, offset) => 1 + countLineFeeds(bytes, 0, offset);


/***/ }),

/***/ 4185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ looseName)
/* harmony export */ });
/** Equal for names that a reader, a keyboard or a spreadsheet takes for the same. */
const looseName = (name) => name.normalize('NFC').trim().toLowerCase();


/***/ }),

/***/ 1552:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ isMissing),
/* harmony export */   e: () => (/* binding */ isMissingNumber)
/* harmony export */ });
/** What stands for a missing value in any column, in upper or lower case, with or without spaces around it. */
const MISSING = new Set(['', 'na', 'n/a', '#n/a', 'nan', 'null']);
/** What stands for a missing number as well, but elsewhere may be a class, as `+` and `-` are. */
const MISSING_NUMBER = new Set(['-', '?', '.', 'none']);
const normalise = (cell) => cell.trim().toLowerCase();
const isMissing = (cell) => MISSING.has(normalise(cell));
const isMissingNumber = (cell) => isMissing(cell) || MISSING_NUMBER.has(normalise(cell));


/***/ }),

/***/ 1403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ isDecimal),
/* harmony export */   k: () => (/* binding */ readNumber)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _missing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1552);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8228);



// Each digit can match in one way only, so that a long cell takes linear time.
const DECIMAL = /^[ \t]*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?[ \t]*$/;
/** Whether a text is a decimal number as `readNumber` takes it, of any size. */
const isDecimal = (text) => DECIMAL.test(text);
/**
 * The value of a decimal number such as `-1`, `.5`, `3.0` or `6e-7`, rounded to the nearest double.
 * Spaces and tabs may surround it. Nothing else is a number: no `0x10`, `1,5`, `1_000`, `Infinity`.
 *
 * @throws UserError `cell-missing`, `cell-not-a-number`, `number-range`
 */
const readNumber = (cell, path, line, column) => {
    const value = isDecimal(cell) ? Number(cell) : NaN;
    if (Number.isFinite(value))
        return value;
    const place = (0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .describePlace */ .df)(path, { line, column });
    const ignore = `add ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteName */ .AB)(column.name)} to \`ignore\``;
    if (!Number.isNaN(value)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('number-range', `${place}: the number is too large for a 64-bit float. Correct it, or ${ignore}.`);
    }
    if ((0,_missing_js__WEBPACK_IMPORTED_MODULE_1__/* .isMissingNumber */ .e)(cell)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('cell-missing', `${place}: the value is missing (the cell is empty, or NA, null, - and the like), and features must be complete. Fill it in, remove the row, or ${ignore}.`);
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('cell-not-a-number', `${place}: the cell is not a decimal number, and every feature must be numeric. Correct it, or ${ignore}.`);
};


/***/ }),

/***/ 8128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ readRows)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/table/looseName.js
var looseName = __webpack_require__(4185);
// EXTERNAL MODULE: ./lib/table/readNumber.js
var readNumber = __webpack_require__(1403);
// EXTERNAL MODULE: ./lib/table/wording.js
var wording = __webpack_require__(8228);
;// CONCATENATED MODULE: ./lib/table/checkHeader.js




/**
 * Checks that every column has a name of its own, also in the eyes of a reader.
 *
 * @throws UserError `header-empty`, `header-duplicate`, `header-similar`, `name-too-long`
 */
const checkHeader = (header, line, path, limits) => {
    const earlier = new Map();
    header.forEach((name, index) => {
        const refuse = (code, sentence) => {
            throw new errors/* UserError */.yo(code, `${(0,wording/* describePlace */.df)(path, { line, column: { index } })}: ${sentence}`);
        };
        if (name.length > limits.nameCharacters) {
            refuse('name-too-long', `the column's name is longer than ${limits.nameCharacters} characters. Is the first line a header?`);
        }
        const loose = (0,looseName/* looseName */._)(name);
        if (loose === '') {
            refuse('header-empty', 'the column has no name. Name it, or remove the column.');
        }
        const other = earlier.get(loose);
        if (other !== undefined) {
            const positions = `columns ${other.index + 1} and ${index + 1}`;
            if (other.name === name) {
                const advice = (0,readNumber/* isDecimal */.a)(name)
                    ? 'If this line is a row of data, add one with the names of the columns above it; else rename one.'
                    : 'Rename one.';
                refuse('header-duplicate', `${positions} are both named ${(0,wording/* quoteName */.AB)(name)}. ${advice}`);
            }
            refuse('header-similar', `the names of ${positions}, ${(0,wording/* quoteName */.AB)(other.name)} and ${(0,wording/* quoteName */.AB)(name)}, differ only in case, in spaces around them or in Unicode form. Rename one.`);
        }
        earlier.set(loose, { name, index });
    });
};

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./lib/json/decodeUtf8.js
var decodeUtf8 = __webpack_require__(8345);
// EXTERNAL MODULE: ./lib/table/lines.js
var lines = __webpack_require__(5919);
;// CONCATENATED MODULE: ./lib/table/checkText.js





const findLoneCarriageReturn = (bytes) => {
    let offset = bytes.indexOf(lines/* CARRIAGE_RETURN */.u7);
    while (offset !== -1 && bytes[offset + 1] === lines/* LINE_FEED */.kR) {
        offset = bytes.indexOf(lines/* CARRIAGE_RETURN */.u7, offset + 2);
    }
    return offset;
};
/**
 * Checks that bytes are UTF-8 text whose lines end in LF or CRLF.
 *
 * @throws UserError `csv-encoding`, `csv-nul`, `csv-line-end`
 */
const checkText = (bytes, path) => {
    const refuse = (code, offset, sentence) => {
        const place = (0,wording/* describePlace */.df)(path, { line: (0,lines/* lineAt */.mh)(bytes, offset), offset });
        throw new errors/* UserError */.yo(code, `${place}: ${sentence}`);
    };
    if (!(0,external_node_buffer_.isUtf8)(bytes)) {
        refuse('csv-encoding', (0,decodeUtf8/* findInvalidByte */.F)(bytes), 'the encoding is not UTF-8, perhaps Latin-1 or Windows-1252. Save the file as UTF-8.');
    }
    const nul = bytes.indexOf(0);
    if (nul !== -1) {
        refuse('csv-nul', nul, 'there is a NUL byte, which no text has. Export the file again.');
    }
    const loneCarriageReturn = findLoneCarriageReturn(bytes);
    if (loneCarriageReturn !== -1) {
        refuse('csv-line-end', loneCarriageReturn, 'there is a carriage return without a line feed. Save the file with LF or CRLF line ends.');
    }
};

// EXTERNAL MODULE: ./node_modules/csv-parse/lib/sync.js + 9 modules
var sync = __webpack_require__(5175);
;// CONCATENATED MODULE: ./lib/table/readRecords.js




const BYTE_ORDER_MARK = Buffer.from('\ufeff');
const refuseColumns = (place, limits) => new errors/* UserError */.yo('too-many-columns', `${place}: there are more than ${limits.columns} columns, which is the limit.`);
const QUOTE_ERRORS = new Map([
    [
        'CSV_QUOTE_NOT_CLOSED',
        {
            code: 'csv-quote-open',
            sentence: 'the quote that opens here is never closed. Close it, or remove it.',
        },
    ],
    [
        'CSV_INVALID_CLOSING_QUOTE',
        {
            code: 'csv-quote',
            sentence: 'the quoted cell that begins here goes on after its closing quote. Inside a quoted cell, write a quote twice.',
        },
    ],
    [
        'INVALID_OPENING_QUOTE',
        {
            code: 'csv-quote',
            sentence: 'there is a quote inside a cell that does not begin with one. Quote the whole cell, and write the quote twice.',
        },
    ],
]);
/** Our error for the parser's, which would show the content of the cell. */
const translate = (error, content, bomLength, path, limits) => {
    const known = QUOTE_ERRORS.get(error.code);
    const lastSeparator = error['bytes'];
    const index = error['column'];
    if (known === undefined || typeof lastSeparator !== 'number' || typeof index !== 'number') {
        return error;
    }
    // The cell in question follows the last separator, and its first quote is the one to show.
    const quote = content.indexOf('"', lastSeparator);
    const place = { line: (0,lines/* lineAt */.mh)(content, quote), column: { index }, offset: bomLength + quote };
    return index < limits.columns
        ? new errors/* UserError */.yo(known.code, `${(0,wording/* describePlace */.df)(path, place)}: ${known.sentence}`)
        : refuseColumns((0,wording/* describePlace */.df)(path, place), limits);
};
/**
 * Reads the records of a CSV (RFC 4180, comma-separated) in order. Blank lines and a byte-order
 * mark are left out.
 *
 * @param bytes UTF-8 text whose lines end in LF or CRLF
 * @throws UserError `csv-quote-open`, `csv-quote`, `too-many-columns`, `cell-too-long`, and what
 *   `receive` throws
 */
const readRecords = (bytes, path, limits, receive) => {
    const hasBom = bytes.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK);
    const bomLength = hasBom ? BYTE_ORDER_MARK.length : 0;
    const content = bytes.subarray(bomLength);
    const hasCarriageReturn = content.includes(lines/* CARRIAGE_RETURN */.u7);
    let line = 1;
    let end = 0;
    const check = (cells, offset) => {
        if (cells.length > limits.columns) {
            throw refuseColumns((0,wording/* describePlace */.df)(path, { line, offset }), limits);
        }
        for (const [index, cell] of cells.entries()) {
            if (cell.length > limits.cellCharacters) {
                throw new errors/* UserError */.yo('cell-too-long', `${(0,wording/* describePlace */.df)(path, { line, column: { index } })}: the cell is longer than ${limits.cellCharacters} characters, which is the limit. Is a quote missing?`);
            }
        }
    };
    const receiveRaw = (raw, info) => {
        let start = end;
        while (content[start] === lines/* LINE_FEED */.kR || content[start] === lines/* CARRIAGE_RETURN */.u7)
            start += 1;
        line += (0,lines/* countLineFeeds */.t7)(content, end, start);
        end = info.bytes;
        const cells = hasCarriageReturn ? raw.map((cell) => cell.replaceAll('\r\n', '\n')) : raw;
        check(cells, bomLength + start);
        receive(cells, line, bomLength + start);
        line += (0,lines/* countLineFeeds */.t7)(content, start, end);
        return null;
    };
    try {
        (0,sync/* parse */.qg)(content, {
            columns: false,
            record_delimiter: ['\r\n', '\n'],
            skip_empty_lines: true,
            // The receiver compares the number of cells: the parser's own error carries the record.
            relax_column_count: true,
            // A line of commas must not become an array of any length: one cell too many will do.
            ignore_last_delimiters: limits.columns + 1,
            on_record: receiveRaw,
        });
    }
    catch (error) {
        throw error instanceof sync/* CsvError */.J$ ? translate(error, content, bomLength, path, limits) : error;
    }
};

// EXTERNAL MODULE: ./lib/table/refuseDataAsHeader.js
var refuseDataAsHeader = __webpack_require__(5587);
;// CONCATENATED MODULE: ./lib/table/refuseOtherFormats.js

const startsWith = (bytes, signature) => signature.every((byte, i) => bytes[i] === byte);
const isUtf16 = (bytes) => startsWith(bytes, [0xff, 0xfe]) ||
    startsWith(bytes, [0xfe, 0xff]) ||
    // Without a byte-order mark, a plain first character still has a zero beside it.
    (bytes.length > 1 && (bytes[0] === 0) !== (bytes[1] === 0));
const LFS_POINTER = /^version https:\/\/git-lfs\.github\.com\/spec\//;
const HTML = /^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype|html|head|body|\?xml)\b/i;
/**
 * Refuses what is often met behind a `.csv` name and is no CSV, each by its name.
 *
 * @throws UserError `csv-gzip`, `csv-zip`, `csv-xlsx`, `csv-xls`, `csv-lfs-pointer`, `csv-html`,
 *   `csv-encoding` (UTF-16)
 */
const refuseOtherFormats = (bytes, path) => {
    const refuse = (code, sentence) => {
        throw new errors/* UserError */.yo(code, `${path} ${sentence}`);
    };
    if (startsWith(bytes, [0x1f, 0x8b])) {
        refuse('csv-gzip', 'is compressed with gzip. Commit the CSV itself.');
    }
    if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) {
        if (bytes.includes('xl/workbook.xml')) {
            refuse('csv-xlsx', 'is an Excel workbook (XLSX). Save the sheet as CSV UTF-8.');
        }
        refuse('csv-zip', 'is a zip archive. Commit the CSV itself.');
    }
    if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
        refuse('csv-xls', 'is an Excel workbook (XLS). Save the sheet as CSV UTF-8.');
    }
    if (isUtf16(bytes)) {
        refuse('csv-encoding', 'is UTF-16 text. Save it as UTF-8.');
    }
    const start = bytes.toString('latin1', 0, 1024);
    if (LFS_POINTER.test(start)) {
        refuse('csv-lfs-pointer', 'is a Git LFS pointer, not the file it stands for. Set `lfs: true` in the actions/checkout step, or run `git lfs pull`.');
    }
    if (HTML.test(start)) {
        refuse('csv-html', 'is an HTML or XML page, perhaps an error page saved by a download.');
    }
};

;// CONCATENATED MODULE: ./lib/table/readRows.js







/**
 * Reads a CSV that has a header: checks the file and the header, and that every row has as many
 * cells as the header.
 *
 * @param receiveHeader takes the checked header and gives what takes the rows below it
 * @throws UserError `csv-too-large`, `csv-ragged`, `header-missing`, and what the checks and the receivers throw
 */
function readRows(buffer, path, limits, receiveHeader) {
    if (buffer.length > limits.bytes) {
        throw new errors/* UserError */.yo('csv-too-large', `${path} is larger than ${limits.bytes} bytes, which is the limit.`);
    }
    refuseOtherFormats(buffer, path);
    checkText(buffer, path);
    let header = null;
    let receiveRow = null;
    readRecords(buffer, path, limits, (cells, line, offset) => {
        if (header === null || receiveRow === null) {
            checkHeader(cells, line, path, limits);
            header = { cells, line };
            receiveRow = receiveHeader(cells, line, offset);
            return;
        }
        const width = header.cells.length;
        if (cells.length !== width) {
            if ((0,refuseDataAsHeader/* isCountOf */.Bw)(header.cells, cells.length - 1))
                throw (0,refuseDataAsHeader/* refuseCounts */.x8)(path, header.line);
            throw new errors/* UserError */.yo('csv-ragged', `${(0,wording/* describePlace */.df)(path, { line, offset })}: the header has ${width} cells, but this row has ${cells.length}. Add or remove cells, or quote a cell that contains a comma.`);
        }
        receiveRow(cells, line, offset);
    });
}


/***/ }),

/***/ 5587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bw: () => (/* binding */ isCountOf),
/* harmony export */   OG: () => (/* binding */ refuseDataAsHeader),
/* harmony export */   x8: () => (/* binding */ refuseCounts)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _readNumber_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1403);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8228);



/**
 * Refuses a first line that is a row of data, or the counts that scikit-learn's own files begin with.
 *
 * It is a row when every feature's name is a decimal number and the target's name is one of the
 * classes below. Names that are numbers are no sign by themselves: years, wavelengths and bins are
 * names, and such tables have a target called `species`. Nor are columns that are counted, as pandas
 * names them: `0,1,2,3` is a header also where 3 is a class. A row whose class no other row has
 * cannot be told from a header.
 *
 * @throws UserError `header-missing`
 */
function refuseDataAsHeader({ path, header, line, roles, rows, isClass, }) {
    if (isCountOf(header, header.length - 1) && Number(header[0]) === rows) {
        throw refuseCounts(path, line);
    }
    const { target, features } = roles;
    if (!features.every(({ name }) => (0,_readNumber_js__WEBPACK_IMPORTED_MODULE_1__/* .isDecimal */ .a)(name)) || !isClass(target.name))
        return;
    if (isCounted([...features, target]))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('header-missing', `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .describePlace */ .df)(path, { line })}: this line seems to be a row of data and not a header: every feature's name is a number, and the target's name ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteName */ .AB)(target.name)} is one of its classes. Add a line with the names of the columns above it. If it is the header, give the target another name.`);
}
/** Whether a line says how many rows and features are below it: `150,4,setosa,versicolor,virginica`. */
const isCountOf = (line, features) => /^[1-9]\d*$/.test(line[0] ?? '') && line[1] === String(features);
const refuseCounts = (path, line) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('header-missing', `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .describePlace */ .df)(path, { line })}: this line counts the rows and features below it, as in the files of scikit-learn, and is not a header. Put the names of the columns in its place.`);
/** Whether the names are whole numbers that go up by one with each column of the file. */
const isCounted = (columns) => {
    const starts = columns.map(({ name, index }) => /^\d+$/.test(name) ? Number(name) - index : NaN);
    return starts.every((start) => start === starts[0]);
};


/***/ }),

/***/ 8396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ TABLE_LIMITS)
/* harmony export */ });
const TABLE_LIMITS = {
    // Half of the longest string that Node.js can hold.
    bytes: 256 * 1024 * 1024,
    rows: 2_000_000,
    columns: 100_000,
    cellCharacters: 100_000,
    nameCharacters: 1_000,
    classes: 1_000,
};


/***/ }),

/***/ 8228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ quoteName),
/* harmony export */   DR: () => (/* binding */ quoteNames),
/* harmony export */   df: () => (/* binding */ describePlace)
/* harmony export */ });
const SHOWN_CHARACTERS = 40;
const SHOWN_NAMES = 20;
// Controls, marks without a shape (some turn the direction of writing) and line separators.
const UNSHOWABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** A column's or class's name as messages show it: quoted, cut to 40 characters, on one line. */
const quoteName = (name) => {
    // No more than is needed: a character takes one code unit or two.
    const start = Array.from(name.slice(0, 2 * SHOWN_CHARACTERS + 2));
    const shown = start.slice(0, SHOWN_CHARACTERS).join('').replace(UNSHOWABLE, '\ufffd');
    return `"${shown}${start.length > SHOWN_CHARACTERS ? '…' : ''}"`;
};
/** The first names of a list, and how many more there are. */
const quoteNames = (names) => {
    const shown = names.slice(0, SHOWN_NAMES).map(quoteName).join(', ');
    const more = names.length - SHOWN_NAMES;
    return more > 0 ? `${shown} and ${more} more` : shown;
};
/** How messages begin: `data.csv, line 5, column 3 "petal_length", byte offset 210`. */
const describePlace = (path, { line, column, offset }) => {
    let text = `${path}, line ${line}`;
    if (column !== undefined)
        text += `, column ${column.index + 1}`;
    if (column?.name !== undefined)
        text += ` ${quoteName(column.name)}`;
    if (offset !== undefined)
        text += `, byte offset ${offset}`;
    return text;
};


/***/ }),

/***/ 2322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ shortName),
/* harmony export */   I3: () => (/* binding */ shortSentence),
/* harmony export */   Q6: () => (/* binding */ visibleText),
/* harmony export */   os: () => (/* binding */ shortText)
/* harmony export */ });
const ESCAPES = new Map([
    ['\n', '\\n'],
    ['\r', '\\r'],
    ['\t', '\\t'],
]);
const escapeCharacter = (character) => {
    const known = ESCAPES.get(character);
    if (known !== undefined)
        return known;
    const code = (character.codePointAt(0) ?? 0).toString(16);
    return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
};
/**
 * Text from the data on one line, with everything a reader could not see made visible: control and
 * format characters (ANSI escapes, bidirectional overrides, zero-width spaces) and half surrogate
 * pairs as `\n` or `\u202e`, spaces at the ends as `\u2423`. The joiners U+200C and U+200D stay:
 * scripts and emoji are written with them.
 */
const visibleText = (text) => text
    .replace(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, escapeCharacter)
    .replace(/^ +| +$/g, (spaces) => '\u2423'.repeat(spaces.length));
/**
 * Visible text of at most so many characters: of a longer one the middle is left out, as what tells
 * names apart may stand at their end.
 */
const shortText = (text, most) => {
    // Cut first: a long text is not read as a whole.
    const reach = 2 * most + 2;
    if (text.length <= 2 * reach)
        return cutMiddle(Array.from(visibleText(text)), most);
    const [start, end] = [text.slice(0, reach), text.slice(-reach)].map(visibleText);
    return cutMiddle([...Array.from(start ?? ''), ...Array.from(end ?? '')], most);
};
const cutMiddle = (characters, most) => {
    if (characters.length <= most)
        return characters.join('');
    const last = Math.floor((most - 1) / 3);
    const first = characters.slice(0, most - 1 - last);
    return `${first.join('')}\u2026${characters.slice(characters.length - last).join('')}`;
};
/** A name from the data, as reports show it; the whole of a long one is in the files. */
const shortName = (name) => shortText(name, 40);
/** A sentence from the document, as reports show it: of a long one the beginning. */
const shortSentence = (sentence) => {
    const most = 400;
    const characters = Array.from(visibleText(sentence.slice(0, 2 * most + 2)));
    return characters.length > most
        ? `${characters.slice(0, most - 1).join('')}\u2026`
        : characters.join('');
};


/***/ })

};
