type Fields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** A log of one JSON object a line. */
export interface Log {
  info(event: string, fields?: Fields): void;
  error(event: string, fields?: Fields): void;
}

/** Everything but what is printed in ASCII, which text from outside may hold. */
const UNPLAIN = /[^ -~]/g;

/**
 * @param write takes a line with its end
 * @param now milliseconds since 1970
 */
export function createLog(write: (line: string) => void, now: () => number): Log {
  const put = (level: string, event: string, fields: Fields): void => {
    const time = new Date(now()).toISOString();
    const json = JSON.stringify({ time, level, event, ...fields });
    write(
      `${json.replace(UNPLAIN, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`,
    );
  };
  return {
    info: (event, fields = {}) => {
      put('info', event, fields);
    },
    error: (event, fields = {}) => {
      put('error', event, fields);
    },
  };
}
