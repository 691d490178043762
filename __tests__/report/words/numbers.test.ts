import { describe, expect, it } from '@jest/globals';
import {
  formatChance,
  formatChange,
  formatChangeInterval,
  formatMetricInterval,
  formatPercentInterval,
  formatPointsInterval,
  formatRoughly,
  formatCount,
  formatCountChange,
  formatDistance,
  formatLimitPercent,
  formatLimitPoints,
  formatMetric,
  formatPercent,
  formatPlural,
  formatPoints,
  formatPointsChange,
} from '../../../src/report/words/numbers.js';

describe('numbers', () => {
  it('groups the digits of a count', () => {
    expect([0, 999, 1000, 65_536, 1_234_567].map(formatCount)).toEqual([
      '0',
      '999',
      '1,000',
      '65,536',
      '1,234,567',
    ]);
  });

  it('counts one thing in the singular', () => {
    expect(formatPlural(1, 'row')).toBe('1 row');
    expect(formatPlural(0, 'row')).toBe('0 rows');
    expect(formatPlural(2, 'class', 'classes')).toBe('2 classes');
  });

  it('shows a share as a percentage with one decimal, a metric with three', () => {
    expect([0, 145 / 150, 1].map(formatPercent)).toEqual(['0.0%', '96.7%', '100.0%']);
    expect([1, 0.12345, -0.5].map(formatMetric)).toEqual(['1.000', '0.123', '\u22120.500']);
  });

  it('shows a limit as short as it is', () => {
    expect([0.9, 0.9125, 1, 0.07].map(formatLimitPercent)).toEqual(['90%', '91.25%', '100%', '7%']);
    expect([0.02, 0.01, 0, 0.005, -0.01].map(formatLimitPoints)).toEqual([
      '2 points',
      '1 point',
      '0 points',
      '0.5 points',
      '\u22121 points',
    ]);
  });

  it('R5: never shows a distance as nothing', () => {
    expect([0.0133, -0.02, 0.01, 1e-9].map(formatPoints)).toEqual([
      '1.3 points',
      '2.0 points',
      '1.0 point',
      'less than 0.1 points',
    ]);
    expect([0.0133, -0.02, 1e-9].map(formatDistance)).toEqual([
      '0.013',
      '0.020',
      'less than 0.001',
    ]);
  });

  it('gives a change its sign, none as 0 and one too small to show as about 0', () => {
    expect([0.0133, -0.0133, 0, -0, 1e-12, 0.0001, -0.0004].map(formatChange)).toEqual([
      '+0.013',
      '\u22120.013',
      '0',
      '0',
      '0',
      '\u2248 0',
      '\u2248 0',
    ]);
    expect([2 / 150, -0.1, 0, 0.0001].map(formatPointsChange)).toEqual([
      '+1.3 points',
      '\u221210.0 points',
      '0',
      '\u2248 0',
    ]);
    expect([0, 2, -1500].map(formatCountChange)).toEqual(['0', '+2', '\u22121,500']);
  });
});

describe('chances and intervals', () => {
  it('never rounds a chance to 0 or to 1', () => {
    expect([0.0004, 0.0005, 0.212, 0.9996, 1].map(formatChance)).toEqual([
      'less than 0.1%',
      '0.1%',
      '21.2%',
      'more than 99.9%',
      '100.0%',
    ]);
  });

  it('rounds advice up to two digits', () => {
    expect([7, 99, 100, 637, 1201, 999_500].map(formatRoughly)).toEqual([
      '7',
      '99',
      '100',
      '640',
      '1,300',
      '1,000,000',
    ]);
  });

  it('writes both ends of an interval', () => {
    const ends = { low: -0.061, high: 0.008 };
    expect(formatPointsInterval(ends)).toBe('\u22126.1 to +0.8 points');
    expect(formatChangeInterval(ends)).toBe('\u22120.061 to +0.008');
    expect(formatMetricInterval({ low: 0.5, high: 1 })).toBe('0.500 to 1.000');
    expect(formatPercentInterval({ low: 0.865, high: 0.9541 })).toBe('86.5% to 95.4%');
  });
});
