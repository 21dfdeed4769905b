import type { Command, Option } from 'commander';
import { EFFORTS } from '../../check/decide/Effort.ts';
import { type KindFacts, KINDS, SHARED } from '../../claim/kinds.ts';
import { isMade } from '../../claim/ranges/made.ts';
import { VERDICTS } from '../../claim/Verdict.ts';
import * as claims from '../../index.ts';
import * as inference from '../../inference/index.ts';
import * as numeric from '../../numeric/index.ts';
import {
  CAPABILITIES_SCHEMA,
  type Capabilities,
  type CapableCommand,
  type CapableKind,
} from '../../results/shape/Capabilities.ts';
import { publishedSchemas } from '../../results/shape/publishedSchemas.ts';
import { REPORTERS } from '../../run/config/Config.ts';
import * as run from '../../run/index.ts';
import * as laboratory from '../../report/laboratory/Laboratory.ts';
import * as report from '../../store/index.ts';
import * as superposition from '../../superposition/index.ts';
import * as assert from '../../testing/assert.ts';
import type * as vitest from '../../testing/vitest.ts';
import { EXIT } from '../exitCode.ts';

/** What can be imported from this package. */
const MODULES = {
  refutable: claims,
  'refutable/superposition': superposition,
  'refutable/numeric': numeric,
  'refutable/run': run,
  'refutable/report': report,
  'refutable/inference': inference,
  'refutable/assert': assert,
  // It imports vitest, which need not be installed.
  'refutable/vitest': { claimMatchers: true, claimTests: true, expectClaim: true } satisfies Readonly<
    Record<keyof typeof vitest, true>
  >,
  'refutable/laboratory': laboratory,
};

/** What this version can do, as its tables of kinds, its exports and its command line declare it. */
export const capabilitiesOf = (program: Command): Capabilities => ({
  schema: CAPABILITIES_SCHEMA,
  version: program.version() ?? '',
  kinds: Object.fromEntries(Object.entries(KINDS).map(([name, facts]) => [name, kindOf(facts)])),
  sharedKeys: SHARED,
  verdicts: VERDICTS,
  ranges: Object.entries(claims).flatMap(([name, value]) => (answersOf(value).some(isMade) ? [name] : [])),
  comparisons: Object.fromEntries(
    Object.entries(claims).flatMap(([name, value]) => answersOf(value).flatMap((answer) => relationOf(name, answer))),
  ),
  modules: Object.fromEntries(Object.entries(MODULES).map(([name, module]) => [name, Object.keys(module).toSorted()])),
  commands: Object.fromEntries(program.commands.map((command) => [command.name(), commandOf(command)])),
  exitCodes: EXIT,
  efforts: EFFORTS as unknown as Capabilities['efforts'],
  files: ['results.json', ...REPORTERS],
  schemas: Object.fromEntries(publishedSchemas().map(({ $id, title }) => [$id, title])),
});

const kindOf = ({ words, keys, marks, needed, oneOf, together, ...facts }: KindFacts): CapableKind => ({
  words,
  keys,
  marks,
  needed,
  oneOf,
  together,
  samples: facts.samples,
  estimates: facts.estimates,
  twinMust: facts.twinMust,
  sharpens: facts.sharpens,
});

/**
 * What an exported function makes of the numbers 1 and 2, which are ends of a range, and sides of a comparison, and what a
 * function that can be called with nothing makes of that.
 */
function answersOf(value: unknown): readonly object[] {
  if (typeof value !== 'function') return [];
  const called = value as (...given: readonly unknown[]) => unknown;
  return (value.length === 0 ? [[1, 2], []] : [[1, 2]]).flatMap((given) => {
    try {
      const answer = called(...given);
      return typeof answer === 'object' && answer !== null ? [answer] : [];
    } catch {
      return [];
    }
  });
}

const relationOf = (name: string, answer: object): readonly (readonly [string, string])[] =>
  'relation' in answer && typeof answer.relation === 'string' ? [[name, answer.relation]] : [];

const commandOf = (command: Command): CapableCommand => ({
  description: command.description(),
  arguments: command.registeredArguments.map((argument) => ({
    name: argument.variadic ? `${argument.name()}...` : argument.name(),
    required: argument.required,
    description: argument.description,
  })),
  options: command.options.filter(({ hidden }) => !hidden).map(optionOf),
});

const optionOf = ({ flags, description, argChoices }: Option): CapableCommand['options'][number] =>
  argChoices === undefined ? { flags, description } : { flags, description, choices: argChoices };
