import { captureOutput } from './captureOutput.js';

/** The part of the artifact client that is used. */
export interface ArtifactUploader {
  uploadArtifact(
    name: string,
    files: string[],
    rootDirectory: string,
    /** `skipArchive`: one file as it is, whose name is the artifact's whatever `name` says. */
    options: { retentionDays?: number; skipArchive?: boolean; compressionLevel?: number },
  ): Promise<{ id?: number }>;
}

/**
 * The artifact service of this run.
 * @param hear told what the client logs, which may be what the service says: text, and no command
 */
export async function loadUploader(hear: (text: string) => void): Promise<ArtifactUploader> {
  const { DefaultArtifactClient } = await import(/* webpackMode: "eager" */ '@actions/artifact');
  await refuseRedirects();
  const client = new DefaultArtifactClient();
  return {
    uploadArtifact: (name, files, rootDirectory, options) =>
      captureOutput(
        (text) => {
          handOn(text, hear);
        },
        () => client.uploadArtifact(name, files, rootDirectory, options),
      ),
  };
}

/**
 * The client follows redirects, and gives its token to wherever they lead. The service has no
 * need of them; its storage has addresses of its own.
 */
async function refuseRedirects(): Promise<void> {
  const { HttpClient } = await import(/* webpackMode: "eager" */ '@actions/http-client');
  Object.defineProperty(HttpClient.prototype, 'requestRaw', { value: requestWithoutRedirects });

  function requestWithoutRedirects(
    this: InstanceType<typeof HttpClient>,
    ...[info, data]: Parameters<typeof HttpClient.prototype.requestRaw>
  ): ReturnType<typeof HttpClient.prototype.requestRaw> {
    return new Promise((resolve, reject) => {
      this.requestRawWithCallback(info, data, (error, response) => {
        const status = response?.message.statusCode ?? 0;
        if (error !== undefined || response === undefined) reject(error ?? new Error('no answer'));
        else if (status >= 300 && status < 400) {
          response.message.destroy();
          reject(new Error(`the service answered with a redirect (${status}), which is refused`));
        } else resolve(response);
      });
    });
  }
}

const COMMAND = /^::([a-z-]+)(?: [^\n]*?)?::(.*)\s*$/s;
/** What hides the signature of an address; no word that the log might need. */
const MASK = /^::add-mask::[\w%+/=.~-]{16,}\s*$/;

/** Hands on what was logged as text; what is for debugging holds signed addresses and is dropped. */
function handOn(text: string, hear: (text: string) => void): void {
  if (MASK.test(text)) {
    process.stdout.write(text);
    return;
  }
  const [, command, message = ''] = COMMAND.exec(text) ?? [];
  if (command === 'debug' || command === 'add-mask') return;
  hear((command === undefined ? text : message).trimEnd());
}
