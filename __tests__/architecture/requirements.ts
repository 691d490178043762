/** One thing that has to hold, by the number that titles of tests call it by. */
export interface Requirement {
  readonly number: number;
  /** In one sentence. */
  readonly words: string;
  /** Why no test proves it, where none does. */
  readonly unproven?: string;
}

/** All requirements by what they are about. Their words are kept here; `npm run docs` writes the page. */
export const REQUIREMENTS: readonly (readonly [about: string, list: readonly Requirement[]])[] = [
  [
    'Inputs',
    [
      of(1, 'A path that leads outside the workspace, however many links it takes, is never read.'),
      of(2, 'Only regular files are read: opened once, checked while open, and up to a limit.'),
      of(3, 'An output path that the pull request made a link is not written to.'),
      of(4, 'A number is a plain decimal number: "", " ", "0x10", "80%" and "NaN" are errors.'),
      of(5, 'A metric exactly at its limit passes, the next number beyond fails, and all say so.'),
      of(6, 'Unknown names and values and contradictions are errors that say what is allowed.'),
      of(7, 'No shell is ever started, and action.yml puts no value of a user into a script.'),
    ],
  ],
  [
    'The table',
    [
      of(8, 'Valid files give the right table; damaged ones an error with a code and a line.'),
      of(9, 'A quote that is never closed is an error that names the line it opened on.'),
      of(10, 'A row that is too long or too short is an error, never padded, shifted or dropped.'),
      of(11, 'A byte order mark is no part of a name; what is not UTF-8 is refused.'),
      of(12, 'Line ends, blank lines and a missing last line end do not change the table.'),
      of(13, 'Names such as `__proto__` and `constructor` are names like others.'),
      of(14, 'Headers that are empty, equal or nearly equal are an error that names both.'),
      of(15, 'Missing cells follow a stated list; all others are decimal numbers or errors.'),
      of(16, 'Every limit of size is exact, and the error names the limit.'),
      of(17, 'Hundreds of thousands of rows overflow no stack.'),
      of(18, "A file beyond what a string can hold meets a limit, not an engine's error."),
      of(19, 'Empty, header only, no target, one class, too few rows: each has its own error.'),
      of(20, 'A Git LFS pointer, an archive, a spreadsheet or HTML is recognised as what it is.'),
      of(21, 'No cell of a CSV that is written is a formula, and the file reads back equal.'),
      of(22, 'An error names line, column and offset, and never what is in a cell.'),
    ],
  ],
  [
    'Training',
    [
      of(23, "The forest passes the checks of scikit-learn's check_estimator that carry over."),
      of(
        24,
        'On public tables the accuracy that was measured last is that of scikit-learn, within its error.',
      ),
      of(
        25,
        'Constant, equal, tiny, huge and signed-zero features give finite thresholds and full leaves.',
      ),
      of(26, 'A job that needs too much memory is refused, with figures, before it starts.'),
      of(27, 'A worker that crashes or runs out of memory is an error and no verdict.'),
    ],
  ],
  [
    'Model and result files',
    [
      of(28, 'Deep nesting and large files are refused before anything recurses.'),
      of(29, 'Trees with cycles, shared or impossible nodes do not load; predicting is bounded.'),
      of(30, 'Keys that would reach a prototype and keys given twice are refused.'),
      of(31, 'What is not a finite number is refused on reading and throws on writing.'),
      of(
        32,
        'Documents of earlier releases are read; a newer or unknown format is unreadable, not a crash.',
      ),
      of(33, 'A model that was written and read predicts the same bits.'),
    ],
  ],
  [
    'The base',
    [
      of(34, "An artifact counts only from this repository's base branch, workflow and events."),
      of(35, 'An artifact whose bytes differ from the digest that GitHub states is rejected.'),
      of(36, 'A hostile archive writes nothing, and is cut off by the bytes that it really has.'),
      of(37, 'No run, no artifact and an expired one are `none`; the absolute rules decide.'),
      of(38, 'What is there and cannot be used is `unreadable`, which is not `none`.'),
      of(39, 'Older results are looked through up to a limit, the exact commit first, and named.'),
      of(40, 'A stored number out of its range is refused.'),
      of(41, 'What differs too much to be compared is said to be, and no drop rule fires on it.'),
    ],
  ],
  [
    "GitHub's API",
    [
      of(42, 'A limit of requests is waited out as the server says, and not for ever.'),
      of(43, 'A read that failed for a while is repeated a few times, one that is refused is not.'),
      of(44, 'A good status with a bad body is a failed call.'),
      of(45, 'An ordinary run makes at most 30 requests, and writes one at a time.'),
      of(46, 'Lists are read page by page up to a limit; a hostile Link header costs little.'),
      of(47, 'No credential follows a redirect to another place.'),
      of(48, 'A server that never answers is given up.'),
      of(49, "Other servers, proxies and a fork's token are recognised and used as they are."),
    ],
  ],
  [
    'The comment',
    [
      of(50, "A stranger's comment with our marker is left alone."),
      of(51, 'A comment that was stored in spite of an error is not written twice.'),
      of(52, 'Runs that overlap end with one comment, the newer one.'),
      of(53, 'No name from the data becomes HTML, a link, a mention, an image or a heading.'),
      of(54, 'A comment that is too long is cut between its parts and says where the rest is.'),
      of(55, 'Text that looks like a command, a mention or the marker does nothing.'),
      of(56, 'A comment that cannot be written is a warning; the verdict and its summary stand.'),
    ],
  ],
  [
    'Summary, outputs and log',
    [
      of(57, 'No text of a user can become a command in the log.'),
      of(58, 'The outputs file holds the declared outputs and nothing else.'),
      of(59, 'Outputs are numbers, words of a list and paths, never raw text of the data.'),
      of(60, 'The summary keeps to its size; a summary that cannot be written is a warning.'),
      of(61, 'No secret appears in anything that is written or shown.'),
      of(62, 'There are few annotations, short ones, the verdict among them.'),
    ],
  ],
  [
    'Artifact and report',
    [
      of(
        63,
        'An HTML report runs and loads nothing that comes from a name.',
        'Retired until there is an HTML report.',
      ),
      of(64, 'Names of artifacts are valid and never collide.'),
      of(65, 'Only the files that this run wrote are uploaded.'),
      of(66, 'A failed upload is told and leaves the verdict alone.'),
      of(67, 'A process that is killed at any moment leaves each file absent or whole.'),
    ],
  ],
  [
    'Delivery',
    [
      of(68, 'Nothing is pushed for a fork, a failed gate or without being asked.'),
      of(69, 'A release that fails half-way stays a draft.'),
      of(70, 'Pushing the same twice does nothing; other content is an error.'),
      of(71, 'Unsafe addresses and keys are refused; checksums are compared.'),
      of(72, 'A registry out of order is tried again within bounds.'),
      of(73, "The verdict and a push's result are separate outputs."),
    ],
  ],
  [
    'The process',
    [
      of(74, 'The exit code is a failure until a verdict clears it.'),
      of(75, 'A number that is missing or not finite fails the rule that needs it.'),
      of(76, 'With the network dead, the verdict is the one of the same base with it.'),
      of(
        77,
        'With each fallible call failing once and for ever, a run ends in bounds and is right.',
      ),
      of(
        78,
        'An interrupted run ends at once, waiting for no reply and no tree, and leaves nothing half done.',
      ),
      of(79, 'An uncaught error ends the process with a failure and one line of cause.'),
      of(80, 'A run that reaches its own deadline fails and names the phase.'),
    ],
  ],
  [
    'Reproducibility',
    [
      of(81, 'The same data and settings give the same bytes everywhere.'),
      of(82, 'Nothing uses what differs between engines or locales.'),
      of(83, 'Order is by code unit and index, never by locale or object key.'),
      of(84, 'A checkout with other line ends has the same fingerprint.'),
      of(85, 'Two runs differ in one timestamp, and hold no path or name of a machine.'),
      of(86, 'The number of workers and pieces changes no digit.'),
    ],
  ],
  [
    'The repository',
    [
      of(87, 'The committed bundle is what a clean build gives, and runs on Node 20 and 24.'),
      of(88, 'Workflows have least rights, pinned actions and no kept credentials.'),
      of(
        89,
        'Dependencies have checksums, run no script on installing, and are updated with a delay.',
      ),
      of(90, 'The workflows on every page ask least rights and use `pull_request`.'),
      of(
        91,
        'The bundles name no server beyond a list, make no code, and load only what Node.js has.',
      ),
      of(
        92,
        'What is bundled may be passed on, and stands in the bill of materials of the release.',
      ),
    ],
  ],
  [
    'Preprocessing and ONNX',
    [
      of(93, 'What the model file says is all that it takes to encode rows as in training.'),
      of(94, 'A gap, and a text that was never seen, have one stated place among the others.'),
      of(95, '`model.onnx` answers what `model.json` answers, for every row.'),
      of(96, '`model.onnx` is the same bytes every time, and none is left of an earlier run.'),
    ],
  ],
  [
    'History, stages and files',
    [
      of(97, 'A run carries on what the runs before it left, and tells what is missing.'),
      of(98, 'A history that cannot be read is told, and no rule that needs it passes.'),
      of(99, 'A stage says who moved it, when and why; it goes back, and one of two moves loses.'),
      of(100, 'A model is stored once, whoever publishes meanwhile and wherever it breaks off.'),
      of(101, 'The files of a run appear together or, when a call fails, not at all.'),
    ],
  ],
  [
    'Serving',
    [
      of(102, 'A served model answers what `predict` answers, whichever way a row is sent.'),
      of(
        103,
        'On SIGTERM readiness goes down, what is in flight is answered, and the process ends.',
      ),
      of(104, 'A slow or hostile client costs bounded time and memory, and is told in JSON why.'),
    ],
  ],
  [
    'All that is read',
    [of(105, 'What others wrote is read, or refused with a reason, whatever bytes it has.')],
  ],
];

function of(number: number, words: string, unproven?: string): Requirement {
  return unproven === undefined ? { number, words } : { number, words, unproven };
}
