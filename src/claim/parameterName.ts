/** What is wrong with the name of a parameter; undefined when nothing is. */
export const parameterNameProblem = (name: string): string | undefined =>
  /^[A-Za-z]\w*$/u.test(name)
    ? undefined
    : `invalid parameter name ${name}; use a letter from A to Z, followed by letters, digits and _`;
