/** At most so many acts at once; the others wait in line. */
export function takingTurns(most: number) {
  const line: (() => void)[] = [];
  let atWork = 0;
  return async <T>(act: () => Promise<T>): Promise<T> => {
    if (atWork < most) atWork += 1;
    else await new Promise<void>((resolve) => line.push(resolve));
    try {
      return await act();
    } finally {
      const next = line.shift();
      if (next) next();
      else atWork -= 1;
    }
  };
}
