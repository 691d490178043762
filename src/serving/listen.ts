import type { Server } from 'node:http';
import { errorCode, UserError } from '../errors.js';
import type { Log } from './log.js';

/**
 * Lets a server listen. A connection that it cannot take later is told in the log, and ends no other.
 *
 * @param port 0 for any that is free
 * @returns the port
 * @throws UserError when the machine refuses it
 */
export function listen(server: Server, host: string, port: number, log: Log): Promise<number> {
  return new Promise((done, fail) => {
    server.on('error', (error) => {
      if (server.listening) {
        log.error('connection', { error: error.message });
        return;
      }
      const reason = reasonOf(errorCode(error), port);
      fail(new UserError('listen', `serve cannot listen at ${host}, port ${port}: ${reason}.`));
    });
    server.listen(port, host, () => {
      const address = server.address();
      done(address === null || typeof address === 'string' ? port : address.port);
    });
  });
}

function reasonOf(code: string, port: number): string {
  const reasons = new Map([
    ['EADDRINUSE', 'it is in use. Name another with --port, or 0 for any that is free'],
    ['EACCES', 'this user may not. Name a port from 1024 on with --port'],
    ['EADDRNOTAVAIL', 'this machine has no such address. Name one of its own with --host'],
    ['ENOTFOUND', 'there is no such host. Name an address of this machine with --host'],
  ]);
  return reasons.get(code) ?? `the system refuses it (${code}, ${port})`;
}
