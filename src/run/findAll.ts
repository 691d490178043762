import type { KnownHistory } from '../history/knownHistory.js';
import { gateOf } from '../settings/gateOf.js';
import type { Settings } from '../settings/settings.js';
import { readTable } from '../table/readTable.js';
import { taskOf } from '../table/table.js';
import { findClasses } from './findClasses.js';
import { findNumbers } from './findNumbers.js';
import type { Found } from './found.js';
import { divide } from './measure.js';
import { measureBesideBase } from './measureBesideBase.js';
import { measureNumbersBesideBase } from './measureNumbers.js';
import type { RunPorts } from './ports.js';

/** Finds out all of a model, grown here or given, by what it answers with. */
export async function findAll(
  settings: Settings,
  ports: RunPorts,
  earlier: KnownHistory | null,
): Promise<Found> {
  if (settings.predictions !== null) {
    const { takeGiven } = await import(/* webpackMode: "eager" */ './takeGiven.js');
    const given = await takeGiven(settings, ports);
    return given.task === 'regression'
      ? findNumbers(given.beside, ports, earlier)
      : findClasses(given.beside, given.beside.measured.settings, ports, earlier);
  }
  const table = await readTable(ports.data, ports.dataName, settings.table);
  const own = { ...settings, gate: gateOf(settings, taskOf(table)) };
  const divided = divide(table, own, ports);
  return taskOf(table) === 'regression'
    ? findNumbers(await measureNumbersBesideBase(divided, ports), ports, earlier)
    : findClasses(await measureBesideBase(divided, ports), own, ports, earlier);
}
