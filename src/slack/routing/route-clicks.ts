import type { BlockAction, BlockElementAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { Text } from '../../text/text-for.js';
import type { Actor } from '../../use-cases/deps.js';
import { answerPrivately, answerPublicly } from '../answer.js';
import type { Message } from '../blocks.js';
import { type FormMemory, notice, readMemory } from '../form.js';
import { type FormValues, formValues } from '../form-values.js';
import { admit, wordsFor, wordsIn } from '../gate.js';
import type { Parts } from '../parts.js';
import type { Listeners } from './listeners.js';

/** A button pressed, or a choice made in a form that wants to know at once; by anybody. */
export interface AnyClick {
  slackUserId: string;
  /** The button's value, or the chosen option's. */
  value: string;
  responseUrl: string | undefined;
  /** The form in which it happened, with what was entered so far. */
  form: { memory: FormMemory; values: FormValues } | undefined;
  /** Within 3 s, and after what the click does is committed: until then the button shows that it works. */
  ack: () => Promise<void>;
  words: () => Promise<Text>;
  /** Opens a form, over the one in which the click was. */
  open: (view: ModalView) => Promise<void>;
  /** Shows this in place of the form in which the click was. */
  update: (view: ModalView) => Promise<void>;
  /** Only the person sees it. */
  reply: (message: Message) => Promise<void>;
  /** Everybody in the conversation sees it. */
  post: (message: Message) => Promise<void>;
}

/** The same by a member of staff. */
export interface Click extends AnyClick {
  actor: Actor;
}

const clickedValue = (action: BlockElementAction): string => {
  if ('value' in action && typeof action.value === 'string') return action.value;
  if ('selected_option' in action) return action.selected_option?.value ?? '';
  return '';
};

export function createClickRoutes(listeners: Listeners, parts: Parts) {
  const toClick = (body: BlockAction, action: BlockElementAction, actor: Actor | undefined) => {
    const { id: slackUserId } = body.user;
    const responseUrl = body.response_url || undefined;
    const view = body.view?.type === 'modal' ? body.view : undefined;
    const words = async () => {
      const text = await wordsFor(parts, slackUserId, actor?.showroom.language);
      return actor ? wordsIn(text, actor.showroom) : text;
    };
    const open = async (next: ModalView) => {
      const call = { trigger_id: body.trigger_id, view: next };
      await (view ? parts.client.views.push(call) : parts.client.views.open(call));
    };
    return {
      slackUserId,
      value: clickedValue(action),
      responseUrl,
      form: view && { memory: readMemory(view.private_metadata), values: formValues(view.state.values) },
      words,
      open,
      update: async (next: ModalView) => {
        if (view) await parts.client.views.update({ view_id: view.id, view: next });
      },
      reply: async (message: Message) => {
        const text = await words();
        if (responseUrl) return answerPrivately(parts, { responseUrl, slackUserId }, message, text);
        return open(notice('Showroom', message, text));
      },
      post: async (message: Message) => {
        if (responseUrl) await answerPublicly(parts, responseUrl, message, await words());
      },
    };
  };

  type Listen = (body: BlockAction, action: BlockElementAction, ack: () => Promise<void>) => Promise<void>;
  const listen = (actionId: string, handle: Listen) =>
    listeners.click(actionId, async ({ ack, body, action }) => {
      await handle(body, action, () => ack());
      parts.poke();
    });

  return {
    /** `actionId` may be followed by a space and more, which only makes it unique in its message. */
    on: (actionId: string, handle: (click: Click) => Promise<void>) =>
      listen(actionId, async (body, action, ack) => {
        const chosen =
          body.view?.type === 'modal' ? readMemory(body.view.private_metadata).showroom : undefined;
        const admission = admit(parts, body.user.id, chosen);
        if (admission.kind === 'staff') {
          const { actor } = admission;
          return handle({ ...toClick(body, action, actor), actor, ack });
        }
        await ack();
        const click = toClick(body, action, undefined);
        return click.reply(admission.answer(await click.words()));
      }),

    /** The same, by whoever it is. */
    anyone: (actionId: string, handle: (click: AnyClick) => Promise<void>) =>
      listen(actionId, (body, action, ack) => handle({ ...toClick(body, action, undefined), ack })),
  };
}
