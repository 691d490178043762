export const id = 555;
export const ids = [555];
export const modules = {

/***/ 3555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openS3Target: () => (/* binding */ openS3Target)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/delivery/s3/credentials.js

/**
 * Reads them from the variables that the AWS command line reads and `aws-actions/configure-aws-credentials`
 * sets. Source: AWS SDKs and Tools Reference Guide, "Environment variables list" and "Service-specific endpoints".
 *
 * @throws UserError naming all that is missing or wrong, and no value
 */
function readS3Settings(env) {
    const first = (...names) => names.map((name) => env[name]?.trim() ?? '').find((value) => value !== '') ?? null;
    const accessKeyId = first('AWS_ACCESS_KEY_ID');
    const secretAccessKey = first('AWS_SECRET_ACCESS_KEY');
    const address = first('AWS_ENDPOINT_URL_S3', 'AWS_ENDPOINT_URL');
    const region = first('AWS_REGION', 'AWS_DEFAULT_REGION') ?? (address === null ? null : 'us-east-1');
    const missing = [
        accessKeyId === null && 'AWS_ACCESS_KEY_ID',
        secretAccessKey === null && 'AWS_SECRET_ACCESS_KEY',
        region === null && 'AWS_REGION',
    ].filter((name) => name !== false);
    if (accessKeyId === null || secretAccessKey === null || region === null) {
        throw new errors/* UserError */.yo('s3-credentials', `S3 needs ${missing.join(', ')} in the environment. In a workflow, the step aws-actions/configure-aws-credentials sets them.`);
    }
    return {
        accessKeyId,
        secretAccessKey,
        sessionToken: first('AWS_SESSION_TOKEN'),
        region,
        endpoint: address === null ? null : readEndpoint(address),
    };
}
function readEndpoint(address) {
    const url = URL.canParse(address) ? new URL(address) : null;
    if (url !== null && (url.protocol === 'https:' || url.protocol === 'http:'))
        return url;
    throw new errors/* UserError */.yo('s3-endpoint', 'AWS_ENDPOINT_URL_S3 or AWS_ENDPOINT_URL is not an address such as https://s3.example.com.');
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./node_modules/aws4fetch/dist/aws4fetch.esm.mjs
/**
 * @license MIT <https://opensource.org/licenses/MIT>
 * @copyright Michael Hart 2024
 */
const encoder = new TextEncoder();
const HOST_SERVICES = {
  appstream2: 'appstream',
  cloudhsmv2: 'cloudhsm',
  email: 'ses',
  marketplace: 'aws-marketplace',
  mobile: 'AWSMobileHubService',
  pinpoint: 'mobiletargeting',
  queue: 'sqs',
  'git-codecommit': 'codecommit',
  'mturk-requester-sandbox': 'mturk-requester',
  'personalize-runtime': 'personalize',
};
const UNSIGNABLE_HEADERS = new Set([
  'authorization',
  'content-type',
  'content-length',
  'user-agent',
  'presigned-expires',
  'expect',
  'x-amzn-trace-id',
  'range',
  'connection',
]);
class AwsClient {
  constructor({ accessKeyId, secretAccessKey, sessionToken, service, region, cache, retries, initRetryMs }) {
    if (accessKeyId == null) throw new TypeError('accessKeyId is a required option')
    if (secretAccessKey == null) throw new TypeError('secretAccessKey is a required option')
    this.accessKeyId = accessKeyId;
    this.secretAccessKey = secretAccessKey;
    this.sessionToken = sessionToken;
    this.service = service;
    this.region = region;
    this.cache = cache || new Map();
    this.retries = retries != null ? retries : 10;
    this.initRetryMs = initRetryMs || 50;
  }
  async sign(input, init) {
    if (input instanceof Request) {
      const { method, url, headers, body } = input;
      init = Object.assign({ method, url, headers }, init);
      if (init.body == null && headers.has('Content-Type')) {
        init.body = body != null && headers.has('X-Amz-Content-Sha256') ? body : await input.clone().arrayBuffer();
      }
      input = url;
    }
    const signer = new AwsV4Signer(Object.assign({ url: input.toString() }, init, this, init && init.aws));
    const signed = Object.assign({}, init, await signer.sign());
    delete signed.aws;
    try {
      return new Request(signed.url.toString(), signed)
    } catch (e) {
      if (e instanceof TypeError) {
        return new Request(signed.url.toString(), Object.assign({ duplex: 'half' }, signed))
      }
      throw e
    }
  }
  async fetch(input, init) {
    for (let i = 0; i <= this.retries; i++) {
      const fetched = fetch(await this.sign(input, init));
      if (i === this.retries) {
        return fetched
      }
      const res = await fetched;
      if (res.status < 500 && res.status !== 429) {
        return res
      }
      await new Promise(resolve => setTimeout(resolve, Math.random() * this.initRetryMs * Math.pow(2, i)));
    }
    throw new Error('An unknown error occurred, ensure retries is not negative')
  }
}
class AwsV4Signer {
  constructor({ method, url, headers, body, accessKeyId, secretAccessKey, sessionToken, service, region, cache, datetime, signQuery, appendSessionToken, allHeaders, singleEncode }) {
    if (url == null) throw new TypeError('url is a required option')
    if (accessKeyId == null) throw new TypeError('accessKeyId is a required option')
    if (secretAccessKey == null) throw new TypeError('secretAccessKey is a required option')
    this.method = method || (body ? 'POST' : 'GET');
    this.url = new URL(url);
    this.headers = new Headers(headers || {});
    this.body = body;
    this.accessKeyId = accessKeyId;
    this.secretAccessKey = secretAccessKey;
    this.sessionToken = sessionToken;
    let guessedService, guessedRegion;
    if (!service || !region) {
[guessedService, guessedRegion] = guessServiceRegion(this.url, this.headers);
    }
    this.service = service || guessedService || '';
    this.region = region || guessedRegion || 'us-east-1';
    this.cache = cache || new Map();
    this.datetime = datetime || new Date().toISOString().replace(/[:-]|\.\d{3}/g, '');
    this.signQuery = signQuery;
    this.appendSessionToken = appendSessionToken || this.service === 'iotdevicegateway';
    this.headers.delete('Host');
    if (this.service === 's3' && !this.signQuery && !this.headers.has('X-Amz-Content-Sha256')) {
      this.headers.set('X-Amz-Content-Sha256', 'UNSIGNED-PAYLOAD');
    }
    const params = this.signQuery ? this.url.searchParams : this.headers;
    params.set('X-Amz-Date', this.datetime);
    if (this.sessionToken && !this.appendSessionToken) {
      params.set('X-Amz-Security-Token', this.sessionToken);
    }
    this.signableHeaders = ['host', ...this.headers.keys()]
      .filter(header => allHeaders || !UNSIGNABLE_HEADERS.has(header))
      .sort();
    this.signedHeaders = this.signableHeaders.join(';');
    this.canonicalHeaders = this.signableHeaders
      .map(header => header + ':' + (header === 'host' ? this.url.host : (this.headers.get(header) || '').replace(/\s+/g, ' ')))
      .join('\n');
    this.credentialString = [this.datetime.slice(0, 8), this.region, this.service, 'aws4_request'].join('/');
    if (this.signQuery) {
      if (this.service === 's3' && !params.has('X-Amz-Expires')) {
        params.set('X-Amz-Expires', '86400');
      }
      params.set('X-Amz-Algorithm', 'AWS4-HMAC-SHA256');
      params.set('X-Amz-Credential', this.accessKeyId + '/' + this.credentialString);
      params.set('X-Amz-SignedHeaders', this.signedHeaders);
    }
    if (this.service === 's3') {
      try {
        this.encodedPath = decodeURIComponent(this.url.pathname.replace(/\+/g, ' '));
      } catch (e) {
        this.encodedPath = this.url.pathname;
      }
    } else {
      this.encodedPath = this.url.pathname.replace(/\/+/g, '/');
    }
    if (!singleEncode) {
      this.encodedPath = encodeURIComponent(this.encodedPath).replace(/%2F/g, '/');
    }
    this.encodedPath = encodeRfc3986(this.encodedPath);
    const seenKeys = new Set();
    this.encodedSearch = [...this.url.searchParams]
      .filter(([k]) => {
        if (!k) return false
        if (this.service === 's3') {
          if (seenKeys.has(k)) return false
          seenKeys.add(k);
        }
        return true
      })
      .map(pair => pair.map(p => encodeRfc3986(encodeURIComponent(p))))
      .sort(([k1, v1], [k2, v2]) => k1 < k2 ? -1 : k1 > k2 ? 1 : v1 < v2 ? -1 : v1 > v2 ? 1 : 0)
      .map(pair => pair.join('='))
      .join('&');
  }
  async sign() {
    if (this.signQuery) {
      this.url.searchParams.set('X-Amz-Signature', await this.signature());
      if (this.sessionToken && this.appendSessionToken) {
        this.url.searchParams.set('X-Amz-Security-Token', this.sessionToken);
      }
    } else {
      this.headers.set('Authorization', await this.authHeader());
    }
    return {
      method: this.method,
      url: this.url,
      headers: this.headers,
      body: this.body,
    }
  }
  async authHeader() {
    return [
      'AWS4-HMAC-SHA256 Credential=' + this.accessKeyId + '/' + this.credentialString,
      'SignedHeaders=' + this.signedHeaders,
      'Signature=' + (await this.signature()),
    ].join(', ')
  }
  async signature() {
    const date = this.datetime.slice(0, 8);
    const cacheKey = [this.secretAccessKey, date, this.region, this.service].join();
    let kCredentials = this.cache.get(cacheKey);
    if (!kCredentials) {
      const kDate = await hmac('AWS4' + this.secretAccessKey, date);
      const kRegion = await hmac(kDate, this.region);
      const kService = await hmac(kRegion, this.service);
      kCredentials = await hmac(kService, 'aws4_request');
      this.cache.set(cacheKey, kCredentials);
    }
    return buf2hex(await hmac(kCredentials, await this.stringToSign()))
  }
  async stringToSign() {
    return [
      'AWS4-HMAC-SHA256',
      this.datetime,
      this.credentialString,
      buf2hex(await hash(await this.canonicalString())),
    ].join('\n')
  }
  async canonicalString() {
    return [
      this.method.toUpperCase(),
      this.encodedPath,
      this.encodedSearch,
      this.canonicalHeaders + '\n',
      this.signedHeaders,
      await this.hexBodyHash(),
    ].join('\n')
  }
  async hexBodyHash() {
    let hashHeader = this.headers.get('X-Amz-Content-Sha256') || (this.service === 's3' && this.signQuery ? 'UNSIGNED-PAYLOAD' : null);
    if (hashHeader == null) {
      if (this.body && typeof this.body !== 'string' && !('byteLength' in this.body)) {
        throw new Error('body must be a string, ArrayBuffer or ArrayBufferView, unless you include the X-Amz-Content-Sha256 header')
      }
      hashHeader = buf2hex(await hash(this.body || ''));
    }
    return hashHeader
  }
}
async function hmac(key, string) {
  const cryptoKey = await crypto.subtle.importKey(
    'raw',
    typeof key === 'string' ? encoder.encode(key) : key,
    { name: 'HMAC', hash: { name: 'SHA-256' } },
    false,
    ['sign'],
  );
  return crypto.subtle.sign('HMAC', cryptoKey, encoder.encode(string))
}
async function hash(content) {
  return crypto.subtle.digest('SHA-256', typeof content === 'string' ? encoder.encode(content) : content)
}
const HEX_CHARS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
function buf2hex(arrayBuffer) {
  const buffer = new Uint8Array(arrayBuffer);
  let out = '';
  for (let idx = 0; idx < buffer.length; idx++) {
    const n = buffer[idx];
    out += HEX_CHARS[(n >>> 4) & 0xF];
    out += HEX_CHARS[n & 0xF];
  }
  return out
}
function encodeRfc3986(urlEncodedStr) {
  return urlEncodedStr.replace(/[!'()*]/g, c => '%' + c.charCodeAt(0).toString(16).toUpperCase())
}
function guessServiceRegion(url, headers) {
  const { hostname, pathname } = url;
  if (hostname.endsWith('.on.aws')) {
    const match = hostname.match(/^[^.]{1,63}\.lambda-url\.([^.]{1,63})\.on\.aws$/);
    return match != null ? ['lambda', match[1] || ''] : ['', '']
  }
  if (hostname.endsWith('.r2.cloudflarestorage.com')) {
    return ['s3', 'auto']
  }
  if (hostname.endsWith('.backblazeb2.com')) {
    const match = hostname.match(/^(?:[^.]{1,63}\.)?s3\.([^.]{1,63})\.backblazeb2\.com$/);
    return match != null ? ['s3', match[1] || ''] : ['', '']
  }
  const match = hostname.replace('dualstack.', '').match(/([^.]{1,63})\.(?:([^.]{0,63})\.)?amazonaws\.com(?:\.cn)?$/);
  let service = (match && match[1]) || '';
  let region = match && match[2];
  if (region === 'us-gov') {
    region = 'us-gov-west-1';
  } else if (region === 's3' || region === 's3-accelerate') {
    region = 'us-east-1';
    service = 's3';
  } else if (service === 'iot') {
    if (hostname.startsWith('iot.')) {
      service = 'execute-api';
    } else if (hostname.startsWith('data.jobs.iot.')) {
      service = 'iot-jobs-data';
    } else {
      service = pathname === '/mqtt' ? 'iotdevicegateway' : 'iotdata';
    }
  } else if (service === 'autoscaling') {
    const targetPrefix = (headers.get('X-Amz-Target') || '').split('.')[0];
    if (targetPrefix === 'AnyScaleFrontendService') {
      service = 'application-autoscaling';
    } else if (targetPrefix === 'AnyScaleScalingPlannerFrontendService') {
      service = 'autoscaling-plans';
    }
  } else if (region == null && service.startsWith('s3-')) {
    region = service.slice(3).replace(/^fips-|^external-1/, '');
    service = 's3';
  } else if (service.endsWith('-fips')) {
    service = service.slice(0, -5);
  } else if (region && /-\d$/.test(service) && !/-\d$/.test(region)) {
[service, region] = [region, service];
  }
  return [HOST_SERVICES[service] || service, region || '']
}



// EXTERNAL MODULE: ./lib/github/api/callFailure.js
var callFailure = __webpack_require__(5590);
// EXTERNAL MODULE: ./lib/github/api/readBody.js
var readBody = __webpack_require__(7030);
// EXTERNAL MODULE: ./lib/text/quote.js
var quote = __webpack_require__(7819);
;// CONCATENATED MODULE: ./lib/delivery/s3/readXml.js
/**
 * Reads the answer of `ListObjectsV2` with `encoding-type=url`, in which no key holds a character
 * that XML would have to escape; `null` when it is none.
 */
function readListing(bytes) {
    const xml = Buffer.from(bytes).toString('utf8');
    if (!/<ListBucketResult[\s>]/.test(xml))
        return null;
    const objects = blocks(xml, 'Contents').map((block) => ({
        key: decodeKey(readXml_valueOf(block, 'Key') ?? ''),
        modified: readXml_valueOf(block, 'LastModified'),
    }));
    const prefixes = blocks(xml, 'CommonPrefixes').map((block) => decodeKey(readXml_valueOf(block, 'Prefix') ?? ''));
    const isCut = readXml_valueOf(xml, 'IsTruncated') === 'true';
    const token = readXml_valueOf(xml, 'NextContinuationToken');
    return { objects, prefixes, next: isCut && token !== null ? unescapeXml(token) : null };
}
/** The code of a refusal, such as `NoSuchBucket`; `null` when the answer states none. */
function readErrorCode(bytes) {
    const xml = Buffer.from(bytes.subarray(0, 10_000)).toString('utf8');
    return /<Code>([A-Za-z0-9]{1,60})<\/Code>/.exec(xml)?.[1] ?? null;
}
function blocks(xml, tag) {
    return xml
        .split(`<${tag}>`)
        .slice(1)
        .map((rest) => rest.slice(0, Math.max(rest.indexOf(`</${tag}>`), 0)));
}
function readXml_valueOf(xml, tag) {
    const start = xml.indexOf(`<${tag}>`);
    const end = xml.indexOf(`</${tag}>`, start);
    return start < 0 || end < 0 ? null : xml.slice(start + tag.length + 2, end);
}
function decodeKey(key) {
    try {
        return decodeURIComponent(key.replaceAll('+', ' '));
    }
    catch {
        return key;
    }
}
const ENTITIES = new Map([
    ['lt', '<'],
    ['gt', '>'],
    ['quot', '"'],
    ['apos', "'"],
    ['amp', '&'],
]);
function unescapeXml(text) {
    return text.replace(/&(lt|gt|quot|apos|amp);/g, (whole, name) => ENTITIES.get(name) ?? whole);
}

;// CONCATENATED MODULE: ./lib/delivery/s3/s3Client.js







const ATTEMPTS = 4;
const FIRST_PAUSE = 500;
/** How long an answer may keep silent, in milliseconds, and the bytes per millisecond of what is sent. */
const PATIENCE = 60_000;
const MAX_TIME = 2 * 3_600_000;
const LEAST_SPEED = 200;
const MAX_LISTING_BYTES = 16 * 1024 * 1024;
const MAX_KEYS = 100_000;
/**
 * A bucket of S3 or of a store that speaks its language. Every request is safe to be sent again, so
 * one that got no answer, or a 5xx, is repeated.
 *
 * @throws UserError from every call that is refused or fails for good. No message holds a secret.
 */
function createS3Client(settings, bucket) {
    const { accessKeyId, secretAccessKey, sessionToken, region, endpoint } = settings;
    const client = new AwsClient({
        accessKeyId,
        secretAccessKey,
        ...(sessionToken === null ? {} : { sessionToken }),
        region,
        service: 's3',
        retries: 0,
    });
    const root = addressOf(bucket, region, endpoint);
    async function send(method, address, headers, body, maxBytes) {
        let failure = '';
        for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (attempt > 0)
                await pause(FIRST_PAUSE * (1 << attempt));
            const request = await client.sign(address, {
                method,
                headers: { ...headers },
                ...(body === null ? {} : { body: Buffer.from(body) }),
            });
            const limit = PATIENCE + Math.ceil((body?.byteLength ?? 0) / LEAST_SPEED);
            const { signal, heard, stop } = (0,readBody/* watch */.w)({ idle: limit, total: limit }, MAX_TIME);
            try {
                const response = await fetch(request, { redirect: 'manual', signal });
                const { body: answer } = response;
                const bytes = answer === null ? new Uint8Array() : await (0,readBody/* readBody */.x)(answer, maxBytes, heard);
                if (response.status < 500 && response.status !== 429)
                    return { response, bytes };
                failure = describe(response, bytes);
            }
            catch (error) {
                if (error instanceof callFailure/* CallFailure */.R) {
                    throw new errors/* UserError */.yo('s3-answer', `s3://${bucket}: ${error.message}`);
                }
                failure = signal.aborted
                    ? 'there was no answer in time'
                    : `there was no whole answer (${causeOf(error)})`;
            }
            finally {
                stop();
            }
        }
        throw new errors/* UserError */.yo('s3-unreachable', `s3://${bucket}: ${failure}, ${ATTEMPTS} times in a row. Nothing is lost: the same command ends what was begun.`);
    }
    function refuse(response, bytes, what) {
        const code = readErrorCode(bytes);
        throw new errors/* UserError */.yo('s3-refused', `s3://${bucket}: ${describe(response, bytes)} when ${what}. ${advise(code, response.status)}`);
    }
    return {
        read: async (key, maxBytes) => {
            const { response, bytes } = await send('GET', keyAddress(root, key), {}, null, maxBytes);
            if (response.status === 404 && readErrorCode(bytes) !== 'NoSuchBucket')
                return null;
            if (!response.ok)
                refuse(response, bytes, `reading ${(0,quote/* quote */.h)(key)}`);
            return { bytes, etag: response.headers.get('etag') ?? '' };
        },
        write: async (key, bytes, type, condition) => {
            const headers = {
                'content-type': type,
                'x-amz-checksum-sha256': (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('base64'),
                'x-amz-content-sha256': (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex'),
                ...('absent' in condition ? { 'if-none-match': '*' } : { 'if-match': condition.etag }),
            };
            const { response, bytes: answer } = await send('PUT', keyAddress(root, key), headers, bytes, 1024 * 1024);
            // 409: another write under the same condition is under way.
            if (response.status === 412 || response.status === 409)
                return 'taken';
            if (!response.ok)
                refuse(response, answer, `writing ${(0,quote/* quote */.h)(key)}`);
            return 'done';
        },
        list: async (prefix, delimiter) => {
            let objects = [];
            let prefixes = [];
            let token = null;
            do {
                const address = new URL(root);
                const query = {
                    'list-type': '2',
                    'encoding-type': 'url',
                    prefix,
                    ...(delimiter === null ? {} : { delimiter }),
                    ...(token === null ? {} : { 'continuation-token': token }),
                };
                address.search = new URLSearchParams(query).toString();
                const { response, bytes } = await send('GET', address, {}, null, MAX_LISTING_BYTES);
                if (!response.ok)
                    refuse(response, bytes, `listing ${(0,quote/* quote */.h)(prefix)}`);
                const page = readListing(bytes);
                if (page === null) {
                    throw new errors/* UserError */.yo('s3-answer', `s3://${bucket}: the answer to a listing is none of S3. Is the endpoint that of an S3 store?`);
                }
                objects = objects.concat(page.objects);
                prefixes = prefixes.concat(page.prefixes);
                token = page.next;
            } while (token !== null && objects.length < MAX_KEYS);
            return { objects, prefixes, next: null };
        },
    };
}
/** Buckets of AWS are hosts of their own; those with a dot fit no certificate and are paths, as with other stores. */
function addressOf(bucket, region, endpoint) {
    if (endpoint !== null)
        return new URL(`${endpoint.href.replace(/\/+$/, '')}/${bucket}/`);
    const host = `s3.${region}.amazonaws.com`;
    return new URL(bucket.includes('.') ? `https://${host}/${bucket}/` : `https://${bucket}.${host}/`);
}
function keyAddress(root, key) {
    return new URL(`${root.href}${key.split('/').map(encodeURIComponent).join('/')}`);
}
function describe({ status }, bytes) {
    const code = readErrorCode(bytes);
    return `the store answered ${status}${code === null ? '' : ` (${code})`}`;
}
function advise(code, status) {
    if (code === 'NoSuchBucket')
        return 'Create the bucket, or name another.';
    if (code === 'ExpiredToken')
        return 'The credentials have expired: get new ones.';
    if (code === 'SignatureDoesNotMatch' || code === 'InvalidAccessKeyId') {
        return 'Check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.';
    }
    if (code === 'PermanentRedirect' || code === 'AuthorizationHeaderMalformed' || status === 301) {
        return 'Set AWS_REGION to the region of the bucket.';
    }
    if (status === 403) {
        return 'Allow s3:GetObject, s3:PutObject and s3:ListBucket for these credentials.';
    }
    return 'Check AWS_REGION, the endpoint and the bucket.';
}
function causeOf(error) {
    const cause = error instanceof Error ? error.cause : undefined;
    return cause === undefined ? (0,errors/* errorMessage */.gJ)(error) : causeOf(cause);
}
function pause(milliseconds) {
    return new Promise((resolve) => {
        setTimeout(resolve, milliseconds);
    });
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(7597);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/errors.js
var classic_errors = __webpack_require__(961);
// EXTERNAL MODULE: ./lib/text/compareText.js
var compareText = __webpack_require__(9095);
// EXTERNAL MODULE: ./lib/json/parseStrictJson.js
var parseStrictJson = __webpack_require__(7386);
// EXTERNAL MODULE: ./lib/delivery/move.js
var move = __webpack_require__(4459);
// EXTERNAL MODULE: ./lib/delivery/version.js
var version = __webpack_require__(140);
;// CONCATENATED MODULE: ./lib/delivery/s3/s3Target.js







const MAX_JSON_BYTES = 4 * 1024 * 1024;
/** How often an object is created that others seem to be creating. */
const s3Target_ATTEMPTS = 5;
/** Moves of one stage that its pointer can hold. */
const MAX_MOVES = 10_000;
/** What stands in a stage's pointer: the version that is there, where its files are, and all moves. */
const pointerSchema = schemas/* strictObject */.rej({
    format: schemas/* literal */.euz('forest-gate/stage'),
    formatVersion: schemas/* literal */.euz(1),
    version: schemas/* int */.Whr().min(1),
    modelSha256: schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/),
    /** The key of the folder with the version's files. */
    folder: schemas/* string */.YjP().max(2_000),
    moves: schemas/* array */.YOg(move/* moveSchema */.Tq).min(1).max(MAX_MOVES),
});
/**
 * Versions in a bucket. Below `<prefix>/<name>/`:
 *
 *     v3.json                     the manifest: who writes it first has the number 3
 *     v3-<12 digits>/<file>       the files, created once
 *     v3-<12 digits>/version.json the manifest again, created last: all of the files are there
 *     stages/production.json      the pointer, moved by compare-and-swap
 */
function createS3Target(address, client, prefix) {
    const root = prefix === '' ? '' : `${prefix}/`;
    async function readManifest(key) {
        const object = await client.read(key, MAX_JSON_BYTES);
        if (object === null)
            throw new errors/* UserError */.yo('s3-gone', `${address}: ${key} is gone.`);
        return read(version/* manifestSchema */.rc, object, key);
    }
    function read(schema, { bytes }, key) {
        try {
            return schema.parse((0,parseStrictJson/* parseStrictJson */.R)(bytes));
        }
        catch (error) {
            throw new errors/* UserError */.yo('s3-content', `${address}: ${key} is not what Forest Gate wrote (${error instanceof classic_errors/* ZodError */.G ? (error.issues[0]?.message ?? '') : (0,errors/* errorMessage */.gJ)(error)}). Restore it, or take another prefix.`);
        }
    }
    /** Creates an object, or finds it there with the same bytes, as after an answer that got lost. */
    async function create(key, bytes, type) {
        for (let attempt = 0; attempt < s3Target_ATTEMPTS; attempt++) {
            if ((await client.write(key, bytes, type, { absent: true })) === 'done')
                return 'done';
            const found = await client.read(key, bytes.byteLength + 1);
            if (found !== null)
                return Buffer.compare(found.bytes, bytes) === 0 ? 'done' : 'taken';
            // Whoever was writing it has not ended, or has given up.
        }
        return 'taken';
    }
    async function readPointer(name, stage) {
        const key = `${root}${name}/stages/${stage}.json`;
        const object = await client.read(key, MAX_JSON_BYTES);
        return { key, object, pointer: object === null ? null : read(pointerSchema, object, key) };
    }
    const target = {
        address,
        listNames: async () => {
            const { prefixes } = await client.list(root, '/');
            return prefixes.map((path) => path.slice(root.length, -1)).sort(compareText/* compareText */.n);
        },
        listVersions: async (name) => {
            const { objects } = await client.list(`${root}${name}/v`, null);
            const keys = new Map(objects.map(({ key, modified }) => [key, modified]));
            const versions = [];
            for (const key of keys.keys()) {
                const number = /^v([1-9]\d{0,8})\.json$/.exec(key.slice(`${root}${name}/`.length))?.[1];
                if (number === undefined)
                    continue;
                const manifest = await readManifest(key);
                const end = keys.get(`${root}${name}/${folderOf(Number(number), manifest)}/${LAST_FILE}`);
                versions.push({
                    number: Number(number),
                    manifest,
                    isComplete: end !== undefined,
                    storedAt: end ?? keys.get(key) ?? null,
                });
            }
            return versions.sort((a, b) => a.number - b.number);
        },
        store: async (number, { manifest, files }) => {
            const text = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
            const claim = await create(`${root}${manifest.name}/v${number}.json`, text, JSON_TYPE);
            if (claim === 'taken')
                return 'taken';
            const folder = `${root}${manifest.name}/${folderOf(number, manifest)}`;
            for (const { name, bytes } of [...files, { name: LAST_FILE, bytes: text }]) {
                if ((await create(`${folder}/${name}`, bytes, typeOf(name))) === 'taken') {
                    throw new errors/* UserError */.yo('s3-changed', `${address}: ${folder}/${name} holds other bytes than were published there. Remove ${folder} and what begins with it if nothing uses it, and publish again.`);
                }
            }
            return 'done';
        },
        listStages: async (name) => {
            const { objects } = await client.list(`${root}${name}/stages/`, null);
            return objects
                .map(({ key }) => key.slice(`${root}${name}/stages/`.length).replace(/\.json$/, ''))
                .filter((stage) => move/* STAGE */.Ld.test(stage))
                .sort(compareText/* compareText */.n);
        },
        listMoves: async (name, stage) => (await readPointer(name, stage)).pointer?.moves ?? [],
        addMove: async (name, stage, move) => {
            const { key, object, pointer } = await readPointer(name, stage);
            const moves = pointer?.moves ?? [];
            if (moves.length + 1 !== move.number) {
                return JSON.stringify(moves.at(-1)) === JSON.stringify(move) ? 'done' : 'taken';
            }
            const manifest = await readManifest(`${root}${name}/v${move.version}.json`);
            const next = {
                format: 'forest-gate/stage',
                formatVersion: 1,
                version: move.version,
                modelSha256: manifest.modelSha256,
                folder: `${root}${name}/${folderOf(move.version, manifest)}`,
                moves: [...moves, move],
            };
            const bytes = Buffer.from(`${JSON.stringify(next, null, 2)}\n`);
            const condition = object === null ? { absent: true } : { etag: object.etag };
            if ((await client.write(key, bytes, JSON_TYPE, condition)) === 'done')
                return 'done';
            // The answer to a first attempt may have got lost.
            const now = await client.read(key, MAX_JSON_BYTES);
            return now !== null && digest(now.bytes) === digest(bytes) ? 'done' : 'taken';
        },
    };
    return target;
}
const JSON_TYPE = 'application/json';
/** It is written last. */
const LAST_FILE = 'version.json';
function folderOf(number, { modelSha256 }) {
    return `v${number}-${modelSha256.slice(0, 12)}`;
}
function typeOf(name) {
    const types = new Map([
        ['json', JSON_TYPE],
        ['html', 'text/html; charset=utf-8'],
        ['md', 'text/markdown; charset=utf-8'],
        ['csv', 'text/csv; charset=utf-8'],
    ]);
    return types.get(name.split('.').at(-1) ?? '') ?? 'application/octet-stream';
}
function digest(bytes) {
    return (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
}

;// CONCATENATED MODULE: ./lib/delivery/s3/openS3Target.js



/**
 * A bucket, with what the environment says of the store.
 * @throws UserError as `readS3Settings` does
 */
function openS3Target(address, bucket, prefix, env) {
    return createS3Target(address.replace(/\/$/, ''), createS3Client(readS3Settings(env), bucket), prefix);
}


/***/ })

};
