import { createServer } from 'node:http';
import { expect, it } from '@jest/globals';
import { listen } from '../../src/serving/listen.js';
import { createLog } from '../../src/serving/log.js';

it('goes on after connections that it cannot take, and says so in the log', async () => {
  const lines: string[] = [];
  const log = createLog(
    (line) => lines.push(line),
    () => 0,
  );
  const server = createServer((_, response) => {
    response.end('here');
  });
  try {
    const port = await listen(server, '127.0.0.1', 0, log);
    server.emit('error', new Error('accept EPERM'));
    server.emit('error', new Error('accept ENOBUFS'));
    expect(lines).toEqual(
      ['EPERM', 'ENOBUFS'].map((code) =>
        expect.stringContaining(`"event":"connection","error":"accept ${code}"`),
      ),
    );
    const taken = listen(createServer(), '127.0.0.1', port, log);
    await expect(taken).rejects.toThrow(`port ${port}: it is in use.`);
    expect(await (await fetch(`http://127.0.0.1:${port}`)).text()).toBe('here');
  } finally {
    server.close();
    server.closeAllConnections();
  }
});
