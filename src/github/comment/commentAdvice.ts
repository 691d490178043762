import type { CallFailure } from '../api/callFailure.js';

/** What to do about a comment that could not be written; empty when there is nothing to advise. */
export function commentAdvice({ status }: CallFailure): string {
  switch (status) {
    case 401:
      return 'The github-token is not accepted: it may have expired.';
    case 403:
    case 404:
      return 'Give the job the permission pull-requests: write (permissions: pull-requests: write). A pull request from a fork or from Dependabot gets a token that can only read, whatever the workflow says.';
    case 410:
    case 422:
      return 'The pull request does not take comments: it may be locked, or the text was refused.';
    default:
      return '';
  }
}
