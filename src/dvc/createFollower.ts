import type { Environment } from '../files/environment.js';
import type { FollowPointer } from '../git/followPointer.js';

/** Follows pointers of DVC; what that takes is loaded when data is absent. */
export function createFollower(env: Environment): FollowPointer {
  return async (path, read) => {
    const { follow } = await import(/* webpackMode: "eager" */ './follow.js');
    return follow(path, read, env);
  };
}
