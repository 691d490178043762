import { describe, expect, it } from '@jest/globals';

import { readS3Settings } from '../../../src/delivery/s3/credentials.js';

const KEYS = { AWS_ACCESS_KEY_ID: 'AKIA', AWS_SECRET_ACCESS_KEY: 'canary' };

describe('readS3Settings', () => {
  it('takes what aws-actions/configure-aws-credentials sets', () => {
    const env = {
      ...KEYS,
      AWS_SESSION_TOKEN: 'token',
      AWS_REGION: 'eu-west-1',
      AWS_DEFAULT_REGION: 'x',
    };
    expect(readS3Settings(env)).toEqual({
      accessKeyId: 'AKIA',
      secretAccessKey: 'canary',
      sessionToken: 'token',
      region: 'eu-west-1',
      endpoint: null,
    });
  });

  it('takes another store by its endpoint, which needs no region', () => {
    const env = {
      ...KEYS,
      AWS_ENDPOINT_URL: 'https://a.example',
      AWS_ENDPOINT_URL_S3: 'http://b.example:7070/s3',
    };
    expect(readS3Settings(env)).toMatchObject({ region: 'us-east-1', sessionToken: null });
    expect(readS3Settings(env).endpoint?.href).toBe('http://b.example:7070/s3');
  });

  it('names all that is missing at once, and never a value', () => {
    expect(() => readS3Settings({ AWS_ACCESS_KEY_ID: ' ' })).toThrow(
      'S3 needs AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION in the environment.',
    );
    expect(() => readS3Settings({ AWS_SECRET_ACCESS_KEY: 'canary', AWS_REGION: 'x' })).toThrow(
      /^S3 needs AWS_ACCESS_KEY_ID in the environment\. (?!.*canary)/,
    );
    expect(() => readS3Settings({ ...KEYS, AWS_ENDPOINT_URL: 'minio:9000' })).toThrow(
      'AWS_ENDPOINT_URL_S3 or AWS_ENDPOINT_URL is not an address such as https://s3.example.com.',
    );
    expect(() => readS3Settings({ ...KEYS, AWS_REGION: 'attacker.example/' })).toThrow(
      'The region is not one such as eu-west-1.',
    );
  });
});
