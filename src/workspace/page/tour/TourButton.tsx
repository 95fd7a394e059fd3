import { Icon } from '../shell/Icon.js';
import { useWorkspace } from '../state/workspace.js';
import { useWords } from '../words/use-words.js';
import { tourProgress } from './tour-progress.js';

export const TOUR_BUTTON = 'tour-button';

/** Starts the tour, also again. */
export function TourButton() {
  const words = useWords();
  const { client } = useWorkspace();
  if (client.tour.length === 0) return null;
  return (
    <button type="button" id={TOUR_BUTTON} className="side-tool" onClick={() => tourProgress.moveTo(0)}>
      <Icon name="flag" />
      <span className="side-name">{words.tour.start}</span>
    </button>
  );
}
