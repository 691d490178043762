import { loadUploader } from '../artifact/artifactClient.js';
import { uploadFiles } from '../artifact/upload.js';
import type { Sink } from './sink.js';

/** All files as one artifact; its address goes into the comment. */
export const uploadSink: Sink = {
  name: 'The upload',
  tell: async ({ files, directory, settings, context, runner, deadline }) => {
    const upload = await uploadFiles(
      loadUploader,
      context,
      {
        gate: settings.name,
        files: [...files.values()],
        directory,
        retentionDays: settings.retentionDays,
      },
      // The rest is for the comment.
      { log: runner.log, maxTime: deadline.left() / 2 },
    );
    if (upload.state === 'failed') {
      runner.warn(upload.reason);
      return { isUploadAbandoned: upload.abandoned };
    }
    runner.log(`Uploaded as the artifact ${upload.name}: ${upload.url}`);
    runner.setOutputs(
      new Map<string, string | number>([
        ['artifact-id', upload.id],
        ['artifact-url', upload.url],
      ]),
    );
    return { artifactUrl: upload.url };
  },
};
