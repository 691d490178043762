import type { Call } from '../../src/github/api/transport.js';
import type { Answer } from './fakes.js';

export interface StoredComment {
  id: number;
  body: string;
  login: string;
}

/** The comments of one pull request, as the API keeps them. */
export class FakeComments {
  comments: StoredComment[] = [];
  /** The head of the pull request. */
  head: string;
  /** Who the token belongs to. */
  login = 'github-actions[bot]';
  #nextId = 1;

  constructor(head: string) {
    this.head = head;
  }

  add(body: string, login = this.login): StoredComment {
    const comment = { id: this.#nextId++, body, login };
    this.comments.push(comment);
    return comment;
  }

  answer({ route, parameters }: Call): Answer {
    const [method = ''] = route.split(' ');
    const body = String(parameters['body']);
    if (route === 'POST /graphql') return { json: { data: { viewer: { login: this.login } } } };
    if (route === 'GET /user') return { json: { login: this.login } };
    if (route.includes('/pulls/')) return { json: { head: { sha: this.head } } };
    if (route.endsWith('/issues/{issue_number}/comments')) {
      if (method === 'POST') return { status: 201, json: toJson(this.add(body)) };
      const start = (Number(parameters['page']) - 1) * 100;
      return { json: this.comments.slice(start, start + 100).map(toJson) };
    }
    const found = this.comments.find(({ id }) => id === parameters['comment_id']);
    if (found === undefined) return { status: 404, json: { message: 'Not Found' } };
    if (method === 'DELETE') {
      this.comments = this.comments.filter((comment) => comment !== found);
      return { status: 204 };
    }
    found.body = body;
    return { json: toJson(found) };
  }
}

function toJson({ id, body, login }: StoredComment): object {
  return {
    id,
    body,
    html_url: `https://github.com/octo/flowers/pull/5#issuecomment-${id}`,
    user: { login, type: login.endsWith('[bot]') ? 'Bot' : 'User' },
  };
}
