/** Returns a count whose mean and variance are `expected` (Poisson); `dice` gives [0, 1). */
export function drawCount(expected: number, dice: () => number): number {
  if (expected <= 0) return 0;
  if (expected > 40) {
    const normal = Math.sqrt(-2 * Math.log(1 - dice())) * Math.cos(2 * Math.PI * dice());
    return Math.max(0, Math.round(expected + Math.sqrt(expected) * normal));
  }
  const least = Math.exp(-expected);
  let count = 0;
  for (let product = dice(); product > least; product *= dice()) count += 1;
  return count;
}
