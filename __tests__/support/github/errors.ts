import type { Reply } from './exchange.js';

type Answer = Exclude<Reply, string>;

/** An error in the shape GitHub gives every one. */
export function errorReply(status: number, message: string): Answer {
  return {
    status,
    json: {
      message,
      documentation_url: 'https://docs.github.com/rest',
      status: String(status),
    },
  };
}

export function notFound(): Answer {
  return errorReply(404, 'Not Found');
}

/** A request that says something that cannot be. */
export function invalid(message: string): Answer {
  return { status: 422, json: { message, documentation_url: 'https://docs.github.com/rest' } };
}

export function commentTooLong(): Answer {
  return {
    status: 422,
    json: {
      message: 'Validation Failed',
      errors: [
        {
          resource: 'IssueComment',
          code: 'unprocessable',
          field: 'data',
          message: 'Body is too long (maximum is 65536 characters)',
        },
      ],
      documentation_url: 'https://docs.github.com/rest/issues/comments',
    },
  };
}

/** A name that another has already, as GitHub says it. */
export function alreadyExists(resource: string, field: string): Answer {
  return {
    status: 422,
    json: {
      message: 'Validation Failed',
      errors: [{ resource, code: 'already_exists', field }],
      documentation_url: 'https://docs.github.com/rest',
    },
  };
}
