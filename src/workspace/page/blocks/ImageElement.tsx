import type { ImageElement as Image } from '@slack/types';
import { useWorkspace } from '../state/workspace.js';
import { useWords } from '../words/use-words.js';

/** Either a public address or a file of this workspace. */
type Source = Pick<Image, 'alt_text'> & {
  image_url?: string;
  slack_file?: { id?: string; url?: string };
};

interface Props {
  image: Source;
  className: string;
  /** A link to the picture in its own size. */
  opens?: boolean;
}

export function ImageElement({ image, className, opens = false }: Props) {
  const words = useWords();
  const { files } = useWorkspace().client;
  const file = image.slack_file?.id ? files[image.slack_file.id] : undefined;
  const url = image.image_url ?? file?.url ?? image.slack_file?.url;
  if (!url) return <span className={`${className} image-not-ready`}>{words.imageNotReady}</span>;
  const picture = <img className={className} src={url} alt={image.alt_text} loading="lazy" />;
  if (!opens) return picture;
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {picture}
    </a>
  );
}
