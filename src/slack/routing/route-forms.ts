import type { ModalView } from '@slack/types';
import type { FieldError } from '../../domain/field-error.js';
import { type Text, textIn } from '../../text/text-for.js';
import type { Actor } from '../../use-cases/deps.js';
import { answerPrivately, updateIfOpen } from '../answer.js';
import type { Message } from '../blocks.js';
import { type FormMemory, notice, readMemory } from '../form.js';
import { type FormFile, type FormValues, formFiles, formValues } from '../form-values.js';
import { admit, wordsIn } from '../gate.js';
import { errorWords } from '../inputs.js';
import type { Parts } from '../parts.js';
import type { Listeners } from './listeners.js';

/** A form sent in, by anybody. */
export interface FormCall {
  slackUserId: string;
  text: Text;
  values: FormValues;
  files: Record<string, FormFile[]>;
  memory: FormMemory;
  /** Marks fields; the form stays open and nothing typed is lost. */
  fail: (errors: Record<string, FieldError>) => Promise<void>;
  /** The same, with sentences made for the case. */
  explain: (errors: Record<string, string>) => Promise<void>;
  /** Closes the form: what it was opened over is in front again. */
  close: () => Promise<void>;
  /** Shows this in place of the form. */
  replace: (view: ModalView) => Promise<void>;
  /**
   * Shows this where `replace` has put something for the time being; to somebody who has closed it meanwhile, the same as
   * a direct message.
   */
  later: (view: ModalView, message: Message) => Promise<void>;
  /** Shows this in its place once more, as soon as there is something to show and while it is open; after the form is answered. */
  update: (view: ModalView) => Promise<void>;
  /** Shows this in the modal over which the form was opened, if it is still open; after the form is answered. */
  below: (view: ModalView) => Promise<void>;
  /** Closes the form and tells the person: where the form was opened or, if that is impossible, in its place. */
  done: (message: Message) => Promise<void>;
  /** The same with what has to be asked for first; where it comes in the form's place, `meanwhile` stands there. */
  doneWith: (meanwhile: Message, find: () => Promise<Message>) => Promise<void>;
}
/** A form sent in by a member of staff. */
export interface StaffForm extends FormCall {
  actor: Actor;
}

type Handle<Call> = (call: Call) => Promise<void>;

/** Errors go out in the language the form was written in, so that no call to Slack comes before the answer. */
export function createFormRoutes(listeners: Listeners, parts: Parts) {
  const anyone = (callbackId: string, handle: Handle<FormCall>) => {
    listeners.form(callbackId, async ({ ack, body, view }) => {
      const memory = readMemory(view.private_metadata);
      const text = textIn(memory.language);
      const slackUserId = body.user.id;
      const later: FormCall['later'] = async (next, message) => {
        if (!(await updateIfOpen(parts, view.id, next)))
          await parts.client.chat.postMessage({ channel: slackUserId, text: message.text });
      };
      const doneWith: FormCall['doneWith'] = async (meanwhile, find) => {
        const { responseUrl } = memory;
        const inItsPlace = (message: Message) => notice(view.title.text, message, text);
        await (responseUrl ? ack() : ack({ response_action: 'update', view: inItsPlace(meanwhile) }));
        const message = await find();
        return responseUrl
          ? answerPrivately(parts, { responseUrl, slackUserId }, message, text)
          : later(inItsPlace(message), message);
      };
      await handle({
        slackUserId,
        text,
        memory,
        values: formValues(view.state.values),
        files: formFiles(view.state.values),
        explain: (errors) => ack({ response_action: 'errors', errors }),
        fail: (errors) => ack({ response_action: 'errors', errors: errorWords(errors, text) }),
        close: () => ack(),
        replace: (next) => ack({ response_action: 'update', view: next }),
        later,
        update: async (next) => {
          await updateIfOpen(parts, view.id, next);
        },
        below: async (next) => {
          const { previous_view_id: under } = view;
          if (under) await updateIfOpen(parts, under, next);
        },
        done: async (message) => {
          const { responseUrl } = memory;
          if (!responseUrl)
            return ack({ response_action: 'update', view: notice(view.title.text, message, text) });
          await ack();
          return answerPrivately(parts, { responseUrl, slackUserId }, message, text);
        },
        doneWith,
      });
      parts.poke();
    });
  };

  return {
    anyone,

    staff: (callbackId: string, handle: Handle<StaffForm>) =>
      anyone(callbackId, async (call) => {
        const admission = admit(parts, call.slackUserId, call.memory.showroom);
        if (admission.kind === 'outsider') return call.done(admission.answer(call.text));
        const { actor } = admission;
        return handle({ ...call, actor, text: wordsIn(call.text, actor.showroom) });
      }),
  };
}
