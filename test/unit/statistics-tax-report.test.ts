import { describe, expect, test } from 'vitest';
import { parseTaxReport } from '../../subgraphs/statistics/parse-tax-report.ts';

const CALL = { agency: 'KGD', service: 'report', correlationId: 'call-1' } as const;
const HEADER = 'Год;Месяц;Код КАТО;Регион;Плательщиков;Сумма ИПН, тенге';
const ASTANA = '2026;9;710000000;город Астана;3\u00A0871;33\u00A0521\u00A0075,05';
const ABAI = '2026;9;100000000;область Абай;0;0,00';
const report = (...lines: string[]) => `${[HEADER, ...lines].join('\r\n')}\r\n`;
const TOTAL = 'Итого;;;;3\u00A0871;33\u00A0521\u00A0075,05';

describe('the report', () => {
  test('is read to the tiyn, by region, without its total', () => {
    const { month, regions } = parseTaxReport(report(ABAI, ASTANA, TOTAL), '2026-09', CALL);
    expect(month).toBe('2026-09');
    expect([...regions]).toEqual([
      ['KZ-10', { payers: 0, amount: 0 }],
      ['KZ-71', { payers: 3_871, amount: 3_352_107_505 }],
    ]);
  });

  test('with a line that comes twice has it once', () => {
    const text = report(ABAI, ASTANA, ASTANA, TOTAL);
    expect(parseTaxReport(text, '2026-09', CALL).regions.get('KZ-71')?.payers).toBe(3_871);
  });

  test.each([
    ['of another month', report(ABAI, ASTANA, TOTAL), '2026-10'],
    ['that does not add up', report(ABAI, ASTANA, TOTAL.replace('871', '872')), '2026-09'],
    ['that was cut off', report(ABAI, ASTANA), '2026-09'],
    ['with something after its total', report(ABAI, TOTAL, ASTANA), '2026-09'],
    ['with a decimal point', report(ABAI, ASTANA.replace(',05', '.05'), TOTAL), '2026-09'],
    [
      'with a region that nobody knows',
      report(ABAI.replace('100', '990'), ASTANA, TOTAL),
      '2026-09',
    ],
    ['with a column too many', report(ABAI, `${ASTANA};`, TOTAL), '2026-09'],
    [
      'with two lines of a region that differ',
      report(ABAI, ABAI.replace('0;0,00', '5;1,00'), ASTANA, TOTAL),
      '2026-09',
    ],
    ['that is a page of something else', '<html></html>', '2026-09'],
  ])('%s is refused', (_name, text, month) => {
    expect(() => parseTaxReport(text, month, CALL)).toThrow(
      expect.objectContaining({ code: 'AGENCY_SCHEMA_MISMATCH', agency: 'KGD' }),
    );
  });
});
