import type { Environment } from '../files/environment.js';
import { createLog } from '../serving/log.js';
import { Meter } from '../serving/meter.js';
import { createRoutes } from '../serving/routes.js';
import { startServer } from '../serving/startServer.js';
import { visibleText } from '../text/visibleText.js';
import { openServedModel } from './openServedModel.js';
import { printLines } from './printLines.js';
import type { ServeRequest } from './serveCommand.js';

/**
 * Serves a model until a signal ends it, and prints where.
 * @throws UserError when the model cannot be had or used, or the address cannot be listened at
 */
export async function serve(request: ServeRequest, env: Environment): Promise<void> {
  const { host, maxRows, drain } = request;
  const model = await openServedModel(request, env);
  const ending = nextSignal();
  const meter = new Meter(model, Date.now());
  const log = createLog((line) => process.stderr.write(line), Date.now);
  const server = await startServer(createRoutes(model, meter, maxRows), meter, log, request);
  const { name, version, sha256 } = model;
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${server.port}`;
  printLines(
    `Serving ${visibleText(name)} (version ${version}, model ${sha256.slice(0, 12)}) at ${address}`,
  );
  log.info('listening', { host, port: server.port, model: name, version, sha256 });
  const signal = await ending;
  log.info('ending', { signal });
  const again = nextSignal().then(() => {
    server.cutOff();
  });
  // Whoever presses Ctrl+C waits for nobody.
  await Promise.race([server.stop(signal === 'SIGINT' ? 0 : drain * 1000), again]);
  log.info('ended');
}

function nextSignal(): Promise<NodeJS.Signals> {
  return new Promise((done) => {
    const take = (signal: NodeJS.Signals): void => {
      process.removeListener('SIGTERM', take);
      process.removeListener('SIGINT', take);
      done(signal);
    };
    process.on('SIGTERM', take);
    process.on('SIGINT', take);
  });
}
