/** The indexes of a longest rising subsequence, in n log n (Fredman, "On computing the length of longest increasing subsequences", 1975): what can stay where it is while the rest moves around it. */
export function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  /** By length less one: where the sequence of that length ends that ends lowest. */
  const ends: number[] = [];
  const previous = numbers.map((number, index) => {
    const length = firstIndex(ends, (end) => (numbers[end] ?? 0) >= number);
    ends[length] = index;
    return ends[length - 1];
  });
  const rise = new Set<number>();
  for (let index = ends.at(-1); index !== undefined; index = previous[index]) rise.add(index);
  return rise;
}

/** Where the test first holds in a list in which it holds from somewhere on. */
function firstIndex(list: readonly number[], test: (value: number) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(list[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
