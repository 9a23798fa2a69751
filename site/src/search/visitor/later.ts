/** Something that is done once things have been quiet. */
export interface Later {
  /** Does it after a while, counted again from now. */
  call(): void;
  /** Does it now, and no longer later. */
  now(): void;
}

/** @param quiet in milliseconds */
export function later(act: () => void, quiet: number): Later {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const now = () => {
    clearTimeout(timer);
    act();
  };
  return {
    call() {
      clearTimeout(timer);
      timer = setTimeout(act, quiet);
    },
    now,
  };
}
