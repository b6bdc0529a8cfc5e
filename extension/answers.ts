/** What extension pages put around their client: what the background says follows the contract. */
import * as v from 'valibot';
import { REQUESTS } from '#core/contract/requests.ts';
import { type Client, fail } from './messages.ts';

/** A client whose answers are checked: one of another shape is `invalid`, with what is wrong in one line. */
export function withCheckedAnswers(client: Client): Client {
  return {
    ...client,
    async ask(type, payload, wait) {
      const answer = await client.ask(type, payload, wait);
      if (!answer.ok) return answer;
      const result = v.safeParse(REQUESTS[type].answer as v.GenericSchema, answer.value, { abortEarly: true });
      return result.success ? answer : fail('invalid', `${type}: ${v.getDotPath(result.issues[0]) ?? 'answer'}: ${result.issues[0].message}`);
    },
  };
}
