export const id = 378;
export const ids = [378];
export const modules = {

/***/ 5378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openReleaseTarget: () => (/* binding */ openReleaseTarget)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/github/api/callBudget.js
/** What a run's calls may cost in all. */
const MOST = { requests: 30, milliseconds: 90_000 };
/** What the calls of a run may still cost. Several clients may spend from one. */
class CallBudget {
    #most;
    #runLeft;
    #requests = 0;
    #milliseconds = 0;
    /** @param runLeft milliseconds until the whole run has to be over */
    constructor(most = MOST, runLeft = () => Infinity) {
        this.#most = most;
        this.#runLeft = runLeft;
    }
    /** What is left for somebody who leaves `kept` to others. */
    left(kept) {
        const milliseconds = Math.min(this.#most.milliseconds - this.#milliseconds, this.#runLeft());
        return {
            requests: this.#most.requests - this.#requests - kept.requests,
            milliseconds: milliseconds - kept.milliseconds,
        };
    }
    spend({ requests, milliseconds }) {
        this.#requests += requests;
        this.#milliseconds += milliseconds;
    }
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(7597);
// EXTERNAL MODULE: ./lib/github/api/callFailure.js
var callFailure = __webpack_require__(5590);
;// CONCATENATED MODULE: ./lib/github/api/acceptReply.js


/** When a server limits the rate and does not say for how long, in milliseconds. */
const DEFAULT_WAIT = 60_000;
const refusal = schemas/* object */.Ikc({ message: schemas/* string */.YjP() });
/**
 * A reply that gives what was asked.
 * @param now milliseconds since 1970
 * @throws {CallFailure} for every other
 */
function acceptReply(reply, now) {
    const { status } = reply;
    if (status >= 200 && status < 300)
        return reply;
    if (status < 400) {
        throw new callFailure/* CallFailure */.R('reply', `The answer is a redirect (${status}).`, status);
    }
    const said = messageOf(reply);
    const text = `The server answered ${status}${said === '' ? '' : `: ${said}`}.`;
    if (isRateLimit(reply, said)) {
        throw new callFailure/* CallFailure */.R('rate-limit', text, status, waitOf(reply, now));
    }
    throw new callFailure/* CallFailure */.R('status', text, status);
}
/** What the server says of its refusal. */
function messageOf({ body }) {
    try {
        const parsed = refusal.safeParse(JSON.parse(Buffer.from(body).toString('utf8')));
        return parsed.success ? parsed.data.message.slice(0, 300).replace(/\.$/, '') : '';
    }
    catch {
        return '';
    }
}
function isRateLimit({ status, headers }, said) {
    if (status === 429)
        return true;
    return (status === 403 &&
        (headers.has('retry-after') ||
            headers.get('x-ratelimit-remaining') === '0' ||
            /rate limit/i.test(said)));
}
/** As GitHub asks for it: `retry-after`, else until the limit is reset, else a minute. At least a second. */
function waitOf({ headers }, now) {
    const retryAfter = secondsIn(headers.get('retry-after'));
    if (retryAfter !== null)
        return Math.max(retryAfter * 1000, 1000);
    const reset = secondsIn(headers.get('x-ratelimit-reset'));
    if (headers.get('x-ratelimit-remaining') === '0' && reset !== null) {
        return Math.max(reset * 1000 - now, 1000);
    }
    return DEFAULT_WAIT;
}
function secondsIn(header = '') {
    return /^\d{1,12}$/.test(header) ? Number(header) : null;
}

;// CONCATENATED MODULE: ./lib/github/api/client.js



/** Repeats of one call. */
const MAX_REPEATS = 3;
/** What one call of a run may take. */
const MAX_CALL = 40_000;
/** Between two writes, in milliseconds. */
const WRITE_INTERVAL = 1000;
/** A call that takes longer is told of, in milliseconds. */
const PATIENCE = 5000;
const MAX_REPLY_BYTES = 32 * 1024 * 1024;
const systemClock = {
    now: Date.now,
    sleep: (milliseconds) => new Promise((resolve) => {
        setTimeout(resolve, milliseconds);
    }),
    random: Math.random,
};
const NOTHING = { requests: 0, milliseconds: 0 };
function createClient(transport, { clock = systemClock, budget = new CallBudget(), kept = NOTHING, say = () => undefined, maxCall = MAX_CALL, } = {}) {
    let lastWrite = -Infinity;
    let writes = Promise.resolve();
    /** One request, which is paid for however it ends. */
    async function attempt(route, send, most) {
        const { requests, milliseconds } = budget.left(kept);
        if (requests <= 0 || milliseconds <= 0) {
            const what = requests <= 0 ? 'requests' : 'time';
            throw new callFailure/* CallFailure */.R('spent', `Not asked: the ${what} that a run has for the API is spent.`);
        }
        const started = clock.now();
        const patience = setTimeout(() => {
            say(`Waiting for the API: ${route} has not answered for ${PATIENCE / 1000} seconds.`);
        }, PATIENCE);
        try {
            return await send(Math.min(most, milliseconds));
        }
        finally {
            clearTimeout(patience);
            budget.spend({ requests: 1, milliseconds: clock.now() - started });
        }
    }
    async function perform(route, send, parse, repeats) {
        let callLeft = maxCall;
        for (let repeated = 0;; repeated++) {
            const started = clock.now();
            try {
                return parse(acceptReply(await attempt(route, send, callLeft), clock.now()));
            }
            catch (error) {
                if (!(error instanceof callFailure/* CallFailure */.R))
                    throw error;
                const { kind, message, status, retryAfter } = error;
                const backoff = error.isPassing && repeated < repeats ? 1000 << repeated : null;
                const asked = repeated < MAX_REPEATS ? retryAfter : null;
                const pause = asked ?? (backoff === null ? null : backoff * (0.5 + clock.random()));
                callLeft -= clock.now() - started + (asked === null ? (pause ?? 0) : 0);
                const left = budget.left(kept);
                if (pause === null || pause >= left.milliseconds || left.requests <= 0 || callLeft <= 0) {
                    throw new callFailure/* CallFailure */.R(kind, `${route}: ${message}`, status, retryAfter);
                }
                say(`Waiting for the API: ${route}: ${message} ` +
                    `It is asked again in ${Math.ceil(pause / 1000)} s.`);
                budget.spend({ requests: 0, milliseconds: pause });
                await clock.sleep(pause);
            }
        }
    }
    async function performWrite(route, parameters, parse) {
        const early = lastWrite + WRITE_INTERVAL - clock.now();
        if (early > 0)
            await clock.sleep(early);
        try {
            return await perform(route, (maxTime) => transport.send({ route, parameters, maxBytes: MAX_REPLY_BYTES, maxTime }), parse, 0);
        }
        finally {
            lastWrite = clock.now();
        }
    }
    return {
        read: (route, parameters, parse, maxBytes = MAX_REPLY_BYTES) => perform(route, (maxTime) => transport.send({ route, parameters, maxBytes, maxTime }), parse, MAX_REPEATS),
        write: (route, parameters, parse) => {
            const written = writes.then(() => performWrite(route, parameters, parse));
            writes = written.catch(() => undefined);
            return written;
        },
        download: (route, parameters, maxBytes) => {
            const follow = async (maxTime) => {
                const reply = await transport.send({ route, parameters, maxBytes, maxTime });
                const location = reply.headers.get('location');
                if (reply.status < 300 || reply.status >= 400 || location === undefined)
                    return reply;
                return transport.fetch(storageAddress(location), maxBytes, maxTime);
            };
            return perform(route, follow, ({ body }) => body, MAX_REPEATS);
        },
        sleep: (milliseconds) => clock.sleep(milliseconds),
    };
}
function storageAddress(location) {
    if (URL.canParse(location)) {
        const address = new URL(location);
        if (address.protocol === 'https:' || address.protocol === 'http:')
            return address;
    }
    throw new callFailure/* CallFailure */.R('reply', 'The answer redirects to what is not an address.');
}

// EXTERNAL MODULE: ./lib/github/api/readBody.js
var readBody = __webpack_require__(7030);
;// CONCATENATED MODULE: ./lib/github/api/octokitTransport.js




/** GitHub itself ends a request after ten seconds. */
const LIMITS = { idle: 15_000, total: 20_000 };
/** A refusal says why in a few words. */
const MAX_REFUSAL_BYTES = 1024 * 1024;
const isFetch = schemas/* custom */.IeY((value) => typeof value === 'function');
const headerRecord = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J());
/**
 * The way to the API through Octokit, and to the storage that the API redirects to; both through
 * the proxy that the environment names.
 *
 * @param apiUrl as in `GITHUB_API_URL`, also that of an enterprise server
 */
async function createOctokitTransport(token, apiUrl, limits = LIMITS) {
    const { getOctokit } = await Promise.resolve(/* import() eager */).then(__webpack_require__.bind(__webpack_require__, 1351));
    const { defaults } = await Promise.resolve(/* import() eager */).then(__webpack_require__.bind(__webpack_require__, 8665));
    const octokit = getOctokit(token, { baseUrl: apiUrl });
    const fetchThroughProxy = isFetch.parse(defaults.request?.fetch);
    return {
        send: ({ route, parameters, maxBytes, maxTime }) => bounded(limits, maxTime, async (signal, heard) => {
            let answer = Response.error();
            await octokit.request(route, {
                ...parameters,
                headers: { 'x-github-api-version': '2022-11-28', ...headersOf(parameters) },
                request: {
                    signal,
                    redirect: 'manual',
                    // Octokit would read the body of a refusal to its end, however long it is.
                    fetch: async (address, options) => {
                        answer = await fetchThroughProxy(address, options);
                        return new Response(null, { status: 204 });
                    },
                },
            });
            return readReply(answer, maxBytes, heard);
        }),
        fetch: (address, maxBytes, maxTime) => bounded(limits, maxTime, async (signal, heard) => {
            const answer = await fetchThroughProxy(address, { signal, redirect: 'manual' });
            return readReply(answer, maxBytes, heard);
        }),
    };
}
async function readReply({ status, headers, body }, maxBytes, heard) {
    heard(0);
    const most = status < 400 ? maxBytes : Math.min(maxBytes, MAX_REFUSAL_BYTES);
    return {
        status,
        headers: new Map(headers),
        body: body === null ? new Uint8Array() : await (0,readBody/* readBody */.x)(body, most, heard),
    };
}
/** Runs one request under its limits; whatever it throws becomes a failure that names no address. */
async function bounded(limits, maxTime, request) {
    const watched = (0,readBody/* watch */.w)(limits, maxTime);
    try {
        return await request(watched.signal, watched.heard);
    }
    catch (error) {
        if (error instanceof callFailure/* CallFailure */.R)
            throw error;
        if (watched.signal.aborted)
            throw new callFailure/* CallFailure */.R('timeout', 'There was no answer in time.');
        throw new callFailure/* CallFailure */.R('network', `There was no whole answer (${causeOf(error)}).`);
    }
    finally {
        watched.stop();
    }
}
/** The innermost reason: fetch itself only says that it failed. */
function causeOf(error) {
    const cause = error instanceof Error ? error.cause : undefined;
    return cause === undefined ? (0,errors/* errorMessage */.gJ)(error) : causeOf(cause);
}
function headersOf({ headers }) {
    return headerRecord.parse(headers ?? {});
}

// EXTERNAL MODULE: ./lib/json/parseStrictJson.js
var parseStrictJson = __webpack_require__(7386);
// EXTERNAL MODULE: ./lib/text/compareText.js
var compareText = __webpack_require__(9095);
// EXTERNAL MODULE: ./lib/delivery/move.js
var delivery_move = __webpack_require__(4459);
// EXTERNAL MODULE: ./lib/delivery/version.js
var delivery_version = __webpack_require__(140);
;// CONCATENATED MODULE: ./lib/github/api/readJson.js

const PER_PAGE = 100;
/**
 * What a reply says, as far as the schema asks for it.
 * @throws {CallFailure} when the reply is not JSON of that shape
 */
function parseReply(reply, schema) {
    let value;
    try {
        value = JSON.parse(Buffer.from(reply.body).toString('utf8'));
    }
    catch {
        throw new callFailure/* CallFailure */.R('reply', 'The answer is not JSON.', reply.status);
    }
    const parsed = schema.safeParse(value);
    if (parsed.success)
        return parsed.data;
    const where = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
    throw new callFailure/* CallFailure */.R('reply', `The answer is not what the API describes${where === '' ? '' : ` (${where})`}.`, reply.status);
}
/** @throws {CallFailure} */
async function readJson(client, route, parameters, schema) {
    return client.read(route, parameters, (reply) => parseReply(reply, schema));
}
/**
 * The rows of a list, page after page to its end, but of at most `maxPages` pages of 100.
 * @param rowsOf where a page has its rows
 * @throws {CallFailure}
 */
async function readPages(client, route, parameters, schema, rowsOf, maxPages) {
    const rows = [];
    for (let page = 1; page <= maxPages; page++) {
        const { found, link } = await client.read(route, { ...parameters, per_page: PER_PAGE, page }, (reply) => ({ found: rowsOf(parseReply(reply, schema)), link: reply.headers.get('link') }));
        for (const row of found)
            rows.push(row);
        const isLast = link === undefined ? found.length < PER_PAGE : !link.includes('rel="next"');
        if (isLast || found.length === 0)
            break;
    }
    return rows;
}
/** What a call gives, or `null` when it fails. */
async function unlessFailed(call) {
    try {
        return await call;
    }
    catch (error) {
        if (error instanceof CallFailure)
            return null;
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/delivery/release/releaseStore.js



const MAX_PAGES = 30;
const assetSchema = schemas/* object */.Ikc({
    id: schemas/* int */.Whr(),
    name: schemas/* string */.YjP(),
    size: schemas/* int */.Whr(),
    state: schemas/* string */.YjP(),
    digest: schemas/* string */.YjP().nullish(),
});
const releaseSchema = schemas/* object */.Ikc({
    id: schemas/* int */.Whr(),
    tag_name: schemas/* string */.YjP(),
    draft: schemas/* boolean */.zMY(),
    body: schemas/* string */.YjP().nullish(),
    published_at: schemas/* string */.YjP().nullish(),
    upload_url: schemas/* string */.YjP(),
    assets: schemas/* array */.YOg(assetSchema),
});
const refSchema = schemas/* object */.Ikc({
    ref: schemas/* string */.YjP(),
    object: schemas/* object */.Ikc({ type: schemas/* string */.YjP(), sha: schemas/* string */.YjP() }),
});
const tagSchema = schemas/* object */.Ikc({ sha: schemas/* string */.YjP(), message: schemas/* string */.YjP() });
function createReleaseStore(client, apiUrl, repository) {
    const releases = 'GET /repos/{owner}/{repo}/releases';
    return {
        listReleases: () => readPages(client, releases, repository, schemas/* array */.YOg(releaseSchema), (rows) => rows, MAX_PAGES),
        createDraft: (tag, commit, body) => client.write('POST /repos/{owner}/{repo}/releases', 
        // A model is not what the repository releases: its newest release stays the newest.
        {
            ...repository,
            tag_name: tag,
            target_commitish: commit,
            name: tag,
            body,
            draft: true,
            make_latest: 'false',
        }, (reply) => parseReply(reply, releaseSchema)),
        upload: async (draft, files) => {
            for (const { name, bytes, sha256 } of files) {
                const there = draft.assets.find((asset) => asset.name === name);
                if (there !== undefined) {
                    const isWhole = there.state === 'uploaded' && there.size === bytes.byteLength;
                    if (isWhole && (there.digest ?? `sha256:${sha256}`) === `sha256:${sha256}`)
                        continue;
                    // Half of an upload that broke off keeps its name.
                    await client.write('DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}', { ...repository, asset_id: there.id }, () => undefined);
                }
                await client.write(`POST ${uploadAddress(draft, apiUrl)}?name=${encodeURIComponent(name)}`, {
                    data: Buffer.from(bytes),
                    headers: {
                        'content-type': 'application/octet-stream',
                        'content-length': bytes.byteLength,
                    },
                }, (reply) => parseReply(reply, assetSchema));
            }
        },
        publish: (id) => unlessTaken(client.write('PATCH /repos/{owner}/{repo}/releases/{release_id}', { ...repository, release_id: id, draft: false, make_latest: 'false' }, () => undefined)),
        removeDraft: (id) => client.write('DELETE /repos/{owner}/{repo}/releases/{release_id}', { ...repository, release_id: id }, () => undefined),
        listTags: async (prefix) => {
            const refs = await readJson(client, 'GET /repos/{owner}/{repo}/git/matching-refs/{ref}', { ...repository, ref: `tags/${prefix}` }, schemas/* array */.YOg(refSchema));
            return refs.map(({ ref, object }) => ({ name: ref.replace(/^refs\/tags\//, ''), ...object }));
        },
        readMessage: async (sha) => {
            const route = 'GET /repos/{owner}/{repo}/git/tags/{tag_sha}';
            return (await readJson(client, route, { ...repository, tag_sha: sha }, tagSchema)).message;
        },
        createTag: async (name, commit, message, { by, at }) => {
            const { sha } = await client.write('POST /repos/{owner}/{repo}/git/tags', {
                ...repository,
                tag: name,
                message,
                object: commit,
                type: 'commit',
                tagger: {
                    name: by,
                    email: `${encodeURIComponent(by)}@users.noreply.github.com`,
                    date: at,
                },
            }, (reply) => parseReply(reply, tagSchema));
            return unlessTaken(client.write('POST /repos/{owner}/{repo}/git/refs', { ...repository, ref: `refs/tags/${name}`, sha }, () => undefined));
        },
    };
}
/**
 * Where assets go, as the release says, without its template. The token goes there too, so it is the
 * API's own host or that of its uploads: `uploads.github.com` for `api.github.com`.
 */
function uploadAddress({ upload_url: template }, apiUrl) {
    const address = template.replace(/\{.*$/, '');
    const api = new URL(apiUrl);
    if (URL.canParse(address)) {
        const { protocol, host } = new URL(address);
        const hosts = [api.host, `uploads.${api.host.replace(/^api\./, '')}`];
        if (protocol === api.protocol && hosts.includes(host))
            return address;
    }
    throw new callFailure/* CallFailure */.R('reply', 'The answer names an address for assets that is none of GitHub.');
}
/** Whether a call was done; `false` when the name it wanted is taken, which GitHub answers with 422. */
async function unlessTaken(call) {
    try {
        await call;
        return true;
    }
    catch (error) {
        if (error instanceof callFailure/* CallFailure */.R && error.status === 422)
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/delivery/release/releaseText.js


const OPENING = '```json';
const CLOSING = '```';
/** What stands on the page of a release: what the version is, for people, and its manifest, for programs. */
function describeRelease(tag, manifest) {
    const { accuracy, rows, verdict, modelSha256, toolVersion } = manifest;
    return [
        `**${tag}**: ${verdict}, accuracy ${(accuracy * 100).toFixed(1)} % on ${rows} rows (Forest Gate ${toolVersion}).`,
        `The SHA-256 of \`model.json\` is \`${modelSha256}\`.`,
        [
            '<details><summary>Manifest</summary>',
            '',
            OPENING,
            JSON.stringify(manifest, null, 2),
            CLOSING,
            '',
            '</details>',
        ].join('\n'),
    ].join('\n\n');
}
/** The manifest in the text of a release; `null` when there is none, as in releases of other things. */
function readManifest(body) {
    const start = body.lastIndexOf(`${OPENING}\n`);
    const end = body.indexOf(`\n${CLOSING}`, start);
    // A person who edits the text in a browser leaves CRLF.
    const unix = body.includes('\r\n') ? body.replaceAll('\r\n', '\n') : null;
    if (unix !== null)
        return readManifest(unix);
    if (start < 0 || end < 0)
        return null;
    try {
        const json = (0,parseStrictJson/* parseStrictJson */.R)(body.slice(start + OPENING.length, end));
        const manifest = delivery_version/* manifestSchema */.rc.safeParse(json);
        return manifest.success ? manifest.data : null;
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./lib/delivery/release/releaseTarget.js








/** How often a version or a move is tried again from what is there then. */
const ATTEMPTS = 3;
/**
 * Versions as releases of a repository, with the model's files as assets: a draft until all of them
 * are there, then published once. Its tag is `iris@v3`, and what comes to a stage is an annotated tag
 * `iris#production#4` at the commit of the version, as GTO names and reads them; tags are only added.
 *
 * @param apiUrl as in `GITHUB_API_URL`
 * @param repository as in `octo-org/flowers`
 */
function createReleaseTarget(client, apiUrl, repository) {
    const [owner = '', repo = ''] = repository.split('/');
    const store = createReleaseStore(client, apiUrl, { owner, repo });
    const address = `release:${repository}`;
    /** Tries again what may be tried again from the start: every step looks first at what is there. */
    async function insist(action) {
        for (let attempt = 1;; attempt++) {
            try {
                return await action();
            }
            catch (error) {
                if (!(error instanceof callFailure/* CallFailure */.R))
                    throw error;
                if (attempt < ATTEMPTS && error.isPassing)
                    continue;
                throw new errors/* UserError */.yo('release-failed', `${address}: ${error.message} ${advise(error)}`);
            }
        }
    }
    async function listOwn(name) {
        const versions = (await store.listReleases()).flatMap((release) => {
            const tag = (0,delivery_version/* parseVersionName */.hJ)(release.tag_name);
            const manifest = tag?.name === name ? readManifest(release.body ?? '') : null;
            if (tag === null || manifest === null)
                return [];
            const { number } = tag;
            const storedAt = release.published_at ?? null;
            return [{ number, manifest, isComplete: !release.draft, storedAt, release }];
        });
        return versions.sort((a, b) => a.number - b.number);
    }
    async function readMoves(name, stage) {
        const moves = [];
        for (const tag of await store.listTags(`${name}#${stage}#`)) {
            const message = tag.type === 'tag' ? await store.readMessage(tag.sha) : '';
            const move = readMove(message);
            if (move !== null && tag.name === `${name}#${stage}#${move.number}`)
                moves.push(move);
        }
        return moves.sort((a, b) => a.number - b.number);
    }
    async function isTagged(tag) {
        return (await store.listTags(tag)).some(({ name }) => name === tag);
    }
    return {
        address,
        listNames: () => insist(async () => {
            const names = (await store.listReleases()).flatMap(({ tag_name: tag, body }) => readManifest(body ?? '') === null ? [] : [(0,delivery_version/* parseVersionName */.hJ)(tag)?.name ?? '']);
            return [...new Set(names)].filter((name) => name !== '').sort(compareText/* compareText */.n);
        }),
        listVersions: (name) => insist(() => listOwn(name)),
        store: (number, { manifest, files }) => insist(async () => {
            const { commit, name } = manifest;
            if (commit === null) {
                throw new errors/* UserError */.yo('release-commit', `${address}: the result names no commit, and a release stands at one. Run the gate in a repository.`);
            }
            const tag = (0,delivery_version/* printVersionName */.zU)({ name, number });
            const text = JSON.stringify(manifest);
            const own = (await listOwn(name)).find((version) => version.number === number && JSON.stringify(version.manifest) === text);
            if (own?.isComplete === true)
                return 'done';
            if (await isTagged(tag)) {
                if (own !== undefined)
                    await store.removeDraft(own.release.id);
                return 'taken';
            }
            const draft = own?.release ?? (await store.createDraft(tag, commit, describeRelease(tag, manifest)));
            await store.upload(draft, files);
            if (await store.publish(draft.id))
                return 'done';
            await store.removeDraft(draft.id);
            if (await isTagged(tag))
                return 'taken';
            throw new errors/* UserError */.yo('release-refused', `${address}: GitHub does not take the tag ${tag} at the commit ${commit}. Push the commit, and let no rule of the repository forbid the tag.`);
        }),
        listStages: (name) => insist(async () => {
            const tags = await store.listTags(`${name}#`);
            const stages = tags.map((tag) => tag.name.split('#')[1] ?? '');
            return [...new Set(stages)].filter((stage) => delivery_move/* STAGE */.Ld.test(stage)).sort(compareText/* compareText */.n);
        }),
        listMoves: (name, stage) => insist(() => readMoves(name, stage)),
        addMove: (name, stage, move) => insist(async () => {
            const tag = `${name}#${stage}#${move.number}`;
            const text = JSON.stringify(move);
            const same = (await readMoves(name, stage)).find(({ number }) => number === move.number);
            if (same !== undefined)
                return JSON.stringify(same) === text ? 'done' : 'taken';
            const versions = await listOwn(name);
            const commit = versions.find(({ number }) => number === move.version)?.manifest.commit;
            if (commit === undefined || commit === null)
                return 'taken';
            const version = (0,delivery_version/* printVersionName */.zU)({ name, number: move.version });
            const message = `Assigning stage ${stage} to artifact ${name} version v${move.version}\n\n${version}: ${move.kind} by ${move.by}\n\n${text}\n`;
            return (await store.createTag(tag, commit, message, move)) ? 'done' : 'taken';
        }),
    };
}
function readMove(message) {
    const line = message.trim().split('\n').at(-1) ?? '';
    try {
        const move = delivery_move/* moveSchema */.Tq.safeParse((0,parseStrictJson/* parseStrictJson */.R)(line));
        return move.success ? move.data : null;
    }
    catch {
        return null;
    }
}
function advise({ status }) {
    if (status === 401)
        return 'Give a token that is valid, as GITHUB_TOKEN.';
    if (status === 403 || status === 404) {
        return 'Give the job the permission contents: write, and check the name of the repository.';
    }
    return 'Nothing is lost: the same command ends what was begun.';
}

;// CONCATENATED MODULE: ./lib/delivery/release/openReleaseTarget.js





/** What the calls of one command may cost: a thousand requests an hour is what a job's token has. */
const BUDGET = { requests: 500, milliseconds: 3_600_000 };
/** How long one asset may take, in milliseconds. */
const openReleaseTarget_PATIENCE = 1_200_000;
/**
 * The releases of a repository, with the token and the server that the environment names.
 *
 * @param repository as in `octo-org/flowers`; `null` for the one that the job runs in
 * @throws UserError naming all that is missing
 */
async function openReleaseTarget(repository, env) {
    const named = repository ?? env['GITHUB_REPOSITORY'] ?? '';
    const token = env['GITHUB_TOKEN'] ?? env['GH_TOKEN'] ?? '';
    const missing = [
        named === '' && 'the repository (release:OWNER/NAME, or GITHUB_REPOSITORY)',
        token === '' && 'a token that may write contents (GITHUB_TOKEN)',
    ].filter((what) => what !== false);
    if (missing.length > 0) {
        throw new errors/* UserError */.yo('release-environment', `release needs ${missing.join(' and ')}.`);
    }
    const apiUrl = env['GITHUB_API_URL'] ?? 'https://api.github.com';
    const limits = { idle: openReleaseTarget_PATIENCE, total: openReleaseTarget_PATIENCE };
    const transport = await createOctokitTransport(token, apiUrl, limits);
    const client = createClient(transport, {
        budget: new CallBudget(BUDGET),
        maxCall: openReleaseTarget_PATIENCE,
        say: (text) => process.stderr.write(`${text}\n`),
    });
    return createReleaseTarget(client, apiUrl, named);
}


/***/ })

};
