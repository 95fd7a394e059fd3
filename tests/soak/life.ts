import type { Person } from '../support/person.js';
import { wordsOf } from '../support/words.js';
import type { Act } from './ledger.js';

/** People do what they see, and try again when Slack says it did not work: the same form, not a new one. */
const TRIES = 12;
const WAIT_MS = 1_500;

interface People {
  rep: Person;
  manager: Person;
  /** Resolves when a bot is running. */
  up: () => Promise<void>;
  over: () => boolean;
  done: (name: string, act: Act) => void;
}

/** A customer's life from walk-in to won; each step that Slack acknowledges is told to `done`. */
export async function live(name: string, { rep, manager, up, over, done }: People) {
  const again = async (step: () => Promise<void>): Promise<boolean> => {
    for (let tries = 0; tries < TRIES && !over(); tries += 1) {
      await up();
      try {
        await step();
        return true;
      } catch {
        // The bot is dead or was too late: as a person would, try again.
      }
    }
    return false;
  };
  const openForm = async (open: () => Promise<void>, title: string) => {
    await open();
    return rep.modal(title);
  };
  const fillAndSend = async (
    open: () => Promise<void>,
    title: string,
    entries: Parameters<Awaited<ReturnType<Person['modal']>>['fill']>[0],
  ) => {
    let form: Awaited<ReturnType<Person['modal']>> | undefined;
    return again(async () => {
      if (!form?.isOpen) form = (await openForm(open, title)).fill(entries);
      const errors = await form.submit();
      if (Object.keys(errors).length > 0) throw new Error(JSON.stringify(errors));
    });
  };
  const clickOn = (person: Person, button: string, words: RegExp) =>
    again(async () => {
      const message = await person.sees(words, { timeoutMs: WAIT_MS });
      await person.click(button, { in: message });
    });
  const onCard = (button: string) => async () => {
    await rep.command(`/customer ${name}`);
    const card = await rep.sees(new RegExp(`^(?=[\\s\\S]*${name})(?=[\\s\\S]*${button})`), {
      timeoutMs: WAIT_MS,
    });
    if (!wordsOf(card).includes(name)) throw new Error('another card');
    await rep.click(button, { in: card });
  };

  const registration = {
    name,
    noPhone: ['Left no phone'],
    source: 'walk-in',
    level: 'H',
    desiredModels: ['Tucson'],
  };
  if (!(await fillAndSend(() => rep.command('/register'), 'Register a customer', registration))) return;
  done(name, 'registered');
  if (await clickOn(manager, 'Approve', new RegExp(`registration to audit[\\s\\S]*${name}[\\s\\S]*Approve`)))
    done(name, 'approved');
  if (await fillAndSend(onCard('Log revisit'), 'Log a revisit', { said: `Said by ${name}` }))
    done(name, 'revisited');
  if (!(await fillAndSend(onCard('Won'), 'Won', { price: '150000' }))) return;
  done(name, 'proposed');
  if (await clickOn(manager, 'Confirm', new RegExp(`please confirm[\\s\\S]*${name}[\\s\\S]*Confirm`)))
    done(name, 'confirmed');
}
