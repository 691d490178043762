import { afterAll, beforeAll, it, jest } from '@jest/globals';
import { failEachS3, S3_FAULTS } from './failEachS3.js';
import { startVersitygw, type S3Server } from './startVersitygw.js';

jest.setTimeout(300_000);

let server: S3Server;
beforeAll(async () => {
  server = await startVersitygw();
});
afterAll(() => server.close());

it.each(S3_FAULTS)(
  'R69, R70: each request, %s once: exactly two versions and three moves',
  (what, fate) => failEachS3(server, what, () => fate),
);
