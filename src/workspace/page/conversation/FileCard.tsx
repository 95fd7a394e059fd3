import type { WorkspaceFile } from '../../protocol.js';

export function FileCard({ file }: { file: WorkspaceFile }) {
  const isImage = file.mimetype.startsWith('image/');
  return (
    <figure className="block-image">
      <figcaption>
        <a href={file.url} target="_blank" rel="noreferrer">
          {file.title || file.name}
        </a>
      </figcaption>
      {isImage && <img className="picture" src={file.url} alt={file.altText || file.title} loading="lazy" />}
    </figure>
  );
}
