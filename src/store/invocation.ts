import path from 'node:path';
import type { Invocation } from '../results/words/commands.ts';
import {
  displayPath,
  isInstalled,
  isSameFolder,
  PACKAGE_FOLDER,
  PROPERTIES_FOLDER,
  realFolder,
  startFolder,
} from './folders.ts';

/** Which configuration the command of this process reads. */
export interface UsedConfig {
  /** The file that was named, or `false` where none is to be read; missing where it is the nearest one, if any. */
  readonly named?: string | false | undefined;
  /** The properties folder that it gives. */
  readonly properties?: string | undefined;
}

let used: UsedConfig = {};

/** Notes which configuration is read, so that printed commands do what this one did. */
export function noteConfig(config: UsedConfig): void {
  used = config;
}

/** The options that have a later command read the same configuration. @param pathOf a path as it is to be typed */
function configOf(pathOf: (file: string) => string): Pick<Invocation, 'config'> {
  if (used.named === undefined) return {};
  return { config: used.named === false ? ['--no-config'] : ['--config', pathOf(used.named)] };
}

/** How the commands of this package are called where the reader stands now. */
export const callFromHere = (): Pick<Invocation, 'scripts'> =>
  isInstalled ? {} : { scripts: isBelow(startFolder(), PACKAGE_FOLDER) ? '.' : PACKAGE_FOLDER };

/** How they are called in the folder from which a report is read: that of a checkout, or that of the run. */
export const callFromReport = (): Pick<Invocation, 'scripts'> => (isInstalled ? {} : { scripts: '.' });

/** How the claims of a properties folder are asked for where the reader stands now. */
export function invocationFromHere(properties: string): Invocation {
  return {
    ...callFromHere(),
    ...(isUsual(properties) ? {} : { properties: displayPath(properties) }),
    ...configOf(displayPath),
  };
}

/**
 * How a run is asked for again by who reads of it later, wherever its report has been put: in the folder of a checkout of
 * this package, or where it is installed in the folder of the run; and the properties folder from there, where it is in it.
 *
 * @param only the ids or globs that were asked for; all claims when left out
 */
export function invocationFromReport(properties: string, only?: readonly string[]): Invocation {
  const place = (file: string): string => (isBelow(file, homeFolder()) ? pathFromHome(file) : file);
  return {
    ...callFromReport(),
    ...(isUsual(properties) ? {} : { properties: place(properties) }),
    ...configOf(place),
    ...(only === undefined ? {} : { only }),
  };
}

/**
 * The same for measurements, whose files are published: the properties folder is named from there in any case, not by the
 * folders of this machine.
 */
export function invocationFromRecord(properties: string): Invocation {
  return {
    ...callFromReport(),
    ...(isUsual(properties) ? {} : { properties: pathFromHome(properties) }),
    ...configOf(pathFromHome),
  };
}

/** The folder in which a later reader types the commands. */
const homeFolder = (): string => (isInstalled ? startFolder() : PACKAGE_FOLDER);

const pathFromHome = (place: string): string =>
  path.relative(realFolder(homeFolder()), realFolder(place)).replaceAll(path.sep, '/') || '.';

/** Whether a command that names no folder means this one. A configuration that gives another one comes first. */
const isUsual = (properties: string): boolean =>
  isSameFolder(properties, PROPERTIES_FOLDER) && isSameFolder(used.properties ?? properties, properties);

const isBelow = (folder: string, home: string): boolean =>
  `${realFolder(folder)}${path.sep}`.startsWith(`${realFolder(home)}${path.sep}`);
