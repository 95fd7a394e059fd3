import type { OpenView } from '../../protocol.js';
import { useWorkspace } from '../state/workspace.js';
import { Modal, type OpenModal } from './Modal.js';

const isModal = (open: OpenView): open is OpenModal => open.view.type === 'modal';

/** All modals stay mounted, so what was typed in a lower one is still there when the upper one closes. */
export function ModalStack() {
  const { client } = useWorkspace();
  return client.modals.filter(isModal).map((open) => <Modal key={open.id} open={open} />);
}
