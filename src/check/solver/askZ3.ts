import type { Solver, SolverAnswer, SolverQuestion } from './Solver.ts';

/** Megabytes beyond which Z3 gives up. */
const MEMORY = 500;

/**
 * Asks Z3 in this thread. Each question has a context of its own, so that no answer, nor the number of steps that it
 * takes, depends on what was asked before.
 */
export const askZ3: Solver = (question) => {
  // Z3 does one thing at a time.
  const answer = last.then(() => ask(question));
  last = answer.catch(() => undefined);
  return answer;
};

let last: Promise<unknown> = Promise.resolve();

type Package = typeof import('z3-solver');

/** The package, for the names of its answers, and Z3 itself. */
type Loaded = Package & { readonly z3: Awaited<ReturnType<Package['init']>>['Z3'] };

let loaded: Promise<Loaded> | undefined;

/** Z3, loaded when it is first needed: it takes a quarter of a second and 100 MB. @throws Error when it cannot be */
export function loadZ3(): Promise<Loaded> {
  loaded ??= import('z3-solver').then(async (package_) => {
    const { Z3 } = await package_.init();
    Z3.global_param_set('memory_max_size', String(MEMORY));
    return { ...package_, z3: Z3 };
  });
  return loaded;
}

/** @throws Error when Z3 cannot be loaded */
async function ask({ text, names, patience }: SolverQuestion): Promise<SolverAnswer> {
  const { z3, Z3_error_code, Z3_lbool } = await loadZ3();
  try {
    const config = z3.mk_config();
    const context = z3.mk_context(config);
    z3.del_config(config);
    try {
      const solver = z3.mk_solver(context);
      z3.solver_inc_ref(context, solver);
      const parameters = z3.mk_params(context);
      z3.params_inc_ref(context, parameters);
      z3.params_set_uint(context, parameters, z3.mk_string_symbol(context, 'rlimit'), patience);
      z3.solver_set_params(context, solver, parameters);
      // Parsed at once: where text is evaluated asynchronously it may be gone before it is read.
      z3.solver_from_string(context, solver, text);
      // What it cannot read it leaves out without a word.
      if (z3.get_error_code(context) !== Z3_error_code.Z3_OK) return { found: 'no answer' };
      const isMet = await z3.solver_check(context, solver);
      if (isMet === Z3_lbool.Z3_L_UNDEF) return { found: 'no answer' };
      if (isMet === Z3_lbool.Z3_L_FALSE) return { found: 'nothing' };
      const model = z3.solver_get_model(context, solver);
      z3.model_inc_ref(context, model);
      const values = new Map(
        Array.from({ length: z3.model_get_num_consts(context, model) }, (_, i) => {
          const declaration = z3.model_get_const_decl(context, model, i);
          const value = z3.model_get_const_interp(context, model, declaration);
          const name = z3.get_symbol_string(context, z3.get_decl_name(context, declaration));
          return [name, z3.ast_to_string(context, value)] as const;
        }),
      );
      // Any value will do for a number that the model leaves out.
      return { found: 'values', values: names.map((name) => values.get(name) ?? '0') };
    } finally {
      z3.del_context(context);
    }
  } catch {
    // Out of memory, or of its stack: what is left of it is not used again.
    loaded = undefined;
    return { found: 'no answer' };
  }
}
