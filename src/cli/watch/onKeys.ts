/**
 * Calls back for each key that is pressed, at once and without the key being shown. Nothing is read unless the standard
 * input is a terminal.
 *
 * @returns a function that stops listening and leaves the terminal as it was
 */
export function onKeys(pressed: (key: string) => void): () => void {
  const { stdin } = process;
  if (!stdin.isTTY) return () => undefined;
  const listener = (text: string): void => {
    for (const key of text) pressed(key);
  };
  stdin.setRawMode(true);
  stdin.setEncoding('utf8').on('data', listener).resume();
  return () => {
    stdin.off('data', listener).pause();
    stdin.setRawMode(false);
  };
}
