import { z } from 'zod';

/**
 * The part of SARIF 2.1.0 (OASIS, and its JSON schema) that is written, closed so that nothing else
 * is; with what GitHub's code scanning asks for on top: a location and a fingerprint for each result.
 */
const text = z.string().min(1);
const level = z.enum(['none', 'note', 'warning', 'error']);
const message = z.strictObject({ text });
const uriReference = z
  .string()
  .regex(/^(?:[\w.~!$&'()*+,;=:@/-]|%[0-9a-f]{2})+$/i, 'is no URI reference (RFC 3986)');

const reportingDescriptor = z.strictObject({
  id: text,
  name: text,
  shortDescription: message,
  help: message,
  helpUri: z.url(),
  defaultConfiguration: z.strictObject({ level }),
});

const result = z.strictObject({
  ruleId: text,
  ruleIndex: z.int().min(0),
  level,
  message,
  locations: z
    .array(
      z.strictObject({
        physicalLocation: z.strictObject({
          artifactLocation: z.strictObject({ uri: uriReference, uriBaseId: text.optional() }),
          region: z.strictObject({ startLine: z.int().min(1) }),
        }),
      }),
    )
    .min(1)
    .max(1),
  partialFingerprints: z.strictObject({ primaryLocationLineHash: text }),
});

export const sarifSchema = z.strictObject({
  $schema: z.literal('https://json.schemastore.org/sarif-2.1.0.json'),
  version: z.literal('2.1.0'),
  runs: z
    .array(
      z
        .strictObject({
          tool: z.strictObject({
            driver: z.strictObject({
              name: text,
              version: text,
              informationUri: z.url(),
              rules: z.array(reportingDescriptor),
            }),
          }),
          automationDetails: z.strictObject({ id: text }),
          columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
          versionControlProvenance: z
            .array(z.strictObject({ repositoryUri: z.url(), revisionId: text }))
            .optional(),
          invocations: z.array(
            z.strictObject({
              executionSuccessful: z.boolean(),
              toolExecutionNotifications: z.array(z.strictObject({ level, message })),
            }),
          ),
          results: z.array(result).max(5_000),
        })
        .refine(
          ({ tool, results }) =>
            results.every(({ ruleId, ruleIndex }) => tool.driver.rules[ruleIndex]?.id === ruleId),
          'a result names another rule than its index does',
        ),
    )
    .length(1),
});
