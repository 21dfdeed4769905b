import path from 'node:path';
import { startFolder } from '../../../store/folders.ts';
import { UsageError } from '../../../store/UsageError.ts';

/** Reads the value of an option that is a path, and resolves it. @throws UsageError when it is blank */
export function pathOf(option: string, thing: 'file' | 'folder'): (text: string) => string {
  return (text) => {
    if (text.trim() === '')
      throw new UsageError(`invalid ${option} ${JSON.stringify(text)}; write the path of a ${thing}`);
    return path.resolve(startFolder(), text);
  };
}
