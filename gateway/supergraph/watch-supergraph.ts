import { type WatchFileOptions, watchFile } from '../watch-file.ts';
import { type LoadedSupergraph, parseSupergraph } from './load-supergraph.ts';

export interface WatchOptions extends Omit<WatchFileOptions, 'onChange'> {
  /** Takes a new supergraph into use; may reject, which leaves the old one in use. */
  readonly onChange: (supergraph: LoadedSupergraph) => Promise<void>;
}

/**
 * Looks at a supergraph file until the returned function is called, which waits for a change that
 * is being taken into use.
 */
export function watchSupergraph(file: string, options: WatchOptions): () => Promise<void> {
  return watchFile(file, {
    ...options,
    onChange: async (sdl) => options.onChange(parseSupergraph(sdl)),
  });
}
