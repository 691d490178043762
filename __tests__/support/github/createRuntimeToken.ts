function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/**
 * An unsigned token such as a runner hands to actions for the artifact service: the client reads
 * its scope and never checks a signature.
 */
export function createRuntimeToken(runBackendId: string, jobBackendId: string): string {
  return [
    encode({ alg: 'none', typ: 'JWT' }),
    encode({ scp: `Actions.GenericRead Actions.Results:${runBackendId}:${jobBackendId}` }),
    'canaryOfTheRuntimeToken',
  ].join('.');
}
