const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/**
 * An unsigned token such as a runner hands to actions for the artifact service: the client reads
 * its scope and never checks a signature.
 */
export const createRuntimeToken = (runBackendId: string, jobBackendId: string): string =>
  [
    encode({ alg: 'none', typ: 'JWT' }),
    encode({ scp: `Actions.GenericRead Actions.Results:${runBackendId}:${jobBackendId}` }),
    'canaryOfTheRuntimeToken',
  ].join('.');
