/** A file of a properties folder as it was read: what is hashed is what runs. Plain data, so that it can be sent anywhere. */
export interface ClaimModule {
  /**
   * The file and all that it imports by a path, as the text of one ES module. Each import of it makes objects of its own,
   * so that no claim sees what another one did to a table that both import.
   */
  readonly code: string;
  /** A digest of the bytes of these files and of the packages that they import, 16 hexadecimal digits. */
  readonly digest: string;
  /**
   * Names all that has a say in what the code does, the engine apart: equal ones mean that it does the same. Missing where
   * it may depend on more than can be named.
   */
  readonly identity?: string;
  /** On what more that is, in words, for example `the module node:fs`. */
  readonly reads?: string;
  /** The text of the file itself. */
  readonly text: string;
}
