import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** Slack's words for what is wrong, each with a JSON pointer to the place. */
export function problemsIn(schema: z.ZodType, value: unknown, at = ''): string[] {
  const { error } = schema.safeParse(value, { reportInput: true });
  return (error?.issues ?? []).flatMap((issue) => wordsFor(issue, at));
}

export function problem(words: string, pointer: string): string {
  return `[ERROR] ${words} [json-pointer:${pointer}]`;
}

function wordsFor(issue: Issue, at: string): string[] {
  const place = (path: readonly PropertyKey[]) => [at, ...path.map(String)].join('/');
  const here = place(issue.path);
  switch (issue.code) {
    case 'too_big':
      return [problem(tooBig(issue.origin, Number(issue.maximum)), here)];
    case 'too_small':
      return [problem(tooSmall(issue.origin, Number(issue.minimum), issue.inclusive), here)];
    case 'invalid_type':
      return issue.input === undefined
        ? [problem(`missing required field: ${String(issue.path.at(-1))}`, place(issue.path.slice(0, -1)))]
        : [problem(`must provide ${article(issue.expected)}`, here)];
    case 'unrecognized_keys':
      return issue.keys.map((key) => problem(`invalid additional property: ${key}`, here));
    case 'invalid_value':
      return [problem(unknownValue(issue.path, issue.input), here)];
    case 'invalid_union':
      return [
        problem(issue.discriminator ? unsupported(issue.input) : 'failed to match all allowed schemas', here),
      ];
    case 'invalid_format':
      return [problem(issue.format === 'url' ? 'must be a valid URL' : issue.message, here)];
    default:
      return [problem(issue.message, here)];
  }
}

function tooBig(origin: string, maximum: number): string {
  if (origin === 'string') return `must be less than ${maximum + 1} characters`;
  return origin === 'array' ? `no more than ${maximum} items allowed` : `must be no more than ${maximum}`;
}

function tooSmall(origin: string, minimum: number, inclusive = true): string {
  if (origin === 'string') return `must be more than ${minimum - 1} characters`;
  if (origin === 'array') return `no fewer than ${minimum} items allowed`;
  return inclusive ? `must be at least ${minimum}` : `must be more than ${minimum}`;
}

function article(type: string): string {
  return /^[aeio]/.test(type) ? `an ${type}` : `a ${type}`;
}

function unknownValue(path: readonly PropertyKey[], input: unknown): string {
  return path.at(-1) === 'type' ? `unsupported type: ${String(input)}` : 'must be a valid enum value';
}

function unsupported(input: unknown): string {
  const type = input !== null && typeof input === 'object' && 'type' in input ? input.type : undefined;
  return type === undefined ? 'missing required field: type' : `unsupported type: ${String(type)}`;
}
