import { type KeyboardEvent, useEffect, useId } from 'react';
import { panelOpen } from '../panel/panel-stores.js';
import { Icon } from '../shell/Icon.js';
import { shownPlace } from '../state/shown-place.js';
import { suggestedDraft } from '../state/suggested-draft.js';
import { useNarrow } from '../state/use-narrow.js';
import { nameOf, useWorkspace, type Workspace } from '../state/workspace.js';
import type { Words } from '../words/en.js';
import { useWords } from '../words/use-words.js';
import { type Offer, offerOf } from './offer.js';
import { TOUR_BUTTON } from './TourButton.js';
import { tourProgress } from './tour-progress.js';

/** One step at a time, in a card that stands beside the work and never over it. */
export function Tour() {
  const words = useWords();
  const workspace = useWorkspace();
  const { client, me, place } = workspace;
  const at = tourProgress.use();
  const isPanelOpen = panelOpen.use();
  const atList = useNarrow() && place.kind === 'list';
  const titleId = useId();
  const steps = client.tour.filter(({ anchor }) => anchor !== 'panel' || client.panel);
  const step = at === null ? undefined : steps[at];

  useEffect(() => {
    if (step) document.documentElement.dataset.tourAt = step.anchor;
    return () => void delete document.documentElement.dataset.tourAt;
  }, [step]);

  if (!step || at === null) return null;
  const { title, text } = step.words[me.locale.startsWith('zh') ? 'zh' : 'en'];
  const offer = offerOf(step, {
    client,
    myId: me.id,
    shown: shownPlace(workspace),
    atList,
    panelOpen: isPanelOpen,
  });
  const isLast = at === steps.length - 1;
  const end = () => {
    tourProgress.moveTo(null);
    document.getElementById(TOUR_BUTTON)?.focus();
  };
  const onKeyDown = ({ key }: KeyboardEvent) => key === 'Escape' && end();

  return (
    <section className="tour" aria-labelledby={titleId} onKeyDown={onKeyDown}>
      <div className="tour-head">
        <p className="tour-count">{words.tour.stepOf(at + 1, steps.length)}</p>
        <button type="button" className="icon-button" aria-label={words.tour.end} onClick={end}>
          <Icon name="close" />
        </button>
      </div>
      <div aria-live="polite">
        <h2 id={titleId}>{title}</h2>
        <p className="tour-text">{text}</p>
      </div>
      <div className="tour-steps">
        {offer && (
          <button type="button" className="button primary" onClick={() => follow(offer, workspace)}>
            {labelOf(offer, workspace, words)}
          </button>
        )}
        {at > 0 && (
          <button type="button" className="button" onClick={() => tourProgress.moveTo(at - 1)}>
            {words.tour.back}
          </button>
        )}
        <button type="button" className="button" onClick={isLast ? end : () => tourProgress.moveTo(at + 1)}>
          {isLast ? words.tour.done : words.tour.next}
        </button>
      </div>
    </section>
  );
}

function follow(offer: Offer, { actAs, goTo }: Workspace) {
  if (offer.kind === 'become') actAs(offer.memberId);
  if (offer.kind === 'go') goTo(offer.place);
  if (offer.kind === 'type') suggestedDraft.set(offer.draft);
  if (offer.kind === 'open-panel') panelOpen.set(true);
}

function labelOf(offer: Offer, workspace: Workspace, words: Words): string {
  const { client } = workspace;
  switch (offer.kind) {
    case 'become':
      return words.tour.become(client.members.find(({ id }) => id === offer.memberId)?.name ?? '');
    case 'go': {
      const { place } = offer;
      const to = place.kind === 'conversation' && client.conversations.find(({ id }) => id === place.id);
      return words.tour.go(to ? nameOf(to, workspace) : words.home);
    }
    case 'type':
      return words.tour.write(offer.draft.trim());
    case 'open-panel':
      return words.tour.openPanel;
  }
}
