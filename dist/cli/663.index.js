export const id = 663;
export const ids = [663];
export const modules = {

/***/ 5663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openGitHub: () => (/* binding */ openGitHub)
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

;// CONCATENATED MODULE: ./lib/delivery/release/openGitHub.js




/** What the calls of one command may cost: a thousand requests an hour is what a job's token has. */
const BUDGET = { requests: 500, milliseconds: 3_600_000 };
/** How long one asset may take, in milliseconds. */
const openGitHub_PATIENCE = 1_200_000;
/**
 * A repository, with the token and the server that the environment names.
 *
 * @param repository as in `octo-org/flowers`; `null` for the one that the job runs in
 * @throws UserError naming all that is missing
 */
async function openGitHub(repository, env) {
    const [owner = '', repo = ''] = (repository ?? env['GITHUB_REPOSITORY'] ?? '').split('/');
    const token = env['GITHUB_TOKEN'] ?? env['GH_TOKEN'] ?? '';
    const missing = [
        repo === '' && 'the repository (release:OWNER/NAME, or GITHUB_REPOSITORY)',
        token === '' && 'a token that may write contents (GITHUB_TOKEN)',
    ].filter((what) => what !== false);
    if (missing.length > 0) {
        throw new errors/* UserError */.yo('release-environment', `release needs ${missing.join(' and ')}.`);
    }
    const apiUrl = env['GITHUB_API_URL'] ?? 'https://api.github.com';
    const limits = { idle: openGitHub_PATIENCE, total: openGitHub_PATIENCE };
    const transport = await createOctokitTransport(token, apiUrl, limits);
    const client = createClient(transport, {
        budget: new CallBudget(BUDGET),
        maxCall: openGitHub_PATIENCE,
        say: (text) => process.stderr.write(`${text}\n`),
    });
    return { client, apiUrl, owner, repo };
}


/***/ })

};
