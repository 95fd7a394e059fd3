import type { ModalView } from '@slack/types';
import { useId, useRef } from 'react';
import type { AnyBlock, OpenView } from '../../protocol.js';
import { Blocks } from '../blocks/Blocks.js';
import { PlainText } from '../blocks/text/Text.js';
import { ConfirmDialog } from '../controls/ConfirmDialog.js';
import { Dialog } from '../controls/Dialog.js';
import { Refused } from '../controls/Refused.js';
import { SurfaceContext } from '../controls/surface.js';
import { useBlockSurface } from '../controls/use-block-surface.js';
import { Avatar } from '../shell/Avatar.js';
import { Icon } from '../shell/Icon.js';
import { appOf, useWorkspace } from '../state/workspace.js';
import { useWords } from '../words/use-words.js';
import { useSubmission } from './use-submission.js';

export type OpenModal = OpenView & { view: ModalView };

export function Modal({ open: { id, view, values: given } }: { open: OpenModal }) {
  const words = useWords();
  const { send, client } = useWorkspace();
  const titleId = useId();
  const form = useRef<HTMLFormElement>(null);
  const blocks = view.blocks as AnyBlock[];
  const container = { kind: 'view', viewId: id } as const;
  const { surface, typed, setErrors, uploading, question, refusal, setRefusal } = useBlockSurface(
    container,
    blocks,
    given,
  );
  const { submit, waiting } = useSubmission(form, {
    viewId: id,
    blocks,
    values: surface.values,
    typed,
    onErrors: setErrors,
    onRefusal: setRefusal,
  });
  const close = () => void send('close', { viewId: id }).catch(() => setRefusal(words.failed));
  const app = appOf(client);

  return (
    <Dialog className="modal" labelledBy={titleId} onCancel={close}>
      <SurfaceContext value={surface}>
        <form ref={form} onSubmit={submit} noValidate aria-busy={waiting}>
          <header className="modal-head">
            {app && <Avatar memberId={app.id} />}
            <h2 id={titleId}>
              <PlainText text={view.title.text} />
            </h2>
            <button type="button" className="icon-button" aria-label={words.close} onClick={close}>
              <Icon name="close" />
            </button>
          </header>
          <div className="modal-body">
            <Blocks blocks={blocks} />
          </div>
          {refusal && <Refused words={refusal} onDismiss={() => setRefusal('')} />}
          <footer className="dialog-buttons">
            <button type="button" className="button" onClick={close}>
              {view.close?.text ?? words.deny}
            </button>
            {view.submit && <SubmitButton label={view.submit.text} waiting={waiting || uploading} />}
          </footer>
        </form>
        {question && <ConfirmDialog question={question} />}
      </SurfaceContext>
    </Dialog>
  );
}

function SubmitButton({ label, waiting }: { label: string; waiting: boolean }) {
  const words = useWords();
  return (
    <button type="submit" className="button primary" disabled={waiting} aria-busy={waiting || undefined}>
      <span className="button-words">
        <PlainText text={label} />
      </span>
      {waiting && <span className="unseen">{words.working}</span>}
    </button>
  );
}
