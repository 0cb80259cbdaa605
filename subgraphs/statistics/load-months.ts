import type DataLoader from 'dataloader';

/** Loads months one by one in one batch; rejects with the first that failed. */
export function loadMonths<Month>(
  loader: DataLoader<string, Month>,
  months: readonly string[],
): Promise<readonly Month[]> {
  return Promise.all(months.map((month) => loader.load(month)));
}
