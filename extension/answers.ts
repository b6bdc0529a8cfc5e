/** The check that extension pages hand to `createClient`: what the background says follows the contract. */
import * as v from 'valibot';
import { REQUESTS, type RequestType } from '#core/contract/requests.ts';

/** What is wrong with an answer, in one line; undefined when nothing is. */
export function checkAnswer(type: RequestType, value: unknown): string | undefined {
  const result = v.safeParse(REQUESTS[type].answer as v.GenericSchema, value, { abortEarly: true });
  return result.success ? undefined : `${type}: ${v.getDotPath(result.issues[0]) ?? 'answer'}: ${result.issues[0].message}`;
}
