/**
 * The indexes of a longest increasing subsequence: the items that can stay while the others are moved. Takes n log n
 * steps (Fredman, "On computing the length of longest increasing subsequences", 1975).
 */
export function longestIncreasingSubsequence(numbers: readonly number[]): ReadonlySet<number> {
  /** `ends[n]` is the index of the lowest last number of any increasing subsequence of length n + 1. */
  const ends: number[] = [];
  const previous = numbers.map((number, index) => {
    const length = firstIndex(ends, (end) => (numbers[end] ?? 0) >= number);
    ends[length] = index;
    return ends[length - 1];
  });
  const result = new Set<number>();
  for (let index = ends.at(-1); index !== undefined; index = previous[index]) result.add(index);
  return result;
}

/** The first index at which the test holds, by binary search. The test must hold from there to the end. */
function firstIndex(list: readonly number[], test: (value: number) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(list[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
