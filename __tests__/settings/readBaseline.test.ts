import { describe, expect, it } from '@jest/globals';
import { readSettingsFrom, userErrorOf } from '../support/readSettingsFrom.js';

describe('baseline and baseline-at', () => {
  it('are a way to the base, or a stage and where its versions are', () => {
    expect(readSettingsFrom({ baseline: 'commit' })).toMatchObject({
      baseline: 'commit',
      stage: null,
    });
    const given = { baseline: 'production', 'baseline-at': 's3://models/team' };
    expect(readSettingsFrom(given)).toMatchObject({
      baseline: 'stage',
      stage: { name: 'production', at: 's3://models/team' },
    });
  });

  it('take no slip for a stage', () => {
    expect(userErrorOf(() => readSettingsFrom({ baseline: 'artefact' }))).toBe(
      'settings-baseline: baseline "artefact" is none of auto, artifact, commit, none. Did you mean artifact? A stage such as production needs baseline-at too, where its versions are: release, s3://BUCKET/PREFIX or mlflow:REGISTERED_MODEL.',
    );
    expect(userErrorOf(() => readSettingsFrom({ 'baseline-at': 'release' }))).toBe(
      'settings-baseline: baseline-at "release" is of no use beside baseline "auto": name a stage there, such as production, or leave it out.',
    );
  });
});
