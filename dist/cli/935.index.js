export const id = 935;
export const ids = [935];
export const modules = {

/***/ 3935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createReleaseTarget: () => (/* binding */ createReleaseTarget)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/github/api/callFailure.js
var callFailure = __webpack_require__(5590);
// EXTERNAL MODULE: ./lib/json/parseStrictJson.js
var parseStrictJson = __webpack_require__(7386);
// EXTERNAL MODULE: ./lib/text/compareText.js
var compareText = __webpack_require__(9095);
// EXTERNAL MODULE: ./lib/delivery/move.js
var delivery_move = __webpack_require__(4459);
// EXTERNAL MODULE: ./lib/delivery/version.js
var delivery_version = __webpack_require__(140);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(7597);
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
 */
function createReleaseTarget({ client, apiUrl, owner, repo }) {
    const store = createReleaseStore(client, apiUrl, { owner, repo });
    const address = `release:${owner}/${repo}`;
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


/***/ })

};
