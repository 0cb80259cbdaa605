export { type AlertsOptions, startAlerts } from './alerts.ts';
