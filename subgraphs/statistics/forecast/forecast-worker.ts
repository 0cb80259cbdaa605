import { forecastSeries } from './forecast-series.ts';

export default forecastSeries;
