/** What a `metrics.json` says; metrics.schema.json has what each value means. */

export type Result = {
  format: 'forest-gate/metrics';
  formatVersion: 1;
  toolVersion: string;
  libraries: Record<string, string>;
  createdAt: string;
  name: string;
  task: 'classification';
  source: {
    serverUrl: string | null;
    repository: string | null;
    event: string | null;
    commit: string | null;
    dataPath: string | null;
    dataPointer: string | null;
    looks: number | null;
  };
  settings: {
    target: string;
    ignore: string[];
    categoricalFeatures: string[];
    numericFeatures: string[];
    missing: 'error' | 'keep';
    separator: 'pipe' | 'auto' | 'comma' | 'semicolon' | 'tab';
    decimal: 'auto' | 'comma' | 'point';
    idColumn: string | null;
    groupColumn: string | null;
    algorithm: 'random-forest' | 'decision-tree' | 'given';
    trees: number;
    maxFeatures: string | number;
    maxDepth: number | null;
    minSamplesSplit: number;
    minGain: number;
    seed: number;
    threshold: number | null;
    positiveClass: string | null;
    evaluation: 'given' | 'cross-validation' | 'hold-out';
    folds: number;
    testSize: number;
    predictionColumn?: string | null | undefined;
    probabilityColumns?: string[] | undefined;
  };
  askedSplit: { folds: number; testSize: number } | null;
  data: {
    path: string;
    format: {
      kind: 'csv' | 'json-lines' | 'parquet';
      separator: 'pipe' | 'comma' | 'semicolon' | 'tab' | null;
      decimal: 'comma' | 'point';
      gzip: boolean;
    };
    rows: number;
    rowsWithoutTarget: number;
    features: string[];
    columns: {
      name: string;
      kind: 'number' | 'category';
      levels: number | null;
      missing: number;
    }[];
    leftOut: { name: string; reason: 'date' | 'constant' | 'free-text' | 'index' }[];
    target: string;
    classes: { name: string; rows: number }[];
    targets: {
      least: number;
      median: number;
      mean: number;
      most: number;
      deviation: number;
    } | null;
    similarClasses: string[][];
    duplicates: number;
    conflictingLabels: number;
    sha256: string;
    fingerprint: string;
  };
  findings: {
    code:
      | 'FG-T01'
      | 'FG-T02'
      | 'FG-T03'
      | 'FG-T04'
      | 'FG-T05'
      | 'FG-T06'
      | 'FG-T07'
      | 'FG-T08'
      | 'FG-T09';
    kind: 'answer' | 'units' | 'row-number' | 'rounded' | 'id' | 'unlearned' | 'untested' | null;
    count: number;
    columns: string[];
    classes: string[];
    lines: number[];
    shares: number[];
    isNew: boolean | null;
  }[];
  evaluation: {
    rows: number;
    correct: number;
    accuracy: number;
    balancedAccuracy: number;
    mcc: number;
    logLoss: number | null;
    clippedLogLoss: number | null;
    macro: { precision: number; recall: number; f1: number };
    weighted: { precision: number; recall: number; f1: number };
    perClass: readonly {
      name: string;
      precision: number;
      recall: number;
      f1: number;
      support: number;
    }[];
    probabilities: {
      brierScore: number;
      rocAuc: number | null;
      averagePrecision: number | null;
      calibrationError: number;
      perClass: readonly {
        brierScore: number;
        rocAuc: number | null;
        averagePrecision: number | null;
        calibrationError: number;
      }[];
    } | null;
    confusionMatrix: readonly (readonly number[])[];
    majorityShare: number;
  };
  majority: {
    test: 'mcnemar-exact' | 'swap' | 'sign-flip';
    betterPValue: number;
    worsePValue: number;
  };
  rows: {
    line: number[];
    identity: string[];
    content: string[] | null;
    group: string[] | null;
    fold: number[];
    truth: number[];
    predicted: number[];
    votes: number[] | null;
    unit: 'shares' | 'votes';
    baseline: {
      predicted: (number | null)[];
      votes: number[] | null;
      unit: 'shares' | 'votes';
      truth: (number | null)[];
    } | null;
    weight: number[] | null;
  };
  baseline: {
    mode: 'commit' | 'auto' | 'artifact' | 'none' | 'stage';
    stage: { name: string; at: string; version: string | null } | null;
    source: 'commit' | 'artifact' | 'none' | 'unreadable';
    commit: string | null;
    reason: string;
    notComparable: boolean;
    settingsChanges: { name: string; base: string; current: string }[];
    givenToBoth: string[];
    workflowChanged: boolean | null;
    data: {
      path: string;
      format: {
        kind: 'csv' | 'json-lines' | 'parquet';
        separator: 'pipe' | 'comma' | 'semicolon' | 'tab' | null;
        decimal: 'comma' | 'point';
        gzip: boolean;
      };
      rows: number;
      rowsWithoutTarget: number;
      features: string[];
      columns: {
        name: string;
        kind: 'number' | 'category';
        levels: number | null;
        missing: number;
      }[];
      leftOut: { name: string; reason: 'date' | 'constant' | 'free-text' | 'index' }[];
      target: string;
      classes: { name: string; rows: number }[];
      targets: {
        least: number;
        median: number;
        mean: number;
        most: number;
        deviation: number;
      } | null;
      similarClasses: string[][];
      duplicates: number;
      conflictingLabels: number;
      sha256: string;
      fingerprint: string;
    } | null;
    rejected: { artifact: number; run: number; reason: string }[];
  };
  comparison: {
    rows: number;
    leftOut: number;
    current: {
      rows: number;
      correct: number;
      accuracy: number;
      balancedAccuracy: number;
      mcc: number;
      logLoss: number | null;
      clippedLogLoss: number | null;
      macro: { precision: number; recall: number; f1: number };
      weighted: { precision: number; recall: number; f1: number };
      perClass: readonly {
        name: string;
        precision: number;
        recall: number;
        f1: number;
        support: number;
      }[];
      probabilities: {
        brierScore: number;
        rocAuc: number | null;
        averagePrecision: number | null;
        calibrationError: number;
        perClass: readonly {
          brierScore: number;
          rocAuc: number | null;
          averagePrecision: number | null;
          calibrationError: number;
        }[];
      } | null;
      confusionMatrix: readonly (readonly number[])[];
      majorityShare: number;
    };
    baseline: {
      rows: number;
      correct: number;
      accuracy: number;
      balancedAccuracy: number;
      mcc: number;
      logLoss: number | null;
      clippedLogLoss: number | null;
      macro: { precision: number; recall: number; f1: number };
      weighted: { precision: number; recall: number; f1: number };
      perClass: readonly {
        name: string;
        precision: number;
        recall: number;
        f1: number;
        support: number;
      }[];
      probabilities: {
        brierScore: number;
        rocAuc: number | null;
        averagePrecision: number | null;
        calibrationError: number;
        perClass: readonly {
          brierScore: number;
          rocAuc: number | null;
          averagePrecision: number | null;
          calibrationError: number;
        }[];
      } | null;
      confusionMatrix: readonly (readonly number[])[];
      majorityShare: number;
    };
    accuracyChange: number;
    newlyRight: number;
    newlyWrong: number;
  } | null;
  anchors: {
    since: string;
    commit: string | null;
    source: 'commit' | 'artifact' | 'none' | 'unreadable';
    reason: string;
    comparison: {
      rows: number;
      current: number;
      anchor: number;
      newlyRight: number;
      newlyWrong: number;
    } | null;
    rows: {
      predicted: (number | null)[];
      votes: number[] | null;
      unit: 'shares' | 'votes';
      truth: (number | null)[];
    } | null;
  }[];
  features: {
    tried: number[];
    measured: (number | null)[];
    kept: number;
    besideBase: boolean;
  } | null;
  outOfBag: { rows: number; correct: number; accuracy: number } | null;
  medians: {
    metric: string;
    of: string | null;
    runs: number;
    values: number[];
    reason: string | null;
  }[];
  slices: {
    column: string;
    edges: number[] | null;
    partOf: number[];
    parts: {
      name: string;
      rows: number;
      correct: number;
      interval: Readonly<{ low: number; high: number }> | null;
      metrics: { metric: string; value: number | null; baseline: number | null }[];
      compared: {
        rows: number;
        correct: number;
        baselineCorrect: number;
        newlyRight: number;
        newlyWrong: number;
        pValue: number | null;
        adjustedPValue: number | null;
        isWorse: boolean;
      } | null;
    }[];
  }[];
  model: {
    sha256: string;
    bytes: number;
    trees: number;
    checkedRows: number;
    onnx: 'not-asked' | 'too-large' | { sha256: string; bytes: number };
  } | null;
  modelFile: { path: string; sha256: string; bytes: number } | null;
  intervals: {
    metric: string;
    current: Readonly<{ low: number; high: number }> | null;
    baseline: Readonly<{ low: number; high: number }> | null;
    difference: Readonly<{ low: number; high: number }> | null;
  }[];
  attribution: { baseline: number; baseSettings: number; current: number } | null;
  rowChanges: {
    own: { rows: number; correct: number };
    removed: { rows: number; baselineCorrect: number; pValue: number | null };
    added: {
      rows: number;
      correct: number;
      baselineRows: number;
      baselineCorrect: number;
      pValue: number | null;
    };
    relabelled: {
      rows: number;
      correct: number;
      baselineCorrect: number;
      baselineCorrectBefore: number;
      pValue: number | null;
    };
    stayed: {
      rows: number;
      correct: number;
      baselineCorrect: number;
      newlyRight: number;
      newlyWrong: number;
    };
  } | null;
  seeds: {
    seeds: number[];
    accuracies: number[];
    comparisons:
      | {
          newlyRight: number;
          newlyWrong: number;
          baseline: number;
          answers: {
            current: { rows: number[]; predicted: number[]; votes: number[] | null };
            baseline: { rows: number[]; predicted: number[]; votes: number[] | null };
          };
        }[]
      | null;
  } | null;
  dataChanges: {
    rowsAdded: number;
    rowsRemoved: number;
    rowsRelabelled: number;
    rowsEdited: number;
    classesAdded: string[];
    classesRemoved: string[];
    columnsAdded: string[];
    columnsRemoved: string[];
    columnsRenamed: { base: string; current: string }[];
    classesRenamed: { base: string; current: string }[];
    columnsRetyped: string[];
    newLevels: { column: string; levels: number; rows: number }[];
    newRows: {
      rows: number;
      columns: {
        column: string;
        kind: 'number' | 'category';
        statistic: number;
        pValue: number;
        adjustedPValue: number;
        drifted: boolean;
        below: number;
        above: number;
      }[];
    } | null;
    drift: {
      column: string;
      kind: 'number' | 'category';
      statistic: number;
      pValue: number;
      adjustedPValue: number;
      populationStabilityIndex: number;
      drifted: boolean;
    }[];
  } | null;
  distributions: (
    | { column: string; low: number; high: number; baseline: number[]; current: number[] }
    | { column: string; levels: string[]; others: number; baseline: number[]; current: number[] }
  )[];
  importance: {
    rows: number;
    repeats: number;
    columns: { column: string; mean: number; deviation: number }[];
    reason: string | null;
  };
  policy: {
    rules: string[];
    significance: number;
    evidence: 'drop' | 'margin';
    strict: boolean;
    baselineRequired: boolean;
    acceptLabel: string | null;
    acceptFloors: boolean;
    ignoreChecks: (
      | 'FG-T01'
      | 'FG-T02'
      | 'FG-T03'
      | 'FG-T04'
      | 'FG-T05'
      | 'FG-T06'
      | 'FG-T07'
      | 'FG-T08'
      | 'FG-T09'
    )[];
  };
  rules: {
    rule: string;
    metric: string;
    of: string | null;
    slice: 'every' | { column: string; part: string } | null;
    worst: { column: string; part: string } | null;
    kind: 'median' | 'majority' | 'drop' | 'floor' | 'ceiling';
    level: 'fail' | 'warn';
    actual: number | null;
    limit: number;
    isRelative: boolean;
    since: string | null;
    runs: number | null;
    outcome: 'passed' | 'failed' | 'inconclusive' | 'accepted' | 'not-applied';
    reason: string;
    evidence: {
      test: 'mcnemar-exact' | 'swap' | 'sign-flip';
      pValue: number;
      adjustedPValue: number;
      drop: Readonly<{ low: number; high: number }>;
      shown: 'drop' | 'beyond' | 'chance' | 'not-shown' | 'within';
      rowsToSettle: number | null;
    } | null;
    seeds: { agree: number; of: number } | null;
  }[];
  ownVerdict: 'passed' | 'failed' | 'inconclusive';
  basePolicy: {
    policy: {
      rules: string[];
      significance: number;
      evidence: 'drop' | 'margin';
      strict: boolean;
      baselineRequired: boolean;
      acceptLabel: string | null;
      acceptFloors: boolean;
      ignoreChecks: (
        | 'FG-T01'
        | 'FG-T02'
        | 'FG-T03'
        | 'FG-T04'
        | 'FG-T05'
        | 'FG-T06'
        | 'FG-T07'
        | 'FG-T08'
        | 'FG-T09'
      )[];
    };
    rules: {
      rule: string;
      metric: string;
      of: string | null;
      slice: 'every' | { column: string; part: string } | null;
      worst: { column: string; part: string } | null;
      kind: 'median' | 'majority' | 'drop' | 'floor' | 'ceiling';
      level: 'fail' | 'warn';
      actual: number | null;
      limit: number;
      isRelative: boolean;
      since: string | null;
      runs: number | null;
      outcome: 'passed' | 'failed' | 'inconclusive' | 'accepted' | 'not-applied';
      reason: string;
      evidence: {
        test: 'mcnemar-exact' | 'swap' | 'sign-flip';
        pValue: number;
        adjustedPValue: number;
        drop: Readonly<{ low: number; high: number }>;
        shown: 'drop' | 'beyond' | 'chance' | 'not-shown' | 'within';
        rowsToSettle: number | null;
      } | null;
      seeds: { agree: number; of: number } | null;
    }[];
    verdict: 'passed' | 'failed' | 'inconclusive';
  } | null;
  baseEvaluation: {
    settingsChanges: { name: string; base: string; current: string }[];
    rows: number;
    accuracy: number | null;
    baselineAccuracy: number | null;
    reason: string | null;
    rules: {
      rule: string;
      metric: string;
      of: string | null;
      slice: 'every' | { column: string; part: string } | null;
      worst: { column: string; part: string } | null;
      kind: 'median' | 'majority' | 'drop' | 'floor' | 'ceiling';
      level: 'fail' | 'warn';
      actual: number | null;
      limit: number;
      isRelative: boolean;
      since: string | null;
      runs: number | null;
      outcome: 'passed' | 'failed' | 'inconclusive' | 'accepted' | 'not-applied';
      reason: string;
      evidence: {
        test: 'mcnemar-exact' | 'swap' | 'sign-flip';
        pValue: number;
        adjustedPValue: number;
        drop: Readonly<{ low: number; high: number }>;
        shown: 'drop' | 'beyond' | 'chance' | 'not-shown' | 'within';
        rowsToSettle: number | null;
      } | null;
      seeds: { agree: number; of: number } | null;
    }[];
    verdict: 'passed' | 'failed' | 'inconclusive';
  } | null;
  acceptance: { label: string; by: string; at: string; commit: string } | null;
  merged: {
    parts: { path: string; rows: number; sha256: string; fingerprint: string }[];
    leftOut: string[];
  } | null;
  verdict: 'passed' | 'failed' | 'inconclusive';
};

/** The same of a model that predicts numbers. */

export type RegressionResult = {
  format: 'forest-gate/metrics';
  formatVersion: 1;
  toolVersion: string;
  libraries: Record<string, string>;
  createdAt: string;
  name: string;
  task: 'regression';
  source: {
    serverUrl: string | null;
    repository: string | null;
    event: string | null;
    commit: string | null;
    dataPath: string | null;
    dataPointer: string | null;
    looks: number | null;
  };
  settings: {
    target: string;
    ignore: string[];
    categoricalFeatures: string[];
    numericFeatures: string[];
    missing: 'error' | 'keep';
    separator: 'pipe' | 'auto' | 'comma' | 'semicolon' | 'tab';
    decimal: 'auto' | 'comma' | 'point';
    idColumn: string | null;
    groupColumn: string | null;
    algorithm: 'random-forest' | 'decision-tree' | 'given';
    trees: number;
    maxFeatures: string | number;
    maxDepth: number | null;
    minSamplesSplit: number;
    minGain: number;
    seed: number;
    threshold: number | null;
    positiveClass: string | null;
    evaluation: 'given' | 'cross-validation' | 'hold-out';
    folds: number;
    testSize: number;
    predictionColumn?: string | null | undefined;
    probabilityColumns?: string[] | undefined;
  };
  askedSplit: { folds: number; testSize: number } | null;
  data: {
    path: string;
    format: {
      kind: 'csv' | 'json-lines' | 'parquet';
      separator: 'pipe' | 'comma' | 'semicolon' | 'tab' | null;
      decimal: 'comma' | 'point';
      gzip: boolean;
    };
    rows: number;
    rowsWithoutTarget: number;
    features: string[];
    columns: {
      name: string;
      kind: 'number' | 'category';
      levels: number | null;
      missing: number;
    }[];
    leftOut: { name: string; reason: 'date' | 'constant' | 'free-text' | 'index' }[];
    target: string;
    classes: { name: string; rows: number }[];
    targets: {
      least: number;
      median: number;
      mean: number;
      most: number;
      deviation: number;
    } | null;
    similarClasses: string[][];
    duplicates: number;
    conflictingLabels: number;
    sha256: string;
    fingerprint: string;
  };
  findings: {
    code:
      | 'FG-T01'
      | 'FG-T02'
      | 'FG-T03'
      | 'FG-T04'
      | 'FG-T05'
      | 'FG-T06'
      | 'FG-T07'
      | 'FG-T08'
      | 'FG-T09';
    kind: 'answer' | 'units' | 'row-number' | 'rounded' | 'id' | 'unlearned' | 'untested' | null;
    count: number;
    columns: string[];
    classes: string[];
    lines: number[];
    shares: number[];
    isNew: boolean | null;
  }[];
  evaluation: {
    rows: number;
    mae: number;
    rmse: number;
    r2: number | null;
    medianAbsoluteError: number;
    mape: number;
    pinballLoss: readonly number[];
    medianMae: number;
  };
  rows: {
    line: number[];
    identity: string[];
    content: string[] | null;
    group: string[] | null;
    fold: number[];
    truth: number[];
    predicted: number[];
    baseline: { predicted: (number | null)[]; truth: (number | null)[] } | null;
  };
  baseline: {
    mode: 'commit' | 'auto' | 'artifact' | 'none' | 'stage';
    stage: { name: string; at: string; version: string | null } | null;
    source: 'commit' | 'artifact' | 'none' | 'unreadable';
    commit: string | null;
    reason: string;
    notComparable: boolean;
    settingsChanges: { name: string; base: string; current: string }[];
    givenToBoth: string[];
    workflowChanged: boolean | null;
    data: {
      path: string;
      format: {
        kind: 'csv' | 'json-lines' | 'parquet';
        separator: 'pipe' | 'comma' | 'semicolon' | 'tab' | null;
        decimal: 'comma' | 'point';
        gzip: boolean;
      };
      rows: number;
      rowsWithoutTarget: number;
      features: string[];
      columns: {
        name: string;
        kind: 'number' | 'category';
        levels: number | null;
        missing: number;
      }[];
      leftOut: { name: string; reason: 'date' | 'constant' | 'free-text' | 'index' }[];
      target: string;
      classes: { name: string; rows: number }[];
      targets: {
        least: number;
        median: number;
        mean: number;
        most: number;
        deviation: number;
      } | null;
      similarClasses: string[][];
      duplicates: number;
      conflictingLabels: number;
      sha256: string;
      fingerprint: string;
    } | null;
    rejected: { artifact: number; run: number; reason: string }[];
  };
  comparison: {
    rows: number;
    leftOut: number;
    current: {
      rows: number;
      mae: number;
      rmse: number;
      r2: number | null;
      medianAbsoluteError: number;
      mape: number;
      pinballLoss: readonly number[];
      medianMae: number;
    };
    baseline: {
      rows: number;
      mae: number;
      rmse: number;
      r2: number | null;
      medianAbsoluteError: number;
      mape: number;
      pinballLoss: readonly number[];
      medianMae: number;
    };
    nearer: number;
    farther: number;
  } | null;
  anchors: {
    since: string;
    commit: string | null;
    source: 'commit' | 'artifact' | 'none' | 'unreadable';
    reason: string;
    comparison: {
      rows: number;
      leftOut: number;
      current: {
        rows: number;
        mae: number;
        rmse: number;
        r2: number | null;
        medianAbsoluteError: number;
        mape: number;
        pinballLoss: readonly number[];
        medianMae: number;
      };
      baseline: {
        rows: number;
        mae: number;
        rmse: number;
        r2: number | null;
        medianAbsoluteError: number;
        mape: number;
        pinballLoss: readonly number[];
        medianMae: number;
      };
      nearer: number;
      farther: number;
    } | null;
    rows: { predicted: (number | null)[]; truth: (number | null)[] } | null;
  }[];
  medians: {
    metric: string;
    of: string | null;
    runs: number;
    values: number[];
    reason: string | null;
  }[];
  model: {
    sha256: string;
    bytes: number;
    trees: number;
    checkedRows: number;
    onnx: 'not-asked' | 'too-large' | { sha256: string; bytes: number };
  } | null;
  modelFile: { path: string; sha256: string; bytes: number } | null;
  intervals: {
    metric: string;
    current: Readonly<{ low: number; high: number }> | null;
    baseline: Readonly<{ low: number; high: number }> | null;
    difference: Readonly<{ low: number; high: number }> | null;
  }[];
  rowChanges: {
    own: { rows: number; mae: number | null };
    removed: { rows: number; baselineMae: number | null };
    added: { rows: number; mae: number | null; baselineMae: number | null };
    retargeted: { rows: number; mae: number | null; baselineMae: number | null };
    stayed: { rows: number; mae: number | null; baselineMae: number | null };
  } | null;
  seeds: {
    seeds: number[];
    maes: number[];
    answers: { current: number[]; baseline: (number | null)[] }[] | null;
  } | null;
  dataChanges: {
    rowsAdded: number;
    rowsRemoved: number;
    rowsRelabelled: number;
    rowsEdited: number;
    classesAdded: string[];
    classesRemoved: string[];
    columnsAdded: string[];
    columnsRemoved: string[];
    columnsRenamed: { base: string; current: string }[];
    classesRenamed: { base: string; current: string }[];
    columnsRetyped: string[];
    newLevels: { column: string; levels: number; rows: number }[];
    newRows: {
      rows: number;
      columns: {
        column: string;
        kind: 'number' | 'category';
        statistic: number;
        pValue: number;
        adjustedPValue: number;
        drifted: boolean;
        below: number;
        above: number;
      }[];
    } | null;
    drift: {
      column: string;
      kind: 'number' | 'category';
      statistic: number;
      pValue: number;
      adjustedPValue: number;
      populationStabilityIndex: number;
      drifted: boolean;
    }[];
  } | null;
  distributions: (
    | { column: string; low: number; high: number; baseline: number[]; current: number[] }
    | { column: string; levels: string[]; others: number; baseline: number[]; current: number[] }
  )[];
  policy: {
    rules: string[];
    significance: number;
    evidence: 'drop' | 'margin';
    strict: boolean;
    baselineRequired: boolean;
    acceptLabel: string | null;
    acceptFloors: boolean;
    ignoreChecks: (
      | 'FG-T01'
      | 'FG-T02'
      | 'FG-T03'
      | 'FG-T04'
      | 'FG-T05'
      | 'FG-T06'
      | 'FG-T07'
      | 'FG-T08'
      | 'FG-T09'
    )[];
  };
  rules: {
    rule: string;
    metric: string;
    of: string | null;
    slice: 'every' | { column: string; part: string } | null;
    worst: { column: string; part: string } | null;
    kind: 'median' | 'majority' | 'drop' | 'floor' | 'ceiling';
    level: 'fail' | 'warn';
    actual: number | null;
    limit: number;
    isRelative: boolean;
    since: string | null;
    runs: number | null;
    outcome: 'passed' | 'failed' | 'inconclusive' | 'accepted' | 'not-applied';
    reason: string;
    evidence: {
      test: 'mcnemar-exact' | 'swap' | 'sign-flip';
      pValue: number;
      adjustedPValue: number;
      drop: Readonly<{ low: number; high: number }>;
      shown: 'drop' | 'beyond' | 'chance' | 'not-shown' | 'within';
      rowsToSettle: number | null;
    } | null;
    seeds: { agree: number; of: number } | null;
  }[];
  ownVerdict: 'passed' | 'failed' | 'inconclusive';
  basePolicy: {
    policy: {
      rules: string[];
      significance: number;
      evidence: 'drop' | 'margin';
      strict: boolean;
      baselineRequired: boolean;
      acceptLabel: string | null;
      acceptFloors: boolean;
      ignoreChecks: (
        | 'FG-T01'
        | 'FG-T02'
        | 'FG-T03'
        | 'FG-T04'
        | 'FG-T05'
        | 'FG-T06'
        | 'FG-T07'
        | 'FG-T08'
        | 'FG-T09'
      )[];
    };
    rules: {
      rule: string;
      metric: string;
      of: string | null;
      slice: 'every' | { column: string; part: string } | null;
      worst: { column: string; part: string } | null;
      kind: 'median' | 'majority' | 'drop' | 'floor' | 'ceiling';
      level: 'fail' | 'warn';
      actual: number | null;
      limit: number;
      isRelative: boolean;
      since: string | null;
      runs: number | null;
      outcome: 'passed' | 'failed' | 'inconclusive' | 'accepted' | 'not-applied';
      reason: string;
      evidence: {
        test: 'mcnemar-exact' | 'swap' | 'sign-flip';
        pValue: number;
        adjustedPValue: number;
        drop: Readonly<{ low: number; high: number }>;
        shown: 'drop' | 'beyond' | 'chance' | 'not-shown' | 'within';
        rowsToSettle: number | null;
      } | null;
      seeds: { agree: number; of: number } | null;
    }[];
    verdict: 'passed' | 'failed' | 'inconclusive';
  } | null;
  baseEvaluation: {
    settingsChanges: { name: string; base: string; current: string }[];
    rows: number;
    mae: number | null;
    baselineMae: number | null;
    reason: string | null;
    rules: {
      rule: string;
      metric: string;
      of: string | null;
      slice: 'every' | { column: string; part: string } | null;
      worst: { column: string; part: string } | null;
      kind: 'median' | 'majority' | 'drop' | 'floor' | 'ceiling';
      level: 'fail' | 'warn';
      actual: number | null;
      limit: number;
      isRelative: boolean;
      since: string | null;
      runs: number | null;
      outcome: 'passed' | 'failed' | 'inconclusive' | 'accepted' | 'not-applied';
      reason: string;
      evidence: {
        test: 'mcnemar-exact' | 'swap' | 'sign-flip';
        pValue: number;
        adjustedPValue: number;
        drop: Readonly<{ low: number; high: number }>;
        shown: 'drop' | 'beyond' | 'chance' | 'not-shown' | 'within';
        rowsToSettle: number | null;
      } | null;
      seeds: { agree: number; of: number } | null;
    }[];
    verdict: 'passed' | 'failed' | 'inconclusive';
  } | null;
  acceptance: { label: string; by: string; at: string; commit: string } | null;
  verdict: 'passed' | 'failed' | 'inconclusive';
};

/** Either; `task` tells which. */

export type AnyResult = Result | RegressionResult;

/** A value that a file states, and what it is when it is found out anew. */
export interface Difference {
  /** Where it stands in the file, such as `evaluation.accuracy`. */
  readonly where: string;
  /** `undefined` for what is only on the other side. */
  readonly stated: unknown;
  readonly found: unknown;
}

/** One thing that was found out anew; the file is right about it when nothing differs. */
export interface Check {
  readonly what: string;
  readonly differences: readonly Difference[];
}

/** A `metrics.json`: its text, its bytes, or what `JSON.parse` makes of it. */
export type Document = string | Uint8Array | object;

/** What a document states, found out anew. */
export interface Verification {
  /** Whether nothing differs. */
  readonly isRight: boolean;
  readonly checks: readonly Check[];
  readonly result: AnyResult;
}

/**
 * Reads a document; every value is checked.
 * @throws UserError with the reason why it cannot be used
 */
export declare function parse(document: Document): AnyResult;

/**
 * Computes again all that follows from the rows, the settings and the policy of a document, as
 * `forest-gate verify --metrics` does.
 * @throws UserError when it cannot be used
 */
export declare function verify(document: Document): Verification;

/**
 * Holds one document beside another, as `forest-gate gate --baseline-metrics` does, without training.
 * @param base what is compared with; its rules judge too
 * @returns a document, with the verdict
 * @throws UserError when either cannot be used
 */
export declare function compare(base: Document, current: Document): AnyResult;

/** What a person can mend; its message says what was wrong, where and what to do. */
export declare class UserError extends Error {
  readonly name: 'UserError';
  readonly code: string;
}
