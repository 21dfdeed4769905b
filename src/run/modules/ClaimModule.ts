/** A file of a properties folder as it was read: what is hashed is what runs. Plain data, so that it can be sent anywhere. */
export interface ClaimModule {
  /**
   * The file and all that it imports by a path, as the text of one ES module. Each import of it makes objects of its own,
   * so that no claim sees what another one did to a table that both import.
   */
  readonly code: string;
  /** A digest of the bytes of these files, 16 hexadecimal digits. */
  readonly digest: string;
  /** The text of the file itself. */
  readonly text: string;
}
