/** A program that makes a whole site from content on disk. */
export interface Peer {
  name: string;
  /** The folder that its site is in. */
  output: string;
  /** Makes it forget what it has built: output and caches. Not counted. */
  clear(): Promise<void>;
  /** Resolves when the whole site is on disk. Counted, with the start of its process. */
  build(): Promise<void>;
  /** Ends what goes on afterwards. Not counted. */
  end(): Promise<void>;
}
