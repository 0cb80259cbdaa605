import type { CodeList } from './lookup-label.ts';

/** Who may issue a search or a ban on entry. The codes are modelled, no public list exists. */
export const ALERT_ISSUERS = {
  MIGRATION_POLICE: {
    kk: 'Көші-қон қызметі',
    ru: 'Миграционная служба',
    en: 'Migration service',
  },
  CRIMINAL_POLICE: {
    kk: 'Криминалдық полиция',
    ru: 'Криминальная полиция',
    en: 'Criminal police',
  },
  BORDER_SERVICE: { kk: 'Шекара қызметі', ru: 'Пограничная служба', en: 'Border service' },
  COURT: { kk: 'Сот', ru: 'Суд', en: 'Court' },
} as const satisfies CodeList;
