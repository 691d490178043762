import { loadUploader } from '../artifact/artifactClient.js';
import { uploadFiles, uploadPage } from '../artifact/upload.js';
import type { Sink } from './sink.js';

/**
 * All files as one archive, and beside it the page by itself, which opens where it is. Where only the
 * archive is taken the page is in it.
 */
export const uploadSink: Sink = {
  name: 'The upload',
  tell: async ({ files, directory, settings, context, runner, deadline }) => {
    const { name: gate, retentionDays } = settings;
    // The rest is for the comment.
    const options = { log: runner.log, maxTime: deadline.left() / 2 };
    const aboutPage: string[] = [];
    const [archive, page] = await Promise.all([
      uploadFiles(
        loadUploader,
        context,
        { gate, files: [...files.values()], directory, retentionDays },
        options,
      ),
      uploadPage(
        loadUploader,
        context,
        { gate, page: files.get('report.html') ?? '', retentionDays },
        { ...options, log: (text) => aboutPage.push(text) },
      ),
    ]);
    // Both go on at a time; the log tells of one after the other.
    for (const text of aboutPage) runner.log(text);
    for (const upload of [archive, page]) {
      if (upload.state === 'failed') continue;
      runner.log(`Uploaded as the artifact ${upload.name}: ${upload.url}`);
    }
    if (archive.state === 'failed') runner.warn(archive.reason);
    else if (page.state === 'failed') {
      runner.log(
        `report.html is in the archive only, as it cannot be opened by itself. ${page.reason}`,
      );
    }
    const artifactUrl = archive.state === 'failed' ? null : archive.url;
    const reportUrl = page.state === 'failed' ? null : page.url;
    runner.setOutputs(
      new Map<string, string | number | null>([
        ['artifact-id', archive.state === 'failed' ? null : archive.id],
        ['artifact-url', artifactUrl],
        ['report-url', reportUrl],
      ]),
    );
    const isUploadAbandoned = [archive, page].some(
      (upload) => upload.state === 'failed' && upload.abandoned,
    );
    return { artifactUrl, reportUrl, isUploadAbandoned };
  },
};
