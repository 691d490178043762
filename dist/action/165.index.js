export const id = 165;
export const ids = [165];
export const modules = {

/***/ 68165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readSettingsFile: () => (/* binding */ readSettingsFile)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./lib/errors.js
var lib_errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/settings/definitions.js + 1 modules
var definitions = __webpack_require__(95928);
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

// EXTERNAL MODULE: ./lib/settings/quote.js
var quote = __webpack_require__(28341);
// EXTERNAL MODULE: ./lib/settings/suggestName.js
var suggestName = __webpack_require__(22572);
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


/***/ })

};
