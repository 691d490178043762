import type { FollowPointer } from '../git/followPointer.js';
import type { Asker } from './store.js';

/** Follows pointers of DVC; what that takes is loaded when data is absent. */
export function createFollower(
  env: Asker['env'],
  isStranger: Asker['isStranger'] = false,
): FollowPointer {
  return async (path, read) => {
    const { follow } = await import(/* webpackMode: "eager" */ './follow.js');
    return follow(path, read, { env, isStranger });
  };
}
