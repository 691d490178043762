/** What a forge calls a change that is asked for. */
export type ChangeRequest = 'pull request' | 'merge request';
